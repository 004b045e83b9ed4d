"""Participant codes: `K07`, or with a check sign `K07R`, so that a slip of the keyboard is noticed before it is somebody else.

The sign is a letter over 23: the digits, weighted by their place, plus the letters in front. 23 is prime and no two
neighbouring weights are alike, so every single wrong digit and every swap of two neighbouring digits is found.
"""

import re

#: Capital letters without those that are taken for another one or for a digit (I, O, Q).
SIGNS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_FORM = re.compile(r"([A-Z]{1,4})-?(\d{1,6})([A-Z]?)")


def canonical(code: str) -> str:
    """Return a code as it is kept: in capitals, its number with at least two digits: k7 and K07 are one person's."""
    found = _FORM.fullmatch(code.strip().upper())
    return f"{found[1]}{int(found[2]):02d}{found[3]}" if found else code.strip().upper()


def signed(letters: str, number: int) -> str:
    """Return the code with its check sign."""
    return f"{letters}{number:02d}{_sign(letters, number)}"


def is_signed(code: str) -> bool:
    """Tell whether a canonical code ends in a letter, which then must be its check sign."""
    found = _FORM.fullmatch(code)
    return bool(found and found[3])


def is_wrong(code: str) -> bool:
    """Tell whether a canonical code has a check sign that does not fit; one without a sign is never wrong."""
    found = _FORM.fullmatch(code)
    return bool(found and found[3] and found[3] != _sign(found[1], int(found[2])))


def without_sign(code: str) -> str:
    """Return a canonical code as people write it who leave the sign out."""
    return code[:-1] if is_signed(code) else code


def _sign(letters: str, number: int) -> str:
    digits = sum(weight * int(digit) for weight, digit in enumerate(reversed(str(number)), start=2))
    front = sum(weight * (ord(letter) - ord("A") + 1) for weight, letter in enumerate(letters, start=11))
    return SIGNS[(digits + front) % len(SIGNS)]
