"""When two answers are the same, and the short JSON form under which a wrong one is looked up.

Decisions, all on the side of a fair mark:

- the carrier of a number does not count: int, float, numpy, a Series, an array or a table of one element;
- truth values and numbers are different answers: `True` is not accepted for 1, nor 1 for `True`, because "how many"
  and "is it so" are different questions, and taking one for the other is a mistake we want to name;
- durations equal durations of the same length, never bare numbers: nobody could say in which unit;
- row order, a plain numbered index, column order and extra columns never count; a *meaningful* index (see
  `values.labelled`) does: {"Loket": 3, "X": 5} is not {"Loket": 5, "X": 3};
- the order of a list counts (it may be the answer of an ordering item); of a Series it does not. The type of the
  *expected* value decides, so a Series is welcome where a list is expected if its order is right.
"""

import hashlib
import json
import math
import re
from typing import Any, TypeAlias

from ngulik.selfcheck.values import (
    elements,
    is_frame,
    is_scalar,
    is_sequence,
    is_series,
    labelled,
    pairs,
    plain,
    table,
    unwrap,
)

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

#: Longer fingerprints are stored as a digest: a card is no place for a table.
_LONGEST = 600
#: Values with more cells are known by kind and size only: `periksa` must answer within a second.
_MOST_CELLS = 5000


def same(found: Any, expected: Any, toleransi: float = 1e-6) -> bool:
    """Tell whether `found` is the expected answer; numbers may differ by `toleransi`, in the unit of the answer.

    Besides that absolute tolerance a relative one of 1e-9 absorbs the rounding of long sums. NaN equals NaN.
    """
    if is_frame(expected) and (is_frame(found) or expected.size != 1):
        return _same_table(found, expected, toleransi)
    if (is_series(expected) and labelled(expected.index)) or isinstance(expected, dict):
        return _same_pairs(found, expected, toleransi)
    expected = unwrap(expected)
    if is_series(expected) or isinstance(expected, set | frozenset):
        left, right = elements(found), elements(expected) or []
        return left is not None and _same_rows([(cell,) for cell in left], [(cell,) for cell in right], toleransi)
    if is_sequence(expected):
        left, right = elements(found), elements(expected) or []
        if left is None or len(left) != len(right):
            return False
        return all(same(one, other, toleransi) for one, other in zip(left, right, strict=True))
    return _same_scalar(unwrap(found), expected, toleransi)


def _same_scalar(found: Any, expected: Any, tolerance: float) -> bool:
    if not is_scalar(found):
        return False
    left, right = plain(found), plain(expected)
    if isinstance(left, bool) or isinstance(right, bool):
        return isinstance(left, bool) and isinstance(right, bool) and left == right
    if isinstance(left, tuple) and isinstance(right, tuple):
        if left[0] != right[0]:
            return False
        left, right = left[1], right[1]
    if isinstance(left, int | float) and isinstance(right, int | float):
        return _close(left, right, tolerance)
    return left == right


def _close(left: float, right: float, tolerance: float) -> bool:
    if math.isnan(left) or math.isnan(right):
        return math.isnan(left) and math.isnan(right)
    return math.isclose(left, right, rel_tol=1e-9, abs_tol=tolerance)


def _same_rows(found: list[tuple[Any, ...]], expected: list[tuple[Any, ...]], tolerance: float) -> bool:
    if len(found) != len(expected):
        return False
    for left, right in zip(sorted(found, key=_row_key), sorted(expected, key=_row_key), strict=True):
        if not all(same(one, other, tolerance) for one, other in zip(left, right, strict=True)):
            return False
    return True


def _row_key(row: tuple[Any, ...]) -> tuple[list[str], list[float]]:
    """Sort by the texts first: they are exact, while numbers may differ within the tolerance."""
    texts: list[str] = []
    numbers: list[float] = []
    for cell in row:
        value = plain(cell) if is_scalar(cell) else json.dumps(fingerprint(cell), sort_keys=True)
        if isinstance(value, int | float) and not isinstance(value, bool):
            numbers.append(math.inf if math.isnan(value) else value)
        else:
            texts.append(str(value))
    return texts, numbers


def _same_pairs(found: Any, expected: Any, tolerance: float) -> bool:
    right = pairs(expected) or []
    left = pairs(found)
    if left is not None:
        return _same_rows(left, right, tolerance)
    if len(right) == 1 and is_series(expected):
        return _same_scalar(unwrap(found), right[0][1], tolerance)
    # The same answer as a table: `reset_index()`, `as_index=False` or `.to_frame()`; extra columns do no harm.
    columns = list(table(found).values()) if is_frame(found) else []
    return any(
        _same_rows(list(zip(labels, values, strict=True)), right, tolerance)
        for labels in columns
        for values in columns
        if labels is not values
    )


def _same_table(found: Any, expected: Any, tolerance: float) -> bool:
    right = table(expected)
    if is_series(found):
        found = found.to_frame()
        missing = [name for name in right if name not in table(found)]
        if len(missing) == 1 and missing[0] in map(str, expected.columns):
            found.columns = missing  # a Series may carry any name, or none
    if not is_frame(found):
        return False
    left = table(found)
    if any(name not in left for name in right):
        return False
    rows = [list(zip(*(columns[name] for name in right), strict=True)) for columns in (left, right)]
    return _same_rows(rows[0], rows[1], tolerance)


def missing_columns(found: Any, expected: Any) -> list[str]:
    """Return the columns that a table lacks, in the expected order; [] where that is not the question."""
    if not (is_frame(found) and is_frame(expected)):
        return []
    there = table(found)
    return [name for name in table(expected) if name not in there]


def fingerprint(value: Any) -> Json:
    """Return a JSON value that is equal for equal answers: the key under which a card holds a wrong answer's message.

    Numbers are rounded to 9 significant digits; row order and a plain index are normalised away; an exception gives
    `{"galat": "TypeError"}`. Compare two fingerprints with `same_fingerprint` (in Python, `True == 1`).
    """
    full = _fingerprint(value)
    text = json.dumps(full, sort_keys=True, ensure_ascii=False)
    if len(text) <= _LONGEST:
        return full
    return {"ringkas": hashlib.sha256(text.encode()).hexdigest()[:20]}


def same_fingerprint(one: Json, other: Json) -> bool:
    """Tell whether two fingerprints are equal as JSON text."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _fingerprint(value: Any) -> Json:
    if isinstance(value, BaseException):
        # `re.error` is called PatternError from Python 3.13 on; a card must hold on every Python.
        return {"galat": "PatternError" if isinstance(value, re.error) else type(value).__name__}
    if value is None or value is ...:
        return None if value is None else {"kosong": True}
    value = unwrap(value)
    if is_scalar(value):
        return _scalar_fingerprint(value)
    size = _size(value)
    if size > _MOST_CELLS:
        return {"besar": [type(value).__name__, size]}
    if is_frame(value):
        columns = dict(sorted(table(value).items()))
        rows = zip(*columns.values(), strict=True)
        return {"kolom": list(columns), "baris": _sorted([_fingerprint(list(row)) for row in rows])}
    if isinstance(value, dict) or (is_series(value) and labelled(value.index)):
        return {"peta": _sorted([_fingerprint(list(pair)) for pair in pairs(value) or []])}
    inside = elements(value)
    if inside is None:
        return {"jenis": type(value).__name__}
    marks = [_fingerprint(element) for element in inside]
    return {"deret": _sorted(marks)} if is_series(value) or isinstance(value, set | frozenset) else marks


def _size(value: Any) -> int:
    if is_frame(value) or is_series(value):
        return int(value.size)
    return len(value) if is_sequence(value) or isinstance(value, set | frozenset | dict) else 0


def _scalar_fingerprint(value: Any) -> Json:
    simple = plain(value)
    if isinstance(simple, bool | str):
        return simple
    if isinstance(simple, tuple):
        return {simple[0]: _rounded(simple[1]) if isinstance(simple[1], float) else simple[1]}
    return _rounded(simple)


def _rounded(number: float) -> Json:
    if not math.isfinite(number):
        return {"angka": str(float(number))}
    rounded = float(f"{number:.9g}")
    return int(rounded) if rounded.is_integer() else rounded


def _sorted(marks: list[Json]) -> list[Json]:
    return sorted(marks, key=lambda mark: json.dumps(mark, sort_keys=True))
