"""Who is behind a code: `identitas.db`, the only file of a cohort that holds names. Nothing else reads it while marking.

People who left the list keep their code; no row is ever taken out.
"""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, dataclass

from sqlalchemy import Boolean, Column, MetaData, String, Table, create_engine, delete, insert, select

from ngulik import codes
from ngulik.grading.books.cohort import Cohort

_TABLES = MetaData()
_PEOPLE = Table(
    "orang",
    _TABLES,
    Column("code", String, primary_key=True),
    *(Column(name, String, nullable=False) for name in ("name", "nip", "unit", "moodle")),
    Column("listed", Boolean, nullable=False),
)


@dataclass(frozen=True)
class Person:
    """A participant; `nip`, `unit` and `moodle` (the number that Moodle gives a participant) may be empty."""

    code: str
    name: str
    nip: str = ""
    unit: str = ""
    moodle: str = ""
    listed: bool = True

    def __repr__(self) -> str:
        """Return the code alone: no log and no traceback shall hold a name."""
        return f"Person({self.code})"


def people(cohort: Cohort) -> tuple[Person, ...]:
    """Return everybody who ever was on the cohort's list, by code; nobody if there is no list."""
    if not cohort.identities.exists():
        return ()
    engine = create_engine(cohort.identities_url)
    with closing(engine.connect()) as connection:
        found = tuple(Person(**row) for row in connection.execute(select(_PEOPLE).order_by(_PEOPLE.c.code)).mappings())
    engine.dispose()
    return found


def keep(cohort: Cohort, everybody: Iterable[Person]) -> None:
    """Write the list, in one transaction; only this computer's user may read the file."""
    cohort.identities.touch(mode=0o600)
    engine = create_engine(cohort.identities_url)
    _TABLES.create_all(engine)
    with engine.begin() as connection:
        connection.execute(delete(_PEOPLE))
        connection.execute(insert(_PEOPLE), [asdict(person) for person in everybody])
    engine.dispose()


def listed_code(everybody: Iterable[Person], typed: str) -> str:
    """Return the code on the list for one that was typed without its sign; else the canonical form of what was typed."""
    code = codes.canonical(typed)
    known = {codes.without_sign(person.code): person.code for person in everybody}
    return known.get(code, code)
