"""The table of contents and the ways to name a module."""

from pathlib import Path

import pytest

from ngulik import paths
from ngulik.course import find_module, load_course
from ngulik.errors import ContentError, UsageError


@pytest.mark.parametrize("name", ["05-respons-cepat", "M05", "m05", "05", "5"])
def test_a_module_answers_to_slug_code_and_number(name: str) -> None:
    assert find_module(name).slug == "05-respons-cepat"


def test_an_unknown_module_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"Modul “99” tidak ada. Modul yang ada: .*05-respons-cepat"):
        find_module("99")


def test_an_incomplete_table_names_module_and_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "course.toml").write_text('[[modul]]\nslug = "07-x"\n', encoding="utf-8")
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    with pytest.raises(ContentError, match="modul 07-x tidak punya kunci 'kode'"):
        load_course()


@pytest.mark.parametrize("name", ["", "../luar", ".sembunyi", "a/b"])
def test_a_cohort_name_cannot_leave_its_folder(name: str) -> None:
    with pytest.raises(UsageError, match="tidak dapat dipakai"):
        paths.cohort_dir(name)


def test_writing_is_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text("lama", encoding="utf-8")
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError("penuh")))
    with pytest.raises(OSError, match="penuh"):
        paths.write_atomic(file, "baru")
    assert file.read_text(encoding="utf-8") == "lama"
    assert list(tmp_path.iterdir()) == [file]
