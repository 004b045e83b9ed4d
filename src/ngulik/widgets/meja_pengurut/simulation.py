"""Meja Pengurut: the same sixty posts under other weights, each compared with the chronological feed.

The model is `peringkat.Recipe`.
"""

from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Any

import pandas as pd

from ngulik.numbers import percent, rounded, short
from ngulik.widgets.kit.controls import EXPLORE, KEEP, Choice, Control, Guess, Slider, State, Switch, steps
from ngulik.widgets.kit.simulation import WIDE, Picture, Simulation
from ngulik.widgets.kit.svg import BLUE, GREEN, INK, PURPLE, VERMILION, Scale, diamond, line, rect, text
from ngulik.widgets.kit.table import Table
from ngulik.widgets.kit.words import compared
from ngulik.widgets.meja_pengurut import words
from ngulik.widgets.meja_pengurut.peringkat import (
    ACTIONS,
    PRESETS,
    Recipe,
    attention,
    bobot_preset,
    checked,
    default_half_life,
    pangsa_tayang,
    recipe,
)

PROVOKATIF = "provokatif"
#: kind -> (letter, colour, letter's colour): the letter carries the same meaning as the colour
KINDS = {
    "info layanan": ("L", BLUE, "white"),
    "edukasi": ("E", GREEN, "black"),
    "hiburan": ("H", PURPLE, "black"),
    "seremonial": ("S", "#BBBBBB", "black"),
    PROVOKATIF: ("P", VERMILION, "black"),
}
_OTHER = ("?", "#DDDDDD", "black")
WEIGHTS = {
    "suka": (0, 0.5, 1, 2, 5, 10),
    "balas": (0, 0.5, 1, 2, 5, 10, 20, 27, 50),
    "repost": (0, 0.5, 1, 2, 5, 10),
    "bagikan_dm": (0, 1, 2, 5, 10, 20, 50),
    "salin_tautan": (0, 1, 2, 5, 10, 20, 50),
    "tidak_tertarik": (-150, -100, -74, -43.2, -40, -20, 0),
    "laporkan": (-2000, -1000, -369, -234, -100, -50, 0),
}
HALF_LIVES = {hours: words.paruh(hours) for hours in (1, 3, 6, 12, 24, 48, inf)}
_SHOWN, _TOP = 20, 10


@dataclass(frozen=True, eq=False)
class MejaPengurut(Simulation):
    """`preset` is one of `PRESETS`; an action's name gives its weight instead of the preset's; `paruh` is the half-life in
    hours (infinite: no decay); `kedekatan` says whether closeness counts; `lacak` is the number of a post.
    """

    posts: pd.DataFrame
    title = words.TITLE

    def controls(self) -> tuple[Control, ...]:
        posts = {
            number: f"{number} – {kind}"
            for number, kind in sorted(zip(self.posts["unggahan"], self.posts["jenis"], strict=True))
        }
        weights = (
            Slider(
                name,
                words.NAMA[name],
                {None: words.IKUT} | {n: short(n, 1) for n in WEIGHTS[name]},
                moves=EXPLORE,
                when=("ubah", (name,)),
            )
            for name in ACTIONS
        )
        return (
            Choice("preset", "Bobot siap pakai", PRESETS, PRESETS[1]),
            Choice("ubah", words.UBAH, {"": words.TIDAK_ADA} | words.NAMA, "", moves=EXPLORE),
            *weights,
            Slider("paruh", "Waktu paruh", HALF_LIVES, default_half_life(), moves=EXPLORE),
            Switch("kedekatan", "Kalikan dengan kedekatan", True, moves=EXPLORE),
            Choice("lacak", words.LACAK, posts, self.followed, moves=KEEP),
            Guess(words.TEBAKAN, steps(0, 100, 5, "%")),
        )

    def question(self, s: State) -> str:
        return f"{words.ASAL[s['preset']]}\n{words.ajakan(s['preset'])}"

    def sentence(self, s: State) -> str:
        shares, feed, guess = self._shares(s), self._feed(s), s["tebakan"]
        said = [words.ringkasan(_name(s), words.paruh(s["paruh"]), shares)]
        if guess is not None and PROVOKATIF in shares:
            said.append(compared(guess, shares[PROVOKATIF][0], words.TENTANG))
        row = feed[feed["unggahan"] == s["lacak"]].to_dict("records")[0]
        before, now = row["urutan_kronologis"], row["urutan"]
        seen = attention(len(feed))
        said.append(words.pelacakan(s["lacak"], row["jenis"], before, now, float(seen[now - 1] / seen[before - 1])))
        return "\n".join([*said, words.BUKAN_INSTAGRAM])

    def table(self, s: State) -> Table:
        feed = self._feed(s).head(_TOP)
        columns = ["urutan", "unggahan", "jenis", "teks", "skor", "urutan_kronologis"]
        rows = [(*row[:4], short(row[4]), row[5]) for row in feed[columns].itertuples(index=False)]
        marked = next((place for place, row in enumerate(rows) if row[1] == s["lacak"]), None)
        return Table(words.HEADS, rows, words.ANGGAPAN, marked)

    def describe(self, s: State) -> str:
        top = [
            f"{number} {kind}" for number, kind in self._feed(s)[["unggahan", "jenis"]].head(5).itertuples(index=False)
        ]
        return words.alt(_name(s), self._shares(s), top)

    def picture(self, s: State, width: int) -> Picture:
        """Two rows of lettered squares, chronological and now, the followed post joined; below the shares by kind."""
        left, deep = (90.0, 22.0) if width == WIDE else (6.0, 42.0)
        x, tops = Scale(0, _SHOWN, left, width - 6), (deep + 10, 2 * deep + (38 if width == WIDE else 30))
        marks = [text(6, 16, words.JUDUL_PETAK, font_weight=600)]
        feeds = [("before", words.PEMBANDING, self.chronological)] + (
            [("now", words.SEKARANG, self._feed(s))] if s["buka"] else []
        )
        spots = {}
        for (key, name, feed), top in zip(feeds, tops, strict=False):
            marks.append(text(6, top + 19, name, size=12) if width == WIDE else text(6, top - 5, name, size=12))
            for place, (number, kind) in enumerate(feed[["unggahan", "jenis"]].head(_SHOWN).itertuples(index=False)):
                letter, fill, ink = KINDS.get(kind, _OTHER)
                edge = {"stroke": INK, "stroke_width": 3} if number == s["lacak"] else {}
                marks.append(rect(x(place) + 0.5, top, x(1) - x(0) - 1, 28, fill, key=f"{key}-{number}", **edge))
                marks.append(text(x(place + 0.5), top + 19, letter, "middle", 12, ink, font_weight=700))
                if number == s["lacak"]:
                    spots[key] = (x(place + 0.5), top)
        if len(spots) == 2:
            (x1, y1), (x2, y2) = spots["before"], spots["now"]
            marks.append(line(x1, y1 + 28, x2, y2, INK, stroke_width=2))
        top = tops[1] + 58
        marks.append(
            text(
                6,
                top,
                words.JUDUL_PANGSA
                if width != WIDE
                else f"{words.JUDUL_PANGSA}: batang = {words.SEKARANG}, ◇ = {words.PEMBANDING}",
                font_weight=600,
            )
        )
        return Picture(top + 10 + 26 * len(KINDS), marks + (self._bars(s, width, top + 8) if s["buka"] else []))

    def _bars(self, s: State, width: int, top: float) -> list[str]:
        shares = self._shares(s)
        highest = max(*(max(pair) for pair in shares.values()), s["tebakan"] or 0)
        x = Scale(0, highest, 118, width - 140)
        marks = []
        for row, (kind, (now, before)) in enumerate(shares.items()):
            y, (letter, fill, _) = top + 26 * row, KINDS.get(kind, _OTHER)
            marks += [
                text(112, y + 16, f"{kind} ({letter})", "end", 12),
                rect(118, y + 2, x(now) - 118, 20, fill, key=f"share-{kind}"),
            ]
            marks.append(diamond(x(before), y + 12, "white", stroke="black", stroke_width=1.5))
            if kind == PROVOKATIF and s["tebakan"] is not None:
                at = x(s["tebakan"])
                marks.append(line(at, y - 2, at, y + 26, INK, key="guess", stroke_width=3, stroke_dasharray="4 3"))
            marks.append(text(max(x(now), x(before)) + 12, y + 16, f"{percent(now)}   ◇ {percent(before)}", size=12))
        return marks

    # More that a learner may ask.
    def tabel(self, *values: Any, **named: Any) -> pd.DataFrame:
        """Return the whole feed from top to bottom: urutan, unggahan, jenis, teks, umur_jam, skor, perhatian (percent),
        urutan_kronologis.
        """
        return self._feed(self.state(*values, **named)).copy()

    def pangsa(self, *values: Any, **named: Any) -> pd.DataFrame:
        """Return one row per kind: jenis, pangsa_tayang, kronologis, selisih (all percent, one decimal)."""
        shares = self._shares(self.state(*values, **named))
        rows = [(kind, now, before, rounded(now - before, 1)) for kind, (now, before) in shares.items()]
        return pd.DataFrame(rows, columns=["jenis", "pangsa_tayang", "kronologis", "selisih"])

    @cached_property
    def chronological(self) -> pd.DataFrame:
        """The feed without weights: newest first."""
        return Recipe().feed(self.posts)

    @cached_property
    def followed(self) -> str:
        """The provocative post that the first preset lifts most; the first post if there is none."""
        feed = self._feed({"preset": PRESETS[1], "paruh": default_half_life(), "kedekatan": True})
        lifted = feed[feed["jenis"] == PROVOKATIF].assign(by=lambda rows: rows["urutan_kronologis"] - rows["urutan"])
        best = lifted.nlargest(1, "by") if len(lifted) else feed.head(1)
        return str(best["unggahan"].iloc[0])

    def _feed(self, s: State) -> pd.DataFrame:
        """Return the feed of a state; picture, sentence and table of one answer ask for the same."""
        own = {name: s[name] for name in ACTIONS if s.get(name) is not None}
        mix = recipe(
            {name: float(weight) for name, weight in zip(ACTIONS, bobot_preset(s["preset"]), strict=True)} | own,
            s["paruh"],
            s["kedekatan"],
        )
        if not self._latest or self._latest[0][0] != mix:
            feed = mix.feed(self.posts)
            ranks = {number: place for place, number in enumerate(self.chronological["unggahan"], start=1)}
            feed = feed.assign(urutan=range(1, len(feed) + 1), urutan_kronologis=feed["unggahan"].map(ranks))
            feed["perhatian"] = feed["perhatian"].round(2)
            columns = ["urutan", "unggahan", "jenis", "teks", "umur_jam", "skor", "perhatian", "urutan_kronologis"]
            self._latest.clear()
            self._latest.append((mix, feed[columns].round({"skor": 4})))
        return self._latest[0][1]

    @cached_property
    def _latest(self) -> list[tuple[Recipe, pd.DataFrame]]:
        """The latest recipe and its feed, once there is one."""
        return []

    def _shares(self, s: State) -> dict[str, tuple[float, float]]:
        now, before = (pangsa_tayang(feed) for feed in (self._feed(s), self.chronological))
        pairs = {str(kind): (rounded(now[kind], 1), rounded(before[kind], 1)) for kind in now.index}
        return dict(sorted(pairs.items(), key=lambda pair: -pair[1][0]))


def meja_pengurut(unggahan: pd.DataFrame) -> MejaPengurut:
    """Return the widget for the posts `unggahan`; as last line of a cell it appears.

    Raises UsageError if columns are missing or there is no post.
    """
    return MejaPengurut(checked(unggahan).reset_index(drop=True))


def _name(s: State) -> str:
    return words.RACIKAN if any(s[name] is not None for name in ACTIONS) else str(s["preset"])
