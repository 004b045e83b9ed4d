"""The raw cells in the bytes of a notebook file, also of one that is damaged, huge, outdated or hostile.

A healthy file is read by `json` alone. What it cannot read is read again with patience: other encodings, broken
characters, huge numbers, endless nesting, files cut short. Versions are not asked for; the place of the cells tells.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from ngulik.errors import ContentError
from ngulik.grading import messages

_LARGE = 5_000_000  # bytes; from here on outputs are cut away before Python makes objects of them
_LONGEST = 1_000_000  # characters of a source; nobody wrote more
_DEPTH = 12  # a cell's entries lie 8 deep at most, in nbformat 3
#: Brackets, and what stands between them in runs that are not too long for the matcher's memory.
_TOKEN = re.compile(rb'(?:"(?:[^"\\]++|\\.)*+"[^"\[\]{}]*+){1,1000}+|[\[\]{}]', re.DOTALL)
_OUTPUTS = re.compile(rb'"outputs"\s{0,9}:\s{0,9}$')
_CELLS = re.compile(r'"cells"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
LOST = "\ufffd"  # stands for what cannot be read, as in every decoder


def read_notebook(data: bytes) -> list[Any]:
    """Return the raw cells of a notebook file; raises ContentError if it is none. What cannot be read is None."""
    try:
        raw = json.loads(data if len(data) < _LARGE else _light(data))
    except (ValueError, RecursionError):
        raw = _patient(_light(data))
    cells = _cells(raw) if isinstance(raw, dict) else None
    if cells is None:
        raise ContentError(messages.JSON_BROKEN)
    return cells


def _cells(raw: dict[str, Any]) -> list[Any] | None:
    """Return the list of cells; up to nbformat 3 they lay in worksheets."""
    sheets = raw.get("worksheets")
    if isinstance(raw.get("cells"), list) or not isinstance(sheets, list):
        cells = raw.get("cells")
    else:
        pages = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        cells = [cell for page in pages if isinstance(page, list) for cell in page]
    return cells if isinstance(cells, list) else None


def text_of(cell: dict[str, Any]) -> str:
    """Return the source of a raw cell, which may be a list of lines, with LOST for what is no text."""
    source = cell.get("source", cell.get("input"))  # nbformat 3 said `input`
    if source is None:
        return ""
    lines = source if isinstance(source, list) else [source]
    text = "".join(line if isinstance(line, str) else LOST for line in lines)
    if len(text) > _LONGEST:
        return LOST
    return text if text.isascii() and "\0" not in text else _UNWRITABLE.sub(LOST, text)


def _light(data: bytes) -> bytes:
    """Return JSON without the outputs of cells and without what is nested too deep for any reader."""
    encoding = json.detect_encoding(data)
    if not encoding.startswith("utf-8"):
        data = data.decode(encoding, errors="replace").encode(errors="replace")
    kept, start, depth, dropped = [], 0, 0, 0
    for token in _TOKEN.finditer(data):
        at = token.start()
        if data[at] in b"[{":
            depth += 1
            if not dropped and (depth > _DEPTH or _OUTPUTS.search(data[max(start, at - 30) : at])):
                kept += [data[start:at], b"[]"]
                dropped = depth
        elif data[at] in b"]}":
            if dropped and depth == dropped:
                start, dropped = token.end(), 0
            depth -= 1
    return b"".join(kept if dropped else [*kept, data[start:]])


def _patient(data: bytes) -> Any:
    """Return what JSON that is not in order holds; None if that is nothing."""
    text = data.decode("utf-8-sig", errors="replace").lstrip()
    # Numbers mean nothing here, and one of a million digits must not cost the rest.
    decoder = json.JSONDecoder(strict=False, parse_int=str)
    try:
        return decoder.raw_decode(text)[0]  # what stands behind the notebook is no part of it
    except (ValueError, RecursionError):
        cells = list(_one_by_one(text, decoder))
        return {"cells": cells} if any(cells) else None


def _one_by_one(text: str, decoder: json.JSONDecoder) -> Iterator[Any]:
    """Yield the cells up to the first that cannot be read, and None for that one."""
    found = _CELLS.search(text)
    at = found.end() if found else len(text)
    while at < len(text):
        try:
            cell, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield None
            return
        yield cell
        between = _BETWEEN.match(text, at)
        at = between.end() if between else at
        if text[at : at + 1] == "]":
            return
