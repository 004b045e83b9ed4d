"""One clock in the picture: its axes, the target, the curves and the guess."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import isnan
from typing import Any

import numpy as np

from ngulik.numbers import rounded
from ngulik.widgets.dua_jam_dinding import words
from ngulik.widgets.dua_jam_dinding.kaplan_meier import KaplanMeier
from ngulik.widgets.dua_jam_dinding.two_clocks import SEMUA
from ngulik.widgets.kit.controls import State
from ngulik.widgets.kit.svg import (
    BLUE,
    INK,
    PAPER,
    VERMILION,
    Scale,
    band,
    circle,
    diamond,
    foot,
    levels,
    line,
    path,
    text,
)

#: Control of a clock's target -> end of its axis and distance of the ticks: hours, days.
_AXES = {"target_jam": (72, 12), "target_hari": (90, 15)}
#: The clock whose outcome is guessed.
GUESSED = "target_hari"
_FINE = 120  # a curve is drawn at so many places


@dataclass(frozen=True)
class Panel:
    """The clock `name` with its curves by channel, in the box (left, wide, top, bottom)."""

    curves: Mapping[str, KaplanMeier]
    name: str
    left: float
    wide: float
    top: float
    bottom: float

    @property
    def x(self) -> Scale:
        """Time, from 0."""
        return Scale(0, _AXES[self.name][0], self.left, self.left + self.wide)

    @property
    def y(self) -> Scale:
        """Percent that still wait."""
        return Scale(0, 100, self.bottom, self.top)

    def draw(self, s: State, target: str, unit: str) -> list[str]:
        """Return its marks; `target` is the target in words, `unit` what the axis counts."""
        x, y, at = self.x, self.y, self.x(s[self.name])
        end, step = _AXES[self.name]
        dotted: dict[str, Any] = {"stroke_width": 1.5, "stroke_dasharray": "2 4"}
        marks = [levels(y, x.start, x.end, range(0, 101, 20)), foot(x, y.start, range(0, end + 1, step), unit)]
        marks.append(line(at, y.end - 6, at, y.start + 30, INK, key=f"line-{self.name}", **dotted))
        guess, reached = s["tebakan"] if self.name == GUESSED else None, None
        if s["buka"]:
            waiting = 100 * self.curves[s["kanal"]].waiting_at(s[self.name])
            reached = rounded(100 - waiting, 1)
            marks += self._curves(s["kanal"])
            if not isnan(reached):
                marks.append(circle(at, y(waiting), 5, BLUE, key=f"now-{self.name}", stroke=PAPER, stroke_width=1.5))
            if guess is not None:
                marks.append(diamond(at, y(100 - guess), key="guess", stroke=VERMILION, stroke_width=3))
        elif guess is not None:
            marks.append(text(at + 20, y(100 - guess) + 4, words.selesai(guess), size=12))
        middle = min(max(at, x.start + 105), x.end - 105)
        return [*marks, text(middle, y.end - 12, words.di_gambar(target, reached), "middle", 12)]

    def _curves(self, channel: str) -> list[str]:
        """Draw all channels dashed, and over them the curve of `channel` with its band."""
        marks = []
        for which in (SEMUA, channel) if channel != SEMUA else (SEMUA,):
            time, *rows = _places(self.curves[which], self.x.high)
            waiting, lower, upper = (
                [(self.x(t), self.y(share)) for t, share in zip(time, row, strict=True)] for row in rows
            )
            if which == channel:
                marks.append(band(upper, lower, BLUE, key=f"band-{self.name}"))
                marks.append(path(waiting, BLUE, key=f"curve-{self.name}", stroke_width=2.5))
            else:
                marks.append(path(waiting, VERMILION, key=f"all-{self.name}", stroke_width=2, stroke_dasharray="6 4"))
        return marks


@cache
def _places(curve: KaplanMeier, end: float) -> list[list[float]]:
    """Return time, waiting and its band (percent) at `_FINE` places up to `end`, or up to where the data can tell."""
    last = end if curve.waiting[-1] == 0 else min(end, curve.longest)
    time = np.linspace(0, last, _FINE)
    step = np.searchsorted(curve.time, time, side="right") - 1
    return [time.tolist(), *(100 * np.nan_to_num(row[step]) for row in (curve.waiting, curve.lower, curve.upper))]
