"""libur.csv: holidays and joint leave, frozen from the library `holidays` (see `freeze.py`)."""

from collections import Counter

from ngulik.paths import datasets_dir
from ngulik_datagen.markdown import table_body
from ngulik_datagen.schema import Dataset, Row, day, text, yes_no
from ngulik_datagen.worktime import JOINT_LEAVE, NATIONAL, read_holidays

FIELDS = (
    day("tanggal", "tanggal libur", required=True, unique=True),
    text("nama", "nama hari libur", required=True),
    text("jenis", "libur nasional atau cuti bersama", required=True, enum=[NATIONAL, JOINT_LEAVE]),
    yes_no("perkiraan", "ya = tanggal dapat bergeser (semua tanggal Islam tahun 2027)"),
)


def rows() -> list[Row]:
    """Rows of the frozen table, so that writing it again changes nothing."""
    return [
        {"tanggal": h.day, "nama": h.name, "jenis": h.kind, "perkiraan": h.estimated}
        for h in read_holidays(datasets_dir() / "libur.csv")
    ]


def figures(found: list[Row]) -> dict[str, object]:
    """What libur.md tells of the rows."""
    counts = Counter((row["tanggal"].year, row["jenis"]) for row in found)
    years = [
        (str(year), str(counts[year, NATIONAL]), str(counts[year, JOINT_LEAVE]))
        for year in sorted({year for year, _ in counts})
    ]
    return dict(year_lines=table_body(years))


DATASET = Dataset("Hari libur dan cuti bersama", FIELDS, rows, figures, {"primaryKey": "tanggal"})
