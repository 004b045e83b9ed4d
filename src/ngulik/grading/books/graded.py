"""A graded notebook as it lies on the disk, read for showing: plain dictionaries, every text whole and printable.

nbformat would check each notebook against its schema, which costs more than everything else on a feedback page.
"""

import json
import re
from pathlib import Path
from typing import Any

from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.notebooks.source import relative_name

Cell = dict[str, Any]
_ANSI = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
#: Control characters and lone surrogates: no page can hold them, and UTF-8 cannot write the latter.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def read_cells(path: Path) -> list[Cell]:
    """Return the cells of a notebook, each with `cell_type`, `id`, `grade_id` ("" if none), `source`, `outputs`, `attachments`.

    Raises ContentError for a file that is no notebook.
    """
    try:
        cells = json.loads(path.read_bytes())["cells"]
        return [_cell(raw) for raw in cells]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ContentError(messages.GRADED_BROKEN.format(path=relative_name(path))) from None


def printable(value: object) -> str:
    """Return a text of a notebook, which may be a list of lines, without colour codes and unprintable characters."""
    text = "".join(map(str, value)) if isinstance(value, list) else str(value)
    return _UNPRINTABLE.sub("", _ANSI.sub("", text.replace("\r\n", "\n")))


def by_grade_id(cells: list[Cell]) -> dict[str, Cell]:
    """Return the cells that nbgrader knows, by its name for them."""
    return {cell["grade_id"]: cell for cell in cells if cell["grade_id"]}


def _cell(raw: dict[str, Any]) -> Cell:
    meaning = raw.get("metadata", {}).get("nbgrader") or {}
    return {
        "cell_type": raw["cell_type"],
        "id": raw.get("id", ""),
        "grade_id": meaning.get("grade_id") or "",
        "source": printable(raw["source"]),
        "outputs": raw.get("outputs", []),
        "attachments": raw.get("attachments", {}),
    }
