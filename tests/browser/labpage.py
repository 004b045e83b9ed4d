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


def widgets(page: Page) -> list[Locator]:
    """Return each simulation of the notebook in front; boxes inside a box are its parts."""
    ready(page)
    box = ".widget-vbox"
    expect(panel(page).locator(box).first).to_be_visible()
    expect(panel(page).get_by_text("Loading widget")).to_have_count(0)
    outputs = panel(page).locator(".jp-OutputArea-child").filter(has=page.locator(box))
    return [output.locator(box).first for output in outputs.all()]


def status(widget: Locator) -> str:
    """Return the sentences that a screen reader is told, white space aside: it differs while Lab has not drawn them."""
    return " ".join(" ".join(widget.get_by_role("status").all_text_contents()).split())


def move_by_keyboard(page: Page, widget: Locator) -> str:
    """Operate a simulation with keys alone until its sentence changes; return what did it.

    First its result is opened if it waits for a guess. Then each slider, list, button and text box is tried in turn.
    """
    expect(widget.get_by_role("status").first).to_have_text(re.compile(r"\w"))
    show = widget.get_by_role("button", name="Tampilkan hasil")
    if show.count():
        press(page, show, "Space")
        expect(widget.get_by_role("button", name="Sembunyikan hasil")).to_be_visible()
    before = status(widget)
    for kind, keys in (
        ("slider", ("ArrowRight", "ArrowLeft")),
        ("combobox", ("ArrowDown", "ArrowUp")),
        ("button", ("Space",)),
        ("textbox", ("ControlOrMeta+A", "contoh.test", "Enter")),
    ):
        for control in widget.get_by_role(kind).all():  # type: ignore[arg-type]
            for key in keys if control.is_visible() and control.is_enabled() else ():
                press(page, control, key)
                if _changes(page, widget, before):
                    return f"{kind}, {key}"
    raise AssertionError(f"no key changes the sentence “{before}”")


def press(page: Page, control: Locator, key: str) -> None:
    """Press a key on a control that has the focus; a text with a dot in it is typed."""
    control.focus()
    expect(control).to_be_focused()
    if "." in key:
        page.keyboard.type(key)
    else:
        page.keyboard.press(key)


def _changes(page: Page, widget: Locator, before: str) -> bool:
    """Whether the sentence becomes another within a second and a half."""
    for _ in range(15):
        if status(widget) not in ("", before):
            return True
        page.wait_for_timeout(100)
    return False
