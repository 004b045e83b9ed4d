"""The quasi-identifiers of a table: their trees, the generalisation that meets the plan, and the written values."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ngulik.errors import ContentError
from ngulik.privacy import messages
from ngulik.privacy.hierarchy import Hierarchy, Integers
from ngulik.privacy.measures import codes_of
from ngulik.privacy.mondrian import Need, Partition, partition, satisfies
from ngulik.privacy.places import DISTRICT_DEPTH, bare, place_tree
from ngulik.privacy.plan import Column, Plan, Role
from ngulik.privacy.trees import tree

_NEARLY_ALL = 0.95  # of the released rows show the level at which they are counted


@dataclass(frozen=True)
class Level:
    """How many of the released rows show a column at this level of its tree."""

    title: str
    rows: int


@dataclass(frozen=True)
class Marginal:
    """Counts of each value of a column before and after, and half the sum of |share before - share after|."""

    name: str
    counts: tuple[tuple[str, int, int], ...]
    distance: float


@dataclass(frozen=True)
class Generalised:
    """The released values of each quasi-identifier (kept rows only), which rows were kept, and what it cost.

    `loss` is the NCP of the table in [0, 1]: the mean over rows and columns, with 1 for every cell of a row left out.
    """

    values: dict[str, npt.NDArray[np.object_]]
    kept: npt.NDArray[np.bool_]
    loss: float
    levels: dict[str, tuple[Level, ...]]
    marginals: tuple[Marginal, ...]


def generalise(table: pd.DataFrame, plan: Plan, people: Integers | None) -> Generalised:
    """Return the quasi-identifiers generalised to the goals of the plan; `people` are codes of persons, if known.

    With `people`, k counts people, not rows: someone who complained five times is no crowd. Raises ContentError if no
    generalisation can meet the goals.
    """
    needs = _needs(table, plan) + ([Need(people, plan.k)] if people is not None else [])
    if not satisfies(plan.k, needs, len(table)):
        raise ContentError(messages.TOO_FEW.format(rows=len(table), k=plan.k, l=plan.l))
    trees, derived = _trees(table, plan.of(Role.QUASI))
    if not trees:
        return Generalised({}, np.ones(len(table), dtype=bool), 0.0, {}, ())
    found = partition(list(trees.values()), plan.k, needs, int(plan.suppress * len(table)))
    values, levels, rows = {}, {}, np.flatnonzero(found.kept)
    marginals = []
    for place, (name, tree_of) in enumerate(trees.items()):
        depth = found.depth[rows, place]
        values[name] = _written(tree_of, depth, rows)
        levels[name] = _levels(tree_of, depth)
        marginals.append(_marginal(tree_of, depth, rows))
        if name in derived:
            values[derived[name]] = _written(tree_of, np.minimum(depth, np.int8(DISTRICT_DEPTH)), rows)
    return Generalised(values, found.kept, _loss(list(trees.values()), found), levels, tuple(marginals))


def _written(tree_of: Hierarchy, depth: npt.NDArray[np.int8], rows: Integers) -> npt.NDArray[np.object_]:
    """Return the released cells; where all are on one level, `Kec. Coblong` is written `Coblong`, as it came."""
    labels = tree_of.labels_at(depth, rows)
    return labels if depth.min(initial=127) != depth.max(initial=0) else bare(labels)


def _needs(table: pd.DataFrame, plan: Plan) -> list[Need]:
    needs = []
    for column in plan.of(Role.SENSITIVE) if plan.l > 1 else ():
        codes = codes_of(table[column.name].to_numpy())
        if int(codes.max()) + 1 < plan.l:
            raise ContentError(messages.NOT_DIVERSE.format(name=column.name, found=int(codes.max()) + 1, l=plan.l))
        needs.append(Need(codes, plan.l))
    return needs


def _trees(table: pd.DataFrame, columns: tuple[Column, ...]) -> tuple[dict[str, Hierarchy], dict[str, str]]:
    """Return column → tree, and ward column → district column that is written from the same tree.

    Kelurahan and kecamatan of one address are one thing to know, so they share a tree.
    """
    by_method = {column.method: column.name for column in reversed(columns)}
    ward, district = by_method.get("wilayah"), by_method.get("kecamatan")
    trees: dict[str, Hierarchy] = {}
    for column in columns:
        values = table[column.name].tolist()
        if column.name == ward:
            trees[ward] = place_tree(ward, values, table[district].tolist() if district else None)
        elif column.method == "wilayah":
            trees[column.name] = place_tree(column.name, values, None)
        elif column.method == "kecamatan":
            if not (ward and column.name == district):
                trees[column.name] = place_tree(column.name, None, values)
        else:
            trees[column.name] = tree(column.name, values, column.method)
    return trees, {ward: district} if ward and district else {}


def _levels(tree_of: Hierarchy, depth: npt.NDArray[np.int8]) -> tuple[Level, ...]:
    counts = np.bincount(depth, minlength=len(tree_of.titles))
    return tuple(Level(title, int(count)) for title, count in zip(tree_of.titles, counts, strict=True))[::-1]


def _loss(trees: list[Hierarchy], found: Partition) -> float:
    total = sum(tree.loss[tree.levels[found.depth[:, a], tree.codes]] for a, tree in enumerate(trees)) / len(trees)
    return float(np.where(found.kept, total, 1.0).mean())


def _marginal(tree: Hierarchy, depth: npt.NDArray[np.int8], rows: Integers) -> Marginal:
    """Count at the finest level that nearly all released rows still show; coarser rows are counted as such."""
    level = max(0, int(np.quantile(depth, 1 - _NEARLY_ALL, method="lower")))
    nodes = tree.levels[level]
    before = np.bincount(nodes[tree.codes], minlength=len(tree.labels))
    shown = depth >= level
    after = np.bincount(nodes[tree.codes[rows[shown]]], minlength=len(tree.labels))
    counts = [(tree.labels[node], int(before[node]), int(after[node])) for node in dict.fromkeys(nodes.tolist())]
    if not shown.all():
        counts.append((messages.COARSER, 0, int((~shown).sum())))
    counts = [(label or messages.EMPTY, old, new) for label, old, new in counts]
    distance = sum(abs(old / len(tree.codes) - new / len(rows)) for _, old, new in counts) / 2
    return Marginal(messages.AT_LEVEL.format(name=tree.name, level=tree.titles[level]), tuple(counts), distance)
