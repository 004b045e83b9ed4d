"""Short Indonesian renderings of a value, for the sentence "Diharapkan …; hasil Anda …"."""

import datetime as dt
import math
from typing import Any

from ngulik.selfcheck.compare import same
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

_SHOWN = 4  # elements of a list before "…"


def describe(value: Any, digits: int = 6) -> str:
    """Return one short phrase: `12,5`, `True` in backticks, text in backticks, "tabel 7 baris × 2 kolom".

    Numbers have a decimal comma and no thousands mark, because a beginner could take 12.500 for Python's 12.5.
    """
    value = unwrap(value)
    if is_frame(value):
        return f"tabel {value.shape[0]} baris × {value.shape[1]} kolom"
    if value is None:
        return "`None` (tidak ada nilai)"
    if is_scalar(value):
        return _scalar(value, digits)
    if _by_label(value):
        found = pairs(value) or []
        parts = [f"{describe(key).strip('`')}: {describe(inside, digits)}" for key, inside in found[:_SHOWN]]
        return _listed(parts, len(found), "pasangan")
    if is_series(value) or is_sequence(value) or isinstance(value, set | frozenset):
        inside = list(value)
        return _listed([describe(element, digits) for element in inside[:_SHOWN]], len(inside), "nilai")
    return kind(value)


def _scalar(value: Any, digits: int) -> str:
    simple = plain(value)
    if isinstance(simple, bool):
        return f"`{simple}`"
    if isinstance(value, str):
        return f"`{_short(value)}`"
    if isinstance(simple, int | float):
        return number(simple, digits)
    if isinstance(simple, tuple) and simple[0] == "jeda":
        return _duration(float(simple[1]))
    if isinstance(simple, tuple) and simple[0] == "waktu":
        return _moment(dt.datetime.fromisoformat(str(simple[1])))
    return kind(value)


def number(value: float, digits: int = 6) -> str:
    """Return a number with a decimal comma: 12,5 · 0,0625 · 12000 · tidak ada (NaN)."""
    if math.isnan(value):
        return "kosong (`NaN`)"
    if math.isinf(value):
        return "tak hingga" if value > 0 else "minus tak hingga"
    if float(value).is_integer() and abs(value) < 1e15:
        return str(int(value))
    places = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    text = f"{value:.{places}f}" if places <= 12 else f"{value:.{digits}g}"
    return (text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text).replace(".", ",")


def _duration(seconds: float) -> str:
    """Say 90 s as "1 menit 30 detik": two largest units are enough to see a mistake."""
    if seconds < 0:
        return f"minus {_duration(-seconds)}"
    parts = []
    rest = seconds
    for name, length in (("hari", 86400), ("jam", 3600), ("menit", 60)):
        count, rest = divmod(rest, length)
        if count:
            parts.append(f"{int(count)} {name}")
    if rest or not parts:
        parts.append(f"{number(round(rest, 3))} detik")
    return " ".join(parts[:2])


def _moment(moment: dt.datetime) -> str:
    pattern = "%Y-%m-%d" if moment.time() == dt.time() else "%Y-%m-%d %H:%M"
    return moment.strftime(pattern)


def _short(text: str, longest: int = 60) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _listed(parts: list[str], count: int, unit: str) -> str:
    if not count:
        return "kosong (0 nilai)"
    more = f"; … ({count} {unit})" if count > len(parts) else ""
    return "[" + "; ".join(parts) + more + "]"


def kind(value: Any) -> str:
    """Return what sort of thing a value is, in plain words: "angka", "teks", "tabel", "fungsi" …"""
    value = unwrap(value)
    if is_frame(value):
        return "tabel"
    if _by_label(value):
        return "satu nilai untuk tiap nama"
    if is_series(value):
        return "deret nilai"
    if value is None:
        return "tidak ada nilai"
    if is_scalar(value):
        return _scalar_kind(value)
    if is_sequence(value) or isinstance(value, set | frozenset):
        return "daftar nilai"
    return "fungsi" if callable(value) else f"objek {type(value).__name__}"


def _scalar_kind(value: Any) -> str:
    simple = plain(value)
    if isinstance(simple, tuple):
        return {"jeda": "lama waktu", "waktu": "tanggal"}.get(simple[0], f"objek {simple[1]}")
    if isinstance(simple, bool):
        return "nilai `True`/`False`"
    return "teks" if isinstance(simple, str) else "angka"


def both(found: Any, expected: Any) -> tuple[str, str]:
    """Describe two different values so that the reader sees a difference: more digits, then their kinds."""
    for digits in (6, 10, 15):
        left, right = describe(found, digits), describe(expected, digits)
        if left != right:
            return left, right
    return f"{left} ({kind(found)})", f"{right} ({kind(expected)})"


def difference(found: Any, expected: Any, toleransi: float, inside: bool = True) -> str:
    """Return one sentence on how two values differ beyond their short phrases, or an empty text.

    First the kind, where `compare.same` could never accept it; then, if `inside`, the first label that differs.
    """
    if not _comparable(found, expected):
        one, other = kind(found), kind(expected)
        calls = " Mungkin tanda kurung `()` di belakangnya tertinggal." if one == "fungsi" else ""
        return f"Hasil Anda berupa {one}, sedangkan yang diminta {other}.{calls}" if one != other else ""
    left, right = pairs(found), pairs(expected)
    if not inside or not left or not right or not _by_label(expected):
        return ""
    have = {plain(key): value for key, value in left if is_scalar(key)}
    for key, value in right:
        if not is_scalar(key):
            continue
        if plain(key) not in have:
            return f"Yang belum ada: {describe(key)}."
        if not same(have[plain(key)], value, toleransi):
            shown = both(have[plain(key)], value)
            return f"Yang pertama berbeda: {describe(key)}, diharapkan {shown[1]}; hasil Anda {shown[0]}."
    return ""


def _by_label(value: Any) -> bool:
    return isinstance(value, dict) or (is_series(value) and labelled(value.index))


def _comparable(found: Any, expected: Any) -> bool:
    """Tell whether a value of this kind could be right at all."""
    found, expected = unwrap(found), unwrap(expected)
    if is_frame(expected):
        return is_frame(found) or is_series(found)
    if _by_label(expected):
        return _by_label(found) or (is_frame(found) and _has_labels(found, expected))
    if is_scalar(expected):
        return is_scalar(found) and kind(found) == kind(expected)
    return elements(found) is not None


def _has_labels(found: Any, expected: Any) -> bool:
    labels = {plain(key) for key, _ in pairs(expected) or [] if is_scalar(key)}
    columns = [column for column in table(found).values() if len(column) == len(labels)]
    return any({plain(cell) for cell in column if is_scalar(cell)} == labels for column in columns)
