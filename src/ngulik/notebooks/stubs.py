"""nbgrader's ClearSolutions, with two additions: an answer cell may say what its blanks look like, and what the master
was built from is left out.

Inside a solution region the lines `# rumpang: …` become the released cell; a region without them becomes `...`.
"""

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions as StockClearSolutions

from ngulik.notebooks.master import BUILT_FROM

BLANK_MARK = "# rumpang:"


class ClearSolutions(StockClearSolutions):  # type: ignore[misc]  # nbgrader is untyped
    """Replaces each solution region by its own stub."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook as learners get it."""
        nb.metadata.pop(BUILT_FROM, None)
        cleared: tuple[NotebookNode, dict[str, Any]] = super().preprocess(nb, resources)
        return cleared

    def _replace_solution_region(self, cell: NotebookNode, language: str) -> bool:
        stock = dict(self.code_stub)
        stub = [
            line.split(BLANK_MARK, 1)[1].removeprefix(" ") for line in cell.source.split("\n") if BLANK_MARK in line
        ]
        if stub:
            self.set_trait("code_stub", {**stock, language: "\n".join(stub)})
        try:
            return bool(super()._replace_solution_region(cell, language))
        finally:
            self.set_trait("code_stub", stock)
