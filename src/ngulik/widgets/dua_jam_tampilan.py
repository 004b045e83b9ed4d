"""How Dua Jam Dinding looks: the picture, the table and the controls. All numbers come from the model."""

import html
from collections.abc import Mapping
from math import isnan
from typing import TYPE_CHECKING, Any

import numpy as np

from ngulik.widgets import messages
from ngulik.widgets.dua_jam_dinding import SEMUA, TARGET_HARI, TARGET_JAM, TwoClocks
from ngulik.widgets.gambar import BLUE, INK, VERMILION, img, png
from ngulik.widgets.kaplan_meier import KaplanMeier

if TYPE_CHECKING:
    from ngulik.widgets.dua_jam_dinding import DuaJamDinding

HOURS = (0.5, 1, 2, 3, 4, 6, 8, 12, 18, 24, 36, 48, 72)
DAYS = (1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90)
GUESSES = range(0, 101, 5)
_SPANS = ((72, 12), (90, 15))  # span of the axes and distance of their ticks: hours, days
_MARK = "target"


def draw(model: TwoClocks, target_jam: float, target_hari: float, kanal: str) -> Any:
    """Return the figure: "still waiting" curves of `kanal` on both clocks, against all channels, targets marked.

    Needs no pyplot, so it changes neither the learner's settings nor the list of open figures.
    """
    from matplotlib import rc_context, rcParamsDefault
    from matplotlib.figure import Figure

    own = ("font.", "axes.", "xtick.", "ytick.", "lines.", "legend.", "figure.", "savefig.")
    with rc_context({**{key: rcParamsDefault[key] for key in rcParamsDefault if key.startswith(own)}, "font.size": 11}):
        figure = Figure(figsize=(9, 4.6))
        axes = figure.subplots(1, 2, sharey=True)
        figure.subplots_adjust(left=0.075, right=0.985, bottom=0.13, top=0.82, wspace=0.09)
        for clock, curves, target, span in zip(axes, _clocks(model), (target_jam, target_hari), _SPANS, strict=True):
            _panel(clock, curves, kanal, target, span)
        for clock, words in zip(axes, messages.PANEL, strict=True):
            clock.set_title(words[0], loc="left", fontsize=11.5)
            clock.set_xlabel(words[1])
        axes[0].set_ylabel("masih menunggu (%)")
        figure.suptitle(f"Dua jam dinding – {kanal}", x=0.075, ha="left", fontsize=14, fontweight="bold")
        figure.text(0.075, 0.9, messages.SUBJUDUL, fontsize=10, color=INK)
        if kanal != SEMUA:
            lines = axes[0].get_lines()[:2]
            figure.legend(handles=lines, loc="upper right", ncols=2, frameon=False, bbox_to_anchor=(0.99, 1.0))
        mark(figure, model, target_jam, target_hari, kanal)
    return figure


def mark(figure: Any, model: TwoClocks, target_jam: float, target_hari: float, kanal: str) -> None:
    """Mark both targets in a figure of `draw`, in place of older marks: much quicker than drawing all anew."""
    targets = ((target_jam, messages.jam(target_jam)), (target_hari, messages.hari(target_hari)))
    for axes, curves, (target, name) in zip(figure.axes, _clocks(model), targets, strict=True):
        for artist in [*axes.lines, *axes.texts]:
            if artist.get_gid() == _MARK:
                artist.remove()
        _mark(axes, curves[kanal], target, name)


def _clocks(model: TwoClocks) -> tuple[Mapping[str, KaplanMeier], Mapping[str, KaplanMeier]]:
    return model.first_reply, model.completion


def _panel(axes: Any, curves: Mapping[str, KaplanMeier], kanal: str, target: float, span: tuple[int, int]) -> None:
    """Draw one clock: the curve of `kanal`, over it (dashed, thinner) all channels, and the axes."""
    end = max(span[0], 1.1 * target)
    _curve(axes, curves[kanal], end, color=BLUE, linestyle="solid", label=kanal)
    if kanal != SEMUA:
        _curve(axes, curves[SEMUA], end, color=VERMILION, linestyle=(0, (5, 2)), label=SEMUA, linewidth=1.6)
    axes.set(xlim=(0, end), ylim=(0, 125), yticks=range(0, 101, 20))
    if end == span[0]:
        axes.set_xticks(np.arange(0, span[0] + 1, span[1]))
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines["left"].set_bounds(0, 100)
    axes.grid(axis="y", color="#DDDDDD", linewidth=0.8)


def _curve(
    axes: Any, curve: KaplanMeier, end: float, *, color: str, linestyle: Any, label: str, linewidth: float = 2.2
) -> None:
    """Draw `curve` up to `end` as steps in percent, with its 95 % band."""
    shown = curve.time <= end
    until = end if curve.waiting[-1] == 0 else min(end, curve.longest)
    time = np.r_[curve.time[shown], until]
    waiting, lower, upper = (
        100 * np.r_[row[shown], row[shown][-1]] for row in (curve.waiting, curve.lower, curve.upper)
    )
    axes.plot(time, waiting, drawstyle="steps-post", color=color, linestyle=linestyle, linewidth=linewidth, label=label)
    axes.fill_between(time, lower, upper, step="post", color=color, alpha=0.18, linewidth=0)


def _mark(axes: Any, curve: KaplanMeier, target: float, name: str) -> None:
    """Mark the target by a dotted line; the words stand above 100 %, where no curve can run through them."""
    share = 100 * curve.waiting_at(target)
    axes.plot([target, target], [0, 103], color=INK, linestyle=":", linewidth=1.6, gid=_MARK)
    if not isnan(share):
        axes.plot(target, share, "o", color=BLUE, markersize=8, markeredgecolor="white", gid=_MARK)
    known = "belum terukur" if isnan(share) else f"{messages.menunggu(round(100 - share, 1))} masih menunggu"
    end = axes.get_xlim()[1]
    middle = min(max(target, 0.27 * end), 0.73 * end)  # half a label's width inside the axes
    axes.text(middle, 105, f"target {name}:\n{known}", ha="center", va="bottom", color=INK, fontsize=11, gid=_MARK)


def table_html(jam: "DuaJamDinding", target_jam: float, target_hari: float, kanal: str) -> str:
    """Return `jam.tabel()` as an HTML table with decimal commas; the row of `kanal` is marked by more than colour."""
    heads = (
        "Kanal", "Aduan", f"Dibalas ≤ {messages.jam(target_jam)}", f"Selesai ≤ {messages.hari(target_hari)}",
        "Median balasan", "Median selesai", "Belum selesai",
    )  # fmt: skip
    right = 'style="text-align: right; padding: 2px 10px"'
    left = 'style="text-align: left; padding: 2px 10px"'
    head = "".join(f'<th scope="col" {right if place else left}>{text}</th>' for place, text in enumerate(heads))
    body = []
    for row in jam.tabel(target_jam, target_hari).to_dict("records"):
        chosen = row["kanal"] == kanal
        cells = (
            messages.angka(row["aduan"], 0), messages.persen(row["persen_dibalas"]), messages.persen(row["persen_selesai"]),
            messages.lama(row["median_jam"], "jam"), messages.lama(row["median_hari"], "hari"),
            messages.angka(row["belum_selesai"], 0),
        )  # fmt: skip
        name = f"{'▸ ' if chosen else ''}{html.escape(row['kanal'])}"
        weight = "bold" if chosen else "normal"
        body.append(
            f'<tr style="font-weight: {weight}"><th scope="row" style="text-align: left; font-weight: {weight}; '
            f'padding: 2px 10px; white-space: nowrap">{name}</th>'
            + "".join(f"<td {right}>{cell}</td>" for cell in cells)
            + "</tr>"
        )
    caption = f'<caption style="text-align: left; padding: 4px 10px">{messages.TABEL}</caption>'
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"


class View:
    """The controls and what they change; every part is a value of a widget, so nothing is ever printed twice.

    Sliders update while they move: noUiSlider reports arrow keys as moves, so they work by keyboard as by mouse.
    """

    def __init__(self, jam: "DuaJamDinding") -> None:
        """Build the controls; nothing is computed before the learner asks for the result or a twin."""
        import ipywidgets as ui

        self.jam = jam
        self._drawn: tuple[str, Any] | None = None
        wide = {"style": {"description_width": "initial"}, "layout": ui.Layout(width="95%", max_width="640px")}
        hours, days = [(messages.jam(n), n) for n in HOURS], [(messages.hari(n), n) for n in DAYS]
        self.kanal = ui.Dropdown(options=jam.model.channels, value=SEMUA, description="Kanal", **wide)
        self.target_jam = ui.SelectionSlider(
            options=hours, value=TARGET_JAM, description="Target balasan pertama", **wide
        )
        self.target_hari = ui.SelectionSlider(options=days, value=TARGET_HARI, description="Target selesai", **wide)
        guesses = [(f"{n} %", n) for n in GUESSES]
        self.tebakan = ui.SelectionSlider(options=guesses, value=50, description=messages.TEBAKAN, **wide)
        self.tampilkan = ui.ToggleButton(description="Tampilkan hasil", layout=ui.Layout(width="14em"))
        self.kalimat, self.gambar, self.tabel = ui.HTML(), ui.HTML(), ui.HTML()
        controls = [self.kanal, self.target_jam, self.target_hari, self.tebakan, self.tampilkan]
        for control in controls:
            control.observe(self._update, names="value")
        hint = ui.HTML(f'<p style="color: {INK}">{messages.PAPAN_KETIK}</p>')
        self.kotak = ui.VBox([*controls, hint, self.kalimat, self.gambar, self.tabel])
        self._update()

    def bundle(self, **options: Any) -> dict[str, Any]:
        """Return what Jupyter shows: the live widget, or the static twins where widgets do not run."""
        live: dict[str, Any] = self.kotak._repr_mimebundle_(**options) or {}
        targets = (TARGET_JAM, TARGET_HARI, SEMUA)
        static = (
            f"{self._sentence(self.jam.kalimat(*targets))}{self._picture(*targets)}{table_html(self.jam, *targets)}"
        )
        return {**live, "text/plain": self.jam.kalimat(*targets), "text/html": static}

    def _update(self, _change: Any = None) -> None:
        targets = (self.target_jam.value, self.target_hari.value, self.kanal.value)
        shown = self.tampilkan.value
        self.tampilkan.description = "Sembunyikan hasil" if shown else "Tampilkan hasil"
        if not shown:
            self.kalimat.value = self._sentence(messages.ajakan(self.kanal.value, self.target_hari.value))
            self.gambar.value = self.tabel.value = ""
            return
        self.kalimat.value = self._sentence(self.jam.kalimat(*targets, tebakan=self.tebakan.value))
        self.gambar.value = self._picture(*targets)
        self.tabel.value = table_html(self.jam, *targets)

    def _picture(self, target_jam: float, target_hari: float, kanal: str) -> str:
        """Return the picture; the figure of the last channel is kept, because building it costs more than moving a mark."""
        if self._drawn is None or self._drawn[0] != kanal:
            self._drawn = kanal, draw(self.jam.model, target_jam, target_hari, kanal)
        figure = self._drawn[1]
        mark(figure, self.jam.model, target_jam, target_hari, kanal)
        return img(png(figure), self.jam.alt(target_jam, target_hari, kanal))

    @staticmethod
    def _sentence(text: str) -> str:
        return f'<p role="status" style="line-height: 1.5; max-width: 46em">{html.escape(text)}</p>'
