"""Columns of the data sets: Frictionless (v1) fields, whose descriptions the data cards print."""

from typing import Any

from ngulik.datagen.facts import CATEGORIES, CHANNELS, DISTRICTS

Field = dict[str, Any]
MOMENT_FORMAT = "%Y-%m-%d %H:%M"
STATUSES = ("diterima", "didisposisi", "diproses", "selesai", "dibuka lagi", "diarsipkan")
TICKET = "BDG-2[4-6]-[0-9]{6}"


def _text(name: str, description: str, **constraints: Any) -> Field:
    return {"name": name, "type": "string", "description": description, "constraints": constraints}


def _moment(name: str, description: str, **constraints: Any) -> Field:
    return {
        "name": name,
        "type": "datetime",
        "format": MOMENT_FORMAT,
        "description": description,
        "constraints": constraints,
    }


def _yes_no(name: str, description: str) -> Field:
    return {
        "name": name,
        "type": "boolean",
        "trueValues": ["ya"],
        "falseValues": ["tidak"],
        "description": description,
        "constraints": {"required": True},
    }


def _whole(name: str, description: str, **constraints: Any) -> Field:
    return {"name": name, "type": "integer", "description": description, "constraints": constraints}


COMPLAINT_FIELDS: tuple[Field, ...] = (
    _text(
        "tiket", "nomor tiket: BDG, tahun masuk, nomor urut; beberapa kosong atau ganda (lihat cacat)", pattern=TICKET
    ),
    _text("kanal", "kanal tempat aduan masuk", required=True, enum=list(CHANNELS)),
    _moment("masuk", "saat aduan masuk (WIB)", required=True),
    _moment("respons1", "saat balasan pertama dari petugas (WIB); kosong = belum ada. Balasan otomatis tidak dihitung"),
    _moment("disposisi", "saat diteruskan ke OPD (WIB); kosong = belum, dijawab langsung, atau diarsipkan"),
    _moment("selesai", "saat tiket ditutup, termasuk diarsipkan (WIB); kosong = belum ditutup saat data ditarik"),
    _text("status", "keadaan tiket saat data ditarik", required=True, enum=list(STATUSES)),
    _text("kategori", "pokok aduan menurut petugas", required=True, enum=list(CATEGORIES)),
    _text(
        "opd",
        "perangkat daerah yang menangani",
        required=True,
        enum=list(dict.fromkeys(office for _, office in CATEGORIES.values())),
    ),
    _text("wilayah", f"kecamatan ({len(DISTRICTS)} nama; satu nama punya dua ejaan, lihat cacat)", required=True),
    _text("teks", "isi aduan, ditulis mesin tata bahasa", required=True, minLength=5),
    _whole("suka", "suka atau dukungan dari warga lain; 0 di kanal pribadi", required=True, minimum=0),
    _text("duplikat_dari", "nomor tiket yang diulang, bila petugas mengenalinya", pattern=TICKET),
    _yes_no("tertutup", "ditangani di luar pandangan umum (DM, jalur rahasia)"),
    _whole("nilai_warga", "kepuasan 1–5; kosong = warga tidak menilai", minimum=1, maximum=5),
)

HOLIDAY_FIELDS: tuple[Field, ...] = (
    {
        "name": "tanggal",
        "type": "date",
        "format": "%Y-%m-%d",
        "description": "tanggal libur",
        "constraints": {"required": True, "unique": True},
    },
    _text("nama", "nama hari libur", required=True),
    _text("jenis", "libur nasional atau cuti bersama", required=True, enum=["libur nasional", "cuti bersama"]),
    _yes_no("perkiraan", "ya = tanggal dapat bergeser (semua tanggal Islam tahun 2027)"),
)


def column_table(fields: tuple[Field, ...]) -> str:
    """Markdown table of the columns."""
    kinds = {"string": "teks", "datetime": "waktu", "date": "tanggal", "boolean": "ya/tidak", "integer": "bilangan"}
    lines = [f"| `{field['name']}` | {kinds[field['type']]} | {field['description']} |" for field in fields]
    return "\n".join(["| Kolom | Jenis | Isi |", "|---|---|---|", *lines])
