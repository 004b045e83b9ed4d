"""libur.csv: holidays and joint leave, frozen from the library `holidays` (see `freeze.py`)."""

from collections import Counter

from ngulik.paths import datasets_dir
from ngulik_datagen.markdown import table
from ngulik_datagen.schema import Dataset, Row, day, text, yes_no
from ngulik_datagen.worktime import JOINT_LEAVE, NATIONAL, read_holidays

FIELDS = (
    day("tanggal", "tanggal libur", required=True, unique=True),
    text("nama", "nama hari libur", required=True),
    text("jenis", "libur nasional atau cuti bersama", required=True, enum=[NATIONAL, JOINT_LEAVE]),
    yes_no("perkiraan", "ya = tanggal dapat bergeser (semua tanggal Islam tahun 2027)"),
)

CARD = """Hari libur nasional dan cuti bersama Indonesia 2024–2027, {rows} baris. Bukan data sintetis, tetapi juga bukan dokumen
resmi: cocokkan dengan SKB sebelum dipakai untuk keputusan.

## Cara dibuat

Dibekukan dari pustaka Python `holidays` (kategori `public` dan `government`) dengan
`python -m ngulik_datagen --libur FOLDER`. Bawaan pustaka itu **tidak** memuat cuti bersama. Untuk 2024–2026 himpunan
tanggalnya dibandingkan dengan lembar fakta 8.2 (sumber S63, dilihat 23 November 2026) oleh sebuah uji.

{year_table}

## Yang perlu diingat

- Tanggal Islam tahun 2027 ditandai `perkiraan = ya`; begitu pula cuti bersama yang mengikutinya. Isra Mikraj muncul dua
  kali pada 2027.
- SKB dapat berubah di tengah tahun: 18 Agustus 2025 baru ditambahkan sebagai cuti bersama pada 7 Agustus 2025.
- 14 Februari dan 27 November 2024 (pemilihan) ditetapkan di luar SKB.
- Nama hari mengikuti pustaka, jadi ejaannya dapat berbeda dari SKB.
- Libur daerah tidak ada. Layanan yang buka setiap hari memerlukan kalender sendiri.
"""


def rows() -> list[Row]:
    """Rows of the frozen table, so that writing it again changes nothing."""
    return [
        {"tanggal": h.day, "nama": h.name, "jenis": h.kind, "perkiraan": h.estimated}
        for h in read_holidays(datasets_dir() / "libur.csv")
    ]


def card(found: list[Row]) -> str:
    """Text of libur.md."""
    counts = Counter((row["tanggal"].year, row["jenis"]) for row in found)
    years = [
        (str(year), str(counts[year, NATIONAL]), str(counts[year, JOINT_LEAVE]))
        for year in sorted({year for year, _ in counts})
    ]
    return CARD.format(rows=len(found), year_table=table(("Tahun", "Libur nasional", "Cuti bersama"), years))


DATASET = Dataset("libur", "Hari libur dan cuti bersama", FIELDS, rows, card, {"primaryKey": "tanggal"})
