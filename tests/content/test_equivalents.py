"""setara.toml: every mutant that is excused still exists, once, with a reason."""

import runpy
import sys

import pytest

from ngulik.course import load_course
from ngulik.notebooks.check_items import Desk
from ngulik.paths import ROOT

if sys.platform == "win32":
    pytest.skip("the bench forks", allow_module_level=True)
EXCUSED = [module for module in load_course() if module.answers.with_name("setara.toml").exists()]


@pytest.mark.parametrize("module", EXCUSED, ids=lambda module: module.slug)
def test_what_is_excused_is_a_mutant(module) -> None:  # type: ignore[no-untyped-def]
    bench = runpy.run_path(str(ROOT / "bench" / "butir.py"))
    desk = Desk(module)
    excused = bench["equivalents"](module)
    assert excused
    for item, text in excused:
        assert text in [changed for changed, _ in bench["changed_answers"](desk, desk.items[item])]
