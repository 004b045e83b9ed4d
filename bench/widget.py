"""Print how long Dua Jam Dinding takes per slider move on datasets/aduan.csv: median and max of 50 moves.

Run from the repository: `python bench/widget.py`. The limit is 300 ms (silabus section 3); this is a measurement, not a
timed test, because shared machines are noisy.
"""

import statistics
import time

import ngulik

MOVES = 50


def main() -> None:
    """Build the widget, show the result, move each slider and the channel in turn, and print the figures."""
    aduan = ngulik.muat_data("aduan")
    start = time.perf_counter()
    view = ngulik.dua_jam_dinding(aduan).tampilan
    built = time.perf_counter() - start
    start = time.perf_counter()
    view.tampilkan.value = True
    first = time.perf_counter() - start

    controls = (view.target_jam, view.target_hari, view.kanal)
    spent = []
    for move in range(MOVES):
        control = controls[move % len(controls)]
        start = time.perf_counter()
        control.index = (control.index + 1) % len(control.options)
        spent.append(1000 * (time.perf_counter() - start))
    print(f"{len(aduan)} rows; build {1000 * built:.0f} ms; first picture {1000 * first:.0f} ms")
    print(f"{MOVES} moves: median {statistics.median(spent):.0f} ms, max {max(spent):.0f} ms")


if __name__ == "__main__":
    main()
