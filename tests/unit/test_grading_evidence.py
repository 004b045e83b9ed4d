"""Which outputs of a test cell give points: nbgrader's own rule, after our step."""

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_output
from nbgrader.utils import determine_grade

from ngulik.grading.engine.contract import Outcome, is_test
from ngulik.grading.marking.evidence import settle
from ngulik.notebooks.roles import nbgrader_metadata

STDERR = new_output("stream", name="stderr", text="peringatan")
NUMBER = new_output("execute_result", data={"text/plain": "0.5"}, execution_count=1)
ERROR = new_output("error", ename="BelumTepat", evalue="Soal 1 belum tepat.", traceback=[])


def uji_cell(*outputs: NotebookNode) -> NotebookNode:
    cell = new_code_cell("cek(1, 1)", metadata={"nbgrader": nbgrader_metadata("uji", "1", 2)})
    cell.outputs = [NotebookNode(output) for output in outputs]
    return cell


@pytest.mark.parametrize(
    ("outputs", "outcome", "points"),
    [
        ((), Outcome.OK, 2),
        ((STDERR,), Outcome.OK, 2),
        ((NUMBER,), Outcome.OK, 2),
        ((ERROR,), Outcome.OK, 2),  # shown by somebody, raised by nobody
        ((ERROR,), Outcome.ERROR, 0),
        ((NUMBER, ERROR), Outcome.ERROR, 0),
        ((), Outcome.ERROR, 0),
        ((NUMBER,), Outcome.TIMEOUT, 0),
        ((), Outcome.DEAD, 0),
        ((), Outcome.NOT_RUN, 0),
    ],
)
def test_points_follow_the_evidence(outputs: tuple[NotebookNode, ...], outcome: Outcome, points: float) -> None:
    cell = uji_cell(*outputs)
    settle(cell, outcome, 30)
    assert determine_grade(cell) == (points, 2)


def test_what_was_on_stderr_stays_readable() -> None:
    cell = uji_cell(STDERR)
    settle(cell, Outcome.OK, 30)
    assert [(output.name, output.text) for output in cell.outputs] == [("stdout", "peringatan")]


def test_a_cell_that_never_ran_says_so() -> None:
    cell = uji_cell()
    settle(cell, Outcome.NOT_RUN, 30)
    assert cell.outputs[0].evalue == "Sel ini tidak sempat dijalankan."


def test_only_locked_graded_code_is_a_test() -> None:
    assert is_test(uji_cell())
    assert not is_test(new_code_cell("x"))
    assert not is_test(new_code_cell("x", metadata={"nbgrader": nbgrader_metadata("jawab", "1", None)}))
