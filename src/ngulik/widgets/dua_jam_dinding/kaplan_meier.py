"""Waiting times when some have not ended: the product-limit estimate.

Source: E. L. Kaplan and P. Meier (1958), "Nonparametric estimation from incomplete observations", Journal of the
American Statistical Association 53, 457-481; variance: M. Greenwood (1926); band on the log(-log) scale, which stays
between 0 and 1: J. D. Kalbfleisch and R. L. Prentice (1980), "The Statistical Analysis of Failure Time Data".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ngulik.errors import UsageError

Floats = npt.NDArray[np.float64]

_Z95 = 1.959963984540054  # 97.5 % point of the standard normal distribution
_DIGITS = 12  # a product of fractions may miss 1/2 in the last digits, and learners ask for `menunggu <= 0.5`


@dataclass(frozen=True, eq=False)
class KaplanMeier:
    """A "still waiting" curve; every array has one element per row of `table()`.

    Attributes:
        time: 0 and then each distinct time with an event, rising, in the unit of the durations.
        at_risk: nᵢ, how many had been neither ended nor censored just before `time`.
        events: dᵢ, how many ended at `time`.
        waiting: Ŝ(t) = ∏ (1 - dᵢ/nᵢ), the share (0..1) that waits longer than `time`.
        variance: Greenwood, Ŝ² Σ dᵢ/(nᵢ(nᵢ - dᵢ)).
        lower, upper: pointwise 95 % band; NaN where nobody waits any more, because there it is not defined.
        subjects: how many durations; censored: how many of them had not ended.
        longest: the longest duration; beyond it nothing is known unless nobody waits any more.
    """

    time: Floats
    at_risk: npt.NDArray[np.int64]
    events: npt.NDArray[np.int64]
    waiting: Floats
    variance: Floats
    lower: Floats
    upper: Floats
    subjects: int
    censored: int
    longest: float

    def waiting_at(self, time: float) -> float:
        """Return the share (0..1) that waits longer than `time`; NaN where the data cannot tell."""
        if time < 0:
            return 1.0
        last = float(self.waiting[-1])
        if time > self.longest and last > 0:
            return float("nan")
        return float(self.waiting[int(np.searchsorted(self.time, time, side="right")) - 1])

    def reached_by(self, time: float) -> float:
        """Return the share (0..1) that has ended within `time`; NaN where the data cannot tell."""
        return 1.0 - self.waiting_at(time)

    @property
    def median(self) -> float:
        """The earliest time at which at most half still wait; NaN if the curve never falls so low."""
        below = np.flatnonzero(self.waiting <= 0.5)
        return float(self.time[below[0]]) if below.size else float("nan")

    def table(self) -> pd.DataFrame:
        """Return the curve with the columns waktu, berisiko, kejadian, menunggu (0..1)."""
        return pd.DataFrame(
            {"waktu": self.time, "berisiko": self.at_risk, "kejadian": self.events, "menunggu": self.waiting}
        )


def estimate(durations: Iterable[Any], ended: Iterable[Any]) -> KaplanMeier:
    """Return the Kaplan-Meier curve of `durations`.

    `durations` are numbers >= 0 in one unit of choice; `ended` says for each whether the wait ended (true) or was still
    going on when it was last seen (false: censored). Who is censored at the time of an event counts as at risk there.
    Raises UsageError if the two do not fit together.
    """
    length, flag = _checked(durations, ended)
    distinct, position = np.unique(length, return_inverse=True)
    leaving = np.bincount(position)
    ending = np.bincount(position[flag], minlength=distinct.size)
    at_risk = length.size - np.concatenate(([0], np.cumsum(leaving)[:-1]))

    with_event = ending > 0
    time, at_risk, events = distinct[with_event], at_risk[with_event], ending[with_event]
    if time.size == 0 or time[0] > 0:  # the curve starts at time 0, where all wait
        time, at_risk, events = np.r_[0.0, time], np.r_[length.size, at_risk], np.r_[0, events]

    waiting = np.cumprod(1 - events / at_risk).round(_DIGITS)
    left = at_risk - events
    greenwood = np.cumsum(events / (at_risk * np.where(left > 0, left, np.inf)))
    lower, upper = _band(waiting, greenwood)
    return KaplanMeier(
        time=time,
        at_risk=at_risk.astype(np.int64),
        events=events.astype(np.int64),
        waiting=waiting,
        variance=waiting**2 * greenwood,
        lower=lower,
        upper=upper,
        subjects=length.size,
        censored=int((~flag).sum()),
        longest=float(distinct[-1]),
    )


def kurva_menunggu(durasi: Iterable[Any], selesai: Iterable[Any]) -> pd.DataFrame:
    """Return the share of tickets still waiting after each time, unfinished tickets included.

    `durasi`: numbers in hours or days, for an unfinished ticket the wait until the data were drawn; `selesai`: true
    where the wait has ended. The result has one row for time 0 and one per distinct time with an event: waktu (unit of
    `durasi`), berisiko, kejadian (counts), menunggu (0..1). Raises UsageError like `estimate`.
    """
    return estimate(durasi, selesai).table()


def _band(waiting: Floats, greenwood: Floats) -> tuple[Floats, Floats]:
    lower, upper = waiting.copy(), waiting.copy()
    lower[waiting == 0] = upper[waiting == 0] = np.nan
    inside = (waiting > 0) & (waiting < 1)
    share = waiting[inside]
    spread = np.exp(_Z95 * np.sqrt(greenwood[inside]) / -np.log(share))
    lower[inside], upper[inside] = share**spread, share ** (1 / spread)
    return lower, upper


def _checked(durations: Iterable[Any], ended: Iterable[Any]) -> tuple[Floats, npt.NDArray[np.bool_]]:
    length, flag = pd.Series(durations), pd.Series(ended)
    if len(length) != len(flag):
        raise UsageError(
            f"durasi berisi {len(length)} nilai, tetapi selesai berisi {len(flag)}. "
            "Keduanya harus sama banyak: ambil dari tabel yang sama."
        )
    if length.empty:
        raise UsageError("durasi masih kosong, padahal kurva perlu paling sedikit satu aduan. Periksa saringan Anda.")
    if length.dtype.kind == "m":
        raise UsageError(
            "durasi masih berupa selisih waktu, padahal harus angka. "
            "Ubah dulu ke jam: durasi / pd.Timedelta(hours=1), atau ke hari: durasi / pd.Timedelta(days=1)."
        )
    if not pd.api.types.is_numeric_dtype(length) or pd.api.types.is_bool_dtype(length):
        raise UsageError(f"durasi berisi {length.dtype}, padahal harus angka dalam jam atau hari. Periksa kolomnya.")
    if not (pd.api.types.is_bool_dtype(flag) or pd.api.types.is_numeric_dtype(flag)) or not flag.isin([0, 1]).all():
        raise UsageError(
            "selesai harus berisi True atau False untuk tiap aduan. "
            'Dari kolom waktu, buat dengan .notna(), misalnya aduan["selesai"].notna().'
        )
    values = length.to_numpy(dtype=np.float64, na_value=np.nan)
    if unusable := int((~np.isfinite(values)).sum()):
        raise UsageError(
            f"durasi berisi {unusable} nilai kosong. "
            "Untuk aduan yang belum selesai, isi lama menunggu sampai data ditarik, jangan dikosongkan."
        )
    if negative := int((values < 0).sum()):
        raise UsageError(
            f"durasi berisi {negative} nilai negatif, padahal waktu tunggu paling kecil 0. "
            "Periksa urutan tanggalnya: waktu akhir dikurangi waktu masuk."
        )
    return values, flag.to_numpy(dtype=bool)
