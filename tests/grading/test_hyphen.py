"""An item whose id holds a hyphen goes the whole way: built, handed in, marked, marked again, shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from kursus_kecil import RIGHT, SLUG, answered, handin, unchecked

from ngulik.course import find_module
from ngulik.grading import Plan, collect, grade, open_cohort
from ngulik.grading.books.marks import read_papers
from ngulik.grading.pages.answers import load_released, parts


def hyphenated(data: bytes) -> bytes:
    return data.replace(b"soal-2-", b"soal-2-b-")


@pytest.mark.linux
def test_an_item_with_a_hyphen_goes_the_whole_way(course: Path, inbox: Callable[..., Path]) -> None:
    for folder in ("solutions", "exercises"):
        notebook = course / folder / SLUG / "latihan.ipynb"
        notebook.write_bytes(hyphenated(notebook.read_bytes()))
    collect("uji", [inbox({"a.zip": handin("K07", hyphenated(unchecked(answered(**RIGHT))))})])
    for again in (None, ["soal-2-b"]):
        done = grade("uji", "91", plan=Plan(workers=1, again=again))
        assert (done.done, done.failed) == (("K07",), ())
    [paper] = read_papers(open_cohort("uji"), SLUG)
    assert {mark.item: mark.score for mark in paper.learner.marks if mark.item != "4"} == {"1": 1, "2-b": 1, "3": 2}
    assert list(parts(paper.cells, load_released(find_module(SLUG)))) == ["1", "2-b", "3", "4"]
