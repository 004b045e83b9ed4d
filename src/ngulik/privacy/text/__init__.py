"""Personal data in Indonesian complaint texts: find it, replace it. Pure, standard library only.

`find` asks one finder per kind; where two claim the same characters, the earlier in `_FINDERS` is right.
"""

import re

from ngulik.privacy.text.accounts import find_handles, find_links, find_mail
from ngulik.privacy.text.dates import find_births
from ngulik.privacy.text.finding import KINDS, Finding, redact, tag
from ngulik.privacy.text.names import find_names
from ngulik.privacy.text.numbers import find_numbers
from ngulik.privacy.text.places import find_addresses, find_coordinates
from ngulik.privacy.text.plates import find_plates

__all__ = ["KINDS", "Finding", "find", "redact", "tag"]

_FINDERS = (
    find_links,
    find_mail,
    find_coordinates,
    find_births,
    find_numbers,
    find_addresses,
    find_plates,
    find_handles,
    find_names,
)
_TAG = re.compile(rf"\[(?:{'|'.join(KINDS)})\]")


def find(text: str) -> tuple[Finding, ...]:
    """Return the personal data in `text`, ordered and not overlapping. Tags such as `[NIK]` are not looked into."""
    masked = _TAG.sub(lambda found: "]" * len(found[0]), text)
    kept: list[Finding] = []
    for finder in _FINDERS:
        for new in finder(masked):
            if not any(new.start < old.end and old.start < new.end for old in kept):
                kept.append(new)
    return tuple(sorted(kept, key=lambda finding: finding.start))
