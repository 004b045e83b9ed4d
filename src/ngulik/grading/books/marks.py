"""What each learner got for each item, and why: one stream from the gradebook, beside it the graded notebooks.

One SQL statement serves the whole class, on SQLite and PostgreSQL alike, and one learner at a time is in memory. The
tables are named here as nbgrader made them: importing nbgrader costs more than reading the marks of a class.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Select, column, create_engine, func, inspect, select, table
from sqlalchemy.engine import Engine, Row

from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.gradeids import grade_id, read_grade_id
from ngulik.grading import messages
from ngulik.grading.books.cohort import NOTEBOOK, Cohort
from ngulik.grading.books.graded import Cell, by_grade_id, printable, read_cells
from ngulik.grading.books.reasons import State, reason

_BLANK = "___"
#: Rows fetched from the gradebook at a time; a learner has some twenty.
_ROWS = 2_000


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


@dataclass(frozen=True)
class Paper:
    """A marked hand-in: its marks, and the cells of the graded notebook in their order."""

    learner: Learner
    cells: list[Cell]


def read_marks(cohort: Cohort, slug: str) -> Iterator[Learner]:
    """Yield the learners with a marked hand-in for this module, by code; none if nothing has been marked."""
    return (paper.learner for paper in read_papers(cohort, slug))


def read_papers(cohort: Cohort, slug: str) -> Iterator[Paper]:
    """Yield marks and graded notebook of each learner, by code, one at a time; none if nothing has been marked.

    Raises ContentError for a graded notebook that cannot be read.
    """
    engine = create_engine(cohort.db_url)
    try:
        if _is_gradebook(cohort, engine):
            yield from _papers(cohort, slug, engine)
    finally:
        engine.dispose()


def no_marks(cohort: Cohort, slug: str) -> ContentError:
    """Return the error for a class without marks."""
    return ContentError(messages.NOT_MARKED.format(slug=slug, gradebook=cohort.gradebook, name=cohort.name))


def _is_gradebook(cohort: Cohort, engine: Engine) -> bool:
    """Tell whether there are marks; looking must not make a gradebook, as connecting to SQLite would."""
    if engine.dialect.name == "sqlite" and not cohort.book.exists():
        return False
    return inspect(engine).has_table("submitted_notebook")


def _papers(cohort: Cohort, slug: str, engine: Engine) -> Iterator[Paper]:
    stubs = _stubs(slug)
    # A code is also the name of a folder: whoever is not found this way has no graded notebook.
    graded = {path.parents[1].name for path in cohort.folder.glob(f"graded/*/{slug}/{NOTEBOOK}")}
    with engine.connect().execution_options(yield_per=_ROWS) as connection:
        rows = connection.execute(_statement(slug))
        for code, group in groupby(rows, key=lambda row: str(row.student)):
            if code in graded:
                yield _hand_in(cohort, slug, code, tuple(group), stubs)


def _statement(slug: str) -> Select[Any]:
    """Return the statement for one row per cell of each hand-in: its grade, if it has points, and its comment."""
    assignment = table("assignment", column("id"), column("name"))
    submission = table("submitted_assignment", column("id"), column("assignment_id"), column("student_id"))
    notebook = table("submitted_notebook", column("id"), column("assignment_id"), column("notebook_id"))
    cell = table("base_cell", column("id"), column("name"), column("notebook_id"))
    points, task = (table(name, column("id"), column("max_score")) for name in ("grade_cells", "task_cells"))
    given = ("auto_score", "manual_score", "extra_credit", "needs_manual_grade")
    grade = table("grade", column("id"), column("notebook_id"), column("cell_id"), *map(column, given))
    comment = table("comment", column("notebook_id"), column("cell_id"), column("manual_comment"))
    joined = (
        assignment.join(submission, submission.c.assignment_id == assignment.c.id)
        .join(notebook, notebook.c.assignment_id == submission.c.id)
        .join(cell, cell.c.notebook_id == notebook.c.notebook_id)
        .outerjoin(grade, (grade.c.cell_id == cell.c.id) & (grade.c.notebook_id == notebook.c.id))
        .outerjoin(comment, (comment.c.cell_id == cell.c.id) & (comment.c.notebook_id == notebook.c.id))
        .outerjoin(points, points.c.id == cell.c.id)
        .outerjoin(task, task.c.id == cell.c.id)
    )
    return (
        select(
            submission.c.student_id.label("student"),
            cell.c.name,
            grade.c.id.label("grade"),
            *(grade.c[name] for name in given),
            func.coalesce(points.c.max_score, task.c.max_score, 0.0).label("max_score"),
            comment.c.manual_comment,
        )
        .select_from(joined)
        .where(assignment.c.name == slug)
        .order_by(submission.c.student_id)
    )


def _stubs(slug: str) -> dict[str, str]:
    """Return what the exercise holds before anybody has worked, by grade id, in its order."""
    cells = json.loads(find_module(slug).released.read_bytes())["cells"]
    named = ((cell["metadata"].get("nbgrader", {}).get("grade_id"), cell["source"]) for cell in cells)
    return {name: printable(source) for name, source in named if name}


def _hand_in(cohort: Cohort, slug: str, code: str, rows: Sequence[Row[Any]], stubs: Mapping[str, str]) -> Paper:
    """Put together what belongs to one learner; nbgrader has two cells of one name where an answer is its own grade."""
    cells = read_cells(cohort.graded(code, slug))
    named = by_grade_id(cells)
    grades = {row.name: row for row in rows if row.grade}
    comments = {row.name: row.manual_comment for row in rows if row.manual_comment}
    marks = [_mark(slug, grades[name], comments, named, stubs) for name in stubs if name in grades]
    return Paper(Learner(code, tuple(marks)), cells)


def _mark(
    slug: str, grade: Row[Any], comments: Mapping[str, str], cells: Mapping[str, Cell], stubs: Mapping[str, str]
) -> Mark:
    item, role = read_grade_id(grade.name)
    item = item or grade.name
    answer_id = grade_id("jawab", item) if role == "uji" else grade.name
    answer = cells[answer_id]["source"] if answer_id in cells else ""
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
        score=_score(grade),
        needs_manual=bool(grade.needs_manual_grade),
        state=state,
        message=message,
        answer=answer,
        comment="\n".join(comments[name] for name in dict.fromkeys((answer_id, grade.name)) if name in comments),
    )


def _score(grade: Row[Any]) -> float:
    """Return what counts, as nbgrader adds it up: a person's mark before the machine's, with extra credit."""
    given = grade.auto_score if grade.manual_score is None else grade.manual_score
    return 0.0 if given is None else float(given) + float(grade.extra_credit or 0.0)
