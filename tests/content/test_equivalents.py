"""Mutants of the answers: none keeps its points unless `setara` excuses it, and what is excused exists, with a reason."""

import runpy
import sys

import pytest

from ngulik.course import load_course
from ngulik.notebooks.check_items import Judge, Trial
from ngulik.notebooks.items import Item
from ngulik.paths import ROOT

if sys.platform == "win32":
    pytest.skip("the bench forks", allow_module_level=True)
BENCH = runpy.run_path(str(ROOT / "bench" / "butir.py"))
JUDGES = [Judge(module) for module in load_course()]
MARKED = [
    pytest.param(judge, item, id=f"{judge.module.slug}-{item.id}")
    for judge in JUDGES
    for item in judge.items.values()
    if item.autograded
]
EXCUSED = [one for one in MARKED if one.values[1].equivalents]


@pytest.mark.parametrize(("judge", "item"), MARKED)
def test_no_mutant_keeps_its_points(judge: Judge, item: Item) -> None:
    survivors = [
        text
        for text, code in BENCH["changed_answers"](judge, item)
        if not BENCH["excuse"](item, text) and BENCH["passes"](judge, Trial(item.id, text, code, ""))
    ]
    assert survivors == []


@pytest.mark.parametrize(("judge", "item"), EXCUSED)
def test_what_is_excused_is_a_mutant(judge: Judge, item: Item) -> None:
    found = {BENCH["excuse"](item, changed) for changed, _ in BENCH["changed_answers"](judge, item)}
    assert set(item.equivalents) <= found
    assert all(reason.strip() for reason in item.equivalents.values())
