"""Bar charts for the class page, as pictures inside the page; each has its numbers in a table beside it."""

import base64
import io
from collections.abc import Sequence

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, MultipleLocator

_BAR, _TEXT = "#0b4f8a", "#1d2733"


def bars(names: Sequence[str], heights: Sequence[float], titles: tuple[str, str, str], *, percent: bool = False) -> str:
    """Return a bar chart as a data address (PNG); `titles` are those of the chart, the x axis and the y axis."""
    figure = Figure(figsize=(7.2, 3.4), layout="constrained")
    FigureCanvasAgg(figure)  # no window and no back end of the caller's
    axes = figure.add_subplot()
    drawn = axes.bar(range(len(names)), heights, color=_BAR, width=0.75)
    axes.bar_label(drawn, fmt="{:.0f}", padding=2, color=_TEXT, fontsize=9)
    axes.set_xticks(range(len(names)), names, fontsize=9)
    axes.set_title(titles[0], fontsize=12, color=_TEXT)
    axes.set_xlabel(titles[1])
    axes.set_ylabel(titles[2])
    axes.set_ylim(0, 112 if percent else max([1.0, *heights]) * 1.15)
    axes.yaxis.set_major_locator(MultipleLocator(20) if percent else MaxNLocator(integer=True))
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", alpha=0.3)
    axes.set_axisbelow(True)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=110)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
