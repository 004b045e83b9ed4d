"""Indonesian Markdown for the data cards."""

from collections.abc import Sequence

from ngulik_datagen.schema import Field

_KINDS = {
    "string": "teks",
    "datetime": "waktu",
    "date": "tanggal",
    "boolean": "ya/tidak",
    "integer": "bilangan bulat",
    "number": "bilangan",
}


def table_body(rows: Sequence[Sequence[str]]) -> str:
    """Rows of a Markdown table, without its head."""
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def column_lines(fields: Sequence[Field]) -> str:
    """Rows of the table of columns."""
    return table_body([(f"`{field['name']}`", _KINDS[field["type"]], field["description"]) for field in fields])
