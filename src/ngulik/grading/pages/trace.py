"""The history of marks as an instructor reads it, and whether it is whole."""

from dataclasses import dataclass
from datetime import datetime

from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.grading.books import messages
from ngulik.grading.books.acts import Given
from ngulik.grading.books.cohort import GRADEBOOK, WIB, open_cohort, plain_words
from ngulik.grading.books.desk import open_desk
from ngulik.grading.books.history import Past, first_break, past
from ngulik.grading.books.table import number


@dataclass(frozen=True)
class Trace:
    """The acts that were asked for; `count` is that of the whole history, `broken` the first act that is not as written."""

    acts: tuple[Past, ...]
    count: int
    broken: int
    file: str

    def lines(self) -> list[str]:
        """Return the report for the screen."""
        whole = messages.CHAIN_WHOLE.format(count=self.count)
        return [
            *map(_line, self.acts),
            messages.CHAIN_BROKEN.format(seq=self.broken, file=self.file) if self.broken else whole,
        ]


def history(angkatan: str, modul: str = "", code: str = "", *, gradebook: str = GRADEBOOK, db: str = "") -> Trace:
    """Return what happened to the marks of a cohort: all, of one module, or of one learner in it.

    Raises UsageError for an unknown cohort or module, ContentError if nothing has been marked.
    """
    cohort = open_cohort(angkatan, gradebook, db)
    slug = find_module(modul).slug if modul else ""
    with plain_words(cohort), open_desk(cohort) as desk, desk.begin() as connection:
        acts = tuple(past(connection, slug, [code.upper()] if code else None))
        count, broken = sum(1 for _ in past(connection)), first_break(connection)
    if not count:
        raise ContentError(messages.NO_HISTORY.format(name=angkatan))
    return Trace(acts, count, broken, cohort.desk_url.rsplit("/", 1)[-1])


def _line(one: Past) -> str:
    marks = ", ".join(_mark(given) for given in one.act.marks)
    time = f"{datetime.fromisoformat(one.time).astimezone(WIB):%Y-%m-%d %H.%M}"
    head = {"seq": one.seq, "time": time, "module": one.module, "code": one.act.code, "who": one.act.who}
    return messages.ACT.format(**head, why=one.act.why, marks=marks)


def _mark(given: Given) -> str:
    if given.was is not None:
        return messages.ACT_WITHDRAWN.format(cell=given.cell, was=number(given.was))
    value = messages.WAITS if given.value is None else f"{number(given.value)}/{number(given.points)}"
    return messages.ACT_MARK.format(cell=given.cell, value=value)
