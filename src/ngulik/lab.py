"""The class's JupyterLab: its settings, the learner's work folder, and the server's start, discovery and stop.

Standard library only: `mulai.py` uses this module from whatever Python it was started with.
"""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from ngulik.errors import NgulikError
from ngulik.labsettings import HIDDEN

START_PAGE = "course/mulai.ipynb"
FIRST_PORT = 8888
_NEW_GROUP = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # Windows only


@dataclass(frozen=True)
class Server:
    """A JupyterLab of this class on this computer."""

    port: int
    token: str
    pid: int

    @property
    def address(self) -> str:
        """The address without the key."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        """The address of the start page, with the key that lets a browser in."""
        return f"{self.address}/lab/tree/{START_PAGE}?token={self.token}"

    def ask(self, path: str, method: str = "GET", timeout: float = 2) -> bool:
        """Return whether the server answers to this key. An office's proxy is bypassed."""
        request = urllib.request.Request(
            self.address + path, method=method, headers={"Authorization": f"token {self.token}"}
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=timeout) as answer:
                return bool(answer.status == 200)
        except (OSError, ValueError):
            return False


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Wait until no other starter of this folder (an impatient second double-click) is at work, and keep them waiting.

    The system lets go of the lock when its holder ends, however it ends.
    """
    path = root / "build" / "mulai.kunci"
    path.parent.mkdir(exist_ok=True)
    with path.open("ab") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with suppress(OSError):  # after ten seconds of waiting
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def fill_work_folder(root: Path) -> int:
    """Copy lessons and exercises into root/kerja; a file that is there is never touched. Return how many are new."""
    sources = [*root.glob("course/*/pelajaran.ipynb"), *root.glob("exercises/*/latihan.ipynb")]
    return sum(copy_new(source, root / "kerja" / source.parent.name / source.name) for source in sorted(sources))


def copy_new(source: Path, target: Path) -> bool:
    """Copy `source` to `target` whole or not at all, unless there is a `target`. Return whether it was copied."""
    if os.path.lexists(target):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        shutil.copyfile(source, temporary)
        try:
            os.link(temporary, target)  # unlike a rename this refuses an existing target on every system
        except FileExistsError:
            return False
        except OSError:  # a file system without links, such as a USB stick's
            os.rename(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def running(root: Path) -> Server | None:
    """Return the running server of this folder, found by asking it with the key it was started with."""
    try:
        server = Server(**json.loads(_record(root).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return server if server.ask("/api/status") else None


def start(
    root: Path, python: str, env: dict[str, str], everything: bool = False
) -> tuple[Server, subprocess.Popen[bytes]]:
    """Start JupyterLab on `root` and return it when it answers.

    `python` is the interpreter of an environment with JupyterLab, `env` its variables; `everything` shows the
    instructors' files, too. What the server says goes to build/lab.log. Raises NgulikError when it does not come up.
    """
    port, token = _free_port(), secrets.token_urlsafe(24)
    # The key travels in the environment: other users of a shared computer can read a command line.
    env = {**env, "JUPYTER_TOKEN": token, "JUPYTER_CONFIG_DIR": str(root / "kerja" / ".jupyter")}
    log = root / "build" / "lab.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("wb") as out:
        process = subprocess.Popen(
            command(root, python, port, everything),
            cwd=root,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            # Not in our process group: Ctrl+C must reach only us, who then stop the server in order.
            creationflags=_NEW_GROUP,
            start_new_session=True,  # ignored by Windows
        )
    server = Server(port, token, process.pid)
    _write_private(_record(root), json.dumps(asdict(server)))
    try:
        _wait(server, process)
    except BaseException:  # Ctrl+C, too, must leave no server behind
        stop(root, server, process)
        raise
    return server, process


def command(root: Path, python: str, port: int, everything: bool) -> list[str]:
    """Return the command line of the server."""
    line = [python, "-m", "jupyterlab", "--no-browser", "--ServerApp.ip=127.0.0.1"]
    line += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={root}"]
    line += [f"--LabApp.default_url=/lab/tree/{START_PAGE}", "--LabApp.extension_manager=readonly"]
    if not everything:
        line += [f"--ContentsManager.hide_globs={name}" for name in HIDDEN]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        line.append("--allow-root")  # in a container there is often nobody else
    return line


def stop(root: Path, server: Server, process: subprocess.Popen[bytes]) -> None:
    """Stop the server and its kernels, gently first, and forget it."""
    server.ask("/api/shutdown", "POST", timeout=10)
    for harder in (process.terminate, process.kill):
        try:
            process.wait(10)
            break
        except subprocess.TimeoutExpired:
            harder()
    _record(root).unlink(missing_ok=True)


def _wait(server: Server, process: subprocess.Popen[bytes], seconds: float = 180) -> None:
    end = time.monotonic() + seconds
    while not server.ask("/api/status"):
        if process.poll() is not None or time.monotonic() > end:
            raise NgulikError(
                "JupyterLab tidak mau menyala. Kirimkan berkas build/lab.log kepada fasilitator, lalu coba jalankan lagi."
            )
        time.sleep(0.1)


def _free_port() -> int:
    """Return the first free port from FIRST_PORT on."""
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket() as probe:
            if os.name != "nt":  # a port just left is free; on Windows the option would also admit one in use
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise NgulikError(
        f"Pintu jaringan (port) {FIRST_PORT} sampai {FIRST_PORT + 99} terpakai semua. Tutup program lain, lalu coba lagi."
    )


def _record(root: Path) -> Path:
    """Return the file that remembers the running server."""
    return root / "build" / "peladen.json"


def _write_private(path: Path, text: str) -> None:
    """Write `text` to `path`, readable by its owner only from the first moment."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(temporary, path)
