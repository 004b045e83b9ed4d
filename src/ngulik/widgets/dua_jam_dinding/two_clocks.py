"""Dua Jam Dinding: one clock for the first reply (hours), one for completion (days).

The model holds one Kaplan-Meier curve per clock and channel; a target is then one look-up. Tickets that are still open
when the data are drawn count as waiting (censored), so that slow work does not vanish from the figures.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ngulik.errors import UsageError
from ngulik.widgets.dua_jam_dinding.kaplan_meier import KaplanMeier, estimate
from ngulik.widgets.kit.checked import have_columns

SEMUA = "Semua kanal"
DITARIK = "2026-07-01 08:00"  # state of datasets/aduan.csv, WIB
_TIMES = ("masuk", "respons1", "selesai")


def lama_menunggu(aduan: pd.DataFrame, ditarik: str = DITARIK) -> pd.DataFrame:
    """Return both waits of every ticket that had come in by `ditarik` (WIB), in the order and index of `aduan`.

    Columns: kanal; jam_respons (hours to the first reply), direspons (bool); hari_selesai (calendar days to
    completion), selesai (bool). A wait that had not ended by `ditarik` runs until then and its flag is false. Both waits
    are NaN where the times are impossible: no `masuk`, or a reply or completion before it. Raises UsageError if a
    column is missing or holds no times.
    """
    have_columns(aduan, ("kanal", *_TIMES), "aduan")
    drawn = pd.Timestamp(ditarik)
    masuk, *ends = (_times(aduan[name]) for name in _TIMES)
    arrived = ~(masuk > drawn)
    possible = masuk.notna()
    for end in ends:
        possible &= ~(end < masuk)
    result = pd.DataFrame({"kanal": aduan["kanal"].astype(str)})
    units = (3600, 86400)  # seconds
    names = (("jam_respons", "direspons"), ("hari_selesai", "selesai"))
    for end, unit, (wait, flag) in zip(ends, units, names, strict=True):
        happened = end.notna() & (end <= drawn)
        result[wait] = ((end.where(happened, drawn) - masuk).dt.total_seconds() / unit).where(possible)
        result[flag] = happened
    return result[arrived]


@dataclass(frozen=True, eq=False)
class TwoClocks:
    """The curves of both clocks; keys are `SEMUA` and then the channels, the busiest first.

    Attributes:
        first_reply: curves in hours since the ticket came in.
        completion: curves in calendar days since the ticket came in.
        skipped: how many tickets were left out because their times are impossible.
    """

    first_reply: Mapping[str, KaplanMeier]
    completion: Mapping[str, KaplanMeier]
    skipped: int

    @property
    def channels(self) -> list[str]:
        """`SEMUA`, then the channels, the busiest first."""
        return list(self.first_reply)


def build(aduan: pd.DataFrame, ditarik: str = DITARIK) -> TwoClocks:
    """Return the curves of `aduan` as seen at `ditarik`. Raises UsageError if no ticket can be used."""
    waits = lama_menunggu(aduan, ditarik)
    usable = waits.dropna(subset=["jam_respons", "hari_selesai"])
    if usable.empty:
        raise UsageError(
            f"Tidak ada aduan yang dapat dihitung: {len(waits)} aduan masuk sampai {ditarik}. "
            'Periksa saringan Anda, atau pakai muat_data("aduan") utuh.'
        )
    busiest = usable["kanal"].value_counts().index
    groups = {SEMUA: usable} | {str(name): usable[usable["kanal"] == name] for name in busiest}
    return TwoClocks(
        first_reply={name: estimate(part["jam_respons"], part["direspons"]) for name, part in groups.items()},
        completion={name: estimate(part["hari_selesai"], part["selesai"]) for name, part in groups.items()},
        skipped=len(waits) - len(usable),
    )


def _times(column: "pd.Series[Any]") -> "pd.Series[Any]":
    try:
        return pd.to_datetime(column, format="ISO8601")
    except (ValueError, TypeError) as error:
        raise UsageError(
            f"Kolom {column.name} berisi nilai yang bukan waktu. Tulis waktu sebagai 2026-07-01 08:00, atau kosongkan."
        ) from error
