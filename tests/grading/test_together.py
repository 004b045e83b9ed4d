"""Tests and answers in one process (`together`): what answers prepare beforehand earns nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from ngulik.grading.engine.contract import Outcome
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.limits import Limits

pytestmark = pytest.mark.linux
OK, ERROR = Outcome.OK, Outcome.ERROR


@pytest.fixture(scope="module")
def executor() -> Iterator[ForkExecutor]:
    runner = ForkExecutor(Limits(memory=768), together=True)
    yield runner
    runner.close()


def cell(source: str, **meaning: object) -> NotebookNode:
    plain = {"grade": False, "locked": False, "solution": False, "schema_version": 3, "grade_id": "soal-1"}
    return new_code_cell(source, metadata={"nbgrader": {**plain, **meaning}})


def run(executor: ForkExecutor, folder: Path, source: str, *tests: str) -> tuple[list[Outcome], NotebookNode]:
    checks = [cell(test, grade=True, locked=True, points=1) for test in tests]
    notebook = new_notebook(cells=[cell(source, solution=True), *checks])
    return list(executor.run(notebook, folder, 10).values()), notebook


def test_objects_of_any_class_can_be_tested(executor: ForkExecutor, tmp_path: Path) -> None:
    source = "class Kotak:\n    def __init__(self, sisi): self.sisi = sisi\n    def luas(self): return self.sisi ** 2"
    outcomes, notebook = run(executor, tmp_path, source, "assert Kotak(3).luas() == 9", "assert Kotak(3).luas() == 8")
    assert outcomes == [OK, OK, ERROR]
    assert notebook.cells[2].outputs[-1].ename == "AssertionError"


#: What a wrong answer prepares so that the test `assert f(3) == 9` or one of the library's passes.
PREPARED = {
    "asserts taken out by a transformer": (
        "get_ipython().input_transformers_cleanup.append(lambda lines: [])",
        "assert f(3) == 9",
    ),
    "asserts taken out of the syntax tree": (
        "import ast\nclass T(ast.NodeTransformer):\n    def visit_Assert(self, node): return ast.Pass()\n"
        "get_ipython().ast_transformers.append(T())",
        "assert f(3) == 9",
    ),
    "compile and exec replaced": (
        "import builtins\nreal = builtins.compile\n"
        "builtins.compile = lambda s, *a, **k: real('pass', '', 'exec')\nbuiltins.exec = lambda *a: None",
        "assert f(3) == 9",
    ),
    "a name of Python's replaced": ("import builtins\nbuiltins.abs = lambda x: 9", "assert abs(f(3)) == 9"),
    "a name of Python's in the notebook's own names": ("__builtins__ = {}", "assert f(3) == 9"),
    "run_cell replaced": ("get_ipython().run_cell = lambda *a, **k: None", "assert f(3) == 9"),
    "a tracing function": ("import sys\nsys.settrace(lambda *a: None)", "assert f(3) == 9"),
    "numpy.testing patched": (
        "import numpy.testing as t\nt.assert_equal = lambda *a, **k: None",
        "import numpy.testing as t\nt.assert_equal(f(3), 9)",
    ),
    "a module swapped": (
        "import sys, types\nfake = types.ModuleType('x')\nfake.isclose = lambda *a: True\nsys.modules['math'] = fake",
        "import math\nassert math.isclose(f(3), 9)",
    ),
    "the runner imported and patched": (
        "import ngulik.grading.engine.together as t\nt.Tests._run = lambda *a: None",
        "assert f(3) == 9",
    ),
    "an answer forged beforehand": (
        "import os, json\nreply = json.dumps({'ok': True, 'keluaran': [], 'bukti': ''}).encode()\n"
        "for _ in range(3):\n    os.write(9, len(reply).to_bytes(4, 'big') + reply)",
        "assert f(3) == 9",
    ),
    "the process ended with success": ("def f(x):\n    import os\n    os._exit(0)", "assert f(3) == 9"),
    "SystemExit": ("def f(x):\n    raise SystemExit(0)", "assert f(3) == 9"),
    "a number shown at the end": ("def f(x):\n    return 0", "assert f(3) == 9\n1"),
}


@pytest.mark.parametrize("name", PREPARED)
def test_what_an_answer_prepared_earns_nothing(executor: ForkExecutor, tmp_path: Path, name: str) -> None:
    source, check = PREPARED[name]
    wrong = source if "def f" in source else source + "\ndef f(x): return 0"
    outcomes, _ = run(executor, tmp_path, wrong, check)
    assert outcomes[1] not in (OK,)


def test_a_test_leaves_nothing_to_read(executor: ForkExecutor, tmp_path: Path) -> None:
    spy = "def f(x):\n    shell = get_ipython()\n    seen = str(shell.user_ns['In']) + str(shell.history_manager.input_hist_raw)"
    source = f"{spy}\n    return 0 if 'raha' + 'sia' in seen else 9"
    outcomes, _ = run(executor, tmp_path, source, "assert f(3) == 9, 'rahasia'", "assert f(3) == 9, 'rahasia'")
    assert outcomes == [OK, OK, OK]


def test_limits_and_locks_hold(executor: ForkExecutor, tmp_path: Path) -> None:
    source = "def besar():\n    return bytearray(3 << 30)\ndef baca():\n    return open('/etc/passwd').read()"
    outcomes, _ = run(executor, tmp_path, source, "besar()", "baca()", "assert True")
    assert outcomes == [OK, Outcome.MEMORY, ERROR, OK]
