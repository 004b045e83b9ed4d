"""The estimate against published figures, and what must hold for any data."""

import re

import numpy as np
import pandas as pd
import pytest

from ngulik import kurva_menunggu
from ngulik.errors import UsageError
from ngulik.widgets.dua_jam_dinding.kaplan_meier import estimate

# E. J. Freireich et al. (1963), Blood 21, 699-716: weeks in remission, + = still in remission when last seen
SIX_MP = [
    "6", "6", "6", "6+", "7", "9+", "10", "10+", "11+", "13", "16", "17+", "19+", "20+", "22", "23", "25+", "32+", "32+",
    "34+", "35+",
]  # fmt: skip
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
# time, at risk, events, survival, Greenwood standard error, 95 % log-log band: the textbook figures for these data.
# Survival and error of the first four rows and the band of the first two were compared with printed output of R.
PUBLISHED = [
    (6, 21, 3, 0.857, 0.0764, 0.620, 0.952),
    (7, 17, 1, 0.807, 0.0869, 0.563, 0.923),
    (10, 15, 1, 0.753, 0.0963, 0.503, 0.889),
    (13, 12, 1, 0.690, 0.1068, 0.432, 0.849),
    (16, 11, 1, 0.627, 0.1141, 0.368, 0.805),
    (22, 7, 1, 0.538, 0.1282, 0.268, 0.747),
    (23, 6, 1, 0.448, 0.1346, 0.188, 0.680),
]


def six_mp():
    return estimate([float(week.rstrip("+")) for week in SIX_MP], ["+" not in week for week in SIX_MP])


def some_waits(seed, count=200):
    random = np.random.default_rng(seed)
    return np.round(random.lognormal(1, 1, count), 1), random.random(count) < 0.7


def test_six_mp_has_the_published_figures():
    curve = six_mp()
    rows = zip(
        curve.time,
        curve.at_risk,
        curve.events,
        curve.waiting,
        curve.variance**0.5,
        curve.lower,
        curve.upper,
        strict=True,
    )
    first, *found = rows
    assert first == (0, 21, 0, 1, 0, 1, 1)
    assert len(found) == len(PUBLISHED)
    for row, published in zip(found, PUBLISHED, strict=True):
        assert row[:3] == published[:3]
        assert row[3:] == pytest.approx(published[3:], abs=6e-4)
    assert (curve.subjects, curve.censored, curve.longest) == (21, 12, 35)


def test_medians_are_the_published_ones():
    assert six_mp().median == 23
    assert estimate(PLACEBO, [True] * 21).median == 8


def test_without_censoring_it_is_one_minus_the_ecdf():
    waits, _ = some_waits(1)
    curve = estimate(waits, np.ones(waits.size, dtype=bool))
    for time in (0, 0.1, 1, 2.7, 10, 1000):
        assert curve.waiting_at(time) == pytest.approx((waits > time).mean(), abs=1e-11)
        assert curve.reached_by(time) == pytest.approx((waits <= time).mean(), abs=1e-11)
    assert curve.waiting_at(waits.max()) == 0
    assert np.isnan(curve.lower[-1])


@pytest.mark.parametrize("seed", range(5))
def test_curve_falls_within_its_band_and_counts_add_up(seed):
    waits, ended = some_waits(seed)
    curve = estimate(waits, ended)
    assert (np.diff(curve.waiting) < 0).all() and (np.diff(curve.time) > 0).all()
    assert ((curve.waiting >= 0) & (curve.waiting <= 1)).all()
    inside = curve.waiting > 0
    assert (curve.lower[inside] <= curve.waiting[inside]).all() and (curve.waiting[inside] <= curve.upper[inside]).all()
    assert curve.events.sum() == ended.sum() == curve.subjects - curve.censored
    shuffled = np.random.default_rng(seed).permutation(waits.size)
    pd.testing.assert_frame_equal(curve.table(), kurva_menunggu(waits[shuffled], ended[shuffled]))


@pytest.mark.parametrize("seed", range(5))
def test_dropping_the_unfinished_makes_the_wait_look_shorter(seed):
    waits, ended = some_waits(seed)
    assert estimate(waits, ended).waiting_at(3) > estimate(waits[ended], ended[ended]).waiting_at(3)


def test_censored_at_the_end_stays_open():
    curve = estimate([1, 2, 5], [True, True, False])
    assert curve.waiting_at(5) == pytest.approx(1 / 3)
    assert np.isnan(curve.waiting_at(5.1)) and np.isnan(curve.reached_by(6))
    assert curve.median == 2


def test_censored_at_the_time_of_an_event_is_at_risk_there():
    assert estimate([2, 2, 3], [True, False, True]).at_risk.tolist() == [3, 3, 1]


def test_nobody_finished_gives_a_flat_curve_without_median():
    curve = estimate([4, 7], [False, False])
    assert curve.table().to_dict("list") == {"waktu": [0], "berisiko": [2], "kejadian": [0], "menunggu": [1]}
    assert np.isnan(curve.median)
    assert curve.waiting_at(7) == 1 and np.isnan(curve.waiting_at(8))


def test_an_event_at_time_zero_is_one_row():
    assert kurva_menunggu([0, 1], [True, True])["menunggu"].tolist() == [0.5, 0]


@pytest.mark.parametrize("count", [4, 6, 10, 14, 22, 98])
def test_half_is_exactly_half(count):
    """Learners write `menunggu <= 0.5`; the rounding of a product must not move the median."""
    table = kurva_menunggu(range(1, count + 1), [True] * count)
    assert table.loc[table["menunggu"] <= 0.5, "waktu"].iloc[0] == count / 2


@pytest.mark.parametrize("kind", [list, tuple, np.array, pd.Series])
def test_accepts_lists_arrays_and_series(kind):
    expected = kurva_menunggu([1.0, 2.0, 3.0], [True, False, True])
    pd.testing.assert_frame_equal(kurva_menunggu(kind([1.0, 2.0, 3.0]), kind([1, 0, 1])), expected)


def test_series_are_matched_by_place_not_by_index():
    waits = pd.Series([3.0, 1.0], index=[9, 4])
    pd.testing.assert_frame_equal(
        kurva_menunggu(waits, pd.Series([False, True])), kurva_menunggu([3.0, 1.0], [False, True])
    )


@pytest.mark.parametrize(
    ("waits", "ended", "words"),
    [
        ([1, 2], [True], "durasi berisi 2 nilai, tetapi selesai berisi 1"),
        ([], [], "durasi masih kosong"),
        ([1, None], [True, True], "1 nilai kosong"),
        ([1, float("inf")], [True, True], "1 nilai kosong"),
        ([1, -2], [True, True], "1 nilai negatif"),
        (["dua"], [True], "harus angka"),
        ([True], [True], "harus angka"),
        (pd.to_timedelta([1], unit="D"), [True], "pd.Timedelta(hours=1)"),
        ([1], [pd.Timestamp("2026-01-01")], ".notna()"),
        ([1, 2], [True, None], "True atau False"),
        ([1], [2], "True atau False"),
        ([1], ["ya"], "True atau False"),
    ],
)
def test_unfit_data_is_explained(waits, ended, words):
    with pytest.raises(UsageError, match=re.escape(words)):
        kurva_menunggu(waits, ended)
