"""Item statistics of a class: how hard an item was, and whether it told apart who knew the matter."""

import math
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ngulik.grading.books.marks import Learner, Mark
from ngulik.grading.books.reasons import State
from ngulik.notebooks.items import Item
from ngulik.selfcheck.messages import WRONG

#: Width of the classes of the distribution, in percent of the points.
STEP = 10


@dataclass(frozen=True)
class ItemStatistics:
    """One item over the class.

    `p`: mean share of the points (0..1), the item's p-value, higher is easier. `rpb`: correlation of its points with
    the points of all *other* items (-1..1), None with fewer than three learners or where all got the same.
    `right`: learners with full points, `count`: learners whose answer has been marked. `messages`: what wrong answers
    were told, most frequent first.
    """

    item: Item
    count: int
    right: int
    p: float
    rpb: float | None
    messages: tuple[tuple[str, int], ...]


def item_statistics(learners: Sequence[Learner], items: Sequence[Item]) -> tuple[ItemStatistics, ...]:
    """Return the statistics of every item that somebody has marks for."""
    return tuple(found for item in items if (found := _of_item(learners, item)))


def _of_item(learners: Sequence[Learner], item: Item) -> ItemStatistics | None:
    pairs = [(learner, mark) for learner in learners for mark in learner.marks if mark.item == item.id]
    pairs = [(learner, mark) for learner, mark in pairs if not mark.open]
    if not pairs:
        return None
    marks = [mark for _, mark in pairs]
    rest = [learner.score - _points(mark) for learner, mark in pairs]
    return ItemStatistics(
        item=item,
        count=len(marks),
        right=sum(_points(mark) >= mark.points for mark in marks),
        p=statistics.fmean(_share(mark) for mark in marks),
        rpb=correlation([_points(mark) for mark in marks], rest),
        messages=tuple(Counter(_told(mark) for mark in marks if _tells(mark)).most_common(3)),
    )


def _points(mark: Mark) -> float:
    return mark.score or 0.0  # None has been left out before


def _share(mark: Mark) -> float:
    return _points(mark) / mark.points if mark.points else 0.0


def _tells(mark: Mark) -> bool:
    return bool(mark.message) and mark.state is not State.BLANK


def _told(mark: Mark) -> str:
    """Return the message without its first words, which only name the item."""
    return mark.message.removeprefix(WRONG.format(soal=mark.item)).strip()


def correlation(left: Sequence[float], right: Sequence[float]) -> float | None:
    """Return Pearson's r, which is the point-biserial correlation where `left` is 0/1; None where it says nothing."""
    if len(left) < 3 or len(set(left)) < 2 or len(set(right)) < 2:
        return None
    value = statistics.correlation(left, right)
    return value if math.isfinite(value) else None


def objective_shares(statistics_: Sequence[ItemStatistics]) -> dict[str, float]:
    """Return for each objective the mean share of its items' points, weighted by points."""
    points: Counter[str] = Counter()
    reached: dict[str, float] = {}
    for row in statistics_:
        points[row.item.objective] += row.item.points
        reached[row.item.objective] = reached.get(row.item.objective, 0.0) + row.p * row.item.points
    return {name: reached[name] / total for name, total in sorted(points.items())}


def distribution(learners: Sequence[Learner]) -> tuple[tuple[int, int, int], ...]:
    """Return (from percent, to percent, learners) for classes of ten percent; 100 belongs to the last class."""
    counts = Counter(min(int(percent(learner) // STEP), 9) for learner in learners)
    return tuple((STEP * step, STEP * (step + 1), counts[step]) for step in range(10))


def percent(learner: Learner) -> float:
    """Return the learner's points in percent of what has been marked so far."""
    return 100 * learner.final / learner.judged if learner.judged else 0.0
