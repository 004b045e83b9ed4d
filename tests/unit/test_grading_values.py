"""Answers as data: what goes over comes back equal, and what is forged is refused."""

import json
import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngulik.grading.engine.values import Unknown, decode, encode

PLAIN = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.dates(),
    st.datetimes(),
    st.timedeltas(),
    st.just(...),
)
HASHABLE = st.one_of(st.integers(), st.text(), st.booleans(), st.dates())
NESTED = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.tuples(inner, inner),
        st.dictionaries(HASHABLE, inner, max_size=4),
        st.sets(HASHABLE, max_size=4),
        st.frozensets(HASHABLE, max_size=4),
    ),
    max_leaves=12,
)


def carried(value: Any) -> Any:
    return decode(json.loads(json.dumps(encode(value), ensure_ascii=False).encode("utf-8", "backslashreplace")))


def same(left: Any, right: Any) -> bool:
    if type(left) is not type(right):
        return False
    if isinstance(left, float):
        return (left == right and math.copysign(1, left) == math.copysign(1, right)) or (
            math.isnan(left) and math.isnan(right)
        )
    if isinstance(left, list | tuple):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    return bool(left == right)


@settings(deadline=None, derandomize=True)
@given(NESTED)
def test_plain_values_come_back(value: Any) -> None:
    assert same(value, carried(value))


ARRAYS = [
    np.arange(6).reshape(2, 3),
    np.array([True, False]),
    np.array([1.5, math.nan]),
    np.array([1 + 2j]),
    np.array(["2026-06-24", "NaT"], dtype="datetime64[ns]"),
    np.array([3], dtype="timedelta64[s]"),
    np.array(["a", None, 3], dtype=object),
    np.array(["satu", "dua"]).astype(object),
    np.zeros((0, 2)),
    np.arange(10)[::2],
]


@pytest.mark.parametrize("array", ARRAYS, ids=[f"{array.dtype}-{array.shape}" for array in ARRAYS])
def test_arrays_come_back(array: np.ndarray) -> None:
    found = carried(array)
    assert found.dtype == array.dtype and found.shape == array.shape
    np.testing.assert_array_equal(found, array)


SERIES = [
    pd.Series([1, 2, 3], index=[7, 9, 7], name="n"),
    pd.Series(["a", None, "b"]),
    pd.Series([True, False], index=["x", "y"]),
    pd.Series(pd.to_datetime(["2026-06-24 21:40", None])),
    pd.Series(pd.to_timedelta([1, None], unit="h")),
    pd.Series([], dtype=float),
    pd.Series([1, None], dtype="Int64"),
    pd.Series([1, 2], index=pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["k", None])),
]


@pytest.mark.parametrize("series", SERIES, ids=[str(number) for number in range(len(SERIES))])
def test_series_and_tables_come_back(series: pd.Series) -> None:
    pd.testing.assert_series_equal(carried(series), series)
    table = pd.DataFrame({"satu": series, "dua": series})
    pd.testing.assert_frame_equal(carried(table), table)


def test_categories_arrive_as_what_they_stand_for() -> None:
    found = carried(pd.Series(["a", "b", "a"], dtype="category"))
    assert found.tolist() == ["a", "b", "a"]


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_moments_keep_unit_and_zone(unit: str) -> None:
    for moment in (
        pd.Timestamp("2026-06-24 21:40").as_unit(unit),
        pd.Timestamp("2026-06-24", tz="Asia/Jakarta").as_unit(unit),
    ):
        assert carried(moment) == moment and carried(moment).unit == unit and str(carried(moment).tz) == str(moment.tz)
    assert carried(pd.Timedelta(90, unit="min").as_unit(unit)) == pd.Timedelta(90, unit="min")
    assert carried(pd.NaT) is pd.NaT and carried(pd.NA) is pd.NA


@pytest.mark.parametrize("number", [np.int8(3), np.float32(1.5), np.bool_(True), np.datetime64("2026-06-24", "ns")])
def test_numpy_scalars_come_back(number: np.generic) -> None:
    assert carried(number) == number and type(carried(number)) is type(number)


def test_what_is_not_data_is_refused() -> None:
    class Kotak:
        pass

    class Angka(int):
        pass

    for value in (Kotak(), Kotak, Angka(3), object(), iter([]), open, [Kotak()], {"a": Kotak()}, 10**10_000):
        with pytest.raises(Unknown):
            encode(value)


FORGED = [
    None,
    [],
    {},
    {"k": "x"},
    {"k": "polos", "v": 3},
    {"k": "int", "v": "x"},
    {"k": "modul", "v": "os"},
    {"k": "modul", "v": "subprocess"},
    {"k": "larik", "d": "O", "s": [3], "v": []},
    {"k": "larik", "d": "|V8", "s": [1], "v": "AAAAAAAAAAA="},
    {"k": "larik", "d": "<i8", "s": [10**12], "v": ""},
    {"k": "Series", "v": {"d": "category", "v": []}, "i": {"k": "polos", "v": None}, "n": {"k": "polos", "v": None}},
    {"k": "dict", "v": [[{"k": "list", "v": []}, {"k": "polos", "v": None}]]},
    {"k": "fungsi", "v": "0", "n": "f"},
    {"k": "date", "v": ["__import__('os')"]},
]


@pytest.mark.parametrize("form", FORGED, ids=[str(number) for number in range(len(FORGED))])
def test_forged_forms_are_refused(form: Any) -> None:
    with pytest.raises(Unknown):
        decode(form)


def test_depth_is_bounded() -> None:
    deep: list[Any] = []
    for _ in range(100):
        deep = [deep]
    with pytest.raises(Unknown):
        encode(deep)
    form: Any = {"k": "polos", "v": None}
    for _ in range(100):
        form = {"k": "list", "v": [form]}
    with pytest.raises(Unknown):
        decode(form)
