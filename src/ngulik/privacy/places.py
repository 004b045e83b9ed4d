"""Places of Kota Bandung: kelurahan → kecamatan → wilayah → all, from datasets/wilayah.csv.

A kelurahan that is not in that table is kept under the kecamatan its own row names, so that an office elsewhere still gets
kelurahan → kecamatan → all.
"""

import csv
import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from ngulik.paths import datasets_dir
from ngulik.privacy import messages
from ngulik.privacy.hierarchy import Hierarchy, build

_PREFIX = re.compile(r"^\s*(?:kelurahan|kecamatan|kel|kec|desa)\b\.?", re.IGNORECASE)
#: Depths of the levels in a tree of places.
DISTRICT_DEPTH = 2


def place_tree(name: str, wards: Sequence[str] | None, districts: Sequence[str] | None) -> Hierarchy:
    """Return the tree over rows of places; either column may be missing, then the tree ends above or below it."""
    count = len(wards if wards is not None else districts or ())
    pairs = list(zip(wards or [""] * count, districts or [""] * count, strict=True))
    found = {pair: _path(*pair) for pair in set(pairs)}
    if wards is None:
        found = {pair: path[:2] for pair, path in found.items()}
    leaves = sorted(set(found.values()))
    place = {path: number for number, path in enumerate(leaves)}
    codes = np.fromiter((place[found[pair]] for pair in pairs), dtype=np.int64, count=count)
    titles = (messages.LEVEL_ALL, "wilayah", "kecamatan", "kelurahan")[: len(leaves[0]) + 1]
    return build(name, [path[-1] for path in leaves], [path[:-1] for path in leaves], titles, codes)


def share_known(values: Sequence[str], *, wards: bool) -> float:
    """Return the share of different filled values that are a kelurahan (or a kecamatan) of datasets/wilayah.csv."""
    known = _wards() if wards else _areas()
    keys = {_key(value) for value in values if value.strip()}
    return len(keys & known.keys()) / len(keys) if keys else 0.0


def bare(labels: npt.NDArray[np.object_]) -> npt.NDArray[np.object_]:
    """Return labels without the words that say whether a place is a kelurahan or a kecamatan."""
    short = {label: re.sub(r"^(Kec|Kel)\. ", "", label) for label in set(labels.tolist())}
    return np.array([short[label] for label in labels.tolist()], dtype=object)


def _path(ward: str, district: str) -> tuple[str, ...]:
    """Return the labels from wilayah to kelurahan for what one row says."""
    ward_name, of_ward = _wards().get(_key(ward), (_tidy(ward), ""))
    district_name, area = _areas().get(_key(of_ward or district), (_tidy(district), ""))
    return (
        messages.AREA.format(name=area) if area else messages.ELSEWHERE,
        messages.DISTRICT.format(name=district_name) if district_name else messages.UNKNOWN,
        messages.WARD.format(name=ward_name) if ward_name else messages.UNKNOWN,
    )


def _tidy(text: str) -> str:
    return " ".join(_PREFIX.sub("", text).split()).title()


def _key(text: str) -> str:
    return re.sub(r"[^a-z]", "", _PREFIX.sub("", text).casefold())


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with (datasets_dir() / "wilayah.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _wards() -> dict[str, tuple[str, str]]:
    """Return key of a kelurahan → its name and kecamatan."""
    return {_key(row["kelurahan"]): (row["kelurahan"], row["kecamatan"]) for row in _rows()}


@cache
def _areas() -> dict[str, tuple[str, str]]:
    """Return key of a kecamatan → its name and wilayah."""
    return {_key(row["kecamatan"]): (row["kecamatan"], row["wilayah"]) for row in _rows()}
