"""How identifiable the rows of a table are, and how much a generalisation loses.

k: Samarati and Sweeney 1998. l: Machanavajjhala et al. 2007 (distinct and entropy l). t: Li, Li and Venkatasubramanian 2007.
The three risks: El Emam and Dankar 2008 (JAMIA 15:627) for prosecutor and journalist, Dankar and El Emam 2010 for marketer;
f_j is the size of class j in the table, F_j its size in the population from which the table was drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ngulik.privacy.hierarchy import Floats, Integers


@dataclass(frozen=True)
class Risks:
    """Probabilities in [0, 1] that a row is assigned to the right person."""

    prosecutor: float
    journalist: float
    marketer: float


def codes_of(values: "Sequence[str] | npt.NDArray[np.object_]") -> Integers:
    """Return numbers 0..m-1, equal for equal values, in the order of the values."""
    return np.asarray(pd.factorize(np.asarray(values, dtype=object), sort=True)[0], dtype=np.int64)


def classes(columns: Sequence[Integers], count: int) -> Integers:
    """Return the equivalence class 0..c-1 of each of `count` rows over columns of codes (one class for no column)."""
    number = np.zeros(count, dtype=np.int64)
    for codes in columns:
        number = np.unique(number * (int(codes.max(initial=0)) + 1) + codes, return_inverse=True)[1].astype(np.int64)
    return number


def k_anonymity(of: Integers) -> int:
    """Return the size of the smallest class."""
    return int(np.bincount(of).min())


def share_unique(of: Integers) -> float:
    """Return the share of rows that are alone in their class."""
    return float((np.bincount(of) == 1).sum() / len(of))


def distinct_per_class(of: Integers, codes: Integers) -> Integers:
    """Return for each class how many different codes it holds."""
    width = int(codes.max()) + 1
    return np.bincount(distinct(of * width + codes) // width)


def distinct(numbers: Integers) -> Integers:
    """Return the different numbers (none negative) in order; on a million rows much faster than np.unique's hashing."""
    ordered = np.sort(numbers)
    return ordered[np.flatnonzero(np.diff(ordered, prepend=-1))]


def l_diversity(of: Integers, sensitive: Integers) -> int:
    """Return distinct l: the fewest different sensitive values in a class."""
    return int(distinct_per_class(of, sensitive).min())


def entropy_l(of: Integers, sensitive: Integers) -> float:
    """Return entropy l: e to the smallest entropy of the sensitive values in a class."""
    owner, _, share = _shares(of, sensitive)
    return float(np.exp(np.bincount(owner, weights=-share * np.log(share)).min()))


def t_closeness(of: Integers, sensitive: Integers, *, ordered: bool) -> float:
    """Return t: the largest Earth Mover's Distance between a class and the table, in [0, 1].

    `ordered`: the codes are ranks of numbers and neighbours lie 1/(m-1) apart; otherwise all values lie 1 apart. These
    are the definitions of Li et al. and those of pycanon.
    """
    overall = np.bincount(sensitive) / len(sensitive)
    owner, value, share = _shares(of, sensitive)
    if not ordered:
        seen = np.bincount(owner, weights=overall[value])
        return float((np.bincount(owner, weights=np.abs(share - overall[value])) + 1 - seen).max() / 2)
    if len(overall) == 1:
        return 0.0
    # Cumulated: the class is constant (height Q) from one of its values to the next, the table climbs (P).
    climb = np.cumsum(overall)
    area = np.concatenate([[0.0], np.cumsum(climb)])
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    height = np.cumsum(share)
    height = height - np.repeat(height[starts] - share[starts], np.diff([*starts, len(owner)]))
    until = np.append(value[1:], len(overall))
    until[np.append(starts[1:], len(owner)) - 1] = len(overall)
    turn = np.clip(np.searchsorted(climb, height), value, until)
    distance = height * (2 * turn - value - until) - 2 * area[turn] + area[value] + area[until]
    before = area[value[starts]]  # up to the first value of a class Q is 0
    return float((np.bincount(owner, weights=distance) + before).max() / (len(overall) - 1))


def _shares(of: Integers, codes: Integers) -> tuple[Integers, Integers, Floats]:
    """Return class, value and share within the class for every pair that occurs, in order of class and value."""
    width = int(codes.max()) + 1
    pairs, count = np.unique(of * width + codes, return_counts=True)
    return pairs // width, pairs % width, count / np.bincount(of)[pairs // width]


def risks(of: Integers, population: Integers | None = None) -> Risks:
    """Return the three risks; `population[class]` is F_j, the size of each class in the population.

    Prosecutor (knows that the person is in the table): 1 / min f_j. Journalist (does not): 1 / min F_j. Marketer (wants as
    many as possible): (1/n) sum f_j / F_j. Without a population table F_j = f_j: the table is taken for everybody, which
    is the most that journalist and marketer risk can be.
    """
    size = np.bincount(of)
    people = size if population is None else np.maximum(population, size)
    return Risks(float(1 / size.min()), float(1 / people.min()), float((size / people).sum() / size.sum()))
