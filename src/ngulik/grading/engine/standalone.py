"""Locked cells further down that give the same whoever runs them: the warm process runs them once for the whole class.

Such a cell draws a figure or a table from its own constants. That it reads nothing else is seen in its text; that it
leaves nothing behind, by running it. What it bound is set aside, so that cells before it do not see its names, and is
put into a process where the cell would have run.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from ngulik.grading.engine.contract import is_test
from ngulik.grading.engine.prelude import Prelude, apart, is_trusted
from ngulik.grading.engine.purity import names_bound

if TYPE_CHECKING:  # the warm process needs no notebooks
    from nbformat import NotebookNode


def is_candidate(cell: NotebookNode) -> bool:
    """Tell whether a code cell is the exercise's own and no test."""
    return is_trusted(cell) and not is_test(cell)


def candidates_of(notebook: NotebookNode, prelude: Prelude) -> tuple[str, ...]:
    """Return the sources of the locked cells that come after the prelude."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return tuple(cell.source for cell in code[len(prelude) :] if is_candidate(cell))


class Stash:
    """What standalone cells bound, by their source."""

    def __init__(self, shell: Any) -> None:
        self._shell = shell
        self._kept: dict[str, tuple[dict[str, Any], Any]] = {}

    def fill(self, sources: list[str], seconds: int) -> dict[str, dict[str, Any]] | None:
        """Run those of the cells that are standalone; return what each gave, as a learner's process tells it.

        None if one failed, complained, took too long or left something: then this process is not to be used.
        """
        before, replies = _state(), {}
        with apart(seconds) as folder:
            for source in sources:
                names = names_bound(source, self._shell.user_ns)
                if names is None:
                    continue
                error, outputs = self._run(source, names)
                if error is not None or any(output.get("name") == "stderr" for output in outputs):
                    return None
                replies[source] = {"ok": True, "keluaran": outputs}
            left = os.listdir(folder)
        return replies if not left and _state() == before else None

    def _run(self, source: str, names: set[str]) -> tuple[BaseException | None, list[dict[str, Any]]]:
        """Run a cell and keep what it bound; leave the shell as if it had not been run."""
        shell, space, history = self._shell, self._shell.user_ns, self._shell.history_manager.input_hist_parsed
        before, size = dict(space), shell.displayhook.cache_size
        history.append(source)  # here IPython looks for a semicolon at the end
        shell.displayhook.cache_size = 0  # leaves `_` and `Out` alone
        error, outputs = shell.run(source, 0, stored=False)
        shell.displayhook.cache_size = size
        history.pop()
        self._kept[source] = {name: space[name] for name in names if name in space}, shell.last_execution_result.result
        for name in set(space) - set(before):
            del space[name]
        space.update(before)
        return error, outputs

    def paste(self, request: dict[str, Any]) -> dict[str, Any]:
        """Do to the namespace and the history what running the cell here would do."""
        shell, (names, value) = self._shell, self._kept[request["kode"]]
        shell.execution_count = request["nomor"] + 1  # of the next cell, as IPython counts while a cell runs
        shell.history_manager.store_inputs(request["nomor"], request["kode"])
        shell.user_ns.update(names)
        if value is not None:
            shell.displayhook.update_user_ns(value)
        return {"ok": True}


def _state() -> tuple[Any, ...]:
    """Return what later cells of every submission depend on, apart from names."""
    import random
    import threading
    import warnings

    import matplotlib.units
    import numpy as np
    import pandas as pd
    from matplotlib import pyplot

    numbers = random.getstate(), [np.asarray(part).tolist() for part in np.random.get_state()]
    drawing = matplotlib.rcParams.copy(), pyplot.get_fignums(), dict(matplotlib.units.registry)
    tables = pd.describe_option("", _print_desc=False), np.get_printoptions(), np.geterr()
    return numbers, drawing, tables, list(warnings.filters), dict(os.environ), threading.active_count()
