"""Move the dates of each row by an amount of its own, all dates of the row alike, so that every duration stays.

A row moves by up to two whole weeks and half an hour, either way. What a class works with survives: waiting times exactly,
days of the week nearly always and the time of day to half an hour, and the first and last moment of the file, so that "still
open when the data were pulled" keeps its meaning. Moving a whole file by one secret number (`geser`) keeps more (also the
order of rows), but whoever knows one date knows all, and the minute of the week still tells nearly every row apart.
"""

import hmac
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from ngulik.privacy.dates import Dates, Moments
from ngulik.privacy.hierarchy import Integers

WEEKS, MINUTES = 2, 30
_WEEK, _MINUTE = np.timedelta64(7 * 86_400, "s"), np.timedelta64(60, "s")
Offsets = npt.NDArray[np.timedelta64]


def row_noise(rows: Integers, key: bytes) -> Integers:
    """Return a number for each row that nobody can compute without the key."""
    digests = (hmac.digest(key, b"geser baris\0%d" % row, "sha256")[:4] for row in rows.tolist())
    return np.fromiter((int.from_bytes(digest, "big") for digest in digests), dtype=np.int64, count=len(rows))


def row_offsets(columns: Sequence[Dates], noise: Integers) -> tuple[Offsets, Offsets]:
    """Return by how many weeks and by how many minutes each row moves, as timedelta64[s].

    Where a row would leave the time between the first and the last moment of the file it moves the other way, or not.
    """
    if not columns:
        still = np.zeros(len(noise), dtype="m8[s]")
        return still, still
    moments = np.stack([dates.moments for dates in columns])
    low, high = np.fmin.reduce(moments), np.fmax.reduce(moments)
    first, last = np.fmin.reduce(low), np.fmax.reduce(high)

    def fitting(wanted: Offsets, low: Moments, high: Moments) -> Offsets:
        ahead = (low + wanted >= first) & (high + wanted <= last)
        back = (low - wanted >= first) & (high - wanted <= last)
        return np.where(ahead, wanted, np.where(back, -wanted, np.timedelta64(0, "s")))

    weeks = fitting((noise % (2 * WEEKS + 1) - WEEKS) * _WEEK, low, high)
    minutes = fitting((noise // 1009 % (2 * MINUTES + 1) - MINUTES) * _MINUTE, low + weeks, high + weeks)
    return weeks, minutes


def share_exposed(true: Moments, released: Moments, k: int, *, blurred: bool) -> float:
    """Return the share of rows whose true moment fits fewer than `k` released rows.

    `blurred`: rows were moved one by one, so that every released moment within the reach of `row_offsets` fits. Otherwise
    the attacker is taken to know how the file was moved, and only equal moments fit.
    """
    known = ~np.isnat(true)
    if not known.any():
        return 0.0
    if not blurred:
        _, place, count = np.unique(released[known], return_inverse=True, return_counts=True)
        return float((count[place] < k).mean())
    ordered, fits = np.sort(released[known]), np.zeros(int(known.sum()), dtype=np.int64)
    for week in range(-WEEKS, WEEKS + 1):
        centre = true[known] + week * _WEEK
        fits += np.searchsorted(ordered, centre + MINUTES * _MINUTE, side="right")
        fits -= np.searchsorted(ordered, centre - MINUTES * _MINUTE, side="left")
    return float((fits < k).mean())
