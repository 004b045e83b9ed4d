"""A cohort's own database beside nbgrader's gradebook: `meja.db`, or the same tables in the gradebook's PostgreSQL.

Each module of this room that keeps something there defines its own tables on `TABLES`.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, MetaData

from ngulik.grading.books.book import connect
from ngulik.grading.books.cohort import Cohort

TABLES = MetaData()


@contextmanager
def open_desk(cohort: Cohort) -> Iterator[Engine]:
    """Give the database with all tables that have been imported, making those that are missing."""
    engine = connect(cohort.desk_url)
    try:
        TABLES.create_all(engine)
        yield engine
    finally:
        engine.dispose()
