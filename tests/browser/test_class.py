"""What a learner does in the first lesson, in a real browser: start, exercise, check, lesson, widget, hand in."""

import json
import re
import zipfile
from collections.abc import Iterator

import pytest
from classroom import Class
from playwright.sync_api import Locator, Page, expect

from ngulik.paths import ROOT

MODULE = "05-respons-cepat"
PICTURES = ROOT / "build" / "layar"


@pytest.fixture
def page(kelas: Class, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that asks nobody but the class's own server; its last state is in build/layar/."""
    page = kelas.browser.new_page()
    page.set_default_timeout(30_000)
    page.on("websocket", lambda socket: kelas.asked.append(socket.url))
    yield page
    page.screenshot(path=PICTURES / f"{request.node.name}.png")
    page.close()
    assert kelas.strangers() == []


def panel(page: Page) -> Locator:
    """Return the notebook in front."""
    return page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")


def cell(page: Page, code: str) -> Locator:
    """Return the code cell of the notebook in front whose source contains `code`."""
    editor = page.locator(".cm-content", has_text=code)
    return panel(page).locator(".jp-CodeCell", has=editor)


def output(page: Page, code: str) -> Locator:
    return cell(page, code).locator(".jp-OutputArea-output")


def ready(page: Page) -> None:
    """Wait until the notebook in front is there and its kernel waits for work; before it has one it looks idle, too."""
    expect(panel(page).locator(".jp-KernelName")).to_contain_text("Python 3", timeout=60_000)
    expect(panel(page).locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")).to_be_visible(timeout=60_000)


def run_all(page: Page) -> None:
    """Choose “Run All Cells” from the menu and wait until the last code cell has its number."""
    ready(page)
    page.locator(".lm-MenuBar-item").nth(3).click()
    page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
    last = panel(page).locator(".jp-CodeCell .jp-InputPrompt").last
    expect(last).to_have_text(re.compile(r"\[\d+\]"), timeout=60_000)


def run(page: Page, code: str) -> None:
    """Run one cell as learners do: click, Shift+Enter; wait until it is done."""
    prompt = cell(page, code).locator(".jp-InputPrompt")
    before = prompt.inner_text()
    cell(page, code).locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    expect(prompt).not_to_have_text(before)
    expect(prompt).to_have_text(re.compile(r"\[\d+\]"))


def write(page: Page, code: str, new: str) -> None:
    """Replace the whole text of a cell and run it."""
    cell(page, code).locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text(new)
    run(page, code)


def picture(page: Page, name: str, show: Locator) -> None:
    """Save what a learner sees now, with `show` in view and painted: Lab draws only the cells on the screen."""
    show.scroll_into_view_if_needed()
    expect(show).to_be_in_viewport()
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.screenshot(path=PICTURES / f"{name}.png")


def test_start_page(kelas: Class, page: Page) -> None:
    page.goto(kelas.server.url)
    ready(page)
    expect(page.get_by_role("heading", name="selamat datang")).to_be_visible()
    expect(page.locator(".jp-DirListing-header")).to_contain_text("Nama")  # Lab itself speaks Indonesian
    picture(page, "mulai", panel(page))
    page.locator(".jp-BreadCrumbs-home").click()
    files = page.locator(".jp-DirListing-itemName")
    expect(files).to_have_text(["course", "datasets", "kerja"])
    page.get_by_role("link", name="buka latihan").click()
    expect(page.get_by_role("heading", name="Latihan 05")).to_be_visible()


def test_exercise(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(f"kerja/{MODULE}/latihan.ipynb", "latihan"))
    run_all(page)
    check, answer = 'periksa("1")', "def median_menit"
    expect(output(page, check)).to_contain_text("Belum dikerjakan")
    picture(page, "belum-dikerjakan", output(page, check))
    write(page, answer, "def median_menit(menit):\n    return menit.mean()")
    run(page, check)
    expect(output(page, check)).to_contain_text("Belum tepat")
    picture(page, "belum-tepat", output(page, check))
    write(page, answer, "def median_menit(menit):\n    return menit.median()")
    run(page, check)
    expect(output(page, check)).to_have_text(re.compile(r"^\W*Tepat"))
    picture(page, "tepat", output(page, check))
    hand_in(page)
    (file,) = (kelas.root / "kerja" / "kumpulan").glob(f"K07_{MODULE}_*.zip")
    with zipfile.ZipFile(file) as packed:
        assert sorted(packed.namelist()) == ["latihan.ipynb", "manifes.json"]
        assert json.loads(packed.read("manifes.json"))["kode"] == "K07"
        assert "menit.median()" in packed.read("latihan.ipynb").decode("utf-8")


def hand_in(page: Page) -> None:
    """Write the code into the last cell, save, and run it."""
    cell(page, "kumpulkan(").locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text('kumpulkan("K07")')
    page.keyboard.press("ControlOrMeta+S")
    expect(page.locator(".lm-DockPanel-tabBar .lm-TabBar-tab.jp-mod-current.jp-mod-dirty")).to_have_count(0)
    run(page, "kumpulkan(")
    expect(output(page, "kumpulkan(")).to_contain_text(f"K07_{MODULE}_")
    picture(page, "kumpulkan", output(page, "kumpulkan("))


@pytest.mark.parametrize("how", ["papan-tik", "tetikus"])
def test_lesson_and_its_slider(kelas: Class, page: Page, how: str) -> None:
    page.goto(kelas.url(f"kerja/{MODULE}/pelajaran.ipynb", how))
    run_all(page)
    widget = panel(page).locator(".widget-vbox").first
    widget.get_by_role("button", name="Tampilkan hasil").click()
    expect(widget.locator("img")).to_be_visible()
    sentence = widget.get_by_role("status").filter(has_text="dibalas dalam")
    handle, chosen = widget.get_by_role("slider").first, widget.locator(".widget-readout").first
    before = chosen.inner_text()
    expect(sentence).to_contain_text(f"dibalas dalam {before}")
    if how == "papan-tik":
        handle.focus()
        page.keyboard.press("ArrowLeft")
    else:
        drag(page, handle, -100)
    expect(chosen).not_to_have_text(before)
    expect(sentence).to_contain_text(f"dibalas dalam {chosen.inner_text()}")
    picture(page, f"geser-{how}", sentence)


def drag(page: Page, handle: Locator, pixels: int) -> None:
    """Drag the handle of a slider sideways with the mouse."""
    handle.scroll_into_view_if_needed()
    place = handle.bounding_box()
    assert place
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + pixels, y, steps=5)
    page.mouse.up()
