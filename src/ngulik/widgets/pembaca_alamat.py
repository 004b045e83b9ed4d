"""Pembaca Alamat: read an address from the right. The model is `alamat.py`."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from ngulik.widgets import messages_alamat as messages
from ngulik.widgets.alamat import read

if TYPE_CHECKING:
    from ngulik.widgets.pembaca_tampilan import View


@dataclass(frozen=True)
class PembacaAlamat:
    """What the learner holds: as the last line of a cell it shows the widget; its methods are the twins.

    `alamat` may be defanged (`hxxps`, `[.]`); it is only read, never opened. What is no address raises UsageError.
    Without an address the view opens empty, so that the learner can guess before reading the answer.
    """

    alamat: str = ""

    def domain(self, alamat: str | None = None) -> str:
        """Return the registered domain: whose address it is; empty where the address names no owner."""
        return read(self.alamat if alamat is None else alamat).registered

    def tabel(self, alamat: str | None = None) -> pd.DataFrame:
        """Return one row per part from left to right: bagian, isi (defanged), arti."""
        address = read(self.alamat if alamat is None else alamat)
        rows = [(name, value, messages.PARTS[name]) for name, value in messages.bagian(address)]
        return pd.DataFrame(rows, columns=["bagian", "isi", "arti"])

    def kalimat(self, alamat: str | None = None) -> str:
        """Return owner and tricks in words."""
        text = self.alamat if alamat is None else alamat
        return messages.kalimat(read(text)) if text != "" else messages.KOSONG

    def alt(self, alamat: str | None = None) -> str:
        """Return the alternative text of the picture."""
        return messages.alt(read(self.alamat if alamat is None else alamat))

    def gambar(self, alamat: str | None = None) -> None:
        """Show the static picture, with its alternative text."""
        from ngulik.widgets.gambar import gambar
        from ngulik.widgets.pembaca_tampilan import draw

        gambar(draw(read(self.alamat if alamat is None else alamat)), self.alt(alamat))

    def simpan_gambar(self, path: str | Path, alamat: str | None = None) -> str:
        """Write the static picture as PNG for print (200 dpi) and return its alternative text."""
        from ngulik.paths import write_atomic
        from ngulik.widgets.gambar import png
        from ngulik.widgets.pembaca_tampilan import draw

        write_atomic(Path(path), png(draw(read(self.alamat if alamat is None else alamat)), dpi=200))
        return self.alt(alamat)

    @cached_property
    def tampilan(self) -> "View":
        """The live view; one per object, so that showing it twice shows one state twice."""
        from ngulik.widgets.pembaca_tampilan import View

        return View(self)

    def __repr__(self) -> str:
        """Name the widget."""
        return "<Pembaca Alamat>"

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        return self.tampilan.bundle(**options)


def pembaca_alamat(alamat: str = "") -> PembacaAlamat:
    """Return the widget, opened at `alamat` or empty; as last line of a cell it appears. Raises UsageError for no address."""
    if alamat != "":
        read(alamat)
    return PembacaAlamat(alamat)
