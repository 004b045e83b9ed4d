"""A simulation in Jupyter: live, and the same picture, sentence and table where no Python runs."""

from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets
import traitlets

from ngulik.widgets.gambar import img
from ngulik.widgets.kit import words
from ngulik.widgets.kit.simulation import WIDE, Simulation
from ngulik.widgets.kit.svg import still

_HERE = Path(__file__).parent
#: Without a kernel JupyterLab puts "model not found" below the static twin.
_QUIET = "<style>.jp-OutputArea-child:has(.kit-still) + .jp-OutputArea-child:not(:has(.kit)) { display: none }</style>"


class Board(ipywidgets.DOMWidget):  # type: ignore[misc]  # ipywidgets has no types
    """The live view: `asked` comes from the page, `answer` goes back.

    It asks for the front end of anywidget, without anywidget's Python package: in the browser that is two wheels less.
    """

    _model_name = traitlets.Unicode("AnyModel").tag(sync=True)
    _view_name = traitlets.Unicode("AnyView").tag(sync=True)
    _model_module = traitlets.Unicode("anywidget").tag(sync=True)
    _view_module = traitlets.Unicode("anywidget").tag(sync=True)
    _model_module_version = traitlets.Unicode("~0.11.0").tag(sync=True)
    _view_module_version = traitlets.Unicode("~0.11.0").tag(sync=True)
    _anywidget_id = traitlets.Unicode("ngulik.widgets.kit").tag(sync=True)
    _esm = traitlets.Unicode((_HERE / "board.js").read_text(encoding="utf-8")).tag(sync=True)
    _css = traitlets.Unicode((_HERE / "board.css").read_text(encoding="utf-8")).tag(sync=True)
    start = traitlets.Dict().tag(sync=True)
    asked = traitlets.Dict().tag(sync=True)
    answer = traitlets.Dict().tag(sync=True)

    def __init__(self, simulation: Simulation) -> None:
        """Show `simulation` as it starts."""
        super().__init__(start=simulation.start(), answer=simulation.answer({}))
        self.observe(lambda change: self.set_trait("answer", simulation.answer(change["new"])), names="asked")


@cache
def board(simulation: Simulation) -> Board:
    """Return the one live view of `simulation`: shown twice, it is one state twice."""
    return Board(simulation)


def show(simulation: Simulation) -> None:
    """Display both: the static twin, which stays in the notebook, and the live view, whose style hides the twin."""
    from IPython.display import display

    display({"text/html": twin(simulation), "text/plain": repr(simulation)}, raw=True)
    display(board(simulation))


def twin(simulation: Simulation) -> str:
    """Return the page's part where no Python runs: the picture before the guess, the result under a fold."""
    closed, s = simulation.answer({}), simulation.state()
    opened = simulation.said(s, WIDE)
    lines = "".join(f"<p>{escape(line)}</p>" for line in opened["sentence"].split("\n"))
    picture = img(still(opened["picture"]).encode(), simulation.describe(s), "svg+xml") if opened["picture"] else ""
    result = f"{lines}{picture}{opened['table']}"
    if not closed["open"]:
        before = img(still(closed["picture"]).encode(), f"{simulation.title}: {words.HIDDEN}.", "svg+xml")
        result = f"{before}<details><summary>{words.RESULT}</summary>{result}</details>"
    return f'<div class="kit-still">{_QUIET}<p><strong>{escape(simulation.title)}</strong></p>{result}</div>'
