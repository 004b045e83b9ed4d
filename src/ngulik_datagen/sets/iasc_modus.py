"""iasc_modus.csv: published figures by kind of scam, contradictions kept (module 11; fakta.md 5.1, source S51 [L2])."""

from ngulik.numbers import number
from ngulik_datagen import words
from ngulik_datagen.markdown import table_body
from ngulik_datagen.schema import Dataset, Row, decimal, kinds, text, whole

FIELDS = (
    text("modus", "modus penipuan", required=True, unique=True),
    whole("kasus", "laporan, November 2024–Januari 2026", required=True),
    whole("kerugian_juta", "kerugian yang dilaporkan, juta rupiah", required=True),
    decimal("rerata_juta", "rerata kerugian per kasus menurut sumber, juta rupiah", required=True),
)


def rows() -> list[Row]:
    """Ten kinds."""
    return words.rows("iasc_modus.csv", **kinds(FIELDS))


def figures(found: list[Row]) -> dict[str, object]:
    """What iasc_modus.md tells of the rows: published means beside those that follow from loss and cases."""
    lines = []
    for row in found:
        published, computed = row["rerata_juta"], row["kerugian_juta"] / row["kasus"]
        gap = abs(published / computed - 1) * 100
        lines.append((row["modus"], number(published, 2), number(computed, 2), number(gap, 1)))
    return dict(kind_lines=table_body(lines))


DATASET = Dataset("Modus penipuan IASC (publik)", FIELDS, rows, figures)
