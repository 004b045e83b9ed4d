"""What each learner got for each item, and why: one stream from the gradebook, beside it the graded notebooks.

One SQL statement serves the whole class, and one learner at a time is in memory.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.engine import Engine, Row

from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.gradeids import read_grade_id
from ngulik.grading import messages
from ngulik.grading.books.acts import Given
from ngulik.grading.books.adopting import adopt
from ngulik.grading.books.cohort import NOTEBOOK, Cohort
from ngulik.grading.books.desk import open_desk
from ngulik.grading.books.graded import Cell, by_grade_id, printable, read_cells
from ngulik.grading.books.late import IN_TIME, Lateness, LateRules, open_rules
from ngulik.grading.books.messages import BEYOND, SECOND_READER
from ngulik.grading.books.reasons import State, reason
from ngulik.grading.books.rows import answer_cell, comments, due_of, is_gradebook, learners, statement
from ngulik.grading.books.table import number
from ngulik.grading.books.trails import Step, Trail, trails

_BLANK = "___"
#: Rows fetched from the gradebook at a time; a learner has some twenty.
_ROWS = 2_000


@dataclass(frozen=True)
class Mark:
    """One item of one learner. `auto` and `manual` are points or None; `score` is what counts, of `points`.

    `score` is None as long as a person has to read, and for a mark that cannot be: it is never taken for 0. `former` is
    what a person gave for an answer that has changed since, `steps` are the changes of the mark.
    """

    item: str
    points: float
    auto: float | None
    manual: float | None
    score: float | None
    needs_manual: bool
    state: State
    message: str
    answer: str
    comment: str
    former: Given | None = None
    steps: tuple[Step, ...] = ()
    second: bool = False

    @property
    def open(self) -> bool:
        """Whether somebody still has to do something about this mark."""
        return self.needs_manual or self.score is None


@dataclass(frozen=True)
class Learner:
    """All marks of one learner in one module, in the order of the exercise."""

    code: str
    marks: tuple[Mark, ...]
    late: Lateness = IN_TIME

    @property
    def final(self) -> float:
        """Points so far, less what being late costs."""
        return self.score - self.late.penalty

    @property
    def score(self) -> float:
        """Points so far."""
        return sum(mark.score for mark in self.marks if mark.score is not None)

    @property
    def judged(self) -> float:
        """Points that could be had for what has been marked so far."""
        return sum(mark.points for mark in self.marks if mark.score is not None)

    @property
    def points(self) -> float:
        """Points that can be had."""
        return sum(mark.points for mark in self.marks)

    @property
    def complete(self) -> bool:
        """Whether every mark is there, and none waits for a person."""
        return not any(mark.open for mark in self.marks)

    @property
    def version(self) -> int:
        """How often marks have changed, counted from 1: what learners have read of them is kept under this number."""
        return 1 + len({step.time for mark in self.marks for step in mark.steps})

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
        if is_gradebook(cohort, engine):
            rules = open_rules(cohort, find_module(slug))
            with open_desk(cohort) as desk:
                adopt(cohort, slug, desk, engine)
                for paper, row in _papers(cohort, slug, engine, desk):
                    yield replace(paper, learner=_with_lateness(paper.learner, row, rules))
    finally:
        engine.dispose()


def no_marks(cohort: Cohort, slug: str) -> ContentError:
    """Return the error for a class without marks."""
    return ContentError(messages.NOT_MARKED.format(slug=slug, gradebook=cohort.gradebook, name=cohort.name))


def _papers(cohort: Cohort, slug: str, engine: Engine, desk: Engine) -> Iterator[tuple[Paper, Row[Any]]]:
    stubs = _stubs(slug)
    # A code is also the name of a folder: whoever is not found this way has no graded notebook.
    graded = {path.parents[1].name for path in cohort.folder.glob(f"graded/*/{slug}/{NOTEBOOK}")}
    with engine.connect().execution_options(yield_per=_ROWS) as connection:
        for chunk in learners(connection.execute(statement(slug)), but=()):
            with desk.begin() as reading:  # closed before pages are written, so that graders need not wait
                pasts = trails(reading, slug, [code for code, _ in chunk])
            for code, rows in chunk:
                if code in graded:
                    yield _hand_in(cohort, slug, code, rows, stubs, pasts.get(code, {})), rows[0]


def _with_lateness(learner: Learner, row: Row[Any], rules: LateRules) -> Learner:
    return replace(learner, late=rules.lateness(learner.code, learner.score, row.timestamp, due_of(row)))


def _stubs(slug: str) -> dict[str, str]:
    """Return what the exercise holds before anybody has worked, by grade id, in its order."""
    cells = json.loads(find_module(slug).released.read_bytes())["cells"]
    named = ((cell["metadata"].get("nbgrader", {}).get("grade_id"), cell["source"]) for cell in cells)
    return {name: printable(source) for name, source in named if name}


def _hand_in(
    cohort: Cohort, slug: str, code: str, rows: Sequence[Row[Any]], stubs: Mapping[str, str], pasts: Mapping[str, Trail]
) -> Paper:
    """Put together what belongs to one learner; nbgrader has two cells of one name where an answer is its own grade."""
    cells = read_cells(cohort.graded(code, slug))
    named = by_grade_id(cells)
    grades = {row.name: row for row in rows if row.grade}
    said, places = comments(rows), {name: place for place, name in enumerate(stubs)}
    marks = [
        _with_past(_mark(slug, grades[name], said.get(name, ""), named, stubs), pasts.get(name, Trail()))
        for name in sorted(grades, key=lambda name: places.get(name, len(places)))
    ]
    return Paper(Learner(code, tuple(marks)), cells)


def _with_past(mark: Mark, trail: Trail) -> Mark:
    second = trail.why.startswith(SECOND_READER) and mark.manual is not None
    return replace(mark, former=trail.former, steps=tuple(trail.steps), second=second)


def _mark(slug: str, grade: Row[Any], comment: str, cells: Mapping[str, Cell], stubs: Mapping[str, str]) -> Mark:
    item, role = read_grade_id(grade.name)
    item = item or grade.name
    answer_id = answer_cell(grade.name)
    answer = cells[answer_id]["source"] if answer_id in cells else ""
    blank = not answer.strip() or answer.strip() == stubs.get(answer_id, "").strip()
    if role == "uji":
        full = grade.auto_score == grade.max_score
        state, message = reason(slug, item, cells, full=full, blank=blank or _BLANK in answer)
    else:
        state, message = (State.BLANK, messages.NOT_ANSWERED) if blank else (State.WAITING, "")
    score = _score(grade)
    if grade.needs_manual_grade:
        state = State.WAITING if grade.manual_score is None else State.REREAD
    elif grade.manual_score is not None:
        state = State.MARKED
    if any(given is not None and not 0 <= given <= grade.max_score for given in (grade.auto_score, grade.manual_score)):
        state, score, message = State.BEYOND, None, BEYOND.format(points=number(grade.max_score))
    return Mark(
        item=item,
        points=float(grade.max_score),
        auto=grade.auto_score,
        manual=grade.manual_score,
        score=score,
        needs_manual=bool(grade.needs_manual_grade),
        state=state,
        message=message,
        answer=answer,
        comment=comment,
    )


def _score(grade: Row[Any]) -> float | None:
    """Return what counts, as nbgrader adds it up: a person's mark before the machine's, with extra credit.

    Unlike nbgrader, an answer that waits for its reader has no mark, not 0.
    """
    given = grade.auto_score if grade.manual_score is None else grade.manual_score
    if given is None or (grade.needs_manual_grade and grade.manual_score is None):
        return None
    return float(given) + float(grade.extra_credit or 0.0)
