"""How Pembaca Alamat looks: a text field, the address cut into parts, and what to beware of."""

import html
from typing import TYPE_CHECKING, Any

from ngulik.errors import UsageError
from ngulik.widgets import messages_alamat as messages
from ngulik.widgets.alamat import Address, read
from ngulik.widgets.gambar import BLUE, INK, img, png

if TYPE_CHECKING:
    from ngulik.widgets.pembaca_alamat import PembacaAlamat

_WIDE = 88  # letters of the picture's width; longer parts are cut, the table has them whole
_LONGEST = 34


def draw(address: Address) -> Any:
    """Return the figure: the parts of the address side by side, the registered domain in a thick box."""
    from matplotlib import rc_context, rcParamsDefault
    from matplotlib.figure import Figure

    own = ("font.", "text.", "figure.", "savefig.")
    with rc_context({**{key: rcParamsDefault[key] for key in rcParamsDefault if key.startswith(own)}, "font.size": 11}):
        parts = [(name, _short(value)) for name, value in messages.bagian(address)]
        sizes = [max(len(value), len(name)) + 4 for name, value in parts]
        figure = Figure(figsize=(9, 1.2))
        axes = figure.add_axes((0.01, 0.02, 0.98, 0.96))
        axes.set(xlim=(0, max(_WIDE, sum(sizes))), ylim=(0, 1))
        axes.set_axis_off()
        left = 0.0
        for (name, value), size in zip(parts, sizes, strict=True):
            _part(axes, left + size / 2, name, value)
            left += size
    return figure


def _part(axes: Any, middle: float, name: str, value: str) -> None:
    owner = name == messages.OWNER
    box: dict[str, Any] = {
        "boxstyle": "round,pad=0.35",
        "facecolor": "white",
        "edgecolor": BLUE if owner else "#999999",
    }
    box["linewidth"] = 3 if owner else 1
    weight = "bold" if owner else "normal"
    axes.text(
        middle, 0.66, value, ha="center", va="center", fontsize=12, family="DejaVu Sans Mono", weight=weight, bbox=box
    )
    axes.text(middle, 0.16, name, ha="center", va="center", fontsize=10, color=INK, weight=weight)


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"


def table_html(pembaca: "PembacaAlamat", alamat: str) -> str:
    """Return `tabel()` as an HTML table; the owner's row is bold and marked by a sign."""
    cell = 'style="text-align: left; padding: 2px 10px; font-weight: {weight}"'
    rows = []
    for row in pembaca.tabel(alamat).to_dict("records"):
        owner = row["bagian"] == messages.OWNER
        style = cell.format(weight="bold" if owner else "normal")
        name = f"{'▸ ' if owner else ''}{row['bagian']}"
        rows.append(
            f'<tr><th scope="row" {style}>{name}</th><td {style}><code>{html.escape(row["isi"])}</code></td>'
            f"<td {style}>{row['arti']}</td></tr>"
        )
    heads = "".join(f'<th scope="col" {cell.format(weight="bold")}>{text}</th>' for text in ("Bagian", "Isi", "Arti"))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def signs_html(address: Address) -> str:
    """Return the sentence on the owner and the list of tricks."""
    rows = [messages.tanda(address, code) for code in address.signs]
    listed = "".join(f"<li><strong>{name}</strong>: {html.escape(meaning)}</li>" for name, meaning in rows)
    tail = (
        f"<p style='margin: 4px 0 0'>Waspadai:</p><ul style='margin: 2px 0'>{listed}</ul>"
        if rows
        else f"<p>{messages.AMAN}</p>"
    )
    owner = html.escape(messages.pemilik(address))
    return f'<div role="status" style="line-height: 1.5; max-width: 46em"><p><strong>{owner}</strong></p>{tail}</div>'


class View:
    """The text field and what it changes. It answers on Enter or Tab, so a screen reader is not told every letter."""

    def __init__(self, pembaca: "PembacaAlamat") -> None:
        """Build the field and read the first address, if there is one."""
        import ipywidgets as ui

        self.pembaca = pembaca
        self.alamat = ui.Text(
            value=pembaca.alamat, placeholder=messages.CONTOH, description="Alamat", continuous_update=False, style={"description_width": "initial"},
            layout=ui.Layout(width="95%", max_width="640px"),
        )  # fmt: skip
        self.alamat.observe(self._update, names="value")
        self.kalimat, self.gambar, self.tabel = ui.HTML(), ui.HTML(), ui.HTML()
        hint = ui.HTML(f'<p style="color: {INK}">{messages.PAPAN_KETIK}</p>')
        self.kotak = ui.VBox([self.alamat, hint, self.kalimat, self.gambar, self.tabel])
        self._update()

    def bundle(self, **options: Any) -> dict[str, Any]:
        """Return what Jupyter shows: the live widget, or the static twins where widgets do not run."""
        live: dict[str, Any] = self.kotak._repr_mimebundle_(**options) or {}
        static = "".join(self._parts(self.pembaca.alamat))
        return {**live, "text/plain": self.pembaca.kalimat(), "text/html": static}

    def _update(self, _change: Any = None) -> None:
        self.kalimat.value, self.gambar.value, self.tabel.value = self._parts(self.alamat.value)

    def _parts(self, text: str) -> tuple[str, str, str]:
        """Return sentence, picture and table; for what is no address only the sentence that says so."""
        try:
            address = read(text)
        except UsageError as error:
            sentence = str(error) if text.strip() else messages.KOSONG
            return f'<p role="status" style="max-width: 46em">{html.escape(sentence)}</p>', "", ""
        return signs_html(address), img(png(draw(address)), messages.alt(address)), table_html(self.pembaca, text)
