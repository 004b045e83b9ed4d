"""What the history of marks is made of: acts, the marks that they set, their tables, and the chain that holds them.

An *act* is what somebody did at one moment to the marks of one learner in one module: the machine marked a hand-in, a
person read an essay, a mark lost its answer. A mark by the machine and one by a person stand beside each other, as in
nbgrader's gradebook. Each act carries the hash of itself and of the act before (a hash chain).
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Float, Index, Integer, Row, String, Table, Text, event, insert

from ngulik.grading.books.desk import TABLES

#: What an exercise was: its cells with the checksum of their text and their points, as JSON, by the hash of that.
VERSION = Table("ngulik_version", TABLES, Column("sha", String, primary_key=True), Column("cells", Text))
ACT = Table(
    "ngulik_act",
    TABLES,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    *(Column(name, String, nullable=False) for name in ("time", "module", "code", "who", "why", "version", "handin", "chain")),
    Index("ngulik_act_of", "module", "code"),
)  # fmt: skip
MARK = Table(
    "ngulik_mark",
    TABLES,
    Column("act", Integer, primary_key=True, autoincrement=False),
    Column("cell", String, primary_key=True),
    Column("by_person", Boolean, primary_key=True),
    *(Column(name, Float) for name in ("value", "extra", "was", "points")),
    Column("comment", Text),
    Column("answer", String),
    sqlite_with_rowid=False,
)
#: Acts that may not have reached the gradebook yet.
OPEN = Table("ngulik_open", TABLES, Column("act", Integer, primary_key=True, autoincrement=False))
#: The last act: one row, which is also the lock of whoever adds one.
HEAD = Table("ngulik_head", TABLES, Column("seq", Integer), Column("chain", String))

Key = tuple[str, bool]


@event.listens_for(HEAD, "after_create")
def _begin(_: Table, connection: Connection, **__: Any) -> None:
    connection.execute(insert(HEAD), {"seq": 0, "chain": ""})


@dataclass(frozen=True)
class Given:
    """A mark of one cell. `value` and `extra` are points, None for none; `points` what could be had.

    `was`: the person's mark that no longer counts, because its answer or its points changed; `comment` is then the
    one that went with it. `answer`: hash of the text that was marked ("" = not known).
    """

    cell: str
    by_person: bool
    value: float | None
    points: float
    extra: float | None = None
    was: float | None = None
    comment: str | None = None
    answer: str = ""

    @property
    def key(self) -> Key:
        """Which mark of a learner it is."""
        return self.cell, self.by_person


@dataclass(frozen=True)
class Act:
    """What one actor did to one learner's marks. `version` and `handin` are hashes, "" where nobody knows them."""

    code: str
    who: str
    why: str
    version: str
    handin: str
    marks: tuple[Given, ...]


def given_of(row: Row[Any]) -> Given:
    """Return the mark in a row."""
    names = ("cell", "by_person", "value", "points", "extra", "was", "comment", "answer")
    return Given(**{name: getattr(row, name) for name in names})


def link(before: str, seq: int, time: str, module: str, act: Act) -> str:
    """Return the chain's hash of an act: over the one before it and everything that the act says."""
    marks = [_plain(given) for given in sorted(act.marks, key=lambda given: given.key)]
    what = [before, seq, time, module, act.code, act.who, act.why, act.version, act.handin, marks]
    return hashlib.sha256(json.dumps(what).encode()).hexdigest()


def _plain(given: Given) -> list[Any]:
    """Return what a mark says, its numbers as the database gives them back."""
    return [float(what) if type(what) is int else what for what in asdict(given).values()]
