"""Which of a person's hand-ins counts, and whether two under one code are one person's at all.

A later hand-in that shares hardly a word with the one that counts may be somebody else's who wrote the same code. It is
held until an instructor says whose it is; what counts goes on counting.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from nbformat import NotebookNode
from sqlalchemy import Connection, Engine

from ngulik import paths
from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.books.cohort import Cohort
from ngulik.grading.books.handins import File, change, counting, files
from ngulik.grading.books.table import write_table
from ngulik.grading.intake import words
from ngulik.grading.intake.identifying import Held, identify, released
from ngulik.grading.intake.likeness import likeness, own_words
from ngulik.grading.intake.originals import Original
from ngulik.notebooks.master import to_bytes

USED = (messages.ACCEPTED, messages.MISNAMED)
_SAME = 50  # percent of words shared by what one person hands in twice
_HARDLY = 10  # words: who wrote fewer had only begun


@dataclass(frozen=True)
class Standing:
    """How a cohort stands: how many answers are ready to be marked, and the sentences about what is undecided."""

    ready: int
    undecided: tuple[str, ...]


def read_kept(cohort: Cohort, file: File, code: str) -> NotebookNode:
    """Return the repaired notebook in a kept file, as a hand-in of `code`; raises ContentError if there is none."""
    path = cohort.inbox / file.kept
    name = f"{code}_{file.module}{path.suffix}"
    try:
        return identify(Original(name, file.kept, (), file.moment, path.read_bytes())).notebook
    except Held as held:
        raise ContentError(held.sentence) from None


def admit(connection: Connection, cohort: Cohort, file: File) -> File:
    """Let a file count if it is its person's newest, and hold it if it may be another person's."""
    rival = counting(connection, file.code, file.module)
    if rival is None:
        return change(connection, file, counts=True, relation="", state=_used(file))
    before = own_words(read_kept(cohort, rival, rival.code), released(rival.module))
    percent = likeness(before, own_words(read_kept(cohort, file, file.code), released(file.module)))
    names = {"file": rival.kept, "other": _shown(rival.moment), "own": _shown(file.moment), "percent": percent}
    if percent < _SAME and before.total() >= _HARDLY:
        return change(connection, file, state=messages.UNDECIDED, relation=words.TWO_PEOPLE.format(**names))
    if file.moment < rival.moment:
        return change(connection, file, state=_used(file), relation=words.OLDER.format(**names))
    file = change(connection, file, state=_used(file), relation=words.REPLACES.format(**names))
    return let_count(connection, file)


def let_count(connection: Connection, file: File) -> File:
    """Make a file the one that counts for its person."""
    rival = counting(connection, file.code, file.module)
    if rival:
        change(connection, rival, counts=False, placed=False)
    return change(connection, file, counts=True)


def _used(file: File) -> str:
    return file.state if file.state in USED else messages.ACCEPTED


def settle(cohort: Cohort, engine: Engine) -> Standing:
    """Put what counts where marking looks for it, and write the report."""
    with engine.begin() as connection:
        ready = files(connection, counts=True)
    for file in ready:
        if not (file.placed and cohort.submission(file.code, file.module).exists()):
            with engine.begin() as connection:
                _place(connection, cohort, file)
    with engine.begin() as connection:
        everything = files(connection)
    _report(cohort, everything)
    return Standing(len(ready), tuple(_undecided(cohort, everything)))


def _place(connection: Connection, cohort: Cohort, file: File) -> None:
    if file != counting(connection, file.code, file.module):
        return  # somebody has decided otherwise this very moment
    target = cohort.submission(file.code, file.module)
    paths.write_atomic(target, to_bytes(read_kept(cohort, file, file.code)))
    paths.write_atomic(target.with_name("timestamp.txt"), file.time)
    change(connection, file, placed=True)


def _undecided(cohort: Cohort, everything: Collection[File]) -> list[str]:
    return [
        words.UNDECIDED_LINE.format(
            state=file.state, file=file.kept, code=file.code, slug=file.module, what=file.relation, name=cohort.name
        )
        for file in everything
        if file.state == messages.UNDECIDED
    ]


def report_of(cohort: Cohort) -> Path:
    """Return the table of all files ever received."""
    return cohort.reports / "pengumpulan.csv"


def _report(cohort: Cohort, everything: Collection[File]) -> None:
    rows = (
        (
            file.kept,
            file.code,
            file.module,
            file.time,
            file.state,
            messages.YES if file.counts else messages.NO,
            "; ".join(filter(None, (file.note, file.relation))),
            file.moodle,
            file.sha,
        )
        for file in everything
    )
    write_table(report_of(cohort), messages.COLLECT_COLUMNS, rows)


def _shown(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"
