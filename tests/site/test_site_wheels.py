"""The wheels of the laboratory: same bytes each time, all data inside, nothing of the answers."""

import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ngulik import paths
from ngulik.errors import NgulikError
from ngulik.site import labfiles, wheels
from ngulik.site.pyodide import _verified, closure


@pytest.fixture
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(wheels, "download", lambda folder: [])
    return tmp_path / "paket"


def test_course_wheel_reads_its_data_without_a_repository(offline: Path) -> None:
    entry = wheels.write_wheels(offline)["ngulik"]
    assert entry["sha256"] == hashlib.sha256((offline / entry["file_name"]).read_bytes()).hexdigest()
    code = "from ngulik import muat_data; print(len(muat_data('aduan')))"
    with zipfile.ZipFile(offline / entry["file_name"]) as wheel:
        wheel.extractall(offline / "isi")
    done = subprocess.run([sys.executable, "-c", code], cwd=offline / "isi", capture_output=True, text=True)
    assert done.stdout.strip() == "12000", done.stderr


def test_course_wheel_is_the_same_each_time_and_holds_no_marking(offline: Path, tmp_path: Path) -> None:
    first, again = wheels.write_wheels(offline)["ngulik"], wheels.write_wheels(tmp_path / "lagi")["ngulik"]
    assert first == again
    with zipfile.ZipFile(offline / first["file_name"]) as wheel:
        names = wheel.namelist()
    assert not [name for name in names if "grading" in name or "jawaban" in name or "notebooks" in name]
    assert "ngulik/datasets/aduan.csv" in names


def test_closure_follows_names_as_their_authors_write_them() -> None:
    packages = {"a": {"depends": ["B_c"]}, "b-c": {"depends": []}, "d": {"depends": []}}
    assert list(closure(packages, ["a"])) == ["a", "b-c"]


def test_only_files_with_the_right_hash_are_taken(tmp_path: Path) -> None:
    carrier = tmp_path / "bawaan.whl"
    with zipfile.ZipFile(carrier, "w") as archive:
        archive.writestr("x/lain.whl", b"right")
        archive.writestr("x/palsu.whl", b"wrong")
    right = {"sha256": hashlib.sha256(b"right").hexdigest(), "file_name": "benar.whl", "depends": []}
    assert _verified(carrier, {"benar": right}) == {"benar.whl": b"right"}
    false = {"sha256": hashlib.sha256(b"other").hexdigest(), "file_name": "palsu.whl", "depends": []}
    with pytest.raises(NgulikError, match=r"palsu\.whl"):
        _verified(carrier, {"benar": right, "palsu": false})


def test_every_file_of_the_laboratory_is_listed(tmp_path: Path) -> None:
    labfiles.write_files(tmp_path)
    listed = set()
    for listing in (tmp_path / "api" / "contents").rglob("all.json"):
        listed |= {
            entry["path"] for entry in json.loads(listing.read_text())["content"] if entry["type"] != "directory"
        }
    assert listed == set(labfiles.contents())
    assert "../../course" not in (tmp_path / "files" / "05-respons-cepat" / "pelajaran.ipynb").read_text()


def test_data_lie_in_the_repository_here() -> None:
    assert paths.datasets_dir() == paths.ROOT / "datasets"
