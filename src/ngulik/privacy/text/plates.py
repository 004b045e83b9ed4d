"""Vehicle plates: area letters, number, series letters."""

import re
from collections.abc import Iterator

from ngulik.privacy.text.finding import Finding
from ngulik.privacy.text.lexicon import words

_AREAS = words(
    "A AA AB AD AE AG B BA BB BD BE BG BH BK BL BM BN BP D DA DB DC DD DE DG DH DK DL DM DN DP DR DS DT DW E EA EB ED F G H K KB KH KT KU "
    "L M N P PA PB PS PG R S T W Z"
)
_PLATE = re.compile(
    rf"(?<![\w.,-])({'|'.join(sorted(_AREAS, key=len, reverse=True))})([ .-]?)(\d{{1,4}})(?:([ .-]?)([a-z]{{1,3}}))?(?!\w)",
    re.I,
)
_CALLED = re.compile(r"\b(?:plat|platnya|pelat|nopol|no\.?\s?pol|nomor\s+polisi|bernomor)\b[^\d\[\]]{0,25}$", re.I)
_VEHICLE = re.compile(
    r"\b(?:motor|mobil|truk|truck|angkot|bus|bis|elf|pickup|pick\s?up|ojol|ambulans|kendaraan|taksi|avanza|xenia|innova|pajero|beat|vario|scoopy|mio|honda|yamaha)\b"
    r"[^\d\[\]]{0,20}$",
    re.I,
)
#: Short words and units that may follow a number, so no series letters.
_WORDS = words(
    "rt rw km va rb jt kg cm mm m l hr th bh pcs org wib dan di ke yg jam no an aja kok ya min pak bu thn bln kk wa nih tuh dr sdh udh blm "
    "ada per kwh gak ga bgt lah apa ini itu tp tdk mau ton unit kali lt sd ac jl gg"
)


def find_plates(text: str) -> Iterator[Finding]:
    """Yield plates; how much context is needed depends on how much the letters look like a plate."""
    for match in _PLATE.finditer(text):
        area, _, number, space, series = match.groups()
        before = text[max(0, match.start() - 40) : match.start()]
        plate = len(number) > 2 and area.isupper() and (series or "").isupper() and _VEHICLE.search(before)  # F 623 KG
        if space == " " and series.lower() in _WORDS and not plate:
            series = None
        end = match.end() if series else match.end(3)
        if _is_plate(area, number, series, before):
            yield Finding(match.start(), end, "PLAT", re.sub(r"[^A-Z\d]", "", text[match.start() : end].upper()))


def _is_plate(area: str, number: str, series: str | None, before: str) -> bool:
    if _CALLED.search(before):
        return len(number) > 1
    if not series:
        return False
    if _VEHICLE.search(before):
        return len(number) > 2 or (area.isupper() and len(number) > 1)
    return area.isupper() and len(number) > 2
