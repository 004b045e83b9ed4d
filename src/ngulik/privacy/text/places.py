"""Addresses of households and coordinates."""

import re
from collections.abc import Iterator

from ngulik.privacy.text.finding import Finding

#: Words that end the name of a street: what follows is the complaint, not the address.
_STOP = (
    "yang|yg|di|ke|dari|dr|dan|dekat|deket|depan|dpn|belakang|blkg|samping|sebelah|seberang|arah|sampai|sampe|rusak|macet|banjir|gelap|"
    "lubang|bolong|banyak|bnyk|sudah|udah|udh|sdh|belum|blm|tidak|tdk|ga|gak|ada|mati|padam|no|nomor|nomer|nmr|rt|rw|kel|kec|kelurahan|kecamatan"
)
_HEAD = r"(?:jl|jln|jalan|gg|gang|komp|komplek|kompleks|perum|perumahan|kp|kampung|cluster|apartemen|apt|rusun|rusunawa|rusunami|dusun)"
_NAME = rf"(?!(?:{_STOP})\b)(?:[^\W\d_][\w.'’-]{{0,25}}|\d{{1,3}}(?![\d.,]))"
_STREET = rf"{_HEAD}\b\.?\s*{_NAME}(?:\s+{_NAME}){{0,6}}?"
_NUMBER = (
    r"(?:no|nomor|nomer|nmr|unit|kamar|\#)(?![^\W\d_])[\s.:]{0,3}\d{1,4}(?:\s?[a-z](?![^\W_]))?(?:\s?[/-]\s?\w{1,5})?"
)
_BLOCK = r"blok\s?[a-z0-9]{1,3}[\s-]?\d{0,3}"
_RT_RW = r"(?:rt[\s.:]{0,2}\d{1,3}(?:\s?[/,.&-]?\s?rw[\s.:]{0,2}\d{1,3}|\s?/\s?\d{1,3})|rw[\s.:]{0,2}\d{1,3}\s?[/,.&-]?\s?rt[\s.:]{0,2}\d{1,3})(?!\w)"
_UNIT = re.compile(
    rf"""(?<![^\W\d_])(?:
      {_STREET}[\s,]{{1,3}}(?:{_NUMBER}|{_BLOCK}\s?/\s?\d{{1,3}}|{_RT_RW})
    | {_HEAD}\b\.?\s*{_NAME}(?:\s+{_NAME}){{0,2}}\s(?!19\d\d|20\d\d)\d{{2,4}}[a-z]?(?=\s*(?:[,;)\n]|\.(?:\s|$)|$|rt\b))
    | {_BLOCK}(?:\s?/\s?\d{{1,3}}|[\s,]{{1,3}}{_NUMBER})
    | {_RT_RW})""",
    re.IGNORECASE | re.VERBOSE,
)
_JOINT = re.compile(r"[\s,./-]{0,3}")

_DEGREES = r"[-−]?\d{1,3}[.,]\d{3,}"
_DMS = r"\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['′’]\s?(?:\d{1,2}(?:[.,]\d+)?\s?[\"″”]\s?)?"
_PAIR = re.compile(
    rf"""(?<![\w.,])(?:
      (?:[SN]\s?)?(?P<lat>{_DEGREES})\s?(?:°\s?)?(?:LS|LU|S|N)?[\s,;/]{{1,3}}(?:(?:long?|lng|bujur)\w*[\s:=]{{1,2}}|(?:E|BT)\s?)?
        (?P<lon>\d{{2,3}}[.,]\d{{3,}})(?:\s?°?\s?(?:BT|E)(?!\w))?
    | (?-i:[2-9CFGHJMPQRVWX]{{4,8}}\+[2-9CFGHJMPQRVWX]{{2,3}})(?!\w)
    | (?:[SN]\s?)?{_DMS}(?:LS|LU|[SN])?[\s,;]{{0,3}}(?:E\s?|BT\s?)?{_DMS}(?:BT|E(?!\w))?)""",
    re.IGNORECASE | re.VERBOSE,
)


def find_addresses(text: str) -> Iterator[Finding]:
    """Yield addresses: a street, estate or block with a house number, or RT with RW; neighbouring parts are one."""
    start = end = -1
    for unit in _UNIT.finditer(text):
        if start >= 0 and _JOINT.fullmatch(text, end, unit.start()):
            end = unit.end()
            continue
        if start >= 0:
            yield _address(text, start, end)
        start, end = unit.span()
    if start >= 0:
        yield _address(text, start, end)


def find_coordinates(text: str) -> Iterator[Finding]:
    """Yield pairs of latitude and longitude that lie in Indonesia, in degrees or in degrees, minutes and seconds; plus codes."""
    for pair in _PAIR.finditer(text):
        if pair["lat"] is None or _in_indonesia(pair["lat"], pair["lon"]):
            yield Finding(pair.start(), pair.end(), "KOORDINAT", re.sub(r"[^\w.,+-]+", " ", pair.group()).strip())


def _in_indonesia(lat: str, lon: str) -> bool:
    return abs(_degrees(lat)) <= 11 and 95 <= _degrees(lon) <= 141


def _degrees(text: str) -> float:
    return float(text.replace(",", ".").replace("−", "-"))


def _address(text: str, start: int, end: int) -> Finding:
    return Finding(start, end, "ALAMAT", re.sub(r"[\W_]+", " ", text[start:end].lower()).strip())
