"""Numbers however people write them: `0812-…`, `o8l2 …`, `nol delapan satu dua`, `0️⃣8️⃣`, full-width digits.

A *chunk* is one unbroken piece (`0812`, `o8l2`, `nol`, `nol8satu`); a *run* is chunks with only light punctuation between.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

#: Indonesian and Sundanese words for one digit.
WORDS = {
    **dict.fromkeys(("nol", "enol", "kosong"), "0"),
    **dict.fromkeys(("satu", "hiji"), "1"),
    "dua": "2",
    **dict.fromkeys(("tiga", "tilu"), "3"),
    **dict.fromkeys(("empat", "opat"), "4"),
    "lima": "5",
    **dict.fromkeys(("enam", "genep"), "6"),
    **dict.fromkeys(("tujuh", "tuju"), "7"),
    **dict.fromkeys(("delapan", "dlapan", "lapan", "dalapan"), "8"),
    **dict.fromkeys(("sembilan", "salapan"), "9"),
}
#: Letters that stand for a digit inside a number.
LOOKALIKES = {"o": "0", "i": "1", "l": "1", "s": "5", "b": "8"}

_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_KEYCAP = "\ufe0f\u20e3"
_PIECE = re.compile(rf"{_WORD}|\d|[oilsb]", re.IGNORECASE)
_CHUNK = re.compile(
    rf"""(?:\d[{_KEYCAP}]+)+                                               # 0️⃣8️⃣
    | (?<![^\W_]) (?=\d*(?:{_WORD})) (?:{_WORD}|\d)+ (?![^\W_])      # nol8satu
    | (?<![^\W\d_]) (?=[oilsb\d]*\d|o{{1,4}}(?![^\W_])) [oilsb\d]+ (?![^\W_])  # o8l2
    | \d+""",
    re.IGNORECASE | re.VERBOSE,
)
_LINK = re.compile(r"[ \t\xa0\u2009\u200b-\u200d\u2060.\-‐‑–—_·*()/]{1,3}")
_LINK_OF_WORDS = re.compile(r"[\s,.\-]{1,3}")


class Chunk(NamedTuple):
    """`text[start:end]`, read as `digits`."""

    start: int
    end: int
    digits: str
    is_word: bool


def runs(text: str) -> Iterator[list[Chunk]]:
    """Yield the runs of chunks in `text`, in order."""
    run: list[Chunk] = []
    for match in _CHUNK.finditer(text):
        chunk = _chunk(match)
        if run and not _linked(text, run[-1], chunk):
            yield run
            run = []
        run.append(chunk)
    if run:
        yield run


def read_digits(text: str) -> str:
    """Return the digits that `text` spells, whatever stands between them."""
    return "".join(chunk.digits for chunk in map(_chunk, _CHUNK.finditer(text)))


def spells_singly(chunks: list[Chunk]) -> bool:
    """Say whether the number is dictated digit by digit."""
    return all(len(chunk.digits) == 1 or chunk.is_word for chunk in chunks)


def evenly_linked(text: str, chunks: list[Chunk]) -> bool:
    """Say whether the same punctuation stands between all chunks."""
    return len({text[left.end : right.start] for left, right in pairwise(chunks)}) <= 1


def _chunk(match: re.Match[str]) -> Chunk:
    text = match.group()
    if text.isdecimal() and text.isascii():  # as most are: no need to take it apart
        return Chunk(match.start(), match.end(), text, False)
    pieces = _PIECE.findall(text)
    is_word = any(len(piece) > 1 for piece in pieces)
    return Chunk(match.start(), match.end(), "".join(map(_digit, pieces)), is_word)


def _digit(piece: str) -> str:
    lower = piece.lower()
    return WORDS.get(lower) or LOOKALIKES.get(lower) or str(int(piece))


def _linked(text: str, left: Chunk, right: Chunk) -> bool:
    link = _LINK_OF_WORDS if left.is_word and right.is_word else _LINK
    return left.end == right.start or link.fullmatch(text, left.end, right.start) is not None
