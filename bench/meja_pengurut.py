"""Print how long Meja Pengurut takes per move on datasets/unggahan.csv: median and max of 50 moves.

Run from the repository: `python bench/meja_pengurut.py`. The limit is 300 ms (silabus section 3).
"""

import statistics
import time

import ngulik

MOVES = 50


def main() -> None:
    """Build the widget, show the result, move the preset, a weight and the half-life in turn, and print the figures."""
    unggahan = ngulik.muat_data("unggahan")
    view = ngulik.meja_pengurut(unggahan).tampilan
    view.tampilkan.value = True
    controls = (view.preset, view.bobot["balas"], view.bobot["laporkan"], view.paruh)
    spent = []
    for move in range(MOVES):
        control = controls[move % len(controls)]
        start = time.perf_counter()
        control.index = (control.index + 1) % len(control.options)
        spent.append(1000 * (time.perf_counter() - start))
    print(f"{len(unggahan)} posts, {MOVES} moves: median {statistics.median(spent):.0f} ms, max {max(spent):.0f} ms")


if __name__ == "__main__":
    main()
