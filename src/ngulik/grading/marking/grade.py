"""Marks the submissions of a module: what is new or changed, several at a time, into nbgrader's gradebook."""

import hashlib
import os
import sys
import time
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from sqlalchemy.exc import InvalidRequestError
from tqdm import tqdm

from ngulik.course import Module, find_module
from ngulik.errors import ContentError, UsageError
from ngulik.gradeids import read_grade_id
from ngulik.grading import messages
from ngulik.grading.books.batch import utc
from ngulik.grading.books.book import Book
from ngulik.grading.books.cohort import GRADEBOOK, Cohort, open_cohort, plain_words, quiet_log
from ngulik.grading.books.exercise import Exercise, exercise_of
from ngulik.grading.books.keeping import Keeper
from ngulik.grading.books.late import open_rules
from ngulik.grading.books.ledger import Change, Ledger, open_ledger, outdated
from ngulik.grading.books.marked import Marked
from ngulik.grading.books.marks import no_marks
from ngulik.grading.books.messages import ITEM_CHANGED, ITEMS_CHANGED, NEW_HANDIN
from ngulik.grading.books.registering import open_book
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.kernel import KernelExecutor
from ngulik.grading.marking.outcomes import Graded, Preview
from ngulik.grading.marking.pipeline import MakeExecutor, mark_here, mark_on_dask
from ngulik.grading.marking.submission import Task


@dataclass(frozen=True)
class Plan:
    """How to mark. `executor` makes what runs the notebooks (default: locked in, `choose_executor`), one per worker.

    `workers` notebooks run at a time on this computer (default: its cores), or those of a Dask `scheduler`. `timeout`
    is in seconds per cell. `again` names items (`soal-3`) to be marked again for everybody; empty = all, None = only
    what is new or was handed in again. `reason` says why, for the history and the learners.
    """

    executor: MakeExecutor | None = None
    workers: int = 0
    scheduler: str = ""
    timeout: float = 30.0
    again: Sequence[str] | None = None
    reason: str = ""

    def marks(self, tasks: Iterable[Task], exercise: Exercise) -> Generator[Marked]:
        """Mark submissions; yields in the order in which they end."""
        make = self.executor or choose_executor()
        if self.scheduler:
            return mark_on_dask(tasks, exercise, make, self.scheduler, self.timeout)
        return mark_here(tasks, exercise, make, self.workers or _cores(), self.timeout)


def grade(angkatan: str, modul: str, *, gradebook: str = GRADEBOOK, db: str = "", plan: Plan = Plan()) -> Graded:
    """Mark what is new or was handed in again, as `plan` says. A person's mark stands as long as its answer is the same.

    `gradebook` is a file in the cohort's folder, `db` the address of a database in its stead. Stopped at any moment,
    the next run goes on: what is in the gradebook is not marked again. One broken submission does not stop the others.
    Raises UsageError for an unknown cohort, module or item, ContentError if nothing was handed in, the master is missing,
    or an item has changed since marks were given and is not among those to be marked again.
    """
    start, module = time.monotonic(), find_module(modul)
    cohort, codes = _class(angkatan, gradebook, db, module)
    exercise = exercise_of(module)
    only, rules = _cells_of(plan.again or (), exercise), open_rules(cohort, module)
    with quiet_log(cohort) as log, plain_words(cohort):
        _refuse_mixture(cohort, exercise, plan.again)
        with open_ledger(cohort, exercise, open_book(cohort, module, exercise, log)) as ledger:
            known = set() if plan.again is not None else _up_to_date(cohort, ledger, codes)
            keeper = Keeper(ledger, log, plan.reason or NEW_HANDIN, plan.again is not None, only)
            with closing(_marked(cohort, exercise, plan, [code for code in codes if code not in known])) as results:
                keeper.keep_all(results)
            late = ledger.book.write_lateness(module.slug, rules)
            waiting = ledger.book.waiting(module.slug)
    return Graded(
        cohort,
        module.slug,
        done=tuple(sorted(keeper.done)),
        known=len(known),
        failed=tuple(sorted(keeper.failed)),
        waiting=waiting,
        late=late,
        seconds=time.monotonic() - start,
        changes=tuple(sorted(keeper.changes)),
    )


def preview(angkatan: str, modul: str, *, gradebook: str = GRADEBOOK, db: str = "", plan: Plan) -> Preview:
    """Mark again what `plan.again` names, and return what would change; nothing is written.

    Raises what `grade` raises, and ContentError where nothing has been marked yet.
    """
    module = find_module(modul)
    cohort, codes = _class(angkatan, gradebook, db, module)
    exercise = exercise_of(module)
    only = _cells_of(plan.again or (), exercise)
    with plain_words(cohort):
        _refuse_mixture(cohort, exercise, plan.again)
        with open_ledger(cohort, exercise, _existing(cohort, module.slug)) as ledger:
            marked_before = sorted(ledger.book.stamps(module.slug).keys() & set(codes))
            changes: list[Change] = []
            failed: list[tuple[str, str]] = []
            with closing(_marked(cohort, exercise, plan, marked_before)) as results:
                for marked in results:
                    failed += [(marked.code, marked.problem)] if marked.problem else []
                    changes += [] if marked.problem else ledger.changes([marked], only)
    again = tuple(plan.again or ())
    return Preview(cohort, module.slug, again, len(marked_before), tuple(sorted(changes)), tuple(sorted(failed)))


def _class(angkatan: str, gradebook: str, db: str, module: Module) -> tuple[Cohort, tuple[str, ...]]:
    """Return the cohort and who handed in; raises ContentError if nobody did."""
    cohort = open_cohort(angkatan, gradebook, db)
    codes = cohort.codes(module.slug)
    if not codes:
        raise ContentError(messages.NO_SUBMISSION.format(slug=module.slug, name=angkatan))
    return cohort, codes


def _existing(cohort: Cohort, slug: str) -> Book:
    try:
        if cohort.db or cohort.book.exists():
            return Book(cohort.db_url)
    except InvalidRequestError:  # a database without nbgrader's tables
        pass
    raise no_marks(cohort, slug)


def _refuse_mixture(cohort: Cohort, exercise: Exercise, again: Sequence[str] | None) -> None:
    """All marks of an item come from one version of it: what has changed is marked again for everybody, or not at all."""
    changed = outdated(cohort, exercise)
    left = [item for item in changed if again is None or (again and item not in again)]
    if left:
        items = ", ".join(ITEM_CHANGED.format(item=item, count=changed[item]) for item in left)
        names = {"slug": exercise.slug, "name": cohort.name, "again": " ".join(changed)}
        raise ContentError(ITEMS_CHANGED.format(items=items, **names))


def _marked(cohort: Cohort, exercise: Exercise, plan: Plan, codes: Sequence[str]) -> Generator[Marked]:
    """Mark these learners' hand-ins, saying how far it is; tqdm is silent by itself where nobody watches."""
    tasks = (_task(cohort, code, exercise.slug) for code in codes)
    with closing(plan.marks(tasks, exercise)) as results:
        yield from tqdm(results, total=len(codes), desc=messages.PROGRESS, unit=messages.PROGRESS_UNIT, disable=None)


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


def _up_to_date(cohort: Cohort, ledger: Ledger, codes: tuple[str, ...]) -> set[str]:
    """Return who is in the gradebook with the hand-in that lies in the cohort now, and has a marked notebook."""
    slug = ledger.exercise.slug
    marked, ahead, handins = ledger.book.stamps(slug), ledger.unwritten(), ledger.handins(codes)
    return {
        code
        for code in codes
        if code in marked
        and code not in ahead
        and marked[code] == utc(_stamp(cohort, code, slug))
        and cohort.graded(code, slug).exists()
        and handins.get(code, "") in ("", _fingerprint(cohort, code, slug))
    }


def _fingerprint(cohort: Cohort, code: str, slug: str) -> str:
    return hashlib.sha256(cohort.submission(code, slug).read_bytes()).hexdigest()


def _stamp(cohort: Cohort, code: str, slug: str) -> str:
    """Return the time of a hand-in as collecting wrote it."""
    stamp = cohort.submission(code, slug).with_name("timestamp.txt")
    return stamp.read_text(encoding="utf-8").strip() if stamp.exists() else ""


def _task(cohort: Cohort, code: str, slug: str) -> Task:
    return Task(code, cohort.submission(code, slug).read_bytes(), _stamp(cohort, code, slug))
