"""The bench of the items: trials are isolated and bounded, survivors are counted, reasons are asked for."""

import importlib.util
import re
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.notebooks.check_items import Judge, Trial
from ngulik.notebooks.items import read_items
from ngulik.paths import ROOT

if sys.platform == "win32":
    pytest.skip("the bench forks", allow_module_level=True)
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
SLUG = "05-respons-cepat"


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("butir", ROOT / "bench" / "butir.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["butir"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(find_module(SLUG))


@pytest.mark.parametrize(
    ("code", "passes"),
    [
        ("def median_menit(menit):\n    return menit.median()", True),
        ("def median_menit(menit):\n    return menit.mean()", False),
        ("def median_menit(menit):\n    while True:\n        pass", False),
        ("def median_menit(menit):\n    import os\n    os._exit(0)", False),
        ("def median_menit(menit):\n    return bytearray(10**12)", False),
    ],
)
def test_a_trial_is_bounded(bench: Any, judge: Judge, code: str, passes: bool) -> None:
    start = time.monotonic()
    assert bench.passes(judge, Trial("1", "coba", code, None), seconds=2) is passes
    assert time.monotonic() - start < 8


def test_a_weak_hidden_test_is_found_out(bench: Any, judge: Judge) -> None:
    weak = Judge(find_module(SLUG))
    weak._tests["soal-1-uji"] = "assert median_menit(pd.Series([1, 2, 3])) == 2"  # the mean is 2, too
    item = judge.items["1"]
    answers = [Trial("1", text, code, None) for text, code in bench.changed_answers(judge, item)]
    survivors = [[trial.name for trial in answers if bench.passes(which, trial)] for which in (judge, weak)]
    assert survivors[0] == []
    assert any("menit.mean()" in name for name in survivors[1])


def test_a_choice_is_tried_with_every_other_letter(bench: Any, judge: Judge) -> None:
    assert {text[-2] for text, _ in bench.changed_answers(judge, judge.items["3"])} == set("abce")
    near = [float(text.split(" = ")[1]) for text, _ in bench.changed_answers(judge, judge.items["6"])]
    assert near and all(abs(number - 32) > 2 for number in near)


def test_a_mutant_without_a_reason_is_refused(repository: Path) -> None:
    file = repository / "solutions" / SLUG / "butir.toml"
    text = file.read_text(encoding="utf-8")
    reason = re.search(r'^setara = \{ "[^"]+" = "([^"]+)"', text, re.MULTILINE)
    assert reason
    file.write_text(text.replace(reason[1], ""), encoding="utf-8")
    with pytest.raises(ContentError, match="berisi teks “”; seharusnya"):
        read_items(find_module(SLUG))
