"""What a data set is, and its columns as Frictionless (v1) fields."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Field = dict[str, Any]
Row = dict[str, Any]
MOMENT_FORMAT, DAY_FORMAT = "%Y-%m-%d %H:%M", "%Y-%m-%d"


def text(name: str, description: str, **constraints: Any) -> Field:
    """Column of text; `constraints` as in Frictionless: required, enum, pattern, unique …"""
    return {"name": name, "type": "string", "description": description, "constraints": constraints}


def moment(name: str, description: str, **constraints: Any) -> Field:
    """Column of moments to the minute (WIB, without zone)."""
    return _timed("datetime", MOMENT_FORMAT, name, description, constraints)


def day(name: str, description: str, **constraints: Any) -> Field:
    """Column of dates."""
    return _timed("date", DAY_FORMAT, name, description, constraints)


def yes_no(name: str, description: str) -> Field:
    """Column of `ya`/`tidak`, never empty."""
    return {
        "name": name,
        "type": "boolean",
        "trueValues": ["ya"],
        "falseValues": ["tidak"],
        "description": description,
        "constraints": {"required": True},
    }


def whole(name: str, description: str, **constraints: Any) -> Field:
    """Column of whole numbers; `required=True` where none is missing."""
    return {"name": name, "type": "integer", "description": description, "constraints": constraints}


def decimal(name: str, description: str, **constraints: Any) -> Field:
    """Column of numbers with a decimal point."""
    return {"name": name, "type": "number", "description": description, "constraints": constraints}


def _timed(kind: str, pattern: str, name: str, description: str, constraints: dict[str, Any]) -> Field:
    return {"name": name, "type": kind, "format": pattern, "description": description, "constraints": constraints}


@dataclass(frozen=True)
class Dataset:
    """One table of datasets/: `rows()` makes it, `figures(rows)` fills the blanks of its card beside `rows`, their number.

    `rows` gives dictionaries with the field names as keys; `datetime`, `date`, `bool` and None (empty cell) are written
    as the fields say. `keys` are further members of the Frictionless schema (primaryKey, foreignKeys).
    """

    title: str
    fields: tuple[Field, ...]
    rows: Callable[[], list[Row]]
    figures: Callable[[list[Row]], Mapping[str, object]] = lambda rows: {}
    keys: Mapping[str, Any] = field(default_factory=dict)


def csv_text(fields: Sequence[Field], rows: Sequence[Row]) -> str:
    """Text of the CSV file: header and one line per row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(column["name"] for column in fields)
    writer.writerows([_cell(column, row[column["name"]]) for column in fields] for row in rows)
    return out.getvalue()


def _cell(column: Field, value: object) -> object:
    if isinstance(value, date):  # a datetime is a date, too
        return value.strftime(column["format"])
    if isinstance(value, bool):
        return column["trueValues" if value else "falseValues"][0]
    return "" if value is None else value


def kinds(fields: Sequence[Field]) -> dict[str, Callable[[str], Any]]:
    """Return column → how to read its cells, written as `csv_text` writes them; an empty cell is None."""
    parse: dict[str, Callable[[str], Any]] = {
        "string": str,
        "integer": int,
        "number": float,
        "date": date.fromisoformat,
    }

    def optional(kind: Callable[[str], Any]) -> Callable[[str], Any]:
        return lambda cell: kind(cell) if cell else None

    return {field["name"]: optional(parse[field["type"]]) for field in fields}
