"""Dua Jam Dinding: one clock for the first reply (hours), one for completion (days).

The model holds one Kaplan-Meier curve per clock and channel; a target is then one look-up. Tickets that are still open
when the data are drawn count as waiting (censored), so that slow work does not vanish from the figures.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from ngulik.errors import UsageError
from ngulik.widgets import messages
from ngulik.widgets.kaplan_meier import KaplanMeier, estimate

if TYPE_CHECKING:
    from ngulik.widgets.dua_jam_tampilan import View

SEMUA = "Semua kanal"
DITARIK = "2026-07-01 08:00"  # state of datasets/aduan.csv, WIB
TARGET_JAM, TARGET_HARI = 6.0, 14.0
_TIMES = ("masuk", "respons1", "selesai")


def lama_menunggu(aduan: pd.DataFrame, ditarik: str = DITARIK) -> pd.DataFrame:
    """Return both waits of every ticket that had come in by `ditarik` (WIB), in the order and index of `aduan`.

    Columns: kanal; jam_respons (hours to the first reply), direspons (bool); hari_selesai (calendar days to
    completion), selesai (bool). A wait that had not ended by `ditarik` runs until then and its flag is false. Both waits
    are NaN where the times are impossible: no `masuk`, or a reply or completion before it. Raises UsageError if a
    column is missing or holds no times.
    """
    missing = [name for name in ("kanal", *_TIMES) if name not in aduan.columns]
    if missing:
        raise UsageError(
            f"Tabel aduan tidak memiliki kolom {', '.join(missing)}. "
            'Pakai tabel dari muat_data("aduan") tanpa membuang kolomnya.'
        )
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


@dataclass(frozen=True, eq=False)
class DuaJamDinding:
    """What the learner holds: as the last line of a cell it shows the widget; its methods are the twins.

    Targets are hours for the first reply and calendar days for completion, both > 0; `kanal` is one of the channels in
    the data or "Semua kanal". Other values raise UsageError.
    """

    model: TwoClocks

    def tabel(self, target_jam: float = TARGET_JAM, target_hari: float = TARGET_HARI) -> pd.DataFrame:
        """Return one row per channel: kanal, aduan, persen_dibalas, persen_selesai, median_jam, median_hari,
        belum_selesai. Percentages are 0..100 with one decimal; NaN where the data cannot tell.
        """
        self._check(target_jam, target_hari)
        rows = []
        for name, reply in self.model.first_reply.items():
            done = self.model.completion[name]
            rows.append(
                {
                    "kanal": name,
                    "aduan": reply.subjects,
                    "persen_dibalas": _percent(reply.reached_by(target_jam)),
                    "persen_selesai": _percent(done.reached_by(target_hari)),
                    "median_jam": round(reply.median, 3),
                    "median_hari": round(done.median, 1),
                    "belum_selesai": done.censored,
                }
            )
        return pd.DataFrame(rows)

    def kalimat(
        self,
        target_jam: float = TARGET_JAM,
        target_hari: float = TARGET_HARI,
        kanal: str = SEMUA,
        tebakan: float | None = None,
    ) -> str:
        """Return the result in words; with `tebakan` (percent completed in time) also how near the guess was."""
        row = self._row(target_jam, target_hari, kanal)
        sentences = [messages.ringkasan(kanal, row["persen_dibalas"], target_jam, row["persen_selesai"], target_hari)]
        if tebakan is not None:
            sentences.append(messages.banding(tebakan, row["persen_selesai"]))
        sentences += [messages.terbuka(row["belum_selesai"], row["aduan"]), messages.terlewat(self.model.skipped)]
        return " ".join(filter(None, sentences))

    def alt(self, target_jam: float = TARGET_JAM, target_hari: float = TARGET_HARI, kanal: str = SEMUA) -> str:
        """Return the alternative text of the picture: what it shows, with its numbers."""
        row, every = self._row(target_jam, target_hari, kanal), self._row(target_jam, target_hari, SEMUA)
        return messages.alt(
            kanal,
            (row["persen_dibalas"], messages.jam(target_jam), messages.separuh(row["median_jam"], "jam", "dibalas")),
            (
                row["persen_selesai"],
                messages.hari(target_hari),
                messages.separuh(row["median_hari"], "hari", "selesai"),
            ),
            None if kanal == SEMUA else (every["persen_dibalas"], every["persen_selesai"]),
        )

    def gambar(self, target_jam: float = TARGET_JAM, target_hari: float = TARGET_HARI, kanal: str = SEMUA) -> None:
        """Show the static picture, with its alternative text."""
        from ngulik.widgets.dua_jam_tampilan import draw
        from ngulik.widgets.gambar import gambar

        alt = self.alt(target_jam, target_hari, kanal)
        gambar(draw(self.model, target_jam, target_hari, kanal), alt)

    def simpan_gambar(
        self,
        path: str | Path,
        target_jam: float = TARGET_JAM,
        target_hari: float = TARGET_HARI,
        kanal: str = SEMUA,
    ) -> str:
        """Write the static picture as PNG for print (200 dpi) and return its alternative text.

        The same data and versions give the same bytes.
        """
        from ngulik.paths import write_atomic
        from ngulik.widgets.dua_jam_tampilan import draw
        from ngulik.widgets.gambar import png

        alt = self.alt(target_jam, target_hari, kanal)
        write_atomic(Path(path), png(draw(self.model, target_jam, target_hari, kanal), dpi=200))
        return alt

    @cached_property
    def tampilan(self) -> "View":
        """The live view; one per object, so that showing it twice shows one state twice."""
        from ngulik.widgets.dua_jam_tampilan import View

        return View(self)

    def __repr__(self) -> str:
        """Name the widget and the number of tickets."""
        return f"<Dua Jam Dinding: {self.model.first_reply[SEMUA].subjects} aduan>"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        return self.tampilan.bundle(**options)

    def _row(self, target_jam: float, target_hari: float, kanal: str) -> dict[str, Any]:
        table = self.tabel(target_jam, target_hari)
        if kanal not in self.model.first_reply:
            raise UsageError(f"Kanal “{kanal}” tidak ada. Pilih salah satu: {', '.join(self.model.channels)}.")
        return dict(table[table["kanal"] == kanal].iloc[0])

    @staticmethod
    def _check(target_jam: float, target_hari: float) -> None:
        for name, value in (("target_jam", target_jam), ("target_hari", target_hari)):
            if not (isinstance(value, int | float | np.number) and 0 < value < float("inf")):
                raise UsageError(f"{name} berisi {value!r}, padahal harus angka lebih dari 0. Contoh: {name}=6.")


def dua_jam_dinding(aduan: pd.DataFrame, ditarik: str = DITARIK) -> DuaJamDinding:
    """Return the widget for the tickets `aduan` as seen at `ditarik`; as last line of a cell it appears.

    Raises UsageError if columns are missing or no ticket can be used.
    """
    return DuaJamDinding(build(aduan, ditarik))


def _percent(share: float) -> float:
    return round(100 * share, 1)


def _times(column: "pd.Series[Any]") -> "pd.Series[Any]":
    try:
        return pd.to_datetime(column, format="ISO8601")
    except (ValueError, TypeError) as error:
        raise UsageError(
            f"Kolom {column.name} berisi nilai yang bukan waktu. Tulis waktu sebagai 2026-07-01 08:00, atau kosongkan."
        ) from error
