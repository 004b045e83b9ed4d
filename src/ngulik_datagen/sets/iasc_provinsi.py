"""iasc_provinsi.csv: published reports of scams by province (module 11; fakta.md 5.1, source S51 [L2])."""

from ngulik.numbers import number
from ngulik_datagen import words
from ngulik_datagen.schema import Dataset, Row, kinds, text, whole
from ngulik_datagen.sets import iasc_2025

FIELDS = (
    text("provinsi", "nama provinsi", required=True, unique=True),
    whole("laporan", "laporan sejak 22 November 2024, posisi 14 Januari 2026", required=True),
)


def rows() -> list[Row]:
    """Five provinces."""
    return words.rows("iasc_provinsi.csv", **kinds(FIELDS))


def figures(found: list[Row]) -> dict[str, object]:
    """What iasc_provinsi.md tells of the rows."""
    return dict(share=number(found[0]["laporan"] / iasc_2025.rows()[-1]["laporan"] * 100, 1))


DATASET = Dataset("Laporan IASC menurut provinsi (publik)", FIELDS, rows, figures)
