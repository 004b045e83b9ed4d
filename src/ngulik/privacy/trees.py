"""The trees of a column taken alone (`cara` in the TOML file): list, age, number, date, hour. Places: see `places`."""

import re
from collections.abc import Callable, Sequence

import numpy as np

from ngulik.errors import ContentError
from ngulik.privacy import messages
from ngulik.privacy.dates import floor, read_dates
from ngulik.privacy.hierarchy import Hierarchy, Integers, build

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_PARTS = ((4, "dini hari"), (10, "pagi"), (15, "siang"), (18, "sore"), (24, "malam"))  # until which hour
_AGE_WIDTHS = (20, 10, 5)  # years; each width divides the one before it, so that the bands nest
#: Bands of that width end at an open one: few people are very old, and they should not be the ones who are left out.
_AGE_TOPS: dict[float, float] = {20: 60, 10: 80}
_BIRTH_WIDTHS = (10, 5)


def tree(name: str, values: Sequence[str], method: str) -> Hierarchy:
    """Return the tree of a column of texts; empty cells and cells that cannot be read share one leaf of their own.

    Raises ContentError if the column does not hold what the method needs.
    """
    return _BUILDERS[method](name, values)


def _coded(values: Sequence[str]) -> tuple[list[str], Integers]:
    """Return the different texts, sorted, and the number of each row's text among them."""
    distinct = sorted(set(values))
    place = {value: number for number, value in enumerate(distinct)}
    return distinct, np.fromiter((place[value] for value in values), dtype=np.int64, count=len(values))


def _regrouped(values: Sequence[str], read: Callable[[str], str]) -> tuple[list[str], Integers]:
    """Like `_coded`, after `read` has brought each different text into one spelling."""
    texts, codes = _coded(values)
    spelled = [read(text) for text in texts]
    distinct, place = _coded(spelled)
    return distinct, place[codes]


def category(name: str, values: Sequence[str]) -> Hierarchy:
    """One value → all."""
    leaves, codes = _regrouped(values, lambda text: " ".join(text.split()) or messages.UNKNOWN)
    return build(name, leaves, [()] * len(leaves), (messages.LEVEL_ALL, messages.LEVEL_VALUE), codes)


def _numbers(
    name: str, values: Sequence[str], widths: tuple[float, ...], tops: dict[float, float] | None = None
) -> Hierarchy:
    """A number → bands of ever greater width → all; `tops[width]` begins the open band `60+` of that width."""
    texts, codes = _regrouped(values, _plain_number)
    numbers = [float(text) if text else None for text in texts]
    order = sorted(range(len(texts)), key=lambda i: (numbers[i] is None, numbers[i] or 0.0))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    ordered = [numbers[i] for i in order]
    leaves = [_written(number) if number is not None else messages.UNKNOWN for number in ordered]
    paths = [[_band(number, width, (tops or {}).get(width, np.inf)) for width in widths] for number in ordered]
    titles = (
        messages.LEVEL_ALL,
        *(messages.LEVEL_BAND.format(width=_written(w)) for w in widths),
        messages.LEVEL_VALUE,
    )
    return build(name, leaves, paths, titles, place[codes], ordered)


def _plain_number(text: str) -> str:
    found = _NUMBER.search(text)
    return repr(float(found[0].replace(",", "."))) if found else ""


def _written(number: float) -> str:
    return f"{number:g}" if number != int(number) else str(int(number))


def _band(number: float | None, width: float, top: float) -> str:
    if number is None:
        return messages.UNKNOWN
    if number >= top:
        return f"{_written(top)}+"
    low = np.floor(number / width) * width
    return f"{_written(low)}–{_written(low + width - 1 if width >= 1 else low + width)}"


def age(name: str, values: Sequence[str]) -> Hierarchy:
    """Age in years → bands of 5, 10 and 20 years (the last ones open: 80+, 60+) → all."""
    return _numbers(name, values, _AGE_WIDTHS, _AGE_TOPS)


def number(name: str, values: Sequence[str]) -> Hierarchy:
    """Any number → four nested bands, each twice as wide as the next; the narrowest are about 1/40 of the range."""
    found = [float(text) for text in {_plain_number(value) for value in set(values)} if text]
    span = max(found) - min(found) if found else 0.0
    base = 10.0 ** np.floor(np.log10(span / 40)) if span > 0 else 1.0
    width = next((m * base for m in (1, 2, 5, 10) if 40 * m * base >= span), base)
    return _numbers(name, values, tuple(float(width * factor) for factor in (8, 4, 2, 1)))


def birth(name: str, values: Sequence[str]) -> Hierarchy:
    """Date of birth → year → 5 → 10 years → all."""
    dates = read_dates(values)
    if dates is None:
        raise ContentError(messages.NOT_DATES.format(name=name))
    years = np.where(np.isnat(dates.moments), "", dates.moments.astype("datetime64[Y]").astype(str))
    return _numbers(name, years.tolist(), _BIRTH_WIDTHS)


def _dated(name: str, values: Sequence[str], periods: tuple[str, ...]) -> Hierarchy:
    dates = read_dates(values)
    if dates is None:
        raise ContentError(messages.NOT_DATES.format(name=name))
    days, codes = np.unique(dates.moments.astype("datetime64[D]"), return_inverse=True)
    columns = [floor(days, period) for period in periods]
    paths = [
        [messages.UNKNOWN if np.isnat(day) else _period(column[i], period)
         for period, column in zip(periods, columns, strict=True)]
        for i, day in enumerate(days)
    ]  # fmt: skip
    leaves = [messages.UNKNOWN if np.isnat(day) else str(day) for day in days]
    ordered = [None if np.isnat(day) else float(day.astype("int64")) for day in days]
    titles = (messages.LEVEL_ALL, *periods, "hari")
    return build(name, leaves, paths, titles, codes.astype(np.int64), ordered)


def _period(day: np.datetime64, period: str) -> str:
    date = day.astype("datetime64[D]").item()
    return {
        "tahun": f"{date.year}",
        "triwulan": f"{date.year} triwulan {(date.month + 2) // 3}",
        "bulan": f"{date.year}-{date.month:02}",
        "pekan": f"pekan {date.isoformat()}",
    }[period]


def hour(name: str, values: Sequence[str]) -> Hierarchy:
    """Time of day → hour → part of the day → all."""
    leaves, codes = _regrouped(values, _clock_hour)
    parts = [
        next((part for end, part in _PARTS if text[:2].isdigit() and int(text[:2]) < end), text) for text in leaves
    ]
    titles = (messages.LEVEL_ALL, "bagian hari", "jam")
    return build(name, leaves, [[part] for part in parts], titles, codes)


def _clock_hour(text: str) -> str:
    found = re.search(r"\b([01]?\d|2[0-3])[:.][0-5]\d", text)
    return f"{int(found[1]):02}.00" if found else messages.UNKNOWN


_BUILDERS: dict[str, Callable[[str, Sequence[str]], Hierarchy]] = {
    "kategori": category,
    "usia": age,
    "angka": number,
    "lahir": birth,
    "tanggal": lambda name, values: _dated(name, values, ("tahun", "triwulan", "bulan")),
    "pekan": lambda name, values: _dated(name, values, ("pekan",)),
    "jam": hour,
}
