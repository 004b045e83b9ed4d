"""The gradebook: the rows of stock nbgrader, on SQLite and PostgreSQL, and several graders at once."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from gradebooks import postgresql, rows
from kursus_kecil import RIGHT, SLUG, answered, handin
from sqlalchemy.exc import InvalidRequestError
from stock import nbgrader

from ngulik import paths
from ngulik.errors import UsageError
from ngulik.grading import Book, Cohort, Plan, collect, grade, open_cohort, read_marks
from ngulik.grading.books.cohort import open_gradebook
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.kernel import KernelExecutor

HAND_INS = {
    "K01": RIGHT,
    "K02": {"jawab_1": "def dua_kali(n):\n    return n ** 2", "jawab_2": 'jawaban_2 = "b"'},
    "K03": {},
    "K04": {"jawab_1": "raise SystemExit", "jawab_3": RIGHT["jawab_3"], "esai_4": "Baik."},
}
KERNEL = Plan(KernelExecutor, workers=1)


def hand_in(
    name: str, folder: Path, hand_ins: dict[str, dict[str, str]], time: str = "2026-07-02T10:15:00+07:00"
) -> Cohort:
    folder.mkdir(exist_ok=True)
    for code, answers in hand_ins.items():
        (folder / f"{code}.zip").write_bytes(handin(code, answered(**answers), time))
    collect(name, [folder])
    return open_cohort(name)


def read_by_a_person(cohort: Cohort, code: str, score: float) -> None:
    with open_gradebook(cohort) as book:
        found = book.find_grade("soal-4-esai", "latihan", SLUG, code)
        found.manual_score, found.needs_manual_grade = score, False
        book.find_comment("soal-4-esai", "latihan", SLUG, code).manual_comment = "Terima kasih."
        book.db.commit()


class TestRows:
    """One course; what stock nbgrader writes stands beside what we write."""

    def test_are_those_of_stock_nbgrader(self, course: Path, tmp_path: Path) -> None:
        for name in ("kita", "stok"):
            hand_in(name, tmp_path / "satu", HAND_INS)
        grade("kita", SLUG, plan=KERNEL)
        ours, stock = open_cohort("kita"), open_cohort("stok")
        nbgrader(stock.folder, "generate_assignment", SLUG, "--force")
        nbgrader(stock.folder, "autograde", SLUG)
        assert rows(ours.db_url) == rows(stock.db_url)
        for code in HAND_INS:
            assert ours.graded(code, SLUG).read_text() == stock.graded(code, SLUG).read_text()

    def test_stay_those_of_stock_nbgrader_after_reading_and_a_new_hand_in(self, course: Path, tmp_path: Path) -> None:
        later = "2026-07-03T08:00:00+07:00"
        for name in ("kita", "stok"):
            cohort = open_cohort(name)
            read_by_a_person(cohort, "K01", 3)
            read_by_a_person(cohort, "K04", 0.5)
            hand_in(name, tmp_path / "dua", {"K01": {**RIGHT, "jawab_2": "jawaban_2 = 0"}, "K05": {}}, later)
        assert grade("kita", SLUG, plan=KERNEL).done == ("K01", "K05")
        ours, stock = open_cohort("kita"), open_cohort("stok")
        nbgrader(stock.folder, "autograde", SLUG)
        assert only_difference(rows(ours.db_url), rows(stock.db_url)) == ("K01", "needs_manual_grade", False, True)

    def test_survive_marking_everything_again(self, course: Path) -> None:
        assert len(grade("kita", SLUG, plan=Plan(KernelExecutor, workers=1, again=())).done) == 5
        ours, stock = open_cohort("kita"), open_cohort("stok")
        nbgrader(stock.folder, "autograde", SLUG, "--force")
        assert sorted(differences(rows(ours.db_url), rows(stock.db_url))) == [
            ("K01", "needs_manual_grade", False, True), ("K04", "needs_manual_grade", False, True),
        ]  # fmt: skip


Rows = dict[str, list[tuple[object, ...]]]


def differences(ours: Rows, stock: Rows) -> Iterator[tuple[str, str, object, object]]:
    """Yield learner, column and both values where a grade differs; nothing else may.

    Stock nbgrader lets a person read an essay again although its text is the same.
    """
    assert {name: found for name, found in ours.items() if name != "grade"} == {
        name: found for name, found in stock.items() if name != "grade"
    }
    for one, other in zip(ours["grade"], stock["grade"], strict=True):
        (code,) = re.findall(r"K\d\d", str(one))[:1]
        yield from ((code, name, value, dict(other)[name]) for name, value in one if dict(other)[name] != value)


def only_difference(ours: Rows, stock: Rows) -> tuple[str, str, object, object]:
    (only,) = differences(ours, stock)
    return only


def scores(cohort: Cohort) -> dict[tuple[str, str], float | None]:
    """Return automatic marks by learner and cell."""
    with open_gradebook(cohort) as book:
        return {
            (submission.student.id, mark.name): mark.auto_score
            for submission in book.assignment_submissions(SLUG)
            for notebook in submission.notebooks
            for mark in notebook.grades
        }


@pytest.mark.linux
class TestMarkingAgain:
    def test_a_corrected_test_touches_only_its_item(self, course: Path, tmp_path: Path) -> None:
        cohort = hand_in("ulang", tmp_path / "masuk", HAND_INS)
        grade("ulang", SLUG, plan=Plan(ForkExecutor))
        before = scores(cohort)
        read_by_a_person(cohort, "K01", 2)
        master = paths.solutions_dir() / SLUG / "latihan.ipynb"
        text = master.read_text(encoding="utf-8")
        master.write_text(text.replace("assert dua_kali(50) == 100", "assert dua_kali(50) >= 100"), encoding="utf-8")
        done = grade("ulang", SLUG, plan=Plan(ForkExecutor, again=("soal-1",), reason="kunci diperbaiki"))
        assert len(done.done) == len(HAND_INS)
        after = scores(cohort)
        assert (before["K02", "soal-1-uji"], after["K02", "soal-1-uji"]) == (0, 1)
        assert {key for key in before if before[key] != after[key]} == {("K02", "soal-1-uji")}
        with open_gradebook(cohort) as book:
            essay = book.find_grade("soal-4-esai", "latihan", SLUG, "K01")
            assert (essay.manual_score, essay.needs_manual_grade) == (2, False)

    def test_an_unknown_item_is_named(self, course: Path) -> None:
        with pytest.raises(UsageError, match=r"“soal-9” tidak ada di modul 91-coba\. Yang ada: soal-1, soal-2"):
            grade("ulang", SLUG, plan=Plan(ForkExecutor, again=("soal-9",)))


MANY = {f"B{number:02d}": list(HAND_INS.values())[number % 4] for number in range(12)}


@pytest.mark.linux
def test_any_number_of_workers_gives_the_same(course: Path, tmp_path: Path) -> None:
    results = []
    for workers in (1, 3):
        cohort = hand_in(f"pekerja-{workers}", tmp_path / "masuk", MANY)
        grade(cohort.name, SLUG, plan=Plan(ForkExecutor, workers=workers))
        graded = {code: cohort.graded(code, SLUG).read_bytes() for code in MANY}
        results.append((rows(cohort.db_url), graded))
    assert results[0] == results[1]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgresql() as address:
        yield address


@pytest.mark.linux
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_two_graders_and_a_reader_at_once(
    kind: str, course: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Two commands mark the same class while a person gives marks: nothing is lost, nobody is told to come again."""
    alone = hand_in("sendiri", tmp_path / "masuk", MANY)
    grade(alone.name, SLUG, plan=Plan(ForkExecutor))
    db = request.getfixturevalue("server") if kind == "postgresql" else ""
    cohort = hand_in(f"bersama-{kind}", tmp_path / "masuk", MANY)
    both = Cohort(cohort.name, cohort.folder, db=db)
    command = [sys.executable, "-c", GRADER, str(paths.ROOT), cohort.name, SLUG, db]
    graders = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    given = dict.fromkeys(MANY, 3.0)
    for code in MANY:
        _read_as_soon_as_marked(both, code, given[code])
    for grader in graders:
        assert grader.communicate(timeout=300)[1] == ""
        assert grader.returncode == 0
    with open_gradebook(both) as book:
        for code, score in given.items():
            assert book.find_grade("soal-4-esai", "latihan", SLUG, code).manual_score == score
    assert scores(both) == scores(alone)
    with open_gradebook(both) as book:
        assert book.find_assignment(SLUG).course_id == (both.name if db else "")
    assert automatic(both) == automatic(alone)


def automatic(cohort: Cohort) -> dict[str, list[float | None]]:
    """Return what feedback and report read."""
    return {learner.code: [mark.auto for mark in learner.marks] for learner in read_marks(cohort, SLUG)}


def _read_as_soon_as_marked(cohort: Cohort, code: str, score: float) -> None:
    """Give a mark through nbgrader's own gradebook, as formgrader does."""
    end = time.monotonic() + 120
    while code not in _marked(cohort):
        assert time.monotonic() < end, f"{code} was never marked"
        time.sleep(0.1)
    read_by_a_person(cohort, code, score)


def _marked(cohort: Cohort) -> set[str]:
    if not (cohort.db or cohort.book.exists()):
        return set()
    try:
        with closing(Book(cohort.db_url)) as book:
            return set(book.stamps(SLUG))
    except InvalidRequestError:  # its tables are being made
        return set()


GRADER = """
import sys
from pathlib import Path
from ngulik import paths
paths.ROOT = Path(sys.argv[1])
from ngulik.grading import grade
grade(sys.argv[2], sys.argv[3], db=sys.argv[4])
"""
