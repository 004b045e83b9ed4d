"""Cases written like a doctest: `>>>` a case, `  # …` its label, `= …` below it a value worked by hand; all else set-up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ngulik.selfcheck.compare import same
from ngulik.selfcheck.values import elements, is_scalar, is_series, labelled, pairs, unwrap

#: Within this a hand value, a witness and the reference are the same, where an item has no tolerance of its own.
EXACT = 1e-6


@dataclass(frozen=True)
class Case:
    """One check: `line` (from 0) in its part, the expression, its label, and a value by hand as source ("" if none)."""

    line: int
    expression: str
    label: str
    by_hand: str = ""


def parse(text: str) -> tuple[list[str], list[Case]]:
    """Return the set-up lines (empty where a case or a value stands) and the cases of one part.

    Raises ValueError for a value without a case above it.
    """
    setup, cases = [], list[Case]()
    for number, line in enumerate(text.strip("\n").split("\n")):
        if line.startswith(">>> "):
            expression, _, label = line[4:].partition("  # ")
            cases.append(Case(number, expression.strip(), label.strip() or expression.strip()))
        elif line.startswith("= "):
            if not cases or cases[-1].by_hand:
                raise ValueError(f"baris `{line}` bukan di bawah sebuah kasus `>>>`.")
            cases[-1] = replace(cases[-1], by_hand=line[2:].strip())
        setup.append("" if line.startswith((">>> ", "= ")) else line)
    return setup, cases


def values(parts: list[str], namespace: dict[str, Any]) -> list[Any]:
    """Run the parts one after the other in a namespace and return the value of every case; an error is its value."""
    found: list[Any] = []
    for text in parts:
        setup, cases = parse(text)
        start = 0
        for case in cases:
            exec("\n".join(setup[start : case.line]), namespace)
            start = case.line
            try:
                found.append(eval(case.expression, namespace))
            except Exception as error:  # a witness may raise anything; that is its answer
                found.append(error)
        exec("\n".join(setup[start:]), namespace)
    return found


def prove(parts: list[str], found: list[Any], tolerance: float) -> None:
    """Hold the reference's values against those worked by hand; the first part must have one.

    Raises ValueError with the case and both values: a wrong reference cannot vouch for itself.
    """
    known = [parse(text)[1] for text in parts]
    if not any(case.by_hand for case in known[0]):
        raise ValueError("buka tidak memuat satu pun nilai hitungan tangan (baris `= …` di bawah kasusnya).")
    for case, value in zip([case for part in known for case in part], found, strict=True):
        if case.by_hand and not agree(value, eval(case.by_hand), tolerance):
            raise ValueError(
                f"kasus `{case.expression}`: hitungan tangan {case.by_hand}, acuan memberi {_told(value)}."
            )


def compare(name: str, parts: list[str], found: list[Any], own: list[Any], tolerance: float) -> None:
    """Hold what a witness gives against the reference's values, on open and hidden cases alike.

    Raises ValueError with the case and both values: two answers that share no code do not err in the same way.
    """
    every = [case for part in parts for case in parse(part)[1]]
    for case, value, other in zip(every, found, own, strict=True):
        expected = case.by_hand or literal(value)  # as `checks` writes it for marking
        if not agree(other, eval(expected), tolerance):
            raise ValueError(f"kasus `{case.expression}`: {name} memberi {_told(other)}, acuan memberi {expected}.")


def _told(value: Any) -> str:
    """Return a value as source; an error, or what has no literal, as text."""
    try:
        return f"{type(value).__name__}: {value}" if isinstance(value, Exception) else literal(value)
    except ValueError:
        return str(value)


def last_digit(value: float) -> float:
    """Return half of the last digit that a number is written with: 1324.32 is exact to 0.005."""
    return 0.5 * 10.0 ** -len(str(value).partition(".")[2]) if isinstance(value, float) else EXACT


def checks(text: str, expected: list[Any], options: Mapping[str, str]) -> str:
    """Return one part of a test cell: the set-up and a `cek` per case; `options` are further arguments of `cek`.

    Raises ValueError for a value that has no literal.
    """
    setup, cases = parse(text)
    lines = dict(enumerate(setup))
    extra = "".join(f", {name}={value}" for name, value in options.items())
    for case, value in zip(cases, expected, strict=True):
        lines[case.line] = f"cek({case.expression}, {case.by_hand or literal(value)}, {quoted(case.label)}{extra})"
        if case.by_hand:
            del lines[case.line + 1]
    return "\n".join(lines.values())


def agree(one: Any, other: Any, tolerance: float) -> bool:
    """Whether two values are the same in marking."""
    return not isinstance(one, Exception) and not isinstance(other, Exception) and bool(same(one, other, tolerance))


def quoted(text: str) -> str:
    """Return a text as a Python string, in double quotes where it can."""
    return f'"{text}"' if '"' not in text and "\\" not in text else repr(text)


def literal(value: Any) -> str:
    """Return a value as source: numbers to ten digits, a table's column as a list, a labelled series as a dict.

    Raises ValueError for a kind that has none.
    """
    if isinstance(value, dict) or (is_series(value) and labelled(value.index)):
        return "{" + ", ".join(f"{literal(key)}: {literal(one)}" for key, one in pairs(value) or ()) + "}"
    value = unwrap(value)
    value = value.item() if is_scalar(value) and hasattr(value, "item") else value
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool | int):
        return repr(value)
    if isinstance(value, float):
        return repr(int(value) if value.is_integer() else float(f"{value:.10g}"))
    inside = elements(value)
    if inside is not None:
        return "[" + ", ".join(map(literal, inside)) + "]"
    raise ValueError(f"hasil berjenis {type(value).__name__} tidak dapat ditulis sebagai nilai harapan.")
