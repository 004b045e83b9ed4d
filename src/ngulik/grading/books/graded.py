"""A graded notebook as it lies on the disk, read for showing: plain dictionaries, every text whole and printable.

nbformat would check each notebook against its schema, which costs more than everything else on a feedback page.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ngulik.errors import ContentError
from ngulik.gradeids import OWN_CELL
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
        return plain(json.loads(path.read_bytes())["cells"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ContentError(messages.GRADED_BROKEN.format(path=relative_name(path))) from None


def plain(cells: Iterable[Mapping[str, Any]]) -> list[Cell]:
    """Return cells of a notebook as `read_cells` does."""
    return [_cell(raw) for raw in cells]


def answer_hashes(cells: Iterable[Cell]) -> dict[str, str]:
    """Return for each cell with a grade_id the hash of what stands in it and in the learner's own cells right below it.

    Equal hashes: the learner has changed nothing there. Spaces and line breaks at either end do not count.
    """
    texts: dict[str, list[str]] = {}
    name = ""
    for cell in cells:
        if not OWN_CELL.fullmatch(cell["id"]):
            name = cell["grade_id"]  # none for text of the exercise: what is below it belongs to no answer
        texts.setdefault(name, []).append(cell["source"].strip() + json.dumps(cell["attachments"], sort_keys=True))
    return {name: hashlib.sha256(json.dumps(text).encode()).hexdigest()[:16] for name, text in texts.items() if name}


def printable(value: object) -> str:
    """Return a text of a notebook, which may be a list of lines, without colour codes and unprintable characters."""
    text = "".join(map(str, value)) if isinstance(value, list) else str(value)
    return _UNPRINTABLE.sub("", _ANSI.sub("", text.replace("\r\n", "\n")))


def by_grade_id(cells: list[Cell]) -> dict[str, Cell]:
    """Return the cells that nbgrader knows, by its name for them."""
    return {cell["grade_id"]: cell for cell in cells if cell["grade_id"]}


def _cell(raw: Mapping[str, Any]) -> Cell:
    meaning = raw.get("metadata", {}).get("nbgrader") or {}
    return {
        "cell_type": raw["cell_type"],
        "id": raw.get("id", ""),
        "grade_id": meaning.get("grade_id") or "",
        "source": printable(raw["source"]),
        "outputs": raw.get("outputs", []),
        "attachments": raw.get("attachments", {}),
    }
