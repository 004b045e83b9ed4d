"""Penjelajah Aduan: choose channel, category or month, and see counts and shares as picture, table and sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from ngulik.errors import UsageError
from ngulik.widgets import messages_penjelajah as messages
from ngulik.widgets.frekuensi import Frequency, Tally, tally
from ngulik.widgets.messages_penjelajah import SEMUA

if TYPE_CHECKING:
    from ngulik.widgets.penjelajah_tampilan import View


@dataclass(frozen=True, eq=False)
class PenjelajahAduan:
    """What the learner holds: as the last line of a cell it shows the widget; its methods are the twins.

    `menurut` is "kategori", "kanal" or "bulan"; the other arguments are a value of that dimension or "Semua", months
    as `Jun 2026`. Percentages refer to the chosen complaints. Other values raise UsageError.
    """

    model: Tally

    def tabel(
        self, menurut: str = "kategori", kanal: str = SEMUA, kategori: str = SEMUA, bulan: str = SEMUA
    ) -> pd.DataFrame:
        """Return one row per value of `menurut`: its name, aduan (count) and persen (0..100, one decimal)."""
        found = self.frekuensi(menurut, pilihan(kanal, kategori, bulan))
        shares = [round(100 * share, 1) for share in found.shares]
        return pd.DataFrame({menurut: found.names, "aduan": found.counts, "persen": shares})

    def kalimat(
        self,
        menurut: str = "kategori",
        kanal: str = SEMUA,
        kategori: str = SEMUA,
        bulan: str = SEMUA,
        tebakan: str | None = None,
    ) -> str:
        """Return the result in words; with `tebakan`, a value of `menurut`, also how that guess fared."""
        chosen = pilihan(kanal, kategori, bulan)
        found = self.frekuensi(menurut, chosen)
        sentence = messages.ringkasan(menurut, chosen, found.total, found.leaders, max(found.counts))
        if tebakan is None:
            return sentence
        if tebakan not in found.names:
            known = ", ".join(f'"{name}"' for name in found.names)
            raise UsageError(messages.TIDAK_ADA.format(dimensi=menurut, isi=tebakan, ada=known))
        own = found.counts[found.names.index(tebakan)]
        return f"{sentence} {messages.banding(tebakan, found.rank(tebakan), own, found.total)}".strip()

    def alt(self, menurut: str = "kategori", kanal: str = SEMUA, kategori: str = SEMUA, bulan: str = SEMUA) -> str:
        """Return the alternative text of the picture: what it shows, with its numbers."""
        chosen = pilihan(kanal, kategori, bulan)
        found = self.frekuensi(menurut, chosen)
        return messages.alt(menurut, chosen, list(zip(found.names, found.counts, found.shares, strict=True)))

    def gambar(self, menurut: str = "kategori", kanal: str = SEMUA, kategori: str = SEMUA, bulan: str = SEMUA) -> None:
        """Show the static picture, with its alternative text."""
        from ngulik.widgets.gambar import gambar

        gambar(self._figure(menurut, kanal, kategori, bulan), self.alt(menurut, kanal, kategori, bulan))

    def simpan_gambar(
        self,
        path: str | Path,
        menurut: str = "kategori",
        kanal: str = SEMUA,
        kategori: str = SEMUA,
        bulan: str = SEMUA,
    ) -> str:
        """Write the static picture as PNG for print (200 dpi) and return its alternative text.

        The same data and versions give the same bytes.
        """
        from ngulik.paths import write_atomic
        from ngulik.widgets.gambar import png

        write_atomic(Path(path), png(self._figure(menurut, kanal, kategori, bulan), dpi=200))
        return self.alt(menurut, kanal, kategori, bulan)

    def frekuensi(self, menurut: str, chosen: Mapping[str, str]) -> Frequency:
        """Return the frequencies of `menurut` under the `chosen` filters (dimension -> value)."""
        return self.model.frequency(menurut, chosen)

    @cached_property
    def tampilan(self) -> "View":
        """The live view; one per object, so that showing it twice shows one state twice."""
        from ngulik.widgets.penjelajah_tampilan import View

        return View(self)

    def __repr__(self) -> str:
        """Name the widget and the number of complaints."""
        return f"<Penjelajah Aduan: {self.model.counts.sum()} aduan>"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        return self.tampilan.bundle(**options)

    def _figure(self, menurut: str, kanal: str, kategori: str, bulan: str) -> Any:
        from ngulik.widgets.penjelajah_tampilan import draw

        chosen = pilihan(kanal, kategori, bulan)
        return draw(self.frekuensi(menurut, chosen), menurut, chosen)


def pilihan(kanal: str, kategori: str, bulan: str) -> dict[str, str]:
    """Return the filters that choose something, dimension -> value; "Semua" chooses nothing."""
    every = {"kanal": kanal, "kategori": kategori, "bulan": bulan}
    return {dimension: value for dimension, value in every.items() if value != SEMUA}


def penjelajah_aduan(aduan: pd.DataFrame) -> PenjelajahAduan:
    """Return the widget for the complaints `aduan` (columns kanal, kategori, masuk); as last line of a cell it appears.

    Raises UsageError if a column is missing or there is no row.
    """
    return PenjelajahAduan(tally(aduan))
