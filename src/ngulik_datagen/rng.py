"""Named random streams built on `random.Random.random()`, the one primitive Python guarantees to be stable."""

import math
import random
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Generic, TypeVar

SEED = "ngulik-2026"
T = TypeVar("T")


class Stream:
    """An independent stream per purpose, so that changing one part of the generator leaves the others alone."""

    def __init__(self, name: str) -> None:
        """Seed from text (hashed with SHA-512 by `random`, independent of PYTHONHASHSEED)."""
        self._random = random.Random(f"{SEED}/{name}").random

    def unit(self) -> float:
        """Uniform number in [0, 1)."""
        return self._random()

    def chance(self, probability: float) -> bool:
        """True with the given probability."""
        return self._random() < probability

    def below(self, n: int) -> int:
        """Whole number in 0..n-1."""
        return int(self._random() * n)

    def pick(self, items: Sequence[T]) -> T:
        """One item, all equally likely."""
        return items[self.below(len(items))]

    def normal(self) -> float:
        """Standard normal number (Box-Muller transform)."""
        radius = math.sqrt(-2.0 * math.log(1.0 - self._random()))
        return radius * math.cos(2.0 * math.pi * self._random())

    def poisson(self, mean: float) -> int:
        """Poisson number: Knuth's count of uniform factors; above 500 the normal approximation."""
        if mean > 500:
            return max(round(mean + math.sqrt(mean) * self.normal()), 0)
        count, product, least = 0, self._random(), math.exp(-mean)
        while product > least:
            count, product = count + 1, product * self._random()
        return count

    def lognormal(self, median: float, sigma: float) -> float:
        """Log-normal number with the given median (its unit is the unit of the result)."""
        return median * math.exp(sigma * self.normal())


class Weighted(Generic[T]):
    """Items with fixed weights, prepared once for many draws."""

    def __init__(self, items: Sequence[T], weights: Sequence[float]) -> None:
        """Weights need not sum to one."""
        self._items = items
        self._edges = list(accumulate(weights))

    def draw(self, rng: Stream) -> T:
        """One item, by weight."""
        return self._items[min(bisect_right(self._edges, rng.unit() * self._edges[-1]), len(self._items) - 1)]
