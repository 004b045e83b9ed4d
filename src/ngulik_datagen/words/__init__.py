"""The generator's words, as files beside this one: TOML for what is said, tables with `;` between cells for facts.

Read into typed records with the standard library alone (`ngulik.records` needs pydantic), so that every Python without
packages can prove that it generates the same bytes.
"""

import csv
import difflib
import tomllib
from collections.abc import Callable
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


def rows(name: str, **kinds: Callable[[str], Any]) -> list[dict[str, Any]]:
    """Return the rows of a table by their heads, each cell as the kind of its column reads it.

    Raises ContentError for other heads, for a row that is longer or shorter, and for a cell that its kind cannot read.
    """
    where = relative_name(FOLDER / name)
    lines = csv.reader(read_text(FOLDER / name).splitlines(), delimiter=";")
    head = next(lines, [])
    if head != list(kinds):
        raise ContentError(f"{where}: kepala tabelnya {';'.join(head)}, seharusnya {';'.join(kinds)}.")
    found = []
    for number, line in enumerate(lines, start=2):
        try:
            found.append({column: kinds[column](cell) for column, cell in zip(head, line, strict=True)})
        except ValueError:
            raise ContentError(
                f"{where} baris {number}: ada sel yang kurang, lebih, atau tidak terbaca; seharusnya {';'.join(head)}. "
                "Perbaiki, lalu jalankan `ngulik data`."
            ) from None
    return found


def listed(cell: str) -> tuple[str, ...]:
    """Return what a cell lists, separated by commas."""
    return tuple(filter(None, cell.split(", ")))


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
