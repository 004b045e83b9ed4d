"""The untouched JupyterLite build that `bench/web.py` compares with, and the notebooks that the builds run."""

import json
import shutil
import subprocess
import tempfile
import venv
from collections.abc import Iterable
from pathlib import Path

import nbformat

from ngulik import paths
from ngulik.site import lab, pyodide, wheels
from ngulik.site.labfiles import entry, write_listing

#: What the kernel of the untouched build installs by itself, beside what the course needs.
WANTED = (*pyodide.WANTED, "jedi", "sqlite3", "ssl")
NOTEBOOK = "ukur.ipynb"
TABLE = 'import pandas as pd\n\npd.DataFrame({"menit": [12, 5, 900]}).describe()'
PLOT = 'import matplotlib.pyplot as plt\n\nplt.bar(["a", "b"], [3, 4])\nplt.title("Aduan")\nplt.show()'
#: Only where there is `ngulik`: the first open check of a module, answered right.
CHECK = (
    "from ngulik import *\n\nmulai_latihan('05-respons-cepat')\n"
    "def median_menit(menit):\n    return menit.median()\n\nperiksa('1')"
)


def notebook(codes: Iterable[str], kernel: str = "python") -> bytes:
    """Return a notebook with these code cells, for the kernel of that name."""
    cells = [nbformat.v4.new_code_cell(code, id=f"sel-{n}") for n, code in enumerate(codes)]
    about = {
        "kernelspec": {"name": kernel, "display_name": "Python", "language": "python"},
        "language_info": {"name": "python"},
    }
    return nbformat.writes(nbformat.v4.new_notebook(cells=cells, metadata=about)).encode()


def add_notebooks(site: Path, notebooks: dict[str, Iterable[str]]) -> None:
    """Put name → code cells into the files of a built site's laboratory, and into their list."""
    files = {NOTEBOOK: notebook((TABLE, PLOT, CHECK))} | {name: notebook(codes) for name, codes in notebooks.items()}
    for name, content in files.items():
        paths.write_atomic(site / "lab" / "files" / name, content)
    listing = site / "lab" / "api" / "contents" / "all.json"
    there = json.loads(listing.read_text(encoding="utf-8"))["content"] if listing.is_file() else []
    write_listing(site / "lab", "", [*there, *(entry(name, content) for name, content in files.items())])
    for copy in (site / "lab" / "api" / "contents").glob("all.json.*"):
        copy.unlink()


def build_stock(out: Path) -> None:
    """Build JupyterLite as it comes into `out`/lab, its Pyodide address aside: that is a folder of the site, too."""
    shutil.rmtree(out, ignore_errors=True)
    work, target = paths.build_dir() / "bench-bawaan", out / "lab" / "static" / "pyodide"
    python = work / "lingkungan" / "bin" / "python"
    if not python.is_file():
        venv.create(work / "lingkungan", with_pip=True)
        pinned = ["--no-deps", "--require-hashes", "-r", str(Path(lab.__file__).with_name("laboratorium.lock"))]
        run([str(python), "-m", "pip", "install", "-q", *pinned])
    shutil.rmtree(work / "isi", ignore_errors=True)
    settings = {f"{lab.KERNEL}:kernel": {"pyodideUrl": "./static/pyodide/pyodide.js"}}
    config = {"jupyter-lite-schema-version": 0, "jupyter-config-data": {"litePluginSettings": settings}}
    paths.write_atomic(work / "isi" / "jupyter-lite.json", json.dumps(config))
    build = [str(python), "-m", "jupyterlite_core", "build", "--no-libarchive", "--output-dir", str(out / "lab")]
    run(build, work / "isi")
    add_notebooks(out, {})
    for name, content in pyodide.released(WANTED).items():
        paths.write_atomic(target / name, content)
    add_comm(target)
    run([str(python), str(Path(lab.__file__).with_name("precompress.py")), str(out), "rapat"])


def add_comm(target: Path) -> None:
    """Put `comm`, which the kernel would fetch from the Python index, into the list of Pyodide's packages."""
    with tempfile.TemporaryDirectory() as scratch:
        wheel = next(file for file in wheels.download(Path(scratch)) if file.name.startswith("comm-"))
        shutil.copy(wheel, target)
    lock = json.loads((target / pyodide.LOCK).read_text(encoding="utf-8"))
    lock["packages"]["comm"] = wheels.entry(target / wheel.name, [], target)
    paths.write_atomic(target / pyodide.LOCK, json.dumps(lock))


def run(command: list[str], folder: Path | None = None) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
