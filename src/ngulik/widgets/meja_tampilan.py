"""How Meja Pengurut looks: the picture, the feed and the controls. All numbers come from the model."""

import html
from collections.abc import Mapping
from functools import cache
from math import inf
from typing import TYPE_CHECKING, Any

import pandas as pd

from ngulik.widgets import messages_meja_pengurut as messages
from ngulik.widgets.gambar import BLUE, GREEN, INK, PURPLE, VERMILION, img, png
from ngulik.widgets.messages import angka, persen
from ngulik.widgets.peringkat import ACTIONS, PRESETS, bobot_preset, default_half_life

if TYPE_CHECKING:
    from ngulik.widgets.meja_pengurut import MejaPengurut

#: kind -> (letter, colour, letter's colour): the letter carries the same meaning as the colour
KINDS = {
    "info layanan": ("L", BLUE, "white"),
    "edukasi": ("E", GREEN, "black"),
    "hiburan": ("H", PURPLE, "black"),
    "seremonial": ("S", "#BBBBBB", "black"),
    "provokatif": ("P", VERMILION, "black"),
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
HALF_LIVES = (1, 3, 6, 12, 24, 48, inf)
GUESSES = range(0, 101, 5)
_SHOWN, _TOP = 20, 10


def draw(feed: pd.DataFrame, before: pd.DataFrame, shares: Mapping[str, tuple[float, float]], name: str) -> Any:
    """Return the figure: the first 20 places now and in the chronological feed, and the attention by kind.

    Needs no pyplot, so it changes neither the learner's settings nor the list of open figures.
    """
    from matplotlib import rc_context, rcParamsDefault
    from matplotlib.figure import Figure

    own = ("font.", "axes.", "xtick.", "ytick.", "lines.", "legend.", "figure.", "savefig.", "hatch.")
    with rc_context({**{key: rcParamsDefault[key] for key in rcParamsDefault if key.startswith(own)}, "font.size": 11}):
        figure = Figure(figsize=(9, 4.8))
        strips, bars = figure.subplots(2, 1, height_ratios=(1, 2))
        figure.subplots_adjust(left=0.165, right=0.985, bottom=0.06, top=0.86, hspace=0.42)
        figure.suptitle(f"Meja Pengurut – {name}", x=0.015, ha="left", fontsize=14, fontweight="bold")
        _strips(strips, (before, feed))
        _bars(bars, shares)
    return figure


def _strips(axes: Any, feeds: tuple[pd.DataFrame, pd.DataFrame]) -> None:
    """Draw both feeds as rows of lettered squares, the top place at the left.

    One artist per row of squares and per letter: forty bars and texts would take a third of a redraw in the browser.
    """
    places: dict[tuple[str, str], list[tuple[float, int]]] = {}
    for row, feed in enumerate(feeds):
        signs = [KINDS.get(kind, _OTHER) for kind in feed["jenis"].head(_SHOWN)]
        colours = [colour for _, colour, _ in signs]
        squares = [(place, 0.92) for place in range(len(signs))]
        axes.broken_barh(squares, (-row - 0.4, 0.8), facecolors=colours, edgecolor=INK, linewidth=0.5)
        for place, (letter, _, ink) in enumerate(signs):
            places.setdefault((letter, ink), []).append((place + 0.46, -row))
    for (letter, ink), points in places.items():
        outline = _outline(letter)
        size = 16 * abs(outline.vertices).max() / outline.get_extents().height  # all letters equally high: 8 points
        axes.plot(*zip(*points, strict=True), ls="", marker=outline, markersize=size, color=ink, mew=0)
    axes.set(xlim=(-0.05, _SHOWN), ylim=(-1.5, 0.5), xticks=[])
    axes.set_yticks([0, -1], [messages.PEMBANDING, messages.SEKARANG])
    axes.set_title("Dua puluh urutan teratas, dari kiri ke kanan", loc="left", fontsize=11.5)
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)


@cache
def _outline(letter: str) -> Any:
    """Return a bold letter as a path around its own middle."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.path import Path
    from matplotlib.textpath import TextPath

    path = TextPath((0, 0), letter, prop=FontProperties(weight="bold"))
    return Path(path.vertices - path.get_extents().get_points().mean(axis=0), path.codes)


def _bars(axes: Any, shares: Mapping[str, tuple[float, float]]) -> None:
    """Draw the share of attention of each kind: filled now, an open rhombus for the chronological feed."""
    highest = max(max(pair) for pair in shares.values())
    rows = [-row for row in range(len(shares))]
    colours = [KINDS.get(kind, _OTHER)[1] for kind in shares]
    axes.barh(rows, [now for now, _ in shares.values()], 0.62, color=colours, edgecolor=INK, linewidth=0.5)
    chronological = [before for _, before in shares.values()]
    axes.plot(chronological, rows, "D", color="white", markeredgecolor="black", markeredgewidth=1.5, markersize=8)
    for row, (now, before) in zip(rows, shares.values(), strict=True):
        at = max(now, before) + 0.025 * highest
        axes.text(at, row, f"{persen(now)}   ◇ {persen(before)}", va="center", color=INK, fontsize=10.5)
    axes.set(xlim=(0, 1.28 * highest), ylim=(-len(shares) + 0.4, 0.6), xticks=[])
    axes.set_yticks(rows, [f"{kind} ({KINDS.get(kind, _OTHER)[0]})" for kind in shares])
    axes.set_title(
        f"{messages.JUDUL_PANGSA}: batang = {messages.SEKARANG}, ◇ = {messages.PEMBANDING}", loc="left", fontsize=11.5
    )
    axes.spines[["top", "right", "bottom"]].set_visible(False)


def table_html(feed: pd.DataFrame, followed: str | None) -> str:
    """Return the first ten posts of `MejaPengurut.tabel()` as an HTML table; the followed post is marked by a sign."""
    head = "".join(
        f'<th scope="col" style="text-align: {side}; padding: 2px 10px">{text}</th>'
        for side, text in (
            ("right", "Urutan"), ("left", "Kiriman"), ("left", "Jenis"), ("right", "Umur (jam)"),
            ("right", "Skor"), ("right", "Kronologis"), ("left", "Isi"),
        )
    )  # fmt: skip
    body = []
    for row in feed.head(_TOP).to_dict("records"):
        chosen = row["unggahan"] == followed
        cells = (
            ("right", angka(row["urutan"], 0)), ("left", ("▸ " if chosen else "") + row["unggahan"]),
            ("left", row["jenis"]), ("right", angka(row["umur_jam"])), ("right", angka(row["skor"], 3)),
            ("right", f"ke-{row['urutan_kronologis']}"), ("left", row["teks"]),
        )  # fmt: skip
        weight = "bold" if chosen else "normal"
        tags = "".join(
            f'<td style="text-align: {side}; padding: 2px 10px; line-height: 1.3{wrap}">{html.escape(str(text))}</td>'
            for (side, text), wrap in zip(cells, ["; white-space: nowrap"] * 6 + [""], strict=True)
        )
        body.append(f'<tr style="font-weight: {weight}">{tags}</tr>')
    caption = (
        f'<caption style="text-align: left; padding: 4px 10px">{messages.JUDUL_URUTAN}. {messages.ANGGAPAN}</caption>'
    )
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"


class View:
    """The controls and what they change; every part is a value of a widget, so nothing is ever printed twice."""

    def __init__(self, meja: "MejaPengurut") -> None:
        """Build the controls; nothing is computed before the learner asks for the result or a twin."""
        import ipywidgets as ui

        self.meja = meja
        self._quiet = False
        wide = {"style": {"description_width": "initial"}, "layout": ui.Layout(width="95%", max_width="640px")}
        half = {"style": {"description_width": "9em"}, "layout": ui.Layout(width="30em")}
        self.preset = ui.Dropdown(
            options=[*PRESETS, messages.RACIKAN], value=PRESETS[1], description="Bobot siap pakai", **wide
        )
        self.bobot = {action: _slider(action, half) for action in ACTIONS}
        hours = [(messages.paruh(n), n) for n in HALF_LIVES]
        self.paruh = ui.SelectionSlider(options=hours, value=default_half_life(), description="Waktu paruh", **half)
        self.kedekatan = ui.Checkbox(value=True, description="Kalikan dengan kedekatan", indent=False)
        posts = meja.posts.sort_values("unggahan").to_dict("records")
        choices = [(f"{row['unggahan']} – {row['jenis']}", row["unggahan"]) for row in posts]
        self.lacak = ui.Dropdown(
            options=choices, value=meja.followed or choices[0][1], description=messages.LACAK, **wide
        )
        self.tebakan = ui.SelectionSlider(
            options=[(f"{n} %", n) for n in GUESSES], value=50, description=messages.TEBAKAN, **wide
        )
        self.tampilkan = ui.ToggleButton(description="Tampilkan hasil", layout=ui.Layout(width="14em"))
        self.asal, self.kalimat, self.gambar, self.tabel = ui.HTML(), ui.HTML(), ui.HTML(), ui.HTML()
        self.preset.observe(self._choose, names="value")
        for slider in self.bobot.values():
            slider.observe(self._mix, names="value")
        for control in (self.paruh, self.kedekatan, self.lacak, self.tebakan, self.tampilkan):
            control.observe(self._update, names="value")
        weights = ui.HBox([*self.bobot.values(), self.paruh], layout=ui.Layout(flex_flow="row wrap"))
        hint = ui.HTML(f'<p style="color: {INK}">{messages.PAPAN_KETIK}</p>')
        self.kotak = ui.VBox(
            [self.preset, self.asal, weights, self.kedekatan, self.lacak, self.tebakan, self.tampilkan, hint,
             self.kalimat, self.gambar, self.tabel]
        )  # fmt: skip
        self._update()

    def bundle(self, **options: Any) -> dict[str, Any]:
        """Return what Jupyter shows: the live widget, or the static twins where widgets do not run."""
        live: dict[str, Any] = self.kotak._repr_mimebundle_(**options) or {}
        sentence = self.meja.kalimat()
        static = f"{_paragraph(sentence)}{self._picture(PRESETS[1])}{table_html(self.meja.tabel(), self.meja.followed)}"
        return {**live, "text/plain": sentence, "text/html": static}

    def _choose(self, _change: Any) -> None:
        """Put the weights of the chosen preset on the sliders, and draw once."""
        if self.preset.value != messages.RACIKAN:
            self._quiet = True
            for action, weight in bobot_preset(self.preset.value).items():
                self.bobot[str(action)].value = weight
            self._quiet = False
        self._update()

    def _mix(self, _change: Any) -> None:
        """Call the weights what they are after a slider has moved: a preset, or the learner's own."""
        if self._quiet:
            return
        weights = {action: slider.value for action, slider in self.bobot.items()}
        name = next((n for n in PRESETS if dict(bobot_preset(n)) == weights), messages.RACIKAN)
        if name == self.preset.value:
            self._update()
        else:
            self.preset.value = name  # observed: draws

    def _update(self, _change: Any = None) -> None:
        name, shown = self.preset.value, self.tampilkan.value
        self.tampilkan.description = "Sembunyikan hasil" if shown else "Tampilkan hasil"
        self.asal.value = f'<p style="color: {INK}">{messages.ASAL[name]}</p>'
        if not shown:
            self.kalimat.value = _paragraph(messages.ajakan(name))
            self.gambar.value = self.tabel.value = ""
            return
        own = None if name in PRESETS else {action: slider.value for action, slider in self.bobot.items()}
        mix: dict[str, Any] = {"bobot": own, "paruh": self.paruh.value, "kedekatan": self.kedekatan.value}
        preset = name if name in PRESETS else PRESETS[0]
        sentences = self.meja.sentences(preset, self.lacak.value, self.tebakan.value, **mix)
        table = table_html(self.meja.tabel(preset, **mix), self.lacak.value)
        picture = self._picture(preset, **mix)  # all three first, so that no old picture stands under a new sentence
        self.kalimat.value, self.gambar.value, self.tabel.value = _paragraph(*sentences), picture, table

    def _picture(self, preset: str, **mix: Any) -> str:
        return img(png(self.meja._figure(preset, mix)), self.meja.alt(preset, **mix))


def _slider(action: str, look: Mapping[str, Any]) -> Any:
    """Return the slider for the weight of one action, at the first preset."""
    import ipywidgets as ui

    return ui.SelectionSlider(
        options=[(messages.bobot(n), n) for n in WEIGHTS[action]],
        value=bobot_preset(PRESETS[1])[action],
        description=messages.NAMA[action],
        **look,
    )


def _paragraph(*sentences: str) -> str:
    text = "<br>".join(html.escape(sentence) for sentence in sentences)
    return f'<p role="status" style="line-height: 1.5; max-width: 46em">{text}</p>'
