"""tonggak.csv: public milestones of the road complaint in Lampung, 2023 (module 08); persons are not named."""

from ngulik_datagen import words
from ngulik_datagen.schema import Dataset, Row, day, kinds, text

FIELDS = (
    day("tanggal", "tanggal peristiwa", required=True),
    text("peristiwa", "apa yang terjadi, tanpa nama orang", required=True),
    text("sumber", "berita yang memuatnya", required=True),
    text("tanda", "tanda keyakinan seperti di lembar fakta", required=True, enum=["L", "L2"]),
)


def rows() -> list[Row]:
    """Three events, in order."""
    return words.rows("tonggak.csv", **kinds(FIELDS))


DATASET = Dataset("Tonggak keluhan jalan Lampung 2023 (publik)", FIELDS, rows)
