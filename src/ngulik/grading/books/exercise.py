"""What marking must know of an exercise: its cells as the gradebook keeps them, in the order of the master.

The same facts that stock `nbgrader generate_assignment` writes; a test compares the tables. Small and picklable,
because it travels to every worker.
"""

import hashlib
import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import nbformat
from nbformat import NotebookNode

from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.notebooks.master import BUILT_FROM, built_from
from ngulik.notebooks.source import relative_name


@dataclass(frozen=True)
class SourceCell:
    """One cell of the exercise; `points` is None for a cell that gives none."""

    name: str
    cell_type: str
    source: str
    locked: bool
    grade: bool
    solution: bool
    task: bool
    points: float | None
    checksum: str


@dataclass(frozen=True)
class Exercise:
    """One notebook of an assignment.

    Attributes:
        slug: the module's.
        notebook: the file's name without its ending.
        kernelspec: as JSON.
        cells: those that nbgrader knows, in their order.
        released: the file that learners got.
    """

    slug: str
    notebook: str
    kernelspec: str
    cells: tuple[SourceCell, ...]
    released: bytes = field(repr=False)

    @cached_property
    def by_name(self) -> dict[str, SourceCell]:
        """The cells by grade_id."""
        return {cell.name: cell for cell in self.cells}

    @cached_property
    def template(self) -> NotebookNode:
        """The released notebook."""
        return nbformat.reads(self.released.decode("utf-8"), as_version=4)


def checksum(cell: NotebookNode) -> str:
    """Return the fingerprint that nbgrader (`nbgrader.utils.compute_checksum`, 0.9) keeps of a cell."""
    meaning = cell.metadata.nbgrader
    flags = [str(bool(meaning.get(name))) for name in ("grade", "solution")]
    parts = [cell.source, cell.cell_type, *flags, str(is_locked(meaning)), meaning["grade_id"]]
    if meaning.get("grade"):
        parts.append(str(float(meaning["points"])))
    return hashlib.md5("".join(parts).encode("utf-8"), usedforsecurity=False).hexdigest()


def is_locked(meaning: dict[str, Any]) -> bool:
    """Tell whether learners may not edit a cell: nbgrader's rule (`nbgrader.utils.is_locked`)."""
    if meaning.get("solution"):
        return False
    return bool(meaning.get("grade") or meaning.get("locked"))


def make_exercise(slug: str, notebook: str, master: NotebookNode, released: bytes) -> Exercise:
    """Return the exercise of a master notebook (with hidden tests) and the file released from it.

    An answer cell is kept as learners got it, a locked cell as the master has it. Raises ContentError for a cell that
    learners did not get.
    """
    theirs = {
        cell.metadata.nbgrader.grade_id: cell.source
        for cell in nbformat.reads(released.decode("utf-8"), as_version=4).cells
        if cell.metadata.get("nbgrader", {}).get("grade_id")
    }
    cells = []
    for cell in master.cells:
        meaning = cell.metadata.get("nbgrader") or {}
        if any(meaning.get(name) for name in ("grade", "solution", "locked", "task")):
            if meaning["grade_id"] not in theirs:
                raise ContentError(messages.OLD_RELEASE.format(slug=slug, cell=meaning["grade_id"]))
            cells.append(_source_cell(cell, theirs))
    kernelspec = json.dumps(master.metadata.get("kernelspec", {}))
    return Exercise(slug, notebook, kernelspec, tuple(cells), released)


def _source_cell(cell: NotebookNode, theirs: dict[str, str]) -> SourceCell:
    meaning = cell.metadata.nbgrader
    if meaning.get("solution"):
        cell = NotebookNode({**cell, "source": theirs[meaning["grade_id"]]})
    return SourceCell(
        name=meaning["grade_id"],
        cell_type=cell.cell_type,
        source=cell.source,
        locked=is_locked(meaning),
        grade=bool(meaning.get("grade")),
        solution=bool(meaning.get("solution")),
        task=bool(meaning.get("task")),
        points=float(meaning["points"]) if "points" in meaning else None,
        checksum=checksum(cell),
    )


def exercise_of(module: Module) -> Exercise:
    """Return a module's exercise; raises ContentError if its master or its release has not been made.

    So it does where a source has changed since the master was built: its tests may be old ones.
    """
    master = module.exercise_source.with_suffix(".ipynb")
    for path in (master, module.released):
        if not path.exists():
            raise ContentError(messages.NO_MASTER.format(path=relative_name(path)))
    notebook = nbformat.read(master, as_version=4)
    before = notebook.metadata.get(BUILT_FROM, {})
    for source, fingerprint in built_from(module).items():
        if before.get(source) != fingerprint:
            names = {"source": source, "master": relative_name(master), "number": module.number}
            raise ContentError(messages.OLD_MASTER.format(**names))
    return make_exercise(module.slug, module.released.stem, notebook, module.released.read_bytes())
