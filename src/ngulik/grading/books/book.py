"""The gradebook, written in batches: the rows are nbgrader's, several thousand marks are one transaction.

nbgrader itself is loaded only to make a new gradebook; what formgrader and `nbgrader generate_feedback` read
afterwards is the same (a test compares the tables). Works on SQLite and PostgreSQL.
"""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from dateutil import parser
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Float,
    MetaData,
    Table,
    bindparam,
    create_engine,
    event,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.engine import make_url

from ngulik.grading.books.exercise import Exercise
from ngulik.grading.books.marked import Marked

#: In the order of their foreign keys.
_MARKS = ("submitted_assignment", "submitted_notebook", "grade", "comment")
_TABLES = ("student", "assignment", "notebook", "base_cell", "grade_cells", "source_cell", *_MARKS)
_PATIENCE = 60.0  # seconds that a writer waits for another one

Row = dict[str, Any]


def utc(stamp: str) -> datetime | None:
    """Return the time of a hand-in as nbgrader stores it: in UTC, without saying so; None if there is no time."""
    try:
        moment: datetime = parser.parse(stamp)
        return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError):  # no time, or one whose UTC is outside the calendar
        return None


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
        self._engine = connect(address)
        metadata = MetaData()
        try:
            metadata.reflect(self._engine, only=_TABLES)
        except BaseException:
            self.close()
            raise
        self._tables: dict[str, Table] = dict(metadata.tables)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

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
        with self._engine.begin() as connection:
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
        with self._engine.begin() as connection:
            query = select(submitted.c.student_id, submitted.c.timestamp).where(*here)
            return {code: time for code, time in connection.execute(query)}

    def waiting(self, slug: str) -> int:
        """Return how many answers a person still has to read."""
        grade, submitted, notebook = (self._tables[name] for name in ("grade", "submitted_notebook", "notebook"))
        joined = (grade.c.notebook_id == submitted.c.id, submitted.c.notebook_id == notebook.c.id)
        query = select(func.count(grade.c.id)).where(*joined, grade.c.needs_manual_grade, *self._here(slug))
        with self._engine.begin() as connection:
            return connection.execute(query).scalar_one()

    def write(self, slug: str, batch: Sequence[Marked], *, again: bool = False, only: Collection[str] = ()) -> None:
        """Write the marks of several submissions in one transaction: all of them are in the gradebook, or none.

        Marks and comments given by people stay. A hand-in that another grader has written meanwhile is left alone,
        unless `again`. With `only` (grade_ids) the marks of other cells stay, except for a submission that has none.
        """
        with self._engine.begin() as connection:
            table = self._tables["assignment"]
            # Another grader of this module waits here until we are done (SQLite: at the begin of the transaction).
            assignment = connection.execute(
                select(table.c.id).where(table.c.name == slug).with_for_update()
            ).scalar_one()
            _Batch(connection, self._tables, assignment, batch).write(again, only)


class _Batch:
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

    def write(self, again: bool, only: Collection[str]) -> None:
        """Insert what is new and update what is there."""
        known = self._known()
        self._add_students()
        self._add([marked for code, marked in self.batch.items() if code not in known])
        found = [(notebook, time, self.batch[code]) for code, (notebook, time) in known.items()]
        self._update({key: marked for key, time, marked in found if again or time != utc(marked.stamp)}, only)

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
        rows: dict[str, list[Row]] = {name: [] for name in _MARKS}
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

    def _update(self, batch: dict[str, Marked], only: Collection[str]) -> None:
        """Replace automatic marks and comments; a mark that a person gave stays, to be looked at again."""
        grade, comment = self.tables["grade"], self.tables["comment"]
        scores = [
            {"book": book, "cell": self.cells["GradeCell", name], "score": score}
            for book, marked in batch.items()
            for name, score in marked.scores.items()
            if not only or name in only
        ]
        mine = (grade.c.notebook_id == bindparam("book"), grade.c.cell_id == bindparam("cell"))
        read_again = or_(grade.c.manual_score.is_not(None), bindparam("score", type_=Float).is_(None))
        values = {"auto_score": bindparam("score", type_=Float), "needs_manual_grade": read_again}
        self._run(update(grade).where(*mine).values(values), scores)
        comments = [
            {"book": book, "cell": self.cells[kind, name], "text": text}
            for book, marked in batch.items()
            for name, text in marked.comments.items()
            for kind in ("SolutionCell", "TaskCell")
            if (kind, name) in self.cells and not only
        ]
        mine = (comment.c.notebook_id == bindparam("book"), comment.c.cell_id == bindparam("cell"))
        self._run(update(comment).where(*mine).values(auto_comment=bindparam("text")), comments)
