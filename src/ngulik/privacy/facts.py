"""The figures of a risk report, before and after."""

from dataclasses import dataclass

import pandas as pd

from ngulik.privacy.freetext import Found
from ngulik.privacy.hierarchy import Integers
from ngulik.privacy.measures import (
    Risks,
    classes,
    codes_of,
    distinct_per_class,
    entropy_l,
    k_anonymity,
    l_diversity,
    risks,
    share_unique,
    t_closeness,
)
from ngulik.privacy.plan import Plan, Role
from ngulik.privacy.quasi import Level
from ngulik.privacy.utility import Utility


@dataclass(frozen=True)
class Diversity:
    """A sensitive column: distinct l, entropy l and t."""

    name: str
    l: int  # noqa: E741 - the field's own letter
    entropy: float
    t: float


@dataclass(frozen=True)
class Measured:
    """A table's k (rows), fewest people in a class (None: unknown), share of rows alone in their class, risks."""

    k: int
    people: int | None
    unique: float
    classes: int
    risks: Risks
    sensitive: tuple[Diversity, ...]


@dataclass(frozen=True)
class Facts:
    """Everything that the report says, as figures.

    `person`: the column that told people apart; `loss`: NCP in [0, 1]; `unread`: date cells that were emptied because they
    could not be read, by column; `exposed`: date column → share of rows whose true moment fits fewer than k released rows; `neutralised`: cells that a spreadsheet would have run as a formula; `left`: cells in which
    something of a fixed form is still found, by column.
    """

    plan: Plan
    rows: int
    kept: int
    person: str | None
    before: Measured
    after: Measured
    loss: float
    levels: dict[str, tuple[Level, ...]]
    text: Found
    unread: dict[str, int]
    exposed: dict[str, float]
    neutralised: int
    left: dict[str, int]
    utility: Utility


def measure(table: pd.DataFrame, plan: Plan, people: Integers | None) -> Measured:
    """Measure a table by the quasi-identifiers and sensitive columns of the plan, as they are written in it."""
    of = classes([codes_of(table[column.name].to_numpy()) for column in plan.of(Role.QUASI)], len(table))
    return Measured(
        k=k_anonymity(of),
        people=int(distinct_per_class(of, people).min()) if people is not None else None,
        unique=share_unique(of),
        classes=int(of.max()) + 1,
        risks=risks(of),
        sensitive=tuple(_diversity(table, column.name, of) for column in plan.of(Role.SENSITIVE)),
    )


def _diversity(table: pd.DataFrame, name: str, of: Integers) -> Diversity:
    numbers = pd.to_numeric(table[name], errors="coerce")
    ordered = bool(numbers.notna().all())
    codes = codes_of(numbers.to_numpy() if ordered else table[name].to_numpy())
    return Diversity(name, l_diversity(of, codes), entropy_l(of, codes), t_closeness(of, codes, ordered=ordered))
