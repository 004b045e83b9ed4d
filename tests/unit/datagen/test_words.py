"""Files of words: read into records, and each mistake in them is one sentence that says where."""

from pathlib import Path
from typing import Literal, NamedTuple

import pytest

from ngulik.errors import ContentError
from ngulik_datagen import words


class Part(NamedTuple):
    """A table in a table."""

    said: tuple[str, ...]
    pace: Literal["lama", "baru"] = "lama"


class Whole(NamedTuple):
    """A file."""

    weight: int
    parts: dict[str, Part]


GOOD = 'weight = 3\n[parts.jalan]\nsaid = ["a", "b"]\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    return tmp_path


def test_a_file_becomes_records(folder: Path) -> None:
    (folder / "x.toml").write_text(GOOD, encoding="utf-8")
    assert words.read("x.toml", Whole) == Whole(3, {"jalan": Part(("a", "b"))})
    assert words.read("x.toml", Whole).parts["jalan"].pace == "lama"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("weight = 3", "weight = ", "bukan TOML yang benar"),
        ("weight = 3", "", "kunci “weight” belum ada"),
        ("said", "sald", "[parts] [jalan]: kunci “sald” tidak dikenal; yang paling dekat “said”"),
        ("weight = 3", 'weight = "3"', "[weight]: berisi '3', seharusnya bilangan bulat"),
        ('["a", "b"]', '"a"', "[parts] [jalan] [said]: berisi 'a', seharusnya daftar"),
        ('["a", "b"]', '["a", 1]', "berisi 1, seharusnya teks"),
        ("said", 'pace = "hari"\nsaid', "berisi 'hari', seharusnya salah satu dari lama, baru"),
        ("[parts.jalan]\n", "parts.jalan = 1\n#", "[parts] [jalan]: berisi 1, seharusnya tabel"),
    ],
)
def test_a_mistake_is_one_sentence(folder: Path, old: str, new: str, says: str) -> None:
    (folder / "x.toml").write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as problem:
        words.read("x.toml", Whole)
    assert "x.toml" in str(problem.value) and says in str(problem.value)


def test_a_missing_file_is_named(folder: Path) -> None:
    with pytest.raises(ContentError, match=r"tidak-ada\.toml belum ada"):
        words.read("tidak-ada.toml", Whole)


@pytest.mark.parametrize("line", ["Regol;7;lebih", "Regol", "Regol;tujuh"])
def test_a_row_that_does_not_fit_is_named_with_its_line(folder: Path, line: str) -> None:
    (folder / "x.csv").write_text(f'nama;isi\n"a; b";2\n{line}\n', encoding="utf-8")
    with pytest.raises(ContentError, match=r"x\.csv baris 3: ada sel .* seharusnya nama;isi"):
        words.rows("x.csv", nama=str, isi=int)


def test_rows_are_read_by_the_kinds_of_their_columns(folder: Path) -> None:
    (folder / "x.csv").write_text('nama;isi\n"a; b";2, 3\nc;\n', encoding="utf-8")
    found = words.rows("x.csv", nama=str, isi=words.listed)
    assert found == [{"nama": "a; b", "isi": ("2", "3")}, {"nama": "c", "isi": ()}]


@pytest.mark.parametrize("text", ["nama;isi\n", ""])
def test_other_heads_are_named(folder: Path, text: str) -> None:
    (folder / "x.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=rf"x\.csv: kepala tabelnya {text.strip()}, seharusnya nama;kota"):
        words.rows("x.csv", nama=str, kota=str)
