"""Automatic wrong answers in `ngulik check`: survivors and idle reasons are named, and no answer can stop the check."""

import multiprocessing
import re
from pathlib import Path

import pytest

from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.notebooks import apart
from ngulik.notebooks.apart import passed
from ngulik.notebooks.check_items import Judge, Trial
from ngulik.notebooks.check_mutants import changed_answers, check_mutants
from ngulik.notebooks.items import read_items

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
SLUG = "05-respons-cepat"


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(find_module(SLUG))


def fared(judge: Judge, answers: dict[str, bool], seconds: float = 2) -> list[bool]:
    return passed(
        judge, [Trial("1", "coba", f"def median_menit(menit):\n    {body}", None) for body in answers], seconds
    )


def test_an_answer_that_breaks_its_process_costs_no_other(judge: Judge) -> None:
    answers = {
        "return menit.median()": True,
        "while True:\n        pass": False,
        "import os\n    os._exit(0)": False,
        "return (menit.median(),)[0]": True,
    }
    assert fared(judge, answers) == [*answers.values()]


def test_answers_are_tried_where_there_is_no_fork(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_PROCESSES", multiprocessing.get_context("spawn"))
    answers = {"return menit.median()": True, "return menit.mean()": False}
    # The first answer pays for the set-up of the exercise in the new process.
    assert fared(judge, answers, 120) == [*answers.values()]


@pytest.mark.linux
def test_an_answer_that_takes_all_memory_loses(judge: Judge) -> None:
    assert passed(judge, [Trial("1", "coba", "def median_menit(menit):\n    return bytearray(10**12)", None)]) == [
        False
    ]


def rewrite(old: str, new: str) -> None:
    file = find_module(SLUG).items
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_change_that_keeps_its_points_is_named_with_its_line(repository: Path) -> None:
    text = find_module(SLUG).items.read_text(encoding="utf-8")
    hidden = re.search(r"\ntutup = '''\n(.*?)'''", text, re.DOTALL)
    assert hidden
    rewrite(hidden[1], ">>> median_menit(contoh)\n")
    first, *_ = found = list(check_mutants(find_module(SLUG)))
    assert {problem.partition(": jawaban")[0] for problem in found} == {f"solutions/{SLUG}/butir.toml: soal 1"}
    assert first == (
        f"solutions/{SLUG}/butir.toml: soal 1: jawaban yang diubah, `return 37.5`, tetap mendapat nilai penuh. "
        "Tambah kasus di tutup yang membedakannya dari acuan."
    )


def test_a_change_without_a_reason_and_a_reason_without_a_change_are_named(repository: Path) -> None:
    [[first, _]] = [[*item.equivalents] for item in read_items(find_module(SLUG)) if item.equivalents]
    rewrite(f'"{first}"', '"menit.mode()"')
    *survivors, idle = check_mutants(find_module(SLUG))
    assert [problem.partition(" → ")[2] for problem in survivors] == [
        f"{first}`, tetap mendapat nilai penuh. Tambah kasus di tutup yang membedakannya dari acuan, atau, bila itu bukan "
        "kesalahan, tulis potongannya di setara beserta alasannya."
    ]
    assert idle == (
        f"solutions/{SLUG}/butir.toml: soal 5: setara “menit.mode()” tidak cocok dengan satu pun jawaban diubah yang "
        "bernilai penuh. Hapus dari setara, atau tulis seperti baris yang diubah itu."
    )


def test_a_mutant_without_a_reason_is_refused(repository: Path) -> None:
    text = find_module(SLUG).items.read_text(encoding="utf-8")
    reason = re.search(r'^setara = \{ "[^"]+" = "([^"]+)"', text, re.MULTILINE)
    assert reason
    rewrite(reason[1], "")
    with pytest.raises(ContentError, match="berisi teks “”; seharusnya"):
        read_items(find_module(SLUG))


def test_a_choice_is_tried_with_every_other_letter(judge: Judge) -> None:
    assert {trial.name[-2] for trial in changed_answers(judge, judge.items["3"])} == set("abce")
    near = [float(trial.name.split(" = ")[1]) for trial in changed_answers(judge, judge.items["6"])]
    assert near and all(abs(number - 32) > 2 for number in near)
