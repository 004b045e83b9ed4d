"""Blanks: a reference answer whose «…» are left out for the learner, and filled otherwise in foreseen mistakes."""

import ast
import re
from collections.abc import Mapping

BLANK = re.compile("«(.*?)»")
OPEN = "___"
_NUMBERS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def contents(code: str) -> list[str]:
    """Return what stands in each blank of the reference."""
    return BLANK.findall(code)


def filled(code: str, fills: Mapping[str, str] | None = None) -> str:
    """Return the answer with the reference in its blanks, or what `fills` says for a blank's number (from "1")."""
    numbers = iter(range(1, len(contents(code)) + 1))

    def fill(found: re.Match[str]) -> str:
        return (fills or {}).get(str(next(numbers)), found[1])

    return BLANK.sub(fill, code)


def master(code: str) -> str:
    """Return the answer cell of the master: the lines with blanks as nbgrader's solution region, with their stub.

    The region goes from the first to the last line that has a blank, since a cell has one stub.
    """
    lines = code.strip("\n").split("\n")
    holes = [number for number, line in enumerate(lines) if BLANK.search(line)]
    first, last = holes[0], holes[-1] + 1
    indent = _indent(lines[first])
    region = [f"{indent}### BEGIN SOLUTION"]
    region += [f"{indent}# rumpang: {BLANK.sub(OPEN, line).removeprefix(indent)}" for line in lines[first:last]]
    region += [filled(line) for line in lines[first:last]]
    region.append(f"{indent}### END SOLUTION")
    return "\n".join([*lines[:first], *region, *lines[last:]])


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def in_words(code: str) -> str:
    """Return how many blanks there are, as a word."""
    return _NUMBERS[len(contents(code))]


def written(text: str, values: Mapping[str, str]) -> str:
    """Return a text with every «name» replaced; a name that `values` does not have stays as it is."""
    return BLANK.sub(lambda found: values.get(found[1], found[0]), text)


def changed(code: str, swap: tuple[str, str]) -> str:
    """Return the reference with one piece replaced; raises ValueError if the piece does not stand in it exactly once."""
    plain = filled(code)
    if plain.count(swap[0]) != 1:
        raise ValueError(f"potongan `{swap[0]}` ada {plain.count(swap[0])} kali di acuan; harus tepat satu kali.")
    return plain.replace(*swap)


def meaning(code: str) -> str:
    """Return a text that is equal for two answers that are the same to Python: spaces and comments aside.

    Of code that cannot be read it is the words.
    """
    try:
        return ast.dump(ast.parse(code))
    except SyntaxError:
        return " ".join(code.split())
