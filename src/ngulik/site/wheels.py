"""Python packages of the laboratory: `ngulik` with its data, stand-ins, and what the lock pins beyond Pyodide.

They are described in the shape of Pyodide's own lock file; `aset/muat.js` adds them to it in the browser.
"""

import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ngulik import __version__, paths
from ngulik.errors import NgulikError
from ngulik.wheelhouse import cut_lock

Entry = dict[str, Any]

#: What of this package a learner's session imports; the rest (marking, building, answers' sources) stays out.
LEARNER = (
    "__init__.py",
    "codes.py",
    "data.py",
    "errors.py",
    "gradeids.py",
    "numbers.py",
    "paths.py",
    "selfcheck",
    "widgets",
)
#: Pure packages that are no part of Pyodide, taken as requirements.lock pins them, and what they are loaded with.
PINNED: dict[str, list[str]] = {
    "comm": [],
    "idna": [],
    "ipywidgets": ["comm", "ipython"],
    "tldextract": ["idna", "jaringan"],
}
#: Packages that the course never uses though others ask for them: encryption, PDF fonts, code analysis.
EMPTY = ("fonttools", "jedi", "jupyterlab-widgets", "matplotlib-pyodide", "ssl", "widgetsnbextension")
#: What tldextract imports to fetch newer lists of suffixes; the laboratory only uses the list inside tldextract.
NETWORK = {
    "filelock.py": "FileLock = None\n",
    "requests.py": "class Session:\n    def mount(self, *_): ...\n    def close(self): ...\n\n\nclass exceptions:\n    class RequestException(Exception): ...\n",
    "requests_file.py": "class FileAdapter: ...\n",
}


def write_wheels(folder: Path) -> dict[str, Entry]:
    """Write all wheels into `folder` and return their lock entries; `file_name` is relative to `folder`."""
    entries = {}
    for name in EMPTY:
        entries[name] = _write(folder, name, "0", {}, [])
    entries["jaringan"] = _write(folder, "jaringan", "0", _texts(NETWORK), [])
    needs = ["ipywidgets", "matplotlib", "pandas", "tldextract"]
    entries["ngulik"] = _write(folder, "ngulik", __version__, _learner_files(), needs)
    for file in download(folder):
        name = file.name.split("-")[0]
        paths.write_atomic(file, stored(file.read_bytes()))
        entries[name] = entry(file, PINNED[name], folder)
    return dict(sorted(entries.items()))


def entry(file: Path, depends: list[str], base: Path) -> Entry:
    """Return the lock entry of a wheel; its address is written relative to `base`."""
    name, version = file.name.split("-")[:2]
    address = Path(os.path.relpath(file, base))
    with zipfile.ZipFile(file) as wheel:
        tops = {path.split("/")[0].removesuffix(".py") for path in wheel.namelist() if path.endswith(".py")}
    return {
        "name": name.replace("_", "-"),
        "version": version,
        "file_name": address.as_posix(),
        "install_dir": "site",
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": sorted(tops),
        "depends": depends,
        "unvendored_tests": False,
    }


def _learner_files() -> dict[str, bytes]:
    """Return path in the wheel → content: the learner's part of this package, and every data set."""
    package = Path(__file__).parents[1]
    files: list[Path] = []
    for name in LEARNER:
        found = [package / name] if name.endswith(".py") else (package / name).rglob("*")
        files += [file for file in found if file.suffix in (".py", ".json", ".js", ".css")]
    data = paths.datasets_dir()
    sets = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    names = ["aturan.toml", "datapackage.json", *(resource["path"] for resource in sets)]
    inside = {f"ngulik/{file.relative_to(package).as_posix()}": file.read_bytes() for file in files}
    return inside | {f"ngulik/datasets/{name}": (data / name).read_bytes() for name in names}


def _write(folder: Path, name: str, version: str, files: dict[str, bytes], depends: list[str]) -> Entry:
    plain = name.replace("-", "_")
    digest = hashlib.sha256(wheel(plain, version, files)).hexdigest()[:8]
    version = f"{version}+{digest}"  # another content has another address: a browser may keep it for ever
    file = folder / f"{plain}-{version}-py3-none-any.whl"
    paths.write_atomic(file, wheel(plain, version, files))
    return entry(file, depends, folder)


def wheel(name: str, version: str, files: dict[str, bytes]) -> bytes:
    """Return a pure wheel; the same files give the same bytes."""
    info = f"{name}-{version}.dist-info"
    about = {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: ngulik\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    everything = {**dict(sorted(files.items())), **_texts(about)}
    record = "".join(f"{path},,\n" for path in [*everything, f"{info}/RECORD"])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, content in {**everything, f"{info}/RECORD": record.encode()}.items():
            archive.writestr(zipfile.ZipInfo(path), content)
    return buffer.getvalue()


def stored(archive: bytes) -> bytes:
    """Return a zip archive with the same files, none of them compressed.

    The copies that `precompress.py` makes of it are smaller than the archive was, and Python unpacks it sooner.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(buffer, "w") as new:
        for member in old.infolist():
            new.writestr(zipfile.ZipInfo(member.filename), old.read(member))
    return buffer.getvalue()


def _texts(files: dict[str, str]) -> dict[str, bytes]:
    return {path: text.encode() for path, text in files.items()}


def download(folder: Path) -> Iterable[Path]:
    """Download what `PINNED` names into `folder`, checked against the hashes of requirements.lock."""
    lock = (paths.ROOT / "requirements.lock").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        wanted = Path(scratch, "requirements.txt")
        wanted.write_text("".join(cut_lock(lock, name) for name in PINNED), encoding="utf-8")
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--require-hashes", "--only-binary=:all:"]
        done = subprocess.run([*command, "-r", str(wanted), "-d", str(folder)], capture_output=True, text=True)
    if done.returncode:
        raise NgulikError(f"Paket untuk laboratorium tidak dapat diunduh: {done.stderr.strip().splitlines()[-1]}")
    return sorted(file for file in folder.glob("*.whl") if file.name.split("-")[0] in PINNED)
