"""Plain forms of what a learner's cell can produce, so that equal values compare equal whatever type carries them.

Nothing here imports pandas or numpy: a value of theirs can only exist once the learner's session has loaded them.
"""

import datetime as dt
import math
import numbers
import sys
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

#: A scalar without its carrier: bool, number, text, or a pair ("jeda", seconds), ("waktu", ISO text), ("jenis", type).
Plain: TypeAlias = bool | int | float | str | tuple[str, float | str]


def _is(value: object, module: str, *names: str) -> bool:
    library: Any = sys.modules.get(module)
    return library is not None and any(isinstance(value, getattr(library, name)) for name in names)


def is_frame(value: object) -> bool:
    """Tell whether `value` is a pandas DataFrame."""
    return _is(value, "pandas", "DataFrame")


def is_series(value: object) -> bool:
    """Tell whether `value` is a pandas Series."""
    return _is(value, "pandas", "Series")


def is_sequence(value: object) -> bool:
    """Tell whether `value` is a list, a tuple, an array or an index: its order is part of its value."""
    if isinstance(value, list | tuple):
        return True
    return hasattr(value, "tolist") and not is_series(value) and not is_scalar(value)


def is_scalar(value: object) -> bool:
    """Tell whether `value` is a single number, text, truth value, time or missing value."""
    simple = bool | int | float | str | numbers.Number | dt.date | dt.timedelta
    return value is None or isinstance(value, simple) or _is(value, "numpy", "generic") or _is_na(value)


def _is_na(value: object) -> bool:
    return type(value).__name__ == "NAType"


def labelled(index: Any) -> bool:
    """Tell whether a pandas index says something: it has a name (`groupby`, `set_index`) or is not of whole numbers.

    The numbered index of a table, also of a filtered one, is only a row count and is never compared.
    """
    return any(name is not None for name in index.names) or getattr(index.dtype, "kind", "O") not in "iu"


def unwrap(value: Any) -> Any:
    """Return the only element of a Series, an array or a table of size one; anything else unchanged."""
    if is_frame(value) and value.size == 1:
        return value.iloc[0, 0]
    if is_series(value) and value.size == 1:
        return value.iloc[0]
    if _is(value, "numpy", "ndarray") and value.size == 1:
        return value.reshape(-1)[0]
    return value


def plain(value: Any) -> Plain:
    """Return the carrier-free form of one scalar; missing values of every kind become NaN.

    Text is stripped, inner white space is single, and letter case does not count. Times lose their carrier: any
    duration is ("jeda", seconds), any date or moment ("waktu", ISO text). Other things give ("jenis", type name).
    """
    if _is(value, "numpy", "generic"):
        # .item() of a nanosecond time is a bare integer, so those are first brought to microseconds.
        kind = value.dtype.kind
        value = value.astype(f"{kind}8[us]").item() if kind in "mM" else value.item()
    if value is None or _is_na(value):
        return math.nan
    # Exact built-in types from here on: a learner's subclass cannot decide for itself what it equals.
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, float):
        return float.__float__(value)
    if isinstance(value, str):
        return " ".join(str.__str__(value).split()).casefold()
    return _time_or_other(value)


def _time_or_other(value: Any) -> Plain:
    if isinstance(value, dt.timedelta | dt.date) and value != value:
        return math.nan  # pandas' NaT
    if isinstance(value, dt.timedelta):
        return ("jeda", value.total_seconds())
    if isinstance(value, dt.datetime):
        return ("waktu", value.isoformat())
    if isinstance(value, dt.date):
        return ("waktu", dt.datetime(value.year, value.month, value.day).isoformat())
    if isinstance(value, numbers.Real | numbers.Rational) or type(value).__name__ == "Decimal":
        return float(value)
    return ("jenis", type(value).__name__)


def elements(value: Any) -> list[Any] | None:
    """Return the elements of any container in their order, or None if `value` has none."""
    if is_series(value):
        return list(value.tolist())
    if isinstance(value, list | tuple):
        return list(value)
    if isinstance(value, set | frozenset):
        return sorted(value, key=lambda element: str(plain(element)))
    return list(value.tolist()) if is_sequence(value) else None


def pairs(value: Any) -> list[tuple[Any, Any]] | None:
    """Return the (label, value) pairs of a mapping or a Series, or None for anything else."""
    if isinstance(value, Mapping):
        return list(value.items())
    if is_series(value):
        return list(zip(value.index.tolist(), value.tolist(), strict=True))
    return None


def table(value: Any) -> dict[str, list[Any]]:
    """Return the columns of a DataFrame by name, with the levels of a meaningful index among them."""
    found: dict[str, list[Any]] = {}
    if labelled(value.index):
        for level, name in enumerate(value.index.names):
            found["index" if name is None else str(name)] = value.index.get_level_values(level).tolist()
    for position, name in enumerate(value.columns):
        found.setdefault(_column_name(name), value.iloc[:, position].tolist())
    return found


def _column_name(name: Any) -> str:
    return " ".join(map(str, name)) if isinstance(name, tuple) else str(name)


def is_empty(value: Any) -> bool:
    """Tell whether an answer box is still as handed out: `...`, or a list or mapping that still holds one."""
    if value is ...:
        return True
    inside: Iterable[Any] = ()
    if isinstance(value, Mapping):
        inside = value.values()
    elif isinstance(value, list | tuple | set | frozenset):
        inside = value
    return any(element is ... for element in inside)
