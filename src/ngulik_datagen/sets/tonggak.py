"""tonggak.csv: public milestones of the road complaint in Lampung, 2023 (module 08); persons are not named."""

from datetime import date

from ngulik_datagen.schema import Dataset, Row, day, text

FIELDS = (
    day("tanggal", "tanggal peristiwa", required=True),
    text("peristiwa", "apa yang terjadi, tanpa nama orang", required=True),
    text("sumber", "berita yang memuatnya", required=True),
    text("tanda", "tanda keyakinan seperti di lembar fakta", required=True, enum=["L", "L2"]),
)

CARD = """> **PUBLIK.** Tanggal dari berita, dilihat 24 November 2026 (tanda [L2]: sumber sekunder).

Tonggak waktu keluhan jalan rusak di Lampung, 2023. Dipakai untuk menghitung jarak hari: dari video sampai peninjauan 28 hari.

## Cara dibuat

Ditulis tangan dari dua berita. Orang tidak disebut namanya; jabatan cukup untuk memahami urutannya.

## Batas

- Bukan kronologi lengkap dan bukan penilaian siapa yang salah.
- Besar anggaran perbaikan (± Rp800 miliar untuk 15 ruas) tidak dimasukkan: belum terlihat di sumber yang dapat diperiksa.
- Cocokkan tanggal dengan sumber resmi sebelum dikutip.
"""


def rows() -> list[Row]:
    """Three events, in order."""
    events = (
        (date(2023, 4, 7), "video yang mengkritik keadaan jalan diunggah ke media sosial", "rmol.id, 2 Mei 2023"),
        (date(2023, 5, 2), "Menteri PUPR menyampaikan rencana Presiden meninjau jalan", "rmol.id, 2 Mei 2023"),
        (date(2023, 5, 5), "Presiden meninjau jalan rusak di Lampung", "tekno.kompas.com, 5 Mei 2023"),
    )
    return [{"tanggal": day, "peristiwa": what, "sumber": source, "tanda": "L2"} for day, what, source in events]


def card(found: list[Row]) -> str:
    """Text of tonggak.md."""
    return CARD


DATASET = Dataset("tonggak", "Tonggak keluhan jalan Lampung 2023 (publik)", FIELDS, rows, card)
