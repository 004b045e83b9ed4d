"""How Kotak Masuk looks: the message, the controls, the reply to a verdict and the picture of the result."""

import html
from typing import TYPE_CHECKING, Any

from ngulik.widgets import messages_kotak_masuk as messages
from ngulik.widgets.deteksi import Detection
from ngulik.widgets.gambar import BLUE, INK, VERMILION, img, png
from ngulik.widgets.messages import angka

if TYPE_CHECKING:
    from ngulik.widgets.kotak_masuk import KotakMasuk, Message


def draw(found: Detection) -> Any:
    """Return the figure: one bar per kind of message, split into right and wrong verdicts.

    Wrong parts are hatched and every part is labelled, so colour is never the only mark.
    """
    from matplotlib import rc_context, rcParamsDefault
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    own = ("font.", "axes.", "xtick.", "ytick.", "hatch.", "figure.", "savefig.")
    with rc_context({**{key: rcParamsDefault[key] for key in rcParamsDefault if key.startswith(own)}, "font.size": 11}):
        figure = Figure(figsize=(8, 2.9))
        axes = figure.subplots()
        figure.subplots_adjust(left=0.14, right=0.98, bottom=0.16, top=0.78)
        rows = (
            (1, ((found.hits, "tertangkap", True), (found.misses, "lolos", False))),
            (0, ((found.correct_rejections, "tepat", True), (found.false_alarms, "alarm palsu", False))),
        )
        for place, parts in rows:
            _bar(axes, place, parts)
        axes.set_yticks([1, 0], ["Penipuan", "Sah"])
        axes.set(xlim=(0, max(found.scams, found.genuine, 1) + 0.05), ylim=(-0.55, 1.55), xlabel="banyaknya pesan")
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.spines[["top", "right"]].set_visible(False)
        title = f"d′ = {angka(found.d_prime, 2)}    c = {angka(found.criterion, 2)}"
        figure.suptitle(title, x=0.14, ha="left", fontsize=14, fontweight="bold")
        figure.text(0.14, 0.82, "Biru polos: putusan tepat. Jingga bergaris: keliru.", fontsize=10, color=INK)
    return figure


def _bar(axes: Any, place: int, parts: tuple[tuple[int, str, bool], ...]) -> None:
    left = 0
    for count, name, right in parts:
        if not count:
            continue
        color, ink = (BLUE, "white") if right else ("white", INK)
        edge = BLUE if right else VERMILION
        axes.barh(place, count, left=left, height=0.7, color=color, edgecolor=edge, hatch=None if right else "///")
        words = f"{count} {name}"
        if count == 1:  # the narrowest part has no room for all of it on one line
            words = "\n".join(words.rsplit(" ", 1))
        label = axes.text(left + count / 2, place, words, ha="center", va="center", color=ink, fontsize=11)
        if not right:
            label.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1.5})
        left += count


def card_html(message: "Message", place: str = "") -> str:
    """Return a message as a card: place in the round, channel, sender, text, and link or file as plain text."""
    link = f'<p style="margin: 6px 0 0"><code>{html.escape(message.link)}</code></p>' if message.link else ""
    start = f"{place} · " if place else ""
    return (
        f'<div style="border: 2px solid {INK}; border-radius: 8px; padding: 10px 14px; max-width: 42em; line-height: 1.5">'
        f'<p style="margin: 0; color: {INK}">{start}<strong>{message.channel}</strong> · dari {html.escape(message.sender)}</p>'
        f'<p style="margin: 6px 0 0; font-size: 1.1em">{html.escape(message.text)}</p>{link}</div>'
    )


def reply_html(message: "Message") -> str:
    """Return the cues of a judged message, each explained, and its level."""
    lead = messages.penjelasan(message.scam, message.cues)
    rows = "".join(f"<li><strong>{cue}</strong>: {messages.ISYARAT[cue]}</li>" for cue in message.cues)
    level = messages.tingkat(message.scam, message.level, len(message.cues), message.premise)
    cues = f"<ul style='margin: 2px 0'>{rows}</ul>" if rows else ""
    return f'<div style="max-width: 46em; line-height: 1.5"><p style="margin: 4px 0 0">{lead}</p>{cues}<p>{level}</p></div>'


def table_html(kotak: "KotakMasuk") -> str:
    """Return the judged messages as an HTML table; what was wrong is marked by a word."""
    cell = 'style="text-align: left; padding: 2px 10px; vertical-align: top"'
    heads = ("Pesan", "Putusan Anda", "Kunci", "", "Tingkat", "Isyarat")
    rows = []
    for row in kotak.tabel().to_dict("records"):
        mark = "tepat" if row["putusan"] == row["kunci"] else "keliru"
        start = html.escape(f"{row['kanal']}: {row['teks'][:48]}…")
        body = (row["putusan"], row["kunci"], mark, row["tingkat"], row["isyarat"])
        cells = "".join(f"<td {cell}>{html.escape(value)}</td>" for value in body)
        rows.append(f'<tr><th scope="row" {cell}>{start}</th>{cells}</tr>')
    head = "".join(f'<th scope="col" {cell}>{text or "Hasil"}</th>' for text in heads)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


#: Where the slider of confidence stands before anyone moves it, in percent.
_START = 70


class View:
    """The controls and what they change; one button sends a verdict and then goes on, so Tab never loses its place."""

    def __init__(self, kotak: "KotakMasuk") -> None:
        """Build the controls and show the first message."""
        import ipywidgets as ui
        import matplotlib.figure  # noqa: F401  # loaded now, so that the last click does not wait for it

        self.kotak = kotak
        self.putusan: list[bool | None] = [None] * len(kotak.pesan)
        self.keyakinan: list[int] = []
        self.nomor = 0
        style = {"description_width": "initial"}
        self.pilihan = ui.ToggleButtons(options=messages.PUTUSAN, value=None, description="Putusan Anda", style=style)
        self.yakin = ui.SelectionSlider(
            options=[(text, value) for value, text in messages.KEYAKINAN], value=_START, description="Seberapa yakin",
            style=style, layout=ui.Layout(width="95%", max_width="480px"),
        )  # fmt: skip
        self.tombol = ui.Button(description=messages.KIRIM, layout=ui.Layout(width="14em"))
        self.tombol.on_click(self._press)
        self.pesan, self.kalimat, self.penjelasan, self.gambar, self.tabel = (ui.HTML() for _ in range(5))
        hint = ui.HTML(f'<p style="color: {INK}">{messages.PAPAN_KETIK}</p>')
        self.kendali = ui.VBox([self.pilihan, self.yakin, self.tombol])
        self.kaki = ui.VBox([hint])
        parts = [self.pesan, self.kendali, self.kalimat, self.penjelasan, self.gambar, self.tabel, self.kaki]
        self.kotak_vbox = ui.VBox(parts)
        self._ask()

    def bundle(self, **options: Any) -> dict[str, Any]:
        """Return what Jupyter shows: the live widget, or the messages as a table where widgets do not run."""
        live: dict[str, Any] = self.kotak_vbox._repr_mimebundle_(**options) or {}
        cards = "".join(f"<li>{card_html(message)}</li>" for message in self.kotak.pesan)
        static = f"{_sentence(self.kotak.kalimat())}<ol>{cards}</ol>"
        return {**live, "text/plain": self.kotak.kalimat(), "text/html": static}

    @property
    def selesai(self) -> bool:
        """Whether every message has its verdict."""
        return self.nomor >= len(self.kotak.pesan)

    def _press(self, _button: Any = None) -> None:
        """Send the verdict, or, once it is answered, go on."""
        if self.selesai:
            return
        if self.putusan[self.nomor] is not None:
            self.nomor += 1
            self._finish() if self.selesai else self._ask()
        elif self.pilihan.value is None:
            self.kalimat.value = _sentence(messages.PILIH_DAHULU)
        else:
            self._answer(self.pilihan.value == messages.PUTUSAN[0])

    def _ask(self) -> None:
        self.pilihan.value, self.yakin.value = None, _START
        self._lock(False)
        place = messages.tempat(self.nomor + 1, len(self.kotak.pesan))
        self.pesan.value = card_html(self.kotak.pesan[self.nomor], place)
        self.kalimat.value = _sentence(messages.ajakan(place))
        self.penjelasan.value = ""
        self.tombol.description = messages.KIRIM

    def _answer(self, verdict: bool) -> None:
        message = self.kotak.pesan[self.nomor]
        self.putusan[self.nomor] = verdict
        self.keyakinan.append(self.yakin.value)
        self._lock(True)
        self.kalimat.value = _sentence(messages.balasan(verdict, message.scam, message.why))
        self.penjelasan.value = reply_html(message)
        last = self.nomor + 1 == len(self.kotak.pesan)
        self.tombol.description = messages.LIHAT if last else messages.LANJUT

    def _finish(self) -> None:
        """Show the result in place of the controls."""
        judged = list(zip(self.putusan, self.kotak.pesan, strict=True))
        right = 100 * sum(verdict == message.scam for verdict, message in judged) / len(judged)
        sure = sum(self.keyakinan) / len(self.keyakinan)
        moved = any(value != _START for value in self.keyakinan)
        confidence = messages.keyakinan(sure, right) if moved else messages.TIDAK_DIGESER
        self.kendali.layout.display = self.kaki.layout.display = "none"
        self.pesan.value = self.penjelasan.value = ""
        self.kalimat.value = _sentence(f"{self.kotak.kalimat()} {confidence}")
        self.gambar.value = img(png(draw(self.kotak.hasil())), self.kotak.alt())
        self.tabel.value = table_html(self.kotak)

    def _lock(self, locked: bool) -> None:
        self.pilihan.disabled = self.yakin.disabled = locked


def _sentence(text: str) -> str:
    return f'<p role="status" style="line-height: 1.5; max-width: 46em">{html.escape(text)}</p>'
