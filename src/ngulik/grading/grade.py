"""Marks the submissions of a module with nbgrader, in this process, one learner at a time."""

import hashlib
import logging
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import MissingEntry
from nbgrader.converters import Autograde, GenerateAssignment, NbGraderException
from tqdm import tqdm

from ngulik import paths
from ngulik.course import Module, find_module
from ngulik.errors import ContentError, UsageError
from ngulik.grading import messages
from ngulik.grading.cohort import (
    GRADEBOOK,
    NOTEBOOK,
    Cohort,
    course_directory,
    nbgrader_settings,
    open_cohort,
    open_gradebook,
    quiet_log,
    without_known_warnings,
)
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.executor import Executor
from ngulik.grading.handin import released
from ngulik.grading.kernel import KernelExecutor
from ngulik.grading.repair import read_notebook, repair
from ngulik.notebooks.build import to_bytes
from ngulik.notebooks.source import relative_name


@dataclass(frozen=True)
class Graded:
    """The result of one run: who was marked now, how many had been before, who could not be and why."""

    cohort: Cohort
    slug: str
    done: tuple[str, ...]
    known: int
    failed: tuple[tuple[str, str], ...]
    waiting: int
    seconds: float

    def lines(self) -> list[str]:
        """Return the report for the screen; the failures come last, by name."""
        if not (self.done or self.failed):
            lines = [messages.NOTHING_TO_GRADE.format(slug=self.slug, known=self.known)]
        else:
            lines = [messages.GRADED.format(count=len(self.done), slug=self.slug, seconds=round(self.seconds))]
        if self.waiting:
            folder = relative_name(self.cohort.folder)
            lines.append(messages.TO_READ.format(count=self.waiting, folder=folder))
        if self.failed:
            log = relative_name(self.cohort.log)
            lines.append(messages.GRADE_FAILED_HEAD.format(count=len(self.failed), log=log))
            lines += [messages.GRADE_FAILED.format(code=code, reason=reason) for code, reason in self.failed]
        return lines


def grade(
    angkatan: str,
    modul: str,
    *,
    gradebook: str = GRADEBOOK,
    executor: Executor | None = None,
    timeout: float = 30.0,
    again: bool = False,
) -> Graded:
    """Mark what is new or was handed in again; with `again` everything. Marks given by people are never overwritten.

    `timeout` is in seconds per cell; `executor` runs the notebooks, by default locked in (`choose_executor`). One broken submission does not stop the others.
    Raises UsageError for an unknown cohort or module, ContentError if nothing was handed in or the master is missing.
    """
    start, module = time.monotonic(), find_module(modul)
    cohort = open_cohort(angkatan, gradebook)
    codes = cohort.codes(module.slug)
    if not codes:
        raise ContentError(messages.NO_SUBMISSION.format(slug=module.slug, name=angkatan))
    _provide_master(module)
    runner = executor or choose_executor()
    try:
        done, failed, known = _mark_all(cohort, module, codes, runner, timeout, again)
    finally:
        if runner is not executor:
            runner.close()
    waiting = _waiting(cohort, module.slug)
    return Graded(cohort, module.slug, done, known, failed, waiting, time.monotonic() - start)


def choose_executor(*, kernel: bool = False, locked: bool = True) -> Executor:
    """Return what runs learner code: locked-in forks on Linux; a real kernel locks nothing in and must be asked for.

    Raises UsageError where learner code would run unlocked although nobody said so.
    """
    if kernel or not sys.platform.startswith("linux"):
        if locked:
            raise UsageError(messages.KERNEL_UNLOCKED if kernel else messages.ONLY_LINUX)
        return KernelExecutor(ahead=True)
    return ForkExecutor(locked=locked)


def _mark_all(
    cohort: Cohort, module: Module, codes: tuple[str, ...], executor: Executor, timeout: float, again: bool
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...], int]:
    """Return who was marked, who could not be and why, and how many had been marked before."""
    done, failed = [], []
    execution = {"executor": lambda: executor, "timeout": timeout}
    with quiet_log(cohort) as log, without_known_warnings():
        known = set() if again else _up_to_date(cohort, module.slug, codes)
        todo = [code for code in codes if code not in known]
        if todo:
            _register(cohort, module, log)
        # tqdm is silent by itself where nobody watches
        for code in tqdm(todo, desc=messages.PROGRESS, unit=messages.PROGRESS_UNIT, disable=None):
            problem = _mark(cohort, module.slug, code, log, execution)
            if problem:
                failed.append((code, problem))
            else:
                done.append(code)
    return tuple(done), tuple(failed), len(known)


def _provide_master(module: Module) -> None:
    """Put the committed master where nbgrader reads it; that needs no build tools."""
    master = module.exercise_source.with_suffix(".ipynb")
    if not master.exists():
        raise ContentError(messages.NO_MASTER.format(path=relative_name(master)))
    source = paths.build_dir() / "source" / module.slug / NOTEBOOK
    if not source.exists() or source.read_bytes() != master.read_bytes():
        paths.write_atomic(source, master.read_bytes())


def _up_to_date(cohort: Cohort, slug: str, codes: tuple[str, ...]) -> set[str]:
    """Return who is in the gradebook with the hand-in that lies in the cohort now."""
    with open_gradebook(cohort) as book:
        try:
            book.find_assignment(slug)
        except MissingEntry:
            return set()
        marked = {submission.student.id for submission in book.assignment_submissions(slug)}
    return {
        code
        for code in codes
        if code in marked and _stamp(cohort.graded(code, slug)) == _stamp(cohort.submission(code, slug))
    }


def _stamp(notebook: Path) -> str | None:
    """Return the time of a hand-in as collecting wrote it; nbgrader copies it to the graded notebook's folder."""
    stamp = notebook.with_name("timestamp.txt")
    if not notebook.exists():
        return None
    return stamp.read_text(encoding="utf-8").strip() if stamp.exists() else ""


def _register(cohort: Cohort, module: Module, log: logging.Logger) -> None:
    """Write the module's cells into the gradebook: nbgrader's `generate_assignment`, releasing into build/."""
    with open_gradebook(cohort):
        pass  # a new gradebook is made here, where `alembic` can be found
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


def _mark(cohort: Cohort, slug: str, code: str, log: logging.Logger, execution: dict[str, object]) -> str:
    """Mark one submission; return why it could not be, or an empty text."""
    try:
        _repair_in_place(cohort, slug, code)
        config = nbgrader_settings(cohort, ExecuteWithEvidence=execution)
        converter = Autograde(coursedir=course_directory(cohort, config, log, slug, code), config=config, log=log)
        converter.force = True
        converter.start()
    except ContentError as error:
        return str(error)
    except Exception as error:  # whatever happens with one submission, the others are marked
        log.exception("%s %s", slug, code)
        return messages.CANNOT_GRADE.format(reason=type(error).__name__)
    return ""


def _repair_in_place(cohort: Cohort, slug: str, code: str) -> None:
    """Make a submission markable that did not come through `collect`; its original goes to the inbox."""
    path = cohort.submission(code, slug)
    data = path.read_bytes()
    repaired = to_bytes(repair(read_notebook(data), released(slug)).notebook)
    if repaired != data:
        original = cohort.inbox / f"{hashlib.sha256(data).hexdigest()[:12]}_{code}_{slug}.ipynb"
        if not original.exists():
            paths.write_atomic(original, data)
        paths.write_atomic(path, repaired)


def _waiting(cohort: Cohort, slug: str) -> int:
    """Return how many answers a person still has to read."""
    with open_gradebook(cohort) as book:
        grades = (
            grade
            for submission in book.assignment_submissions(slug)
            for notebook in submission.notebooks
            for grade in notebook.grades
        )
        return sum(bool(grade.needs_manual_grade) for grade in grades)
