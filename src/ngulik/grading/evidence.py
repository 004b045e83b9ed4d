"""The step of nbgrader's marking that runs a notebook: a mark rests on evidence (design rule 7).

nbgrader reads a mark from the outputs of a test cell: an error or anything on stderr is 0, a number at the end is
taken as the mark, and nothing at all is full points. Here the outputs of a test cell are first brought in line with
how it ended, so that a warning costs nothing, a number means nothing, and silence earns nothing.
"""

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Any as AnyTrait
from traitlets import Float

from ngulik.grading.endings import ended, ending
from ngulik.grading.executor import Executor, Outcome, is_test
from ngulik.grading.kernel import KernelExecutor


class ExecuteWithEvidence(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader is untyped
    """Runs a submission and settles its test cells; stands in nbgrader's list where `Execute` stood.

    `c.ExecuteWithEvidence.executor` is called without arguments and gives the Executor, `timeout` is in seconds per cell.
    """

    executor = AnyTrait(KernelExecutor).tag(config=True)
    timeout = Float(30.0).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Run the notebook in its folder, replacing its outputs."""
        runner: Executor = self.executor()
        outcomes = runner.run(nb, Path(resources["metadata"]["path"]).resolve(), self.timeout)
        for index, outcome in outcomes.items():
            cell = nb.cells[index]
            if is_test(cell):
                settle(cell, outcome, self.timeout)
            elif outcome not in (Outcome.OK, Outcome.ERROR) and not ended(cell):
                cell.outputs.append(ending(cell, outcome, self.timeout))
        return nb, resources


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
