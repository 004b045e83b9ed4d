"""Many submissions at once: a few in flight, results as they come, memory flat however large the class is."""

import threading
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from concurrent.futures import Executor as Pool
from pathlib import Path
from tempfile import TemporaryDirectory

from ngulik.errors import UsageError
from ngulik.grading import messages
from ngulik.grading.books.exercise import Exercise
from ngulik.grading.books.marked import Marked
from ngulik.grading.engine.contract import Executor
from ngulik.grading.marking.submission import Task, mark

#: Submissions marked and not yet fetched: workers go on while a batch of fifty is written down.
_AHEAD = 50
#: Makes an executor; every worker has its own.
MakeExecutor = Callable[[], Executor]


def mark_here(
    tasks: Iterable[Task], exercise: Exercise, make: MakeExecutor, workers: int, timeout: float
) -> Generator[Marked]:
    """Mark on this computer, `workers` submissions at a time; yields in the order in which they end.

    Threads are enough: learner code runs in the processes of each worker's executor.
    """
    made: list[Executor] = []
    mine = threading.local()

    def one(task: Task) -> Marked:
        if not hasattr(mine, "executor"):
            mine.executor = make()
            made.append(mine.executor)
        return _mark_in_scratch(task, exercise, mine.executor, timeout)

    pool = ThreadPoolExecutor(workers)
    try:
        yield from map(one, tasks) if workers == 1 else _flow(pool, one, tasks, workers + _AHEAD)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for executor in made:
            executor.close()  # also ends what a worker still waits for, after Ctrl+C
        pool.shutdown()


def mark_on_dask(
    tasks: Iterable[Task], exercise: Exercise, make: MakeExecutor, scheduler: str, timeout: float
) -> Generator[Marked]:
    """Mark on the workers of a Dask scheduler (`tcp://…`); submissions and results travel, no disk is shared.

    A lost worker's submission is marked by another one. Raises UsageError if the scheduler cannot be reached.
    """
    try:
        from distributed import Client
    except ImportError:
        raise UsageError(messages.NO_DASK) from None
    try:
        client = Client(scheduler, timeout=10)
    except (OSError, ValueError):
        raise UsageError(messages.NO_SCHEDULER.format(address=scheduler)) from None
    with client:
        size = 2 * max(1, sum(client.nthreads().values()))
        pool = client.get_executor(pure=False, retries=2)
        yield from _flow(pool, _mark_there, tasks, size, exercise, make, timeout)


_there = threading.local()


def _mark_there(task: Task, exercise: Exercise, make: MakeExecutor, timeout: float) -> Marked:
    """Mark in a Dask worker, whose threads keep their executors for the next submission."""
    if not hasattr(_there, "executor"):
        _there.executor = make()
    return _mark_in_scratch(task, exercise, _there.executor, timeout)


def _mark_in_scratch(task: Task, exercise: Exercise, executor: Executor, timeout: float) -> Marked:
    """Mark in a folder of its own that vanishes: what a notebook writes is not kept."""
    with TemporaryDirectory(prefix="ngulik-") as scratch:
        folder = Path(scratch, exercise.slug)
        folder.mkdir()
        return mark(task, exercise, executor, folder, timeout)


def _flow(pool: Pool, one: Callable[..., Marked], tasks: Iterable[Task], size: int, *rest: object) -> Generator[Marked]:
    """Keep at most `size` submissions in flight; give each result as soon as it is there."""
    flying: set[Future[Marked]] = set()
    for task in tasks:
        flying.add(pool.submit(one, task, *rest))
        if len(flying) >= size:
            done, flying = wait(flying, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    while flying:
        done, flying = wait(flying, return_when=FIRST_COMPLETED)
        yield from (future.result() for future in done)
