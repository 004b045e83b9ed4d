"""nbgrader's ClearSolutions, with one addition: an answer cell may say what its blanks look like.

Inside a solution region the lines `# rumpang: …` become the released cell; a region without them becomes `...`.
"""

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions as StockClearSolutions

BLANK_MARK = "# rumpang:"


class ClearSolutions(StockClearSolutions):  # type: ignore[misc]  # nbgrader is untyped
    """Replaces each solution region by its own stub."""

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
