"""A handed-in notebook in a form that nbgrader can always mark: what learners break by accident is put right.

Kept is what a learner writes: the sources of the cells and their order. Everything nbgrader relies on (roles, points,
locked cells, ids) is taken from the released exercise. Outputs are dropped: marking makes them anew.

Stock nbgrader stops at several of these cases, among them a duplicate cell id, a damaged or outdated `nbgrader` entry,
and a missing test cell whose answer cell is missing too.
"""

import json
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell

from ngulik.errors import ContentError
from ngulik.grading import messages

_MAKE = {"code": new_code_cell, "markdown": new_markdown_cell, "raw": new_raw_cell}


@dataclass(frozen=True)
class Repaired:
    """A notebook ready for marking and what was put right, as phrases for the report."""

    notebook: NotebookNode
    notes: tuple[str, ...]


def read_notebook(data: bytes) -> list[dict[str, Any]]:
    """Return the raw cells of a notebook file; raises ContentError if it is none."""
    try:
        raw = json.loads(data.decode("utf-8-sig"))
        if raw.get("nbformat", 4) < 4:
            raw = json.loads(nbformat.writes(nbformat.reads(json.dumps(raw), as_version=4)))
        cells = raw["cells"]
        if not isinstance(cells, list):
            raise TypeError
    except Exception:  # whatever a broken file makes the readers raise, for us it is one thing
        raise ContentError(messages.JSON_BROKEN) from None
    return cells


def text_of(cell: dict[str, Any]) -> str:
    """Return the source of a raw cell, which may be a list of lines."""
    source = cell.get("source", "")
    return "".join(map(str, source)) if isinstance(source, list) else str(source)


def grade_ids(cells: Iterable[dict[str, Any]], released: NotebookNode) -> list[str | None]:
    """Return for each raw cell which cell of the exercise it is; the builder's cell id stands in for lost metadata."""
    known = {cell.metadata.nbgrader.grade_id for cell in released.cells if "nbgrader" in cell.metadata}
    found: list[str | None] = []
    for cell in cells:
        metadata = cell.get("metadata")
        meaning = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        named = meaning.get("grade_id") if isinstance(meaning, dict) else cell.get("id")
        found.append(named if isinstance(named, str) and named in known else None)
    return found


def repair(raw: list[dict[str, Any]], released: NotebookNode) -> Repaired:
    """Return the notebook to be marked; raises ContentError if none of its cells belongs to the exercise."""
    readable = [cell for cell in raw if isinstance(cell, dict) and cell.get("cell_type") in _MAKE]
    names = grade_ids(readable, released)
    if not any(names):
        raise ContentError(messages.NOT_OURS)
    masters = {cell.metadata.nbgrader.grade_id: cell for cell in released.cells if "nbgrader" in cell.metadata}
    chosen = _choose(readable, names, masters)
    double = {name for index, name in enumerate(names) if name and chosen[name] != index}
    cells: list[NotebookNode] = []
    changed = []
    for index, cell in enumerate(readable):
        name = names[index]
        if name is None or chosen[name] != index:
            cells.append(_MAKE[cell["cell_type"]](text_of(cell)))
            continue
        node = deepcopy(masters[name])
        if node.metadata.nbgrader.solution:
            node.source = text_of(cell)
        elif text_of(cell) != node.source:
            changed.append(name)
        cells.append(node)
    lost = _restore(cells, masters)
    _number(cells)
    notes = (
        messages.CELLS_LOST.format(ids=", ".join(lost)) if lost else "",
        messages.CELLS_CHANGED.format(ids=", ".join(changed)) if changed else "",
        messages.CELLS_DOUBLE.format(ids=", ".join(sorted(double))) if double else "",
        messages.CELLS_UNREADABLE.format(count=len(raw) - len(readable)) if len(raw) > len(readable) else "",
    )
    notebook = new_notebook(cells=cells, metadata=deepcopy(released.metadata))
    return Repaired(notebook, tuple(note for note in notes if note))


def _choose(cells: list[dict[str, Any]], names: list[str | None], masters: dict[str, NotebookNode]) -> dict[str, int]:
    """Return which copy of each cell counts: the last one, but an empty copy never hides an answer."""
    chosen: dict[str, int] = {}
    for index, name in enumerate(names):
        if name is None:
            continue
        blank = text_of(cells[index]).strip() in ("", masters[name].source.strip())
        if name not in chosen or not (masters[name].metadata.nbgrader.solution and blank):
            chosen[name] = index
    return chosen


def _restore(cells: list[NotebookNode], masters: dict[str, NotebookNode]) -> list[str]:
    """Put missing cells back behind the exercise cell they follow; return their names."""
    lost = []
    before: NotebookNode | None = None
    there = {cell.metadata.nbgrader.grade_id: cell for cell in cells if "nbgrader" in cell.metadata}
    for name, master in masters.items():
        node = there.get(name)
        if node is None:
            lost.append(name)
            node = deepcopy(master)
            if node.cell_type == "code" and node.metadata.nbgrader.solution:
                node.source = ""  # the answer may stand in a cell of the learner's own; a stub could undo it
            position = 0 if before is None else next(i for i, cell in enumerate(cells) if cell is before) + 1
            cells.insert(position, node)
        before = node
    return lost


def _number(cells: list[NotebookNode]) -> None:
    """Give every cell an id of its own; those of the exercise are named, the others counted."""
    for number, cell in enumerate(cells, start=1):
        meaning = cell.metadata.get("nbgrader")
        cell["id"] = meaning.grade_id if meaning else f"peserta-{number}"
