"""Pembaca Alamat as a simulation: type an address, and see it cut into its parts. The model is `address.py`."""

from dataclasses import dataclass
from typing import Any

from ngulik.widgets.kit.controls import Control, State, Text
from ngulik.widgets.kit.simulation import Picture, Simulation
from ngulik.widgets.kit.svg import BLUE, INK, PAPER, rect, text
from ngulik.widgets.kit.table import Table
from ngulik.widgets.pembaca_alamat import words
from ngulik.widgets.pembaca_alamat.address import Address, read

_LETTER = 7.9  # width of a monospaced letter of size 13
_LONGEST = 34  # letters of a part; longer ones are cut, the table has them whole


@dataclass(frozen=True)
class PembacaAlamat(Simulation):
    """`alamat` may be defanged (`hxxps`, `[.]`); it is only read, never opened. What is no address raises UsageError.

    Without an address it opens empty, so that the learner can guess before reading the answer.
    """

    alamat: str = ""
    title = words.TITLE

    def controls(self) -> tuple[Control, ...]:
        return (Text("alamat", words.LABEL, self.alamat, words.CONTOH),)

    @staticmethod
    def _read(s: State) -> Address | None:
        return read(s["alamat"]) if s["alamat"].strip() else None

    def sentence(self, s: State) -> str:
        address = self._read(s)
        if address is None:
            return words.KOSONG
        found = [words.tanda(address, code) for code in address.signs]
        signs = [f"• {name}: {meaning}" for name, meaning in found]
        return "\n".join([words.pemilik(address), *(["Waspadai:", *signs] if signs else [words.AMAN])])

    def kalimat(self, *values: str, **named: str) -> str:
        """Return owner and tricks in words."""
        address = self._read(self.state(*values, **named))
        return words.kalimat(address) if address else words.KOSONG

    def table(self, s: State) -> Table:
        address = self._read(s)
        parts = words.bagian(address) if address else []
        rows = [(name, value, words.PARTS[name]) for name, value in parts]
        return Table(words.HEADS, rows, marked=next((n for n, row in enumerate(rows) if row[0] == words.OWNER), None))

    def describe(self, s: State) -> str:
        address = self._read(s)
        return words.alt(address) if address else words.KOSONG

    def picture(self, s: State, width: int) -> Picture:
        """The parts side by side, in as many rows as they need; the owner in a thick box."""
        address, marks, x, y = self._read(s), [], 4.0, 4.0
        for name, value in words.bagian(address) if address else []:
            shown = value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
            wide = max(len(shown) * _LETTER, len(name) * 7) + 16
            if x > 4 and x + wide > width:
                x, y = 4.0, y + 66
            owner = name == words.OWNER
            bold: dict[str, Any] = {"font_weight": 700} if owner else {}
            marks.append(
                rect(
                    x, y, wide, 34, PAPER, stroke=BLUE if owner else INK, stroke_width=4 if owner else 1, rx=5, key=name
                )
            )
            marks.append(text(x + wide / 2, y + 22, shown, "middle", font_family="monospace", **bold))
            marks.append(text(x + wide / 2, y + 50, name, "middle", 12, **bold))
            x += wide + 6
        return Picture(y + 60, marks)

    def domain(self, alamat: str | None = None) -> str:
        """Return the registered domain: whose address it is; empty where the address names no owner."""
        return read(self.alamat if alamat is None else alamat).registered


def pembaca_alamat(alamat: str = "") -> PembacaAlamat:
    """Return the widget, opened at `alamat` or empty; as last line of a cell it appears. Raises UsageError for no address."""
    if alamat != "":
        read(alamat)
    return PembacaAlamat(alamat)
