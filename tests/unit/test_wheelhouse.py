"""Packages for computers without a network, and what failures mean."""

import subprocess
from pathlib import Path

import pytest

from ngulik import wheelhouse
from ngulik.errors import NgulikError, UsageError
from ngulik.paths import ROOT


@pytest.mark.parametrize(
    ("output", "wheels", "says"),
    [
        ("error: Failed to fetch ... Caused by: dns error: failed to lookup address", None, "sambungan internet"),
        ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed'))", None, "--dari FOLDER"),
        ("No matching distribution found for uv==1.0", Path("usb"), "Paket di usb tidak lengkap"),
        ("OSError: [Errno 28] No space left on device", None, "penuh"),
        ("The virtual environment was not created because ensurepip is not available", None, "python3-venv"),
        ("error: failed to remove file: Access is denied. (os error 5)", None, "Tutup JupyterLab"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", None, "build/pasang.log"),
    ],
)
def test_failures_are_explained(output: str, wheels: Path | None, says: str) -> None:
    assert says in wheelhouse.explain(output, wheels)


def test_lock_is_cut_to_one_package() -> None:
    lock = (
        "aa==1 \\\n    --hash=sha256:1\nuv==0.9 ; x == 'y' \\\n    --hash=sha256:2 \\\n    --hash=sha256:3\nuvloop==1\n"
    )
    assert wheelhouse.cut_lock(lock, "uv") == "uv==0.9 ; x == 'y' \\\n    --hash=sha256:2 \\\n    --hash=sha256:3\n"
    assert wheelhouse.cut_lock((ROOT / "requirements.lock").read_text(), "uv").count("--hash=sha256:") > 3
    with pytest.raises(NgulikError, match="tidak memuat uv"):
        wheelhouse.cut_lock("aa==1\n", "uv")


def test_wheelhouse_for_windows_reads_the_markers_for_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def download(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        seen.extend([" ".join(command), Path(command[command.index("-r") + 1]).read_text()])
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(wheelhouse.subprocess, "run", download)
    assert "py mulai.py --dari" in wheelhouse.fill_wheelhouse(tmp_path / "usb", windows="3.12")
    command, requirements = seen
    assert "--platform win_amd64 --python-version 3.12 --only-binary=:all:" in command
    assert "\npywinpty==" in requirements and "\npexpect==" not in requirements and " ; " not in requirements
    with pytest.raises(UsageError, match=r"3\.12"):
        wheelhouse.fill_wheelhouse(tmp_path, windows="10")
