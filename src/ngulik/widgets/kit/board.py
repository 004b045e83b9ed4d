"""A simulation in Jupyter, live: the page asks, Python answers."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import ipywidgets
import traitlets

_HERE = Path(__file__).parent


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

    def __init__(self, start: Mapping[str, Any], answers: Callable[[Mapping[str, Any]], dict[str, Any]]) -> None:
        """Show what `start` describes, as `answers` says it stands when nothing has been asked."""
        super().__init__(start=start, answer=answers({}))
        self.observe(lambda change: self.set_trait("answer", answers(change["new"])), names="asked")
