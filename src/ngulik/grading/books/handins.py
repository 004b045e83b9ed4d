"""Every file that ever came in, whose it is and which of them counts: the memory of collecting, in the cohort's `meja.db`.

Rows are never taken out. `reports/pengumpulan.csv` is written from them and never read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    Integer,
    String,
    Table,
    UniqueConstraint,
    insert,
    select,
    update,
)

from ngulik.grading.books.cohort import GRADEBOOK, Cohort
from ngulik.grading.books.desk import TABLES, open_desk
from ngulik.grading.books.history import now

#: What makes a file one of its own: two people may well hand in the same empty notebook.
_KEY = ("sha", "claimed", "module", "moodle")
_FILE = Table(
    "ngulik_file",
    TABLES,
    Column("seq", Integer, primary_key=True),
    *(Column(name, String, nullable=False) for name in (*_KEY, "code", "time", "state", "note", "relation", "kept")),
    *(Column(name, Boolean, nullable=False) for name in ("counts", "placed")),
    UniqueConstraint(*_KEY),
)
#: Whose a file is, as an instructor said at a time (ISO 8601, UTC).
_DECISION = Table(
    "ngulik_decision",
    TABLES,
    Column("seq", Integer, primary_key=True),
    Column("file", Integer, nullable=False),
    *(Column(name, String, nullable=False) for name in ("code", "time")),
)


@dataclass(frozen=True)
class File:
    """One file as it came. `claimed` is the code it bears ("" for none), `code` whose it is; `moodle` Moodle's number.

    `time` is ISO 8601 with a zone, `kept` its name in `inbox/` ("" if nothing was read). `note` tells what was found in
    it, `relation` how it stands to the person's other files. `counts`: it is the one to be marked; `placed`: it lies
    where marking looks. `seq` gives the order in which files came; 0: not in the book yet.
    """

    sha: str
    claimed: str
    module: str
    moodle: str
    code: str
    time: str
    state: str
    note: str
    kept: str
    relation: str = ""
    counts: bool = False
    placed: bool = False
    seq: int = 0

    @property
    def moment(self) -> datetime:
        """`time` as a moment."""
        return datetime.fromisoformat(self.time)


@contextmanager
def desk_of(cohort: Cohort) -> Iterator[Engine]:
    """Give the cohort's own database, whatever gradebook it is marked in."""
    with open_desk(replace(cohort, gradebook=GRADEBOOK, db="")) as engine:
        yield engine


def handed_in(cohort: Cohort) -> dict[str, dict[str, datetime]]:
    """Return by module and code when the hand-in that counts was made."""
    found: dict[str, dict[str, datetime]] = {}
    with desk_of(cohort) as engine, engine.begin() as connection:
        for file in files(connection, counts=True):
            found.setdefault(file.module, {})[file.code] = file.moment
    return found


def files(connection: Connection, **values: Any) -> list[File]:
    """Return the files with these values, in the order in which they came."""
    rows = connection.execute(select(_FILE).filter_by(**values).order_by(_FILE.c.seq)).mappings()
    return [File(**row) for row in rows]


def counting(connection: Connection, code: str, module: str) -> File | None:
    """Return the file that counts for a person in a module."""
    return next(iter(files(connection, code=code, module=module, counts=True)), None)


def same_file(connection: Connection, file: File) -> File | None:
    """Return what is known of this very file."""
    return next(iter(files(connection, **{name: getattr(file, name) for name in _KEY})), None)


def add(connection: Connection, file: File) -> File:
    """Write down a file, in place of what was known of it; return it with its number."""
    before = same_file(connection, file)
    if before:
        return change(connection, before, **(asdict(file) | {"seq": before.seq}))
    row = {name: value for name, value in asdict(file).items() if name != "seq"}
    key = connection.execute(insert(_FILE), row).inserted_primary_key
    assert key  # SQLAlchemy gives it for a single row
    return replace(file, seq=key[0])


def change(connection: Connection, file: File, **values: Any) -> File:
    """Write other values of a file; return it with them."""
    changed = replace(file, **values)
    if changed != file:
        connection.execute(update(_FILE).where(_FILE.c.seq == file.seq), values)
    return changed


def decide(connection: Connection, file: File, code: str) -> None:
    """Keep that an instructor said whose a file is."""
    connection.execute(insert(_DECISION), {"file": file.seq, "code": code, "time": now()})


def decisions(connection: Connection) -> list[tuple[int, str, str]]:
    """Return what instructors said, in order: number of the file, code, time."""
    rows = connection.execute(select(_DECISION).order_by(_DECISION.c.seq))
    return [(row.file, row.code, row.time) for row in rows]
