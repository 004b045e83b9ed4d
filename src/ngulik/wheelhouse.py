"""Packages in a folder, for computers without a network; and what a failed installation means.

Standard library only (`packaging`, which the lock installs, is imported where it is used): `mulai.py` uses this module
from whatever Python it was started with.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from ngulik.errors import NgulikError, UsageError
from ngulik.paths import ROOT

#: What a person types to start the class.
START = ("py" if os.name == "nt" else "python3") + " mulai.py"
#: How pip, uv and the operating systems say "no network".
_NO_NETWORK = re.compile(
    r"NewConnectionError|Max retries exceeded|ConnectTimeout|ReadTimeout|name resolution|getaddrinfo|dns error|"
    r"ProxyError|tunnel|error sending request|network is unreachable|connection refused|client error \(connect\)",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"^\S.*(?:\n[ \t].*)*\n?", re.MULTILINE)


def fill_wheelhouse(folder: Path, windows: str | None = None) -> str:
    """Download every package of requirements.lock into `folder` and return a sentence that says what is there.

    What is there already is kept. The packages fit this computer and this Python; with `windows="3.12"` they fit
    64-bit Windows with that Python. Raises UsageError for an impossible version, NgulikError when pip fails.
    """
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    options: list[str] = []
    if windows is not None:
        if not re.fullmatch(r"3\.1[1-9]", windows):
            raise UsageError(f"Versi Python “{windows}” tidak dikenal. Tulis versi di komputer tujuan, misalnya 3.12.")
        lock = _for_windows(lock, windows)
        options = ["--platform", "win_amd64", "--python-version", windows, "--only-binary=:all:"]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        requirements = Path(scratch, "requirements.txt")
        requirements.write_text(lock, encoding="utf-8", newline="\n")
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--require-hashes", *options]
        done = subprocess.run(
            [*command, "-r", str(requirements), "-d", str(folder)],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )
    if done.returncode:
        raise NgulikError(_explain_download(done.stdout + done.stderr))
    sizes = [file.stat().st_size for file in folder.iterdir() if file.is_file()]
    command_there = f'{START} --dari "{folder}"' if windows is None else "py mulai.py --dari FOLDER"
    return f"{folder} berisi {len(sizes)} paket, {sum(sizes) / 1e6:.0f} MB. Pasang dengan: {command_there}"


def cut_lock(lock: str, name: str) -> str:
    """Return the entry of package `name` in the text of a lock: its pin and its hashes."""
    for entry in _ENTRY.findall(lock):
        if entry.startswith(f"{name}=="):
            return str(entry)
    raise NgulikError(f"requirements.lock tidak memuat {name}. Salin ulang folder kelas ini secara utuh.")


def no_network(output: str) -> bool:
    """Return whether the output of pip or uv tells of a missing network."""
    return bool(_NO_NETWORK.search(output))


def explain(output: str, wheels: Path | None) -> str:
    """Turn the output of a failed installation, from `wheels` if given, into what to do about it."""
    if "ensurepip" in output:
        return "Python ini tidak membawa venv dan pip. Pasang paket python3-venv, atau Python dari situs python.org."
    if "No space left" in output or "os error 112)" in output:
        return "Ruang penyimpanan penuh. Sediakan kira-kira 1 GB, lalu jalankan lagi."
    if "PermissionError" in output or "ermission denied" in output or "Access is denied" in output:
        return (
            "Folder .venv sedang dipakai atau tidak boleh ditulis. Tutup JupyterLab dan terminal lain, lalu coba lagi."
        )
    if wheels:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        return (
            f"Paket di {wheels} tidak lengkap atau bukan untuk komputer ini (Python {version}). Isi dengan "
            "`ngulik wheelhouse FOLDER` di komputer berinternet yang sistem operasi dan versi Python-nya sama, "
            "lalu coba lagi. Rinciannya ada di build/pasang.log."
        )
    if no_network(output):
        return (
            "Tidak ada sambungan internet untuk mengunduh paket. Sambungkan komputer lalu jalankan lagi, atau minta "
            f"folder paket kepada fasilitator dan jalankan: {START} --dari FOLDER"
        )
    return "Pemasangan gagal. Kirimkan berkas build/pasang.log kepada fasilitator, lalu coba jalankan lagi."


def _for_windows(lock: str, version: str) -> str:
    """Return the entries of `lock` that Windows needs, without markers: pip would read those for this computer."""
    from packaging.markers import Marker

    target = {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", "platform_machine": "AMD64"}
    target |= {"python_version": version, "python_full_version": f"{version}.9"}
    target |= {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
    kept = []
    for entry in _ENTRY.findall(lock):
        first, rest = entry.split("\n", 1)
        pin, _, marker = first.removesuffix("\\").partition(" ; ")
        if not marker or Marker(marker).evaluate(target):
            kept.append(f"{pin.strip()} \\\n{rest}")
    return "".join(kept)


def _explain_download(output: str) -> str:
    if no_network(output):
        return "Tidak ada sambungan internet untuk mengunduh paket. Sambungkan komputer, lalu jalankan lagi."
    last = next((line for line in reversed(output.splitlines()) if line.strip()), "pip tidak berkata apa-apa")
    return f"Paket tidak dapat diunduh: {last.strip()}"
