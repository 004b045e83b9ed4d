"""Locked cells that give the same whoever runs them run once, and only those; names, outputs and marks stay as they were."""

from collections.abc import Iterator
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pandas as pd
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell
from test_limits import answer, check
from test_prelude import locked, run

from ngulik import gambar
from ngulik.course import find_module
from ngulik.grading import mark
from ngulik.grading.books.exercise import exercise_of
from ngulik.grading.engine.contract import Outcome
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.kernel import KernelExecutor
from ngulik.grading.engine.purity import names_bound
from ngulik.grading.engine.standalone import candidates_of
from ngulik.grading.marking.submission import Task
from ngulik.grading.repairing.repair import read_notebook, repair

pytestmark = pytest.mark.linux
OK, ERROR = Outcome.OK, Outcome.ERROR
MODULE = find_module("05")
#: What the warm process knows after the first cells.
SPACE = {"pd": pd, "np": np, "plt": plt, "gambar": gambar, "aduan": pd.DataFrame(), "sum": None, "muat_data": print}
START = locked("import numpy as np\nimport pandas as pd\nimport matplotlib.pyplot as plt")
TABLE = "nilai = [3, 4]\npd.DataFrame({'a': nilai})"


@pytest.fixture
def executor() -> Iterator[ForkExecutor]:
    runner = ForkExecutor()
    yield runner
    runner.close()


STANDALONE = {
    "constants": ("x = [1, 2]\ny = x", {"x", "y"}),
    "a figure with our gambar": ("fig, ax = plt.subplots()\nax.plot([1])\ngambar(fig, 'x')", {"fig", "ax"}),
    "a package of its own": (
        "import matplotlib.pyplot as g\nfrom datetime import date\ndate(2026, 1, 1)",
        {"g", "date"},
    ),
    "a loop over constants": ("n = []\nfor i in range(3):\n    n.append(i)", {"n", "i"}),
    "comprehensions": ("a = [i * j for i in range(2) for j in range(i)]\nb = {k: v for k, v in zip(a, a)}", {"a", "b"}),
    "a table filled by the cell": ("t = pd.DataFrame()\nt['a'] = [1]", {"t"}),
    "texts with values": ("x = 1\nprint(f'{x:>{x}}', max(x, 2))", {"x"}),
}


@pytest.mark.parametrize("situation", STANDALONE)
def test_standalone_by_its_text(situation: str) -> None:
    source, names = STANDALONE[situation]
    assert names_bound(source, SPACE) == names


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("aduan.head()", id="reads a name of the first cells"),
        pytest.param("x = jawaban_1", id="reads an answer"),
        pytest.param("y = x\nx = 1", id="reads before it binds"),
        pytest.param("x = x", id="reads what it binds"),
        pytest.param("for i in []:\n    x = 1\nx", id="reads what a loop may not have bound"),
        pytest.param("[i for i in [1]] + [i]", id="reads the name of a comprehension"),
        pytest.param("sum([1])", id="reads a rebound builtin"),
        pytest.param("muat_data('aduan')", id="reads data"),
        pytest.param("pd.read_csv('x.csv')", id="reads a file"),
        pytest.param("open('x')", id="opens a file"),
        pytest.param("input('x')", id="asks"),
        pytest.param("pd.DataFrame({'a': [1]}).query('a > @x')", id="names in a query"),
        pytest.param("np.random.rand()", id="random numbers"),
        pytest.param("from numpy import random", id="imports random numbers"),
        pytest.param("from numpy.random import rand", id="imports from random numbers"),
        pytest.param("pd.Timestamp.now()", id="the time"),
        pytest.param("pd.Timestamp('now')", id="the time by its text"),
        pytest.param("import os", id="another package"),
        pytest.param("from math import *", id="everything of a package"),
        pytest.param("from . import x", id="a relative import"),
        pytest.param("pd.options.display.max_rows = 3", id="an attribute of a package"),
        pytest.param("plt.rcParams['font.size'] = 3", id="an item of a package"),
        pytest.param("aduan['a'] = 1", id="an item of the first cells"),
        pytest.param("pd.__dict__", id="what is behind a name"),
        pytest.param("def f():\n    return 1", id="a function"),
        pytest.param("f = lambda: 1", id="a lambda"),
        pytest.param("class A:\n    pass", id="a class"),
        pytest.param("x = 1\ndel x", id="a deletion"),
        pytest.param("global x\nx = 1", id="global"),
        pytest.param("while True:\n    pass", id="a loop without end"),
        pytest.param("%matplotlib inline", id="a magic"),
        pytest.param("!ls", id="a command"),
        pytest.param("(x := 1)", id="a walrus"),
        pytest.param("try:\n    x = 1\nexcept Exception:\n    pass", id="an attempt"),
        pytest.param("x = (", id="no Python"),
    ],
)
def test_not_standalone_by_its_text(source: str) -> None:
    assert names_bound(source, SPACE) is None


def test_its_names_come_with_it_and_not_before(executor: ForkExecutor, tmp_path: Path) -> None:
    cells = START, answer("ada = 'nilai' in dir()\nnilai"), locked(TABLE), answer("print(ada, nilai, _, Out, In[3])", 2)
    outcomes, notebook = run(executor, tmp_path, *cells, check("assert nilai == [3, 4]"))
    assert outcomes == [OK, ERROR, OK, OK, OK]
    assert notebook.cells[3].outputs[0].text == "False [3, 4]    a\n0  3\n1  4 {3:    a\n0  3\n1  4} " + TABLE + "\n"


def test_it_is_not_run_again(executor: ForkExecutor, tmp_path: Path) -> None:
    """A rebound `pd` does not spoil the exercise's own table; what the cell did not bind stays as the learner left it."""
    cells = START, answer("pd = nilai = None"), locked(TABLE), answer("print(pd, nilai)", 2)
    outcomes, notebook = run(executor, tmp_path, *cells)
    assert outcomes == [OK] * 4 and notebook.cells[3].outputs[0].text == "None [3, 4]\n"
    assert notebook.cells[2].outputs[0].data["text/plain"] == "   a\n0  3\n1  4"


def test_neighbours_do_not_see_what_a_learner_makes_of_it(executor: ForkExecutor, tmp_path: Path) -> None:
    for name in ("a", "b"):
        cells = START, locked(TABLE), answer("nilai.append(1)"), locked(TABLE), check("assert nilai == [3, 4]")
        assert run(executor, tmp_path / name, *cells)[0] == [OK] * 5


def test_a_semicolon_still_silences(executor: ForkExecutor, tmp_path: Path) -> None:
    loud, silent = locked(TABLE), locked(TABLE + ";")
    _, notebook = run(executor, tmp_path, locked(START.source + ";"), loud, silent, answer("print(_)"))
    assert [len(cell.outputs) for cell in notebook.cells] == [0, 1, 0, 1]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("t = pd.Series([1, 2, 3]).sample(1)", id="uses random numbers"),
        pytest.param("plt.rcParams.update({'font.size': 3})\npd", id="sets how figures look"),
        pytest.param("pd.set_option('display.max_rows', 3)", id="sets how tables look"),
        pytest.param("plt.ioff()", id="leaves figures undrawn"),
        pytest.param("pd.Series([1]).to_csv('x.csv')", id="leaves a file"),
        pytest.param("print(np.log(0))", id="warns"),
        pytest.param("pd.tidak_ada", id="fails"),
    ],
)
def test_not_standalone_once_it_has_run(executor: ForkExecutor, tmp_path: Path, source: str) -> None:
    """Such a cell is run for each submission, and so meets what the learner rebound; the first cells still run once."""
    asks = "import matplotlib\njawaban = pd.get_option('display.max_rows'), matplotlib.rcParams['font.size']"
    seen = answer(f"{asks}\nprint(jawaban, np.random.rand(), plt.isinteractive())")
    _, notebook = run(executor, tmp_path / "a", START, seen, answer("pd = np = plt = None", 2), locked(source))
    assert notebook.cells[3].outputs[0].ename == "AttributeError"
    assert notebook.cells[1].outputs[0].text.endswith("0.5488135039273248 True\n")
    assert notebook.cells[1].outputs[0].text.startswith("(60, 10.0)")
    assert len(executor.server_pids()) == 1


def test_one_without_an_end_stops_nobody(
    executor: ForkExecutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ngulik.grading.engine.processes.PRELUDE_SECONDS", 1)
    cells = START, locked("n = sum(1 for i in range(10**12))"), answer("jawaban = 1"), check("assert jawaban == 1")
    notebook = nbformat.v4.new_notebook(cells=list(cells))
    assert list(executor.run(notebook, tmp_path, 1).values()) == [OK, Outcome.TIMEOUT, OK, OK]


@pytest.mark.parametrize("name", ["soal-6-siapkan", "siapkan", "asing", ""])
def test_a_learners_cell_cannot_pass_for_one(name: str, tmp_path: Path) -> None:
    exercise = exercise_of(MODULE)
    forged = {"locked": True, "grade": False, "solution": False, "schema_version": 3, "grade_id": name}
    places = len(nbformat.reads(exercise.released.decode(), as_version=4).cells)
    for place in range(0, places, 5):
        notebook = nbformat.reads(exercise.released.decode(), as_version=4)
        notebook.cells.insert(place, new_code_cell("jahat = 1", metadata={"nbgrader": forged}))
        repaired = repair(read_notebook(nbformat.writes(notebook).encode()), exercise.template).notebook
        assert not any("jahat" in source for source in candidates_of(repaired, ()))


def test_only_the_class_decides_what_is_run_once(executor: ForkExecutor, tmp_path: Path) -> None:
    """Another notebook's locked cells, here or missing, are run for it alone, and do not change what others get."""
    spoil, use = answer("pd = None"), check("assert nilai == [3, 4]")
    assert run(executor, tmp_path / "a", START, spoil, locked(TABLE), use)[0] == [OK] * 4
    other = locked("nilai = [3, 4]\npd.Series([5])")
    assert run(executor, tmp_path / "b", START, spoil, other, use)[0] == [OK, OK, ERROR, OK]
    assert run(executor, tmp_path / "c", START, spoil, use)[0] == [OK, OK, ERROR]
    plain = answer(TABLE, 2)  # the same text in a learner's cell is a learner's cell
    assert run(executor, tmp_path / "d", START, spoil, plain)[0] == [OK, OK, ERROR]
    assert run(executor, tmp_path / "e", START, spoil, locked(TABLE), use)[0] == [OK] * 4
    assert len(executor.server_pids()) == 1


def test_the_names_are_there_again_after_a_death(executor: ForkExecutor, tmp_path: Path) -> None:
    dies = answer("nilai.append(5)\nimport os\nos._exit(1)", 2)
    cells = (
        START,
        answer("pd = None"),
        locked(TABLE),
        dies,
        answer("jawaban = nilai", 3),
        check("assert nilai == [3, 4]"),
    )
    outcomes, notebook = run(executor, tmp_path, *cells, check("assert jawaban == [3, 4]"))
    assert outcomes == [OK, OK, OK, Outcome.DEAD, OK, OK, OK]
    assert "text/html" in notebook.cells[2].outputs[0].data


def test_with_tests_in_the_learners_process(tmp_path: Path) -> None:
    executor = ForkExecutor(together=True)
    cells = START, answer("pd = None"), locked(TABLE), check("assert nilai == [3, 4] and pd is None")
    assert run(executor, tmp_path, *cells)[0] == [OK] * 4
    executor.close()


def outputs(executor: ForkExecutor, notebook: NotebookNode, folder: Path) -> list[object]:
    folder.mkdir()
    executor.run(notebook, folder, 60)
    return [(cell.execution_count, cell.outputs) for cell in notebook.cells if cell.cell_type == "code"]


def test_module_05_gives_the_same_as_without_it(
    executor: ForkExecutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    master = nbformat.read(MODULE.exercise_source.with_suffix(".ipynb"), 4)
    master.cells.insert(2, new_code_cell("sel_sendiri = 1"))  # the cells behind it get other numbers
    exercise = exercise_of(MODULE)
    data = nbformat.writes(nbformat.read(MODULE.exercise_source.with_suffix(".ipynb"), 4)).encode()
    once = outputs(executor, nbformat.from_dict(master), tmp_path / "a")
    marked = mark(Task("A", data), exercise, executor, tmp_path / "a", 60)
    monkeypatch.setattr("ngulik.grading.engine.executor.candidates_of", lambda *ignored: ())
    each = ForkExecutor()
    assert outputs(each, nbformat.from_dict(master), tmp_path / "b") == once
    alone = mark(Task("A", data), exercise, each, tmp_path / "b", 60)
    each.close()
    assert not marked.problem and sum(score or 0 for score in marked.scores.values()) > 0
    assert (marked.scores, marked.graded) == (alone.scores, alone.graded)


def test_module_05_gives_the_same_as_a_real_kernel(executor: ForkExecutor, tmp_path: Path) -> None:
    """With an executor of its own: only the first notebook's cells are run once."""
    master = nbformat.read(MODULE.exercise_source.with_suffix(".ipynb"), 4)
    ours, theirs = nbformat.from_dict(master), nbformat.from_dict(master)
    assert executor.run(ours, tmp_path, 60) == KernelExecutor().run(theirs, tmp_path, 60)
    (left, right) = (cell for notebook in (ours, theirs) for cell in notebook.cells if cell.id == "soal-6-siapkan")
    assert len(left.outputs) == 2 and left.outputs == right.outputs
