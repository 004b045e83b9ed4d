"""A handed-in notebook in a form that nbgrader can always mark: what learners break by accident is put right.

Kept is what a learner writes: the sources of the cells, the pictures pasted into its texts, and their order. Everything nbgrader relies on (roles, points,
locked cells, ids) is taken from the released exercise; a cell of the learner's own is called `peserta-5`. Outputs are dropped: marking makes them anew.

Stock nbgrader stops at several of these cases, among them a duplicate cell id, a damaged or outdated `nbgrader` entry,
and a missing test cell whose answer cell is missing too.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

from nbformat import NotebookNode, from_dict

from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.repairing.pictures import with_pictures
from ngulik.grading.repairing.raw import LOST, text_of
from ngulik.grading.repairing.raw import read_notebook as read_notebook  # the two are always used together

_MOST = 300  # copies of one cell, and cells of the learner's own; whoever has more did not write them

#: What is told about a notebook, in this order.
_TOLD = (
    messages.CELLS_LOST,
    messages.CELLS_FOUND,
    messages.CELLS_MOVED,
    messages.CELLS_CHANGED,
    messages.CELLS_DOUBLE,
    messages.CELLS_GARBLED,
    messages.PICTURES_LEFT,
    messages.CELLS_UNREADABLE,
    messages.CELLS_TOO_MANY,
)

Masters: TypeAlias = dict[str, NotebookNode]
Told: TypeAlias = dict[str, list[str]]
#: Which cell of the exercise it is (empty: the learner's own), and the raw cell.
Pairs: TypeAlias = list[tuple[str, dict[str, Any]]]


@dataclass(frozen=True)
class Repaired:
    """A notebook ready for marking and what was put right, as phrases for the report."""

    notebook: NotebookNode
    notes: tuple[str, ...]


def repair(raw: Iterable[Any], released: NotebookNode) -> Repaired:
    """Return the notebook to be marked; raises ContentError if none of its cells belongs to the exercise."""
    masters = {cell.metadata.nbgrader.grade_id: cell for cell in released.cells if "nbgrader" in cell.metadata}
    told: Told = {sentence: [] for sentence in _TOLD}
    pairs = _named(raw, masters, told)
    if not any(name for name, _ in pairs):
        raise ContentError(messages.NOT_OURS)
    chosen = _choose(pairs, masters)
    _adopt(pairs, chosen, masters, told)
    counts = set(chosen.values())
    cells = [_node(pair, index in counts, masters, told) for index, pair in enumerate(pairs)]
    _restore(cells, masters, told)
    _order(cells, masters, told)
    _identify(cells, released)
    notes = (
        sentence.format(ids=", ".join(dict.fromkeys(ids)), count=len(ids)) for sentence, ids in told.items() if ids
    )
    notebook = from_dict({**released, "cells": []})
    notebook.cells = cells
    return Repaired(notebook, tuple(notes))


def _identify(cells: list[NotebookNode], released: NotebookNode) -> None:
    """Give every cell its id; a nameless one of the exercise is known by its id, else by its text, and is nobody's answer."""
    given = [cell for cell in released.cells if "nbgrader" not in cell.metadata]
    ids, texts = {cell.get("id", "") for cell in given} - {""}, Counter(cell.source.strip() for cell in given)
    for number, node in enumerate(cells, start=1):
        own, text = node.get("id"), node.source.strip()
        if name := _name(node):
            node["id"] = name
        elif own in ids:
            ids.remove(own)
        else:
            node["id"] = f"latihan-{number}" if texts[text] > 0 else f"peserta-{number}"
            texts[text] -= 1


def _named(raw: Iterable[Any], masters: Masters, told: Told) -> Pairs:
    """Return the cells with their names, without those that are none and those that are too many.

    The cell id is believed first: every notebook program lets metadata be edited, and copies them with a cell. A locked
    cell that lost both is known by its text.
    """
    cells = [cell if isinstance(cell, dict) else {} for cell in raw]
    names = [_claimed(cell, masters) for cell in cells]
    texts = {
        master.source.strip(): name
        for name, master in masters.items()
        if master.metadata.nbgrader.locked and name not in names
    }
    pairs: Pairs = []
    seen: Counter[str] = Counter()
    for name, cell in zip(names, cells, strict=True):
        name = name or texts.get(text_of(cell).strip(), "")
        seen[name] += 1
        if not name and cell.get("cell_type") not in ("code", "markdown", "raw", "heading"):
            told[messages.CELLS_UNREADABLE].append("")
        elif seen[name] > _MOST:
            told[messages.CELLS_TOO_MANY].append("")
        else:
            pairs.append((name, cell))
    return pairs


def _claimed(cell: dict[str, Any], masters: Masters) -> str:
    metadata = cell.get("metadata")
    meaning = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    for name in (cell.get("id"), meaning.get("grade_id") if isinstance(meaning, dict) else None):
        if isinstance(name, str) and name in masters:
            return name
    return ""


def _choose(pairs: Pairs, masters: Masters) -> dict[str, int]:
    """Return which copy of each cell counts: the last one above its test, but an empty copy never hides an answer."""
    last = {name: index for index, (name, _) in enumerate(pairs) if name}
    tests = {answer: last[test] for test, answer in _answers(masters).items() if test in last}
    rank: dict[str, tuple[bool, bool, int]] = {}
    for index, (name, cell) in enumerate(pairs):
        if name:
            empty = masters[name].metadata.nbgrader.solution and _blank(cell, masters[name])
            rank[name] = max(
                rank.get(name, (False, False, -1)), (not empty, index < tests.get(name, len(pairs)), index)
            )
    return {name: index for name, (_, _, index) in rank.items()}


def _blank(cell: dict[str, Any], master: NotebookNode) -> bool:
    return text_of(cell).strip() in ("", master.source.strip())


def _answers(masters: Masters) -> dict[str, str]:
    """Return for each test cell the answer cell it belongs to: the one it follows in the exercise."""
    found, answer = {}, ""
    for name, master in masters.items():
        meaning = master.metadata.nbgrader
        if meaning.solution and not meaning.grade:
            answer = name
        elif meaning.grade and meaning.locked and answer:
            found[name] = answer
    return found


def _adopt(pairs: Pairs, chosen: dict[str, int], masters: Masters, told: Told) -> None:
    """Take for an answer cell that is lost the learner's own cell that stands in its place."""
    for before, name in pairwise(masters):
        if name in chosen or before not in chosen or not masters[name].metadata.nbgrader.solution:
            continue
        for index in range(chosen[before] + 1, len(pairs)):
            own, cell = pairs[index]
            if own:
                break
            if cell.get("cell_type") == masters[name].cell_type and text_of(cell).strip():
                chosen[name] = index
        if name in chosen:
            pairs[chosen[name]] = name, pairs[chosen[name]][1]
            told[messages.CELLS_FOUND].append(name)


def _node(pair: tuple[str, dict[str, Any]], counts: bool, masters: Masters, told: Told) -> NotebookNode:
    """Return the cell as it is marked: the exercise's with the learner's answer, or one of the learner's own."""
    (name, cell), text = pair, text_of(pair[1])
    if LOST in text:
        told[messages.CELLS_GARBLED].append(name or messages.OWN_CELL)
    if name and counts:
        master = masters[name]
        if master.metadata.nbgrader.solution:
            return with_pictures({**master, "source": text}, cell, name, told)
        if text != master.source:
            told[messages.CELLS_CHANGED].append(name)
        return from_dict(master)
    if name:
        told[messages.CELLS_DOUBLE].append(name)
    kind = cell.get("cell_type")
    own: dict[str, Any] = {"id": cell.get("id"), "metadata": {}, "source": text}
    if kind == "code":
        return from_dict({"cell_type": "code", "execution_count": None, "outputs": [], **own})
    return with_pictures({"cell_type": "raw" if kind == "raw" else "markdown", **own}, cell, name, told)


def _restore(cells: list[NotebookNode], masters: Masters, told: Told) -> None:
    """Put missing cells back behind the exercise cell they follow."""
    there = {_name(cell) for cell in cells}
    before = ""
    for name, master in masters.items():
        if name not in there:
            told[messages.CELLS_LOST].append(name)
            # The answer may stand in a cell of the learner's own; a stub could undo it.
            empty = master.cell_type == "code" and master.metadata.nbgrader.solution
            node = from_dict({**master, "source": ""} if empty else master)
            cells.insert(_behind(cells, before) if master.metadata.nbgrader.grade else _at(cells, before) + 1, node)
        before = name


def _order(cells: list[NotebookNode], masters: Masters, told: Told) -> None:
    """Put a test that stands above its answer behind it, and preparations above every answer that needs them.

    Else the order is the learner's, as it was when they ran it.
    """
    for test, answer in _answers(masters).items():
        if _at(cells, test) < _at(cells, answer):
            told[messages.CELLS_MOVED].append(test)
            node = cells.pop(_at(cells, test))
            cells.insert(_behind(cells, answer), node)
    names = list(masters)
    for number, name in enumerate(names):
        meaning = masters[name].metadata.nbgrader
        if masters[name].cell_type != "code" or meaning.grade or meaning.solution:
            continue
        later = [_at(cells, other) for other in names[number:] if masters[other].metadata.nbgrader.solution]
        if later and min(later) < _at(cells, name):
            told[messages.CELLS_MOVED].append(name)
            cells.insert(min(later), cells.pop(_at(cells, name)))


def _name(cell: NotebookNode) -> str:
    return str(cell.metadata.nbgrader.grade_id) if cell.metadata else ""


def _at(cells: list[NotebookNode], name: str) -> int:
    """Return the position of a cell of the exercise; -1 for the empty name: above all."""
    return next(index for index, cell in enumerate(cells) if _name(cell) == name) if name else -1


def _behind(cells: list[NotebookNode], name: str) -> int:
    """Return the position below a cell and the learner's own cells that follow it."""
    index = _at(cells, name) + 1
    while index < len(cells) and not _name(cells[index]):
        index += 1
    return index
