"""Sentences full of numbers and roads that are nobody's personal data: what a detector must leave alone."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from ngulik_datagen.facts import CATEGORIES
from ngulik_datagen.rng import Stream
from ngulik_datagen.words import read


class Said(NamedTuple):
    """Sentences, and the subjects that they fit."""

    sentences: tuple[str, ...]
    suits: tuple[str, ...] = tuple(CATEGORIES)


class Harmless(NamedTuple):
    """The whole of harmless.toml."""

    roads: tuple[str, ...]
    said: tuple[Said, ...]


_HARMLESS = read("harmless.toml", Harmless)


def harmless(rng: Stream, category: str, day: date) -> str:
    """Return a sentence about this subject, written on `day`."""

    def digits(count: int) -> str:
        return "".join(str(rng.below(10)) for _ in range(count))

    makers = {
        "meter": lambda: f"00{digits(9)}",  # 00: no meter and no customer has it
        "idpel": lambda: f"00{digits(10)}",
        "tiket": lambda: f"BDG-26-8{digits(5)}",
        "harga": lambda: f"{1 + rng.below(30)}.{rng.pick(('000', '500'))}.000",
        "ribu": lambda: str(5 * (1 + rng.below(60))),
        "tanggal": lambda: f"{day - timedelta(days=rng.below(14)):%d-%m-%Y}",
        "jam": lambda: f"{6 + rng.below(15):02d}.{rng.pick(('00', '30', '15'))}",
        "surat": lambda: f"{100 + rng.below(400)}/{1 + rng.below(90)}/RW.{1 + rng.below(15):02d}/2026",
        "pos": lambda: f"40{1 + rng.below(2)}{digits(2)}",
        "m": lambda: str(1 + rng.below(9)),
        "cm": lambda: str(10 + rng.below(15)),
        "jalan": lambda: rng.pick(_HARMLESS.roads),
        "antre": lambda: str(20 + rng.below(180)),
        "kuota": lambda: rng.pick(("200", "250", "300")),
        "tutup": lambda: rng.pick(("12.00", "14.00", "15.00")),
        "lapor": lambda: f"7{digits(6)}",
    }
    said = [sentence for group in _HARMLESS.said if category in group.suits for sentence in group.sentences]
    return re.sub(r"\{(\w+)\}", lambda slot: makers[slot[1]](), rng.pick(said))
