"""What a string of digits can be: the rules that need no context."""

import calendar

from ngulik.privacy.text.lexicon import words

#: Province codes of Kemendagri (first two digits of a NIK).
PROVINCES = words(
    "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96"
)
#: Three-digit area codes of landlines; all others have four digits with the zero.
SHORT_AREAS = ("021", "022", "024", "031", "061")


def is_nik(digits: str) -> bool:
    """Say whether 16 digits can be a NIK: province, regency, and a date of birth (women: day + 40).

    Kecamatan 99 and serial 0000 pass: no such NIK is issued, but teaching data is full of them. PP 37/2007 article 37.
    """
    if len(digits) != 16 or digits[:2] not in PROVINCES or digits[2:4] == "00":
        return False
    day, month, year = int(digits[6:8]) % 40, int(digits[8:10]), int(digits[10:12])
    return int(digits[6:8]) < 72 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2000 + year, month)[1]


def is_card(digits: str) -> bool:
    """Say whether 16 digits are a payment card: a card scheme's first digit and the Luhn sum (ISO/IEC 7812-1)."""
    if len(digits) != 16 or digits[0] not in "2345":
        return False
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(digits)]
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def national(digits: str) -> str:
    """Return a phone number in its national form: `62800…` and `+62 (0)800…` become `0800…`."""
    return "0" + digits[2:].lstrip("0") if digits.startswith("62") else digits


def is_mobile(digits: str) -> bool:
    """Say whether digits are a mobile number: 08…, 10 to 13 digits in the national form; not a free line, 0800-1-xxxxxx."""
    local = national(digits)
    return not (local.startswith("08001") and len(local) == 11) and local.startswith("08") and 10 <= len(local) <= 13


def is_landline(digits: str) -> bool:
    """Say whether digits can be a landline: area code and 6 to 8 digits."""
    local = national(digits)
    area = 3 if local.startswith(SHORT_AREAS) else 4
    return local[:1] == "0" and local[1:2] in tuple("2345679") and 6 <= len(local) - area <= 8
