"""What is the same in every module, in a real browser: start page, hand-in, a slider by mouse."""

import json
import zipfile

from classroom import Class
from labpage import cell, output, panel, picture, ready, run, run_all, write
from playwright.sync_api import Locator, Page, expect

MODULE = "05-respons-cepat"


def test_start_page(kelas: Class, page: Page) -> None:
    page.goto(kelas.server.url)
    ready(page)
    expect(page.get_by_role("heading", name="selamat datang")).to_be_visible()
    expect(page.locator(".jp-DirListing-header")).to_contain_text("Nama")  # Lab itself speaks Indonesian
    picture(page, "mulai", panel(page))
    page.locator(".jp-BreadCrumbs-home").click()
    files = page.locator(".jp-DirListing-itemName")
    expect(files).to_have_text(["course", "datasets", "kerja"])
    page.get_by_role("row", name="05 Cepat").get_by_role("link", name="buka latihan").click()
    expect(page.get_by_role("heading", name="Latihan 05")).to_be_visible()


def test_hand_in(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(f"kerja/{MODULE}/latihan.ipynb", "kumpulkan"))
    run_all(page)
    write(page, cell(page, "def median_menit"), "def median_menit(menit):\n    return menit.median()")
    hand_in(page)
    (file,) = (kelas.root / "kerja" / "kumpulan").glob(f"K07_{MODULE}_*.zip")
    with zipfile.ZipFile(file) as packed:
        assert sorted(packed.namelist()) == ["latihan.ipynb", "manifes.json"]
        assert json.loads(packed.read("manifes.json"))["kode"] == "K07"
        assert "menit.median()" in packed.read("latihan.ipynb").decode("utf-8")


def hand_in(page: Page) -> None:
    """Write the code into the last cell, save, and run it."""
    last = cell(page, "kumpulkan(")
    last.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text('kumpulkan("K07")')
    page.keyboard.press("ControlOrMeta+S")
    expect(page.locator(".lm-DockPanel-tabBar .lm-TabBar-tab.jp-mod-current.jp-mod-dirty")).to_have_count(0)
    run(page, last)
    expect(output(last)).to_contain_text(f"K07_{MODULE}_")
    picture(page, "kumpulkan", output(last))


def test_slider_by_mouse(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(f"kerja/{MODULE}/pelajaran.ipynb", "tetikus"))
    run_all(page)
    widget = panel(page).locator(".widget-vbox").first
    widget.get_by_role("button", name="Tampilkan hasil").click()
    expect(widget.locator("img")).to_be_visible()
    sentence = widget.get_by_role("status").filter(has_text="dibalas dalam")
    handle, chosen = widget.get_by_role("slider").first, widget.locator(".widget-readout").first
    before = chosen.inner_text()
    expect(sentence).to_contain_text(f"dibalas dalam {before}")
    drag(page, handle, -100)
    expect(chosen).not_to_have_text(before)
    expect(sentence).to_contain_text(f"dibalas dalam {chosen.inner_text()}")
    picture(page, "geser-tetikus", sentence)


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
