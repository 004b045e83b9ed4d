"""Asks one finder per kind; where two claim the same characters, the earlier in `_FINDERS` is right."""

import re

from ngulik.privacy.text.accounts import find_handles, find_links, find_mail
from ngulik.privacy.text.dates import find_births
from ngulik.privacy.text.digits import WORDS
from ngulik.privacy.text.finding import KINDS, Finding
from ngulik.privacy.text.names import NAME_TOKENS, find_names
from ngulik.privacy.text.numbers import find_numbers
from ngulik.privacy.text.places import find_addresses, find_coordinates
from ngulik.privacy.text.plates import find_plates

_DIGIT = "0"
_ANY_DIGIT = re.compile(r"\d")
#: Finders, and the tokens of which a text must hold one for them to find anything: most texts hold few, so this is fast.
_FINDERS = (
    (find_links, frozenset(("/", "com"))),
    (find_mail, frozenset(("@", "at", "et"))),
    (find_coordinates, frozenset(_DIGIT)),
    (find_births, frozenset(_DIGIT)),
    (find_numbers, frozenset((_DIGIT, *WORDS))),
    (find_addresses, frozenset(_DIGIT)),
    (find_plates, frozenset(_DIGIT)),
    (find_handles, frozenset(("@", "ig", "instagram", "twitter", "tiktok", "akun"))),
    (find_names, NAME_TOKENS),
)
_TOKEN = re.compile(r"[^\W\d_]+|[@/]")
_TAG = re.compile(rf"\[(?:{'|'.join(KINDS)})\]")


def find(text: str) -> tuple[Finding, ...]:
    """Return the personal data in `text`, ordered and not overlapping. Tags such as `[NIK]` are not looked into."""
    masked = _TAG.sub(lambda found: "]" * len(found[0]), text).replace("İ", "I")  # lower() of İ is two characters
    kept: list[Finding] = []
    taken = bytearray(len(text))
    tokens = set(_TOKEN.findall(masked.lower()))
    if _ANY_DIGIT.search(masked):
        tokens.add(_DIGIT)
    for finder, needs in _FINDERS:
        if tokens.isdisjoint(needs):
            continue
        for new in finder(masked):
            if not any(taken[new.start : new.end]):
                taken[new.start : new.end] = b"x" * (new.end - new.start)
                kept.append(new)
    return tuple(sorted(kept, key=lambda finding: finding.start))
