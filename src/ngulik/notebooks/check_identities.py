"""Proof that no identifier in datasets/ can belong to anybody: each one in a column or a text is impossible.

Reads the CSV files, not what the generator meant to write, and looks for the *shapes* of identifiers (fakta.md 9): whatever
has the shape must carry the mark that makes it impossible (listed in `ngulik_datagen/people.py`).
"""

import csv
import re
from collections.abc import Callable, Iterator

from ngulik import paths
from ngulik.notebooks.source import relative_name
from ngulik_datagen.people import STREETS, SURNAMES

_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SPELT = re.compile(rf"(?i)\b(?:(?:{'|'.join(_WORDS)})\s+){{6,}}(?:{'|'.join(_WORDS)})\b")
_LETTERS = re.compile(r"(?<!\w)(?=(?:\D{0,2}\d){4})[\doOlI]{4,}(?!\w)")  # o84l…: letters that look like digits
_LOOKALIKE = str.maketrans("oOlI", "0011")
_RESERVED = re.compile(r"(?i)(?:^|\.)(?:example\.(?:com|org|net)|test|invalid|example)$")  # RFC 2606
_MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_PROFILE = re.compile(r"(?i)\b(?:instagram|facebook|tiktok|twitter|x|t|wa)\.(?:com|me)/@?([\w.-]*[\w-])")
_HANDLE = re.compile(r"(?<![\w.])@([A-Za-z0-9._-]*\w)")
_PLATE = re.compile(r"\b(?!NO|RT|RW|RP)[A-Z]{1,2}[ -]?(\d{3,4})[ -]?[A-Z]{1,3}\b")
_LOW_PLATE = re.compile(r"\b(?:pe?lat|nopol|nomornya|mobil|motor|truk) [a-z]{1,2} (\d{1,4}) [a-z]{1,3}\b")
_POINT = re.compile(r"(?i)-?(\d{1,2}\.\d{3,})(?:\s*,\s*| LS )(\d{2,3}\.\d{3,})")
_CHAIN = re.compile(r"(?<!\w)[+(]?\d[\d ().+/-]{5,}\d(?!\w)")
_NOBODYS = re.compile(  # tickets, prices, dates and moments
    r"(?i)\bBDG-\d\d-\d{6}\b|\bRp\.? ?\d[\d.]*|\b\d{4}-\d\d-\d\d\b(?: \d\d:\d\d)?|\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b"
)
_PLAIN = re.compile(
    r"[\w !-]{0,7}|\d{4}-\d\d-\d\d(?: \d\d:\d\d)?|BDG-\d\d-\d{6}"
)  # cells too short, moments, tickets: skipped
_SHORTEST = 8  # digits; shorter numbers identify nobody (7: a LAPOR! report)


def impossible_number(digits: str) -> bool:
    """Whether no NIK, KK, NPWP, telephone, account or customer can have this number (see `ngulik_datagen/people.py`)."""
    if len(digits) == 16:  # NIK and KK: kecamatan 99 or serial 0000
        return digits[4:6] == "99" or digits.endswith("0000") or digits.startswith("0000")
    if digits.startswith("62"):
        digits = "0" + digits[2:]
    mobile = re.fullmatch(r"084[1-7]\d{7,8}", digits)  # prefixes no operator has
    landline = re.fullmatch(r"0220\d{6,7}", digits)  # 0 after the area code
    return bool(mobile or landline or digits.startswith("00"))  # branch 0000, NPWP kind 00, meter and customer 00


def impossible_account(name: str) -> bool:
    """Whether no platform allows this name: two dots in a row (Instagram), a dot (X), an underscore (Facebook)."""
    return ".." in name and "_" in name


def identifiers(text: str) -> Iterator[tuple[str, bool]]:
    """Yield every shape of an identifier in `text`, and whether it is impossible."""
    text = _LETTERS.sub(lambda found: found[0].translate(_LOOKALIKE), text)
    text = _SPELT.sub(lambda found: "".join(str(_WORDS.index(word.lower())) for word in found[0].split()), text)
    for pattern, judge in _JUDGES:
        for found in pattern.finditer(text):
            yield found[0], judge(found)
        text = pattern.sub(" ~ ", text)
    for found in _CHAIN.finditer(_NOBODYS.sub(" ~ ", text)):
        digits = re.sub(r"\D", "", found[0])
        if len(digits) >= _SHORTEST:
            yield found[0], impossible_number(digits)


_JUDGES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], bool]], ...] = (
    (_POINT, lambda found: float(found[1]) > 8.3 and 107 < float(found[2]) < 108),  # in the ocean south of Java
    (_MAIL, lambda found: bool(_RESERVED.search(found[1]))),
    (_PROFILE, lambda found: impossible_account(found[1]) or impossible_number(found[1])),
    (_HANDLE, lambda found: found[1] == "contoh_pemda" or impossible_account(found[1])),
    (_PLATE, lambda found: found[1].startswith("0")),
    (_LOW_PLATE, lambda found: found[1].startswith("0")),
)


def check_identities() -> list[str]:
    """Every identifier in datasets/*.csv is impossible, and names and addresses of citizens were made by the generator."""
    problems = []
    for path in sorted(paths.datasets_dir().glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for line, row in enumerate(csv.DictReader(file), start=2):
                cells = (cell for cell in row.values() if not _PLAIN.fullmatch(cell))
                found = [value for cell in cells for value, impossible in identifiers(cell) if not impossible]
                found += _not_invented(row)
                problems += [
                    f"{relative_name(path)} baris {line}: “{value}” mungkin milik orang sungguhan. "
                    "Ganti dengan bentuk yang mustahil (lihat src/ngulik_datagen/people.py)."
                    for value in found
                ]
    return problems


def _not_invented(row: dict[str, str]) -> list[str]:
    """Names and addresses of a table of citizens that the generator cannot have made; these have no impossible shape."""
    if "nik" not in row:
        return []
    odd = [] if row["nama"].split()[-1] in SURNAMES else [row["nama"]]
    street = re.fullmatch(r"(?:Jl\.|Gg\.) (.+) No\. \d+ RT \d\d/RW \d\d", row.get("alamat", ""))
    if "alamat" in row and (not street or street[1] not in STREETS):
        odd.append(row["alamat"])
    return odd
