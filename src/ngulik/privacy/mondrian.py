"""Multidimensional generalisation to k-anonymity and l-diversity, losing as little as is found greedily.

Top-down in the manner of Mondrian (LeFevre, DeWitt and Ramakrishnan 2006, ICDE), along generalisation trees: all rows start
as one group at the roots. Again and again each group is specialised on the one column where that lowers the total NCP (see
`hierarchy`) most. Children that are large and diverse enough go down one level; the rows of the others stay together at the
level of the parent, with the cheapest sibling added if they are too few, or are left out (NCP 1 in every column) if that
loses less and the budget of left-out rows allows it. Groups are handled all at once with array operations, one round per
level, so that a million rows need some dozen rounds. Deterministic: ties go to the first column and the smallest code.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ngulik.privacy.hierarchy import Floats, Hierarchy, Integers
from ngulik.privacy.measures import distinct

Booleans = npt.NDArray[np.bool_]
Depths = npt.NDArray[np.int8]
_TINY = 1e-9


@dataclass(frozen=True)
class Need:
    """What every group must hold: l-diversity, or k people.

    Attributes:
        codes: 0..n-1, one per row.
        least: so many different ones in each group, at least.
    """

    codes: Integers
    least: int


@dataclass(frozen=True)
class Partition:
    """`depth[row, column]`: how far each cell may be specialised; `kept[row]`: False for a row that is left out."""

    depth: Depths
    kept: Booleans


@dataclass
class _Split:
    """What specialising every group on one column would do. Pairs are (group, child); `inverse` is the pair of each row."""

    inverse: npt.NDArray[np.int32]
    down: Booleans  # pair: may go down
    owner: Integers  # pair: its group
    pulled: Integers  # group: the pair that would have to stay with the rest, or -1
    rest: Integers  # group: rows whose child is too small
    gain_stay: Floats  # group: NCP saved if the rest stays at the parent
    gain_drop: Floats  # group: NCP saved if the rest is left out


def satisfies(k: int, needs: Sequence[Need], count: int) -> bool:
    """Tell whether all rows as one group are enough rows and different values; otherwise no generalisation helps."""
    return count >= k and all(len(np.unique(need.codes)) >= need.least for need in needs)


def partition(hierarchies: Sequence[Hierarchy], k: int, needs: Sequence[Need], budget: int) -> Partition:
    """Return depths that make groups of at least `k` rows that meet every need, leaving out at most `budget` rows.

    The caller has made sure that `satisfies` holds.
    """
    count = len(hierarchies[0].codes)
    depth = np.tile(np.array([tree.start for tree in hierarchies], dtype=np.int8), (count, 1))
    kept = np.ones(count, dtype=bool)
    rows, group = np.arange(count), np.zeros(count, dtype=np.int64)
    while rows.size:
        left = len(hierarchies) - _loss_of_groups(hierarchies, depth, rows, group)
        splits = [_split(tree, depth[rows, a], rows, group, k, needs, left) for a, tree in enumerate(hierarchies)]
        column, drop = _choose(splits, budget)
        new, dropped = _apply(splits, column, drop, group, depth, rows)
        kept[rows[dropped]] = False
        budget -= int(dropped.sum())
        going_on = (new >= 0) & ~dropped
        rows = rows[going_on]
        used = np.bincount(new[going_on]) > 0
        group = (np.cumsum(used) - 1)[new[going_on]]
    return Partition(depth, kept)


def _loss_of_groups(trees: Sequence[Hierarchy], depth: Depths, rows: Integers, group: Integers) -> Floats:
    """Return the NCP of one row of each group, summed over the columns (not yet divided by their number)."""
    _, first = np.unique(group, return_index=True)
    at = rows[first]
    parts = [tree.loss[tree.levels[depth[at, a], tree.codes[at]]] for a, tree in enumerate(trees)]
    return np.asarray(sum(parts), dtype=np.float64)


def _split(
    tree: Hierarchy, depth: Depths, rows: Integers, group: Integers, k: int, needs: Sequence[Need], left: Floats
) -> _Split:
    """`left[group]`: by how much the loss of one row would grow if it were left out."""
    deeper = np.minimum(depth + 1, len(tree.levels) - 1)
    leaf = tree.codes[rows]
    child = tree.levels[deeper, leaf]
    pairs, first, inverse = np.unique(group * len(tree.labels) + child, return_index=True, return_inverse=True)
    owner, groups = group[first], len(left)
    size: Integers = np.bincount(inverse)
    gain = size * (tree.loss[tree.levels[depth[first], leaf[first]]] - tree.loss[child[first]])
    fine = _enough(inverse, len(pairs), slice(None), size, k, rows, needs)
    rest = np.bincount(owner, weights=size * ~fine, minlength=groups).astype(np.int64)
    total = np.bincount(owner, weights=gain * fine, minlength=groups)
    lone = np.flatnonzero(~fine[inverse])
    rest_fine = (rest == 0) | _enough(group[lone], groups, lone, rest, k, rows, needs)
    order = np.flatnonzero(fine)
    order = order[np.lexsort((order, gain[order], owner[order]))]
    havers, cheapest = np.unique(owner[order], return_index=True)
    pulled = np.full(groups, -1)
    pulled[havers] = order[cheapest]
    pulled[rest_fine] = -1
    cost = np.where(pulled >= 0, gain[pulled], 0.0)
    many = np.bincount(owner, weights=fine, minlength=groups)
    gain_drop = np.where((rest > 0) & (many > 0), total - rest * left, -np.inf)
    return _Split(inverse.astype(np.int32), fine, owner, pulled, rest, np.asarray(total - cost), np.asarray(gain_drop))


def _enough(
    group: Integers, groups: int, part: Integers | slice, size: Integers, k: int, rows: Integers, needs: Sequence[Need]
) -> Booleans:
    """Tell for each group (over the rows `rows[part]`) whether it has k rows and meets every need."""
    fine = size >= k
    for need in needs:
        codes = need.codes[rows[part]]
        width = int(need.codes.max()) + 1
        different = distinct(group * width + codes) // width
        fine = fine & (np.bincount(different, minlength=groups) >= need.least)
    return np.asarray(fine)


def _choose(splits: Sequence[_Split], budget: int) -> tuple[Integers, Booleans]:
    """Return for each group the column to specialise on (-1: none helps) and whether its rest is left out."""
    stay = np.array([split.gain_stay for split in splits])
    out = np.array([split.gain_drop for split in splits])
    column, other = stay.argmax(axis=0), out.argmax(axis=0)
    every = np.arange(stay.shape[1])
    best = np.maximum(stay[column, every], 0.0)
    rest = np.array([split.rest for split in splits])[other, every]
    extra = (out[other, every] - best) / np.maximum(rest, 1)
    wish = np.flatnonzero(extra > _TINY)
    wish = wish[np.lexsort((wish, -extra[wish]))]
    drop = np.zeros(stay.shape[1], dtype=bool)
    drop[wish[np.cumsum(rest[wish]) <= budget]] = True
    return np.where(drop, other, np.where(best > _TINY, column, -1)), drop


def _apply(
    splits: Sequence[_Split], column: Integers, drop: Booleans, group: Integers, depth: Depths, rows: Integers
) -> tuple[Integers, Booleans]:
    """Move the rows; return each row's new group (-1: its group is finished) and whether it is left out."""
    new = np.full(len(rows), -1)
    dropped = np.zeros(len(rows), dtype=bool)
    offset = len(column)
    for a, split in enumerate(splits):
        mine = np.flatnonzero(column[group] == a)
        pair, its = split.inverse[mine], group[mine]
        down = split.down[pair] & (drop[its] | (pair != split.pulled[its]))
        depth[rows[mine[down]], a] += 1
        new[mine[down]] = offset + pair[down]
        new[mine[~down]] = its[~down]
        dropped[mine[~down]] = drop[its[~down]]
        offset += len(split.owner)
    return new, dropped
