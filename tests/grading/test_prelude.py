"""The first locked cells run once for the whole class, and nobody can tell: same names, outputs and marks as before."""

from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook
from test_limits import answer, cell, check

from ngulik.course import find_module
from ngulik.grading.books.exercise import exercise_of
from ngulik.grading.engine.contract import Outcome
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.prelude import prelude_of
from ngulik.grading.repairing.repair import read_notebook, repair

pytestmark = pytest.mark.linux
OK, ERROR = Outcome.OK, Outcome.ERROR


@pytest.fixture
def executor() -> Iterator[ForkExecutor]:
    runner = ForkExecutor()
    yield runner
    runner.close()


def locked(source: str, name: str = "siapkan") -> NotebookNode:
    return cell(source, name, locked=True)


def run(executor: ForkExecutor, folder: Path, *cells: NotebookNode) -> tuple[list[Outcome], NotebookNode]:
    folder.mkdir(exist_ok=True)
    notebook = new_notebook(cells=list(cells))
    return list(executor.run(notebook, folder, 30).values()), notebook


@pytest.mark.parametrize("name", ["siapkan", "soal-6-siapkan", "asing", ""])
def test_a_learners_cell_cannot_pass_for_one_of_them(name: str, tmp_path: Path) -> None:
    exercise = exercise_of(find_module("05"))
    forged = {"locked": True, "grade": False, "solution": False, "schema_version": 3, "grade_id": name}
    for place in range(4):
        notebook = nbformat.reads(exercise.released.decode(), as_version=4)
        notebook.cells.insert(place, new_code_cell("open('jahat', 'w')", metadata={"nbgrader": forged}))
        repaired = repair(read_notebook(nbformat.writes(notebook).encode()), exercise.template).notebook
        assert not any("jahat" in source for source in prelude_of(repaired, tmp_path))


def test_neighbours_do_not_see_what_a_learner_makes_of_it(executor: ForkExecutor, tmp_path: Path) -> None:
    start = locked("import os\ndaftar = [1]\nprint('awal', os.environ['NBGRADER_EXECUTION'])")
    test = check("assert len(daftar) == 1 and jawaban == 1")
    first = run(executor, tmp_path / "a", start, answer("daftar.append(2)\njawaban = len(daftar)"), test)
    second = run(executor, tmp_path / "a", start, answer("jawaban = len(daftar)"), test)
    assert first[0] == [OK, OK, ERROR] and second[0] == [OK, OK, OK]
    for _, notebook in (first, second):
        assert notebook.cells[0].outputs[0].text == "awal autograde\n"
        assert [one.execution_count for one in notebook.cells] == [1, 2, 3]
    assert len(executor.server_pids()) == 1


def test_random_numbers_go_on_where_the_first_cells_left_them(executor: ForkExecutor, tmp_path: Path) -> None:
    start = locked("import random, numpy as np\npertama = random.random(), np.random.rand()")
    later = answer("jawaban = [*pertama, random.random(), np.random.rand()]")
    draw = check("print([float(angka) for angka in jawaban])")
    once = run(executor, tmp_path / "a", start, later, draw)[1].cells[-1].outputs
    before = new_code_cell("x = 1")  # a learner's cell on top: every cell is run for this notebook alone
    alone = run(executor, tmp_path / "b", before, start, later, draw)[1].cells[-1].outputs
    assert once == alone and len(executor.server_pids()) == 2


@pytest.mark.parametrize(("source", "outcome"), [("1 / 0", ERROR), ("open('catatan.txt', 'w').write('x')", OK)])
def test_cells_that_do_not_suit_the_whole_class_are_run_for_each(
    executor: ForkExecutor, tmp_path: Path, source: str, outcome: Outcome
) -> None:
    for name in ("a", "b"):
        seen = answer("import os\njawaban = os.path.exists('catatan.txt')")
        cells = locked(source), seen, check(f"assert jawaban is {outcome is OK}")
        assert run(executor, tmp_path / name, *cells)[0] == [outcome, OK, OK]
    assert len(executor.server_pids()) == 1


def test_first_cells_without_an_end_stop_nobody(
    executor: ForkExecutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ngulik.grading.engine.processes.PRELUDE_SECONDS", 1)
    start = locked("while True: pass")
    notebook = new_notebook(cells=[start, answer("jawaban = 1"), check("assert jawaban == 1")])
    assert list(executor.run(notebook, tmp_path, 1).values()) == [Outcome.TIMEOUT, OK, OK]


def test_a_file_beside_the_notebook_is_there_for_the_first_cell(executor: ForkExecutor, tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text("a\n7\n")
    start = locked("import os, pandas as pd\nada = os.path.exists('data.csv')")
    outcomes, _ = run(
        executor,
        tmp_path,
        start,
        answer("jawaban = pd.read_csv('data.csv').a[0]"),
        check("assert jawaban == 7 and ada"),
    )
    assert outcomes == [OK, OK, OK]
