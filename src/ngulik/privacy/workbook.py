"""XLSX files, row by row, as texts. Formulas count with the result that the spreadsheet program saved."""

import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from ngulik.errors import ContentError, UsageError
from ngulik.privacy import messages


def read_workbook(path: Path, sheet: str | None) -> Iterator[tuple[int, list[str]]]:
    """Yield (row number, cells) of the one sheet that holds something, or of `sheet`.

    Raises ContentError for a file that is no workbook, is empty, or holds a formula without a saved result, UsageError if
    the sheet does not exist or has to be chosen.
    """
    from openpyxl import load_workbook  # here: slow to import, and only XLSX files need it
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        values = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError):
        raise ContentError(messages.BAD_WORKBOOK.format(name=path.name)) from None
    with closing(values), closing(load_workbook(path, read_only=True, data_only=False)) as formulas:
        filled = [one.title for one in values.worksheets if one.sheet_state == "visible" and _holds_something(one)]
        title = _chosen(filled, sheet, path.name)
        yield from _rows(values[title], formulas[title], path.name)


def _holds_something(sheet: Any) -> bool:
    sheet.reset_dimensions()  # what the file says about its own size is not always so
    return any(cell is not None for row in sheet.iter_rows(values_only=True) for cell in row)


def _chosen(filled: list[str], sheet: str | None, name: str) -> str:
    if not filled:
        raise ContentError(messages.EMPTY_FILE.format(name=name))
    titles = ", ".join(f"“{title}”" for title in filled)
    if sheet is not None and sheet not in filled:
        raise UsageError(messages.NO_SHEET.format(name=name, sheet=sheet, titles=titles))
    if sheet is None and len(filled) > 1:
        raise UsageError(messages.MANY_SHEETS.format(name=name, count=len(filled), titles=titles))
    return sheet or filled[0]


def _rows(values: Any, formulas: Any, name: str) -> Iterator[tuple[int, list[str]]]:
    formulas.reset_dimensions()
    pairs = zip(values.iter_rows(values_only=True), formulas.iter_rows(values_only=True), strict=False)
    for number, (cells, written) in enumerate(pairs, start=1):
        for place, (cell, formula) in enumerate(zip(cells, written, strict=False), start=1):
            if cell is None and isinstance(formula, str) and formula.startswith("="):
                raise ContentError(messages.NO_RESULT.format(name=name, row=number, column=place))
        yield number, [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        form = "%Y-%m-%d %H:%M:%S" if cell.time() != time(0) else "%Y-%m-%d"
        return cell.strftime(form)
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else repr(cell)
    return str(cell)
