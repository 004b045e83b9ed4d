"""What came of marking a module, or would come of marking it again, in the words an instructor reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ngulik.grading import messages
from ngulik.grading.books.cohort import Cohort
from ngulik.grading.books.ledger import Change
from ngulik.grading.books.messages import (
    CHANGE,
    CHANGES_SUM,
    CHANGES_WRITTEN,
    LATE_COUNT,
    NO_CHANGES,
    ONLY_PREVIEW,
    WAITS,
)
from ngulik.grading.books.table import number
from ngulik.notebooks.source import relative_name


@dataclass(frozen=True)
class Graded:
    """The result of one run.

    Attributes:
        cohort, slug: the class and the module.
        done: codes of those marked now; known: how many had been before.
        failed: (code, why) of those who could not be.
        waiting: how many essays wait for a reader; late: how many hand-ins came after their due date.
        seconds: how long it took.
        changes: marks that marking again has changed.
    """

    cohort: Cohort
    slug: str
    done: tuple[str, ...]
    known: int
    failed: tuple[tuple[str, str], ...]
    waiting: int
    late: int
    seconds: float
    changes: tuple[Change, ...] = ()

    def lines(self) -> list[str]:
        """Return the report for the screen; the failures come last, by name."""
        if not (self.done or self.failed):
            lines = [messages.NOTHING_TO_GRADE.format(slug=self.slug, known=self.known)]
        else:
            lines = [messages.GRADED.format(count=len(self.done), slug=self.slug, seconds=round(self.seconds))]
        if self.changes:
            lines += [*_told(self.changes), CHANGES_WRITTEN.format(name=self.cohort.name, slug=self.slug)]
        if self.waiting:
            lines.append(messages.TO_READ.format(count=self.waiting, name=self.cohort.name))
        if self.late:
            lines.append(LATE_COUNT.format(count=self.late))
        if self.failed:
            log = relative_name(self.cohort.log)
            lines.append(messages.GRADE_FAILED_HEAD.format(count=len(self.failed), log=log))
            lines += [messages.GRADE_FAILED.format(code=code, reason=reason) for code, reason in self.failed]
        return lines


@dataclass(frozen=True)
class Preview:
    """What marking the items `again` (empty = all) of `count` learners once more would change; `failed` could not be marked."""

    cohort: Cohort
    slug: str
    again: tuple[str, ...]
    count: int
    changes: tuple[Change, ...]
    failed: tuple[tuple[str, str], ...] = ()

    def lines(self) -> list[str]:
        """Return the report for the screen."""
        command = " ".join(["ngulik grade", self.cohort.name, self.slug, "--ulang", *self.again])
        lines = [messages.GRADE_FAILED.format(code=code, reason=reason) for code, reason in self.failed]
        if not self.changes:
            return [*lines, NO_CHANGES.format(count=self.count, command=command)]
        return [*lines, *_told(self.changes), ONLY_PREVIEW.format(command=command)]


def _told(changes: Sequence[Change]) -> Iterator[str]:
    """Yield a line for each mark that changes, and their sum for each item."""
    for one in changes:
        before, after = _points(one.before), _points(one.after)
        yield CHANGE.format(code=one.code, item=one.question, before=before, after=after)
    for question in sorted({one.question for one in changes}):
        steps = [(one.before or 0.0, one.after) for one in changes if one.question == question]
        sum_ = sum((after or 0.0) - before for before, after in steps)
        yield CHANGES_SUM.format(
            item=question,
            up=sum(after is not None and after > before for before, after in steps),
            down=sum(after is not None and after < before for before, after in steps),
            waiting=sum(after is None for _, after in steps),
            sum=f"{'+' if sum_ > 0 else ''}{number(sum_)}",
        )


def _points(value: float | None) -> str:
    return WAITS if value is None else number(value)
