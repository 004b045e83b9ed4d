"""Makes sure that the gradebook knows an exercise: stock nbgrader's `generate_assignment`, only where something changed."""

import logging
import shutil

from sqlalchemy.exc import InvalidRequestError

from ngulik import paths
from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.books.book import Book
from ngulik.grading.books.cohort import NOTEBOOK, Cohort, course_directory, nbgrader_settings, open_gradebook
from ngulik.grading.books.desk import alone
from ngulik.grading.books.exercise import Exercise
from ngulik.notebooks.source import relative_name


def open_book(cohort: Cohort, module: Module, exercise: Exercise, log: logging.Logger) -> Book:
    """Return the gradebook, made and told of the exercise if need be.

    Raises ContentError if cells of the exercise came or went although there are marks already.
    """
    _provide_master(module)
    with alone(cohort):
        book = _known(cohort, exercise)
        if book is None:
            _register(cohort, module, log)
            book = Book(cohort.db_url)
    return book


def _known(cohort: Cohort, exercise: Exercise) -> Book | None:
    """Return the gradebook if it knows the exercise as it is now."""
    if not cohort.db and not cohort.book.exists():
        return None
    try:
        book = Book(cohort.db_url)
    except InvalidRequestError:  # a database without nbgrader's tables
        return None
    if book.registered(exercise):
        return book
    book.close()
    return None


def _provide_master(module: Module) -> None:
    """Put the committed master where stock nbgrader reads it; that needs no build tools."""
    master = module.exercise_source.with_suffix(".ipynb")
    source = paths.build_dir() / "source" / module.slug / NOTEBOOK
    if not source.exists() or source.read_bytes() != master.read_bytes():
        paths.write_atomic(source, master.read_bytes())


def _register(cohort: Cohort, module: Module, log: logging.Logger) -> None:
    from nbgrader.converters import GenerateAssignment, NbGraderException

    with open_gradebook(cohort):  # a new gradebook is made here, where `alembic` can be found
        pass
    scratch = paths.build_dir() / "gradebook" / cohort.name
    release = {"release_directory": f"../../{scratch.relative_to(paths.ROOT).as_posix()}"}
    config = nbgrader_settings(cohort, CourseDirectory=release)
    course = course_directory(cohort, config, log, module.slug, ".")
    converter = GenerateAssignment(coursedir=course, config=config, log=log)
    converter.force = True
    try:
        converter.start()
    except NbGraderException:
        names = {"slug": module.slug, "gradebook": cohort.gradebook, "log": relative_name(cohort.log)}
        raise ContentError(messages.NOT_REGISTERED.format(**names)) from None
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
