"""Invented citizens whose every identifier is impossible, so that none can belong to anybody.

Why each cannot exist (shapes: fakta.md 9, checked again by `notebooks/check_identities.py`):
NIK, KK: kecamatan code 99 or serial number 0000. Mobile: 0841-0847, prefixes no operator has. Landline: 0 after the area
code, the digit that starts a trunk call. NPWP: kind 00 and tax office 000. Accounts: `..` and `_`, forbidden on Instagram
and X, and on Facebook. E-mail: domains reserved for examples (RFC 2606). Bank account: branch 0000. Plate: a leading zero.
Coordinates: in the Indian Ocean. Names and streets: combinations made here.
"""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from ngulik_datagen.facts import DISTRICTS, SOCIAL
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.schema import Row
from ngulik_datagen.sets.wilayah import CODE_OF
from ngulik_datagen.words import read


class Names(NamedTuple):
    """The whole of people.toml: given names, and the parts of invented surnames and streets."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    roots: tuple[str, ...]
    ends: tuple[str, ...]
    animals: tuple[str, ...]
    second_words: tuple[str, ...]


_NAMES = read("people.toml", Names)
WOMEN, MEN = _NAMES.women, _NAMES.men
SURNAMES = tuple(root + end for root in _NAMES.roots for end in _NAMES.ends)
STREETS = tuple(f"{animal} {second}" for animal in _NAMES.animals for second in _NAMES.second_words)
# Share of reporters by age, linear between these points; flatter than in a real town, so that the example of module 10
# (share of unique combinations) comes out well.
_AGE_POINTS = ((14, 1.0), (19, 1.5), (28, 1.75), (45, 1.75), (64, 1.6), (75, 1.2), (80, 0.08), (96, 0.03))


def _age_weights() -> list[float]:
    weights = []
    for (age, share), (next_age, next_share) in pairwise(_AGE_POINTS):
        weights += [share + (next_share - share) * n / (next_age - age) for n in range(next_age - age)]
    return weights


AGES = Weighted(range(_AGE_POINTS[0][0], _AGE_POINTS[-1][0]), _age_weights())
FORMS = ("SP4N-LAPOR!", "Aplikasi warga", "Loket")  # channels whose form asks for NIK and phone
OTHER_TOWNS = ("3204", "3217", "3277", "3205", "3206", "3207", "3211", "3213", "3203", "3209")


@dataclass(frozen=True)
class Person:
    """A citizen; all numbers as digits only."""

    name: str
    woman: bool
    born: date
    nik: str
    mobile: str
    mail: str
    account: str
    street: str
    house: int
    rt: int
    rw: int
    ward: str
    district: str

    @property
    def address(self) -> str:
        """Street, house and neighbourhood."""
        return f"{self.street} No. {self.house} RT {self.rt:02d}/RW {self.rw:02d}"


class PersonModel:
    """Draws citizens; no two share a NIK."""

    def __init__(self, rng: Stream) -> None:
        """Take all chance from `rng`."""
        self.rng = rng
        self.niks: set[str] = set()
        # evener than the town, so that combinations with the kecamatan are rarer (see AGES)
        self.districts = Weighted(tuple(DISTRICTS), [math.sqrt(people) for people, _ in DISTRICTS.values()])

    def draw(self, today: date) -> Person:
        """One citizen of the town as of `today`."""
        rng = self.rng
        woman = rng.chance(0.5)
        born = today - timedelta(days=int(365.25 * (AGES.draw(rng) + 0.01 + 0.97 * rng.unit())))
        name = self.name(woman)
        first, last = name.lower().split()[0], name.lower().split()[-1]
        district = self.districts.draw(rng)
        return Person(
            name=name,
            woman=woman,
            born=born,
            nik=self._nik(district, born, woman),
            mobile=self.mobile(),
            mail=f"{first}.{last}@{rng.pick(('example.com', 'example.org', 'contoh.test', 'warga.invalid'))}",
            account=f"@{first}..{last}_{rng.below(90) + 10}",
            street=f"{rng.pick(('Jl.', 'Jl.', 'Jl.', 'Gg.'))} {rng.pick(STREETS)}",
            house=1 + rng.below(148),
            rt=1 + rng.below(9),
            rw=1 + rng.below(18),
            ward=rng.pick(DISTRICTS[district][1]),
            district=district,
        )

    def name(self, woman: bool) -> str:
        """Two or three words, the last one invented."""
        given = WOMEN if woman else MEN
        middle = [self.rng.pick(given)] if self.rng.chance(0.2) else []
        return " ".join(dict.fromkeys([self.rng.pick(given), *middle, self.rng.pick(SURNAMES)]))

    def _nik(self, district: str, born: date, woman: bool) -> str:
        rng = self.rng
        home = rng.chance(0.8)
        birth = f"{born.day + 40 * woman:02d}{born:%m%y}"
        area = CODE_OF[district] if home else f"{rng.pick(OTHER_TOWNS)}{1 + rng.below(18):02d}"
        nik = f"{area}{birth}0000"
        while nik in self.niks or (nik.endswith("0000") and rng.chance(0.75)):
            nik = f"{area[:4]}99{birth}{1 + rng.below(40):04d}"
        self.niks.add(nik)
        return nik

    def mobile(self) -> str:
        """11 or 12 digits in a range without operator."""
        rng = self.rng
        return f"084{1 + rng.below(7)}" + "".join(str(rng.below(10)) for _ in range(rng.pick((7, 8, 8, 8))))


def known_to_office(rng: Stream, person: Person, channel: str, today: date) -> Row:
    """Return what the office writes down about the citizen: forms ask for the NIK, social media show an account."""
    asked = channel in FORMS or rng.chance(0.35)
    born = person.born
    return {
        "nama": person.name,
        "nik": person.nik if asked else "",
        "no_hp": person.mobile if channel in (*FORMS, "WhatsApp") or rng.chance(0.3) else "",
        "akun": person.account if channel in SOCIAL else "",
        "usia": today.year - born.year - ((today.month, today.day) < (born.month, born.day)),
        "jenis_kelamin": "P" if person.woman else "L",
    }
