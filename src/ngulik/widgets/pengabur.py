"""Pengabur: blur raw complaints column by column, and see who can still be recognised and what is lost.

A nosy neighbour who knows district, age and sex of one person plays against the learner.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from ngulik.errors import UsageError
from ngulik.widgets import messages_pengabur as messages
from ngulik.widgets.pengabur_model import LEVELS, Complaints, Release, build

if TYPE_CHECKING:
    from ngulik.widgets.pengabur_tampilan import View

#: Size of a class of look-alikes: name, smallest, largest.
BINS = (("1", 1, 1), ("2–4", 2, 4), ("5–9", 5, 9), ("10–49", 10, 49), ("50+", 50, None))


@dataclass(frozen=True, eq=False)
class Pengabur:
    """What the learner holds: as the last line of a cell it shows the widget; its methods are the twins.

    Every method takes the levels by name, e.g. `tempat="kecamatan", usia="10 tahun"`; what is not named is shown
    exactly. Levels that do not exist raise UsageError.
    """

    model: Complaints

    def tabel(self, **tingkat: str) -> pd.DataFrame:
        """Return the measures of a release, one row each: ukuran, nilai (counts, or percent with one decimal)."""
        release = _release(tingkat)
        found = self.model.crowds(release)
        questions = int(self.pertanyaan(**tingkat)["terjawab"].sum())
        values = (
            found.k, round(100 * found.unique, 1), found.below, found.diversity, round(100 / found.k, 1),
            round(100 * self.model.kept(release), 1), questions,
        )  # fmt: skip
        return pd.DataFrame({"ukuran": messages.MEASURES, "nilai": values})

    def pertanyaan(self, **tingkat: str) -> pd.DataFrame:
        """Return the questions of the course: pertanyaan, terjawab (bool: the release still answers it)."""
        levels = asdict(_release(tingkat))
        rows = [(text, levels[column] in enough) for text, column, enough in messages.QUESTIONS]
        return pd.DataFrame(rows, columns=["pertanyaan", "terjawab"])

    def kerumunan(self, **tingkat: str) -> pd.DataFrame:
        """Return how the records spread over the sizes of their classes: besar, aduan, persen."""
        sizes = self.model.crowds(_release(tingkat)).sizes
        counts = [int(((sizes >= low) & (sizes <= (high or sizes.size))).sum()) for _, low, high in BINS]
        percent = [round(100 * count / sizes.size, 1) for count in counts]
        return pd.DataFrame({"besar": [name for name, _, _ in BINS], "aduan": counts, "persen": percent})

    def kalimat(self, tebakan: float | None = None, **tingkat: str) -> str:
        """Return the result in words; with `tebakan` (percent of unique records) also how near the guess was."""
        release = _release(tingkat)
        found = self.model.crowds(release)
        unique = round(100 * found.unique, 1)
        shown = messages.tampil(asdict(release))
        text = messages.ringkasan(shown, found.k, unique, found.below, found.sizes.size, found.diversity)
        return text if tebakan is None else f"{text} {messages.banding(tebakan, unique)}"

    def sasaran(self) -> list[str]:
        """Return whom the neighbour may look for, as shown in the widget."""
        people = self.model.people.loc[list(self.model.targets)]
        return [
            messages.sasaran(row["jenis_kelamin"], int(row["usia"]), row["kecamatan"])
            for row in people.to_dict("records")
        ]

    def tetangga(self, nomor: int = 1, **tingkat: str) -> str:
        """Return what the neighbour finds out about person `nomor` (1 .. number of targets) in a release."""
        names = self.sasaran()
        if not (isinstance(nomor, int) and 1 <= nomor <= len(names)):
            raise UsageError(f"nomor berisi {nomor!r}, padahal harus 1 sampai {len(names)}. Contoh: tetangga(1).")
        target = self.model.targets[nomor - 1]
        release = _release(tingkat)
        found, everybody = self.model.matches(release, target), self.model.crowds(release)
        kinds = np.unique(self.model.category[found]).size
        own = str(self.model.people.loc[target, "kategori"])
        return messages.tetangga(names[nomor - 1], found.size, kinds, own, everybody.k, everybody.diversity)

    def alt(self, **tingkat: str) -> str:
        """Return the alternative text of the picture: what it shows, with its numbers."""
        release, table = _release(tingkat), self.kerumunan(**tingkat)
        shares = list(zip(table["besar"], table["persen"], strict=True))
        return messages.alt(messages.tampil(asdict(release)), shares, self.model.crowds(release).k)

    def gambar(self, **tingkat: str) -> None:
        """Show the static picture, with its alternative text."""
        from ngulik.widgets.gambar import gambar
        from ngulik.widgets.pengabur_tampilan import draw

        gambar(draw(self, tingkat), self.alt(**tingkat))

    def simpan_gambar(self, path: str | Path, **tingkat: str) -> str:
        """Write the static picture as PNG for print (200 dpi) and return its alternative text."""
        from ngulik.paths import write_atomic
        from ngulik.widgets.gambar import png
        from ngulik.widgets.pengabur_tampilan import draw

        write_atomic(Path(path), png(draw(self, tingkat), dpi=200))
        return self.alt(**tingkat)

    @cached_property
    def tampilan(self) -> "View":
        """The live view; one per object, so that showing it twice shows one state twice."""
        from ngulik.widgets.pengabur_tampilan import View

        return View(self)

    def __repr__(self) -> str:
        """Name the widget and the number of records."""
        return f"<Pengabur: {self.model.category.size} aduan>"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        return self.tampilan.bundle(**options)


def pengabur(mentah: pd.DataFrame) -> Pengabur:
    """Return the widget for the raw complaints `mentah`; as last line of a cell it appears.

    Needs kelurahan, kecamatan, usia, jenis_kelamin, masuk, kategori; wilayah is looked up if it is not there. Raises
    UsageError if columns are missing or there is no record.
    """
    return Pengabur(build(mentah))


def _release(levels: Mapping[str, str]) -> Release:
    unknown = [name for name in levels if name not in LEVELS]
    if unknown:
        raise UsageError(f"Kolom {', '.join(unknown)} tidak dapat diatur. Yang dapat diatur: {', '.join(LEVELS)}.")
    return Release(**levels)
