"""The step that stands in stock nbgrader's own list where `Execute` stood, so that `nbgrader autograde` marks as we do."""

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Any as AnyTrait
from traitlets import Float

from ngulik.grading.engine.contract import Executor
from ngulik.grading.engine.kernel import KernelExecutor
from ngulik.grading.marking.evidence import run_with_evidence


class ExecuteWithEvidence(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader is untyped
    """Runs a submission and settles its test cells.

    `c.ExecuteWithEvidence.executor` is called without arguments and gives the Executor, `timeout` is in seconds per cell.
    """

    executor = AnyTrait(KernelExecutor).tag(config=True)
    timeout = Float(30.0).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Run the notebook in its folder, replacing its outputs."""
        runner: Executor = self.executor()
        run_with_evidence(nb, runner, Path(resources["metadata"]["path"]).resolve(), self.timeout)
        return nb, resources
