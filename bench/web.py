"""Measure the browser door beside an untouched JupyterLite build, and print a Markdown table for bench/README.md.

    python bench/web.py                 5 rounds
    python bench/web.py --rounds 1      a first look
    python bench/web.py --keep          with the sites that an earlier run built under build/bench-web/

Both sites are served in the same way (`ngulik serve`, compressed copies included) and take Pyodide, pandas and
matplotlib from a folder of their own. A round opens each with a new profile (cold), again with that profile and a new
browser (warm), and with a new profile, 10 Mbit/s and a quarter of the processor's time (slow). In the notebook that
is opened, each cell is run as soon as the one before has answered. Seconds are counted from the call of the address.
Simulations are moved by keyboard; a redraw lasts from the key to the last change in the simulation's box.
A step that does not end in four minutes is told and left out; the rounds go on.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import web_redraw
import web_stock
from playwright.sync_api import BrowserContext, FrameLocator, Page
from playwright.sync_api import TimeoutError as TooLong
from web_server import Meter, chromium, megabytes, served

from ngulik.paths import build_dir
from ngulik.site.build import site
from ngulik.site.pyodide import LOCK, assemble

BUILD = build_dir() / "bench-web"
SLOW_PART, SLOW_RATE = 0.25, 10e6 / 8
READING = 15
LESSON = "05-respons-cepat/pelajaran.html"
Figures = dict[str, list[float]]

#: Key of a figure → what it is, digits, and the target: a limit, or a share of the untouched build's.
ROWS: dict[str, tuple[str, int, float | None]] = {
    "readable": ("course page readable, cold, s", 2, 1),
    "slow readable": ("course page readable, slow, s", 2, None),
    "reading": (f"first result after {READING} s of reading and a press of the button, s", 1, 3),
    "cold bytes": ("cold: MB until the first result", 1, 25),
    "cold all": ("cold: MB in all", 1, None),
    "cold shown": ("cold: notebook shown, s", 1, None),
    "cold table": ("cold: first result, s", 1, None),
    "cold plot": ("cold: first plot, s", 1, None),
    "cold check": ("cold: answer of `periksa`, s", 1, None),
    "cold memory": ("cold: memory of the browser, MB", 0, None),
    "warm bytes": ("warm: MB until the first result", 1, None),
    "warm shown": ("warm: notebook shown, s", 1, None),
    "warm table": ("warm: first result, s", 1, None),
    "warm plot": ("warm: first plot, s", 1, None),
    "warm check": ("warm: answer of `periksa`, s", 1, None),
    "warm memory": ("warm: memory of the browser, MB", 0, None),
    "slow shown": ("slow: notebook shown, s", 1, None),
    "slow table": ("slow: first result, s", 1, None),
    "slow plot": ("slow: first plot, s", 1, None),
    "slow check": ("slow: answer of `periksa`, s", 1, None),
    **{f"redraw {name}": (f"redraw of `{name}`, ms", 0, 300) for name in web_redraw.CELLS},
    "build": ("building the site, s", 0, 180),
    "outside": ("requests to others", 0, 0),
}
RATIO = 0.6  # warm start to the first result, as a share of the untouched build's


def main() -> None:
    """Build both sites, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    ours, stock = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
    build(ours, options.keep)
    meter = Meter()
    with served(BUILD / "situs", meter) as ngulik, served(BUILD / "bawaan", meter) as untouched:
        for number in range(options.rounds):
            print(f"round {number + 1}", file=sys.stderr)
            steps = [(read_first, ngulik, ours), (one_round, ngulik, ours), (one_round, untouched, stock)]
            for step, address, figures in steps:
                try:
                    step(address, figures, meter)
                except (TooLong, AssertionError) as problem:
                    print(f"left out: {step.__name__} at {address}: {problem}", file=sys.stderr)
    print_table(ours, stock)


def build(figures: Figures, keep: bool) -> None:
    """Build both sites; the time of ours is a figure."""
    if keep and (BUILD / "bawaan").is_dir():
        return
    shutil.rmtree(BUILD / "bawaan", ignore_errors=True)
    pyodide = build_dir() / "pyodide"
    if not (pyodide / LOCK).is_file():
        assemble(pyodide)
    start = time.monotonic()
    site(BUILD / "situs", pyodide)
    figures["build"].append(time.monotonic() - start)
    web_stock.add_notebooks(BUILD / "situs", {web_redraw.NOTEBOOK: web_redraw.cells()})
    web_stock.build_stock(BUILD / "bawaan")


def one_round(address: str, figures: Figures, meter: Meter) -> None:
    """Open the notebook cold, warm, and cold on a slow line and computer."""
    with tempfile.TemporaryDirectory() as profile, tempfile.TemporaryDirectory() as other:
        for name, folder, rate, part in (
            ("cold", profile, None, 1),
            ("warm", profile, None, 1),
            ("slow", other, SLOW_RATE, SLOW_PART),
        ):
            with chromium(Path(folder), part) as context:
                watch(context, figures)
                meter.reset(rate)
                notebook = f"{address}/lab/lab/index.html?path={web_stock.NOTEBOOK}"
                open_notebook(context.pages[0], notebook, name, figures, meter)
                if part == 1:
                    figures[f"{name} memory"].append(megabytes(Path(folder)))


def watch(context: BrowserContext, figures: Figures) -> None:
    """Count what is asked of others than this machine."""
    figures["outside"].append(0)

    def note(url: str) -> None:
        if urlsplit(url).hostname not in (None, "localhost"):
            print(f"asked: {url}", file=sys.stderr)
            figures["outside"][-1] += 1

    context.on("request", lambda request: note(request.url))


def open_notebook(page: Page, url: str, name: str, figures: Figures, meter: Meter) -> None:
    """Run the cells one after the other, and note when each has answered."""
    start = time.monotonic()

    def note(what: str) -> None:
        figures[f"{name} {what}"].append(time.monotonic() - start)
        print(f"{name} {what} {figures[f'{name} {what}'][-1]:.1f}", file=sys.stderr)

    page.goto(url, wait_until="commit")
    run_cell(page, 0, "table", lambda: note("shown"))
    note("table")
    figures[f"{name} bytes"].append(meter.bytes / 1e6)
    run_cell(page, 1, "img")
    note("plot")
    if page.evaluate("'ngulik-laboratorium' in window._JUPYTERLAB"):
        run_cell(page, 2, "text=Tepat")
        note("check")
    figures[f"{name} all"].append(meter.bytes / 1e6)


def run_cell(
    page: Page,
    number: int,
    answer: str,
    shown: Callable[[], object] = lambda: None,
    where: Page | FrameLocator | None = None,
) -> None:
    """Click a code cell as soon as the notebook has a kernel's name, press Shift+Enter, wait for `answer` below it."""
    where = where or page
    cell = where.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell").nth(number)
    cell.locator(".cm-content").wait_for()
    shown()
    where.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-KernelName", has_text="Python").wait_for()
    while cell.locator(".jp-InputPrompt").inner_text().strip("[]: ") == "":  # a busy page may not take the key at once
        cell.locator(".cm-content").click()
        page.keyboard.press("Shift+Enter")
        page.wait_for_timeout(250)
    cell.locator(".jp-OutputArea-output").locator(answer).first.wait_for()


def read_first(address: str, figures: Figures, meter: Meter) -> None:
    """Open a course page for the first time, read, press the button, run the lesson's first cell; then move simulations."""
    for name, rate, part in (("", None, 1), ("slow ", SLOW_RATE, SLOW_PART)):
        with tempfile.TemporaryDirectory() as profile, chromium(Path(profile), part) as context:
            watch(context, figures)
            meter.reset(rate)
            page = context.pages[0]
            page.goto(f"{address}/{LESSON}", wait_until="load")
            figures[f"{name}readable"].append(page.evaluate(PAINTED) / 1000)
            if part == 1:
                time.sleep(READING)
                start = time.monotonic()
                page.locator("a[href*='lab/index.html'][href$='pelajaran.ipynb']").first.click()
                run_cell(page, 0, "table", where=page.frame_locator("iframe.laboratorium"))
                figures["reading"].append(time.monotonic() - start)
                page.goto(f"{address}/lab/lab/index.html?path={web_redraw.NOTEBOOK}")
                for name, took in web_redraw.redraws(page).items():
                    figures[f"redraw {name}"] += took


#: When the largest part of the page was painted, in ms from the call.
PAINTED = """new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
    .observe({ type: "largest-contentful-paint", buffered: true }))"""


def print_table(ours: Figures, stock: Figures) -> None:
    """Print a row per figure: median, least and most of both builds, target and whether it is met."""
    print("| | ngulik | untouched JupyterLite | target |\n|---|--:|--:|---|")
    for key, (words, digits, target) in ROWS.items():
        if ours[key]:
            verdict = "" if target is None else verdict_of(statistics.median(ours[key]), target)
            print(f"| {words} | {spread(ours[key], digits)} | {spread(stock[key], digits)} | {verdict} |")
        if key == "warm table":
            ratio = statistics.median(ours[key]) / statistics.median(stock[key])
            print(
                f"| warm: first result, share of the untouched build's | {ratio:.2f} | | {verdict_of(ratio, RATIO)} |"
            )


def verdict_of(value: float, target: float) -> str:
    """Return the target and whether `value` meets it."""
    return f"<= {target:g}: {'met' if value <= target else '**missed**'}"


def spread(values: list[float], digits: int) -> str:
    """Return `median (least–most)`."""
    if not values:
        return "–"
    middle, least, most = (f"{value:.{digits}f}" for value in (statistics.median(values), min(values), max(values)))
    return middle if len(values) == 1 else f"{middle} ({least}–{most})"


if __name__ == "__main__":
    main()
