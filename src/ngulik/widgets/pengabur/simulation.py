"""Pengabur: blur raw complaints column by column, and see who can still be recognised and what is lost.

A nosy neighbour who knows district, age and sex of one person plays against the learner.
"""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd

from ngulik.errors import UsageError
from ngulik.numbers import percent, rounded
from ngulik.widgets.kit.controls import EXPLORE, KEEP, Choice, Control, Guess, Slider, State, steps
from ngulik.widgets.kit.simulation import WIDE, Picture, Simulation
from ngulik.widgets.kit.svg import INK, Scale, foot, hatched, levels, line, lines, paragraph, rect, text
from ngulik.widgets.kit.table import Table
from ngulik.widgets.kit.words import compared
from ngulik.widgets.pengabur import words
from ngulik.widgets.pengabur.complaints import LEVELS, Complaints, Release, build

#: Size of a class of look-alikes: name, smallest, largest; the first two are too small.
BINS = (("1", 1, 1), ("2–4", 2, 4), ("5–9", 5, 9), ("10–49", 10, 49), ("50+", 50, None))
_SMALL = 2


@dataclass(frozen=True, eq=False)
class Pengabur(Simulation):
    """`tempat`, `usia`, `kelamin`, `tanggal` are the levels of a release, exact where not named; `sasaran` is the number of
    the person that the neighbour looks for, from 1.
    """

    model: Complaints
    title = words.TITLE

    def controls(self) -> tuple[Control, ...]:
        sliders = (Slider(name, words.CONTROLS[name], LEVELS[name], LEVELS[name][0], moves=EXPLORE) for name in LEVELS)
        targets = dict(enumerate(self.sasaran(), 1))
        return (
            *sliders,
            Choice("sasaran", words.SASARAN, targets, 1 if targets else None, moves=KEEP),
            Guess(words.TEBAKAN, steps(0, 100, 5, "%")),
        )

    def question(self, s: State) -> str:
        return words.ajakan(words.tampil(asdict(_release(s))))

    def sentence(self, s: State) -> str:
        verdict = f"{self.tetangga(s['sasaran'], **asdict(_release(s)))}\n" if s["sasaran"] else ""
        return verdict + self._summary(s)

    def kalimat(self, *values: Any, **named: Any) -> str:
        """Return the result in words, without what the neighbour says (`tetangga`)."""
        return self._summary(self.state(*values, **named)).replace("\n", " ")

    def _summary(self, s: State) -> str:
        release, guess = _release(s), s["tebakan"]
        found = self.model.crowds(release)
        unique = rounded(100 * found.unique, 1)
        shown = words.tampil(asdict(release))
        said = words.ringkasan(shown, found.k, unique, found.below, found.sizes.size, found.diversity)
        return said if guess is None else f"{said}\n{compared(guess, unique, words.TENTANG)}"

    def table(self, s: State) -> Table:
        release = _release(s)
        found, answered = self.model.crowds(release), sum(known for _, known in self._questions(release))
        values = (
            found.k, rounded(100 * found.unique, 1), found.below, found.diversity, rounded(100 / found.k, 1),
            rounded(100 * self.model.kept(release), 1), answered,
        )  # fmt: skip
        return Table(words.HEADS, list(zip(words.MEASURES, values, strict=True)), words.KELAS)

    def describe(self, s: State) -> str:
        release = _release(s)
        lost = [asked for asked, known in self._questions(release) if not known]
        shown = words.tampil(asdict(release))
        shares = [(name, share) for name, _, share in self._shares(release)]
        return words.alt(shown, shares, self.model.crowds(release).k, lost)

    def picture(self, s: State, width: int) -> Picture:
        """Bars by the size of the crowd; beside them (on a phone below) which questions the release still answers."""
        wide, release = width == WIDE, _release(s)
        y, x = Scale(0, 100, 260 if wide else 190, 56), Scale(0, 1, 44, 395 if wide else width - 8)
        names = {(place + 0.5) / len(BINS): name for place, (name, _, _) in enumerate(BINS)}
        marks = [text(8, 18, words.JUDUL, size=14, font_weight=700), text(8, 38, words.SUBJUDUL, size=12)]
        marks += [levels(y, x.start, x.end, (0, 20, 40, 60, 80, 100)), foot(x, y.start, names, words.SUMBU)]
        edge = x(_SMALL / len(BINS))
        marks += [line(edge, 60, edge, y.start, INK, stroke_dasharray="2 4"), text(edge + 6, 70, words.BATAS, size=12)]
        for place, (name, _, share) in enumerate(self._shares(release) if s["buka"] else []):
            middle, bar = x((place + 0.5) / len(BINS)), hatched if place < _SMALL else rect
            marks.append(bar(middle - 22, y(share), 44, y.start - y(share), key=f"bar-{name}"))
            marks.append(text(middle, y(share) - 6, percent(share), "middle", 12))
        known = self._questions(release)
        if not wide:
            answered = str(sum(answer for _, answer in known)) if s["buka"] else "…"
            return Picture(250, [*marks, text(8, 244, words.TERJAWAB.format(banyak=answered, semua=len(known)))])
        return Picture(310, [*marks, *self._list(known, s["buka"])])

    @staticmethod
    def _list(known: list[tuple[str, bool]], shown: bool) -> list[str]:
        """The questions one below the other, each with a sign once the result is shown."""
        left, top, room = 415.0, 74.0, 203.0
        marks = [text(left, 54, words.ASKED, font_weight=600)]
        for asked, answered in known:
            sign = ("✓" if answered else "✗") if shown else "·"
            marks += [text(left, top, sign, font_weight=700), paragraph(left + 18, top, asked, room, 12)]
            top += 17.0 * len(lines(asked, room, 12)) + 4
        return marks

    def _questions(self, release: Release) -> list[tuple[str, bool]]:
        chosen = asdict(release)
        return [(asked, chosen[column] in enough) for asked, column, enough in words.QUESTIONS]

    def _shares(self, release: Release) -> list[tuple[str, int, float]]:
        sizes = self.model.crowds(release).sizes
        counts = [int(((sizes >= low) & (sizes <= (high or sizes.size))).sum()) for _, low, high in BINS]
        return [
            (name, count, rounded(100 * count / sizes.size, 1))
            for (name, _, _), count in zip(BINS, counts, strict=True)
        ]

    # More that a learner may ask.
    def pertanyaan(self, **tingkat: str) -> pd.DataFrame:
        """Return the questions of the course: pertanyaan, terjawab (bool: the release still answers it)."""
        return pd.DataFrame(self._questions(_release(self.state(**tingkat))), columns=["pertanyaan", "terjawab"])

    def kerumunan(self, **tingkat: str) -> pd.DataFrame:
        """Return how the records spread over the sizes of their classes: besar, aduan, persen."""
        return pd.DataFrame(self._shares(_release(self.state(**tingkat))), columns=["besar", "aduan", "persen"])

    def sasaran(self) -> list[str]:
        """Return whom the neighbour may look for."""
        people = self.model.people.loc[list(self.model.targets)]
        return [
            words.sasaran(row["jenis_kelamin"], int(row["usia"]), row["kecamatan"]) for row in people.to_dict("records")
        ]

    def tetangga(self, nomor: int = 1, **tingkat: str) -> str:
        """Return what the neighbour finds out about person `nomor` (1 .. number of targets) in a release."""
        names = self.sasaran()
        if not (isinstance(nomor, int) and 1 <= nomor <= len(names)):
            raise UsageError(words.NOMOR.format(nomor=repr(nomor), banyak=len(names)))
        release, target = _release(self.state(**tingkat)), self.model.targets[nomor - 1]
        found, everybody = self.model.matches(release, target), self.model.crowds(release)
        kinds = np.unique(self.model.category[found]).size
        own = str(self.model.people.loc[target, "kategori"])
        return words.tetangga(names[nomor - 1], found.size, kinds, own, everybody.k, everybody.diversity)


def pengabur(mentah: pd.DataFrame) -> Pengabur:
    """Return the widget for the raw complaints `mentah`; as last line of a cell it appears.

    Needs kelurahan, kecamatan, usia, jenis_kelamin, masuk, kategori; wilayah is looked up if it is not there. Raises
    UsageError if columns are missing or there is no record.
    """
    return Pengabur(build(mentah))


def _release(s: State) -> Release:
    return Release(**{column: s[column] for column in LEVELS})
