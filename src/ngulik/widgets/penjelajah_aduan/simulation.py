"""Penjelajah Aduan as a simulation: the rows of the picture are what one guesses with, its months what one filters by."""

from dataclasses import dataclass

import pandas as pd

from ngulik.numbers import rounded
from ngulik.widgets.kit.controls import Choice, Control, Guess, Slider, State
from ngulik.widgets.kit.handles import handle, pick
from ngulik.widgets.kit.simulation import WIDE, Picture, Simulation
from ngulik.widgets.kit.svg import BLUE, GRID, INK, VERMILION, Scale, hatched, line, rect, text
from ngulik.widgets.kit.table import Table
from ngulik.widgets.penjelajah_aduan import words
from ngulik.widgets.penjelajah_aduan.frekuensi import DIMENSIONS, Frequency, Tally, tally
from ngulik.widgets.penjelajah_aduan.words import SEMUA

BY = ("kategori", "kanal", "bulan")


@dataclass(frozen=True, eq=False)
class PenjelajahAduan(Simulation):
    """`menurut` is what is counted; `kanal`, `kategori`, `bulan` filter by a value or "Semua", months as `Jun 2026`.

    Percentages refer to the chosen complaints.
    """

    model: Tally
    title = words.JUDUL

    def controls(self) -> tuple[Control, ...]:
        names = {by: self.model.names[by] if by == "bulan" else sorted(self.model.names[by]) for by in BY}
        guesses = (Guess(words.TEBAK.format(by=by), names[by], drawn=True, when=("menurut", (by,))) for by in BY)
        return (
            Choice("menurut", "Hitung menurut", BY, BY[0], radio=True),
            Choice("kanal", "Kanal", [SEMUA, *names["kanal"]], SEMUA, when=("menurut", ("kategori", "bulan"))),
            Choice("kategori", "Kategori", [SEMUA, *names["kategori"]], SEMUA, when=("menurut", ("kanal", "bulan"))),
            Slider(
                "bulan",
                "Bulan masuk",
                [SEMUA, *names["bulan"]],
                SEMUA,
                drawn=True,
                when=("menurut", ("kategori", "kanal")),
            ),
            *guesses,
        )

    def _chosen(self, s: State) -> dict[str, str]:
        return {dimension: s[dimension] for dimension in DIMENSIONS if s[dimension] != SEMUA}

    def frequency(self, s: State) -> Frequency:
        """Return the frequencies of what is counted under the filters."""
        return self.model.frequency(s["menurut"], self._chosen(s))

    def question(self, s: State) -> str:
        return words.ajakan(s["menurut"], self._chosen(s))

    def sentence(self, s: State) -> str:
        found, guess = self.frequency(s), s["tebakan"]
        said = words.ringkasan(s["menurut"], self._chosen(s), found.total, found.leaders, max(found.counts))
        if guess not in found.names:
            return said
        own = found.counts[found.names.index(guess)]
        return f"{said}\n{words.banding(guess, found.rank(guess), own, found.total)}".strip()

    def table(self, s: State) -> Table:
        found, by = self.frequency(s), s["menurut"]
        rows = [
            (name, count, rounded(100 * share, 1))
            for name, count, share in zip(found.names, found.counts, found.shares, strict=True)
        ]
        marked = found.names.index(s["tebakan"]) if s["tebakan"] in found.names else None
        heads = {by: by.capitalize(), "aduan": "Aduan", "persen": "Persen"}
        return Table(heads, rows, words.subjudul(self._chosen(s), found.total), marked)

    def describe(self, s: State) -> str:
        found = self.frequency(s)
        return words.alt(s["menurut"], self._chosen(s), list(zip(found.names, found.counts, found.shares, strict=True)))

    def picture(self, s: State, width: int) -> Picture:
        head = text(8, 16, words.judul(s["menurut"]), size=14, font_weight=700)
        head += text(8, 33, words.subjudul(self._chosen(s), self.frequency(s).total), size=12)
        return self._months(s, width, head) if s["menurut"] == "bulan" else self._rows(s, width, head)

    def _rows(self, s: State, width: int, head: str) -> Picture:
        """One row per name: before the result in alphabetical order, each to be pressed; then the longest first."""
        guess = self.option("tebakan", s)
        found = self.frequency(s)
        names = found.names if s["buka"] else sorted(found.names)
        x, tall = (
            Scale(0, max(1, *found.counts), 116, width - (110 if width == WIDE else 102)),
            26 if width == WIDE else 24,
        )
        marks, handles = [head], []
        for place, name in enumerate(names):
            y, mine = 42.0 + tall * place, name == s["tebakan"]
            label = text(
                108, y + 16, f"▸ {name}" if mine else name, "end", font_weight=700 if mine else None, key=f"name-{name}"
            )
            if not s["buka"]:
                handles.append(
                    pick(guess, s, name, label + line(116, y + 12, x.end, y + 12, GRID), (2, y, width - 4, tall))
                )
                continue
            own = found.counts[found.names.index(name)]
            bar = hatched if mine else rect
            marks += [label, bar(x.start, y + 3, x(own) - x.start, tall - 6, key=f"bar-{name}")]
            marks.append(
                text(x(own) + 5, y + 16, words.nilai(own, own / found.total if found.total else float("nan")), size=12)
            )
        foot = 42 + tall * len(names)
        strip, knob = self._strip(s, width, foot + 10)
        return Picture(foot + 108, marks + strip, [*handles, knob])

    def _strip(self, s: State, width: int, top: float) -> tuple[list[str], str]:
        """The months as small columns, under the other filters; the knob below chooses one, or all at its left end."""
        others = {
            dimension: value for dimension, value in self._chosen(s).items() if dimension not in ("bulan", s["menurut"])
        }
        found, x = self.model.frequency("bulan", others), Scale(0, 1, 66, width - 12)
        y, count = Scale(0, max(1, *found.counts), top + 60, top + 22), len(found.names)
        spots = [x.step(place, count) for place in range(count)]
        marks = [
            text(8, top + 12, words.SERET.format(bulan=s["bulan"]), size=12),
            text(30, top + 58, SEMUA, "middle", 12),
        ]
        for name, spot, own in zip(found.names, spots, found.counts, strict=True):
            fill = VERMILION if name == s["bulan"] else BLUE
            marks.append(
                rect(spot - 5, y(own), 10 if width == WIDE else 8, y.start - y(own), fill, key=f"month-{name}")
            )
        return marks, handle(self.option("bulan", s), s, [30, *spots], top + 80, axis="x")

    def _months(self, s: State, width: int, head: str) -> Picture:
        """One column per month; before the result only the places, and the knob that guesses."""
        found, x = self.frequency(s), Scale(0, 1, 16, width - 12)
        y, count = Scale(0, max(1, *found.counts), 300, 60), len(found.names)
        spots = [x.step(place, count) for place in range(count)]
        marks, guess = [head, line(16, 300, width - 12, 300, INK)], self.option("tebakan", s)
        for place, (name, spot) in enumerate(zip(found.names, spots, strict=True)):
            if place % (3 if width == WIDE else 6) == 0:
                marks.append(text(spot, 318, name, "middle", 12))
            if s["buka"]:
                own, mine = found.counts[place], name == s["tebakan"]
                bar = hatched if mine else rect
                marks.append(bar(spot - 5, y(own), 10, 300 - y(own), key=f"bar-{name}"))
                if mine or own == max(found.counts):
                    marks.append(text(spot, y(own) - 6, f"{'▸ ' if mine else ''}{own}", "middle", 12, font_weight=700))
        knob = [] if s["buka"] else [handle(guess, s, spots, 345, axis="x")]
        return Picture(370, marks, knob)


def penjelajah_aduan(aduan: pd.DataFrame) -> PenjelajahAduan:
    """Return the widget for the complaints `aduan` (columns kanal, kategori, masuk); as last line of a cell it appears.

    Raises UsageError if a column is missing or there is no row.
    """
    return PenjelajahAduan(tally(aduan))
