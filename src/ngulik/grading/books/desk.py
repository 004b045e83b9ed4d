"""A cohort's own database beside nbgrader's gradebook: `meja.db`, or the same tables in the gradebook's PostgreSQL.

Each module of this room that keeps something there defines its own tables on `TABLES`.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext

from filelock import FileLock
from sqlalchemy import Engine, MetaData, text

from ngulik import paths
from ngulik.grading.books.book import connect
from ngulik.grading.books.cohort import Cohort

TABLES = MetaData()
_LOCK = 20261124  # the number of our advisory lock in PostgreSQL: any, but always the same


@contextmanager
def open_desk(cohort: Cohort) -> Iterator[Engine]:
    """Give the database with all tables that have been imported, making those that are missing."""
    engine = connect(cohort.desk_url)
    try:
        with alone(cohort):
            TABLES.create_all(engine)
        yield engine
    finally:
        engine.dispose()


@contextmanager
def alone(cohort: Cohort) -> Iterator[None]:
    """Wait until nobody else makes tables here: nbgrader would delete what the other has just written.

    Both locks end with the process that holds them.
    """
    file = paths.build_dir() / "gradebook" / f"{cohort.name}.lock"
    file.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(file), _alone_in_database(cohort) if cohort.db.startswith("postgresql") else nullcontext():
        yield


@contextmanager
def _alone_in_database(cohort: Cohort) -> Iterator[None]:
    engine = connect(cohort.db_url)
    with closing(engine.connect()) as connection:
        connection.execute(text("SELECT pg_advisory_lock(:number)"), {"number": _LOCK})
        yield
    engine.dispose()
