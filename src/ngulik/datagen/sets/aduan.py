"""aduan.csv: the complaints that most modules work on."""

from ngulik.datagen.dataset import build_rows
from ngulik.datagen.facts import CATEGORIES, CHANNELS, DISTRICTS
from ngulik.datagen.schema import Dataset, Row, moment, text, whole, yes_no
from ngulik.datagen.sets.aduan_card import complaint_card
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
_REPEATS = {"fields": "duplikat_dari", "reference": {"resource": "", "fields": "tiket"}}


def rows() -> list[Row]:
    """All complaints, in order of arrival."""
    return build_rows(datasets_dir() / "libur.csv")


DATASET = Dataset("aduan", "Aduan warga (sintetis)", FIELDS, rows, complaint_card, {"foreignKeys": [_REPEATS]})
