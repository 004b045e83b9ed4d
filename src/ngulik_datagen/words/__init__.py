"""The generator's words, as files beside this one: TOML for what is said, tables with `;` between cells for facts.

Read into typed records with the standard library alone (`ngulik.records` needs pydantic), so that every Python without
packages can prove that it generates the same bytes.
"""

import csv
import difflib
import tomllib
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from ngulik.errors import ContentError
from ngulik.paths import read_text, relative_name

FOLDER = Path(__file__).parent
T = TypeVar("T")
_WORDS = {str: "teks", int: "bilangan bulat", tuple: "daftar", dict: "tabel"}


def read(name: str, kind: type[T]) -> T:
    """Return the TOML file as `kind`: a NamedTuple of texts, numbers, tuples, dicts and such NamedTuples.

    Raises ContentError for a file that is missing or no TOML, and for a key that is missing, unknown or of another type.
    """
    where = relative_name(FOLDER / name)
    try:
        table = tomllib.loads(read_text(FOLDER / name))
    except tomllib.TOMLDecodeError as problem:
        raise ContentError(
            f"{where} bukan TOML yang benar: {problem}. Perbaiki, lalu jalankan `ngulik data`."
        ) from None
    found: T = _typed(kind, table, where)
    return found


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table by their heads. Raises ContentError where a row is longer or shorter than the head."""
    reader = csv.DictReader(read_text(FOLDER / name).splitlines(), delimiter=";", restkey="", restval=None)
    found = []
    for row in reader:
        if "" in row or None in row.values():
            raise ContentError(
                f"{relative_name(FOLDER / name)} baris {reader.line_num}: banyaknya sel tidak sama dengan kepala tabel "
                f"({len(reader.fieldnames or ())}). Perbaiki, lalu jalankan `ngulik data`."
            )
        found.append(row)
    return found


def _typed(kind: Any, value: Any, where: str) -> Any:
    """`value` as `kind`, all the way down; `where` is the file and the table."""
    outer = get_origin(kind) or kind
    if outer is Literal:
        if value in get_args(kind):
            return value
        raise ContentError(f"{where}: berisi {value!r}, seharusnya salah satu dari {', '.join(get_args(kind))}.")
    if hasattr(kind, "_fields") and isinstance(value, dict):
        return _record(kind, value, where)
    if outer is dict and isinstance(value, dict):
        return {key: _typed(get_args(kind)[1], inner, f"{where} [{key}]") for key, inner in value.items()}
    if outer is tuple and isinstance(value, list):
        return tuple(_typed(get_args(kind)[0], inner, where) for inner in value)
    if not isinstance(value, outer):
        wanted = _WORDS[dict if hasattr(kind, "_fields") else outer]
        raise ContentError(f"{where}: berisi {value!r}, seharusnya {wanted}. Perbaiki, lalu jalankan `ngulik data`.")
    return value


def _record(kind: Any, table: dict[str, Any], where: str) -> Any:
    kinds = get_type_hints(kind)
    for name in sorted(table.keys() - kinds.keys()):
        near = difflib.get_close_matches(name, kinds, 1, 0)
        raise ContentError(f"{where}: kunci “{name}” tidak dikenal; yang paling dekat “{near[0]}”.")
    for name in kinds:
        if name not in table and name not in kind._field_defaults:
            raise ContentError(f"{where}: kunci “{name}” belum ada; tambahkan, lalu jalankan `ngulik data`.")
    return kind(**{name: _typed(kinds[name], inner, f"{where} [{name}]") for name, inner in table.items()})
