"""Real kernels and hostile notebooks, each named by its situation; one batch marks them all."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from kursus_kecil import RIGHT, SLUG, answered, cell_of, handin, unchecked
from nbformat import NotebookNode

from ngulik.grading import Plan, collect, grade, open_cohort, read_marks
from ngulik.grading.books.cohort import open_gradebook
from ngulik.grading.books.marks import Learner
from ngulik.grading.books.reasons import State
from ngulik.grading.engine import kernel
from ngulik.grading.marking.grade import Graded

COHORT = "uji"
WRONG_1 = "def dua_kali(n):\n    return n ** 2"


def edited_test_cell() -> NotebookNode:
    notebook = answered(**RIGHT | {"jawab_1": WRONG_1})
    cell_of(notebook, "soal-1-uji").source = "pass"
    return notebook


def without(*names: str) -> NotebookNode:
    notebook = answered(**RIGHT)
    notebook.cells = [cell for cell in notebook.cells if cell.id not in names]
    return notebook


def duplicate_cell_ids() -> NotebookNode:
    notebook = answered(**RIGHT)
    copies = [answered().cells[index] for index in (2, 3, 11)]  # a blank answer, its test, a blank essay
    notebook.cells = [*notebook.cells, *copies]
    return notebook


def damaged_metadata() -> NotebookNode:
    notebook = answered(**RIGHT)
    cell_of(notebook, "soal-1-uji").metadata = {"nbgrader": None}
    cell_of(notebook, "soal-2-uji").metadata.nbgrader = {"grade": "yes", "grade_id": "soal-2-uji", "schema_version": 1}
    cell_of(notebook, "soal-3-uji").metadata.nbgrader.points = "banyak"
    return notebook


STDERR = """\
import sys, warnings
def dua_kali(n):
    print("x", file=sys.stderr)
    warnings.warn("x")
    return 2 * n"""
IGNORES = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True:\n    pass"
LEAKS = "class BelumTepat(Exception): pass\ndef dua_kali(n):\n    raise BelumTepat(In)"
BLIND = "\nget_ipython().showtraceback = lambda *a, **k: None"
SWALLOWS = "get_ipython().input_transformers_cleanup.append(lambda lines: [])"


def changed(**answers: str) -> NotebookNode:
    return answered(**RIGHT | answers)


#: situation → (notebook, points for items 1, 2 and 3); some notebooks hold more than one, because a kernel costs time
SITUATIONS: dict[str, tuple[NotebookNode, tuple[float, float, float]]] = {
    "right_with_number_at_end_of_test": (changed(), (1, 1, 2)),
    "blank": (answered(), (0, 0, 0)),
    "wrong": (changed(jawab_1=WRONG_1), (0, 1, 2)),
    "stderr_in_test_then_sys_exit_then_syntax_error": (
        changed(jawab_1=STDERR, jawab_2='jawaban_2 = "b"\nsys.exit(0)', jawab_3="def jumlah(a, b:\n    return a + b"),
        (1, 1, 0),
    ),
    "exit_in_test_then_waits_for_input": (
        changed(jawab_1="def dua_kali(n):\n    exit()", jawab_2="jawaban_2 = input()"),
        (0, 0, 2),
    ),
    "os_exit": (changed(jawab_2="import os\nos._exit(0)"), (1, 0, 2)),
    "os_exit_in_test": (changed(jawab_1="import os\ndef dua_kali(n):\n    os._exit(0)"), (0, 1, 2)),
    "endless_loop": (changed(jawab_1="def dua_kali(n):\n    while True:\n        pass"), (0, 1, 2)),
    "endless_print": (changed(jawab_2="while True:\n    print('x' * 1000)"), (1, 0, 2)),
    "ignores_interrupt": (changed(jawab_2=IGNORES), (1, 0, 2)),
    "edited_test_cell": (edited_test_cell(), (0, 1, 2)),
    "deleted_test_cell": (without("soal-3-uji"), (1, 1, 2)),
    "deleted_answer_test_and_essay": (without("soal-2-jawab", "soal-2-uji", "soal-4-esai"), (1, 0, 2)),
    "duplicate_cell_ids": (duplicate_cell_ids(), (1, 1, 2)),
    "damaged_metadata": (damaged_metadata(), (1, 1, 2)),
    "patched_showtraceback": (changed(jawab_1=WRONG_1 + BLIND), (0, 1, 2)),
    "swallowed_tests": (changed(jawab_2=SWALLOWS), (1, 0, 0)),
    "leaks_the_tests": (changed(jawab_1=LEAKS), (0, 1, 2)),
}


BY_HAND = unchecked(edited_test_cell())


@dataclass
class Batch:
    """The marked class."""

    result: Graded
    learners: dict[str, Learner]

    def of(self, situation: str) -> Learner:
        return self.learners[code_of(situation)]


def code_of(situation: str) -> str:
    return f"H{list(SITUATIONS).index(situation):02d}"


@pytest.fixture(scope="class")
def batch(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Batch]:
    folder = tmp_path_factory.mktemp("kumpulan")
    for situation, (notebook, _) in SITUATIONS.items():
        code = code_of(situation)
        (folder / f"{code}_{SLUG}_20260702-101500.zip").write_bytes(handin(code, notebook))
    collect(COHORT, [folder])
    # What did not come through `collect`, as when somebody copies files by hand:
    cohort = open_cohort(COHORT)
    for code, data in {"X1": b'{"cells": []}', "X2": b"bukan JSON", "X3": BY_HAND}.items():
        path = cohort.submission(code, SLUG)
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernel, "_GRACE", 0.5)
        executor = partial(kernel.KernelExecutor, ahead=True, warm=())
        result = grade(COHORT, SLUG, plan=Plan(executor, workers=1, timeout=3))
    yield Batch(result, {learner.code: learner for learner in read_marks(cohort, SLUG)})


class TestHostileNotebooks:
    @pytest.mark.parametrize("situation", SITUATIONS)
    def test_marks(self, batch: Batch, situation: str) -> None:
        scores = tuple(batch.of(situation).mark(item).score for item in "123")
        assert scores == SITUATIONS[situation][1]

    def test_states_tell_why(self, batch: Batch) -> None:
        states = {
            ("blank", "1"): State.BLANK,
            ("wrong", "1"): State.WRONG,
            ("exit_in_test_then_waits_for_input", "1"): State.ERROR,
            ("os_exit", "2"): State.NOT_RUN,
            ("os_exit_in_test", "1"): State.NOT_RUN,
            ("endless_loop", "1"): State.TIMEOUT,
            ("endless_print", "2"): State.TIMEOUT,
            ("ignores_interrupt", "2"): State.TIMEOUT,
            ("stderr_in_test_then_sys_exit_then_syntax_error", "3"): State.ERROR,
            ("swallowed_tests", "3"): State.WRONG,
        }
        found = {key: batch.of(key[0]).mark(key[1]).state for key in states}
        assert found == states

    def test_an_answered_essay_waits_for_a_reader_and_a_blank_one_does_not(self, batch: Batch) -> None:
        assert batch.of("wrong").mark("4").state is State.WAITING
        assert batch.of("duplicate_cell_ids").mark("4").answer == RIGHT["esai_4"]
        blank = batch.of("blank").mark("4")
        assert (blank.state, blank.score, blank.needs_manual) == (State.BLANK, 0, False)

    def test_no_message_carries_a_test(self, batch: Batch) -> None:
        told = " ".join(mark.message for learner in batch.learners.values() for mark in learner.marks)
        assert "rahasia" not in told
        assert "assert" not in told

    def test_a_syntax_error_is_explained(self, batch: Batch) -> None:
        learner = batch.of("stderr_in_test_then_sys_exit_then_syntax_error")
        assert "`SyntaxError`" in learner.mark("3").message

    def test_broken_files_are_named_and_stop_nobody(self, batch: Batch) -> None:
        assert [code for code, _ in batch.result.failed] == ["X1", "X2"]
        assert len(batch.result.done) == len(SITUATIONS) + 1
        assert any(line.startswith("X2: ") for line in batch.result.lines())

    def test_a_hand_copied_original_is_kept(self, batch: Batch) -> None:
        kept = list(batch.result.cohort.inbox.glob(f"*_X3_{SLUG}.ipynb"))
        assert [path.read_bytes() for path in kept] == [BY_HAND]

    def test_outputs_stay_small(self, batch: Batch) -> None:
        notebook = batch.result.cohort.graded(code_of("endless_print"), SLUG)
        assert notebook.stat().st_size < 2_000_000

    def test_marking_again_does_nothing(self, batch: Batch) -> None:
        again = grade(COHORT, SLUG, plan=Plan(Refuses, workers=1))
        assert (again.done, again.known) == ((), len(SITUATIONS) + 1)

    def test_a_mark_given_by_a_person_survives_a_new_hand_in(
        self, batch: Batch, inbox: Callable[[dict[str, bytes]], Path]
    ) -> None:
        code = code_of("wrong")
        with open_gradebook(batch.result.cohort) as book:
            found = book.find_grade("soal-4-esai", "latihan", SLUG, code)
            found.manual_score, found.needs_manual_grade = 3.0, False
            book.db.commit()
        newer = handin(code, answered(**RIGHT), "2026-07-03T08:00:00+07:00")
        collect(COHORT, [inbox({f"{code}_{SLUG}_20260703-080000.zip": newer})])
        assert grade(COHORT, SLUG, plan=Plan(kernel.KernelExecutor, workers=1)).done == (code,)
        learner = next(row for row in read_marks(batch.result.cohort, SLUG) if row.code == code)
        essay = learner.mark("4")
        assert learner.mark("1").score == 1
        assert (essay.score, essay.state, essay.needs_manual) == (3, State.MARKED, False), "its text is the same"

    def test_graded_notebooks_hold_the_real_tests_and_no_traces_of_ours(self, batch: Batch) -> None:
        text = batch.result.cohort.graded(code_of("edited_test_cell"), SLUG).read_text(encoding="utf-8")
        cells = {cell["id"]: "".join(cell["source"]) for cell in json.loads(text)["cells"]}
        assert "dua_kali(50) == 100" in cells["soal-1-uji"]
        assert "_ngulik_bukti" not in text


class Refuses:
    """An executor that must not be asked."""

    def close(self) -> None:
        pass

    def run(self, notebook: NotebookNode, folder: Path, timeout: float) -> dict[int, object]:
        raise AssertionError("nothing is left to run")
