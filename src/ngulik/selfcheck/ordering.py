"""Ordering items (Parsons problems): the answer is a list of letters, the steps in their order."""

from typing import Any

from ngulik.selfcheck import messages
from ngulik.selfcheck.values import elements

_COUNTS = ("", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan")


def steps(found: Any) -> Any:
    """Return the letters of an ordered container, lower case and bare (`"C."` is c); anything else unchanged."""
    inside = None if isinstance(found, set | frozenset) else elements(found)
    if inside is None or not all(isinstance(step, str) for step in inside):
        return found
    return [step.strip().rstrip(".,:;) ").casefold() for step in inside]


def shown(found: Any) -> str:
    """Return the learner's order as one phrase, `c → a → b`, or an empty text where it is none."""
    letters = steps(found)
    return " → ".join(letters) if isinstance(letters, list) and letters and _texts(letters) else ""


def advice(found: Any, expected: list[str]) -> str:
    """Return what to look at next: first the way of writing, then the letters, then the order itself."""
    letters = steps(found)
    if not (isinstance(letters, list) and _texts(letters)):
        return _writing(letters)
    known = [step.casefold() for step in expected]
    return _letters(letters, known) or _order(letters, known)


def _texts(letters: list[Any]) -> bool:
    return all(isinstance(letter, str) for letter in letters)


def _writing(found: Any) -> str:
    if isinstance(found, set | frozenset):
        return messages.ORDER_SET
    if isinstance(found, str):
        return messages.ORDER_TEXT
    return messages.ORDER_NUMBERS if isinstance(found, list | tuple) else messages.ORDER_LIST


def _letters(letters: list[str], known: list[str]) -> str:
    for letter in letters:
        if len(letter) > 1 and set(letter) <= {*known, " ", ",", ">", "-"}:
            return messages.ORDER_GLUED.format(teks=letter)
        if letter not in known:
            return messages.ORDER_UNKNOWN.format(huruf=letter)
    twice = [letter for letter in known if letters.count(letter) > 1]
    if twice:
        return messages.ORDER_TWICE.format(huruf=twice[0])
    if len(letters) != len(known):
        return messages.ORDER_LENGTH.format(ada=len(letters), perlu=len(known))
    return ""


def _order(letters: list[str], known: list[str]) -> str:
    if letters == known[::-1]:
        return messages.ORDER_REVERSED
    right = next(index for index, pair in enumerate(zip(letters, known, strict=True)) if pair[0] != pair[1])
    if not right:
        return messages.ORDER_FIRST
    count = _COUNTS[right] if right < len(_COUNTS) else str(right)
    return messages.ORDER_PREFIX.format(banyak=count, mulai=right + 1)
