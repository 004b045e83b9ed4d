"""What happened to each of a learner's marks: what counts now, what counted before, and why it changed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection

from ngulik.grading.books.acts import Given
from ngulik.grading.books.history import Past, past


@dataclass(frozen=True)
class Step:
    """One change of a mark that somebody may have seen: points before and after, None = waits for a reader.

    `time` is ISO 8601 in UTC; `by_person` tells whose act it was, `why` is the reason given for it.
    """

    time: str
    before: float
    after: float | None
    why: str
    by_person: bool


@dataclass
class Trail:
    """The past of one mark; `former` is a person's mark that was withdrawn, until there is a new one."""

    machine: float | None = None
    person: Given | None = None
    who: str = ""
    why: str = ""
    steps: list[Step] = field(default_factory=list)

    @property
    def former(self) -> Given | None:
        """The person's mark that lost its answer, while nobody has read the new one."""
        return self.person if self.person and self.person.was is not None else None

    @property
    def points(self) -> float | None:
        """What counts: a person's mark before the machine's, with extra points."""
        value = self.machine if self.person is None or self.person.value is None else self.person.value
        return None if value is None else value + ((self.person and self.person.extra) or 0.0)

    def take(self, one: Past, given: Given) -> None:
        """Go on by one act."""
        before = self.points
        if given.by_person:
            self.person = given
            self.who, self.why = one.act.who, one.act.why
        else:
            self.machine = given.value
        if before is not None and self.points != before:
            self.steps.append(Step(one.time, before, self.points, one.act.why, given.by_person and given.was is None))


def trail(acts: Iterable[Past]) -> dict[str, Trail]:
    """Return the trails of one learner's marks by cell; `acts` are theirs, in their order."""
    trails: dict[str, Trail] = {}
    for one in acts:
        for given in sorted(one.act.marks, key=lambda given: given.key):
            trails.setdefault(given.cell, Trail()).take(one, given)
    return trails


def trails(connection: Connection, slug: str, codes: Collection[str]) -> dict[str, dict[str, Trail]]:
    """Return the trails of some learners by code and cell."""
    acts: dict[str, list[Past]] = {}
    for one in past(connection, slug, codes):
        acts.setdefault(one.act.code, []).append(one)
    return {code: trail(theirs) for code, theirs in acts.items()}
