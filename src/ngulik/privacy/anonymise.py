"""From an office's table to one fit for a class: `anonymise(table, plan, key)`, pure and deterministic for a fixed key."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
import pandas as pd

from ngulik.errors import ContentError, UsageError
from ngulik.privacy import messages
from ngulik.privacy.blur import row_noise, row_offsets, share_exposed
from ngulik.privacy.dates import Dates, Moments, floor, read_dates, write_dates
from ngulik.privacy.facts import Facts, Measured, measure
from ngulik.privacy.freetext import Found, clean_texts, reference, structured
from ngulik.privacy.measures import codes_of
from ngulik.privacy.plan import Column, Plan, Role
from ngulik.privacy.pseudonym import pseudonym, secret_weeks
from ngulik.privacy.quasi import generalise
from ngulik.privacy.roles import person_column
from ngulik.privacy.utility import utility

#: A spreadsheet would run such a cell. Without a call, `@akun`, `- butir` and `-5` do no harm and stay as they are.
_FORMULA = re.compile(r"[=\t\r]|[+@-]\s*[\w.$:+*/-]*[(|]")


@dataclass(frozen=True)
class Result:
    """The released table (texts, `""` where empty) and the figures of the report."""

    table: pd.DataFrame
    facts: Facts


def anonymise(table: pd.DataFrame, plan: Plan, key: bytes) -> Result:
    """Return the table as the plan wants it: the same table, plan and key give the same result, byte for byte.

    `table` holds texts with `""` for empty cells (as `read_table` gives it) and is not changed. Rows keep their order; rows
    that are left out to reach k and l are missing. Raises UsageError if plan and table differ in their columns,
    ContentError if the goals cannot be reached or a column is not what its role says.
    """
    if [column.name for column in plan.columns] != list(table.columns):
        raise UsageError(messages.OTHER_COLUMNS)
    person = person_column(table, plan)
    people = _people(table[person].tolist()) if person else None
    general = generalise(table, plan, people)
    rows = np.flatnonzero(general.kept)
    work = _Work(key, rows, table, plan)
    released: dict[str, list[str]] = {}
    for column in plan.columns:
        values = general.values.get(column.name)
        cells = values.tolist() if values is not None else work.release(column, table[column.name].tolist())
        if cells is not None:
            released[column.name] = work.harmless(cells)
    result = pd.DataFrame(released, dtype=object, index=range(len(rows)))
    before = measure(table, plan, people)
    after = measure(result, plan, people[rows] if people is not None else None)
    facts = Facts(
        plan=plan, rows=len(table), kept=len(rows), person=person, before=before, after=after, loss=general.loss,
        levels=general.levels, text=work.found, unread=work.unread,
        exposed=work.exposed, neutralised=work.neutralised,
        left=_left(result, plan, work.found), utility=utility(table, result, plan, general.marginals),
    )  # fmt: skip
    return Result(result, facts)


def _people(values: Sequence[str]) -> npt.NDArray[np.int64]:
    """Return codes of persons; all rows without an identifier count as one person."""
    return codes_of([" ".join(value.split()).casefold() for value in values])


class _Work:
    """Release column after column, and count what was met."""

    def __init__(self, key: bytes, rows: npt.NDArray[np.int64], table: pd.DataFrame, plan: Plan) -> None:
        self.key, self.rows, self.found = key, rows, Found()
        self.own = [self._kept(table[column.name].tolist()) for column in plan.of(Role.IDENTIFIER)]
        self.references = [
            found
            for column in plan.of(Role.IDENTIFIER)
            if column.method == "samaran"
            and (found := reference(table[column.name].tolist(), partial(self._pseudonym, column)))
        ]
        dated = plan.of(Role.DATE)
        self.dates = {column.name: read_dates(self._kept(table[column.name].tolist())) for column in dated}
        together = [dates for column in dated if column.method == "acak" and (dates := self.dates[column.name])]
        self.offsets = row_offsets(together, row_noise(rows, key))
        self.k = plan.k
        self.exposed: dict[str, float] = {}
        self.unread: dict[str, int] = {}
        self.neutralised = 0

    def release(self, column: Column, values: list[str]) -> list[str] | None:
        """Return the released cells of a column that is no quasi-identifier, or None if it is left out."""
        if column.role is Role.DROP or (column.role, column.method) == (Role.IDENTIFIER, "buang"):
            return None
        cells = self._kept(values)
        if column.role is Role.IDENTIFIER:
            return [self._pseudonym(column, cell) if cell else "" for cell in cells]
        if column.role is Role.DATE:
            return self._dates(column, cells)
        if column.role is Role.TEXT:
            return clean_texts(cells, self.own, self.references, self.found)
        return cells

    def _kept(self, values: list[str]) -> list[str]:
        return [values[row] for row in self.rows.tolist()]

    def _pseudonym(self, column: Column, value: str) -> str:
        return pseudonym(value, column.group or column.name, self.key)

    def _dates(self, column: Column, cells: list[str]) -> list[str]:
        dates = self.dates[column.name]
        if dates is None and any(cells):
            raise ContentError(messages.NOT_DATES.format(name=column.name))
        if dates is None:
            return cells
        if dates.unread:
            self.unread[column.name] = dates.unread
        moments = self._moved(dates, column.method)
        self.exposed[column.name] = share_exposed(dates.moments, moments, self.k, blurred=column.method == "acak")
        return write_dates(moments, timed=dates.timed and column.method in ("acak", "geser"))

    def _moved(self, dates: Dates, method: str) -> Moments:
        if method == "geser":
            return dates.moments - np.timedelta64(7 * secret_weeks(self.key), "D")
        if method == "acak":
            weeks, minutes = self.offsets
            return dates.moments + weeks + (minutes if dates.timed else np.timedelta64(0, "s"))
        return floor(dates.moments, method)

    def harmless(self, cells: list[str]) -> list[str]:
        """Return the cells so that no spreadsheet takes one for a formula: an apostrophe stands before such a cell."""
        risky = [i for i, cell in enumerate(cells) if _FORMULA.match(cell)]
        self.neutralised += len(risky)
        for i in risky:
            cells[i] = "'" + cells[i]
        return cells


def _left(released: pd.DataFrame, plan: Plan, found: Found) -> dict[str, int]:
    """Return column → cells in which something of a fixed form is still found; empty is what we want."""
    left = {}
    for column in plan.columns:
        if column.name in released and column.role in (Role.TEXT, Role.KEEP, Role.SENSITIVE, Role.QUASI):
            cells = released[column.name]
            suspects = cells[cells.str.contains(r"\d|@|\bnol\b|\bkosong\b", regex=True)] if len(cells) else cells
            counts = suspects.value_counts()
            hits = sum(int(times) for cell, times in counts.items() if structured(str(cell)))
            if hits:
                left[column.name] = hits
    return left


__all__ = ["Facts", "Measured", "Result", "anonymise"]
