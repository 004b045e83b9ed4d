"""What differs in the laboratory in the browser: where files lie, and how a file reaches the learner.

There the kernel talks to the page over a comm (Jupyter's own channel between kernel and page, target `ngulik`): the page
sends the saved notebook, the kernel sends the hand-in file, which the browser downloads. Where the browser has a
service worker the kernel sees the laboratory's files under /drive and what the page sends is not needed.
"""

import os
import sys
from pathlib import Path
from typing import Any

IN_BROWSER = sys.platform == "emscripten"
_DRIVE = Path("/drive")
_comm: Any = None


def work_folder(modul: str) -> Path:
    """Return the folder of the exercise, and go there: in the laboratory one of its own, elsewhere where the kernel is."""
    if IN_BROWSER and _DRIVE not in Path.cwd().parents:
        folder = Path.home() / "kerja" / modul
        folder.mkdir(parents=True, exist_ok=True)
        os.chdir(folder)
    return Path.cwd()


def connect(folder: Path) -> None:
    """Ask the page for the notebook, now and after each time it is saved; it is written into `folder`."""
    global _comm
    if not IN_BROWSER:
        return
    from comm import create_comm

    if _comm is not None:
        _comm.close()
    _comm = create_comm(target_name="ngulik")
    if _DRIVE not in folder.parents:
        _comm.on_msg(lambda message: _receive(message["content"]["data"], folder))


def _receive(data: dict[str, Any], folder: Path) -> None:
    """Write the notebook as the page saved it; `waktu` is the time of saving in seconds since the epoch."""
    file = folder / "latihan.ipynb"
    file.write_text(data["isi"], encoding="utf-8")
    os.utime(file, (data["waktu"], data["waktu"]))


def download(file: Path) -> None:
    """Hand a file to the learner: the browser puts it where downloads go."""
    if _comm is not None:
        _comm.send({"unduh": file.name}, buffers=[file.read_bytes()])


def persist() -> None:
    """Let the browser keep the progress that was just written (needed where there is no service worker)."""
    if IN_BROWSER:
        import js

        js.ngulikSimpan()
