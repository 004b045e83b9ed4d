"""The gradebook, written in batches: the rows are nbgrader's, several thousand marks are one transaction.

nbgrader itself is loaded only to make a new gradebook; what formgrader and `nbgrader generate_feedback` read
afterwards is the same (a test compares the tables). Works on SQLite and PostgreSQL.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Float,
    MetaData,
    Row,
    Table,
    bindparam,
    create_engine,
    event,
    func,
    select,
    update,
)
from sqlalchemy.engine import make_url

from ngulik.grading.books.batch import MARKS, Batch, Persons
from ngulik.grading.books.exercise import Exercise
from ngulik.grading.books.late import LateRules
from ngulik.grading.books.marked import Marked
from ngulik.grading.books.rows import due_of, learners, statement

_TABLES = ("student", "assignment", "notebook", "base_cell", "grade_cells", "source_cell", *MARKS)
_PATIENCE = 60.0  # seconds that a writer waits for another one


def connect(address: str) -> Engine:
    """Return the database behind an address; SQLite is set so that two writers wait for each other."""
    url = make_url(address)
    if url.get_backend_name() != "sqlite":
        return create_engine(url)
    engine = create_engine(url, connect_args={"timeout": _PATIENCE})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver shall not begin transactions by itself
        connection.execute("PRAGMA journal_mode=WAL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # a reader that wants to write later could be refused

    return engine


class Book:
    """A gradebook that exists; sqlalchemy.exc.InvalidRequestError says that nbgrader's tables are missing."""

    def __init__(self, address: str) -> None:
        self.engine = connect(address)
        metadata = MetaData()
        try:
            metadata.reflect(self.engine, only=_TABLES)
        except BaseException:
            self.close()
            raise
        self._tables: dict[str, Table] = dict(metadata.tables)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def registered(self, exercise: Exercise) -> bool:
        """Tell whether the gradebook knows this exercise as it is now: its cells, their texts and points."""
        notebook, source, base, graded = (
            self._tables[name] for name in ("notebook", "source_cell", "base_cell", "grade_cells")
        )
        mine = [notebook.c.id == source.c.notebook_id, *self._here(exercise.slug)]
        texts = select(source.c.name, source.c.cell_type, source.c.locked, source.c.source, source.c.checksum).where(
            *mine
        )
        points = select(base.c.name, graded.c.max_score).where(graded.c.id == base.c.id)
        points = points.where(base.c.notebook_id == notebook.c.id, *self._here(exercise.slug))
        with self.engine.begin() as connection:
            known, worth = set(map(tuple, connection.execute(texts))), set(map(tuple, connection.execute(points)))
        cells = exercise.cells
        return known == {
            (cell.name, cell.cell_type, cell.locked, cell.source, cell.checksum) for cell in cells
        } and worth == {(cell.name, cell.points) for cell in cells if cell.grade}

    def _here(self, slug: str) -> list[ColumnElement[bool]]:
        """Return what ties table `notebook` to the assignment of this name."""
        notebook, assignment = self._tables["notebook"], self._tables["assignment"]
        return [notebook.c.assignment_id == assignment.c.id, assignment.c.name == slug]

    def stamps(self, slug: str) -> dict[str, datetime | None]:
        """Return whose hand-in of this module is in the gradebook, and its time in UTC."""
        submitted, assignment = self._tables["submitted_assignment"], self._tables["assignment"]
        here = (submitted.c.assignment_id == assignment.c.id, assignment.c.name == slug)
        with self.engine.begin() as connection:
            query = select(submitted.c.student_id, submitted.c.timestamp).where(*here)
            return {code: time for code, time in connection.execute(query)}

    def waiting(self, slug: str) -> int:
        """Return how many answers a person still has to read."""
        grade, submitted, notebook = (self._tables[name] for name in ("grade", "submitted_notebook", "notebook"))
        joined = (grade.c.notebook_id == submitted.c.id, submitted.c.notebook_id == notebook.c.id)
        query = select(func.count(grade.c.id)).where(*joined, grade.c.needs_manual_grade, *self._here(slug))
        with self.engine.begin() as connection:
            return connection.execute(query).scalar_one()

    def write_lateness(self, slug: str, rules: LateRules) -> int:
        """Write due date and penalties where formgrader and stock commands look for them; return how many came late."""
        assignment, submitted = self._tables["assignment"], self._tables["submitted_notebook"]
        with self.engine.begin() as connection:
            if rules.due:
                connection.execute(update(assignment).where(assignment.c.name == slug).values(duedate=rules.due))
            late = {}
            for chunk in learners(connection.execute(statement(slug)), but=()):
                for code, rows in chunk:
                    lateness = rules.lateness(code, _score(rows), rows[0].timestamp, due_of(rows[0]))
                    late[rows[0].submitted] = lateness.penalty if lateness.by else None
            query = update(submitted).where(submitted.c.id == bindparam("key"))
            query = query.values(late_submission_penalty=bindparam("penalty", type_=Float))
            if any(value is not None for value in late.values()):
                connection.execute(query, [{"key": key, "penalty": value} for key, value in late.items()])
        return sum(value is not None for value in late.values())

    def write(
        self, slug: str, batch: Sequence[Marked], *, again: Collection[str], only: Collection[str], persons: Persons
    ) -> None:
        """Write the marks of several submissions in one transaction: all of them are in the gradebook, or none.

        A hand-in that another grader has written meanwhile is left alone, but for the codes in `again`. With `only`
        (grade_ids) the marks of other cells stay, except for a submission that has none. Of what people gave only what
        `persons` (by code and cell) names is touched; anything else was given this moment: it stays, to be read again.
        """
        with self.engine.begin() as connection:
            table = self._tables["assignment"]
            # Another grader of this module waits here until we are done (SQLite: at the begin of the transaction).
            assignment = connection.execute(
                select(table.c.id).where(table.c.name == slug).with_for_update()
            ).scalar_one()
            Batch(connection, self._tables, assignment, batch).write(again, only, persons)


def _score(rows: Sequence[Row[Any]]) -> float:
    """Return a learner's points so far, as nbgrader adds them up."""
    given = [(row.auto_score if row.manual_score is None else row.manual_score, row.extra_credit) for row in rows]
    return sum(float(score or 0.0) + float(extra or 0.0) for score, extra in given)
