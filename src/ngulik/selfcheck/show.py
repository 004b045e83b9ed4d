"""The small card under a cell: HTML for Lab, the same words as plain text for everything else."""

import html
import re
from dataclasses import dataclass

#: Tone: (icon, word, colour). White on each colour has a contrast of at least 5:1; the pill carries its own colours,
#: the text keeps the theme's, so the card reads well on light and dark. The word says the state, colour only repeats it.
_TONES = {
    "tepat": ("✓", "Tepat", "#1b6e2f"),
    "belum tepat": ("↻", "Belum tepat", "#9a4a00"),
    "belum dikerjakan": ("○", "Belum dikerjakan", "#4a5568"),
    "galat": ("!", "Galat", "#a61b2b"),
    "info": ("i", "Info", "#1f5c99"),
    "petunjuk": ("?", "Petunjuk", "#5b3b9e"),
}
_INLINE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*")
_CODE = "background:rgba(127,127,127,.16);color:inherit;padding:1px 4px;border-radius:3px"
_PRE = f"{_CODE};display:block;padding:8px 10px;margin:6px 0;white-space:pre-wrap;font-size:95%"
_CELL = "padding:3px 12px 3px 0;text-align:left;border-bottom:1px solid rgba(127,127,127,.4)"


@dataclass(frozen=True, repr=False)
class Notice:
    """A card: a tone, a title, paragraphs (`code` and **strong** allowed), perhaps a code block and a table.

    `tabel` holds the head row first; `kata` replaces the tone's own word. On the page: paragraphs, code, table,
    `penutup`.
    """

    nada: str
    judul: str
    isi: tuple[str, ...] = ()
    kode: str = ""
    tabel: tuple[tuple[str, ...], ...] = ()
    penutup: tuple[str, ...] = ()
    kata: str = ""

    def __repr__(self) -> str:
        """Return the plain-text twin of the card."""
        word = self.kata or _TONES[self.nada][1]
        lines = [f"[{word}] {self.judul}", *self.isi]
        if self.kode:
            lines += ["", *(f"    {line}" for line in self.kode.splitlines()), ""]
        lines += _text_table(self.tabel)
        return "\n".join([*lines, *self.penutup])

    def _repr_html_(self) -> str:
        icon, word, colour = _TONES[self.nada]
        word = self.kata or word
        pill = (
            f'<span style="background:{colour};color:#fff;padding:2px 10px;border-radius:11px;font-weight:600;'
            f'white-space:nowrap"><span aria-hidden="true">{icon}</span> {word}</span>'
        )
        code = f'<pre style="{_PRE}">{html.escape(self.kode)}</pre>' if self.kode else ""
        body = _paragraphs(self.isi) + code + _html_table(self.tabel) + _paragraphs(self.penutup)
        return (
            f'<div role="status" style="border-left:5px solid {colour};padding:8px 14px;margin:4px 0;max-width:46em;'
            f'line-height:1.5"><p style="margin:0 0 6px">{pill} <strong>{inline(self.judul)}</strong></p>{body}</div>'
        )


def state_word(keadaan: str) -> str:
    """Return icon and word of a state for a table cell; unknown states are shown as they are."""
    icon, word, _ = _TONES.get(keadaan, ("", keadaan, ""))
    return f"{icon} {word}".strip()


def inline(text: str) -> str:
    """Return one paragraph as HTML: everything escaped, `code` and **strong** marked up."""

    def mark(match: re.Match[str]) -> str:
        code, strong = match.group(1), match.group(2)
        return f'<code style="{_CODE}">{code}</code>' if code else f"<strong>{strong}</strong>"

    return _INLINE.sub(mark, html.escape(text, quote=False))


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f'<p style="margin:0 0 4px">{inline(text)}</p>' for text in texts if text)


def _html_table(rows: tuple[tuple[str, ...], ...]) -> str:
    if not rows:
        return ""
    head = "".join(f'<th scope="col" style="{_CELL}">{inline(cell)}</th>' for cell in rows[0])
    lines = ["".join(f'<td style="{_CELL}">{inline(cell)}</td>' for cell in row) for row in rows[1:]]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    style = "border-collapse:collapse;margin:6px 0;font-size:inherit"
    return f'<table style="{style}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _text_table(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    if not rows:
        return []
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def show(notice: Notice) -> None:
    """Display a card in the notebook, or print it where there is none."""
    from IPython import get_ipython
    from IPython.display import display

    if get_ipython() is None:
        print(notice)
    else:
        display(notice)


def show_markdown(title: str, body: str) -> None:
    """Display a Markdown text under a heading, with the source as plain text where there is no notebook."""
    from IPython import get_ipython
    from IPython.display import display

    text = f"#### {title}\n\n{body}"
    if get_ipython() is None:
        print(text)
    else:
        display({"text/markdown": text, "text/plain": text}, raw=True)
