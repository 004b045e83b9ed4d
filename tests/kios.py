"""A small simulation with every kind of control, for the tests of the kit itself."""

from dataclasses import dataclass
from math import inf
from typing import Any

from ngulik.errors import UsageError
from ngulik.widgets.kit.controls import EXPLORE, Actions, Choice, Clock, Guess, Slider, Switch, Text, steps
from ngulik.widgets.kit.handles import handle, pick
from ngulik.widgets.kit.simulation import Picture, Simulation
from ngulik.widgets.kit.svg import moving, rect
from ngulik.widgets.kit.table import Table


@dataclass(frozen=True)
class Kios(Simulation):
    """A small simulation with every kind of control."""

    title = "Kios"

    def controls(self) -> tuple[Any, ...]:
        return (
            Slider("harga", "Harga", steps(1, 5, unit="ribu"), 2, drawn=True),
            Slider("stok", "Stok", steps(0, 9), (4, 5), labels=("pagi", "sore"), moves=EXPLORE),
            Choice("tampak", "Tampilan", ("sehari", "sejam"), "sehari", radio=True),
            Slider("jam", "Jam", {1: "satu", inf: "tanpa batas"}, inf, when=("tampak", ("sejam",))),
            Switch("libur", "Libur"),
            Text("nama", "Nama", "Kios"),
            Actions("jejak", "Kejadian", {"buka": "Buka", "tutup": "Tutup"}),
            Guess("Tebak untung", steps(0, 10, 5, "ribu")),
        )

    def sentence(self, s: Any) -> str:
        if s["nama"] == "":
            raise UsageError("Nama masih kosong.")
        return f"Untung {s['harga'] * sum(s['stok'])}; tebakan {s['tebakan']}."

    def table(self, s: Any) -> Table:
        return Table({"jam": "Jam", "untung": "Untung"}, [("pagi", s["harga"] * s["stok"][0])])

    def describe(self, s: Any) -> str:
        return "Sebuah <kios>."

    def refused(self, s: Any) -> dict[str, str]:
        return {"tutup": "belum buka"} if not s["jejak"] else {}

    def clock(self, s: Any) -> Clock | None:
        return Clock(10, 5, "menit", ((0, "mulai"),)) if s["tampak"] == "sejam" else None

    def picture(self, s: Any, width: int) -> Picture:
        dots = [moving("titik", [(0, 1, 2, "red"), (5, 8, 9, "blue")])] if s["tampak"] == "sejam" else []
        price, stock = self.option("harga", s), self.option("stok", s)
        knobs = [
            handle(price, s, [90, 70, 50, 30, 10], 20),
            pick(self.option("tampak", s), s, "sejam", "", (200, 10, 90, 40)),
        ]
        knobs += [handle(stock, s, range(95, 0, -10), 100 + 50 * n, label=n, shown=str(s["stok"][n])) for n in range(2)]
        return Picture(100, [rect(0, 0, 10, s["harga"], key="kios"), *dots], knobs)
