"""Tables, item statistics, messages and the synthetic class: no kernel, no gradebook."""

from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_output

from ngulik.grading.books.marks import Learner, Mark
from ngulik.grading.books.reasons import State, reason
from ngulik.grading.books.table import number, read_table, write_table
from ngulik.grading.pages.itemstats import correlation, distribution, item_statistics, objective_shares
from ngulik.grading.rehearsal.pupils import PROFILES, make_class
from ngulik.notebooks.items import Answer, Criterion, Item, Sample, Wrong


def item(number_: str, points: int, *, essay: bool = False) -> Item:
    right = tuple(Answer(f"b{n}", f"benar {n}") for n in range(3))
    wrong = tuple(Wrong(f"s{n}", f"salah {n}", f"pesan {n}", "periksa") for n in range(6))
    samples = tuple(Sample(f"c{n}", n, f"teks {n}", "alasan") for n in range(3))
    rubric = (Criterion("Isi", points, "…"),)
    kind, objective = ("E", "T2") if essay else ("K", "T1")
    answers = ((), (), rubric, samples) if essay else (right, wrong, (), ())
    return Item(number_, "Judul", objective, ("R5",), kind, points, 3, ("a", "b", "c"), "…", *answers)


ITEMS = (item("1", 1), item("2", 2), item("3", 4, essay=True))


def mark(item_: str, score: float, points: float, message: str = "", waiting: bool = False) -> Mark:
    state = State.WAITING if waiting else State.RIGHT if score == points else State.WRONG
    return Mark(item_, points, score, None, score, waiting, state, message, "x = 1", "")


def learner(code: str, *scores: float, waiting: bool = False) -> Learner:
    told = "Soal 1 belum tepat. Ini rerata."
    one, two, three = scores
    marks = (mark("1", one, 1, "" if one else told), mark("2", two, 2), mark("3", three, 4, waiting=waiting))
    return Learner(code, marks)


CLASS = (learner("A", 1, 2, 4), learner("B", 1, 2, 2), learner("C", 0, 2, 0, waiting=True), learner("D", 0, 0, 0))


def test_item_statistics() -> None:
    one, two, three = item_statistics(CLASS, ITEMS)
    assert (one.count, one.right, one.p) == (4, 2, 0.5)
    assert one.messages == (("Ini rerata.", 2),)
    assert one.rpb == pytest.approx(correlation([1, 1, 0, 0], [6, 4, 2, 0]))
    assert two.p == 0.75
    assert (three.count, three.p) == (3, 0.5), "an essay nobody has read yet says nothing about the item"
    assert objective_shares((one, two, three)) == {"T1": pytest.approx((0.5 * 1 + 0.75 * 2) / 3), "T2": 0.5}


def test_correlation_says_nothing_where_there_is_nothing_to_say() -> None:
    assert correlation([1, 0], [3, 1]) is None
    assert correlation([1, 1, 1], [3, 1, 2]) is None
    assert correlation([0, 1, 1], [0, 5, 5]) == pytest.approx(1)


def test_distribution_counts_everybody_once() -> None:
    classes = distribution(CLASS)
    assert sum(count for *_, count in classes) == len(CLASS)
    assert classes[9] == (90, 100, 1)
    assert classes[0] == (0, 10, 1)


@pytest.mark.parametrize(
    ("value", "shown"), [(3.0, "3"), (91.666, "91,67"), (0, "0"), (12.5, "12,5"), (1234567, "1234567")]
)
def test_numbers_are_indonesian(value: float, shown: str) -> None:
    assert number(value) == shown


def test_tables_come_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / "nilai.csv"
    write_table(path, ("kode", "catatan", "nilai"), [("K01", 'Lestari; "S.Kom."', 2.5), ("K02", "baris\ndua", None)])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfkode;catatan;nilai\r\n")
    assert read_table(path) == [
        {"kode": "K01", "catatan": 'Lestari; "S.Kom."', "nilai": "2,5"},
        {"kode": "K02", "catatan": "baris\ndua", "nilai": ""},
    ]
    assert read_table(tmp_path / "tidak-ada.csv") == []


def cells(answer: NotebookNode | None, test: NotebookNode | None) -> dict[str, NotebookNode]:
    found = {"soal-1-jawab": new_code_cell("x = 1"), "soal-1-uji": new_code_cell("cek(rahasia_sekali, 3)")}
    for name, output in (("soal-1-jawab", answer), ("soal-1-uji", test)):
        found[name].outputs = [output] if output else []
    return found


def error(name: str, text: str = "") -> NotebookNode:
    return new_output("error", ename=name, evalue=text, traceback=[])


@pytest.mark.parametrize(
    ("answer", "test", "state", "part"),
    [
        (None, error("BelumTepat", "Soal 1 belum tepat. Ini rerata."), State.WRONG, "Ini rerata."),
        (None, error("BelumTepat", "cek(rahasia_sekali, 3)"), State.WRONG, "belum lolos"),
        (None, error("BelumTepat", "x" * 5000), State.WRONG, "belum lolos"),
        (None, error("AssertionError", "rahasia"), State.WRONG, "belum lolos"),
        (None, error("KeyError", "rahasia"), State.ERROR, "`KeyError`"),
        (None, error("<b>", "rahasia"), State.ERROR, "`Exception`"),
        (error("SyntaxError"), error("NameError", "rahasia"), State.ERROR, "Sel jawaban berhenti"),
        (error("KernelMati"), error("NameError", "rahasia"), State.NOT_RUN, "menghentikan Python"),
        (None, error("WaktuHabis", "dihentikan setelah 30 detik"), State.TIMEOUT, "30 detik"),
        (None, None, State.WRONG, "belum lolos"),
    ],
)
def test_reasons(answer: NotebookNode | None, test: NotebookNode | None, state: State, part: str) -> None:
    found, message = reason("91-coba", "1", cells(answer, test), full=False, blank=False)
    assert found is state
    assert part in message
    assert "rahasia" not in message


def test_a_synthetic_class_is_whole_and_repeatable() -> None:
    models = {"1": "m1", "2": "m2", "3": "m3"}
    people = make_class(ITEMS, models)
    assert people == make_class(ITEMS, models)
    assert len(people) == sum(PROFILES.values()) == 24
    assert {pupil.profile for pupil in people} == set(PROFILES)
    by_profile = {pupil.profile: pupil for pupil in people}
    assert all(given.text is None and given.score == 0 for given in by_profile["kosong"].answers.values())
    assert by_profile["benar"].answers["2"].score == 2
    assert all(by_profile["keliru"].answers[name].message for name in ("1", "2"))
    broken = [given for given in by_profile["tanpa akhir"].answers.values() if given.name == "tanpa akhir"]
    assert [given.score for given in broken] == [0]
