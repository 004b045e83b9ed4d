"""Learners' answers as data: a typed JSON form that both processes know, instead of pickle, which runs code.

`encode` works in the learner's process, where anything may have been patched, so `decode` trusts nothing: it builds
only the kinds below, from plain JSON, and raises Unknown for everything else. What has no kind (an open file, an
object of the learner's own class) is Unknown on the way out already.
"""

import base64
import datetime as dt
import math
from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd

from ngulik.grading.engine import figures

Json = Any
#: Modules that a test may take from the learner's names; the marker uses its own copy.
MODULES = frozenset({"pandas", "numpy", "math", "re", "datetime", "statistics", "random", "json", "matplotlib.pyplot"})
DEEPEST = 40
_ARRAYS = frozenset("biufcMm")


class Unknown(Exception):
    """A value of a kind that is not carried over; its text is the name of the kind."""


def encode(value: Any, refer: Callable[[Any], str] | None = None, depth: int = 0) -> Json:
    """Return the JSON form of a value. `refer` gives a key for a function, which stays where it is."""
    if depth > DEEPEST:
        raise Unknown("terlalu dalam")
    kind = type(value)
    if kind in _PLAIN:
        return _PLAIN[kind](value)
    if kind in (list, tuple, set, frozenset):
        return {"k": kind.__name__, "v": [encode(part, refer, depth + 1) for part in value]}
    if kind is dict:
        pairs = [[encode(a, refer, depth + 1), encode(b, refer, depth + 1)] for a, b in value.items()]
        return {"k": "dict", "v": pairs}
    for test, make in _KINDS:
        if test(value):
            return make(value, refer, depth)
    if callable(value) and refer is not None:
        return {"k": "fungsi", "v": refer(value), "n": str(getattr(value, "__name__", "fungsi"))[:80]}
    return _refuse(kind.__name__)


def _refuse(kind: str) -> Any:
    raise Unknown(str(kind)[:80])


def _whole(value: int) -> Json:
    return {"k": "int", "v": str(value)} if value.bit_length() < 10_000 else _refuse("int yang terlalu besar")


_PLAIN: dict[type, Callable[[Any], Json]] = {
    type(None): lambda value: {"k": "polos", "v": None},
    bool: lambda value: {"k": "polos", "v": value},
    str: lambda value: {"k": "polos", "v": value},
    type(...): lambda value: {"k": "titik"},
    int: _whole,
    float: lambda value: {"k": "float", "v": value.hex()},
}


def _module(value: ModuleType, refer: Any, depth: int) -> Json:
    return {"k": "modul", "v": value.__name__} if value.__name__ in MODULES else _refuse("modul")


def _moment(value: Any, refer: Any, depth: int) -> Json:
    if isinstance(value, pd.Timestamp):
        zone = None if value.tz is None else str(value.tz)
        return {"k": "Timestamp", "v": str(value.value), "u": value.unit, "z": zone}
    if isinstance(value, pd.Timedelta):
        return {"k": "Timedelta", "v": str(value.value), "u": value.unit}
    return {"k": "NaT"}


def _date(value: Any, refer: Any, depth: int) -> Json:
    if isinstance(value, dt.timedelta):
        return {"k": "timedelta", "v": [value.days, value.seconds, value.microseconds]}
    return {"k": "datetime" if isinstance(value, dt.datetime) else "date", "v": value.isoformat()}


def _array(value: Any, refer: Any, depth: int) -> Json:
    if value.dtype.kind in _ARRAYS:
        raw = base64.b64encode(np.ascontiguousarray(value).tobytes()).decode("ascii")
        return {"k": "larik", "d": value.dtype.str, "s": list(value.shape), "v": raw}
    parts = [encode(part, refer, depth + 1) for part in value.ravel().tolist()]
    return {"k": "larik", "d": "O", "s": list(value.shape), "v": parts}


def _scalar(value: Any, refer: Any, depth: int) -> Json:
    return {"k": "np", "v": _array(np.asarray(value), refer, depth)}


def _index(value: Any, refer: Any, depth: int) -> Json:
    names = [encode(name, refer, depth + 1) for name in value.names]
    if isinstance(value, pd.MultiIndex):
        levels = [_column(value.get_level_values(level), refer, depth) for level in range(value.nlevels)]
        return {"k": "MultiIndex", "v": levels, "n": names}
    return {"k": "Index", "v": _column(value, refer, depth), "n": names}


def _column(value: Any, refer: Any, depth: int) -> Json:
    """Return the cells of a Series or Index: as a numpy array where it has one, otherwise one by one."""
    dtype = value.dtype
    if isinstance(dtype, np.dtype) and dtype.kind in _ARRAYS:
        return {"d": "", "v": _array(value.to_numpy(), refer, depth)}
    plain = value.astype(object)
    return {"d": _name(dtype), "v": [encode(part, refer, depth + 1) for part in plain.tolist()]}


def _name(dtype: Any) -> str:
    """Return a dtype that pandas can make again from its name; categories arrive as what they stand for."""
    return str(dtype) if str(dtype) in _DTYPES else "object"


_DTYPES = frozenset({"str", "string", "object", "boolean", "Int64", "Float64"})


def _series(value: Any, refer: Any, depth: int) -> Json:
    head = {"k": "Series", "n": encode(value.name, refer, depth + 1), "i": _index(value.index, refer, depth)}
    return {**head, "v": _column(value, refer, depth)}


def _frame(value: Any, refer: Any, depth: int) -> Json:
    columns = [_column(value.iloc[:, place], refer, depth) for place in range(value.shape[1])]
    head = {"k": "DataFrame", "c": _index(value.columns, refer, depth), "i": _index(value.index, refer, depth)}
    return {**head, "v": columns}


_KINDS: tuple[tuple[Callable[[Any], bool], Callable[[Any, Any, int], Json]], ...] = (
    (lambda value: isinstance(value, ModuleType), _module),
    (lambda value: isinstance(value, pd.Timestamp | pd.Timedelta) or value is pd.NaT, _moment),
    (lambda value: value is pd.NA, lambda value, refer, depth: {"k": "NA"}),
    (lambda value: type(value) in (dt.datetime, dt.date, dt.timedelta), _date),
    (lambda value: type(value) is np.ndarray, _array),
    (lambda value: isinstance(value, np.generic), _scalar),
    (lambda value: isinstance(value, pd.Index), _index),
    (lambda value: isinstance(value, pd.Series), _series),
    (lambda value: isinstance(value, pd.DataFrame), _frame),
    (
        lambda value: isinstance(value, figures.KINDS),
        lambda value, refer, depth: figures.describe(value, lambda array: _array(array, refer, depth)),
    ),
)


def decode(form: Json, proxy: Callable[[str, str], Any] | None = None, depth: int = 0) -> Any:
    """Return the value of a JSON form; `proxy` makes a stand-in for a function from its key and name.

    Raises Unknown for a form that `encode` does not make, whatever is wrong with it.
    """
    try:
        return _decode(form, proxy, depth)
    except Unknown:
        raise
    except Exception as error:  # a forged form can be wrong in any way
        raise Unknown(f"bentuk rusak ({type(error).__name__})") from None


def _decode(form: Json, proxy: Callable[[str, str], Any] | None, depth: int) -> Any:
    if depth > DEEPEST or not isinstance(form, dict):
        raise Unknown("bentuk rusak")
    kind: str = form["k"]
    value: Any = form.get("v")
    if kind == "polos" and (value is None or type(value) in (bool, str)):
        return value
    if kind in _SIMPLE:
        return _SIMPLE[kind](value)
    if kind in ("list", "tuple", "set", "frozenset"):
        make = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}[kind]
        return make(_decode(part, proxy, depth + 1) for part in value)
    if kind == "dict":
        return {_decode(a, proxy, depth + 1): _decode(b, proxy, depth + 1) for a, b in value}
    if kind == "modul" and value in MODULES:
        return __import__(value, fromlist=["x"])
    if kind == "fungsi" and proxy is not None:
        return proxy(str(value), str(form["n"]))
    if kind == "Timestamp":
        moment = pd.Timestamp(int(value), unit="ns").as_unit(form["u"])
        return moment if form["z"] is None else moment.tz_localize("UTC").tz_convert(form["z"])
    if kind == "Timedelta":
        return pd.Timedelta(int(value), unit="ns").as_unit(form["u"])
    return _decode_table(kind, form, depth)


_SIMPLE: dict[str, Callable[[Any], Any]] = {
    "titik": lambda value: ...,
    "int": int,
    "float": float.fromhex,
    "NaT": lambda value: pd.NaT,
    "NA": lambda value: pd.NA,
    "datetime": dt.datetime.fromisoformat,
    "date": dt.date.fromisoformat,
    "timedelta": lambda value: dt.timedelta(*map(int, value)),
}


def _decode_table(kind: str, form: dict[str, Any], depth: int) -> Any:
    if kind == "gambar":
        return figures.redraw(form, lambda array: _decode_array(array, depth))
    if kind == "larik":
        return _decode_array(form, depth)
    if kind == "np":
        return _decode_array(form["v"], depth)[()]
    if kind == "Index":
        return pd.Index(_cells(form["v"], depth), name=_decode(form["n"][0], None, depth + 1))
    if kind == "MultiIndex":
        names = [_decode(name, None, depth + 1) for name in form["n"]]
        return pd.MultiIndex.from_arrays([_cells(level, depth) for level in form["v"]], names=names)
    if kind == "Series":
        name = _decode(form["n"], None, depth + 1)
        return pd.Series(_cells(form["v"], depth), index=_decode(form["i"], None, depth + 1), name=name)
    if kind == "DataFrame":
        index = _decode(form["i"], None, depth + 1)
        columns = [pd.Series(_cells(column, depth), index=index) for column in form["v"]]
        table = pd.concat(columns, axis=1) if columns else pd.DataFrame(index=index)
        table.columns = _decode(form["c"], None, depth + 1)
        return table
    raise Unknown(str(kind)[:80])


def _decode_array(form: dict[str, Any], depth: int) -> Any:
    shape = tuple(int(size) for size in form["s"])
    if form["d"] == "O":
        if len(form["v"]) != math.prod(shape):
            raise Unknown("larik")
        array = np.empty(len(form["v"]), dtype=object)
        for place, part in enumerate(form["v"]):
            array[place] = _decode(part, None, depth + 1)
        return array.reshape(shape)
    dtype = np.dtype(form["d"])
    if dtype.kind not in _ARRAYS:
        raise Unknown("larik")
    return np.frombuffer(base64.b64decode(form["v"]), dtype=dtype).reshape(shape).copy()


def _cells(form: dict[str, Any], depth: int) -> Any:
    if form["d"] == "":
        return _decode_array(form["v"], depth)
    cells = [_decode(part, None, depth + 1) for part in form["v"]]
    if form["d"] not in _DTYPES:
        raise Unknown("dtype")
    return pd.Series(cells, dtype=form["d"] if cells or form["d"] != "object" else object).array
