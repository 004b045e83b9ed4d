"""Writes down what marking found: notebooks first, then their marks, a batch in one transaction."""

import hashlib
import logging
import time
from collections.abc import Collection, Iterable

from ngulik import paths
from ngulik.grading.books.cohort import Cohort
from ngulik.grading.books.ledger import Change, Ledger
from ngulik.grading.books.marked import Marked

#: So many marked submissions are one transaction, or those of so many seconds.
_BATCH, _SECONDS = 50, 2.0


class Keeper:
    """Takes marked submissions; `done` are the codes written, `failed` those that could not be marked and why,
    `changes` what marking again has changed.

    A mark in the gradebook means that its notebook is there; stopped in between, the next run marks it once more.
    """

    def __init__(self, ledger: Ledger, log: logging.Logger, why: str, again: bool, only: Collection[str]) -> None:
        self.ledger, self.log, self.why, self.again, self.only = ledger, log, why, again, only
        self.done: list[str] = []
        self.failed: list[tuple[str, str]] = []
        self.changes: list[Change] = []
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
            slug = self.ledger.exercise.slug
            self.log.warning("%s %s: %s %s", slug, marked.code, marked.problem, marked.detail)
        else:
            self._batch.append(marked)

    def _write(self) -> None:
        if not self._batch:
            return
        # What people gave belongs to the answers that lie there now: it is taken down before they are replaced.
        self.ledger.adopt([marked.code for marked in self._batch])
        if self.again:
            self.changes += self.ledger.changes(self._batch, self.only)
        for marked in self._batch:
            _keep_notebook(self.ledger.cohort, self.ledger.exercise.slug, marked)
        self.ledger.write(self._batch, why=self.why, again=self.again, only=self.only)
        self.done += [marked.code for marked in self._batch]
        self._batch = []


def _keep_notebook(cohort: Cohort, slug: str, marked: Marked) -> None:
    """Put the marked notebook where pages and formgrader look for it."""
    path = cohort.graded(marked.code, slug)
    if marked.stamp:
        paths.write_atomic(path.with_name("timestamp.txt"), marked.stamp)
    paths.write_atomic(path, marked.graded)
    _keep_original(cohort, slug, marked)


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
