"""Roles guessed from names and values, and the TOML file that overrides them."""

from pathlib import Path

import pandas as pd
import pytest

from ngulik.errors import UsageError
from ngulik.privacy.plan import Column, Plan, Role, from_toml, to_toml
from ngulik.privacy.roles import guess, person_column


def one(name: str, values: list[str]) -> tuple[str, str]:
    column = guess(pd.DataFrame({name: values}, dtype=object)).columns[0]
    return column.role.value, column.method


def test_the_office_export(office: pd.DataFrame) -> None:
    plan = guess(office)
    assert {column.name: (column.role.value, column.method) for column in plan.columns} == {
        "tiket": ("pengenal", "samaran"),
        "masuk": ("tanggal", "acak"),
        "nama": ("pengenal", "buang"),
        "nik": ("pengenal", "buang"),
        "no_hp": ("pengenal", "buang"),
        "surel": ("pengenal", "buang"),
        "tanggal_lahir": ("buang", ""),
        "usia": ("kuasi", "usia"),
        "jenis_kelamin": ("kuasi", "kategori"),
        "kelurahan": ("kuasi", "wilayah"),
        "kecamatan": ("kuasi", "kecamatan"),
        "respons1": ("tanggal", "acak"),
        "kategori": ("sensitif", ""),
        "teks": ("teks", ""),
    }
    assert all(column.reason for column in plan.columns)
    assert person_column(office, plan) == "nama"


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("Nomor HP", ["0843 1", "0843 2"], ("pengenal", "buang")),
        ("emailPelapor", ["x", "y"], ("pengenal", "buang")),
        ("kontak lain", ["084312345678", "084312345679"], ("pengenal", "buang")),
        ("isian_7", ["3273990101900001", "3273990101900002"], ("pengenal", "buang")),
        ("Umur", ["31", "45"], ("kuasi", "usia")),
        ("Umur", ["muda", "tua"], ("kuasi", "kategori")),
        ("Tgl Lahir", ["1990-01-01", "1985-05-05"], ("kuasi", "lahir")),
        ("lokasi", ["Coblong", "Regol"], ("kuasi", "kecamatan")),
        ("alamat_rumah", ["Jl. Mawar No. 5 RT 01 RW 02 Dago", "Gg. Melati No. 7 RT 03"], ("pengenal", "buang")),
        ("nilai_warga", ["3", "4"], ("simpan", "")),
        ("status", ["selesai", "proses"], ("simpan", "")),
        ("keterangan", ["jalan di depan rumah rusak sekali", "lampu di gang mati tadi malam"], ("teks", "")),
        ("tanggapan warga", ["terima kasih banyak atas bantuan cepat petugas di lapangan hari ini", "mohon segera ditangani karena air terus naik sejak tadi pagi pak"], ("teks", "")),
        ("kosong", ["", ""], ("buang", "")),
        ("diterima", ["01/07/2026 08:00", "02/07/2026 09:30"], ("tanggal", "acak")),
    ],
)  # fmt: skip
def test_single_columns(name: str, values: list[str], expected: tuple[str, str]) -> None:
    assert one(name, values) == expected


def test_references_to_tickets_share_their_pseudonyms() -> None:
    table = pd.DataFrame({"tiket": ["A-001", "A-002"], "duplikat_dari": ["", "A-001"]}, dtype=object)
    assert [column.group for column in guess(table).columns] == ["tiket", "tiket"]


def test_the_role_file_survives_editing(tmp_path: Path, office: pd.DataFrame) -> None:
    plan, path = guess(office), tmp_path / "peran.toml"
    path.write_text(to_toml(plan), encoding="utf-8")
    again = from_toml(path, plan)
    assert [(c.name, c.role, c.method, c.group) for c in again.columns] == [
        (c.name, c.role, c.method, c.group) for c in plan.columns
    ]
    text = path.read_text(encoding="utf-8").replace('peran = "sensitif"', 'peran = "kuasi"').replace("k = 5", "k = 11")
    path.write_text(text, encoding="utf-8")
    changed = from_toml(path, plan)
    assert changed.k == 11
    assert changed.columns[-2] == Column("kategori", Role.QUASI, "kategori", "pilihan Anda")


def test_names_with_quotes_and_dots(tmp_path: Path) -> None:
    plan = Plan((Column('a."b" c', Role.KEEP, reason="x\ny"),))
    path = tmp_path / "peran.toml"
    path.write_text(to_toml(plan), encoding="utf-8")
    assert from_toml(path, plan).columns[0].name == 'a."b" c'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[kolom.tiket]\nperan = ", "bukan TOML yang sah"),
        ('[kolom.lain]\nperan = "simpan"', "kolom “lain” tidak ada di tabel. Kolom yang ada: tiket"),
        ('[kolom.tiket]\nperan = "rahasia"', "peran yang dikenal: pengenal, kuasi, sensitif"),
        ('[kolom.tiket]\ncara = "samaran"', "belum punya peran"),
        ('[kolom.tiket]\nperan = "kuasi"\ncara = "samaran"', "untuk peran kuasi pilihannya: kategori"),
        ('[kolom.tiket]\nperan = "simpan"\ncara = "geser"', "peran simpan tidak memerlukan cara"),
        ('[umum]\nk = "lima"', "harus bilangan bulat"),
        ("[umum]\nk = 1", "Target tidak masuk akal"),
    ],
)
def test_a_wrong_role_file_is_refused(tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "peran.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"\A[^\n]*\Z") as refused:
        from_toml(path, Plan((Column("tiket", Role.KEEP),)))
    assert says in str(refused.value)


def test_a_missing_role_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="tidak ada"):
        from_toml(tmp_path / "peran.toml", Plan(()))
