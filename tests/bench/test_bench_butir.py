"""The bench of the items counts what `ngulik check` tries."""

import importlib.util
import sys

import pytest

from ngulik.course import find_module
from ngulik.paths import ROOT

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")


def test_every_answer_is_counted() -> None:
    spec = importlib.util.spec_from_file_location("butir", ROOT / "bench" / "butir.py")
    assert spec and spec.loader
    bench = importlib.util.module_from_spec(spec)
    sys.modules["butir"] = bench  # dataclasses look their module up
    spec.loader.exec_module(bench)
    rows, idle = bench.measure(find_module("10-privasi-pelapor"))
    assert idle == [] and all(row.good for row in rows)
    assert all(row.wrong.total and row.right.total and row.mutated.total for row in rows)
    assert sum(row.equal for row in rows) > 0
