"""How long each simulation takes to draw itself anew in the browser, part of `bench/web.py`."""

import itertools

from playwright.sync_api import Locator, Page
from web_tests import move_by_keyboard, run_all, widgets

NOTEBOOK = "simulasi.ipynb"
#: Name of a simulation → the cell that shows it.
CELLS = {
    "penjelajah_aduan": 'penjelajah_aduan(muat_data("aduan"))',
    "meja_pengurut": 'meja_pengurut(muat_data("unggahan"))',
    "dua_jam_dinding": 'dua_jam_dinding(muat_data("aduan"))',
    "pengabur": 'pengabur(muat_data("aduan_mentah"))',
    "kotak_masuk": 'kotak_masuk(muat_data("pesan_uji"))',
    "pembaca_alamat": "pembaca_alamat()",
}
MOVES = 12
#: Once the key that moves a simulation is known: the keys to press in turn.
TURNS = {
    "ArrowRight": ("ArrowLeft", "ArrowRight"),
    "ArrowLeft": ("ArrowRight", "ArrowLeft"),
    "ArrowDown": ("ArrowUp", "ArrowDown"),
    "ArrowUp": ("ArrowDown", "ArrowUp"),
    "Space": ("Space",),
    "Enter": ("Enter",),
}
#: From a key to the last change in the box before it was quiet for so many ms.
QUIET = 500
WATCH = """box => {
    const times = (window.ubah = { tombol: 0, akhir: 0 });
    new MutationObserver(() => (times.akhir = performance.now()))
        .observe(box, { subtree: true, childList: true, attributes: true, characterData: true });
    window.addEventListener("keydown", () => (times.tombol = times.akhir = performance.now()), true);
}"""
TOOK = f"""() => performance.now() - ubah.akhir > {QUIET} && {{ ms: ubah.akhir - ubah.tombol }}"""


def cells() -> list[str]:
    """Return the code cells of the notebook."""
    return [f"from ngulik import *\n\n{code}" for code in CELLS.values()]


def redraws(page: Page) -> dict[str, list[float]]:
    """Run the notebook in front, and return simulation → ms of each move."""
    run_all(page)
    boxes = widgets(page)
    return {name: moves(page, box) for name, box in zip(CELLS, boxes, strict=True)}


def moves(page: Page, box: Locator) -> list[float]:
    """Press keys on one simulation again and again; return the ms of each press that changed something."""
    kind, key = move_by_keyboard(page, box).split(", ")
    box.evaluate(WATCH)
    took = []
    for number, press in enumerate(itertools.islice(itertools.cycle(TURNS[key]), MOVES)):
        if kind == "textbox":
            page.keyboard.press("ControlOrMeta+A")
            page.keyboard.type(f"contoh{number}.test")
        page.keyboard.press(press)
        page.wait_for_timeout(QUIET)
        took.append(page.wait_for_function(TOOK, polling=50).json_value()["ms"])
    return [ms for ms in took if ms > 0]
