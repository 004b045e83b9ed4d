"""A cohort is a complete nbgrader course: stock `nbgrader autograde` in its folder gives the same marks."""

import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import ClassVar

import nbformat
import pytest
from gradebooks import without_known_warnings
from kursus_kecil import RIGHT, SLUG, answered, handin
from nbgrader.api import Gradebook, TaskCell
from nbgrader.apps import NbGraderAPI
from nbgrader.dbutil import _temp_alembic_ini
from sqlalchemy import text
from stock import nbgrader

from ngulik import paths
from ngulik.grading import Plan, choose_executor, collect, grade, history, open_cohort, read_marks
from ngulik.grading.books.cohort import course_directory, nbgrader_settings, open_gradebook, quiet_log
from ngulik.grading.books.exercise import make_exercise
from ngulik.grading.books.marks import Learner
from ngulik.grading.engine.kernel import KernelExecutor
from ngulik.grading.marking.pipeline import mark_here
from ngulik.grading.marking.submission import Task


def scores(learners: Iterable[Learner]) -> dict[str, list[tuple[float | None, bool]]]:
    return {learner.code: [(mark.score, mark.needs_manual) for mark in learner.marks] for learner in learners}


class TestStockNbgrader:
    def test_the_same_marks(self, course: Path, tmp_path: Path) -> None:
        noisy = "import sys\ndef dua_kali(n):\n    print('x', file=sys.stderr)\n    return 2 * n"
        notebook = answered(jawab_1=noisy, jawab_2='jawaban_2 = "c"', esai_4=RIGHT["esai_4"])
        (tmp_path / "K01.zip").write_bytes(handin("K01", notebook))
        for name in ("kita", "stok"):
            collect(name, [tmp_path])
        grade("kita", SLUG, plan=Plan(KernelExecutor, workers=1))

        stock = open_cohort("stok")
        exercise = paths.exercises_dir() / SLUG / "latihan.ipynb"
        before = exercise.read_bytes()
        nbgrader(stock.folder, "generate_assignment", SLUG, "--force")
        assert exercise.read_bytes().strip() == before.strip()
        nbgrader(stock.folder, "autograde", SLUG)

        ours = scores(read_marks(open_cohort("kita"), SLUG))
        assert ours == scores(read_marks(stock, SLUG))
        assert ours == {"K01": [(1, False), (0, False), (0, False), (None, True)]}

    def test_stock_commands_go_on_working_beside_the_history(self, course: Path) -> None:
        """What they write is adopted: the history knows it, and the chain is whole."""
        cohort = open_cohort("kita")
        with open_gradebook(cohort) as book:
            book.find_grade("soal-2-uji", "latihan", SLUG, "K01").auto_score = 1.0  # somebody's own script
            book.db.commit()
        before = scores(read_marks(cohort, SLUG))
        assert before["K01"][1] == (1, False)
        nbgrader(cohort.folder, "autograde", SLUG, "--force")
        nbgrader(cohort.folder, "generate_feedback", SLUG)
        assert (cohort.folder / "feedback" / "K01" / SLUG / "latihan.html").exists()
        assert scores(read_marks(cohort, SLUG)) == {"K01": [(1, False), (0, False), (0, False), (None, True)]}
        trace = history("kita", SLUG, "K01")
        by_stock = [one for one in trace.acts if one.act.who == "nbgrader"]
        assert [(given.cell, given.value) for one in by_stock for given in one.act.marks] == [
            ("soal-2-uji", 1), ("soal-2-uji", 0),
        ]  # fmt: skip
        assert trace.broken == 0

    def test_formgrader_sees_our_marks_and_another_gradebook_none(self, course: Path) -> None:
        cohort = open_cohort("kita")
        with quiet_log(cohort) as log, without_known_warnings():
            config = nbgrader_settings(cohort)
            api = NbGraderAPI(course_directory(cohort, config, log, SLUG, "*"), config=config, log=log)
            assert api.get_autograded_students(SLUG) == {"K01"}
            assert api.get_source_assignments() == {SLUG}
        other = open_cohort("kita", "lain.db")
        assert tuple(read_marks(other, SLUG)) == ()
        assert not (cohort.folder / "lain.db").exists(), "looking makes no gradebook"


def test_a_new_gradebook_is_of_the_schema_that_alembic_names(course: Path) -> None:
    with _temp_alembic_ini("sqlite://") as settings:
        command = [sys.executable, "-m", "alembic", "-c", settings, "heads"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    with open_gradebook(open_cohort("baru", create=True)) as book:
        assert book.db.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == said.split()[0]


@pytest.mark.linux
class TestQuickstart:
    """nbgrader's own example course, marked by stock nbgrader without anything of ours, and by our engine."""

    #: Which answers of the masters each learner gives; the other cells stay as released.
    LEARNERS: ClassVar = {
        "rajin": {"squares", "sum_of_squares", "sum_of_squares_equation", "sum_of_squares_application", "part-a"},
        "separuh": {"squares", "part-b"},
        "kosong": set(),
    }

    def test_the_same_marks(self, tmp_path: Path) -> None:
        nbgrader(tmp_path, "quickstart", "kelas")
        root = tmp_path / "kelas"
        nbgrader(root, "generate_assignment", "ps1")
        for code, answered_cells in self.LEARNERS.items():
            for master in sorted(root.glob("source/ps1/*.ipynb")):
                notebook = self.answered(master, root / "release" / "ps1" / master.name, answered_cells)
                paths.write_atomic(root / "submitted" / code / "ps1" / master.name, nbformat.writes(notebook))
        nbgrader(root, "autograde", "ps1")
        stock = self.stock_marks(root)
        assert stock == self.our_marks(root)
        assert {score for _, _, cell, score in stock if cell == "correct_squares"} == {0, 1}

    def answered(self, master: Path, released: Path, cells: set[str]) -> nbformat.NotebookNode:
        answers = {cell.metadata.nbgrader.grade_id: cell for cell in read(master) if "nbgrader" in cell.metadata}
        notebook = nbformat.read(released, as_version=4)
        for cell in notebook.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if name in cells:
                cell.source = answers[name].source
        return notebook

    def stock_marks(self, root: Path) -> set[tuple[str, str, str, float | None]]:
        with closing(Gradebook(f"sqlite:///{root / 'gradebook.db'}")) as book:
            marks = {
                (submission.student.id, notebook.name, mark.name, mark.auto_score)
                for submission in book.assignment_submissions("ps1")
                for notebook in submission.notebooks
                for mark in notebook.grades
                if not isinstance(mark.cell, TaskCell)
            }
            book.engine.dispose()
        return marks

    def our_marks(self, root: Path) -> set[tuple[str, str, str, float | None]]:
        found = set()
        for master in root.glob("source/ps1/*.ipynb"):
            released = (root / "release" / "ps1" / master.name).read_bytes()
            exercise = make_exercise("ps1", master.stem, nbformat.read(master, as_version=4), released)
            tasks = [
                Task(code, (root / "submitted" / code / "ps1" / master.name).read_bytes()) for code in self.LEARNERS
            ]
            for marked in mark_here(tasks, exercise, choose_executor(together=True), 1, 30):
                assert not marked.problem
                found |= {(marked.code, master.stem, name, score) for name, score in marked.scores.items()}
        return found


def read(path: Path) -> list[nbformat.NotebookNode]:
    return list(nbformat.read(path, as_version=4).cells)
