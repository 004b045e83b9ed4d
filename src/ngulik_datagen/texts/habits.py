"""Typing habits: spacing and full stops, abbreviations, the blunt form of Sundanese, slips of the finger."""

import re
from typing import NamedTuple

from ngulik_datagen.rng import Stream
from ngulik_datagen.words import read


class Habits(NamedTuple):
    """The whole of habits.toml: ways to shorten a word, polite Sundanese words → blunt ones."""

    short: dict[str, tuple[str, ...]]
    blunt: dict[str, str]


_HABITS = read("habits.toml", Habits)
_WORD = re.compile(r"[^\W\d_]+")


def tidy(text: str, end: str) -> str:
    """Close gaps left by empty slots and settle the punctuation."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,.?!])", r"\1", text)
    text = re.sub(r",\s*,", ",", text)
    text = re.sub(r",\s*([.?!])", r"\1", text)
    text = re.sub(r"([?!])\s*[.,]+", r"\1", text)
    text = re.sub(r"([🙏😭😅🤦👏])[.,]+", r"\1", text).strip(" ,")
    return text if not end or text[-1] in ".?!🙏👏😭😅🤦" else text + end


def abbreviate(rng: Stream, text: str, share: float) -> str:
    """Shorten common words; `share` is how often this writer does it. Proper names keep their letters."""

    def short(found: re.Match[str]) -> str:
        word = found[0]
        if word in _HABITS.short and rng.chance(share):
            return rng.pick(_HABITS.short[word])
        return word

    return _WORD.sub(short, text)


def blunt(text: str) -> str:
    """Turn polite Sundanese words into the blunt ones."""

    def swap(found: re.Match[str]) -> str:
        word = _HABITS.blunt.get(found[0].lower())
        if word is None:
            return found[0]
        return word.capitalize() if found[0][:1].isupper() else word

    text = re.sub(r"\s+", " ", _WORD.sub(swap, text)).strip()
    return re.sub(r"(?i)\b(min),? (min|kang admin)\b", r"\1", text)


def slip(rng: Stream, text: str) -> str:
    """Swap two letters inside one long word."""
    long = [found for found in _WORD.finditer(text) if len(found[0]) >= 6]
    if not long:
        return text
    found = rng.pick(long)
    at = found.start() + 1 + rng.below(len(found[0]) - 3)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
