"""Writes down what marking found: notebooks first, then their marks, a batch in one transaction."""

import hashlib
import logging
import time
from collections.abc import Collection, Iterable

from ngulik import paths
from ngulik.grading.books.book import Book
from ngulik.grading.books.cohort import Cohort
from ngulik.grading.books.marked import Marked

#: So many marked submissions are one transaction, or those of so many seconds.
_BATCH, _SECONDS = 50, 2.0


class Keeper:
    """Takes marked submissions; `done` are the codes written, `failed` those that could not be marked and why.

    A mark in the gradebook means that its notebook is there; stopped in between, the next run marks it once more.
    """

    def __init__(
        self, cohort: Cohort, book: Book, slug: str, log: logging.Logger, again: bool, only: Collection[str]
    ) -> None:
        self.cohort, self.book, self.slug, self.log, self.again, self.only = cohort, book, slug, log, again, only
        self.done: list[str] = []
        self.failed: list[tuple[str, str]] = []
        self._batch: list[Marked] = []

    def keep_all(self, results: Iterable[Marked]) -> None:
        """Keep every result; what has come is written even when the rest is given up."""
        last = time.monotonic()
        try:
            for marked in results:
                self._take(marked)
                if len(self._batch) >= _BATCH or time.monotonic() - last > _SECONDS:
                    self._write()
                    last = time.monotonic()
        finally:
            self._write()

    def _take(self, marked: Marked) -> None:
        if marked.problem:
            self.failed.append((marked.code, marked.problem))
            self.log.warning("%s %s: %s %s", self.slug, marked.code, marked.problem, marked.detail)
            return
        path = self.cohort.graded(marked.code, self.slug)
        if marked.stamp:
            paths.write_atomic(path.with_name("timestamp.txt"), marked.stamp)
        paths.write_atomic(path, marked.graded)
        _keep_original(self.cohort, self.slug, marked)
        self._batch.append(marked)

    def _write(self) -> None:
        if self._batch:
            self.book.write(self.slug, self._batch, again=self.again, only=self.only)
            self.done += [marked.code for marked in self._batch]
            self._batch = []


def _keep_original(cohort: Cohort, slug: str, marked: Marked) -> None:
    """Make a submission readable for nbgrader that did not come through `collect`; its original goes to the inbox."""
    path = cohort.submission(marked.code, slug)
    data = path.read_bytes()
    fingerprint = hashlib.sha256(data).hexdigest()
    if marked.submission != data and fingerprint == marked.fingerprint:  # else something newer has come meanwhile
        original = cohort.inbox / f"{fingerprint[:12]}_{marked.code}_{slug}.ipynb"
        if not original.exists():
            paths.write_atomic(original, data)
        paths.write_atomic(path, marked.submission)
