"""The locked cells that a notebook begins with: the same for the whole class, so the warm process runs them once.

Every process forked afterwards starts where they ended, and their outputs are written into every notebook.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ngulik.grading.engine.contract import is_test

if TYPE_CHECKING:  # the warm process needs no notebooks
    from nbformat import NotebookNode

#: The sources of such cells.
Prelude = tuple[str, ...]
#: Characters that they may print.
LARGEST = 64 << 20


def prelude_of(notebook: NotebookNode, folder: Path) -> Prelude:
    """Return the locked code cells before the first other code cell, or none if `folder` holds files they could read.

    They run where nothing is locked in, so they must be the exercise's own: `repair` gives locked cells the master's
    text and takes every claim to be locked from a learner's cells.
    """
    if any(folder.iterdir()):
        return ()
    sources = []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            if is_test(cell) or not is_trusted(cell):
                break
            sources.append(cell.source)
    return tuple(sources)


def is_trusted(cell: NotebookNode) -> bool:
    """Tell whether a cell comes from the exercise as it is: locked, and no answer."""
    meaning = cell.get("metadata", {}).get("nbgrader") or {}
    return bool(meaning.get("locked") and not meaning.get("solution"))


def run(shell: Any, prelude: Prelude, seconds: int) -> list[dict[str, Any]] | None:
    """Run the cells; return what each gave, as a learner's process tells it.

    None if a cell failed, took too long or left a file: then each submission has to run them for itself.
    """
    replies = []
    with apart(seconds) as folder:
        for number, source in enumerate(prelude, start=1):
            error, outputs = shell.run(source, number)
            if error is not None:
                break
            replies.append({"ok": True, "keluaran": outputs})
        left = os.listdir(folder)
    return replies if len(replies) == len(prelude) and not left else None


@contextlib.contextmanager
def apart(seconds: int) -> Iterator[str]:
    """Work in an empty folder, and interrupt what runs after so many seconds."""
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        with TemporaryDirectory(prefix="ngulik-") as folder, contextlib.chdir(folder):
            signal.alarm(seconds)
            try:
                yield folder
            finally:
                signal.alarm(0)
    finally:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
