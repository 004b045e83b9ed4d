"""A person's mark, entered through us: checked, written where formgrader keeps it, and noted with the reader's name."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Row, column, create_engine, table, update

from ngulik.errors import UsageError
from ngulik.grading.books.adopting import adopt
from ngulik.grading.books.cohort import Cohort
from ngulik.grading.books.desk import alone, open_desk
from ngulik.grading.books.history import History
from ngulik.grading.books.messages import EXTRA_NOT_ENTERED, NO_SUCH_MARK, NOT_ENTERED, READ, READ_SECOND, SECOND_TOLD
from ngulik.grading.books.rows import statement
from ngulik.grading.books.table import number


@dataclass(frozen=True)
class Entry:
    """A mark that a person enters for one cell of a learner's hand-in; None takes it back.

    `seen` is what `seen` gave when the reader's page was made: who changes a mark unseen is told.
    """

    code: str
    cell: str
    value: float | None
    extra: float | None
    who: str
    seen: int


def seen(cohort: Cohort, slug: str, code: str) -> dict[str, int]:
    """Return the number of the act behind each of a learner's marks by a person, by cell; adopts what is there."""
    engine = create_engine(cohort.db_url)
    try:
        with open_desk(cohort) as desk:
            adopt(cohort, slug, desk, engine, [code])
            return {cell: act.seq for cell, act in _acts(desk, slug, code).items()}
    finally:
        engine.dispose()


def enter(cohort: Cohort, slug: str, entry: Entry) -> str:
    """Write a mark; return a sentence if another reader had given one that this reader had not seen, else "".

    Both marks are kept in the history; the later one counts, as in the gradebook. Raises UsageError for a mark that the
    item cannot have.
    """
    engine = create_engine(cohort.db_url)
    try:
        with open_desk(cohort) as desk, alone(cohort):
            adopt(cohort, slug, desk, engine, [entry.code])
            grade = _grade(engine, slug, entry)
            other = _acts(desk, slug, entry.code).get(entry.cell)
            if other and (other.seq == entry.seen or other.value in (None, entry.value)):
                other = None  # seen, or taken back, or the same
            _write(engine, grade, entry)
            why = READ if other is None else READ_SECOND.format(value=number(other.value), who=other.who)
            adopt(cohort, slug, desk, engine, [entry.code], who=entry.who, why=why)
            if other is None:
                return ""
            value = "–" if entry.value is None else number(entry.value)
            return SECOND_TOLD.format(who=other.who, code=entry.code, before=number(other.value), value=value)
    finally:
        engine.dispose()


def _acts(desk: Engine, slug: str, code: str) -> dict[str, Row[Any]]:
    """Return by cell the act, with its mark, behind a learner's valid marks by people."""
    with desk.begin() as connection:
        valid = dict(History(connection, slug).latest([code])).get(code, {})
    return {cell: row for (cell, by_person), (row, _) in valid.items() if by_person}


def _grade(engine: Engine, slug: str, entry: Entry) -> Row[Any]:
    """Return the gradebook's row; raises UsageError where the mark is not one for it."""
    with engine.connect() as connection:
        rows = connection.execute(statement(slug, [entry.code]))
        found = next((row for row in rows if row.name == entry.cell and row.grade), None)
    if found is None:
        raise UsageError(NO_SUCH_MARK.format(code=entry.code, cell=entry.cell))
    if entry.value is not None and not 0 <= entry.value <= found.max_score:
        names = {"value": number(entry.value), "points": number(found.max_score)}
        raise UsageError(NOT_ENTERED.format(**names))
    if entry.extra is not None and entry.extra < 0:
        raise UsageError(EXTRA_NOT_ENTERED.format(value=number(entry.extra)))
    return found


def _write(engine: Engine, grade: Row[Any], entry: Entry) -> None:
    names = ("manual_score", "extra_credit", "needs_manual_grade")
    where = table("grade", column("id"), *map(column, names))
    waits = entry.value is None and grade.auto_score is None
    values = {"manual_score": entry.value, "extra_credit": entry.extra, "needs_manual_grade": waits}
    with engine.begin() as connection:
        connection.execute(update(where).where(where.c.id == grade.grade).values(values))
