"""Print how long Penjelajah Aduan takes per move on datasets/aduan.csv: median and max of 60 moves, wall and CPU time.

Run from the repository: `python bench/penjelajah.py`. The limit is 300 ms (silabus section 3); this is a measurement,
not a timed test, because shared machines are noisy.
"""

import statistics
import time

import ngulik

MOVES = 60


def main() -> None:
    """Build the widget, show the result, move every control in turn, also while it counts by month (most bars)."""
    aduan = ngulik.muat_data("aduan")
    start = time.perf_counter()
    view = ngulik.penjelajah_aduan(aduan).tampilan
    built = time.perf_counter() - start
    start = time.perf_counter()
    view.tampilkan.value = True
    first = time.perf_counter() - start

    controls = (view.kanal, view.kategori, view.bulan, view.tebakan, view.menurut)
    wall, cpu = [], []
    for move in range(MOVES):
        control = controls[move % len(controls)]
        start, busy = time.perf_counter(), time.process_time()
        control.index = (control.index + 1) % len(control.options)
        wall.append(1000 * (time.perf_counter() - start))
        cpu.append(1000 * (time.process_time() - busy))
    print(f"{len(aduan)} rows; build {1000 * built:.0f} ms; first picture {1000 * first:.0f} ms")
    for name, spent in (("wall", wall), ("CPU", cpu)):
        print(f"{MOVES} moves, {name} time: median {statistics.median(spent):.0f} ms, max {max(spent):.0f} ms")


if __name__ == "__main__":
    main()
