"""Run one notebook from top to bottom in this process, without a kernel, and print as JSON what it cost.

Called by `figures` in a process of its own: `python -m ngulik.notebooks.timing NOTEBOOK`. The cells run in IPython's
shell, as in a kernel, in a folder that is thrown away, because an exercise writes the learner's progress.
"""

import contextlib
import io
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_CHECK = "periksa("


def run(notebook: Path) -> dict[str, Any]:
    """Return `cells` and `checks` as (first line, seconds, CPU seconds), `memory` in MB (None on Windows).

    A cell that starts with `periksa(...)` is timed twice: that line alone, as learners wait for it, then the whole
    cell. Raises what a cell raises.
    """
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    config = Config()
    config.HistoryManager.enabled = False
    shell = InteractiveShell.instance(config=config)
    cells, checks = [], []
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] != "code":
            continue
        first = source.partition("\n")[0]
        if source.startswith(_CHECK):
            checks.append((first, *_seconds(shell, first)))
        cells.append((_title(source), *_seconds(shell, source)))
    return {"cells": cells, "checks": checks, "memory": peak_memory()}


def _title(source: str) -> str:
    """Return the first line of a cell that is code."""
    lines = [line.strip() for line in source.splitlines() if line.strip()]
    return next((line for line in lines if not line.startswith("#")), lines[0] if lines else "")


def _seconds(shell: Any, source: str) -> tuple[float, float]:
    """Return the time on the clock and the processor's: on a busy computer they differ."""
    start, busy = time.perf_counter(), time.process_time()
    with contextlib.redirect_stdout(io.StringIO()):
        shell.run_cell(source, store_history=False).raise_error()
    return time.perf_counter() - start, time.process_time() - busy


def peak_memory() -> float | None:
    """Return the largest amount of memory this process has held, in MB; None on Windows."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def main() -> None:
    """Run the notebook named on the command line and print the figures."""
    notebook = Path(sys.argv[1]).resolve()
    os.environ["MPLBACKEND"] = "Agg"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["IPYTHONDIR"] = folder
        os.chdir(folder)
        try:
            figures = run(notebook)
        finally:
            os.chdir(notebook.parent)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
