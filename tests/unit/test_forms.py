"""Reading `ukur.toml`: ten whole questions, or a sentence that says which is not."""

import re
from pathlib import Path

import pytest

from ngulik import paths
from ngulik.course import Module, read_module
from ngulik.errors import ContentError
from ngulik.notebooks.forms import read_forms

SLUG = "91-coba"


def row(form: str, number: int, **changed: str) -> str:
    values = {
        "bentuk": f'"{form}"',
        "nomor": str(number),
        "tujuan": '"T1"',
        "soal": f'"Soal {form} {number}?"',
        "pilihan": '["satu", "dua", "tiga", "empat"]',
        "kunci": '"b"',
        "alasan": '"Sebab dua."',
    } | changed
    return "[[butir]]\n" + "\n".join(f"{key} = {value}" for key, value in values.items() if value) + "\n"


ROWS = [row(form, number) for form in "BA" for number in (1, 2, 3, 4, 5)]


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Module:
    (tmp_path / "solutions" / SLUG).mkdir(parents=True)
    (tmp_path / "course" / SLUG).mkdir(parents=True)
    (tmp_path / "course" / SLUG / "modul.toml").write_text(
        'judul = "Coba"\nmenit = 90\njp = 2\npoin = 12\ntopik = ["R5"]\nringkas = "Uji."\ntujuan = ["menghitung"]\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    return read_module(SLUG)


def write(module: Module, *rows: str) -> None:
    module.forms.write_text("\n".join(rows), encoding="utf-8")


def test_ten_questions_in_their_order(module: Module) -> None:
    write(module, *ROWS)
    questions = read_forms(module)
    assert [question.name for question in questions] == ["A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3", "B4", "B5"]
    assert questions[0].choices == ("satu", "dua", "tiga", "empat")


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (ROWS[1:], "butirnya A1, A2, A3, A4, A5, B2, B3, B4, B5; seharusnya A1, A2"),
        ([*ROWS, row("A", 1)], "butirnya A1, A1, A2"),
        (["modul = 1", *ROWS], "kunci “modul” tidak dikenal"),
        ([row("B", 1, kunci=""), *ROWS[1:]], "[[butir]] ke-1: kunci “kunci” belum ada"),
        ([row("B", 1, pilihan='["x", "y", "z"]', kunci='"d"'), *ROWS[1:]], "butir B1 berkunci “d”; pilih a, b, c."),
        ([row("B", 1, kunci='"ab"'), *ROWS[1:]], "“kunci” berisi teks “ab”; seharusnya “a” atau “b”"),
        ([row("B", 1, pilihan='["x", "y", "z", "x "]'), *ROWS[1:]], "butir B1 memuat dua pilihan yang sama."),
        ([row("B", 1, nomor='"1"'), *ROWS[1:]], "“nomor” berisi teks “1”; seharusnya bilangan bulat"),
    ],
)
def test_a_broken_file_is_named(module: Module, rows: list[str], says: str) -> None:
    write(module, *rows)
    with pytest.raises(ContentError, match=re.escape(says)):
        read_forms(module)


def test_a_missing_file_is_named(module: Module) -> None:
    with pytest.raises(ContentError, match=r"solutions/91-coba/ukur\.toml belum ada"):
        read_forms(module)
