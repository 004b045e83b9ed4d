"""The rows of one transaction: marked submissions into nbgrader's tables, and what becomes of the marks people gave."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from dateutil import parser
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Float,
    String,
    Table,
    and_,
    bindparam,
    case,
    insert,
    or_,
    select,
    update,
)

from ngulik.grading.books import messages
from ngulik.grading.books.marked import Marked
from ngulik.grading.books.rows import answer_cell
from ngulik.grading.books.table import number

#: In the order of their foreign keys.
MARKS = ("submitted_assignment", "submitted_notebook", "grade", "comment")

Row = dict[str, Any]


def utc(stamp: str) -> datetime | None:
    """Return the time of a hand-in as nbgrader stores it: in UTC, without saying so; None if there is no time."""
    try:
        moment: datetime = parser.parse(stamp)
        return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError):  # no time, or one whose UTC is outside the calendar
        return None


@dataclass(frozen=True)
class Person:
    """A mark that a person gave, as the history knows it; it `stands`, or it lost its answer and is to be withdrawn."""

    value: float
    points: float
    comment: str | None
    stands: bool

    @property
    def said(self) -> str:
        """What the next reader and the learner read of a mark that was withdrawn."""
        said = messages.FORMER_MARK.format(value=number(self.value), points=number(self.points))
        return " ".join([said, *([messages.FORMER_COMMENT.format(comment=self.comment)] if self.comment else [])])


Persons = Mapping[str, Mapping[str, Person]]


class Batch:
    """The rows of one transaction."""

    def __init__(
        self, connection: Connection, tables: dict[str, Table], assignment: str, batch: Sequence[Marked]
    ) -> None:
        self.connection, self.tables, self.assignment = connection, tables, assignment
        self.batch = {marked.code: marked for marked in batch}
        notebook = tables["notebook"]
        query = select(notebook.c.id).where(notebook.c.assignment_id == assignment)
        self.notebook: str = connection.execute(query).scalar_one()
        base = tables["base_cell"]
        cells = connection.execute(
            select(base.c.type, base.c.name, base.c.id).where(base.c.notebook_id == self.notebook)
        )
        self.cells = {(kind, name): key for kind, name, key in cells}

    def write(self, again: Collection[str], only: Collection[str], persons: Persons) -> None:
        """Insert what is new and update what is there."""
        known = self._known()
        self._add_students()
        self._add([marked for code, marked in self.batch.items() if code not in known])
        found = [(notebook, time, self.batch[code]) for code, (notebook, time) in known.items()]
        old = {key: one for key, time, one in found if one.code in again or time != utc(one.stamp)}
        self._update_scores(old, only, persons)
        self._update_comments(old, only, persons)

    def _known(self) -> dict[str, tuple[str, datetime | None]]:
        """Return the submitted notebooks that are there already, and their times, by code; the times are brought up to date."""
        table, submitted = self.tables["submitted_assignment"], self.tables["submitted_notebook"]
        query = select(table.c.student_id, table.c.id, submitted.c.id, table.c.timestamp).where(
            table.c.assignment_id == self.assignment,
            table.c.student_id.in_(self.batch),
            submitted.c.assignment_id == table.c.id,
        )
        found = self.connection.execute(query).all()
        self._run(
            update(table).where(table.c.id == bindparam("key")).values(timestamp=bindparam("time")),
            [{"key": key, "time": utc(self.batch[code].stamp)} for code, key, _, _ in found if self.batch[code].stamp],
        )
        return {code: (notebook, time) for code, _, notebook, time in found}

    def _run(self, statement: Any, rows: list[Row]) -> None:
        if rows:
            self.connection.execute(statement, rows)

    def _add_students(self) -> None:
        table = self.tables["student"]
        query = select(table.c.id).where(table.c.id.in_(self.batch))
        known = set(self.connection.execute(query).scalars())
        self._run(insert(table), [{"id": code} for code in self.batch if code not in known])

    def _add(self, batch: list[Marked]) -> None:
        """Insert submissions, each with a row for every cell that gives points or takes a comment."""
        rows: dict[str, list[Row]] = {name: [] for name in MARKS}
        for marked in batch:
            submission, notebook = uuid4().hex, uuid4().hex
            hand_in = {"student_id": marked.code, "timestamp": utc(marked.stamp)}
            rows["submitted_assignment"].append({"id": submission, "assignment_id": self.assignment, **hand_in})
            key = {"id": notebook, "assignment_id": submission, "notebook_id": self.notebook, "flagged": False}
            rows["submitted_notebook"].append(key)
            for (kind, name), cell in self.cells.items():
                row = {"notebook_id": notebook, "cell_id": cell}
                if kind != "SolutionCell":
                    score = marked.scores.get(name)
                    rows["grade"].append(
                        {"id": uuid4().hex, **row, "auto_score": score, "needs_manual_grade": score is None}
                    )
                if kind != "GradeCell":
                    rows["comment"].append({"id": uuid4().hex, **row, "auto_comment": marked.comments.get(name)})
        for name, new in rows.items():
            self._run(insert(self.tables[name]), new)

    def _update_scores(self, batch: dict[str, Marked], only: Collection[str], persons: Persons) -> None:
        """Replace automatic marks; a person's mark stands, or is withdrawn if it is still the one that is known."""
        grade, rows = self.tables["grade"], []
        for book, marked in batch.items():
            for name, score in marked.scores.items():
                if not only or name in only:
                    row = {"book": book, "cell": self.cells["GradeCell", name], "score": score}
                    rows.append(row | _fate(persons.get(marked.code, {}).get(name)))
        stands, gone = (bindparam(name, type_=Boolean) for name in ("stands", "gone"))
        same = grade.c.manual_score == bindparam("known", type_=Float)
        unread = or_(grade.c.manual_score.is_not(None), bindparam("score", type_=Float).is_(None), gone)
        values = {
            "auto_score": bindparam("score", type_=Float),
            "manual_score": case((and_(gone, same), None), else_=grade.c.manual_score),
            "extra_credit": case((and_(gone, same), None), else_=grade.c.extra_credit),
            "needs_manual_grade": case((and_(stands, same), grade.c.needs_manual_grade), else_=unread),
        }
        self._run(update(grade).where(*_cell_of(grade)).values(values), rows)

    def _update_comments(self, batch: dict[str, Marked], only: Collection[str], persons: Persons) -> None:
        """Replace automatic comments; the one that a person gave goes with the mark, and is told beside the next one."""
        comment, automatic, gone = self.tables["comment"], [], []
        for book, marked in batch.items():
            lost = {answer_cell(name): one for name, one in persons.get(marked.code, {}).items() if not one.stands}
            for kind, name in self.cells:
                row = {"book": book, "cell": self.cells[kind, name]}
                if kind == "GradeCell":
                    continue
                if name in lost:
                    gone.append(row | {"text": lost[name].said, "known": lost[name].comment})
                elif name in marked.comments and not only:
                    automatic.append(row | {"text": marked.comments[name]})
        mine = _cell_of(comment)
        self._run(update(comment).where(*mine).values(auto_comment=bindparam("text")), automatic)
        same = comment.c.manual_comment == bindparam("known", type_=String)
        values = {
            "auto_comment": bindparam("text"),
            "manual_comment": case((same, None), else_=comment.c.manual_comment),
        }
        self._run(update(comment).where(*mine).values(values), gone)


def _cell_of(table: Table) -> tuple[ColumnElement[bool], ...]:
    """Return what finds the row of one cell of one submitted notebook."""
    return table.c.notebook_id == bindparam("book"), table.c.cell_id == bindparam("cell")


def _fate(person: Person | None) -> Row:
    """Return what becomes of a person's mark, as parameters; one that nobody knew of stays and is to be read again."""
    if person is None:
        return {"known": None, "stands": False, "gone": False}
    return {"known": person.value, "stands": person.stands, "gone": not person.stands}
