"""The bench of the marking engines: all CPU time is counted, the class is the demo's, marks are compared."""

import importlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest
from gradebooks import without_known_warnings

from ngulik import paths
from ngulik.course import find_module
from ngulik.grading import collect, open_cohort
from ngulik.grading.books.cohort import open_gradebook
from ngulik.grading.intake.identifying import released
from ngulik.grading.rehearsal.pupils import filled
from ngulik.notebooks.master import to_bytes

if not sys.platform.startswith("linux"):
    pytest.skip("the bench counts CPU time as Linux does", allow_module_level=True)
BENCH = paths.ROOT / "bench"
MODULE = find_module("05")


@pytest.fixture(scope="module")
def load() -> Iterator[Any]:
    """Import a module of bench/ by name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCH)
        yield importlib.import_module


@pytest.mark.parametrize("way", ["by_cgroup", "by_subreaper"])
def test_a_child_that_nobody_waits_for_is_counted(load: Any, way: str) -> None:
    cost = load("grade_cost")
    if way == "by_cgroup" and cost.cgroup_parent() is None:
        pytest.skip("no writable cgroup v2")
    assert "were counted as" in cost.self_test(getattr(cost, way))
    quiet = getattr(cost, way)(["sh", "-c", "echo ada; exit 3"], Path.cwd(), dict(os.environ))
    assert (quiet.output, quiet.code) == ("ada\n", 3) and quiet.cpu < 0.5 * cost.BURN


def test_a_way_of_measuring_that_overlooks_it_is_refused(load: Any) -> None:
    cost = load("grade_cost")
    with pytest.raises(SystemExit, match="out of sight"):
        cost.self_test(lambda *_: cost.Cost(0.02, 1.0, "", 0))


def test_what_a_command_leaves_behind_is_ended(load: Any, tmp_path: Path) -> None:
    cost = load("grade_cost")
    if cost.cgroup_parent() is None:
        pytest.skip("no writable cgroup v2")
    with cost.Group(cost.cgroup_parent()) as group:
        subprocess.run(group.wrap(["sh", "-c", "sleep 300 & echo $! > tidur"]), cwd=tmp_path, check=True)
        assert group.pids() == [int((tmp_path / "tidur").read_text())]
    assert not group.folder.exists()


class TestClass:
    def test_the_demos_learners_come_again_under_new_codes(self, load: Any) -> None:
        made = list(load("grade_class").pupils(MODULE, 30))
        assert [pupil.code for pupil in made] == [f"B{10_000 + number}" for number in range(1, 31)]
        assert made[22].answers == made[0].answers and made[1].answers != made[0].answers
        assert not {"tanpa akhir", "mematikan Python"} & {pupil.profile for pupil in made}
        other = list(load("grade_class").pupils(MODULE, 30, new=True))
        assert other[:22] == made[:22] and other[22:] != made[22:]

    def test_a_hand_in_is_what_collecting_makes_of_it(
        self, load: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bench = load("grade_class")
        pupil = next(one for one in bench.pupils(MODULE, 22) if one.profile == "sel uji terhapus")
        expected = bench.write_class(tmp_path / "submissions", MODULE, iter([pupil]))
        monkeypatch.setattr(paths, "cohort_dir", lambda name: tmp_path / "cohorts" / name)
        paths.write_atomic(
            tmp_path / f"{pupil.code}_{MODULE.slug}.ipynb", to_bytes(filled(released(MODULE.slug), pupil))
        )
        collect("satu", [tmp_path / f"{pupil.code}_{MODULE.slug}.ipynb"])
        collected = open_cohort("satu").submission(pupil.code, MODULE.slug).read_bytes()
        assert collected == (tmp_path / "submissions" / pupil.code / MODULE.slug / "latihan.ipynb").read_bytes()
        assert len(expected) == 7 and expected[pupil.code, "soal-1-uji"][0] in (0, 1)

    def test_marks_are_read_from_nbgraders_own_tables(
        self, load: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(paths, "cohort_dir", lambda name: tmp_path / name)
        cohort = open_cohort("satu", create=True)
        with open_gradebook(cohort) as book, without_known_warnings():
            book.add_assignment("m")
            book.add_notebook("latihan", "m")
            book.add_grade_cell("soal-1-uji", "latihan", "m", max_score=2, cell_type="code")
            book.add_student("K01")
            book.add_submission("m", "K01")
            mark = book.find_grade("soal-1-uji", "latihan", "m", "K01")
            mark.auto_score, mark.needs_manual_grade = 2.0, False
            book.db.commit()
        bench = load("grade_class")
        found = bench.read_marks(cohort.book)
        assert found == {("K01", "soal-1-uji"): (2.0, False)}
        assert bench.differences(found, found) == []
        with closing(sqlite3.connect(cohort.book)) as book, book:
            book.execute("UPDATE grade SET auto_score = 0")
        assert bench.differences(found, bench.read_marks(cohort.book)) == [
            "K01 soal-1-uji: must be (2.0, False), is (0.0, False)"
        ]
        assert len(bench.differences(found, {})) == 1, "a lost submission is no equal mark"


class TestContestants:
    def test_one_that_needs_an_unknown_option_is_skipped_by_name(
        self, load: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        bench = load("grade")
        kept = {one.name for one in bench.available(bench.CONTESTANTS, {"--kernel"})}
        assert kept == {"nbgrader", "nbgrader-2", "otter", "kernel", "lantai"}
        assert "skipped: dua; ngulik grade does not know --pekerja" in capsys.readouterr().out
        assert {"satu", "dua"} <= {one.name for one in bench.available(bench.CONTESTANTS, {"--kernel", "--pekerja"})}
        assert "--kernel" in bench.known_options()

    def test_the_floor_runs_the_answers_and_the_masters_tests(self, load: Any, tmp_path: Path) -> None:
        def notebook(path: Path, test: str) -> Path:
            cells = {"siapkan": "import os\na = 1", "soal-1-jawab": "a += 1\n1 / 0", "soal-1-uji": test}
            code = [
                nbformat.v4.new_code_cell(source, metadata={"nbgrader": {"grade_id": name}})
                for name, source in cells.items()
            ]
            paths.write_atomic(path, nbformat.writes(nbformat.v4.new_notebook(cells=code)))
            return path

        given = notebook(tmp_path / "semua" / "K01" / "m" / "latihan.ipynb", "periksa('1')")
        master = notebook(tmp_path / "induk.ipynb", "open('jejak', 'w').write(f'{a} {os.getppid()}')")
        command = [sys.executable, BENCH / "grade_floor.py", tmp_path / "semua", master]
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert process.communicate()[0] == b"" and process.returncode == 0
        assert (given.parent / "jejak").read_text() == f"2 {process.pid}"
        given.write_text(given.read_text(encoding="utf-8").replace("import os", "import tidak_ada"), encoding="utf-8")
        failed = subprocess.run(command, capture_output=True, text=True)
        assert failed.returncode == 1 and "first cell failed" in failed.stderr

    def test_otter_runs_the_same_tests_at_the_same_place(self, load: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        otter = load("grade_otter")
        master = nbformat.read(MODULE.exercise_source.with_suffix(".ipynb"), as_version=4)
        files = otter.test_files(master)
        assert sorted(files) == [f"soal-{number}.py" for number in range(1, 7)]
        stand_in = SimpleNamespace(test_case=lambda points: lambda function: function)
        monkeypatch.setitem(sys.modules, "otter.test_files", stand_in)
        names: dict[str, Any] = {}
        exec(files["soal-3.py"], names)
        assert names["points"] == 1
        checked = {"periksa": lambda item: None}
        names["test"](checked | {"jawaban_3": "d"})
        with pytest.raises(AssertionError):
            names["test"](checked | {"jawaban_3": "a"})
        cells = otter.translated(released(MODULE.slug).copy()).cells
        assert not any("periksa(" in cell.source for cell in cells if cell.cell_type == "code")
        assert [cell.metadata.otter.tests for cell in cells if "otter" in cell.metadata][2] == ["soal-3"]


def test_the_table_and_the_targets(load: Any) -> None:
    cost = load("grade_cost").Cost
    costs = {"nbgrader": [cost(cpu, 50.0, "", 0) for cpu in (30.0, 40.0, 20.0)], "satu": [cost(4.0, 5.0, "", 0)] * 3}
    table = load("grade_table")
    lines = table.table({"nbgrader": "stock", "satu": "ours"}, costs, {"nbgrader": 10, "satu": 10})
    assert lines[2] == "| stock | 3.00 (2.00–4.00) | 5.00 (5.00–5.00) | 1.0 × | – |"
    assert lines[3] == "| ours | 0.40 (0.40–0.40) | 0.50 (0.50–0.50) | 7.5 × | – |"
    assert table.targets(costs) == ["- CPU of stock nbgrader / ours, 1 worker: 7.50, target 8: MISSED"]


class TestMany:
    def test_memory_is_read_per_process(self, load: Any) -> None:
        pss, rss = load("grade_many").memory(os.getpid())
        assert 1_000 < pss <= rss
        assert load("grade_many").memory(2**22 + 1) == (0, 0)

    def test_figures_and_picture(self, load: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        many = load("grade_many")
        monkeypatch.setattr(many, "PICTURES", tmp_path)
        samples = [many.Sample(5.0 * n, 10 * n, 200.0 + n, 400.0, 4, 2.0 * n) for n in range(61)]
        assert set(many.rates(samples)) == {2.0}
        picture = many.draw(samples, 600)
        lines = many.summary(samples, 600, 0, 0, picture)
        assert "beginning: 2.00/s, 220 MB; middle: 2.00/s, 240 MB; end: 2.00/s, 260 MB" in lines
        assert lines[-1].startswith("![") and lines[-1].endswith(f"](gambar/{picture.name})")
        assert "<svg" in picture.read_text(encoding="utf-8")


def test_the_profile_tells_forks_from_their_parent(load: Any) -> None:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(write)
        os.read(read, 1)
        os._exit(0)
    try:
        profile = load("grade_profile")
        (mine, used), (forked, _) = profile._used(os.getpid()), profile._used(child)
        assert forked == f"forks of {mine}" and used > 0
    finally:
        os.close(write)
        os.waitpid(child, 0)
        os.close(read)
    assert profile._used(child) is None
    assert profile._by_command({1: ("a", 3.0), 2: ("a", 1.0)}, 5.0)[0].split() == ["4.00", "s", "80%", "a"]
