"""Marks of a picture, as SVG text. The view moves a mark that keeps its key; a mark without one it draws anew.

Lengths are in units of the picture, which is 640 or 340 wide; one unit is about one pixel. Colours are Okabe and Ito's
(2008, "Color Universal Design"), at least 3:1 on light and on dark paper; what they tell is always told by shape or words, too.
"""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from ngulik.numbers import short

BLUE, VERMILION, GREEN, PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
#: Follow the theme of the page; where there is none, in a file or on paper, what stands behind the comma holds.
INK, PAPER, GRID = "var(--kit-ink, #222222)", "var(--kit-paper, #ffffff)", "var(--kit-grid, #d0d4d9)"
_LETTER = 0.54  # mean width of a letter over the size of the type, system fonts


def still(svg: str) -> str:
    """Return a picture with its colours fixed to those on paper, for files and images."""
    return re.sub(r"var\(--[\w-]+, (#\w+)\)", r"\1", svg)


def mark(tag: str, content: str = "", key: str = "", **attributes: Any) -> str:
    """Return one element; `_` in a name becomes `-`, an attribute that is None is left out."""
    given = {
        "data-key": key or None,
        **{name.strip("_").replace("_", "-"): value for name, value in attributes.items()},
    }
    words = "".join(f' {name}="{_plain(value)}"' for name, value in given.items() if value is not None)
    return f"<{tag}{words}>{content}</{tag}>"


def rect(x: float, y: float, width: float, height: float, fill: str = BLUE, **more: Any) -> str:
    """Return a rectangle; what would be negative is 0."""
    return mark("rect", x=x, y=y, width=max(width, 0.0), height=max(height, 0.0), fill=fill, **more)


def hatched(x: float, y: float, width: float, height: float, stroke: str = VERMILION, key: str = "") -> str:
    """Return a box filled with stripes instead of colour: what is wrong, missing or only guessed."""
    width, height = max(width, 0.0), max(height, 0.0)
    stripes = "".join(
        f"M{_plain(x + max(0, c - height))} {_plain(y + min(c, height))}L{_plain(x + min(c, width))} {_plain(y + max(0, c - width))}"
        for c in map(float, range(6, int(width + height), 7))
    )
    box = rect(x, y, width, height, PAPER, key=key, stroke=stroke, stroke_width=1.5)
    return box + mark("path", key=key and f"{key}-stripes", d=stripes or "M0 0", stroke=stroke, stroke_width=1.2)


def circle(x: float, y: float, r: float, fill: str = BLUE, **more: Any) -> str:
    """Return a circle."""
    return mark("circle", cx=x, cy=y, r=r, fill=fill, **more)


def diamond(x: float, y: float, fill: str = PAPER, **more: Any) -> str:
    """Return a rhombus of 16 by 16: what is compared with, or a guess."""
    return mark("path", d=f"M{_plain(float(x))} {_plain(y - 8.0)}l8 8l-8 8l-8 -8Z", fill=fill, **more)


def line(x1: float, y1: float, x2: float, y2: float, stroke: str = INK, **more: Any) -> str:
    """Return a straight line."""
    return mark("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, **more)


def path(points: Iterable[tuple[float, float]], stroke: str = INK, fill: str = "none", **more: Any) -> str:
    """Return a line through the points."""
    return mark("path", d=_way(points), stroke=stroke, fill=fill, **more)


def band(
    upper: Iterable[tuple[float, float]], lower: Iterable[tuple[float, float]], fill: str = BLUE, **more: Any
) -> str:
    """Return the area between two lines, see-through."""
    return mark("path", d=_way([*upper, *reversed([*lower])]) + "Z", fill=fill, fill_opacity=0.18, **more)


def text(x: float, y: float, words: str, anchor: str = "start", size: int = 13, fill: str = INK, **more: Any) -> str:
    """Return one line of text; `anchor` is start, middle or end."""
    return mark("text", escape(words), x=x, y=y, text_anchor=anchor, font_size=size, fill=fill, **more)


def lines(words: str, width: float, size: int = 13) -> list[str]:
    """Return `words` broken into lines that fit into `width`."""
    return [
        part
        for given in words.split("\n")
        for part in textwrap.wrap(given, max(8, int(width / (size * _LETTER)))) or [""]
    ]


def paragraph(x: float, y: float, words: str, width: float, size: int = 13, **more: Any) -> str:
    """Return text broken into lines; the first stands at `y`, each next 1.4 times the size of the type lower."""
    return "".join(
        text(x, y + 1.4 * size * n, part, size=size, **more) for n, part in enumerate(lines(words, width, size))
    )


def moving(key: str, track: Sequence[tuple[float, float, float, str]], r: float = 6, at: float = 0) -> str:
    """Return a dot with its way: (time, x, y, fill), in order of time. It stands where it is at time `at`."""
    now = [step for step in track if step[0] <= at][-1:] or track[:1]
    way = ";".join(f"{t:.2f},{x:.0f},{y:.0f},{fill}" for t, x, y, fill in track)
    return circle(0, 0, r, now[0][3], key=key, data_track=way, transform=f"translate({now[0][1]:.0f},{now[0][2]:.0f})")


@dataclass(frozen=True)
class Scale:
    """From numbers to places: `low` is at `start`, `high` at `end`; what lies outside is put at the edge."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the place of `value`."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    def step(self, number: int, count: int) -> float:
        """Return the middle of the place number `number`, from 0, of `count` side by side."""
        return self.start + (number + 0.5) * (self.end - self.start) / count


def levels(y: Scale, left: float, right: float, ticks: Sequence[float] | Mapping[float, str]) -> str:
    """Return a line across the picture at each tick, with its number (or its words) on the left."""
    named = ticks if isinstance(ticks, Mapping) else {tick: short(tick) for tick in ticks}
    return "".join(
        line(left, y(tick), right, y(tick), GRID) + text(left - 6, y(tick) + 4, words, "end", 12)
        for tick, words in named.items()
    )


def foot(x: Scale, y: float, ticks: Sequence[float] | Mapping[float, str], title: str = "") -> str:
    """Return the axis at the foot: a tick and its number (or its words) each, and what is counted at the right."""
    named = ticks if isinstance(ticks, Mapping) else {tick: short(tick) for tick in ticks}
    drawn = [line(x.start, y, x.end, y)]
    for tick, words in named.items():
        drawn += [line(x(tick), y, x(tick), y + 4), text(x(tick), y + 17, words, "middle", 12)]
    return "".join([*drawn, text(x.end, y + 33, title, "end", 12)])


def _way(points: Iterable[tuple[float, float]]) -> str:
    return "M" + " L".join(f"{_plain(float(x))} {_plain(float(y))}" for x, y in points)


def _plain(value: Any) -> str:
    """Return a number in at most two decimals, short and the same on every machine; text is escaped."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else escape(str(value))
