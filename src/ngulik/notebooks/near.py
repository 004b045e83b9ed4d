"""Near misses of an answer that is a value: every other choice, near numbers, neighbouring orders."""

from collections.abc import Iterator
from typing import Any

CHOICES = "abcde"


def near_values(value: Any, kind: str, toleransi: float = 1e-6) -> list[Any]:
    """Return wrong values close to a right one, each once; `kind` is V or U.

    Numbers keep out of `toleransi`, since marking accepts those on purpose.
    """
    found = _orders(list(value)) if kind == "U" else _near(value, toleransi)
    unique: dict[str, Any] = {}
    for other in found:
        if other != value and list_or(other) != list_or(value):
            unique.setdefault(repr(other), other)
    return list(unique.values())


def list_or(value: Any) -> Any:
    """Return a tuple as the list it equals in marking, anything else unchanged."""
    return list(value) if isinstance(value, tuple) else value


def _orders(steps: list[Any]) -> Iterator[list[Any]]:
    for at in range(len(steps) - 1):
        yield [*steps[:at], steps[at + 1], steps[at], *steps[at + 2 :]]
    yield steps[::-1]
    yield [*steps[1:], steps[0]]
    yield [steps[-1], *steps[:-1]]
    yield sorted(steps)
    yield steps[:-1]
    yield steps[1:]


def _near(value: Any, tolerance: float) -> Iterator[Any]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int | float):
        yield from _numbers(value, tolerance)
    elif isinstance(value, str):
        letters = CHOICES if len(value) == 1 and value.isalpha() else ("tidak ada",)
        yield from (letter for letter in letters if letter != value.casefold())
    elif isinstance(value, list | tuple):
        yield from _elements(list(value), tolerance)
    elif isinstance(value, dict):
        for key, inside in value.items():
            yield from ({**value, key: other} for other in _in_place(inside, list(value.values()), tolerance))


def _numbers(value: float, tolerance: float) -> Iterator[float]:
    steps = {1, tolerance * 1.05, tolerance * 2, abs(value) * 0.1}
    near = [value + sign * step for step in sorted(steps) for sign in (1, -1)]
    near += [value * 10, value / 10, value * 2, value / 2, 100 - value, -value, 0]
    for other in near:
        whole = round(other) if isinstance(value, int) and float(other).is_integer() else other
        if abs(whole - value) > tolerance * 1.0001:
            yield whole


def _elements(values: list[Any], tolerance: float) -> Iterator[list[Any]]:
    for at, inside in enumerate(values):
        for other in _in_place(inside, values, tolerance):
            yield [*values[:at], other, *values[at + 1 :]]
    for at in range(len(values) - 1):
        yield [*values[:at], values[at + 1], values[at], *values[at + 2 :]]
    yield values[:-1]


def _in_place(inside: Any, values: list[Any], tolerance: float) -> list[Any]:
    """Return what could stand for one element: what other elements are, or a near miss of its own."""
    others = [other for other in values if type(other) is type(inside) and other != inside]
    return others if isinstance(inside, str) and others else list(_near(inside, tolerance))
