"""How often each value occurs: frequency (a count) and proportion (the count over the chosen total)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ngulik.errors import UsageError
from ngulik.widgets.kit.checked import have_columns, have_rows
from ngulik.widgets.penjelajah_aduan import words

#: What complaints can be counted and filtered by; also the order of the axes of `Tally.counts`.
DIMENSIONS = ("kanal", "kategori", "bulan")


@dataclass(frozen=True)
class Frequency:
    """How often each of `names` occurs among the chosen complaints; `counts` are numbers of complaints."""

    names: tuple[str, ...]
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many complaints were chosen: the denominator of every share."""
        return sum(self.counts)

    @property
    def shares(self) -> tuple[float, ...]:
        """The proportion (0..1) of each name; NaN if no complaint was chosen."""
        return tuple(count / self.total if self.total else float("nan") for count in self.counts)

    @property
    def leaders(self) -> tuple[str, ...]:
        """The most frequent name, or all of them if several share the first place; empty if nothing was chosen."""
        most = max(self.counts)
        return tuple(name for name, count in zip(self.names, self.counts, strict=True) if count == most > 0)

    def rank(self, name: str) -> int:
        """Return the place of `name`, 1 for the most frequent; equal counts share a place."""
        own = self.counts[self.names.index(name)]
        return 1 + sum(count > own for count in self.counts)


@dataclass(frozen=True, eq=False)
class Tally:
    """Complaints counted by all three dimensions at once; a filter is then one slice.

    Attributes:
        names: the values of each dimension: channels and categories with the most frequent first, months in their order.
        counts: numbers of complaints, shape (channels, categories, months).
    """

    names: Mapping[str, tuple[str, ...]]
    counts: npt.NDArray[np.int64]

    def frequency(self, by: str, chosen: Mapping[str, str]) -> Frequency:
        """Return how often each value of `by` occurs where the `chosen` dimensions have the given value.

        Channels and categories come with the most frequent first, months in their order. Raises UsageError for a
        dimension or a value that does not exist.
        """
        self._check(by, chosen)
        part = self.counts
        for axis, dimension in enumerate(DIMENSIONS):
            if dimension in chosen:
                part = part.take([self.names[dimension].index(chosen[dimension])], axis=axis)
        others = tuple(axis for axis, dimension in enumerate(DIMENSIONS) if dimension != by)
        counts = part.sum(axis=others)
        names = (chosen[by],) if by in chosen else self.names[by]
        order = np.arange(counts.size) if by == "bulan" else np.argsort(-counts, kind="stable")
        return Frequency(tuple(names[place] for place in order), tuple(int(counts[place]) for place in order))

    def _check(self, by: str, chosen: Mapping[str, str]) -> None:
        for dimension in (by, *chosen):
            if dimension not in DIMENSIONS:
                raise UsageError(words.DIMENSI.format(isi=dimension, ada=", ".join(DIMENSIONS)))
        for dimension, value in chosen.items():
            if value not in self.names[dimension]:
                raise UsageError(words.TIDAK_ADA.format(dimensi=dimension, isi=value, ada=self._known(dimension)))

    def _known(self, dimension: str) -> str:
        if dimension == "bulan":
            return words.BULAN_ADA.format(awal=self.names["bulan"][0], akhir=self.names["bulan"][-1])
        return ", ".join(f'"{name}"' for name in self.names[dimension])


def tally(aduan: pd.DataFrame) -> Tally:
    """Count the complaints `aduan` by channel, category and month of `masuk` (WIB); one row is one complaint.

    Rows without a value are counted as "tidak tercatat". Raises UsageError if a column is missing, if `masuk` holds no
    times, or if there is no row.
    """
    have_columns(aduan, ("kanal", "kategori", "masuk"), "aduan")
    have_rows(aduan, "aduan")
    columns = [_by_frequency(aduan["kanal"]), _by_frequency(aduan["kategori"]), _by_month(aduan["masuk"])]
    counts = np.zeros([len(column.categories) for column in columns], dtype=np.int64)
    np.add.at(counts, tuple(column.codes for column in columns), 1)
    names = {
        dimension: tuple(map(str, column.categories)) for dimension, column in zip(DIMENSIONS, columns, strict=True)
    }
    return Tally(names, counts)


def _by_frequency(column: "pd.Series[Any]") -> pd.Categorical:
    text = column.where(column.notna(), words.TANPA_NILAI).astype(str)
    return pd.Categorical(text, categories=sorted(text.unique(), key=lambda name: (-(text == name).sum(), name)))


def _by_month(column: "pd.Series[Any]") -> pd.Categorical:
    try:
        month = pd.to_datetime(column, format="ISO8601").dt.to_period("M")
    except (ValueError, TypeError) as error:
        raise UsageError(words.BUKAN_WAKTU) from error
    known = sorted(month.dropna().unique())
    names = {period: words.bulan(period.month, period.year) for period in known}
    text = month.map(names, na_action="ignore").astype(object)
    unknown = [words.TANPA_NILAI] if month.isna().any() else []
    return pd.Categorical(text.where(month.notna(), words.TANPA_NILAI), categories=[*names.values(), *unknown])
