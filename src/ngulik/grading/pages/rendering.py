"""Pages from templates: one look, no file beside the page, nothing from the network.

A content security policy stands in every page: should anything of a learner's ever get through `sanitise`, the browser
still runs no program, loads nothing from outside, sends no form, and takes only our style.
"""

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ngulik.grading.books.reasons import State
from ngulik.grading.books.table import number

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
    loader = PackageLoader("ngulik.grading.pages", "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    style = (files("ngulik.grading.pages") / "templates" / "gaya.css").read_text(encoding="utf-8")
    environment.globals |= {"gaya_halaman": Markup(style), "kebijakan": _policy(style)}
    environment.filters |= {"angka": number, "kata": _words, "gaya": _style, "tanda": _sign}
    return environment


def _policy(style: str) -> Markup:
    """Return the policy of a page with this style: https://www.w3.org/TR/CSP3/."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    return Markup(
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def _words(text: str) -> Markup:
    """Return a sentence with its `code` and **strong** parts marked up; everything else is escaped."""
    html = re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text)))
    return Markup(re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", html))


def _style(state: State) -> str:
    return _LOOK.get(state, ("perlu", "•"))[0]


def _sign(state: State) -> str:
    return _LOOK.get(state, ("perlu", "•"))[1]
