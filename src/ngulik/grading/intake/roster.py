"""`ngulik roster`: an office's list of participants -> codes with a check sign, and names in `identitas.db` only."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from ngulik import codes
from ngulik.errors import ContentError
from ngulik.grading.books.cohort import Cohort, open_cohort
from ngulik.grading.books.identities import Person, keep, people
from ngulik.grading.intake import words
from ngulik.privacy.office_table import read_table

_LETTERS = "K"
#: What a column is by its title; the first that fits, each column once.
_COLUMNS = {
    "nip": re.compile(r"\bnip\b|nomor induk pegawai", re.IGNORECASE),
    "moodle": re.compile(r"moodle|participant|identifier", re.IGNORECASE),
    "unit": re.compile(r"\b(unit|instansi|dinas|opd|skpd|satuan kerja|bagian|kantor)\b", re.IGNORECASE),
    "name": re.compile(r"\bnama\b|\bname\b", re.IGNORECASE),
}
_NO_PERSON = re.compile(r"\s*(jumlah|total|catatan|keterangan|mengetahui)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Roster:
    """What was understood of a list: the titles it was taken from, people new, known and gone, rows left out and why."""

    cohort: Cohort
    columns: dict[str, str]
    new: int
    known: int
    gone: int
    left_out: Counter[str]
    notes: tuple[str, ...]
    everybody: tuple[Person, ...] = field(repr=False)

    def lines(self) -> list[str]:
        """Return the report for the screen: counts and titles, nobody's name."""
        taken = ", ".join(f"{words.ROSTER_KINDS[kind]} dari “{title}”" for kind, title in self.columns.items())
        lines = [*self.notes, words.ROSTER_READ.format(taken=taken)]
        lines += [words.ROSTER_LEFT_OUT.format(count=count, reason=reason) for reason, count in self.left_out.items()]
        lines.append(words.ROSTER_DONE.format(new=self.new, known=self.known, name=self.cohort.name))
        return [*lines, *([words.ROSTER_GONE.format(count=self.gone)] if self.gone else [])]


def roster(angkatan: str, file: Path) -> Roster:
    """Take an office's list (CSV or XLSX) into the cohort; running it again with a longer list keeps everybody's code.

    Raises UsageError for a missing file, ContentError for one that is no table or has no column of names.
    """
    cohort = open_cohort(angkatan, create=True)
    source = read_table(file)
    columns = _columns(source.table)
    left_out, notes = Counter[str](), list(source.notes)
    found = list(_people(source.table, columns, left_out))
    if rounded := _rounded([person.nip for person in found if person.nip]):
        notes.append(words.ROSTER_ROUNDED.format(count=len(rounded)))
        found = [replace(person, nip="") if person.nip in rounded else person for person in found]
    before = people(cohort)
    old, new = _matched(before, found)
    everybody = [*old, *_with_codes(cohort, old, new)]
    keep(cohort, everybody)
    gone = sum(not person.listed for person in old)
    known = len(old) - gone
    return Roster(cohort, columns, len(new), known, gone, left_out, tuple(notes), tuple(everybody))


def _columns(table: pd.DataFrame) -> dict[str, str]:
    """Return which title stands for what; raises ContentError if no column holds names."""
    found: dict[str, str] = {}
    for kind, pattern in _COLUMNS.items():
        title = next((str(one) for one in table.columns if pattern.search(str(one)) and one not in found.values()), "")
        if title:
            found[kind] = title
    if "name" not in found:
        raise ContentError(words.ROSTER_NO_NAMES.format(titles=", ".join(f"“{title}”" for title in table.columns)))
    return found


def _people(table: pd.DataFrame, columns: dict[str, str], left_out: Counter[str]) -> Iterator[Person]:
    seen: set[tuple[str, str]] = set()
    for row in table.to_dict("records"):
        values = {kind: " ".join(str(row[title]).split()) for kind, title in columns.items()}
        values["nip"] = _nip(values.get("nip", ""))
        if not re.search(r"[^\W\d_]{2}", values["name"]) or _NO_PERSON.match(values["name"]):
            left_out[words.ROSTER_NO_PERSON] += 1
            continue
        person = Person("", values["name"], values["nip"], values.get("unit", ""), values.get("moodle", ""))
        key = (person.nip or _plain(person.name), "" if person.nip else _plain(person.unit))
        if key in seen:
            left_out[words.ROSTER_TWICE] += 1
            continue
        seen.add(key)
        yield person


def _nip(text: str) -> str:
    """Return a NIP's digits; a spreadsheet may have written it as 1.98001E+17, or with blanks."""
    try:
        return (
            str(int(float(text.replace(",", "."))))
            if re.fullmatch(r"[\d.,]+[eE]\+?\d+", text)
            else re.sub(r"\D", "", text)
        )
    except (ValueError, OverflowError):
        return ""


def _rounded(nips: list[str]) -> set[str]:
    """Return those that a spreadsheet has rounded, or that have not 18 digits.

    Excel keeps 15 digits, and no NIP's serial number (the last three) is 000. Other programs keep what a floating-point
    number can hold, one in 32 of such numbers: where that is true of all, none is to be trusted.
    """
    found = {nip for nip in nips if len(nip) != 18 or nip.endswith("000")}
    return {*nips} if len(nips) > 2 and all(int(float(nip)) == int(nip) for nip in nips) else found


def _matched(before: tuple[Person, ...], found: list[Person]) -> tuple[list[Person], list[Person]]:
    """Return everybody known, brought up to date, and those who are new; a person is known by NIP, else by name."""
    by_nip = {person.nip: person for person in found if person.nip}
    by_name = {_plain(person.name): person for person in found}
    old, met = [], set[int]()
    for person in before:
        now = by_nip.get(person.nip) or by_name.get(_plain(person.name))
        if now is None or id(now) in met:
            old.append(replace(person, listed=False))
            continue
        met.add(id(now))
        changes = {kind: getattr(now, kind) or getattr(person, kind) for kind in ("name", "nip", "unit", "moodle")}
        old.append(replace(person, listed=True, **changes))
    return old, [person for person in found if id(person) not in met]


def _with_codes(cohort: Cohort, old: list[Person], new: list[Person]) -> list[Person]:
    """Give codes in an order that tells nothing of the alphabet; the same list gives the same codes."""
    shuffled = sorted(new, key=lambda person: (_plain(person.name), person.nip, _plain(person.unit)))
    random.Random(f"{cohort.name} {len(old)}").shuffle(shuffled)
    taken = [int(re.sub(r"\D", "", person.code)) for person in old]
    first = max(taken, default=0) + 1
    return [replace(one, code=codes.signed(_LETTERS, number)) for number, one in enumerate(shuffled, start=first)]


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))
