"""Marks the submissions of a module: what is new or changed, several at a time, into nbgrader's gradebook."""

import os
import sys
import time
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from tqdm import tqdm

from ngulik.course import find_module
from ngulik.errors import ContentError, UsageError
from ngulik.gradeids import read_grade_id
from ngulik.grading import messages
from ngulik.grading.books.book import Book, utc
from ngulik.grading.books.cohort import GRADEBOOK, Cohort, open_cohort, plain_words, quiet_log
from ngulik.grading.books.exercise import Exercise, exercise_of
from ngulik.grading.books.keeping import Keeper
from ngulik.grading.books.marked import Marked
from ngulik.grading.books.registering import open_book
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.kernel import KernelExecutor
from ngulik.grading.marking.pipeline import MakeExecutor, mark_here, mark_on_dask
from ngulik.grading.marking.submission import Task
from ngulik.notebooks.source import relative_name


@dataclass(frozen=True)
class Graded:
    """The result of one run.

    Attributes:
        cohort, slug: the class and the module.
        done: codes of those marked now; known: how many had been before.
        failed: (code, why) of those who could not be.
        waiting: how many essays wait for a reader.
        seconds: how long it took.
    """

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


@dataclass(frozen=True)
class Plan:
    """How to mark. `executor` makes what runs the notebooks (default: locked in, `choose_executor`), one per worker.

    `workers` notebooks run at a time on this computer (default: its cores), or those of a Dask `scheduler`. `timeout`
    is in seconds per cell. `again` names items (`soal-3`) to be marked again for everybody; empty = all, None = only
    what is new or was handed in again.
    """

    executor: MakeExecutor | None = None
    workers: int = 0
    scheduler: str = ""
    timeout: float = 30.0
    again: Sequence[str] | None = None

    def marks(self, tasks: Iterable[Task], exercise: Exercise) -> Generator[Marked]:
        """Mark submissions; yields in the order in which they end."""
        make = self.executor or choose_executor()
        if self.scheduler:
            return mark_on_dask(tasks, exercise, make, self.scheduler, self.timeout)
        return mark_here(tasks, exercise, make, self.workers or _cores(), self.timeout)


def grade(angkatan: str, modul: str, *, gradebook: str = GRADEBOOK, db: str = "", plan: Plan = Plan()) -> Graded:
    """Mark what is new or was handed in again, as `plan` says. Marks given by people are never overwritten.

    `gradebook` is a file in the cohort's folder, `db` the address of a database in its stead. Stopped at any moment,
    the next run goes on: what is in the gradebook is not marked again. One broken submission does not stop the others.
    Raises UsageError for an unknown cohort, module or item, ContentError if nothing was handed in or the master is missing.
    """
    start, module = time.monotonic(), find_module(modul)
    cohort = open_cohort(angkatan, gradebook, db)
    codes = cohort.codes(module.slug)
    if not codes:
        raise ContentError(messages.NO_SUBMISSION.format(slug=module.slug, name=angkatan))
    exercise = exercise_of(module)
    only = _cells_of(plan.again or (), exercise)
    with quiet_log(cohort) as log, plain_words(cohort), closing(open_book(cohort, module, exercise, log)) as book:
        known = set() if plan.again is not None else _up_to_date(cohort, book, module.slug, codes)
        tasks = (_task(cohort, code, module.slug) for code in codes if code not in known)
        keeper = Keeper(cohort, book, module.slug, log, plan.again is not None, only)
        # tqdm is silent by itself where nobody watches
        progress = partial(tqdm, desc=messages.PROGRESS, unit=messages.PROGRESS_UNIT, disable=None)
        with closing(plan.marks(tasks, exercise)) as results:
            keeper.keep_all(progress(results, total=len(codes) - len(known)))
        waiting = book.waiting(module.slug)
    done = tuple(sorted(keeper.done))
    return Graded(
        cohort, module.slug, done, len(known), tuple(sorted(keeper.failed)), waiting, time.monotonic() - start
    )


def _cores() -> int:
    """Return how many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def choose_executor(*, kernel: bool = False, locked: bool = True, together: bool = False) -> MakeExecutor:
    """Return what makes the runners of learner code: locked-in forks on Linux; a real kernel must be asked for.

    With `together` tests run in the learner's process, for courses whose tests need more than data.

    Raises UsageError where learner code would run unlocked although nobody said so.
    """
    if kernel or not sys.platform.startswith("linux"):
        if locked:
            raise UsageError(messages.KERNEL_UNLOCKED if kernel else messages.ONLY_LINUX)
        return partial(KernelExecutor, ahead=True)
    return partial(ForkExecutor, locked=locked, together=together)


def _cells_of(items: Sequence[str], exercise: Exercise) -> tuple[str, ...]:
    """Return the grade_ids of the cells of these items."""
    known = sorted({read_grade_id(cell.name).question for cell in exercise.cells if cell.grade})
    for item in items:
        if item not in known:
            raise UsageError(messages.NO_ITEM.format(item=item, slug=exercise.slug, known=", ".join(known)))
    return tuple(cell.name for cell in exercise.cells if read_grade_id(cell.name).question in items)


def _up_to_date(cohort: Cohort, book: Book, slug: str, codes: tuple[str, ...]) -> set[str]:
    """Return who is in the gradebook with the hand-in that lies in the cohort now, and has a marked notebook."""
    marked = book.stamps(slug)
    return {
        code
        for code in codes
        if code in marked and marked[code] == utc(_stamp(cohort, code, slug)) and cohort.graded(code, slug).exists()
    }


def _stamp(cohort: Cohort, code: str, slug: str) -> str:
    """Return the time of a hand-in as collecting wrote it."""
    stamp = cohort.submission(code, slug).with_name("timestamp.txt")
    return stamp.read_text(encoding="utf-8").strip() if stamp.exists() else ""


def _task(cohort: Cohort, code: str, slug: str) -> Task:
    return Task(code, cohort.submission(code, slug).read_bytes(), _stamp(cohort, code, slug))
