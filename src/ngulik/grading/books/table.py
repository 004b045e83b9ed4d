"""CSV tables that a spreadsheet on an Indonesian Windows opens with a double click, and Python with one line.

There the comma is the decimal mark, so columns are parted by semicolons; the byte order mark tells it that the text is
UTF-8. Read them with `pd.read_csv(file, sep=";", decimal=",", encoding="utf-8-sig")`.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from ngulik import paths


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> None:
    """Write a table; numbers get a decimal comma and no trailing zeros, None is an empty cell."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    content = buffer.getvalue().encode("utf-8-sig")
    if not path.exists() or path.read_bytes() != content:
        paths.write_atomic(path, content)


def read_table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table as texts by column; no rows if the file does not exist."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def number(value: float) -> str:
    """Return a number as Indonesians write it: 3 · 91,7."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _cell(value: str | float | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else number(value)
