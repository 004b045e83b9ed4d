"""The model of Pengabur: raw complaints as one code per record, column and level; a release is then four look-ups."""

import random
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd

from ngulik.errors import UsageError
from ngulik.paths import datasets_dir
from ngulik.widgets.kit.checked import have_columns, have_rows
from ngulik.widgets.pengabur.kerumunan import Codes, Crowds, crowds, kept

GONE = "dihapus"
#: Column of the release -> its levels, the most exact first.
LEVELS = {
    "tempat": ("kelurahan", "kecamatan", "wilayah", GONE),
    "usia": ("tepat", "5 tahun", "10 tahun", GONE),
    "kelamin": ("tampil", GONE),
    "tanggal": ("hari", "bulan", GONE),
}
OLD = 70  # in classes, ages from here on are one class: rare ages are easy to recognise
#: What the neighbour knows; of the date nothing.
KNOWN = {"tempat": "kecamatan", "usia": "tepat", "kelamin": "tampil"}
_COLUMNS = ("kelurahan", "kecamatan", "usia", "jenis_kelamin", "masuk", "kategori")
_TARGETS, _SEED = 8, 10


@dataclass(frozen=True)
class Release:
    """How exactly each column is shown; the levels are those of `LEVELS`."""

    tempat: str = "kelurahan"
    usia: str = "tepat"
    kelamin: str = "tampil"
    tanggal: str = "hari"

    def __post_init__(self) -> None:
        """Raise UsageError for a level that does not exist."""
        for column, level in asdict(self).items():
            if level not in LEVELS[column]:
                raise UsageError(
                    f'{column}="{level}" tidak dikenal. Pilih salah satu: {", ".join(LEVELS[column])}. '
                    f'Contoh: {column}="{LEVELS[column][0]}".'
                )


@dataclass(frozen=True, eq=False)
class Complaints:
    """Raw complaints as codes.

    Attributes:
        codes: (column, level) -> one code per record; a column that is gone has one code for all.
        category: code of the category per record; names: the category of each code.
        people: kecamatan, usia, jenis_kelamin and kategori of the records, for the neighbour's targets.
        targets: positions of the records that the neighbour looks for.
    """

    codes: Mapping[tuple[str, str], Codes]
    category: Codes
    people: pd.DataFrame
    targets: tuple[int, ...]

    def columns(self, release: Release) -> dict[str, Codes]:
        """Return the codes that a release shows."""
        return {column: self.codes[column, level] for column, level in asdict(release).items()}

    def crowds(self, release: Release) -> Crowds:
        """Return the classes of records that look alike in a release."""
        return crowds(list(self.columns(release).values()), self.category)

    def kept(self, release: Release) -> float:
        """Return the share (0..1) of detail that a release keeps."""
        return kept(self.columns(Release()), self.columns(release))

    def matches(self, release: Release, target: int) -> Codes:
        """Return the positions of the records that fit what the neighbour knows of `target`, itself included.

        What the neighbour knows is compared at the coarser of the known and the released level.
        """
        fits = np.ones(self.category.size, dtype=bool)
        for column, known in KNOWN.items():
            order = LEVELS[column]
            level = max(known, getattr(release, column), key=order.index)
            codes = self.codes[column, level]
            fits &= codes == codes[target]
        return np.flatnonzero(fits)


def build(mentah: pd.DataFrame) -> Complaints:
    """Return the model of raw complaints. Raises UsageError if columns are missing or there is no record."""
    have_columns(mentah, _COLUMNS, "aduan_mentah")
    have_rows(mentah, "aduan_mentah")
    age, arrived = pd.to_numeric(mentah["usia"]), pd.to_datetime(mentah["masuk"])
    place = mentah["kecamatan"] + "/" + mentah["kelurahan"]  # two districts may have a kelurahan of the same name
    values = {
        ("tempat", "kelurahan"): place,
        ("tempat", "kecamatan"): mentah["kecamatan"],
        ("tempat", "wilayah"): _region(mentah),
        ("usia", "tepat"): age,
        ("usia", "5 tahun"): age.clip(upper=OLD) // 5,
        ("usia", "10 tahun"): age.clip(upper=OLD) // 10,
        ("kelamin", "tampil"): mentah["jenis_kelamin"],
        ("tanggal", "hari"): arrived.dt.normalize(),
        ("tanggal", "bulan"): arrived.dt.to_period("M"),
    }
    codes = {name: _codes(column) for name, column in values.items()}
    codes |= {(column, GONE): np.zeros(len(mentah), dtype=np.int64) for column in LEVELS}
    people = mentah[["kecamatan", "usia", "jenis_kelamin", "kategori"]].reset_index(drop=True)
    complete = people.dropna().index.tolist()
    targets = random.Random(_SEED).sample(complete, min(_TARGETS, len(complete)))
    return Complaints(codes, _codes(mentah["kategori"]), people, tuple(targets))


def _region(mentah: pd.DataFrame) -> "pd.Series[Any]":
    if "wilayah" in mentah.columns:
        return mentah["wilayah"]
    table = pd.read_csv(datasets_dir() / "wilayah.csv", encoding="utf-8")
    return mentah["kecamatan"].map(dict(zip(table["kecamatan"], table["wilayah"], strict=True)))


def _codes(column: "pd.Series[Any]") -> Codes:
    """Return one code per record; an empty cell is a value of its own: who gave no age is still a person."""
    return pd.factorize(column, use_na_sentinel=False)[0].astype(np.int64)
