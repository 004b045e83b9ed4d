"""How Pengabur looks: the picture, the tables and the controls. All numbers come from the model."""

import html
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ngulik.widgets import messages_pengabur as messages
from ngulik.widgets.gambar import BLUE, INK, VERMILION, img, png
from ngulik.widgets.messages import angka, persen
from ngulik.widgets.pengabur_model import LEVELS, Release

if TYPE_CHECKING:
    from ngulik.widgets.pengabur import Pengabur

GUESSES = range(0, 101, 5)
_STYLE = "line-height: 1.5; max-width: 46em"
_TOO_SMALL = 2  # the first bins, in which fewer than five look alike


def draw(pengabur: "Pengabur", levels: Mapping[str, str]) -> Any:
    """Return the figure: share of records by the size of their class; too small classes are hatched, not only coloured.

    Needs no pyplot, so it changes neither the learner's settings nor the list of open figures.
    """
    from matplotlib import rc_context, rcParamsDefault
    from matplotlib.figure import Figure

    own = ("font.", "axes.", "xtick.", "ytick.", "hatch.", "patch.", "lines.", "figure.", "savefig.")
    with rc_context({**{key: rcParamsDefault[key] for key in rcParamsDefault if key.startswith(own)}, "font.size": 11}):
        figure = Figure(figsize=(8, 3.8))
        axes = figure.subplots()
        figure.subplots_adjust(left=0.09, right=0.985, bottom=0.15, top=0.8)
        names = pengabur.kerumunan(**levels)["besar"].tolist()
        for bar in axes.bar(names, [0] * len(names), color=BLUE, width=0.7)[:_TOO_SMALL]:
            bar.set(facecolor="white", edgecolor=VERMILION, hatch="///", linewidth=1.5)
        for place in range(len(names)):
            axes.text(place, 0, "", ha="center", va="bottom", color=INK)
        axes.axvline(_TOO_SMALL - 0.5, color=INK, linestyle=":", linewidth=1.6)
        axes.text(_TOO_SMALL - 0.45, 112, messages.BATAS, ha="left", va="center", color=INK)
        axes.set(ylim=(0, 118), yticks=range(0, 101, 20), xlabel=messages.SUMBU[0], ylabel=messages.SUMBU[1])
        axes.spines[["top", "right"]].set_visible(False)
        axes.spines["left"].set_bounds(0, 100)
        figure.suptitle(messages.JUDUL, x=0.09, ha="left", fontsize=14, fontweight="bold")
        figure.text(0.09, 0.85, messages.SUBJUDUL, fontsize=10, color=INK)
    fill(figure, pengabur, levels)
    return figure


def fill(figure: Any, pengabur: "Pengabur", levels: Mapping[str, str]) -> None:
    """Give the bars of a figure of `draw` their heights, in place of older ones: quicker than drawing all anew."""
    (axes,) = figure.axes
    for bar, label, value in zip(axes.patches, axes.texts, pengabur.kerumunan(**levels)["persen"], strict=False):
        bar.set_height(value)
        label.set(y=value + 2, text=persen(value))


def table_html(pengabur: "Pengabur", levels: Mapping[str, str]) -> str:
    """Return the measures and the questions of the class as two HTML tables; answers are words, not colours."""
    measures = [
        (row["ukuran"], angka(row["nilai"], 1 if "%" in row["ukuran"] else 0))
        for row in pengabur.tabel(**levels).to_dict("records")
    ]
    questions = [
        (row["pertanyaan"], "✓ terjawab" if row["terjawab"] else "✗ hilang")
        for row in pengabur.pertanyaan(**levels).to_dict("records")
    ]
    return _table(messages.TABEL[0], measures) + _table(messages.TABEL[1], questions)


def _table(heads: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    left, right = 'style="text-align: left; padding: 2px 10px"', 'style="text-align: right; padding: 2px 10px"'
    body = "".join(
        f'<tr><th scope="row" style="text-align: left; font-weight: normal; padding: 2px 10px">{html.escape(name)}</th>'
        f"<td {right}>{html.escape(value)}</td></tr>"
        for name, value in rows
    )
    head = f'<tr><th scope="col" {left}>{heads[0]}</th><th scope="col" {right}>{heads[1]}</th></tr>'
    return f'<table style="margin: 6px 0"><thead>{head}</thead><tbody>{body}</tbody></table>'


class View:
    """The controls and what they change; every part is a value of a widget, so nothing is ever printed twice.

    Sliders update while they move: noUiSlider reports arrow keys as moves, so they work by keyboard as by mouse.
    """

    def __init__(self, pengabur: "Pengabur") -> None:
        """Build the controls; nothing is computed before the learner asks for the result or a twin."""
        import ipywidgets as ui

        self.pengabur = pengabur
        self._figure: Any = None
        layout = ui.Layout(width="95%", max_width="640px")
        wide = {"style": {"description_width": "9em"}, "layout": layout}  # labels of one width: sliders in line
        self.tingkat = {
            column: ui.SelectionSlider(options=levels, value=levels[0], description=messages.CONTROLS[column], **wide)
            for column, levels in LEVELS.items()
        }
        targets = [(name, number) for number, name in enumerate(pengabur.sasaran(), 1)]
        self.sasaran = ui.Dropdown(options=targets, value=1 if targets else None, description=messages.SASARAN, **wide)
        guesses = [(f"{n} %", n) for n in GUESSES]
        self.tebakan = ui.SelectionSlider(options=guesses, value=50, description=messages.TEBAKAN, layout=layout)
        self.tebakan.style.description_width = "initial"
        self.tampilkan = ui.ToggleButton(description="Tampilkan hasil", layout=ui.Layout(width="14em"))
        self.kalimat, self.tetangga, self.gambar, self.tabel = ui.HTML(), ui.HTML(), ui.HTML(), ui.HTML()
        controls = [*self.tingkat.values(), self.sasaran, self.tebakan, self.tampilkan]
        for control in controls:
            control.observe(self._update, names="value")
        hint = ui.HTML(f'<p style="color: {INK}">{messages.PAPAN_KETIK}<br>{messages.KELAS}</p>')
        self.kotak = ui.VBox([*controls, hint, self.kalimat, self.tetangga, self.gambar, self.tabel])
        self._update()

    def bundle(self, **options: Any) -> dict[str, Any]:
        """Return what Jupyter shows: the live widget, or the static twins where widgets do not run."""
        live: dict[str, Any] = self.kotak._repr_mimebundle_(**options) or {}
        sentence = self.pengabur.kalimat()
        static = f"{_sentence(sentence)}{self._picture({})}{table_html(self.pengabur, {})}"
        return {**live, "text/plain": sentence, "text/html": static}

    def _update(self, _change: Any = None) -> None:
        levels = {column: str(control.value) for column, control in self.tingkat.items()}
        shown = self.tampilkan.value
        self.tampilkan.description = "Sembunyikan hasil" if shown else "Tampilkan hasil"
        if not shown:
            self.kalimat.value = _sentence(messages.ajakan(messages.tampil(asdict(Release(**levels)))))
            self.tetangga.value = self.gambar.value = self.tabel.value = ""
            return
        self.kalimat.value = _sentence(self.pengabur.kalimat(tebakan=self.tebakan.value, **levels))
        self.tetangga.value = (
            _verdict(self.pengabur.tetangga(self.sasaran.value, **levels)) if self.sasaran.value else ""
        )
        self.gambar.value = self._picture(levels)
        self.tabel.value = table_html(self.pengabur, levels)

    def _picture(self, levels: Mapping[str, str]) -> str:
        """Return the picture; the figure is kept, because building it costs more than moving its bars."""
        self._figure = self._figure or draw(self.pengabur, levels)
        fill(self._figure, self.pengabur, levels)
        return img(png(self._figure), self.pengabur.alt(**levels))


def _sentence(text: str) -> str:
    return f'<p role="status" style="{_STYLE}">{html.escape(text)}</p>'


def _verdict(text: str) -> str:
    """Return the neighbour's sentence with its first words, who wins, in bold: it must not be overlooked."""
    first, rest = html.escape(text).split(". ", 1)
    return f'<p role="status" style="{_STYLE}; border-left: 4px solid {INK}; padding-left: 10px"><b>{first}.</b> {rest}</p>'
