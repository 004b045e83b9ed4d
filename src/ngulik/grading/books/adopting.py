"""What others wrote into the gradebook becomes part of the history: formgrader, stock nbgrader, a gradebook from before.

nbgrader does not say who or when, only what is there now; so each way in (marking, pages) adopts before it goes on.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Engine, Row, create_engine

from ngulik.errors import ContentError
from ngulik.grading.books import messages
from ngulik.grading.books.acts import Act, Given, Key
from ngulik.grading.books.cohort import Cohort
from ngulik.grading.books.graded import answer_hashes, read_cells
from ngulik.grading.books.history import History
from ngulik.grading.books.rows import answer_cell, comments, is_gradebook, learners, registered, statement

_ROWS = 2_000


def adopt(
    cohort: Cohort,
    slug: str,
    desk: Engine,
    book: Engine,
    codes: Collection[str] | None = None,
    *,
    who: str = messages.READER,
    why: str = messages.FOUND_IN_BOOK,
) -> int:
    """Add to the history what the gradebook holds and the history does not; return how many acts were added.

    `who` and `why` are noted of persons' marks. Learners with an act that has not reached the gradebook yet are left out: there the history is ahead.
    """
    acts: list[Act] = []
    with desk.begin() as connection, book.connect().execution_options(yield_per=_ROWS) as reading:
        history = History(connection, slug)
        ahead, version = history.unwritten(), history.know(_version(reading.execute(registered(slug))))
        for chunk in learners(reading.execute(statement(slug, codes)), but=ahead):
            valid = dict(history.latest([code for code, _ in chunk]))
            for code, group in chunk:
                known = {key: given for key, (_, given) in valid.get(code, {}).items()}
                acts += _by_machine(code, group, known, version)
                acts += _by_persons(cohort, slug, code, group, known, Act(code, who, why, "", "", ()))
        history.add(acts)
    return len(acts)


def adopt_all(cohort: Cohort, slug: str, desk: Engine, codes: Collection[str] | None = None) -> None:
    """Do it for the whole class or these learners, if there is a gradebook; whoever writes into it need not wait."""
    engine = create_engine(cohort.db_url)
    try:
        if is_gradebook(cohort, engine):
            adopt(cohort, slug, desk, engine, codes)
    finally:
        engine.dispose()


def _version(rows: Iterable[Row[Any]]) -> dict[str, tuple[str, float]]:
    """Return what the marks in a gradebook depend on (see `ledger.cells_of`), from the rows of `registered`."""
    found = tuple(rows)
    written = {row.name for row in found if row.type == "SolutionCell"}
    graded = [row for row in found if row.type == "GradeCell"]
    return {
        row.name: ("" if row.name in written else (row.checksum or "")[:12], row.max_score or 0.0) for row in graded
    }


def _by_machine(code: str, rows: Sequence[Row[Any]], known: dict[Key, Given], version: str) -> Iterator[Act]:
    """Yield the act of a machine that is not ours, if there is one."""
    found = tuple(
        Given(row.name, False, row.auto_score, row.max_score)
        for row in rows
        if row.grade and row.auto_score != (known[row.name, False].value if (row.name, False) in known else None)
    )
    if found:
        yield Act(code, messages.STOCK, messages.FOUND_IN_BOOK, version, "", found)


def _by_persons(
    cohort: Cohort, slug: str, code: str, rows: Sequence[Row[Any]], known: dict[Key, Given], act: Act
) -> Iterator[Act]:
    """Yield the act with what a person did, if there is anything."""
    said = comments(rows)
    changed = [row for row in rows if row.grade and _by_person(row, said) != _expected(known.get((row.name, True)))]
    if changed:
        answers = _answers(cohort, slug, code)
        given = tuple(
            Given(row.name, True, value, row.max_score, extra, None, comment, answers.get(answer_cell(row.name), ""))
            for row in changed
            for value, extra, comment in [_by_person(row, said)]
        )
        yield replace(act, marks=given)


def _by_person(row: Row[Any], said: dict[str, str]) -> tuple[float | None, float | None, str | None]:
    """Return what a person gave: points, extra points, comment."""
    return row.manual_score, row.extra_credit or None, said.get(row.name)


def _expected(known: Given | None) -> tuple[float | None, float | None, str | None]:
    """Return what the gradebook should hold of a person's mark; one that lost its answer is not there any more."""
    return (known.value, known.extra, known.comment) if known and known.was is None else (None, None, None)


def _answers(cohort: Cohort, slug: str, code: str) -> dict[str, str]:
    try:
        return answer_hashes(read_cells(cohort.graded(code, slug)))
    except (ContentError, OSError):
        return {}
