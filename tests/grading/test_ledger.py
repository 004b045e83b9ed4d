"""Marks nobody has to doubt: what changes a mark, what does not, and that every change can be read afterwards."""

import os
import random
import shutil
import signal
import sqlite3
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import ClassVar

import pandas as pd
import pytest
from kursus_kecil import RIGHT, SLUG, answered, cell_of, handin, released
from nbformat.v4 import new_markdown_cell
from sqlalchemy import create_engine, text

from ngulik import paths
from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.grading import (
    Cohort,
    Plan,
    collect,
    feedback,
    grade,
    history,
    open_cohort,
    preview,
    read_marks,
    remark,
    report,
)
from ngulik.grading.books import keeping, ledger
from ngulik.grading.books.adopting import adopt
from ngulik.grading.books.cohort import open_gradebook
from ngulik.grading.books.desk import open_desk
from ngulik.grading.books.exercise import Exercise, exercise_of
from ngulik.grading.books.history import History
from ngulik.grading.books.marked import Marked
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.marking.submission import Task
from ngulik.grading.pages import feedback as feedback_module
from ngulik.grading.pages import report as report_module
from ngulik.grading.rehearsal import remark as remark_module

pytestmark = pytest.mark.linux
CLASS = {
    "K01": RIGHT,
    "K02": {"jawab_1": "def dua_kali(n):\n    return n ** 2", "jawab_2": 'jawaban_2 = "b"', "esai_4": "Kami catat."},
    "K03": {},
}
PLAN = [Plan()]
MASTER = "assert dua_kali(50) == 100"
_NUMBER = count(1)


class Shared(ForkExecutor):
    """One for all tests: most of the time a small class takes is the executor's start."""

    def close(self) -> None:
        """Stay open for the next class."""


@pytest.fixture(scope="module", autouse=True)
def shared() -> Iterator[None]:
    executor = Shared()
    PLAN[0] = Plan(lambda: executor, workers=1)
    yield
    ForkExecutor.close(executor)


@pytest.fixture(scope="class")
def first(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a class whose first hand-ins have been marked."""
    hand_in("pertama", tmp_path_factory.mktemp("masuk"), CLASS)
    grade("pertama", SLUG, plan=plan())
    return open_cohort("pertama").folder


@pytest.fixture
def cohort(first: Path) -> Cohort:
    """A class of its own, marked."""
    name = f"kelas-{next(_NUMBER)}"
    shutil.copytree(first, first.with_name(name))
    return open_cohort(name)


@pytest.fixture(autouse=True)
def same_exercise(course: Path) -> Iterator[None]:
    """Give every test the exercise of the course, whatever the one before did to it."""
    before = {file: file.read_bytes() for file in (master(), release())}
    yield
    for file, data in before.items():
        file.write_bytes(data)


def master() -> Path:
    return paths.solutions_dir() / SLUG / "latihan.ipynb"


def release() -> Path:
    return paths.exercises_dir() / SLUG / "latihan.ipynb"


def plan(**changes: object) -> Plan:
    return replace(PLAN[0], **changes)


def hand_in(name: str, folder: Path, answers: dict[str, dict[str, str]], day: int = 2) -> None:
    for code, theirs in answers.items():
        data = handin(code, answered(**theirs), f"2026-07-{day:02d}T10:15:00+07:00")
        paths.write_atomic(folder / f"hari-{day}" / f"{code}.zip", data)
    collect(name, [folder / f"hari-{day}"])


def read_essay(cohort: Cohort, code: str, score: float, comment: str = "Sudah hangat.") -> None:
    """Give a mark as formgrader does."""
    with open_gradebook(cohort) as book:
        mark = book.find_grade("soal-4-esai", "latihan", SLUG, code)
        mark.manual_score, mark.needs_manual_grade = score, False
        book.find_comment("soal-4-esai", "latihan", SLUG, code).manual_comment = comment
        book.db.commit()


def change_test(old: str, new: str) -> None:
    change(master(), old, new)


def change(file: Path, old: str, new: str) -> None:
    before = file.read_text(encoding="utf-8")
    assert old in before
    file.write_text(before.replace(old, new), encoding="utf-8")


def marks(cohort: Cohort) -> dict[tuple[str, str], float | None]:
    return {(learner.code, mark.item): mark.score for learner in read_marks(cohort, SLUG) for mark in learner.marks}


def essay(cohort: Cohort, code: str) -> object:
    return next(one for one in read_marks(cohort, SLUG) if one.code == code).mark("4")


def told(cohort: Cohort, code: str = "") -> str:
    return "\n".join(history(cohort.name, SLUG, code).lines())


class TestPersonsMarks:
    def test_marking_all_again_leaves_a_read_essay_alone(self, cohort: Cohort) -> None:
        """Was: `--ulang` reopened 8 of 8 read essays though the answers were identical."""
        read_essay(cohort, "K01", 3)
        grade(cohort.name, SLUG, plan=plan(again=(), reason="uji coba"))
        mark = essay(cohort, "K01")
        assert (mark.score, mark.state.value, mark.comment) == (3, "dinilai penilai", "Sudah hangat.")

    def test_a_new_hand_in_with_the_same_essay_leaves_its_mark_alone(self, cohort: Cohort, tmp_path: Path) -> None:
        read_essay(cohort, "K01", 3)
        hand_in(cohort.name, tmp_path, {"K01": {**RIGHT, "jawab_2": "jawaban_2 = 0"}}, day=3)
        grade(cohort.name, SLUG, plan=plan())
        assert (essay(cohort, "K01").score, marks(cohort)["K01", "2"]) == (3, 0)

    def test_a_changed_essay_waits_again_and_keeps_its_former_mark_in_sight(
        self, cohort: Cohort, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Was: a resubmitted, different essay kept the old 4/4 and the comment."""
        read_essay(cohort, "K01", 4, "Hangat sekali.")
        hand_in(cohort.name, tmp_path, {"K01": {**RIGHT, "esai_4": "Tulisan lain."}}, day=3)
        assert grade(cohort.name, SLUG, plan=plan()).waiting == 2
        mark = essay(cohort, "K01")
        assert (mark.score, mark.manual, mark.state.value, mark.comment) == (None, None, "menunggu penilai", "")
        assert mark.former and (mark.former.was, mark.former.comment) == (4, "Hangat sekali.")
        with open_gradebook(cohort) as book:  # what the next reader sees in formgrader
            said = book.find_comment("soal-4-esai", "latihan", SLUG, "K01").comment
        assert said == "Nilai sebelumnya 4 dari 4, untuk jawaban yang lama. Catatannya: Hangat sekali."
        page = written(cohort, monkeypatch)["K01"]
        assert "Nilai sebelumnya 4 dari 4, untuk jawaban Anda yang lama." in page and "Hangat sekali." in page
        assert "Nilai sementara: 4 dari 4 poin yang sudah dinilai" in page
        read_essay(cohort, "K01", 2, "Baik.")
        mark = essay(cohort, "K01")
        assert (mark.score, mark.former, mark.comment) == (2, None, "Baik.")

    def test_another_file_of_the_same_second_is_marked(self, cohort: Cohort) -> None:
        """An instructor has decided that another hand-in of this moment is the learner's."""
        file = cohort.submission("K02", SLUG)
        file.write_bytes(cohort.submission("K01", SLUG).read_bytes())
        assert grade(cohort.name, SLUG, plan=plan()).done == ("K02",)
        assert marks(cohort)["K02", "1"] == 1
        assert grade(cohort.name, SLUG, plan=plan()).done == ()

    def test_an_essay_written_below_its_cell_waits_for_a_reader(self, cohort: Cohort, tmp_path: Path) -> None:
        """Was: 0 and "lengkap"; and what is added there later makes the mark one for an older text."""
        notebook = answered(**RIGHT | {"esai_4": cell_of(released(), "soal-4-esai").source})
        below, place = (
            new_markdown_cell("Terima kasih, Pak."),
            [cell.id for cell in notebook.cells].index("soal-4-esai"),
        )
        notebook.cells.insert(place + 1, below)
        for day, said in ((3, "Terima kasih, Pak."), (4, "Terima kasih, Pak. Kami catat.")):
            below.source = said
            data = handin("K07", notebook, f"2026-07-{day:02d}T10:15:00+07:00")
            paths.write_atomic(tmp_path / f"bawah-{day}" / "K07.zip", data)
            collect(cohort.name, [tmp_path / f"bawah-{day}"])
            grade(cohort.name, SLUG, plan=plan())
            assert (essay(cohort, "K07").score, essay(cohort, "K07").state.value) == (None, "menunggu penilai")
            read_essay(cohort, "K07", 2)
            assert essay(cohort, "K07").score == 2
        assert "soal-4-esai 2 dicabut" in told(cohort, "K07")

    def test_changed_points_make_the_essay_wait_again(self, cohort: Cohort) -> None:
        read_essay(cohort, "K01", 3)
        change_test('"points": 4', '"points": 6')
        with pytest.raises(ContentError, match=r"berubah setelah dinilai: soal-4 \(3 nilai\).*--ulang soal-4"):
            grade(cohort.name, SLUG, plan=plan())
        assert [mark.points for mark in next(read_marks(cohort, SLUG)).marks] == [1, 1, 2, 4], (
            "nothing has been touched"
        )
        again = plan(again=("soal-4",), reason="poin soal 4 menjadi 6")
        assert "K01 soal-4: 3 → menunggu" in preview(cohort.name, SLUG, plan=again).lines()
        grade(cohort.name, SLUG, plan=again)
        mark = essay(cohort, "K01")
        assert (mark.score, mark.points, mark.former.was, mark.former.points) == (None, 6, 3, 4)

    def test_a_mark_given_while_marking_goes_on_is_never_lost(self, cohort: Cohort, tmp_path: Path) -> None:
        """Between taking down what people gave and writing the gradebook somebody reads on in formgrader."""
        hand_in(cohort.name, tmp_path, {"K01": {**RIGHT, "esai_4": "Tulisan lain."}}, day=3)
        original = ledger.Book.write

        def late(book: object, *rest: object, **named: object) -> None:
            read_essay(cohort, "K01", 1, "Baru saja.")
            original(book, *rest, **named)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ledger.Book, "write", late)
            grade(cohort.name, SLUG, plan=plan())
        mark = essay(cohort, "K01")
        assert (mark.score, mark.state.value, mark.comment) == (1, "perlu dibaca ulang", "Baru saja.")


class TestMarksThatCannotBe:
    @pytest.mark.parametrize("value", [99, -3])
    def test_are_named_and_not_summed(self, value: float, cohort: Cohort, monkeypatch: pytest.MonkeyPatch) -> None:
        """Was: 99 of 4 points became 825 %, -3 became -25 %."""
        read_essay(cohort, "K01", value)
        learner = next(read_marks(cohort, SLUG))
        assert (learner.score, learner.complete, learner.mark("4").state.value) == (4, False, "nilai di luar batas")
        pages = written(cohort, monkeypatch)
        assert "hanya 0 sampai 4 poin" in pages["K01"]
        assert "K01: soal 4 (nilai di luar batas)" in pages["kelas"]
        row = table(cohort).loc["K01"]
        assert pd.isna(row["soal 4"]) and row["total"] == 4 and pd.isna(row["persen"])
        assert row["status"] == "sementara: soal 4 nilai di luar batas"

    def test_an_essay_that_nobody_read_is_empty_and_not_zero(
        self, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        written(cohort, monkeypatch)
        rows = table(cohort)
        assert pd.isna(rows.loc["K01", "soal 4"]) and rows.loc["K03", "soal 4"] == 0
        assert rows["status"].tolist() == ["sementara: soal 4 menunggu penilai"] * 2 + ["lengkap"]


class TestChangedItems:
    def test_new_hand_ins_are_not_marked_with_another_test(self, cohort: Cohort, tmp_path: Path) -> None:
        """All marks of an item in one class come from one version of it."""
        change_test(MASTER, "assert dua_kali(50) == 101")
        hand_in(cohort.name, tmp_path, {"K09": RIGHT}, day=3)
        with pytest.raises(ContentError, match=r"soal-1 \(3 nilai\)\. .*`ngulik grade \S+ 91-coba --ulang soal-1`"):
            grade(cohort.name, SLUG, plan=plan())
        assert ("K09", "1") not in marks(cohort)

    def test_a_preview_tells_every_change_and_writes_nothing(self, cohort: Cohort) -> None:
        """Was: `--ulang soal-1` after a wrong change of a test lowered 14 of 23 marks without a word."""
        read_essay(cohort, "K01", 3)
        change_test(MASTER, "assert dua_kali(50) == 101")
        list(read_marks(cohort, SLUG))
        before = told(cohort)
        seen = preview(cohort.name, SLUG, plan=plan(again=("soal-1",)))
        assert seen.lines()[:2] == [
            "K01 soal-1: 1 → 0",
            "soal-1: 0 nilai naik, 1 turun, 0 menunggu penilai; jumlahnya -1 poin.",
        ]
        assert "Belum ada yang ditulis" in seen.lines()[-1]
        assert (told(cohort), marks(cohort)["K01", "1"]) == (before, 1)

    def test_nothing_is_marked_again_where_the_items_own_contract_fails(
        self, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(remark_module, "broken", lambda *rest: ["Soal 1: jawaban kursus dinilai 0 dari 1."])
        before = told(cohort)
        with pytest.raises(ContentError, match=r"Belum dinilai lagi.*\nSoal 1: jawaban kursus dinilai 0 dari 1\."):
            remark(cohort.name, SLUG, plan=plan(again=("soal-1",), reason="uji coba"))
        assert told(cohort) == before

    def test_what_is_applied_is_told_to_learners_and_the_former_page_stays(
        self, cohort: Cohort, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = written(cohort, monkeypatch)
        change_test(MASTER, "assert dua_kali(50) == 101")
        grade(cohort.name, SLUG, plan=plan(again=("soal-1",), reason="kunci soal 1 diperbaiki"))
        assert marks(cohort)["K01", "1"] == 0
        page = written(cohort, monkeypatch)["K01"]
        assert "halaman versi 2" in page and "Soal 1: 1 → 0, karena kunci soal 1 diperbaiki." in page
        former = cohort.feedback("K01", SLUG).with_name(f"{SLUG}.versi-1.html")
        assert former.read_text(encoding="utf-8") == first["K01"]
        assert not list(cohort.feedback("K03", SLUG).parent.glob("*versi*")), "nothing changed for K03"
        assert written(cohort, monkeypatch)["K01"] == page

    def test_all_that_changed_is_marked_again_or_nothing(self, cohort: Cohort) -> None:
        change_test(MASTER, "assert dua_kali(50) == 101")
        change_test("assert jumlah(20, 2) == 22", "assert jumlah(20, 2) >= 22")
        with pytest.raises(ContentError, match=r"soal-3 \(3 nilai\)\. .*--ulang soal-1 soal-3"):
            preview(cohort.name, SLUG, plan=plan(again=("soal-1",)))

    def test_a_changed_question_text_changes_no_mark(self, cohort: Cohort, tmp_path: Path) -> None:
        change_test("Dua kali (1 poin)", "Dua kali lipat (1 poin)")
        hand_in(cohort.name, tmp_path, {"K09": RIGHT}, day=3)
        assert grade(cohort.name, SLUG, plan=plan()).done == ("K09",)

    @pytest.mark.parametrize("name", ["soal-3-uji", "soal-4-esai"])
    def test_an_item_gone_or_come_is_refused_by_name(self, name: str, cohort: Cohort, tmp_path: Path) -> None:
        other = name.replace("soal-", "soal-9")
        for file in (master(), release()):
            change(file, f'"grade_id": "{name}"', f'"grade_id": "{other}"')
        hand_in(cohort.name, tmp_path, {"K09": RIGHT}, day=3)
        old, new = (one.rsplit("-", 1)[0] for one in (name, other))
        with pytest.raises(ContentError, match=rf"Susunan soal modul 91-coba berubah .*: {old}, {new}\."):
            grade(cohort.name, SLUG, plan=plan())
        assert len(marks(cohort)) == 12, "nobody has lost a mark"

    def test_hand_ins_of_an_older_release_are_marked_as_the_newer_ones(self, cohort: Cohort, tmp_path: Path) -> None:
        """The release changed between two hand-ins: what stands in an answer's cell counts, by the cell's name."""
        change(release(), "Dua kali (1 poin)", "Dua kali lipat (1 poin)")
        hand_in(cohort.name, tmp_path, {"K08": RIGHT, "K09": {"jawab_1": RIGHT["jawab_1"]}}, day=3)
        grade(cohort.name, SLUG, plan=plan())
        found = marks(cohort)
        assert [found["K08", item] for item in "123"] == [found["K01", item] for item in "123"] == [1, 1, 2]
        assert found["K09", "1"] == 1


class TestHistory:
    def test_says_what_who_when_why_and_from_which_versions(self, cohort: Cohort) -> None:
        read_essay(cohort, "K01", 3)
        list(read_marks(cohort, SLUG))
        machine, person = history(cohort.name, SLUG, "K01").acts
        assert (machine.act.who, machine.act.why) == ("mesin", "kiriman baru")
        assert [(given.cell, given.value, given.points) for given in machine.act.marks] == [
            ("soal-1-uji", 1, 1), ("soal-2-uji", 1, 1), ("soal-3-uji", 2, 2), ("soal-4-esai", None, 4),
        ]  # fmt: skip
        assert len(machine.act.version) == 16 and len(machine.act.handin) == 64 and machine.time.startswith("20")
        assert (person.act.who, person.act.marks[0].value, person.act.marks[0].comment) == (
            "penilai",
            3,
            "Sudah hangat.",
        )
        assert "penilai · ditemukan di buku nilai: soal-4-esai 3/4" in told(cohort, "K01")
        assert "rantainya utuh" in told(cohort)

    def test_is_the_same_after_looking_and_marking_again_with_nothing_new(self, cohort: Cohort) -> None:
        before = told(cohort)
        grade(cohort.name, SLUG, plan=plan())
        list(read_marks(cohort, SLUG))
        assert told(cohort) == before

    @pytest.mark.parametrize(
        "change",
        [
            "UPDATE ngulik_mark SET value = 0.5 WHERE act = 1 AND cell = 'soal-3-uji'",
            "UPDATE ngulik_act SET why = 'lain' WHERE seq = 2",
            "UPDATE ngulik_act SET time = '2020-01-01T00:00:00+00:00' WHERE seq = 1",
            "DELETE FROM ngulik_mark WHERE act = 2 AND cell = 'soal-1-uji'",
            "DELETE FROM ngulik_act WHERE seq = 2",
            "DELETE FROM ngulik_act WHERE seq = 3",
            "UPDATE ngulik_act SET code = 'K02' WHERE seq = 1",
        ],
    )
    def test_a_changed_or_removed_line_shows(self, change: str, cohort: Cohort) -> None:
        assert history(cohort.name).broken == 0
        with closing(sqlite3.connect(cohort.folder / "meja.db")) as database, database:
            assert database.execute(change).rowcount == 1
        assert history(cohort.name).broken > 0
        assert "Rantai riwayat putus di catatan" in told(cohort)

    def test_a_gradebook_from_before_the_history_is_taken_over(self, cohort: Cohort) -> None:
        read_essay(cohort, "K01", 3)
        before = marks(cohort)
        (cohort.folder / "meja.db").unlink()
        assert marks(cohort) == before
        assert "nbgrader · ditemukan di buku nilai: soal-1-uji 1/1" in told(cohort, "K01")
        assert grade(cohort.name, SLUG, plan=plan()).known == 3
        grade(cohort.name, SLUG, plan=plan(again=(), reason="uji coba"))
        assert marks(cohort) == before

    def test_a_gradebook_from_before_the_history_is_not_marked_with_another_test(self, cohort: Cohort) -> None:
        (cohort.folder / "meja.db").unlink()
        change_test(MASTER, "assert dua_kali(50) == 101")
        with pytest.raises(ContentError, match=r"soal-1 \(3 nilai\)"):
            grade(cohort.name, SLUG, plan=plan())

    def test_one_hand_in_takes_less_than_two_kilobytes(self, cohort: Cohort, tmp_path: Path) -> None:
        hand_in(cohort.name, tmp_path, {f"B{number:02d}": {} for number in range(100)}, day=3)
        (blank,) = plan().marks(
            [Task("B00", cohort.submission("B00", SLUG).read_bytes())], exercise_of(find_module(SLUG))
        )
        Ready.found = {code: replace(blank, code=code) for code in cohort.codes(SLUG)}
        size = database_size(cohort)
        grade(cohort.name, SLUG, plan=Ready())
        assert 0 < (database_size(cohort) - size) / 100 < 1_000, "4 marks here; an exercise of ours has up to 20"


class Ready(Plan):
    """Gives what marking has found before, so that fifty runs cost nothing."""

    found: ClassVar[dict[str, Marked]] = {}

    def marks(self, tasks: Iterable[Task], exercise: Exercise) -> Generator[Marked]:
        yield from (self.found[task.code] for task in tasks)


class TestKilled:
    def test_at_fifty_points_between_history_and_gradebook(self, cohort: Cohort, tmp_path: Path) -> None:
        """SIGKILL just before or just after the gradebook is written, with one hand-in a transaction."""
        people = {f"B{number:02d}": {**RIGHT, "esai_4": f"Balasan {number}."} for number in range(26)}
        calm = open_cohort(f"{cohort.name}-tenang", create=True)
        shutil.copytree(cohort.folder, calm.folder, dirs_exist_ok=True)
        for one in (cohort, calm):
            hand_in(one.name, tmp_path, people, day=3)
            read_essay(one, "K01", 3)
            read_essay(one, "K02", 2)
            hand_in(one.name, tmp_path, {"K01": {**RIGHT, "esai_4": "Lain."}, "K02": CLASS["K02"]}, day=4)
        grade(calm.name, SLUG, plan=plan())
        Ready.found = {marked.code: marked for marked in plan().marks(tasks(calm), exercise_of(find_module(SLUG)))}
        rng, deaths = random.Random(7), 0
        while deaths < 50:
            deaths += killed(cohort, before=rng.random() < 0.7, again=deaths >= 30)
        grade(cohort.name, SLUG, plan=Ready(workers=1))
        assert agree(cohort)
        assert marks(cohort) == marks(calm)
        assert essay(cohort, "K01").former.was == 3 and essay(cohort, "K02").score == 2


def tasks(cohort: Cohort) -> list[Task]:
    """What marking would be given of all hand-ins."""
    files = {code: cohort.submission(code, SLUG) for code in cohort.codes(SLUG)}
    return [Task(code, file.read_bytes(), file.with_name("timestamp.txt").read_text()) for code, file in files.items()]


def killed(cohort: Cohort, *, before: bool, again: bool) -> bool:
    """Run `grade` in a process that kills itself beside its first transaction; return whether it died."""
    child = os.fork()
    if child == 0:
        original = ledger.Book.write

        def deadly(book: object, *rest: object, **named: object) -> None:
            if not before:
                original(book, *rest, **named)
            os.kill(os.getpid(), signal.SIGKILL)

        ledger.Book.write = deadly
        keeping._BATCH = 1
        try:
            grade(cohort.name, SLUG, plan=Ready(workers=1, again=() if again else None, reason="sekali lagi"))
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def agree(cohort: Cohort) -> bool:
    """Tell whether history and gradebook say the same, nothing is left unwritten, and the chain is whole."""
    engine = create_engine(cohort.db_url)
    with open_desk(cohort) as desk:
        with desk.begin() as connection:
            ahead = History(connection, SLUG).unwritten()
        found = adopt(cohort, SLUG, desk, engine)
    engine.dispose()
    return (ahead, found, history(cohort.name).broken) == (set(), 0, 0)


def database_size(cohort: Cohort) -> int:
    with open_desk(cohort) as desk, desk.begin() as connection:
        pages, size = (connection.execute(text(f"PRAGMA {name}")).scalar_one() for name in ("page_count", "page_size"))
        return pages * size


def written(cohort: Cohort, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Write feedback and report; return the pages by code, and the class page."""
    from test_pages import ITEMS

    for module in (feedback_module, report_module):
        monkeypatch.setattr(module, "load_items", lambda slug: ITEMS)
    found = {path.parent.name: path.read_text(encoding="utf-8") for path in feedback(cohort.name, SLUG).pages}
    return found | {"kelas": report(cohort.name, SLUG).page.read_text(encoding="utf-8")}


def table(cohort: Cohort) -> pd.DataFrame:
    path = cohort.reports / SLUG / "nilai.csv"
    return pd.read_csv(path, sep=";", decimal=",", encoding="utf-8-sig", index_col="kode")
