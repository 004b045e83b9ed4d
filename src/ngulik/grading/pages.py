"""Pages from templates: one look, no file beside the page, nothing from the network."""

import re
from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ngulik.grading.reasons import State
from ngulik.grading.table import number

#: State → CSS class and sign: colour is never the only mark.
_LOOK = {
    State.RIGHT: ("baik", "✓"),
    State.MARKED: ("tunggu", "✎"),
    State.WAITING: ("tunggu", "…"),
    State.REREAD: ("tunggu", "…"),
}


def render(template: str, values: Mapping[str, object]) -> str:
    """Return the page of a template of this package; a missing value is an error."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    loader = PackageLoader("ngulik.grading", "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"angka": number, "kata": _words, "gaya": _style, "tanda": _sign}
    return environment


def _words(text: str) -> Markup:
    """Return a sentence with its `code` and **strong** parts marked up; everything else is escaped."""
    html = re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text)))
    return Markup(re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", html))


def _style(state: State) -> str:
    return _LOOK.get(state, ("perlu", "•"))[0]


def _sign(state: State) -> str:
    return _LOOK.get(state, ("perlu", "•"))[1]
