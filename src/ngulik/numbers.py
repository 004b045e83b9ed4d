"""Numbers as Indonesians write and round them: half up, a decimal comma, dots between thousands."""

from decimal import ROUND_HALF_UP, Decimal
from math import isfinite, isinf

UNKNOWN = "–"


def rounded(value: float, digits: int = 0) -> float:
    """Return `value` rounded as people are taught, halves away from zero: 12.25 with one digit -> 12.3.

    What binary fractions add behind the 12th digit does not count: 1.005 is a half, too. NaN and infinity stay.
    """
    return float(_decimal(value, digits)) if isfinite(value) else value


def number(value: float, digits: int = 0) -> str:
    """Return `value` in words: 1234.5 with one digit -> `1.234,5`, -2 -> `−2`; NaN -> `–`, infinity -> `∞`."""
    if not isfinite(value):
        return "∞" if isinf(value) else UNKNOWN
    text = f"{abs(_decimal(value, digits)):,.{digits}f}".translate(str.maketrans(",.", ".,"))
    return f"−{text}" if _decimal(value, digits) < 0 else text


def short(value: float, digits: int = 2) -> str:
    """Return `value` in as few digits as it needs, at most `digits` behind the comma: 0.50 -> `0,5`, 24.0 -> `24`."""
    text = number(value, digits)
    return text.rstrip("0").rstrip(",") if "," in text else text


def percent(value: float, digits: int = 1) -> str:
    """Return a percentage (0..100): 12.25 -> `12,3 %`, with a space that does not break the line; NaN -> `–`."""
    return f"{number(value, digits)}\N{NO-BREAK SPACE}%" if isfinite(value) else UNKNOWN


def _decimal(value: float, digits: int) -> Decimal:
    exact = Decimal(int(value)) if float(value).is_integer() else Decimal(f"{value:.12g}")
    return exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
