"""What marking needs from whatever runs a notebook: its outputs, and evidence of how each code cell ended."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the warm process needs no notebooks
    from nbformat import NotebookNode


class Outcome(StrEnum):
    """How a code cell ended."""

    OK = "ok"
    """It ran to its end; for a test cell the kernel has also returned the token placed behind its last line."""
    ERROR = "error"
    """It raised, could not be parsed, or gave no proof of having reached its end."""
    TIMEOUT = "timeout"
    """It was stopped after the time limit."""
    DEAD = "dead"
    """The kernel died while it ran."""
    NOT_RUN = "not run"
    """It never started."""
    TOTAL_TIME = "total time"
    """The time of the whole submission was over before it ended, or before it started."""
    CPU = "cpu"
    """It used too many CPU seconds, by itself or together with the cells before."""
    MEMORY = "memory"
    """It asked for more memory than there is."""
    PROCESSES = "processes"
    """It tried to start a process, or too many threads."""
    OPEN_FILES = "open files"
    """It opened too many files at once."""
    OUTPUT = "output"
    """It printed without end."""
    FILE_SIZE = "file size"
    """It wrote a file that is too large, or filled its folder."""


class Executor(Protocol):
    """Runs the code cells of a notebook in their order."""

    def close(self) -> None:
        """End what was started for running notebooks."""

    def run(self, notebook: NotebookNode, folder: Path, timeout: float) -> Mapping[int, Outcome]:
        """Run the notebook in `folder`, at most `timeout` seconds per cell; return the outcome per code cell index.

        Replaces `outputs` and `execution_count` of the code cells in place. A learner's code can do anything: an
        executor never raises because of it, and runs the later cells after a cell that ended its kernel if it can.
        """


def is_test(cell: NotebookNode) -> bool:
    """Tell whether a cell is an autograded test cell."""
    meaning = cell.get("metadata", {}).get("nbgrader") or {}
    return bool(cell.cell_type == "code" and meaning.get("grade") and not meaning.get("solution"))
