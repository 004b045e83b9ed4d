"""A mark rests on evidence (design rule 7): what the outputs of a test cell are worth.

nbgrader reads a mark from the outputs of a test cell: an error or anything on stderr is 0, a number at the end is
taken as the mark, and nothing at all is full points. Here the outputs of a test cell are first brought in line with
how it ended, so that a warning costs nothing, a number means nothing, and silence earns nothing.
"""

from pathlib import Path

from nbformat import NotebookNode

from ngulik.grading.engine.contract import Executor, Outcome, is_test
from ngulik.grading.engine.endings import ended, ending


def run_with_evidence(notebook: NotebookNode, executor: Executor, folder: Path, timeout: float) -> None:
    """Run the notebook in `folder`, replacing its outputs, and settle its test cells; `timeout` in seconds per cell."""
    for index, outcome in executor.run(notebook, folder, timeout).items():
        cell = notebook.cells[index]
        if is_test(cell):
            settle(cell, outcome, timeout)
        elif outcome not in (Outcome.OK, Outcome.ERROR) and not ended(cell):
            cell.outputs.append(ending(cell, outcome, timeout))


def settle(cell: NotebookNode, outcome: Outcome, timeout: float) -> None:
    """Rewrite the outputs of a test cell so that nbgrader gives points exactly if the outcome is OK."""
    kept = [output for output in cell.outputs if output.output_type != "execute_result"]
    if outcome is Outcome.OK:
        kept = [output for output in kept if output.output_type != "error"]
        for output in kept:
            if output.output_type == "stream":
                output.name = "stdout"
    elif not any(output.output_type == "error" for output in kept) or (
        outcome is not Outcome.ERROR and not ended(cell)
    ):
        kept.append(ending(cell, outcome, timeout))
    cell.outputs = kept
