"""Sentences in which citizens give personal data away."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from ngulik_datagen.facts import CATEGORIES
from ngulik_datagen.people import MEN, WOMEN, Person, PersonModel
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.texts import spelling
from ngulik_datagen.words import read


class GivenAway(NamedTuple):
    """How often, and in which sentences about which subjects; `{TELEPON}` is written out and counted as that kind."""

    weight: int
    sentences: tuple[str, ...]
    suits: tuple[str, ...] = tuple(CATEGORIES)


GIVEN_AWAY = read("personal.toml", dict[str, GivenAway])
_SIGNATURES = ("hormat saya", "salam", "- ")  # these end a text
_CLOSING = (*_SIGNATURES, "sdr.", "bpk", "ibu", "a.n.")  # these do not open a text
_SUNDANESE = re.compile(r"(?i)\b(abdi|urang|punten|teu|pisan|atuh|nuhun|tos|geus|aya|nu|caket|wae)\b")
_SLOT = re.compile(r"\{(\w+)\}")
# slots whose kind is not their own name
_KIND = {
    "RUMAH": "TELEPON", "PANGGILAN": "NAMA", "PRIA": "NAMA", "WANITA": "NAMA", "ANAK": "NAMA", "LAHIRANAK": "LAHIR",
    "REK10": "REKENING", "REK13": "REKENING", "REK15": "REKENING",
}  # fmt: skip


@dataclass(frozen=True)
class Mention:
    """Personal data in a text: `text[start:end]`, and its kind as `ngulik.privacy` names it."""

    start: int
    end: int
    kind: str


class Sentences:
    """Writes sentences with and without personal data about one person at a time."""

    def __init__(self, rng: Stream) -> None:
        """Take all chance from `rng`."""
        self.rng = rng
        self.people = PersonModel(rng)  # neighbours and children

    def _digits(self, count: int) -> str:
        return "".join(str(self.rng.below(10)) for _ in range(count))

    def _value(self, slot: str, person: Person) -> str:
        """Return what stands in a slot; every number of a person is impossible (see people.py)."""
        rng = self.rng
        makers = {
            "NAMA": lambda: person.name,
            "PANGGILAN": lambda: rng.pick(MEN),
            "PRIA": lambda: self.people.name(woman=False),
            "WANITA": lambda: rng.pick(WOMEN),
            "NIK": lambda: spelling.population_number(rng, person.nik),
            "KK": lambda: spelling.population_number(rng, self._family_number(person)),
            "NPWP": lambda: f"00.{self._digits(3)}.{self._digits(3)}.{self._digits(1)}-000.000",
            "TELEPON": lambda: spelling.mobile(rng, person.mobile),
            "RUMAH": lambda: rng.pick(("022-0{}", "(022) 0{}", "022 0{}", "0220{}")).format(self._digits(rng.pick((6, 7)))),
            "SUREL": lambda: person.mail,
            "AKUN": lambda: person.account,
            "URL": lambda: rng.pick(
                ("https://www.instagram.com/{}", "instagram.com/{}", "https://foto.contoh.test/u/{}", "https://x.com/{}")
            ).format(person.account[1:]),
            "PLAT": lambda: f"{rng.pick('DDDDFZB')} 0{1 + rng.below(9)}{self._digits(2)} {self._letters()}",
            "REK10": lambda: self._account(10),
            "REK13": lambda: self._account(13),
            "REK15": lambda: self._account(15),
            "ALAMAT": lambda: spelling.address(rng, person.street, person.house, person.rt, person.rw),
            "LAHIR": lambda: spelling.birthday(rng, person.born),
            "ANAK": lambda: self.people.name(woman=rng.chance(0.5)),
            "LAHIRANAK": lambda: spelling.birthday(rng, date(2012, 1, 1) + timedelta(days=rng.below(4700))),
            "KOORDINAT": self._ocean,
        }  # fmt: skip
        return makers[slot]()

    def _letters(self) -> str:
        return "".join(self.rng.pick("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(2 + self.rng.below(2)))

    def _family_number(self, person: Person) -> str:
        issued = date(2010, 1, 1) + timedelta(days=self.rng.below(5500))
        return f"{person.nik[:4]}99{issued:%d%m%y}{1 + self.rng.below(60):04d}"

    def _account(self, length: int) -> str:
        number = f"0000{self._digits(length - 4)}"
        return spelling.grouped(number, (4, 4), " ") if self.rng.chance(0.2) else number

    def _ocean(self) -> str:
        south, east = 8.4 + 0.5 * self.rng.unit(), 107.2 + 0.7 * self.rng.unit()
        forms = (
            "-{:.6f}, {:.6f}",
            "-{:.6f},{:.6f}",
            "https://maps.google.com/?q=-{:.5f},{:.5f}",
            "{:.4f} LS {:.4f} BT",
        )
        return self.rng.pick(forms).format(south, east)

    def revealing(self, person: Person, category: str, style: str, not_again: str = "") -> tuple[str, list[Mention]]:
        """Return a sentence that gives personal data away and where; `style` as `style_of` tells, kind not `not_again`."""
        fits = {k: given.weight for k, given in GIVEN_AWAY.items() if category in given.suits and k != not_again}
        kind = Weighted(tuple(fits), list(fits.values())).draw(self.rng)
        said = [
            sentence
            for sentence in GIVEN_AWAY[kind].sentences
            if (style == "sunda" or not _SUNDANESE.search(sentence)) and (style != "baku" or not sentence[0].islower())
        ]
        return self._fill(self.rng.pick(said), person)

    def _fill(self, template: str, person: Person) -> tuple[str, list[Mention]]:
        text, mentions, done = "", [], 0
        for slot in _SLOT.finditer(template):
            text += template[done : slot.start()]
            start = len(text)
            text += self._value(slot[1], person)
            mentions.append(Mention(start, len(text), _KIND.get(slot[1], slot[1])))
            done = slot.end()
        return text + template[done:], mentions


def style_of(text: str) -> str:
    """Return how a text is written: `sunda`, `baku` (whole sentences) or `santai`."""
    if _SUNDANESE.search(text):
        return "sunda"
    return "baku" if text[-1] == "." and text[0].isupper() else "santai"


def joined(rng: Stream, text: str, sentence: str, mentions: list[Mention]) -> tuple[str, list[Mention]]:
    """Return `text` with the sentence before or after it, typed the same way, and the mentions where they are now."""
    if text.upper() == text:
        sentence = sentence.upper()
    elif text.lower() == text and rng.chance(0.6):
        sentence = sentence.lower()
    if mentions and rng.chance(0.2) and not sentence.lower().startswith(_CLOSING):
        return f"{sentence}. {text}", mentions
    base = text if text[-1] in ".!?🙏😭😅🤦😡" else f"{text}."
    at = len(base) + 1
    return f"{base} {sentence}", [Mention(m.start + at, m.end + at, m.kind) for m in mentions]


def give_away(
    rng: Stream, content: str, person: Person, category: str, sentences: Sentences
) -> tuple[str, list[Mention]]:
    """Add one or two sentences with personal data, of different kinds; return the text and the mentions."""
    style = style_of(content)
    sentence, said = sentences.revealing(person, category, style)
    content, mentions = joined(rng, content, sentence, said)
    signed = sentence.lower().startswith(_SIGNATURES) and content.endswith(sentence)
    if rng.chance(0.3) and not signed:
        sentence, more = sentences.revealing(person, category, style, not_again=said[0].kind)
        longer, moved = joined(rng, content, sentence, more)
        shift = len(longer) - len(content) if longer.endswith(content) else 0
        mentions = [*(Mention(m.start + shift, m.end + shift, m.kind) for m in mentions), *moved]
        content = longer
    return content, sorted(mentions, key=lambda mention: mention.start)
