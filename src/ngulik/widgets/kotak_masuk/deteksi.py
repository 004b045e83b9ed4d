"""How well someone tells scams from genuine messages: signal detection.

Source: D. M. Green and J. A. Swets (1966), "Signal Detection Theory and Psychophysics"; the correction that keeps z
finite when a rate is 0 or 1: M. J. Hautus (1995), "Corrections for extreme proportions and their biasing effects on
estimated values of d'", Behavior Research Methods, Instruments, & Computers 27, 46-51.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

from ngulik.errors import UsageError


@dataclass(frozen=True)
class Detection:
    """Counts of one round. The signal is "this is a scam".

    Attributes:
        hits: scams called scams; misses: scams taken for genuine.
        false_alarms: genuine messages called scams; correct_rejections: genuine messages left in peace.
    """

    hits: int
    misses: int
    false_alarms: int
    correct_rejections: int

    @property
    def scams(self) -> int:
        """How many scams were judged."""
        return self.hits + self.misses

    @property
    def genuine(self) -> int:
        """How many genuine messages were judged."""
        return self.false_alarms + self.correct_rejections

    @property
    def hit_rate(self) -> float:
        """H (0..1) with the log-linear correction: (hits + 0.5) / (scams + 1)."""
        return (self.hits + 0.5) / (self.scams + 1)

    @property
    def false_alarm_rate(self) -> float:
        """FA (0..1) with the log-linear correction: (false alarms + 0.5) / (genuine + 1)."""
        return (self.false_alarms + 0.5) / (self.genuine + 1)

    @property
    def d_prime(self) -> float:
        """d′ = z(H) - z(FA): how far apart the two kinds look, in standard deviations; 0 is guessing."""
        return _z(self.hit_rate) - _z(self.false_alarm_rate)

    @property
    def criterion(self) -> float:
        """c = -(z(H) + z(FA)) / 2: below 0 whoever suspects quickly, above 0 whoever trusts quickly."""
        return -(_z(self.hit_rate) + _z(self.false_alarm_rate)) / 2


def tally(verdicts: Iterable[bool], truths: Iterable[bool]) -> Detection:
    """Return the counts of verdicts (true: "a scam") against the truth, pair by pair."""
    pairs = list(zip(verdicts, truths, strict=True))
    return Detection(*(pairs.count(kind) for kind in ((True, True), (False, True), (True, False), (False, False))))


def nilai_z(bagian: Any) -> float:
    """Return z of a share strictly between 0 and 1: the standard normal number below which that share lies.

    0.5 gives 0, 0.84 about 1, 0.16 about -1. Raises UsageError for anything else.
    """
    try:
        share = float(bagian)
    except (TypeError, ValueError):
        raise UsageError(
            f"nilai_z() menerima {type(bagian).__name__}, padahal perlu satu angka di antara 0 dan 1. Contoh: nilai_z(0.8)."
        ) from None
    if not 0 < share < 1:
        raise UsageError(
            f"nilai_z() menerima {share:g}, padahal perlu bagian di antara 0 dan 1. Persen dibagi 100 dahulu; untuk 0 atau 1, "
            "pakai koreksi: (banyaknya + 0.5) / (jumlah + 1)."
        )
    return _z(share)


def _z(share: float) -> float:
    return NormalDist().inv_cdf(share)
