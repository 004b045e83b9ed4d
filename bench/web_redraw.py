"""How long each simulation takes to answer a move in a browser; part of `bench/widget.py` and `bench/web.py`."""

import itertools
from importlib import import_module

from playwright.sync_api import Locator, Page, TimeoutError
from web_tests import KEYS, NAMES, run_all

NOTEBOOK = "simulasi.ipynb"
#: Name of a simulation → the cell that shows it.
CELLS = {name: import_module(f"ngulik.widgets.{name}").SAMPLE for name in NAMES}
MOVES = 20
#: From the key to the last change in the board before its answer is complete (it carries the number of its question).
WATCH = """board => {
    window.took = { key: 0, last: 0, before: board.dataset.no, board };
    new MutationObserver(() => (took.last = performance.now()))
        .observe(board, { subtree: true, childList: true, attributes: true, characterData: true });
    window.addEventListener("keydown", () => Object.assign(took, { key: performance.now(), before: board.dataset.no }), true);
}"""
TOOK = """() => took.board.dataset.no !== took.before && { ms: took.last - took.key }"""


def cells() -> list[str]:
    """Return the code cells of the notebook."""
    return [f"from ngulik import *\n\n{code}" for code in CELLS.values()]


def redraws(page: Page) -> dict[str, list[float]]:
    """Run the notebook in front, and return simulation → ms of each move."""
    run_all(page)
    boards = page.locator(".kit")
    boards.nth(len(CELLS) - 1).wait_for()
    return {name: moves(page, boards.nth(place)) for place, name in enumerate(CELLS)}


def moves(page: Page, board: Locator) -> list[float]:
    """Guess and open the result, then move one control after the other; return the ms of each move."""
    board.evaluate(WATCH)
    took: list[float] = []
    if board.get_by_role("textbox").count():
        for number in range(MOVES):
            board.get_by_role("textbox").fill(f"contoh{number}.go.id.masuk{number}.test/x")
            took.append(press(page, board.get_by_role("textbox"), "Enter"))
        return took
    guess = board.locator("[data-handle=tebakan], [data-pick^='tebakan:'], .kit-is-guess input:visible")
    if guess.count():
        took += [press(page, guess.first, "ArrowUp" if guess.first.get_attribute("data-pick") is None else "Enter")]
        took += [press(page, board.locator(".kit-open:visible"), "Enter")]
    for turn in itertools.count():
        for kind, keys in KEYS.items():
            for control in board.locator(kind).all():
                if len(took) >= MOVES:
                    return took
                if control.is_visible() and control.get_attribute("aria-disabled") != "true":
                    took += [ms for ms in [press(page, control, keys[turn % len(keys)])] if ms]
    raise AssertionError("never")


def press(page: Page, control: Locator, key: str) -> float:
    """Press a key and return the ms until the answer stands, 0 if nothing was asked."""
    control.focus()
    page.keyboard.press(key)
    try:
        return float(page.wait_for_function(TOOK, polling=5, timeout=3000).json_value()["ms"])
    except TimeoutError:  # the key asked nothing: the control stands at its end
        return 0.0
