"""What a class can still count: distributions, days of the week, durations and tables of two columns, before and after."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ngulik.privacy import messages
from ngulik.privacy.dates import Dates, Moments, read_dates
from ngulik.privacy.plan import Plan, Role
from ngulik.privacy.quasi import Marginal

_FEW = 40  # values of a column that are shown one by one


@dataclass(frozen=True)
class Duration:
    """Median hours from one date column to the next, and on how many rows both are filled, before and after."""

    start: str
    end: str
    before: float
    after: float
    rows_before: int
    rows_after: int


@dataclass(frozen=True)
class Utility:
    """`single_texts`: texts of six words or more that occur once, out of `texts`: they can be looked up word for word."""

    marginals: tuple[Marginal, ...]
    durations: tuple[Duration, ...]
    texts: int
    single_texts: int


def utility(before: pd.DataFrame, after: pd.DataFrame, plan: Plan, quasi: tuple[Marginal, ...]) -> Utility:
    """Compare two tables of texts; `quasi` are the counts of the generalised columns."""
    dates = {
        column.name: (read_dates(before[column.name].tolist()), read_dates(after[column.name].tolist()))
        for column in plan.of(Role.DATE)
    }
    marginals = [
        _marginal(column.name, before[column.name], after[column.name])
        for column in plan.of(Role.KEEP, Role.SENSITIVE)
        if before[column.name].nunique() <= _FEW
    ]
    for name, (old, new) in dates.items():
        if old and new:
            title = messages.WEEKDAY_OF.format(name=name)
            marginals.append(_marginal(title, _weekdays(old.moments), _weekdays(new.moments), order=messages.WEEKDAYS))
    texts = [after[column.name] for column in plan.of(Role.TEXT)]
    return Utility(
        marginals=(*quasi, *marginals),
        durations=tuple(_durations(dates)),
        texts=sum(int((column != "").sum()) for column in texts),
        single_texts=sum(_long_and_single(column) for column in texts),
    )


def _marginal(name: str, before: "pd.Series[str]", after: "pd.Series[str]", order: tuple[str, ...] = ()) -> Marginal:
    old, new = before.value_counts(), after.value_counts()
    values = [value for value in order if value in old.index] or sorted(old.index, key=lambda v: (-old[v], v))
    counts = tuple((str(value) or messages.EMPTY, int(old[value]), int(new.get(value, 0))) for value in values)
    shares = [(a / len(before), b / max(1, len(after))) for _, a, b in counts]
    return Marginal(name, counts, sum(abs(a - b) for a, b in shares) / 2)


def _weekdays(moments: Moments) -> "pd.Series[str]":
    days = moments[~np.isnat(moments)].astype("datetime64[D]").astype("int64")
    return pd.Series(np.array(messages.WEEKDAYS, dtype=object)[(days + 3) % 7], dtype=object)


def _durations(dates: dict[str, tuple[Dates | None, Dates | None]]) -> list[Duration]:
    """Compare the time from the first date column to each other one."""
    read = [(name, old.moments, new.moments) for name, (old, new) in dates.items() if old and new]
    found = []
    for name, old, new in read[1:]:
        before, after = _hours(read[0][1], old), _hours(read[0][2], new)
        if len(before) and len(after):
            medians = float(np.median(before)), float(np.median(after))
            found.append(Duration(read[0][0], name, *medians, len(before), len(after)))
    return found


def _hours(start: Moments, end: Moments) -> npt.NDArray[np.float64]:
    hours = (end - start) / np.timedelta64(1, "h")
    return hours[~np.isnan(hours)]


def _long_and_single(cells: "pd.Series[str]") -> int:
    counts = cells[cells != ""].value_counts()
    return sum(1 for cell, times in counts.items() if times == 1 and len(str(cell).split()) >= 6)
