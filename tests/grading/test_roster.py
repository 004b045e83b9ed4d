"""A list of participants as offices have them: everybody gets a code, and no name leaves `identitas.db`."""

import stat
from pathlib import Path

import openpyxl
import pytest

from ngulik.codes import is_signed, is_wrong
from ngulik.errors import ContentError, UsageError
from ngulik.grading import attendance, open_cohort, roster
from ngulik.grading.books.identities import listed_code, people

NAMES = ("Dede Rukmana", "Euis Nurhayati", "Asep Sunandar", "Ujang Permana", "Neneng Sari")
NIPS = tuple(f"19800{number}012005011{number:03d}" for number in range(1, 6))
UNITS = ("Diskominfo", "Dinas PU", "Kecamatan Coblong", "Diskominfo", "Dinas PU")


def csv(
    path: Path, rows: int, encoding: str = "cp1252", above: str = "DAFTAR PESERTA NGULIK – Tahun 2026;;;\n"
) -> Path:
    """A list as Excel on an Indonesian Windows saves it: a title, semicolons, the code page, a total below."""
    lines = [f"{place};{NAMES[place]};'{NIPS[place]};{UNITS[place]}" for place in range(rows)]
    text = f"{above};;;\nNo;Nama Lengkap;NIP;Unit Kerja\n" + "\n".join(lines) + f"\n;Jumlah: {rows} orang;;\n"
    path.write_bytes(text.encode(encoding))
    return path


def workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["DAFTAR PESERTA"])
    sheet.merge_cells("A1:D1")
    sheet.append([])
    sheet.append(["No", "Nama", "NIP", "Instansi", "Nomor peserta Moodle"])
    for place, name in enumerate(NAMES):
        sheet.append([place + 1, name, float(NIPS[place]), UNITS[place], 4000 + place])
    book.save(path)
    return path


def test_a_csv_as_offices_have_it(course: Path, tmp_path: Path) -> None:
    taken = roster("daftar", csv(tmp_path / "peserta.csv", 5))
    cohort = open_cohort("daftar")
    found = people(cohort)
    assert sorted(person.name for person in found) == sorted(NAMES)
    assert {person.name: person.nip for person in found} == dict(zip(NAMES, NIPS, strict=True))
    assert [person.code[:3] for person in found] == ["K01", "K02", "K03", "K04", "K05"]
    assert all(is_signed(person.code) and not is_wrong(person.code) for person in found)
    assert [person.name for person in found] != sorted(NAMES), "codes tell nothing of the alphabet"
    told = "\n".join(taken.lines())
    assert "nama dari “Nama Lengkap”" in told and "1 baris dilewati: tidak memuat nama orang." in told
    assert "5 orang baru diberi kode" in told


def test_nobodys_name_is_anywhere_else(course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken = roster("sunyi", csv(tmp_path / "peserta.csv", 5))
    cohort = open_cohort("sunyi")
    said = "\n".join([*taken.lines(), repr(taken), repr(people(cohort)), *capsys.readouterr()])
    files = {file: file.read_bytes() for file in cohort.folder.rglob("*") if file.is_file()}
    for personal in (*NAMES, *NIPS):
        assert personal not in said
        assert [file.name for file, data in files.items() if personal.encode() in data] == ["identitas.db"]
    assert stat.S_IMODE(cohort.identities.stat().st_mode) == 0o600


def test_a_longer_list_keeps_everybodys_code(course: Path, tmp_path: Path) -> None:
    roster("tumbuh", csv(tmp_path / "awal.csv", 3))
    before = {person.name: person.code for person in people(open_cohort("tumbuh"))}
    taken = roster("tumbuh", csv(tmp_path / "lengkap.csv", 5, above="\n"))
    after = {person.name: person.code for person in people(open_cohort("tumbuh"))}
    assert before.items() <= after.items() and len(after) == len(set(after.values())) == 5
    assert (taken.new, taken.known, taken.gone) == (2, 3, 0)
    gone = roster("tumbuh", csv(tmp_path / "akhir.csv", 4))
    assert (gone.new, gone.known, gone.gone) == (0, 4, 1)
    assert "1 orang tidak ada lagi di daftar; kodenya tetap disimpan." in gone.lines()
    assert {person.name: person.code for person in people(open_cohort("tumbuh"))} == after


def test_a_workbook_that_has_rounded_the_nip(course: Path, tmp_path: Path) -> None:
    taken = roster("excel", workbook(tmp_path / "peserta.xlsx"))
    found = people(open_cohort("excel"))
    assert {(person.name, person.nip, person.moodle) for person in found} == {
        (name, "", str(4000 + place)) for place, name in enumerate(NAMES)
    }
    assert any(line.startswith("NIP 5 orang tidak utuh") for line in taken.lines())


def test_a_code_typed_without_its_sign_is_found(course: Path, tmp_path: Path) -> None:
    roster("tanda", csv(tmp_path / "peserta.csv", 5))
    everybody = people(open_cohort("tanda"))
    code = everybody[2].code
    assert listed_code(everybody, "k3") == listed_code(everybody, code.lower()) == code
    assert listed_code(everybody, "K99") == "K99"


def test_what_cannot_be_used_is_said(course: Path, tmp_path: Path) -> None:
    (tmp_path / "lain.csv").write_text("No;Judul\n1;Satu\n2;Dua\n")
    with pytest.raises(ContentError, match=r"Tidak ada kolom nama\. Kolom yang ada: “No”, “Judul”\."):
        roster("salah", tmp_path / "lain.csv")
    with pytest.raises(UsageError, match=r"tidak-ada\.csv"):
        roster("salah", tmp_path / "tidak-ada.csv")


def test_the_attendance_list_stays_outside_the_cohorts(course: Path, tmp_path: Path) -> None:
    roster("hadir", csv(tmp_path / "peserta.csv", 5))
    cohort = open_cohort("hadir")
    with pytest.raises(UsageError, match=r"Daftar hadir memuat nama"):
        attendance(cohort, cohort.folder / "reports")
    page = attendance(cohort, tmp_path / "cetak").read_text(encoding="utf-8")
    places = [page.index(person.name) for person in sorted(people(cohort), key=lambda person: person.name)]
    assert places == sorted(places) and all(f"<strong>{person.code}</strong>" in page for person in people(cohort))
    assert not any(nip in page for nip in NIPS)
