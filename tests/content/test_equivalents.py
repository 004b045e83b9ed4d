"""`setara`: every mutant that is excused still exists, with a reason."""

import runpy
import sys

import pytest

from ngulik.course import load_course
from ngulik.notebooks.check_items import Desk
from ngulik.paths import ROOT

if sys.platform == "win32":
    pytest.skip("the bench forks", allow_module_level=True)
DESKS = [Desk(module) for module in load_course()]
EXCUSED = [(desk, item) for desk in DESKS for item in desk.items.values() if item.equivalents]


@pytest.mark.parametrize(("desk", "item"), EXCUSED, ids=lambda one: getattr(one, "id", one.__class__.__name__))
def test_what_is_excused_is_a_mutant(desk, item) -> None:  # type: ignore[no-untyped-def]
    bench = runpy.run_path(str(ROOT / "bench" / "butir.py"))
    found = {bench["excuse"](item, changed) for changed, _ in bench["changed_answers"](desk, item)}
    assert set(item.equivalents) <= found
    assert all(reason.strip() for reason in item.equivalents.values())
