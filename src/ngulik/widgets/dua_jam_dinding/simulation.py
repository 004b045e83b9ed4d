"""Dua Jam Dinding: targets are dragged along both clocks, the guess along its own line, and then the curves fall."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ngulik.numbers import rounded
from ngulik.widgets.dua_jam_dinding import words
from ngulik.widgets.dua_jam_dinding.kaplan_meier import KaplanMeier
from ngulik.widgets.dua_jam_dinding.panel import GUESSED, Panel
from ngulik.widgets.dua_jam_dinding.two_clocks import DITARIK, SEMUA, TwoClocks, build
from ngulik.widgets.kit.controls import EXPLORE, Choice, Control, Guess, Slider, State, steps
from ngulik.widgets.kit.handles import handle
from ngulik.widgets.kit.simulation import WIDE, Picture, Simulation
from ngulik.widgets.kit.svg import text
from ngulik.widgets.kit.table import Table
from ngulik.widgets.kit.words import compared

HOURS, DAYS = (0.5, 1, 2, 3, 4, 6, 8, 12, 18, 24, 36, 48, 72), (1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90)


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
            said.append(compared(s["tebakan"], row["persen_selesai"], words.TENTANG))
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
        for place, (name, title) in enumerate(words.PANEL.items()):
            left, top = (42 + 310 * place, 0) if width == WIDE else (42, tall * place)
            panel = Panel(
                self._clock(name), name, left, 276 if width == WIDE else width - 58, top + 66, top + tall - 58
            )
            marks += [
                text(left - 34, top + 16, title[0], size=14, font_weight=700),
                text(left - 34, top + 33, what, size=12),
            ]
            target = self.option(name, s)
            marks += panel.draw(s, target.words(s[name]), title[1])
            handles.append(handle(target, s, [panel.x(value) for value in target.values], panel.y.start + 42, axis="x"))
            if name == GUESSED and not s["buka"]:
                guess = self.option("tebakan", s)
                handles.append(handle(guess, s, [panel.y(100 - value) for value in guess.values], panel.x(s[name])))
        return Picture(tall if width == WIDE else 2 * tall, marks, handles)

    def _clock(self, name: str) -> Mapping[str, KaplanMeier]:
        return self.model.first_reply if name == "target_jam" else self.model.completion


def dua_jam_dinding(aduan: pd.DataFrame, ditarik: str = DITARIK) -> DuaJamDinding:
    """Return the widget for the tickets `aduan` as seen at `ditarik`; as last line of a cell it appears.

    Raises UsageError if columns are missing or no ticket can be used.
    """
    return DuaJamDinding(build(aduan, ditarik))
