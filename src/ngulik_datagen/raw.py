"""From the raw complaints to aduan.csv: the one place where they lose their identities."""

import csv
import io
from functools import cache
from typing import TYPE_CHECKING

from ngulik.errors import ContentError
from ngulik.paths import datasets_dir
from ngulik_datagen.dataset import build_rows
from ngulik_datagen.facts import CATEGORIES, CHANNELS, DISTRICTS
from ngulik_datagen.schema import Row, csv_text, moment, text, whole, yes_no

if TYPE_CHECKING:
    from ngulik.privacy.anonymise import Result

STATUSES = ("diterima", "didisposisi", "diproses", "selesai", "dibuka lagi", "diarsipkan")
TICKET = "BDG-2[4-6]-[0-9]{6}"

FIELDS = (
    text(
        "tiket", "nomor tiket: BDG, tahun masuk, nomor urut; beberapa kosong atau ganda (lihat cacat)", pattern=TICKET
    ),
    text("kanal", "kanal tempat aduan masuk", required=True, enum=list(CHANNELS)),
    moment("masuk", "saat aduan masuk (WIB)", required=True),
    moment("respons1", "saat balasan pertama dari petugas (WIB); kosong = belum ada. Balasan otomatis tidak dihitung"),
    moment("disposisi", "saat diteruskan ke OPD (WIB); kosong = belum, dijawab langsung, atau diarsipkan"),
    moment("selesai", "saat tiket ditutup, termasuk diarsipkan (WIB); kosong = belum ditutup saat data ditarik"),
    text("status", "keadaan tiket saat data ditarik", required=True, enum=list(STATUSES)),
    text("kategori", "pokok aduan menurut petugas", required=True, enum=list(CATEGORIES)),
    text(
        "opd",
        "perangkat daerah yang menangani",
        required=True,
        enum=list(dict.fromkeys(office for _, office in CATEGORIES.values())),
    ),
    text("wilayah", f"kecamatan ({len(DISTRICTS)} nama; satu nama punya dua ejaan, lihat cacat)", required=True),
    text("teks", "isi aduan, ditulis mesin tata bahasa", required=True, minLength=5),
    whole("suka", "suka atau dukungan dari warga lain; 0 di kanal pribadi", required=True, minimum=0),
    text("duplikat_dari", "nomor tiket yang diulang, bila petugas mengenalinya", pattern=TICKET),
    yes_no("tertutup", "ditangani di luar pandangan umum (DM, jalur rahasia)"),
    whole("nilai_warga", "kepuasan 1–5; kosong = warga tidak menilai", minimum=1, maximum=5),
)
# What the office also has; none of it may leave.
RAW_FIELDS = (
    *FIELDS,
    text("kelurahan", "kelurahan tempat yang diadukan", required=True),
    text("nama", "nama pelapor", required=True),
    text("nik", "NIK pelapor; kosong = tidak diminta di kanal itu"),
    text("no_hp", "nomor ponsel pelapor; kosong = tidak diberikan"),
    text("akun", "akun media sosial pelapor; hanya untuk kanal media sosial"),
    whole("usia", "umur saat melapor, dalam tahun", required=True),
    text("jenis_kelamin", "L atau P", required=True, enum=["L", "P"]),
)


@cache
def raw_complaints() -> list[Row]:
    """All raw complaints in order of arrival (keys: see `build_rows`); shared, so do not change them."""
    return build_rows(datasets_dir() / "libur.csv")


def raw_csv() -> str:
    """The raw complaints as the office would export them (columns `RAW_FIELDS`); never written to datasets/."""
    return csv_text(RAW_FIELDS, raw_complaints())


def released(raw: list[Row]) -> list[Row]:
    """Return the rows of aduan.csv: the raw complaints as `ngulik.privacy` releases them."""
    table = _anonymised().table
    if len(table) != len(raw):
        raise ContentError(
            f"{len(raw) - len(table)} baris aduan disisihkan saat dianonimkan, seharusnya tidak ada. "
            "Ubah pembagian kanal dan kecamatan di src/ngulik_datagen, lalu jalankan `ngulik data`."
        )
    changed = ("kanal", "wilayah", "kategori", "teks")
    columns = (table[name] for name in changed)
    return [row | dict(zip(changed, cells, strict=True)) for row, *cells in zip(raw, *columns, strict=True)]


def risk_report() -> str:
    """The report (HTML) on what anonymising the raw complaints did and what remains."""
    from ngulik.privacy.report import page

    return page("aduan mentah (sintetis)", _anonymised().facts)


@cache
def _anonymised() -> "Result":
    """The raw complaints, anonymised. Times and ticket numbers stay: the course asks about them, and the report says so."""
    import pandas as pd  # only here: the raw complaints need the standard library alone

    from ngulik.privacy.anonymise import anonymise
    from ngulik.privacy.plan import Column, Plan, Role

    roles = {
        **dict.fromkeys(("nama", "nik", "no_hp", "akun"), (Role.IDENTIFIER, "buang")),
        **dict.fromkeys(("kelurahan", "usia", "jenis_kelamin"), (Role.DROP, "")),
        **dict.fromkeys(("kanal", "wilayah"), (Role.QUASI, "kategori")),
        "kategori": (Role.SENSITIVE, ""),
        "teks": (Role.TEXT, ""),
    }
    table = pd.DataFrame(list(csv.DictReader(io.StringIO(raw_csv()))), dtype=object)
    columns = tuple(Column(name, *roles.get(name, (Role.KEEP, ""))) for name in table.columns)
    return anonymise(table, Plan(columns, k=5, l=2), b"data latihan Ngulik: bukan rahasia")
