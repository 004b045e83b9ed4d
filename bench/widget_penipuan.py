"""Print how long the widgets of module 11 take per move: median and max.

Run from the repository: `python bench/widget_penipuan.py`. The limit is 300 ms (silabus section 3); this is a
measurement, not a timed test, because shared machines are noisy.
"""

import statistics
import time
from collections.abc import Callable

import ngulik

ADDRESSES = (
    "hxxps://kotacontoh.example.layanan[.]test/masuk",
    "hxxps://kotacontoh.example@masuk[.]test/Undangan.apk?x=1",
    "b\N{CYRILLIC SMALL LETTER A}ndung.go.id",
    "192.0.2.7:8080/x",
)


def main() -> None:
    """Play one round of Kotak Masuk and read forty addresses."""
    view = ngulik.kotak_masuk(ngulik.muat_data("pesan_uji")).tampilan
    spent = []
    for _ in view.putusan:
        view.pilihan.value = "Penipuan"
        spent += [_timed(view.tombol.click), _timed(view.tombol.click)]
    _print("Kotak Masuk", spent)
    start = time.perf_counter()
    reader = ngulik.pembaca_alamat().tampilan
    print(f"Pembaca Alamat: opened in {1000 * (time.perf_counter() - start):.0f} ms")
    spent = [_timed(lambda text=text: setattr(reader.alamat, "value", text)) for _ in range(10) for text in ADDRESSES]
    _print("Pembaca Alamat", spent)


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - start)


def _print(name: str, spent: list[float]) -> None:
    print(f"{name}: {len(spent)} moves, median {statistics.median(spent):.0f} ms, max {max(spent):.0f} ms")


if __name__ == "__main__":
    main()
