import numpy as np
import pandas as pd
import pytest

from ngulik.selfcheck.describe import both, describe, difference

SHORT = [
    (12.5, "12,5"),
    (12000, "12000"),
    (0.0625, "0,0625"),
    (1 / 3, "0,333333"),
    (np.int64(7), "7"),
    (float("nan"), "kosong (`NaN`)"),
    (float("-inf"), "minus tak hingga"),
    (True, "`True`"),
    (None, "`None` (tidak ada nilai)"),
    ("  Loket ", "`Loket`"),
    (pd.DataFrame({"a": range(7), "b": 0}), "tabel 7 baris × 2 kolom"),
    (pd.Timedelta(hours=30), "1 hari 6 jam"),
    (pd.Timedelta(minutes=-5), "minus 5 menit"),
    (pd.Timestamp("2026-07-01 08:00"), "2026-07-01 08:00"),
    (pd.Timestamp("2026-07-01"), "2026-07-01"),
    ([5, 10.5], "[5; 10,5]"),
    (pd.Series(range(9)), "[0; 1; 2; 3; … (9 nilai)]"),
    ({"X": 1}, "[X: 1]"),
    ([], "kosong (0 nilai)"),
    (len, "fungsi"),
    (object(), "objek object"),
    (pd.Series([12.5]), "12,5"),
]


@pytest.mark.parametrize(("value", "text"), SHORT, ids=lambda value: str(value)[:20])
def test_a_value_is_said_in_one_short_phrase(value, text):
    assert describe(value) == text


def test_two_different_values_never_look_the_same():
    assert both(12.5000004, 12.5) == ("12,5000004", "12,5")
    assert both("12,5", 12.5) == ("`12,5`", "12,5")
    one, other = both(pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1, 3]}))
    assert one == other == "tabel 2 baris × 1 kolom (tabel)"


def test_the_difference_names_the_kind_or_the_first_place():
    assert "berupa teks, sedangkan yang diminta angka" in difference("5", 5, 0)
    assert "tanda kurung `()`" in difference(len, 5, 0)
    assert difference(pd.Series({"X": 1, "Y": 9}), pd.Series({"X": 1, "Y": 2}), 0) == (
        "Yang pertama berbeda: `Y`, diharapkan 2; hasil Anda 9."
    )
    assert difference({"X": 1}, {"X": 1, "Y": 2}, 0) == "Yang belum ada: `Y`."
    assert difference(1, 2, 0) == ""
    table = pd.DataFrame({"kanal": ["X", "Y"], "n": [1, 9]})
    assert difference(table, {"X": 1, "Y": 2}, 0) == ""
    assert "berupa tabel, sedangkan yang diminta satu nilai untuk tiap nama" in difference(table, {"X": 1, "Z": 2}, 0)
    assert "berupa tabel" in difference(pd.concat([table, table]), {"X": 1, "Y": 2}, 0)
    assert "berupa deret nilai" in difference(pd.Series([1, 2]), {"X": 1, "Y": 2}, 0)
    assert difference(pd.Series({"X": 1, "Y": 2}), [1, 3], 0) == ""
    assert difference(np.array([1, 2]), pd.Series([1, 3]), 0) == ""


def test_a_choice_of_the_wrong_kind_is_named_without_its_value():
    assert difference({"X": 1}, {"X": 2}, 0, inside=False) == ""
    assert "diminta angka" in difference("32", 32, 0, inside=False)
