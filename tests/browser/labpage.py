"""What a learner does with a notebook in JupyterLab, as functions on a page; nothing here knows a module."""

import re

from playwright.sync_api import Locator, Page, expect

from ngulik.paths import ROOT

PICTURES = ROOT / "build" / "layar"
#: A shared machine may be slow to start a kernel or to run a whole notebook.
PATIENCE = 120_000


def panel(page: Page) -> Locator:
    """Return the notebook in front."""
    return page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")


def cell(page: Page, code: str) -> Locator:
    """Return the code cell of the notebook in front whose source contains `code`."""
    editor = page.locator(".cm-content", has_text=code)
    return panel(page).locator(".jp-CodeCell", has=editor)


def output(cell: Locator) -> Locator:
    return cell.locator(".jp-OutputArea-output")


def ready(page: Page) -> None:
    """Wait until the notebook in front is there and its kernel waits for work; before it has one it looks idle, too."""
    expect(panel(page).locator(".jp-KernelName")).to_contain_text("Python")
    expect(panel(page).locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")).to_be_visible()


def run_all(page: Page) -> None:
    """Choose “Run All Cells” from the menu and wait until the last code cell has its number."""
    ready(page)
    page.locator(".lm-MenuBar-item").nth(3).click()
    page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
    last = panel(page).locator(".jp-CodeCell .jp-InputPrompt").last
    expect(last).to_have_text(re.compile(r"\[\d+\]"))


def run(page: Page, cell: Locator) -> None:
    """Run one cell as learners do: click, Shift+Enter; wait until it is done."""
    prompt = cell.locator(".jp-InputPrompt")
    before = prompt.inner_text()
    cell.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    expect(prompt).not_to_have_text(before)
    expect(prompt).to_have_text(re.compile(r"\[\d+\]"))


def write(page: Page, cell: Locator, new: str) -> None:
    """Replace the whole text of a cell and run it."""
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text(new)
    run(page, cell)


def picture(page: Page, name: str, show: Locator) -> None:
    """Save what a learner sees now, with `show` in view and painted: Lab draws only the cells on the screen."""
    show.scroll_into_view_if_needed()
    expect(show).to_be_in_viewport()
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.screenshot(path=PICTURES / f"{name}.png")


def boards(page: Page) -> Locator:
    """Return the simulations of the notebook in front."""
    ready(page)
    expect(panel(page).get_by_text("Loading widget")).to_have_count(0)
    expect(panel(page).locator(".kit svg").first).to_be_visible()
    return panel(page).locator(".kit")
