"""Before marking again: every answer that `butir.toml` names fares in marking as it says, or is named."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from ngulik.course import Module, find_module, load_course
from ngulik.grading import choose_executor
from ngulik.grading.books.exercise import exercise_of
from ngulik.grading.rehearsal.contract import broken
from ngulik.notebooks.build import build

pytestmark = pytest.mark.linux
SLUG = "05-respons-cepat"
ITEMS, MASTER = f"solutions/{SLUG}/butir.toml", f"solutions/{SLUG}/latihan.ipynb"
REPAIR = "Perbaiki butir.toml, lalu jalankan `ngulik build 05`."


def found(module: Module, items: Sequence[str] = ()) -> list[str]:
    return broken(module, exercise_of(module), items, choose_executor(), 30)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("module", load_course(), ids=lambda module: module.slug)
def test_the_contract_of_the_course_holds_in_marking(module: Module) -> None:
    assert found(module) == []


def test_a_test_that_refuses_right_answers_is_named(repository: Path) -> None:
    change(repository / MASTER, "cek(median_menit(pd.Series([12.5])), 12.5", "cek(median_menit(pd.Series([12.5])), 99")
    assert found(find_module("05"), ["soal-1", "soal-3"]) == [
        f"Soal 1: {answer} dinilai 0 dari 1 poin, seharusnya 1. {REPAIR}"
        for answer in ("jawaban kursus", *(f"jawaban benar “saksi {number}”" for number in (1, 2, 3)))
    ]
    assert found(find_module("05"), ["soal-3"]) == []


def test_a_test_that_lets_wrong_answers_pass_is_named(repository: Path) -> None:
    change(repository / MASTER, "cek(median_menit(pd.Series([9, 300, 1, 22]))", "1 or cek(median_menit(pd.Series([9]))")
    change(repository / MASTER, "cek(median_menit(pd.Series([700.0", "1 or cek(median_menit(pd.Series([700.0")
    change(repository / MASTER, "cek(median_menit(pd.Series([12.5]))", "1 or cek(median_menit(pd.Series([12.5]))")
    assert found(find_module("05"), ["soal-1"]) == [
        f"Soal 1: jawaban salah “menyalin hasil” dinilai 1 dari 1 poin, seharusnya 0. {REPAIR}"
    ]


def test_a_message_that_only_marking_tells_is_compared(repository: Path) -> None:
    change(repository / MASTER, '15.5, \\"empat aduan\\")', '15.5, \\"empat aduan\\", pesan=\\"Lain sekali.\\")')
    [problem] = found(find_module("05"), ["soal-1"])
    assert problem.startswith("Soal 1: jawaban salah “menyalin hasil” diberi pesan “") and "Lain sekali" in problem
    assert problem.endswith(REPAIR)


def test_a_wrong_key_is_named(repository: Path) -> None:
    items = repository / ITEMS
    change(items, 'sangat lama." },', 'sangat lama.", salah = "Pilihan d memakai sebagian kecil warga." },')
    text = items.read_text(encoding="utf-8")
    start = text.index(', salah = "Pilihan e keliru')
    items.write_text(text[:start] + text[text.index(" },", start) :], encoding="utf-8")
    module = find_module("05")
    build((module,))
    assert found(module) == [f"Soal 3: jawaban benar “saksi 1” dinilai 0 dari 1 poin, seharusnya 1. {REPAIR}"]


def test_other_points_are_named(repository: Path) -> None:
    module = find_module("05")
    exercise = exercise_of(module)
    change(repository / ITEMS, "poin = 1", "poin = 2")
    assert broken(module, exercise, (), choose_executor(), 30) == [
        "Soal 1: di latihan.ipynb bernilai 1 poin, di butir.toml 2 poin. Jalankan `ngulik build 05`."
    ]


def test_an_answer_that_uses_an_earlier_one_is_tried_with_that_one_right(repository: Path) -> None:
    """It is first marked in the notebook in which item 1 is answered with the mean."""
    witness = "def p90_jam(tabel):\n    jam = (tabel['respons1'] - tabel['masuk']) / pd.Timedelta(hours=1)\n"
    witness += "    return jam.quantile(0.9) if median_menit(pd.Series([1, 2, 9])) == 2 else 0"
    change(
        repository / ITEMS,
        "describe(percentiles=[0.9])[\"90%\"] / 60\n''']",
        f"describe(percentiles=[0.9])[\"90%\"] / 60\n''', '''\n{witness}\n''']",
    )
    module = find_module("05")
    build((module,))
    assert found(module, ["soal-1", "soal-2"]) == []


@pytest.mark.usefixtures("course")
def test_a_course_without_items_has_no_contract() -> None:
    assert found(find_module("91")) == []
