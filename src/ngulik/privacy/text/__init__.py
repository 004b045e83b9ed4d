"""Personal data in Indonesian complaint texts: find it, replace it. Pure, standard library only."""

import re

from ngulik.privacy.text.finding import KINDS, Finding, redact, tag

__all__ = ["KINDS", "Finding", "find", "redact", "tag"]

_FIRST = re.compile(
    r"(?P<SUREL>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?P<AKUN>(?<!\w)@[A-Za-z0-9_.]*\w)|(?P<TELEPON>(?:\+?62|\b0)8\d[\d -]{6,12}\d)"
    r"|\b(?P<NIK>\d{16})\b|\b(?P<PLAT>[A-Z]{1,2} \d{1,4} [A-Z]{2,3})\b|(?:a\.n\.|Bpk|Bapak|Ibu|Sdr)\.? (?P<NAMA>[A-Z][a-z]+)"
)


def find(text: str) -> tuple[Finding, ...]:
    """Return the personal data in `text`, ordered and not overlapping."""
    hits = [(hit.start(kind), hit.end(kind), kind) for hit in _FIRST.finditer(text) if (kind := hit.lastgroup)]
    return tuple(Finding(start, end, kind, text[start:end].lower()) for start, end, kind in hits)
