"""Run an exercise in this process, without a kernel: what builds diagnoses and proves the item contract.

A kernel is the real thing and the grading tests use it; here only the answers of `butir.toml`, written by us, run.
"""

import contextlib
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ngulik.notebooks.source import Cell, cells_with


@dataclass(frozen=True)
class Result:
    """How an answer fared: `error` is None when every check passed."""

    error: Exception | None

    @property
    def passed(self) -> bool:
        """Whether the test cell ran to its end."""
        return self.error is None

    @property
    def message(self) -> str:
        """What the learner is told, empty for a right answer."""
        return "" if self.error is None else str(self.error)


@contextlib.contextmanager
def as_in_marking() -> Iterator[None]:
    """Keep the learner API from writing progress, and its cards from the terminal."""
    before = os.environ.get("NBGRADER_EXECUTION")
    os.environ["NBGRADER_EXECUTION"] = "periksa-isi"
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            yield
    finally:
        if before is None:
            del os.environ["NBGRADER_EXECUTION"]
        else:
            os.environ["NBGRADER_EXECUTION"] = before


class Workbook:
    """The namespace of an exercise after its set-up cells, in which answers are tried one by one."""

    def __init__(self, cells: tuple[Cell, ...]) -> None:
        self._cells = cells
        self._setup: dict[str, Any] = {"__name__": "__main__"}
        with as_in_marking():
            for cell in cells_with(cells, "siapkan"):
                exec(compile(cell.source, f"{cell.file}:{cell.line}", "exec"), self._setup)
        self._setup["periksa"] = lambda item: None

    def __reduce__(self) -> tuple[type["Workbook"], tuple[tuple[Cell, ...]]]:
        """Let another process run the set-up anew: what it defines cannot be sent there."""
        return Workbook, (self._cells,)

    def namespace(self, answers: list[str]) -> dict[str, Any]:
        """Return the namespace after these answer cells; as in a kernel, a cell that fails leaves what it defined.

        Tables are copied, so that an answer that changes the set-up's table in place is not seen by the next one.
        """
        namespace = {name: value.copy() if hasattr(value, "iloc") else value for name, value in self._setup.items()}
        with as_in_marking():
            for answer in answers:
                with contextlib.suppress(Exception):
                    exec(compile(answer, "<jawaban>", "exec"), namespace)
        return namespace

    def run(self, answers: list[str], tests: str) -> Result:
        """Run the answer cells, then a test cell, as marking does."""
        namespace = self.namespace(answers)
        try:
            with as_in_marking():
                exec(compile(tests, "<uji>", "exec"), namespace)
        except Exception as error:  # a wrong answer may raise anything; it is the result
            return Result(error)
        return Result(None)
