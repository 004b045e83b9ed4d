"""`ngulik check` on the real course, and on copies with one thing broken: each break is found by name."""

from pathlib import Path

import pytest

from ngulik import cli
from ngulik.course import find_module
from ngulik.notebooks.build import build
from ngulik.notebooks.check import CHECKS
from ngulik.notebooks.check_files import check_alone, check_alt, check_fresh, check_leaks, check_links
from ngulik.notebooks.release import release

SLUG = "05-respons-cepat"


@pytest.mark.parametrize("title", CHECKS)
def test_the_course_passes(title: str) -> None:
    assert CHECKS[title]() == []


def flip_last_brace(path: Path) -> None:
    path.write_bytes(path.read_bytes().rstrip(b"\n") + b" \n")


def test_one_changed_byte_in_a_generated_file_fails_by_name(repository: Path) -> None:
    names = [
        "course/mulai.ipynb",
        f"course/{SLUG}/pelajaran.ipynb",
        f"solutions/{SLUG}/latihan.ipynb",
        f"exercises/{SLUG}/latihan.ipynb",
    ]
    for name in names:
        flip_last_brace(repository / name)
    stale = [
        name for name, said, _ in (problem.partition(" tidak sesuai sumbernya") for problem in check_fresh()) if said
    ]
    assert sorted(stale) == sorted(names)


def test_a_py_beside_a_released_notebook_fails_by_name(repository: Path) -> None:
    build()
    for folder in (f"exercises/{SLUG}", f"build/source/{SLUG}"):
        assert check_alone() == []
        stray = repository / folder / "latihan.py"
        stray.write_text("jawaban = 1\n", encoding="utf-8")
        [problem] = check_alone()
        assert problem.startswith(f"{folder}/latihan.py tidak boleh ada di jalur rilis")
        stray.unlink()


def test_release_refuses_a_stale_master_and_then_follows_it(repository: Path) -> None:
    module = find_module(SLUG)
    build()
    source = module.exercise_source
    source.write_text(
        source.read_text(encoding="utf-8").replace("# Latihan 05", "# Latihan ke-05", 1), encoding="utf-8"
    )
    with pytest.raises(Exception, match="Jalankan `ngulik build` dahulu"):
        release((module,))
    build()
    assert release((module,)) == [module.released]
    assert "Latihan ke-05" in module.released.read_text(encoding="utf-8")
    assert release((module,)) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("return menit.___()", "return menit.median()", "membocorkan jawaban soal 1: `return menit.median()`"),
        ("return menit.___()", "### BEGIN HIDDEN TESTS", "memuat “BEGIN HIDDEN TESTS”"),
        ('muat_data(\\"aduan\\")', "pd.read_csv('aduan.csv')", "membaca berkas dengan alamatnya sendiri"),
    ],
)
def test_a_leak_is_found(repository: Path, old: str, new: str, says: str) -> None:
    released = find_module(SLUG).released
    text = released.read_text(encoding="utf-8")
    assert old in text
    released.write_text(text.replace(old, new), encoding="utf-8")
    assert any(says in problem for problem in check_leaks())


def test_a_dead_link_and_a_picture_without_words_are_found(repository: Path) -> None:
    page = repository / "course" / SLUG / "index.md"
    page.write_text(
        page.read_text(encoding="utf-8") + '\n[x](tiada.md) ![](a.png) <img src="b.png">\n', encoding="utf-8"
    )
    assert any("tautan tiada.md tidak menuju berkas" in problem for problem in check_links())
    assert len(check_alt()) == 2


def test_the_command_says_what_it_checked(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(CHECKS, "kumpulan data sesuai generatornya")  # takes longest, and passes above
    flip_last_brace(repository / "course" / "mulai.ipynb")
    assert cli.main(["check"]) == 1
    out = capsys.readouterr().out
    assert "✗ berkas turunan sesuai sumbernya" in out
    assert "course/mulai.ipynb tidak sesuai sumbernya. Jalankan `ngulik build` lalu simpan hasilnya." in out
    assert "masalah ditemukan" in out
