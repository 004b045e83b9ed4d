"""An office's own table, CSV or XLSX, as a table of texts. The file is only read.

What spreadsheets do to a table is put right: code pages, separators, title rows above the header, a header over two rows
with merged cells, columns named alike, empty rows and columns. What cannot be put right is refused in one sentence.
"""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

import pandas as pd

from ngulik.errors import ContentError, UsageError
from ngulik.privacy import messages
from ngulik.privacy.workbook import read_workbook

Row = tuple[int, list[str]]  # its number in the file, its cells
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEPARATORS = ",;\t|"
_HEAD = 50  # rows looked at to find the header
_BLOCK = 1 << 20  # bytes
_SHARED = 20_000  # different values per column that are kept as one object each


@dataclass(frozen=True)
class Source:
    """A table of texts (`""` where empty) and what was noticed while reading, as sentences."""

    table: pd.DataFrame
    notes: tuple[str, ...]


def read_table(path: Path, sheet: str | None = None) -> Source:
    """Return the table in a CSV or XLSX file. `sheet`: which sheet, if several hold something.

    Raises UsageError if there is no such file or sheet, ContentError if it holds no usable table.
    """
    if not path.is_file():
        raise UsageError(messages.NO_FILE.format(path=path))
    with path.open("rb") as file:
        start = file.read(_BLOCK)
    if not start.strip():
        raise ContentError(messages.EMPTY_FILE.format(name=path.name))
    if start.startswith(b"PK"):
        return _as_table(read_workbook(path, sheet), path.name, [])
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise ContentError(messages.OLD_EXCEL.format(name=path.name))
    if start.lstrip()[:9].lower().startswith((b"<html", b"<table", b"<!doctype", b"%pdf")):
        raise ContentError(messages.NOT_A_TABLE.format(name=path.name))
    if sheet is not None:
        raise UsageError(messages.SHEET_OF_CSV.format(name=path.name))
    encoding = _encoding(path, start)
    notes = [messages.NOTE_ENCODING] if encoding == "cp1252" else []
    separator = _separator(start.decode(encoding, errors="ignore"))
    return _as_table(_csv_rows(path, encoding, separator), path.name, notes)


def _encoding(path: Path, start: bytes) -> str:
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return encoding
    if b"\0" in start:
        raise ContentError(messages.NOT_A_TABLE.format(name=path.name))
    for encoding in ("utf-8", "cp1252"):
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while block := file.read(_BLOCK):
                    decoder.decode(block)
                decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise ContentError(messages.BAD_ENCODING.format(name=path.name))


def _separator(start: str) -> str:
    """Return the sign that parts most rows at the top into the same number (more than one) of cells."""
    if found := re.match(r"sep=(.)", start, flags=re.IGNORECASE):
        return found[1]
    best, score = ",", 0
    for sign in _SEPARATORS:
        rows = csv.reader(io.StringIO(start[:200_000], newline=""), delimiter=sign)
        widths = Counter(len(row) for row in _until_error(islice(rows, _HEAD)) if len(row) > 1)
        width, times = widths.most_common(1)[0] if widths else (0, 0)
        if times * (width > 1) * 1000 + width > score:
            best, score = sign, times * 1000 + width
    return best


def _until_error(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error:
        return


def _csv_rows(path: Path, encoding: str, separator: str) -> Iterator[Row]:
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(file, delimiter=separator, strict=True)
        try:
            for cells in reader:
                if not (reader.line_num == 1 and "".join(cells).lower().startswith("sep=")):
                    yield reader.line_num, cells
        except csv.Error:
            raise ContentError(messages.BAD_QUOTES.format(name=path.name, line=reader.line_num)) from None


def _as_table(rows: Iterable[Row], name: str, notes: list[str]) -> Source:
    filled = ((number, [cell.strip() for cell in cells]) for number, cells in rows)
    filled = ((number, cells) for number, cells in filled if any(cells))
    head = list(islice(filled, _HEAD))
    if not head:
        raise ContentError(messages.EMPTY_FILE.format(name=name))
    header, begin = _header(head, name, notes)
    columns = _columns(chain(head[begin:], filled), header, name)
    if not columns[0]:
        raise ContentError(messages.ONLY_HEADER.format(name=name))
    names, keep = _names(header, columns, name, notes)
    table = {title: columns[place] for title, place in zip(names, keep, strict=True)}
    return Source(pd.DataFrame(table, dtype=object), tuple(notes))


def _header(head: list[Row], name: str, notes: list[str]) -> tuple[list[str], int]:
    """Return the column titles and the number of rows above the first row of data."""
    usual = Counter(len(cells) - _trailing(cells) for _, cells in head[1:] or head).most_common(1)[0][0]
    if usual < 2:
        raise ContentError(messages.ONE_COLUMN.format(name=name))
    at = next(i for i, (_, cells) in enumerate(head) if 2 * sum(map(bool, cells)) > usual or i == len(head) - 1)
    if at:
        notes.append(messages.NOTE_TITLES.format(count=at))
    titles = list(head[at][1])
    titles += [""] * (usual - len(titles))
    if "" in titles[:usual] and at + 1 < len(head) and _is_second_header(titles, head[at + 1][1]):
        notes.append(messages.NOTE_MERGED)
        return _merged(titles, head[at + 1][1]), at + 2
    return titles, at + 1


def _trailing(cells: list[str]) -> int:
    return next((i for i, cell in enumerate(reversed(cells)) if cell), len(cells))


def _is_second_header(upper: list[str], lower: list[str]) -> bool:
    """A row fills the gaps of the header with words: the header has merged cells."""
    gaps = [i for i, title in enumerate(upper) if not title]
    words = [cell for cell in lower if cell]
    fills = all(i < len(lower) and lower[i] for i in gaps)
    return fills and len(set(words)) == len(words) and not any(re.search(r"\d", word) for word in words)


def _merged(upper: list[str], lower: list[str]) -> list[str]:
    titles, above = [], ""
    for i, title in enumerate(upper):
        above = title or above
        below = lower[i] if i < len(lower) else ""
        titles.append(f"{above} {below}".strip() if below else above)
    return titles


def _columns(rows: Iterable[Row], header: list[str], name: str) -> list[list[str]]:
    """Return the cells column by column. Equal cells of a column share one object while there are not too many."""
    columns: list[list[str]] = [[] for _ in header]
    shared: list[dict[str, str]] = [{} for _ in header]
    for number, cells in rows:
        if len(cells) > len(header):
            if any(cells[len(header) :]):
                raise ContentError(
                    messages.TOO_MANY_CELLS.format(name=name, line=number, found=len(cells), expected=len(header))
                )
            cells = cells[: len(header)]
        for i, cell in enumerate(cells):
            known = shared[i]
            columns[i].append(known.setdefault(cell, cell) if len(known) < _SHARED else known.get(cell, cell))
        for column in columns[len(cells) :]:
            column.append("")
    return columns


def _names(header: list[str], columns: list[list[str]], name: str, notes: list[str]) -> tuple[list[str], list[int]]:
    """Return different names and the places of the columns that hold something."""
    keep = [i for i, title in enumerate(header) if title or any(columns[i])]
    nameless = [str(i + 1) for i in keep if not header[i]]
    if nameless:
        raise ContentError(messages.NO_TITLE.format(name=name, columns=", ".join(nameless)))
    seen: Counter[str] = Counter()
    names = []
    for i in keep:
        title = " ".join(header[i].split())
        seen[title] += 1
        names.append(title if seen[title] == 1 else f"{title} ({seen[title]})")
    alike = [f"{title} ({count}×)" for title, count in seen.items() if count > 1]
    if alike:
        notes.append(messages.NOTE_ALIKE.format(titles=", ".join(alike)))
    if len(set(names)) < len(names):
        raise ContentError(messages.NAMES_CLASH.format(name=name))
    return names, keep
