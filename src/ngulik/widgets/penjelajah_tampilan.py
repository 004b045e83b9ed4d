"""How Penjelajah Aduan looks: the picture, the table and the controls. All numbers come from the model."""

import html
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ngulik.widgets import messages_penjelajah as messages
from ngulik.widgets.frekuensi import DIMENSIONS, Frequency
from ngulik.widgets.gambar import BLUE, INK, VERMILION, img, png
from ngulik.widgets.messages import angka, persen
from ngulik.widgets.messages_penjelajah import SEMUA

if TYPE_CHECKING:
    from ngulik.widgets.penjelajah_aduan import PenjelajahAduan

BY = ("kategori", "kanal", "bulan")


def draw(found: Frequency, by: str, chosen: Mapping[str, str], tebakan: str | None = None) -> Any:
    """Return the figure: one horizontal bar per value, with count and share; the guess is hatched and marked ▸.

    Needs no pyplot, so it changes neither the learner's settings nor the list of open figures.
    """
    from matplotlib import rc_context, rcParamsDefault
    from matplotlib.figure import Figure

    own = ("font.", "axes.", "xtick.", "ytick.", "patch.", "hatch.", "figure.", "savefig.")
    with rc_context({**{key: rcParamsDefault[key] for key in rcParamsDefault if key.startswith(own)}, "font.size": 11}):
        tall = 1.5 + 0.3 * len(found.names)
        figure = Figure(figsize=(9, tall))
        axes = figure.subplots()
        figure.subplots_adjust(left=0.19, right=0.985, bottom=0.62 / tall, top=1 - 0.75 / tall)
        _bars(axes, found, tebakan)
        figure.text(0.015, 1 - 0.3 / tall, messages.judul(by), fontsize=14, fontweight="bold")
        figure.text(0.015, 1 - 0.58 / tall, messages.subjudul(chosen, found.total), fontsize=10.5, color=INK)
    return figure


def _bars(axes: Any, found: Frequency, tebakan: str | None) -> None:
    from matplotlib.ticker import MaxNLocator

    most = max(1, *found.counts)
    places = range(len(found.names))
    bars = axes.barh(places, found.counts, height=0.72, color=BLUE)
    for place, name, count, share in zip(places, found.names, found.counts, found.shares, strict=True):
        axes.text(count + 0.01 * most, place, messages.nilai(count, share), va="center", color=INK)
        if name == tebakan:
            bars[place].set(facecolor="white", edgecolor=VERMILION, hatch="////", linewidth=1.5)
    labels = [f"▸ {name}" if name == tebakan else name for name in found.names]
    axes.set_yticks(places, labels)
    axes.invert_yaxis()
    # Ticks are placed here, not when the figure is saved: a tick takes the settings of the moment it is made.
    ticks = [tick for tick in MaxNLocator(5, integer=True).tick_values(0, most) if tick <= most]
    axes.set_xticks(ticks, [angka(tick, 0) for tick in ticks])
    axes.set(xlim=(0, 1.22 * most), xlabel=messages.SUMBU)
    axes.tick_params(axis="y", length=0)
    axes.spines[["top", "right", "left"]].set_visible(False)


def table_html(found: Frequency, by: str, chosen: Mapping[str, str], tebakan: str | None = None) -> str:
    """Return the frequencies as an HTML table with decimal commas; the guess is marked by more than colour."""
    right = 'style="text-align: right; padding: 2px 10px"'
    left = "text-align: left; padding: 2px 10px"
    heads = "".join(
        f'<th scope="col" {right if place else f"""style="{left}" """}>{text}</th>'
        for place, text in enumerate((by.capitalize(), "Aduan", "Persen"))
    )
    rows = []
    for name, count, share in zip(found.names, found.counts, found.shares, strict=True):
        guessed = name == tebakan
        weight = "bold" if guessed else "normal"
        label = f"{'▸ ' if guessed else ''}{html.escape(name)}{f' ({messages.TANDA_TEBAKAN})' if guessed else ''}"
        rows.append(
            f'<tr style="font-weight: {weight}"><th scope="row" style="{left}; font-weight: {weight}">{label}</th>'
            f"<td {right}>{angka(count, 0)}</td><td {right}>{persen(100 * share)}</td></tr>"
        )
    caption = f'<caption style="{left}">{html.escape(messages.subjudul(chosen, found.total))}</caption>'
    return f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


class View:
    """The controls and what they change; every part is a value of a widget, so nothing is ever printed twice."""

    def __init__(self, jelajah: "PenjelajahAduan") -> None:
        """Build the controls; nothing is drawn before the learner asks for the result or a twin."""
        import ipywidgets as ui

        self.jelajah = jelajah
        names = jelajah.model.names
        wide = {"style": {"description_width": "initial"}, "layout": ui.Layout(width="95%", max_width="640px")}
        self.menurut = ui.Dropdown(options=BY, description="Hitung menurut", **wide)
        self.kanal = ui.Dropdown(options=[SEMUA, *sorted(names["kanal"])], description="Kanal", **wide)
        self.kategori = ui.Dropdown(options=[SEMUA, *sorted(names["kategori"])], description="Kategori", **wide)
        self.bulan = ui.SelectionSlider(options=[SEMUA, *names["bulan"]], description="Bulan masuk", **wide)
        self.tebakan = ui.Dropdown(options=[messages.BELUM_MENEBAK], description=messages.TEBAKAN, **wide)
        self.tampilkan = ui.ToggleButton(description=messages.TAMPILKAN, layout=ui.Layout(width="14em"))
        self.kalimat, self.gambar, self.tabel = ui.HTML(), ui.HTML(), ui.HTML()
        controls = [self.menurut, self.kanal, self.kategori, self.bulan, self.tebakan, self.tampilkan]
        self._turn()
        self.menurut.observe(self._turn, names="value")
        for control in controls[1:]:
            control.observe(self._update, names="value")
        hint = ui.HTML(f'<p style="color: {INK}">{messages.PAPAN_KETIK}</p>')
        self.kotak = ui.VBox([*controls, hint, self.kalimat, self.gambar, self.tabel])

    def bundle(self, **options: Any) -> dict[str, Any]:
        """Return what Jupyter shows: the live widget, or the static twins where widgets do not run."""
        live: dict[str, Any] = self.kotak._repr_mimebundle_(**options) or {}
        found = self.jelajah.frekuensi(BY[0], {})
        picture = img(png(draw(found, BY[0], {})), self.jelajah.alt())
        static = f"{self._sentence(self.jelajah.kalimat())}{picture}{table_html(found, BY[0], {})}"
        return {**live, "text/plain": self.jelajah.kalimat(), "text/html": static}

    def _turn(self, _change: Any = None) -> None:
        """Offer the guesses that fit what is counted, and rest the filter that would leave only one bar."""
        by = self.menurut.value
        names = self.jelajah.model.names[by]
        self._turning = True
        for dimension in DIMENSIONS:
            control = getattr(self, dimension)
            control.disabled = dimension == by
            if dimension == by:
                control.value = SEMUA
        self.tebakan.options = [messages.BELUM_MENEBAK, *(names if by == "bulan" else sorted(names))]
        self._turning = False
        self._update()

    def _update(self, _change: Any = None) -> None:
        if self._turning:
            return
        by = self.menurut.value
        values = {dimension: getattr(self, dimension).value for dimension in DIMENSIONS}
        chosen = {dimension: value for dimension, value in values.items() if value != SEMUA}
        shown = self.tampilkan.value
        self.tampilkan.description = messages.SEMBUNYIKAN if shown else messages.TAMPILKAN
        if not shown:
            self.kalimat.value = self._sentence(messages.ajakan(by, chosen))
            self.gambar.value = self.tabel.value = ""
            return
        tebakan = None if self.tebakan.value == messages.BELUM_MENEBAK else self.tebakan.value
        found = self.jelajah.frekuensi(by, chosen)
        self.kalimat.value = self._sentence(self.jelajah.kalimat(by, **values, tebakan=tebakan))
        self.gambar.value = img(png(draw(found, by, chosen, tebakan)), self.jelajah.alt(by, **values))
        self.tabel.value = table_html(found, by, chosen, tebakan)

    @staticmethod
    def _sentence(text: str) -> str:
        return f'<p role="status" style="line-height: 1.5; max-width: 46em">{html.escape(text)}</p>'
