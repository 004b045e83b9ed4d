"""Codes with a check sign: the slips that people make at a keyboard are found, and one person has one code."""

import pytest

from ngulik.codes import canonical, is_signed, is_wrong, signed, without_sign


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("k7", "K07"), ("K07", "K07"), ("K007", "K07"), ("k-7", "K07"), (" k7r ", "K07R"), ("ASN1234", "ASN1234"), ("tim-a1", "TIM-A1")],
)  # fmt: skip
def test_one_person_has_one_code(typed: str, kept: str) -> None:
    assert canonical(typed) == kept == canonical(kept)


def test_every_wrong_digit_and_every_swap_is_found() -> None:
    """Exhaustively, for a class of any size that a workshop has."""
    for number in range(1, 1000):
        code = signed("K", number)
        assert is_signed(code) and not is_wrong(code) and without_sign(code) == f"K{number:02d}"
        digits, sign = code[1:-1], code[-1]
        others = {
            digits[:place] + digit + digits[place + 1 :] for place in range(len(digits)) for digit in "0123456789"
        } | {
            digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :] for place in range(len(digits) - 1)
        }
        for other in others:
            if int(other) != number:
                assert is_wrong(canonical(f"K{other}{sign}")), (code, other)


def test_a_code_without_a_sign_is_never_wrong() -> None:
    assert not any(is_wrong(f"K{number:02d}") for number in range(1000))
    assert not is_wrong("TIM-A1")
