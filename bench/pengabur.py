"""Print how long Pengabur takes per slider move on datasets/aduan_mentah.csv: median and max of 60 moves.

Run from the repository: `python bench/pengabur.py`. The limit is 300 ms (silabus section 3); this is a measurement, not
a timed test, because shared machines are noisy.
"""

import statistics
import time

import ngulik

MOVES = 60


def main() -> None:
    """Build the widget, show the result, move each slider and the neighbour's target in turn, and print the figures."""
    mentah = ngulik.muat_data("aduan_mentah")
    start = time.perf_counter()
    view = ngulik.pengabur(mentah).tampilan
    built = time.perf_counter() - start
    start = time.perf_counter()
    view.tampilkan.value = True
    first = time.perf_counter() - start

    controls = (*view.tingkat.values(), view.sasaran)
    spent = []
    for move in range(MOVES):
        control = controls[move % len(controls)]
        start = time.perf_counter()
        control.index = (control.index + 1) % len(control.options)
        spent.append(1000 * (time.perf_counter() - start))
    print(f"{len(mentah)} rows; build {1000 * built:.0f} ms; first picture {1000 * first:.0f} ms")
    print(f"{MOVES} moves: median {statistics.median(spent):.0f} ms, max {max(spent):.0f} ms")


if __name__ == "__main__":
    main()
