"""Print how long a move of each simulation takes: Python alone, in JupyterLab, and in the laboratory (Pyodide).

Run from the repository: `python bench/widget.py`. From the key to the last change on the page, median and most; the
targets are 60 and 120 ms. This is a measurement, not a timed test, because shared machines are noisy.
"""

import os
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import web_redraw
from playwright.sync_api import Browser, expect, sync_playwright
from web_stock import add_notebooks, notebook
from web_tests import browser_path, flags

from ngulik import lab, labsettings, paths
from ngulik.site.lab import build_laboratory
from ngulik.site.pyodide import LOCK, assemble
from ngulik.site.serve import Site


@contextmanager
def jupyterlab() -> Iterator[str]:
    """Start a JupyterLab as a class has it, and yield the notebook's address."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "kelas")
        for name in ("course", "exercises", "datasets"):
            shutil.copytree(paths.ROOT / name, root / name)
        (root / web_redraw.NOTEBOOK).write_bytes(notebook(web_redraw.cells(), "python3"))
        labsettings.write_settings(Path(sys.prefix))
        server, process = lab.start(root, sys.executable, dict(os.environ))
        try:
            yield f"{server.address}/lab/workspaces/bench/tree/{web_redraw.NOTEBOOK}?token={server.token}"
        finally:
            lab.stop(root, server, process)


@contextmanager
def laboratory() -> Iterator[str]:
    """Build the laboratory with the notebook in it, serve it, and yield the notebook's address."""
    pyodide = paths.build_dir() / "pyodide"
    if not (pyodide / LOCK).is_file():
        assemble(pyodide)
    with tempfile.TemporaryDirectory() as folder:
        build_laboratory(Path(folder), pyodide, tight=False)
        add_notebooks(Path(folder), {web_redraw.NOTEBOOK: web_redraw.cells()})
        with Site(Path(folder)) as site:
            threading.Thread(target=site.serve_forever, daemon=True).start()
            yield f"http://localhost:{site.server_port}/lab/lab/index.html?path={web_redraw.NOTEBOOK}"
            site.shutdown()


def measured(browser: Browser, address: str) -> dict[str, list[float]]:
    """Return simulation → ms of each move, in a fresh page."""
    page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
    page.set_default_timeout(240_000)
    page.goto(address)
    try:
        return web_redraw.redraws(page)
    finally:
        page.context.close()


def main() -> None:
    """Print a Markdown table, a row per simulation."""
    expect.set_options(timeout=240_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=flags())
        places = {}
        for name, place in (("Lab", jupyterlab), ("laboratory", laboratory)):
            with place() as address:
                places[name] = measured(browser, address)
    print(f"| simulation | moves | {' | '.join(f'{name}: median / most ms' for name in places)} |")
    print(f"|---|--:|{'--:|' * len(places)}")
    for simulation in web_redraw.CELLS:
        rows = [place[simulation] for place in places.values()]
        figures = " | ".join(f"{statistics.median(took):.0f} / {max(took):.0f}" for took in rows)
        print(f"| `{simulation}` | {len(rows[0])} | {figures} |")


if __name__ == "__main__":
    main()
