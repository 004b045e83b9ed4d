"""Answers tried in a process apart: one that never ends, or takes all memory, costs that process and nothing else."""

import contextlib
import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection

from ngulik.notebooks.check_items import Judge, Trial

SECONDS = 10
BYTES = 6 * 2**30
#: A fork starts at once; macOS and Windows have none that is sound, and run the exercise's set-up anew in the new process.
if sys.platform == "linux":
    _PROCESSES = multiprocessing.get_context("fork")
else:
    _PROCESSES = multiprocessing.get_context("spawn")


def passed(judge: Judge, trials: Sequence[Trial], seconds: float = SECONDS) -> list[bool]:
    """Return for each answer whether it gets full marks; one that ends its process, or takes longer, does not.

    Memory is limited where the system can (not on Windows). Raises EOFError where no process can be made.
    """
    found: list[bool] = []
    while len(found) < len(trials):
        found += _until_one_breaks(judge, trials[len(found) :], seconds)
    return found


def _until_one_breaks(judge: Judge, trials: Sequence[Trial], seconds: float) -> Iterator[bool]:
    mine, theirs = _PROCESSES.Pipe(duplex=False)
    process = _PROCESSES.Process(target=_mark, args=(judge, trials, theirs))
    process.start()
    theirs.close()
    try:
        mine.recv()  # it has started, which may take long
        for _ in trials:
            fared = _next(mine, seconds)
            yield bool(fared)
            if fared is None:
                return
    finally:
        process.kill()
        process.join()
        mine.close()


def _next(results: Connection, seconds: float) -> bool | None:
    """Return how the next answer fared, None where nothing comes: an endless loop, no memory, or `exit()`."""
    try:
        return bool(results.recv()) if results.poll(seconds) else None
    except EOFError:
        return None


def _mark(judge: Judge, trials: Sequence[Trial], results: Connection) -> None:
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # warnings of wrong answers are of no interest
    results.send(True)
    for trial in trials:
        results.send(judge.mark(trial).passed)
