"""Dates of an office's table: read in the usual spellings, moved or made coarser, written as ISO 8601.

How the rows are moved one by one, which is the default, is said in `blur`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

Moments = npt.NDArray[np.datetime64]
_MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember",
)  # fmt: skip
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"aug": 8, "dec": 12, "oct": 10, "may": 5}
_WORD = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})")
_TIMES = (" %H:%M", " %H:%M:%S", "T%H:%M", "T%H:%M:%S", " %H.%M", " %H:%M:%S.%f", "")
_FORMATS = [day + time for day in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d") for time in _TIMES]
#: A column is one of dates if so many of its filled cells are read by one format.
_ENOUGH = 0.9
_FLOORS = {"bulan": "M", "tahun": "Y"}


@dataclass(frozen=True)
class Dates:
    """A column of dates: `moments` (datetime64[s], NaT where empty or unread) and whether a time of day was written."""

    moments: Moments
    timed: bool
    unread: int


def read_dates(values: Sequence[str]) -> Dates | None:
    """Return the dates of a column of texts, or None if it is not one; day comes before month, as in Indonesia."""
    filled = [value.strip() for value in values if value.strip()]
    if not filled or not all(any(sign.isdigit() for sign in value) for value in filled[:50]):
        return None
    cells = pd.Series([_numeric_month(value.strip()) for value in values], dtype="object")
    sample = cells[cells != ""].iloc[:: max(1, len(filled) // 300)]
    best = max(_FORMATS, key=lambda form: _parse(sample, form).notna().sum())
    parsed = _parse(cells, best)
    for form in _FORMATS if parsed.notna().sum() < len(filled) else ():  # a few cells may be written in another way
        left = parsed.isna() & (cells != "")
        parsed[left] = _parse(cells[left], form)
    read = int(parsed.notna().sum())
    if read < _ENOUGH * len(filled):
        return None
    moments = parsed.to_numpy(dtype="datetime64[s]")
    timed = bool(np.any(moments[~np.isnat(moments)] != moments[~np.isnat(moments)].astype("datetime64[D]")))
    return Dates(moments, timed, len(filled) - read)


def _parse(cells: "pd.Series[Any]", form: str) -> "pd.Series[Any]":
    return pd.to_datetime(cells, format=form, errors="coerce").astype("datetime64[s]")


def _numeric_month(value: str) -> str:
    """Return `1 Juli 2026 08:00 WIB` as `01/07/2026 08:00`; other spellings unchanged."""
    found = _WORD.match(value)
    if not found or found[2].lower()[:3] not in _SHORT:
        return value
    return re.sub(r"\s*WIB$", "", f"{found[1]:>02}/{_SHORT[found[2].lower()[:3]]:02}/{found[3]}{value[found.end() :]}")


def write_dates(moments: Moments, *, timed: bool) -> list[str]:
    """Return moments as `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, empty where missing."""
    unit: Literal["m", "D"] = "m" if timed else "D"
    texts = np.datetime_as_string(moments, unit=unit).tolist()
    return ["" if empty else text.replace("T", " ") for text, empty in zip(texts, np.isnat(moments), strict=True)]


def floor(moments: Moments, period: str) -> Moments:
    """Return the first day of the period (`hari`, `pekan`, `bulan`, `triwulan`, `tahun`) of each moment."""
    days = moments.astype("datetime64[D]")
    if period == "hari":
        return days
    if period == "pekan":
        number = np.where(np.isnat(days), 0, days.astype("int64"))
        return np.asarray(days - ((number + 3) % 7).astype("timedelta64[D]"))  # day 0 was a Thursday
    if period == "triwulan":
        months = days.astype("datetime64[M]")
        number = np.where(np.isnat(months), 0, months.astype("int64"))
        return np.asarray((months - (number % 3).astype("timedelta64[M]")).astype("datetime64[D]"))
    return days.astype(f"datetime64[{_FLOORS[period]}]").astype("datetime64[D]")
