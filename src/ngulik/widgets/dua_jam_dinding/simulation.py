"""Dua Jam Dinding: targets are dragged along both clocks, the guess along its own line, and then the curves fall."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import isnan
from typing import Any

import numpy as np
import pandas as pd

from ngulik.numbers import rounded
from ngulik.widgets.dua_jam_dinding import words
from ngulik.widgets.dua_jam_dinding.kaplan_meier import KaplanMeier
from ngulik.widgets.dua_jam_dinding.two_clocks import DITARIK, SEMUA, TwoClocks, build
from ngulik.widgets.kit.controls import EXPLORE, Choice, Control, Guess, Slider, State, steps
from ngulik.widgets.kit.handles import handle
from ngulik.widgets.kit.simulation import WIDE, Picture, Simulation, Table
from ngulik.widgets.kit.svg import (
    BLUE,
    INK,
    PAPER,
    VERMILION,
    Scale,
    band,
    circle,
    foot,
    levels,
    line,
    mark,
    path,
    text,
)

HOURS, DAYS = (0.5, 1, 2, 3, 4, 6, 8, 12, 18, 24, 36, 48, 72), (1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90)
#: One clock: the control of its target, the axis' end and ticks.
CLOCKS = (("target_jam", 72, range(0, 73, 12)), ("target_hari", 90, range(0, 91, 15)))
_FINE = 120  # a curve is drawn at so many places


@dataclass(frozen=True, eq=False)
class DuaJamDinding(Simulation):
    """Targets are hours for the first reply and calendar days for completion; `kanal` is a channel or "Semua kanal";
    `tebakan` is the percentage completed in time.
    """

    model: TwoClocks
    title = words.TITLE

    def controls(self) -> tuple[Control, ...]:
        hours, days = {n: words.jam(n) for n in HOURS}, {n: words.hari(n) for n in DAYS}
        return (
            Slider("target_jam", words.TARGET_JAM, hours, 6, drawn=True, moves=EXPLORE),
            Slider("target_hari", words.TARGET_HARI, days, 14, drawn=True, moves=EXPLORE),
            Choice("kanal", "Kanal", self.model.channels, SEMUA, moves=EXPLORE),
            Guess(words.TEBAKAN, steps(0, 100, 5, "%"), drawn=True),
        )

    def question(self, s: State) -> str:
        return words.ajakan(s["kanal"], s["target_hari"])

    def sentence(self, s: State) -> str:
        row = self._row(s, s["kanal"])
        said = [
            words.ringkasan(s["kanal"], row["persen_dibalas"], s["target_jam"], row["persen_selesai"], s["target_hari"])
        ]
        if s["tebakan"] is not None:
            said.append(words.banding(s["tebakan"], row["persen_selesai"]))
        said.append(f"{words.terbuka(row['belum_selesai'], row['aduan'])} {words.terlewat(self.model.skipped)}".strip())
        return "\n".join(filter(None, said))

    def table(self, s: State) -> Table:
        channels = self.model.channels
        rows = [tuple(self._row(s, name).values()) for name in channels]
        return Table(words.HEADS, rows, words.TABEL, channels.index(s["kanal"]))

    def _row(self, s: State, name: str) -> dict[str, Any]:
        reply, done = self.model.first_reply[name], self.model.completion[name]
        values = (
            name, reply.subjects, rounded(100 * reply.reached_by(s["target_jam"]), 1),
            rounded(100 * done.reached_by(s["target_hari"]), 1), rounded(reply.median, 3), rounded(done.median, 1), done.censored,
        )  # fmt: skip
        return dict(zip(words.HEADS, values, strict=True))

    def describe(self, s: State) -> str:
        row, every = self._row(s, s["kanal"]), self._row(s, SEMUA)
        reply = (row["persen_dibalas"], words.jam(s["target_jam"]), words.separuh(row["median_jam"], "jam", "dibalas"))
        done = (
            row["persen_selesai"],
            words.hari(s["target_hari"]),
            words.separuh(row["median_hari"], "hari", "selesai"),
        )
        others = None if s["kanal"] == SEMUA else (every["persen_dibalas"], every["persen_selesai"])
        return words.alt(s["kanal"], reply, done, others)

    def picture(self, s: State, width: int) -> Picture:
        """Two panels, side by side or on a phone one below the other: hours on the left, days on the right."""
        marks, handles, tall = [], [], 356 if width == WIDE else 216
        what = words.LEGENDA[s["kanal"] != SEMUA and bool(s["buka"])]
        for place, ((name, _, _), title) in enumerate(zip(CLOCKS, words.PANEL, strict=True)):
            left, top = (42 + 310 * place, 0) if width == WIDE else (42, tall * place)
            x, y = self._scales(name, left, 276 if width == WIDE else width - 58, top + 66, top + tall - 58)
            marks += [
                text(left - 34, top + 16, title[0], size=14, font_weight=700),
                text(left - 34, top + 33, what, size=12),
            ]
            marks += [*self._panel(s, name, title[1], x, y)]
            handles.append(
                handle(self.option(name, s), s, [x(n) for n in (HOURS, DAYS)[place]], y.start + 42, axis="x")
            )
            if place == 1 and not s["buka"]:
                handles.append(handle(self.option("tebakan", s), s, [y(100 - n) for n in range(0, 101, 5)], x(s[name])))
        return Picture(tall if width == WIDE else 2 * tall, marks, handles)

    @staticmethod
    def _scales(name: str, left: float, wide: float, top: float, bottom: float) -> tuple[Scale, Scale]:
        end = next(end for clock, end, _ in CLOCKS if clock == name)
        return Scale(0, end, left, left + wide), Scale(0, 100, bottom, top)

    def _panel(self, s: State, name: str, unit: str, x: Scale, y: Scale) -> list[str]:
        ticks = next(ticks for clock, _, ticks in CLOCKS if clock == name)
        target = self.option(name, s).words(s[name])
        marks = [levels(y, x.start, x.end, (0, 20, 40, 60, 80, 100)), foot(x, y.start, [*ticks], unit)]
        marks.append(
            line(
                x(s[name]),
                y.end - 6,
                x(s[name]),
                y.start + 30,
                INK,
                key=f"line-{name}",
                stroke_width=1.5,
                stroke_dasharray="2 4",
            )
        )
        said = f"target {target}"
        if s["buka"]:
            curves = self.model.first_reply if name == "target_jam" else self.model.completion
            share = 100 * curves[s["kanal"]].waiting_at(s[name])
            said += (
                f": {'belum terukur' if isnan(share) else f'{words.menunggu(rounded(100 - share, 1))} masih menunggu'}"
            )
            marks += self._curves(s["kanal"], name, x, y)
            if not isnan(share):
                marks.append(circle(x(s[name]), y(share), 5, BLUE, key=f"now-{name}", stroke=PAPER, stroke_width=1.5))
            if name == "target_hari" and s["tebakan"] is not None:
                at, high = x(s[name]), y(100 - s["tebakan"])
                marks.append(
                    mark(
                        "path",
                        key="guess",
                        d=f"M{at:.1f} {high - 8:.1f}l8 8l-8 8l-8 -8Z",
                        fill=PAPER,
                        stroke=VERMILION,
                        stroke_width=3,
                    )
                )
        elif name == "target_hari" and s["tebakan"] is not None:
            marks.append(
                text(x(s[name]) + 20, y(100 - s["tebakan"]) + 4, f"selesai {s['tebakan']}\N{NO-BREAK SPACE}%", size=12)
            )
        middle = min(max(x(s[name]), x.start + 105), x.end - 105)
        return [*marks, text(middle, y.end - 12, said, "middle", 12)]

    def _curves(self, channel: str, name: str, x: Scale, y: Scale) -> list[str]:
        marks = []
        for which in (SEMUA, channel) if channel != SEMUA else (SEMUA,):
            time, waiting, lower, upper = self._drawn(name, which)
            look: dict[str, Any] = (
                {"stroke": BLUE, "stroke_width": 2.5}
                if which == channel
                else {"stroke": VERMILION, "stroke_width": 2, "stroke_dasharray": "6 4"}
            )
            points = [
                [(x(at), y(100 * share)) for at, share in zip(time, row, strict=True)]
                for row in (waiting, upper, lower)
            ]
            if which == channel:
                marks.append(band(points[1], points[2], BLUE, key=f"band-{name}"))
            marks.append(path(points[0], key=f"curve-{name}-{'all' if which == SEMUA else 'one'}", **look))
        return marks

    @cached_property
    def _drawn(self) -> Any:
        @lru_cache(None)
        def drawn(name: str, channel: str) -> list[list[float]]:
            end = next(end for clock, end, _ in CLOCKS if clock == name)
            return _places((self.model.first_reply if name == "target_jam" else self.model.completion)[channel], end)

        return drawn


def _places(curve: KaplanMeier, end: float) -> list[list[float]]:
    """Return time, waiting and its band at `_FINE` places up to `end`, or up to where the data can tell."""
    last = end if curve.waiting[-1] == 0 else min(end, curve.longest)
    time = np.linspace(0, last, _FINE)
    step = np.searchsorted(curve.time, time, side="right") - 1
    rows = (curve.waiting, curve.lower, curve.upper)
    return [time.tolist(), *(np.nan_to_num(row[step]).tolist() for row in rows)]


def dua_jam_dinding(aduan: pd.DataFrame, ditarik: str = DITARIK) -> DuaJamDinding:
    """Return the widget for the tickets `aduan` as seen at `ditarik`; as last line of a cell it appears.

    Raises UsageError if columns are missing or no ticket can be used.
    """
    return DuaJamDinding(build(aduan, ditarik))
