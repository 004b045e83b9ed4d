"""Signal detection against worked figures, and what must hold for any counts."""

import itertools

import pytest

from ngulik import nilai_z
from ngulik.errors import UsageError
from ngulik.widgets.kotak_masuk.deteksi import Detection, tally

# z from printed tables of the standard normal distribution, four decimals
TABLE = [(0.5, 0.0), (0.8413, 1.0), (0.9772, 2.0), (0.1587, -1.0), (0.975, 1.96), (0.9, 1.2816)]


@pytest.mark.parametrize(("share", "z"), TABLE)
def test_z_has_the_figures_of_the_tables(share, z):
    assert nilai_z(share) == pytest.approx(z, abs=1e-3)


def test_rates_are_corrected_and_d_prime_follows_by_hand():
    found = Detection(hits=10, misses=2, false_alarms=1, correct_rejections=7)
    assert (found.scams, found.genuine) == (12, 8)
    assert found.hit_rate == pytest.approx(10.5 / 13) and found.false_alarm_rate == pytest.approx(1.5 / 9)
    assert found.d_prime == pytest.approx(0.8696 + 0.9674, abs=1e-3)
    assert found.criterion == pytest.approx(-(0.8696 - 0.9674) / 2, abs=1e-3)


def test_perfect_and_blind_rounds_stay_finite():
    assert Detection(7, 0, 0, 5).d_prime == pytest.approx(2.917, abs=1e-3)
    for blind in (Detection(7, 0, 5, 0), Detection(0, 7, 0, 5)):
        assert abs(blind.d_prime) < 0.2
    assert Detection(7, 0, 5, 0).criterion < -1 < 1 < Detection(0, 7, 0, 5).criterion


@pytest.mark.parametrize(("hits", "alarms"), [(0, 0), (0, 5), (3, 2), (7, 0), (7, 5)])
def test_mirrored_answers_turn_d_prime_and_criterion_round(hits, alarms):
    found, mirror = Detection(hits, 7 - hits, alarms, 5 - alarms), Detection(7 - hits, hits, 5 - alarms, alarms)
    assert mirror.d_prime == pytest.approx(-found.d_prime)
    assert mirror.criterion == pytest.approx(-found.criterion)


def test_one_more_hit_or_one_alarm_less_never_hurts():
    for hits, alarms in itertools.product(range(7), range(1, 6)):
        now = Detection(hits, 7 - hits, alarms, 5 - alarms).d_prime
        assert Detection(hits + 1, 6 - hits, alarms, 5 - alarms).d_prime > now
        assert Detection(hits, 7 - hits, alarms - 1, 6 - alarms).d_prime > now


def test_tally_counts_the_four_outcomes():
    assert tally([True, False, True, False, True], [True, True, False, False, True]) == Detection(2, 1, 1, 1)
    with pytest.raises(ValueError, match="argument 2 is shorter"):
        tally([True, True], [True])


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "koreksi"), (1, "koreksi"), (80, "dibagi 100"), ("tinggi", "satu angka"), (None, "satu angka")],
)
def test_what_is_no_share_is_explained(value, words):
    with pytest.raises(UsageError, match=words):
        nilai_z(value)
