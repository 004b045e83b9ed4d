"""Makes the fork server warm: what notebooks import, and what these modules only do at their first use.

Whatever is loaded, compiled or cached before the fork is paid for once, and not by every submission.
"""

import codecs
import importlib
import pkgutil
from typing import Any

from traitlets.config import Config

from ngulik import data, selfcheck, widgets
from ngulik.grading.engine.shell import ZMQInteractiveShell

#: What a notebook imports first, and what takes longest. `pandas.io.formats.*` and PIL's formats load at first use.
MODULES = (
    *("pandas", "numpy", "matplotlib.pyplot", "ipywidgets", "ngulik.data", "IPython.display"),
    *("numpy.testing", "pandas.testing", "unittest.mock"),
    *("pandas.io.formats.html", "pandas.io.formats.string", "encodings.unicode_escape"),
    *("PIL.BmpImagePlugin", "PIL.GifImagePlugin", "PIL.JpegImagePlugin", "PIL.PngImagePlugin", "PIL.PpmImagePlugin"),
    *("ngulik.grading.engine.learner", "ngulik.grading.engine.marker"),
)
#: A cell that shows a table and a figure: the first of each is slow, as is the first error.
_FIRST = """
import matplotlib.pyplot, pandas
from IPython.display import display
figure, axes = matplotlib.pyplot.subplots()
axes.plot([1, 2], label="a")
axes.set(title="a", xlabel="b", ylabel="c")
axes.legend()
display(pandas.DataFrame({"a": [1.5], "b": ["x"], "t": pandas.to_datetime(["2026-01-01"])}).groupby("b").max())
"""


def up() -> ZMQInteractiveShell:
    """Return the one shell of this process, with figures drawn into the notebook as in a kernel, and nothing in it."""
    codecs.lookup("idna")  # loaded lazily by the standard library; where learner code runs it may not be readable
    # The history is written by a thread of its own, and a process that forks must have only one.
    shell: ZMQInteractiveShell = ZMQInteractiveShell.instance(config=Config(HistoryManager={"enabled": False}))
    shell.run_line_magic("matplotlib", "inline")
    # In a cell, because pandas asks once, when it is loaded, whether it is in a notebook.
    shell.run_cell("; ".join(f"__import__({name!r})" for name in MODULES), silent=True)
    for part in (selfcheck, widgets):
        for found in pkgutil.walk_packages(part.__path__, f"{part.__name__}."):
            importlib.import_module(found.name)
    _first_uses(shell)
    data.preload()
    return shell


def _first_uses(shell: Any) -> None:
    shell.run(_FIRST, 1)
    shell.run("1 / 0", 1)
    importlib.import_module("matplotlib.pyplot").close("all")
    shell.recorder.clear()
    shell.reset(new_session=True)
