"""Bad input: put right with a note, or refused in one sentence; the file itself is never changed."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from ngulik.errors import NgulikError
from ngulik.privacy.office_table import read_table

PLAIN = "tiket,nama,teks\nA-1,Asep,Jalan rusak\nA-2,Café Élan,Lampu mati\n"


def excel(
    path: Path, rows: list[list[object]], change: Callable[[openpyxl.Workbook], None] = lambda book: None
) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    change(book)
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("content", "notes"),
    [
        (PLAIN.encode(), 0),
        (PLAIN.encode("utf-8-sig"), 0),
        (PLAIN.encode("cp1252"), 1),
        (PLAIN.encode("utf-16"), 0),
        (PLAIN.replace(",", ";").encode(), 0),
        (PLAIN.replace(",", "\t").encode(), 0),
        (PLAIN.replace(",", "|").replace("\n", "\r\n").encode(), 0),
        (b"sep=;\n" + PLAIN.replace(",", ";").encode(), 0),
        (("Laporan Aduan Triwulan II\n\n" + PLAIN).encode(), 1),
        (("Laporan,,\nDinas Kota,,\n" + PLAIN).encode(), 1),
        (PLAIN.replace("tiket,nama,teks", "tiket,nama,teks,,").replace("rusak", "rusak,,").encode(), 0),
        ((PLAIN + ",,\n\n").encode(), 0),
    ],
    ids=["utf-8", "bom", "windows", "utf-16", "titik-koma", "tab", "garis", "sep", "judul", "dua-judul", "kolom-kosong", "baris-kosong"],
)  # fmt: skip
def test_put_right(tmp_path: Path, content: bytes, notes: int) -> None:
    path = tmp_path / "aduan.csv"
    path.write_bytes(content)
    source = read_table(path)
    assert list(source.table.columns) == ["tiket", "nama", "teks"]
    assert source.table.values.tolist() == [["A-1", "Asep", "Jalan rusak"], ["A-2", "Café Élan", "Lampu mati"]]
    assert len(source.notes) == notes
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "kosong: tidak ada satu baris pun"),
        (b"\n\n , \n", "kosong: tidak ada satu baris pun"),
        (b"tiket,nama\n", "hanya berisi judul kolom"),
        (b"teks saja\nJalan rusak\n", "hanya punya satu kolom"),
        (b"tiket,nama\nA-1,Asep\nA-2,Euis,Jl. Mawar,Dago\n", "baris 3: ada 4 sel, padahal judulnya 2 kolom"),
        (b'tiket,nama\nA-1,"Asep\nA-2,Euis\n', "tanda kutip tidak ditutup"),
        (b"tiket,,teks\nA-1,5,rusak\n", "kolom ke-2 berisi data tetapi tidak berjudul"),
        (b"tiket,nama\nA-1,\x81\x8d\x8f\n", "bukan UTF-8, UTF-16, atau Windows-1252"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "format Excel lama"),
        (b"<html><table><tr><td>tiket</td></tr></table></html>", "bukan CSV atau XLSX"),
        (b"%PDF-1.7\n\0\0", "bukan CSV atau XLSX"),
        (b"PK\x03\x04 rusak", "tidak dapat dibuka sebagai XLSX"),
        (b"a,a (2),a\n1,2,3\n", "judul kolom sama"),
    ],
)
def test_refused_in_one_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "aduan.csv"
    path.write_bytes(content)
    with pytest.raises(NgulikError) as refused:
        read_table(path)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)
    assert path.read_bytes() == content


def test_missing_file_and_needless_sheet(tmp_path: Path) -> None:
    with pytest.raises(NgulikError, match="tidak ada"):
        read_table(tmp_path / "hilang.csv")
    (tmp_path / "a.csv").write_text(PLAIN, encoding="utf-8")
    with pytest.raises(NgulikError, match="hanya untuk XLSX"):
        read_table(tmp_path / "a.csv", "Lembar1")


def test_three_columns_named_alike_get_numbers(tmp_path: Path) -> None:
    path = tmp_path / "aduan.csv"
    path.write_text("catatan,catatan,catatan\na,b,c\nd,e,f\n")
    source = read_table(path)
    assert list(source.table.columns) == ["catatan", "catatan (2)", "catatan (3)"]
    assert source.notes == ("Judul kembar diberi nomor: catatan (3×).",)


def test_short_rows_and_line_breaks_in_cells(tmp_path: Path) -> None:
    path = tmp_path / "aduan.csv"
    path.write_text('tiket,nama,teks\nA-1,Asep\nA-2,Euis,"dua\nbaris, satu sel"\n')
    assert read_table(path).table.values.tolist() == [["A-1", "Asep", ""], ["A-2", "Euis", "dua\nbaris, satu sel"]]


def test_merged_header_over_two_rows(tmp_path: Path) -> None:
    def merge(book: openpyxl.Workbook) -> None:
        book.active.merge_cells("A1:A2")
        book.active.merge_cells("B1:C1")

    rows: list[list[object]] = [
        ["Tiket", "Pelapor", None, "Isi"],
        [None, "Nama", "HP", None],
        ["A-1", "Asep", 843, "Rusak"],
    ]
    source = read_table(excel(tmp_path / "a.xlsx", rows, merge))
    assert list(source.table.columns) == ["Tiket", "Pelapor Nama", "Pelapor HP", "Isi"]
    assert source.table.values.tolist() == [["A-1", "Asep", "843", "Rusak"]]
    assert source.notes == ("Judul dua baris (sel gabungan) disatukan.",)


def test_excel_kinds_of_cells(tmp_path: Path) -> None:
    from datetime import date, datetime

    rows = [["masuk", "lahir", "usia", "nilai", "ya"], [datetime(2026, 7, 1, 8, 5), date(1990, 2, 3), 34.0, 2.5, True]]
    table = read_table(excel(tmp_path / "a.xlsx", rows)).table
    assert table.values.tolist() == [["2026-07-01 08:05:00", "1990-02-03", "34", "2.5", "ya"]]


def test_a_formula_without_a_result_is_refused(tmp_path: Path) -> None:
    path = excel(tmp_path / "a.xlsx", [["tiket", "usia"], ["A-1", "=2026-1990"]])
    with pytest.raises(NgulikError, match="baris 2 kolom ke-2: rumus tanpa hasil"):
        read_table(path)


def test_several_sheets_have_to_be_chosen(tmp_path: Path) -> None:
    def second(book: openpyxl.Workbook) -> None:
        book.create_sheet("Juli").append(["a", "b"])
        book["Juli"].append(["1", "2"])
        book.create_sheet("Kosong")

    path = excel(tmp_path / "a.xlsx", [["c", "d"], ["3", "4"]], second)
    with pytest.raises(NgulikError, match="2 lembar berisi: “Sheet”, “Juli”"):
        read_table(path)
    with pytest.raises(NgulikError, match="tidak punya lembar berisi bernama “Kosong”"):
        read_table(path, "Kosong")
    assert list(read_table(path, "Juli").table.columns) == ["a", "b"]
