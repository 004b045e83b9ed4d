"""A cohort is a complete nbgrader course: stock `nbgrader autograde` in its folder gives the same marks."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from kursus_kecil import RIGHT, SLUG, answered, handin
from nbgrader.apps import NbGraderAPI

from ngulik import paths
from ngulik.grading.cohort import course_directory, nbgrader_settings, open_cohort, quiet_log, without_known_warnings
from ngulik.grading.collect import collect
from ngulik.grading.grade import Plan, grade
from ngulik.grading.kernel import KernelExecutor
from ngulik.grading.marks import Learner, read_marks


def nbgrader(folder: Path, *arguments: str) -> None:
    """Run the stock command; its virtual environment need not be on PATH, but its own helper `alembic` must be."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def scores(learners: Iterable[Learner]) -> dict[str, list[tuple[float, bool]]]:
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
        assert ours == {"K01": [(1, False), (0, False), (0, False), (0, True)]}

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
