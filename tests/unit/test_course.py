"""The table of contents and the ways to name a module."""

from pathlib import Path

import pytest

from ngulik import paths
from ngulik.course import find_module, load_course
from ngulik.errors import ContentError, UsageError

MODULE = """\
judul = "Coba"
menit = 90
jp = 2
poin = 12
topik = ["R5"]
ringkas = "Untuk uji."
tujuan = ["menghitung [*median*](../glosarium.md#median)", "menulis"]
"""


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for slug in ("07-coba", "92-lain"):
        paths.write_atomic(tmp_path / "course" / slug / "modul.toml", MODULE)
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    return tmp_path / "course"


@pytest.mark.parametrize("name", ["07-coba", "M07", "m07", "07", "7"])
def test_a_module_answers_to_slug_code_and_number(course: Path, name: str) -> None:
    assert find_module(name).slug == "07-coba"


def test_an_unknown_module_names_the_known_ones(course: Path) -> None:
    with pytest.raises(UsageError, match=r"Modul “99” tidak ada. Modul yang ada: 07-coba, 92-lain."):
        find_module("99")


def test_a_module_is_found_by_being_there(course: Path) -> None:
    (course / "gambar").mkdir()
    paths.write_atomic(course / "08-baru" / "modul.toml", MODULE.replace("Coba", "Baru"))
    assert [(module.slug, module.code, module.title) for module in load_course()] == [
        ("07-coba", "M07", "Coba"),
        ("08-baru", "M08", "Baru"),
        ("92-lain", "M92", "Coba"),
    ]


def test_objectives_are_numbered_and_can_be_read_without_links(course: Path) -> None:
    assert [(goal.id, goal.text) for goal in find_module("07").objectives] == [
        ("T1", "Menghitung median."),
        ("T2", "Menulis."),
    ]


def test_the_problems_of_all_modules_come_at_once_and_one_alone_is_still_read(course: Path) -> None:
    for slug, old, new in (("07-coba", "judul", "judull"), ("92-lain", "menit = 90", 'menit = "90"')):
        paths.write_atomic(course / slug / "modul.toml", MODULE.replace(old, new, 1))
    paths.write_atomic(course / "08-baru" / "modul.toml", MODULE)
    (course / "09-kosong").mkdir()
    with pytest.raises(ContentError) as problems:
        load_course()
    assert str(problems.value).splitlines() == [
        "course/07-coba/modul.toml: kunci “judul” belum ada; isinya teks, tidak kosong.",
        "course/07-coba/modul.toml baris 1: kunci “judull” tidak dikenal; mungkin maksudnya “judul”.",
        "course/09-kosong/modul.toml belum ada; tulis berkas itu dengan kunci judul, menit, jp, poin, topik, ringkas, tujuan.",
        "course/92-lain/modul.toml baris 2: “menit” berisi teks “90”; seharusnya bilangan bulat, paling kecil 1.",
    ]
    assert find_module("08").slug == "08-baru"


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
