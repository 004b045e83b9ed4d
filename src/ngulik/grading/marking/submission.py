"""One submission: repaired, given its locked cells back, run, and marked. No gradebook, no nbgrader; runs in any worker.

The notebook and the marks are those that nbgrader's own steps would give (a test compares both).
"""

import hashlib
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from nbformat import NotebookNode

from ngulik.errors import ContentError
from ngulik.gradeids import OWN_CELL
from ngulik.grading import messages
from ngulik.grading.books.exercise import Exercise, SourceCell, checksum
from ngulik.grading.books.graded import answer_hashes, plain
from ngulik.grading.books.marked import Marked
from ngulik.grading.engine.contract import Executor
from ngulik.grading.marking.evidence import run_with_evidence
from ngulik.grading.repairing.repair import read_notebook, repair
from ngulik.notebooks.master import to_bytes

#: nbgrader's own limits (LimitOutput): lines of text per cell, lines of a traceback.
_LINES, _TRACEBACK = 1000, 100
_CUT, _CUT_TRACEBACK = "... Output truncated ...", "... Traceback truncated ..."
#: What nbgrader writes as the comment of an answer nobody touched.
UNTOUCHED = "No response."


@dataclass(frozen=True)
class Task:
    """One submission to be marked: whose, the file as it lies in the cohort, and its time as collecting wrote it."""

    code: str
    data: bytes = field(repr=False)
    stamp: str = ""


def mark(task: Task, exercise: Exercise, executor: Executor, folder: Path, timeout: float) -> Marked:
    """Mark one submission in `folder`, at most `timeout` seconds per cell. Never raises because of what is in it."""
    try:
        notebook = repair(read_notebook(task.data), exercise.template).notebook
        submission = to_bytes(notebook)
        _restore(notebook, exercise)
        run_with_evidence(notebook, executor, folder, timeout)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                _limit(cell)
        scores, comments = _judge(notebook, exercise)
        fingerprint = hashlib.sha256(task.data).hexdigest()
        answers = answer_hashes(plain(notebook.cells))
        return Marked(task.code, task.stamp, fingerprint, submission, to_bytes(notebook), scores, comments, answers)
    except ContentError as error:
        return Marked(task.code, task.stamp, problem=str(error))
    except OSError:
        raise  # a full disk, a lost worker: not this submission's doing
    except Exception as error:  # whatever happens with one submission, the others are marked
        problem = messages.CANNOT_GRADE.format(reason=type(error).__name__)
        return Marked(task.code, task.stamp, problem=problem, detail=traceback.format_exc())


def _restore(notebook: NotebookNode, exercise: Exercise) -> None:
    """Put the master's locked cells, hidden tests included, in place of what learners got."""
    for cell in notebook.cells:
        source = _source(cell, exercise)
        if source is None:
            continue
        cell.metadata.nbgrader["checksum"] = source.checksum
        if source.locked:
            cell.source = source.source


def _source(cell: NotebookNode, exercise: Exercise) -> SourceCell | None:
    return exercise.by_name.get((cell.metadata.get("nbgrader") or {}).get("grade_id", ""))


def _judge(notebook: NotebookNode, exercise: Exercise) -> tuple[dict[str, float | None], dict[str, str | None]]:
    """Return points by cell, and the automatic comments by cell. Test cells are settled already."""
    scores: dict[str, float | None] = {}
    comments: dict[str, str | None] = {}
    for place, cell in enumerate(notebook.cells):
        source = _source(cell, exercise)
        if source is None:
            continue
        untouched = checksum(cell) == source.checksum and not (source.grade and _goes_on(notebook.cells[place + 1 :]))
        if source.grade:
            scores[source.name] = _score(cell, source, untouched)
        if source.solution or source.task:
            comments[source.name] = UNTOUCHED if untouched and not source.task else None
    return scores, comments


def _goes_on(below: Sequence[NotebookNode]) -> bool:
    """Tell whether a learner wrote an essay into cells of their own right below its cell."""
    own = takewhile(lambda cell: OWN_CELL.fullmatch(cell.id), below)
    return any(cell.source.strip() for cell in own)


def _score(cell: NotebookNode, source: SourceCell, untouched: bool) -> float | None:
    if source.solution:
        return 0.0 if untouched else None
    if source.cell_type != "code":
        return None
    return 0.0 if any(output.output_type == "error" for output in cell.outputs) else source.points


def _limit(cell: NotebookNode) -> None:
    """Shorten long outputs as nbgrader does, so that a page of feedback stays readable."""
    left, kept = _LINES, []
    for output in cell.outputs:
        if output.output_type == "stream":
            if not left:
                continue
            lines = output.text.split("\n")
            if len(lines) > left:
                lines = [*lines[: left - 1], _CUT]
            left -= len(lines)
            output.text = "\n".join(lines)
        elif output.output_type == "error" and len(output.traceback) > _TRACEBACK:
            half = _TRACEBACK // 2
            output.traceback = [*output.traceback[:half], _CUT_TRACEBACK, *output.traceback[1 - half :]]
        kept.append(output)
    cell.outputs = kept
