import datetime as dt
import decimal
import json

import numpy as np
import pandas as pd
import pytest

from ngulik.selfcheck.compare import fingerprint, same, same_fingerprint


class Kamuflase(float):
    """Claims to equal everything."""

    def __eq__(self, other):
        return True

    def __float__(self):
        return 12.5

    __hash__ = float.__hash__


def counts(**values):
    return pd.Series(values)


TABLE = pd.DataFrame({"kanal": ["Loket", "X"], "persen": [50.0, 62.5]})

EQUAL = [
    (12.5, 12.5),
    (np.float32(12.5), 12.5),
    (np.int64(3), 3.0),
    (decimal.Decimal("0.5"), 0.5),
    (pd.Series([12.5], index=["x"]), 12.5),
    (np.array([[4]]), 4),
    (pd.DataFrame({"a": [4]}), 4),
    (12.5 + 1e-9, 12.5),
    (1e12 + 0.1, 1e12),
    (float("nan"), np.nan),
    (pd.NaT, np.nan),
    (pd.NA, np.nan),
    (np.bool_(True), True),
    ("  D ", "d"),
    ("dua  kata", "dua kata"),
    (pd.Timedelta(minutes=90), dt.timedelta(hours=1.5)),
    (np.timedelta64(90, "m"), pd.Timedelta(hours=1.5)),
    (np.datetime64("2026-07-01T08:00"), pd.Timestamp("2026-07-01 08:00")),
    (dt.date(2026, 7, 1), pd.Timestamp("2026-07-01")),
    ([1, 2], (1.0, 2.0)),
    (pd.Series([1, 2]), [1, 2]),
    (np.array([1, 2]), [1, 2]),
    (pd.Index(["b", "A"]), ["B", "a"]),
    (pd.unique(pd.Series(["b", "a"])), ["b", "a"]),
    ({2, 1}, {1, 2}),
    ([2, 1], {1, 2}),
    (pd.Series([3, 1, 2], index=[7, 5, 9]), pd.Series([1, 2, 3])),
    (counts(X=62.5, Loket=50), {"Loket": 50, "X": 62.5}),
    ({"Loket": 50, "X": 62.5}, counts(X=62.5, Loket=50)),
    (TABLE, {"Loket": 50, "X": 62.5}),
    (TABLE.set_index("kanal"), {"Loket": 50, "X": 62.5}),
    (TABLE.assign(n=[8, 2]), {"Loket": 50, "X": 62.5}),
    (TABLE.iloc[::-1].assign(n=1)[["n", "persen", "kanal"]], TABLE),
    (TABLE.set_index("kanal"), TABLE),
    (TABLE, TABLE.set_index("kanal")),
    (TABLE.set_index("kanal")["persen"].rename("lain"), TABLE),
    (pd.DataFrame({"a": [1.0, None]}), pd.DataFrame({"a": [None, 1.0]})),
    (counts(X=5), {"X": 5}),
    (5, counts(X=5)),
]
DIFFERENT = [
    (12.6, 12.5),
    ("12.5", 12.5),
    (1, True),
    (True, 1),
    ([True, False], [1, 0]),
    (pd.Timedelta(hours=1), 1),
    (60, pd.Timedelta(hours=1)),
    (None, 0),
    ([12.5], 12.5),
    ([2, 1], [1, 2]),
    ([1, 2, 3], [1, 2]),
    (5, [5]),
    (pd.Series([1, 2]), pd.Series([1, 3])),
    (counts(X=50, Loket=62.5), {"Loket": 50, "X": 62.5}),
    (pd.Series([50, 62.5]), {"Loket": 50, "X": 62.5}),
    (TABLE.drop(columns="persen"), TABLE),
    (TABLE.assign(persen=[62.5, 50.0]), TABLE),
    (TABLE.head(1), TABLE),
    (TABLE, TABLE.head(1)),
    (np.median, 12.5),
    ("d", "e"),
    (float("inf"), 1),
    (lambda: 12.5, 12.5),
]


@pytest.mark.parametrize(("found", "expected"), EQUAL, ids=lambda value: type(value).__name__)
def test_equal_answers_are_accepted_whatever_carries_them(found, expected):
    assert same(found, expected)


@pytest.mark.parametrize(("found", "expected"), DIFFERENT, ids=lambda value: type(value).__name__)
def test_different_answers_are_not(found, expected):
    assert not same(found, expected)


def test_tolerance_is_in_the_unit_of_the_answer():
    assert same(31, 32, toleransi=2)
    assert not same(29.9, 32, toleransi=2)


def test_an_object_cannot_decide_for_itself_that_it_is_right():
    assert not same(Kamuflase(3), 12.5)
    assert same(Kamuflase(3), 3)


@pytest.mark.parametrize(("found", "expected"), EQUAL[:12], ids=lambda value: type(value).__name__)
def test_equal_scalars_have_equal_fingerprints(found, expected):
    assert same_fingerprint(fingerprint(found), fingerprint(expected))


def test_fingerprints_ignore_what_the_comparison_ignores():
    assert fingerprint(pd.Series([3, 1, 2])) == fingerprint(pd.Series([1, 2, 3], index=[4, 9, 1]))
    assert fingerprint(TABLE.iloc[::-1]) == fingerprint(TABLE[["persen", "kanal"]])
    assert fingerprint(TABLE.set_index("kanal")["persen"]) == fingerprint({"X": 62.5, "Loket": 50})


def test_fingerprints_tell_apart_what_python_does_not():
    assert not same_fingerprint(fingerprint(True), fingerprint(1))
    assert fingerprint([1, 2]) != fingerprint([2, 1])
    assert fingerprint(None) is None
    assert fingerprint(...) == {"kosong": True}
    assert fingerprint(TypeError("x")) == {"galat": "TypeError"}
    assert fingerprint(np.median)["jenis"]
    assert fingerprint(TABLE.groupby("kanal")) == {"jenis": "DataFrameGroupBy"}
    assert fingerprint(107.5000000001) == 107.5


def test_a_longer_table_has_a_short_fingerprint():
    mark = fingerprint(pd.DataFrame({"a": range(900)}))
    assert len(json.dumps(mark)) < 100
    assert mark == fingerprint(pd.DataFrame({"a": range(899, -1, -1)}))


def test_a_whole_data_set_is_known_by_its_size():
    table = pd.DataFrame({"a": range(12_000)})
    assert fingerprint(table) == {"besar": ["DataFrame", 12_000]}
    assert fingerprint(table["a"].tolist()) == {"besar": ["list", 12_000]}


def test_every_fingerprint_is_json():
    for value, _ in EQUAL + DIFFERENT:
        assert json.loads(json.dumps(fingerprint(value), allow_nan=False)) == fingerprint(value)
