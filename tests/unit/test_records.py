"""Typed records: each thing that can be wrong in a TOML file is one sentence that says where, what and what instead."""

import datetime
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field, field_validator

from ngulik.errors import ContentError
from ngulik.records import Record, expected, read


class Part(Record):
    text: str = Field(alias="teks")
    wrong: dict[str, str] = Field(alias="salah", default={})


class Code(Record):
    kind: Literal["K"] = Field(alias="tipe")
    id: str
    points: int = Field(alias="poin", ge=1)
    hints: tuple[str, ...] = Field(alias="petunjuk", min_length=3)


class Choice(Record):
    kind: Literal["V"] = Field(alias="tipe")
    id: str
    answer: int | str = Field(alias="jawab")
    parts: tuple[Part, ...] = Field(alias="bagian", default=())


class Sheet(Record):
    title: str = Field(alias="judul")
    asked: datetime.date = Field(alias="tanggal")
    minutes: float | None = Field(alias="menit", default=None)
    items: tuple[Annotated[Code | Choice, Field(discriminator="kind")], ...] = Field(alias="soal", default=())

    @field_validator("title")
    @classmethod
    def _not_blank(cls, title: str) -> str:
        if not title.strip():
            raise ValueError("judulnya kosong; tulis satu judul.")
        return title


HEAD = 'judul = "Uji"\ntanggal = 2026-06-26\n'
GOOD = (
    HEAD
    + """menit = 4

[[soal]]
tipe = "K"
id = "1"
poin = 2
petunjuk = ["a", "b", "c"]

[[soal]]
tipe = "V"
id = "2-b"
jawab = 3
bagian = [{ teks = "x", salah = { y = "z" } }]
"""
)


def test_a_right_file_is_a_record(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(GOOD, encoding="utf-8-sig")
    sheet = read(file, Sheet)
    assert (sheet.title, sheet.asked, sheet.minutes) == ("Uji", datetime.date(2026, 6, 26), 4)
    code, choice = sheet.items
    assert isinstance(code, Code) and code.hints == ("a", "b", "c")
    assert isinstance(choice, Choice) and choice.parts[0].wrong == {"y": "z"}


BROKEN = {
    "unknown key, one is near": (
        'judull = "x"\n' + HEAD,
        " baris 1: kunci “judull” tidak dikenal; mungkin maksudnya “judul”.",
    ),
    "unknown key, none is near": (
        HEAD + "xyz = 1\n",
        " baris 3: kunci “xyz” tidak dikenal; kunci di sini: judul, tanggal, menit, soal.",
    ),
    "an attribute's name is no key": (
        HEAD + "minutes = 1\n",
        " baris 3: kunci “minutes” tidak dikenal; kunci di sini: judul, tanggal, menit, soal.",
    ),
    "missing key": ("tanggal = 2026-06-26\n", ": kunci “judul” belum ada; isinya teks."),
    "text for a date": (
        HEAD.replace("2026-06-26", '"kemarin"'),
        " baris 2: “tanggal” berisi teks “kemarin”; seharusnya tanggal.",
    ),
    "text for a number": (HEAD + 'menit = "4"\n', " baris 3: “menit” berisi teks “4”; seharusnya bilangan."),
    "own rule": (HEAD.replace("Uji", " "), " baris 1: judulnya kosong; tulis satu judul."),
    "list for a table": (HEAD + "soal = 1\n", " baris 3: “soal” berisi bilangan bulat 1; seharusnya daftar tabel."),
    "key of an item": (
        GOOD.replace("poin", "point"),
        ' baris 8, [[soal]] id "1": kunci “point” tidak dikenal; mungkin maksudnya “poin”.',
    ),
    "too little": (
        GOOD.replace("poin = 2", "poin = 0"),
        ' baris 8, [[soal]] id "1": “poin” berisi bilangan bulat 0; seharusnya bilangan bulat, paling kecil 1.',
    ),
    "true is no number": (
        GOOD.replace("poin = 2", "poin = true"),
        ' baris 8, [[soal]] id "1": “poin” berisi true; seharusnya bilangan bulat, paling kecil 1.',
    ),
    "too few": (
        GOOD.replace(', "c"]', "]"),
        ' baris 9, [[soal]] id "1": “petunjuk” berisi daftar 2 isi; seharusnya daftar teks, sedikitnya 3.',
    ),
    "one of a list": (
        GOOD.replace('"c"]', "7]"),
        ' baris 9, [[soal]] id "1": “petunjuk” isi ke-3 berisi bilangan bulat 7; seharusnya daftar teks, sedikitnya 3.',
    ),
    "either kind": (
        GOOD.replace("jawab = 3", "jawab = 1.5"),
        ' baris 14, [[soal]] id "2-b": “jawab” berisi bilangan 1.5; seharusnya bilangan bulat atau teks.',
    ),
    "inside a row": (
        GOOD.replace("teks =", "text ="),
        " baris 15, [[soal.bagian]] ke-1: kunci “text” tidak dikenal; mungkin maksudnya “teks”.",
    ),
    "no such kind": (
        GOOD.replace('"V"', '"X"'),
        ' baris 12, [[soal]] id "2-b": “tipe” berisi teks “X”; seharusnya “K” atau “V”.',
    ),
    "kind missing": (
        GOOD.replace('tipe = "V"\n', ""),
        ' baris 11, [[soal]] id "2-b": kunci “tipe” belum ada; isinya “K” atau “V”.',
    ),
    "no id": (GOOD.replace('id = "2-b"\n', ""), " baris 11, [[soal]] ke-2: kunci “id” belum ada; isinya teks."),
    "cut off": (
        HEAD + 'menit = "\nsoal = []\n',
        " baris 3 kolom 10: bukan TOML yang utuh; periksa tanda kutip, kurung, dan tanda = di sekitarnya.",
    ),
    "key twice": (
        HEAD + "menit = 4\nmenit = 5\n",
        " baris 4 kolom 10: satu kunci atau tabel ditulis dua kali; hapus salah satunya.",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_each_problem_is_one_sentence(case: str, tmp_path: Path) -> None:
    text, sentence = BROKEN[case]
    file = tmp_path / "a.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as problem:
        read(file, Sheet)
    assert f"{file.as_posix()}{sentence}" in str(problem.value).splitlines()


def test_all_problems_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(
        GOOD.replace("menit = 4", 'menit = "4"').replace("poin", "point").replace("teks =", "text ="), encoding="utf-8"
    )
    with pytest.raises(ContentError) as problem:
        read(file, Sheet)
    assert [line.split(": ")[1].split("”")[0] for line in str(problem.value).splitlines()] == [
        "“menit", "kunci “poin", "kunci “point", "kunci “teks", "kunci “text",
    ]  # fmt: skip


def test_a_line_of_a_text_is_not_taken_for_a_key(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("judul = '''\n[[soal]]\nmenit = 3\n'''\ntanggal = 2026-06-26\nmenit = \"4\"\n", encoding="utf-8")
    with pytest.raises(ContentError, match="baris 6: “menit”"):
        read(file, Sheet)


def test_no_file_and_no_utf8(tmp_path: Path) -> None:
    with pytest.raises(
        ContentError, match=r"tidak-ada\.toml belum ada; tulis berkas itu dengan kunci judul, tanggal\.$"
    ):
        read(tmp_path / "tidak-ada.toml", Sheet)
    file = tmp_path / "a.toml"
    file.write_bytes(HEAD.encode() + b'x = "\xe9"\n')
    with pytest.raises(ContentError, match=r"a\.toml baris 3: berisi huruf yang bukan UTF-8"):
        read(file, Sheet)


def test_words_for_types() -> None:
    assert expected(tuple[int, str]) == "daftar berisi bilangan bulat, teks"
    assert expected(dict[str, bool] | None) == "tabel berisi true atau false"
