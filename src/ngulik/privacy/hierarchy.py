"""Generalisation trees: from a value to ever wider groups, with the information each step loses.

The loss of a node is its normalised certainty penalty (NCP; Xu, Wang, Pei, Wang, Shi and Fu 2006, "Utility-based
anonymization using local recoding", KDD): for ordered values (highest - lowest) / (highest - lowest of the column), for
others the share of the column's values under the node; 0 for a single value, 1 for all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ngulik.privacy import messages

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Hierarchy:
    """A tree of equal depth over the values of one column.

    `levels[t, leaf]` is the node of a leaf at depth `t` (row 0: the root; last row: the leaf itself); `labels[node]` is
    what is written, `loss[node]` the NCP in [0, 1], and `codes[row]` the leaf of each row of the table.
    """

    name: str
    codes: Integers
    levels: Integers
    labels: tuple[str, ...]
    loss: Floats
    titles: tuple[str, ...]

    @property
    def start(self) -> int:
        """The deepest level that all rows share: nothing is hidden by going down to it."""
        used = np.unique(self.codes)
        return max(depth for depth, nodes in enumerate(self.levels) if len(np.unique(nodes[used])) == 1)

    def labels_at(self, depth: npt.NDArray[np.int8], rows: Integers | slice = slice(None)) -> npt.NDArray[np.object_]:
        """Return what is written for the rows when each is generalised to its depth."""
        words = np.array(self.labels, dtype=object)
        return words[self.levels[depth, self.codes[rows]]]


def build(
    name: str,
    leaves: Sequence[str],
    paths: Sequence[Sequence[str]],
    titles: Sequence[str],
    codes: Integers,
    numbers: Sequence[float | None] | None = None,
) -> Hierarchy:
    """Return the tree in which leaf `i` lies under the groups `paths[i]` (widest first, without the root).

    A group name that appears under two different wider groups makes two nodes. `numbers` are the leaves' positions if they
    are ordered (None for a leaf without a place, such as an empty cell).
    """  # fmt: skip
    keys = [[("",)] + [tuple(path[: t + 1]) for t in range(len(path))] for path in paths]
    for leaf, key in zip(leaves, keys, strict=True):
        key.append((*key[-1], leaf))
    node_of: dict[tuple[str, ...], int] = {}
    levels = np.array(
        [[node_of.setdefault((str(t), *key[t]), len(node_of)) for key in keys] for t in range(len(keys[0]))]
    )
    labels = [messages.EVERYTHING if key[0] == "0" else key[-1] for key in node_of]
    loss = np.zeros(len(node_of))
    for nodes in levels:
        for node, share in _losses(nodes, numbers).items():
            loss[node] = share
    return Hierarchy(name, codes, levels, tuple(labels), loss, tuple(titles))


def _losses(nodes: Integers, numbers: Sequence[float | None] | None) -> dict[int, float]:
    """Return node → NCP for one level."""
    count = np.bincount(nodes)
    if numbers is None:
        return {node: (count[node] / len(nodes) if count[node] > 1 else 0.0) for node in set(nodes.tolist())}
    placed = np.array([np.nan if number is None else number for number in numbers], dtype=float)
    known = ~np.isnan(placed)
    low, high = np.full(len(count), np.inf), np.full(len(count), -np.inf)
    np.minimum.at(low, nodes[known], placed[known])
    np.maximum.at(high, nodes[known], placed[known])
    span = float(np.ptp(placed[known])) if known.any() else 0.0
    # A node with an unplaced leaf beside others is the root: everything.
    mixed = {int(node) for node in nodes[~known] if count[node] > 1}
    return {
        node: 1.0 if node in mixed else float((high[node] - low[node]) / span) if span and count[node] > 1 else 0.0
        for node in set(nodes.tolist())
    }
