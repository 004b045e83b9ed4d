"""iasc_2025.csv: published totals on scams, contradictions kept (module 11; fakta.md 5.1, source S51 [L2])."""

from ngulik.numbers import number
from ngulik_datagen import words
from ngulik_datagen.markdown import table_body
from ngulik_datagen.schema import Dataset, Row, day, decimal, kinds, text, whole

FIELDS = (
    day("tanggal", "posisi data", required=True, unique=True),
    whole("laporan", "laporan sejak 22 November 2024", required=True),
    decimal("kerugian_miliar", "kerugian yang dilaporkan, miliar rupiah", required=True),
    decimal("diblokir_miliar", "dana yang sempat diblokir, miliar rupiah", required=True),
    whole("rekening_dilaporkan", "rekening yang dilaporkan; kosong = tidak disebut"),
    whole("rekening_diblokir", "rekening yang diblokir; kosong = tidak disebut"),
    text("catatan", "yang perlu diketahui tentang baris ini"),
)


def rows() -> list[Row]:
    """Seven positions."""
    return words.rows("iasc_2025.csv", **kinds(FIELDS))


def figures(found: list[Row]) -> dict[str, object]:
    """What iasc_2025.md tells of the rows."""
    lines = [
        (str(row["tanggal"]), number(row["laporan"]), number(row["diblokir_miliar"] / row["kerugian_miliar"] * 100, 2))
        for row in found
    ]
    return dict(position_lines=table_body(lines))


DATASET = Dataset("Laporan penipuan IASC (publik)", FIELDS, rows, figures)
