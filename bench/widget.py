"""Print how long each widget of the course takes per move: median and max, wall and processor time.

Run from the repository: `python bench/widget.py`. The limit is 300 ms (silabus section 3); this is a measurement, not a
timed test, because shared machines are noisy.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice

import ngulik

MOVES = 48
ADDRESSES = (
    "hxxps://kotacontoh.example.layanan[.]test/masuk",
    "hxxps://kotacontoh.example@masuk[.]test/Undangan.apk?x=1",
    "b\N{CYRILLIC SMALL LETTER A}ndung.go.id",
    "192.0.2.7:8080/x",
)
Move = Callable[[], object]


def turning(*controls: object) -> Iterator[Move]:
    """Yield moves that put one control after the other to its next choice."""
    for move in range(MOVES):
        control = controls[move % len(controls)]
        yield lambda control=control: setattr(control, "index", (control.index + 1) % len(control.options))


def dua_jam_dinding() -> Iterator[Move]:
    """Move both targets and the channel."""
    view = ngulik.dua_jam_dinding(ngulik.muat_data("aduan")).tampilan
    view.tampilkan.value = True
    return turning(view.target_jam, view.target_hari, view.kanal)


def penjelajah_aduan() -> Iterator[Move]:
    """Move every choice, also while it counts by month (most bars)."""
    view = ngulik.penjelajah_aduan(ngulik.muat_data("aduan")).tampilan
    view.tampilkan.value = True
    return turning(view.kanal, view.kategori, view.bulan, view.tebakan, view.menurut)


def meja_pengurut() -> Iterator[Move]:
    """Move the preset, two weights and the half-life."""
    view = ngulik.meja_pengurut(ngulik.muat_data("unggahan")).tampilan
    view.tampilkan.value = True
    return turning(view.preset, view.bobot["balas"], view.bobot["laporkan"], view.paruh)


def pengabur() -> Iterator[Move]:
    """Move every level and the neighbour's target."""
    view = ngulik.pengabur(ngulik.muat_data("aduan_mentah")).tampilan
    view.tampilkan.value = True
    return turning(*view.tingkat.values(), view.sasaran)


def kotak_masuk() -> Iterator[Move]:
    """Judge one round of messages: send the verdict, go on."""
    view = ngulik.kotak_masuk(ngulik.muat_data("pesan_uji")).tampilan
    for _ in view.putusan:
        view.pilihan.value = "Penipuan"
        yield view.tombol.click
        yield view.tombol.click


def pembaca_alamat() -> Iterator[Move]:
    """Read addresses of every kind."""
    reader = ngulik.pembaca_alamat().tampilan
    for address in islice(cycle(ADDRESSES), MOVES):
        yield lambda address=address: setattr(reader.alamat, "value", address)


def main() -> None:
    """Print a Markdown table, a row per widget."""
    print("| widget | moves | median ms | max ms | CPU median ms | CPU max ms |\n|---|--:|--:|--:|--:|--:|")
    for make in (penjelajah_aduan, meja_pengurut, dua_jam_dinding, pengabur, kotak_masuk, pembaca_alamat):
        wall, cpu = [], []
        for move in make():
            start, busy = time.perf_counter(), time.process_time()
            move()
            wall.append(1000 * (time.perf_counter() - start))
            cpu.append(1000 * (time.process_time() - busy))
        figures = (statistics.median(wall), max(wall), statistics.median(cpu), max(cpu))
        print(f"| `{make.__name__}` | {len(wall)} | " + " | ".join(f"{figure:.0f}" for figure in figures) + " |")


if __name__ == "__main__":
    main()
