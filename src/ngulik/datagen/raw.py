"""From the raw complaints to aduan.csv: the one place where they lose their identities."""

from functools import cache

from ngulik.datagen.dataset import build_rows
from ngulik.datagen.facts import CATEGORIES, CHANNELS, DISTRICTS
from ngulik.datagen.schema import Row, csv_text, moment, text, whole, yes_no
from ngulik.paths import datasets_dir

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
    """Return the rows of aduan.csv: here `ngulik.privacy` will anonymise `raw_csv()` and its report will be kept.

    Until then the generator, which knows what it added, leaves it out.
    """
    return [row | {"teks": row["polos"]} for row in raw]
