"""Indonesian Markdown for the data cards: numbers and tables."""

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


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Markdown table; every row as long as the head."""
    lines = ["| " + " | ".join(line) + " |" for line in (head, *rows)]
    return "\n".join([lines[0], "|---" * len(head) + "|", *lines[1:]])


def column_table(fields: Sequence[Field]) -> str:
    """Markdown table of the columns."""
    return table(
        ("Kolom", "Jenis", "Isi"),
        [(f"`{field['name']}`", _KINDS[field["type"]], field["description"]) for field in fields],
    )
