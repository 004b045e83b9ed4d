"""Dates of birth: a date that a word of birth stands before (or just after)."""

import re
from collections.abc import Iterator

from ngulik.privacy.text.finding import Finding

_MONTHS = {
    **dict.fromkeys(("januari", "jan"), 1),
    **dict.fromkeys(("februari", "pebruari", "feb", "peb"), 2),
    **dict.fromkeys(("maret", "mar", "mrt"), 3),
    **dict.fromkeys(("april", "apr"), 4),
    "mei": 5,
    **dict.fromkeys(("juni", "jun"), 6),
    **dict.fromkeys(("juli", "jul"), 7),
    **dict.fromkeys(("agustus", "agt", "agu", "ags", "agust"), 8),
    **dict.fromkeys(("september", "sept", "sep"), 9),
    **dict.fromkeys(("oktober", "okt"), 10),
    **dict.fromkeys(("november", "nopember", "nov", "nop"), 11),
    **dict.fromkeys(("desember", "des"), 12),
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = (
    rf"(?<!\d)(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?(?:\d{{4}}|\d{{2}})|\d{{1,2}}[\s-]?(?:{_MONTH})(?:[\s,.-]{{1,2}}|(?='))(?:\d{{4}}|'?\d{{2}})"
    r"|\d{8})(?!\d)"
)
_BIRTH = r"(?:(?:tgl|tanggal|tempat)[^\d\n]{0,14}(?:lahir|lhr)\w*|ttl|t\.t\.l\.?|lahir|kelahiran|dilahirkan|lahirnya(?=\W{1,3}\d)|dob|born|(?:ultah|ulang\s+tahun)\s+(?:anak|saya|sy|aku|istri|suami|ibu|bapak|adik|kakak|beliau))"
_BEFORE = re.compile(
    rf"(?<![^\W_])(?<!akta )(?<!akte )(?<!surat )(?<!keterangan )(?<!hari ){_BIRTH}(?![^\W_])(?P<gap>[^\d\n\[\]]{{0,32}}?)(?P<date>{_DATE})",
    re.I,
)
_AFTER = re.compile(rf"(?P<gap>)(?P<date>{_DATE})\W{{0,3}}(?:tgl|tanggal)\s+(?:lahir|lhr)", re.I)
#: Between birth and date: then the date is another one.
_ELSEWHERE = re.compile(r"\b(?:batin|kota|ke|program|sejak|mulai|belum|blm|diajukan|berlaku)\b", re.I)


def find_births(text: str) -> Iterator[Finding]:
    """Yield dates of birth (the date only)."""
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            if not _ELSEWHERE.search(match["gap"]):
                yield Finding(match.start("date"), match.end("date"), "LAHIR", _iso(match["date"].lower()))


def _iso(date: str) -> str:
    """Return a date as year-month-day; a year of two digits stays so, because its century is open."""
    name = re.search(_MONTH, date)
    if name:
        date = date.replace(name[0], f" {_MONTHS[name[0]]} ")
    parts = re.findall(r"\d+", date)
    if len(parts) == 1:
        parts = [date[:2], date[2:4], date[4:]]
    if len(parts[0]) == 4:
        parts.reverse()
    return f"{parts[2]}-{int(parts[1]):02}-{int(parts[0]):02}"
