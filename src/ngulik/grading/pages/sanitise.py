"""HTML, Markdown and pictures that a learner can put in, made harmless: what is left cannot run and asks nobody.

nh3 (Ammonia, an HTML5 parser with a list of what may stay) does the work; the list here is short. Links lose their
address, because a feedback page needs none and a learner's may lead anywhere; pictures are PNG inside the page or
nothing; headings of learners become bold lines, so that the outline of the page stays ours.
"""

import re
from collections.abc import Mapping
from functools import cache
from html import escape

import mistune
import nh3
from markupsafe import Markup

from ngulik.grading import messages
from ngulik.grading.repairing.pictures import DATA, picture

_TAGS = {
    *("p", "br", "hr", "div", "pre", "blockquote", "ul", "ol", "li", "b", "strong", "i", "em", "u", "s", "del", "sub"),
    *("sup", "code", "kbd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "img"),
}
#: Dropped with what is inside them; other unknown tags go, and their text stays.
_GONE = {
    *(
        "script",
        "style",
        "svg",
        "math",
        "template",
        "noscript",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
        "title",
    ),
    *("applet", "audio", "video", "canvas", "form", "select", "textarea", "head"),
}
_ATTRIBUTES = {"th": {"colspan", "rowspan", "scope"}, "td": {"colspan", "rowspan"}, "img": {"src", "alt"}}
_VALUES = {"colspan": r"\d{1,3}", "rowspan": r"\d{1,3}", "scope": r"(?:row|col)(?:group)?", "alt": r"(?s).{1,500}"}
_IMAGE = re.compile(r"<img([^>]*)>")
#: Ten times a table as pandas shows it; the cost of nested elements grows with their square.
_MOST_TAGS = 8_000
#: Longer texts are shown as they were typed: parsing takes more than linear time.
_LONGEST_MARKDOWN = 40_000


def clean_html(html: str, alt: str) -> Markup:
    """Return what may stay of a piece of HTML, empty if too much for a page; a picture without a description gets `alt`."""
    if html.count("<") > _MOST_TAGS:
        return Markup("")
    kept = re.sub(r"<th[^>]*>\s*</th>", "<td></td>", _cleaner().clean(html))
    # Attributes come out of nh3 quoted; `_attribute` lets no > into them.
    return Markup(_IMAGE.sub(lambda found: _image(found[1], alt), kept))


def markdown(text: str, alt: str, attachments: Mapping[str, object] | None = None) -> Markup:
    """Return a Markdown text as harmless HTML; `attachments` are those of its cell, `alt` describes nameless pictures."""
    if len(text) > _LONGEST_MARKDOWN:
        return Markup("<pre>{}</pre>").format(text)
    return clean_html(str(_renderer()(embedded(text, attachments or {}))), alt)


def embedded(text: str, attachments: Mapping[str, object]) -> str:
    """Put the PNG attachments of a cell into its text, where Markdown names them."""
    for name, kinds in attachments.items():
        data = kinds.get("image/png") if isinstance(kinds, Mapping) else None
        if isinstance(data, str):
            text = text.replace(f"](attachment:{name})", f"]({picture(data)})")
    return text


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        clean_content_tags=_GONE,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        link_rel=None,
        url_schemes={"data"},
        url_relative="deny",
    )


def _attribute(_tag: str, name: str, value: str) -> str | None:
    if name == "src":
        return picture(value.removeprefix(DATA)) or None if value.startswith(DATA) else None
    return value.replace("<", "‹").replace(">", "›") if re.fullmatch(_VALUES.get(name, "(?!)"), value) else None


def _image(attributes: str, alt: str) -> str:
    """Finish an `<img>`: with a description it stays, without a picture its description is told."""
    if 'src="' not in attributes:
        told = re.search(r'alt="([^"]*)"', attributes)
        return f"<em>{messages.NO_PICTURE.format(alt=told[1] if told else escape(alt))}</em>"
    return f"<img{attributes}>" if 'alt="' in attributes else f'<img{attributes} alt="{escape(alt)}">'


class _Renderer(mistune.HTMLRenderer):
    """Mistune's HTML without headings, link addresses and outside pictures."""

    def heading(self, text: str, level: int, **attrs: object) -> str:
        return f"<p><strong>{text}</strong></p>\n"

    def link(self, text: str, url: str, title: str | None = None) -> str:
        return text if url in (text, f"mailto:{text}") else f"{text} ({escape(url)})"


@cache
def _renderer() -> mistune.Markdown:
    return mistune.create_markdown(renderer=_Renderer(escape=False), plugins=["strikethrough", "table"])
