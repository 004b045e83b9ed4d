"""What each learner got for each item, and why: read from the gradebook and the graded notebooks."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from ngulik.grading import messages
from ngulik.grading.cohort import Cohort, open_gradebook
from ngulik.grading.handin import released
from ngulik.grading.reasons import State, reason

_CELL = re.compile(r"soal-(?P<item>.+)-(?P<role>uji|esai|tugas)")
_BLANK = "___"


@dataclass(frozen=True)
class Mark:
    """One item of one learner. `auto` and `manual` are points or None; `score` is what counts, of `points`."""

    item: str
    points: float
    auto: float | None
    manual: float | None
    score: float
    needs_manual: bool
    state: State
    message: str
    answer: str
    comment: str


@dataclass(frozen=True)
class Learner:
    """All marks of one learner in one module, in the order of the exercise."""

    code: str
    marks: tuple[Mark, ...]

    @property
    def score(self) -> float:
        """Points so far."""
        return sum(mark.score for mark in self.marks)

    @property
    def points(self) -> float:
        """Points that can be had."""
        return sum(mark.points for mark in self.marks)

    @property
    def complete(self) -> bool:
        """Whether no answer waits for a person."""
        return not any(mark.needs_manual for mark in self.marks)

    def mark(self, item: str) -> Mark:
        """Return the mark of one item."""
        return next(mark for mark in self.marks if mark.item == item)


def read_marks(cohort: Cohort, slug: str) -> tuple[Learner, ...]:
    """Return the learners with a marked hand-in for this module, by code; empty if nothing has been marked."""
    if not cohort.book.exists():
        return ()
    with open_gradebook(cohort) as book:
        return tuple(
            _learner(cohort, slug, submission)
            for submission in sorted(book.assignment_submissions(slug), key=lambda found: str(found.student.id))
            if cohort.graded(submission.student.id, slug).exists()
        )


def _learner(cohort: Cohort, slug: str, submission: Any) -> Learner:
    code = submission.student.id
    cells = _cells(cohort.graded(code, slug))
    stubs = {
        cell.metadata.nbgrader.grade_id: cell.source for cell in released(slug).cells if "nbgrader" in cell.metadata
    }
    comments = {row.name: row.manual_comment or "" for notebook in submission.notebooks for row in notebook.comments}
    grades = {row.name: row for notebook in submission.notebooks for row in notebook.grades}
    marks = [_mark(slug, grades[name], cells, stubs, comments.get(name, "")) for name in stubs if name in grades]
    return Learner(code, tuple(marks))


def _cells(path: Path) -> dict[str, NotebookNode]:
    notebook = nbformat.read(path, as_version=4)
    return {
        cell.metadata.nbgrader.grade_id: cell
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id")
    }


def _mark(slug: str, grade: Any, cells: dict[str, NotebookNode], stubs: dict[str, str], comment: str) -> Mark:
    found = _CELL.fullmatch(grade.name)
    item, role = (found["item"], found["role"]) if found else (grade.name, "")
    answer_id = f"soal-{item}-jawab" if role == "uji" else grade.name
    answer = cells[answer_id].source if answer_id in cells else ""
    blank = not answer.strip() or answer.strip() == stubs.get(answer_id, "").strip()
    if role == "uji":
        full = grade.auto_score == grade.max_score
        state, message = reason(slug, item, cells, full=full, blank=blank or _BLANK in answer)
    else:
        state, message = (State.BLANK, messages.NOT_ANSWERED) if blank else (State.WAITING, "")
    if grade.needs_manual_grade:
        state = State.WAITING if grade.manual_score is None else State.REREAD
    elif grade.manual_score is not None:
        state = State.MARKED
    return Mark(
        item=item,
        points=float(grade.max_score),
        auto=grade.auto_score,
        manual=grade.manual_score,
        score=float(grade.score or 0),
        needs_manual=bool(grade.needs_manual_grade),
        state=state,
        message=message,
        answer=answer,
        comment=comment,
    )
