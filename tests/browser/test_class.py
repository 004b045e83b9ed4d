"""What is the same in every module, in a real browser: start page, hand-in, simulations."""

import json
import zipfile

from boardpage import drag, move, notebook
from classroom import Class
from labpage import boards, cell, output, panel, picture, ready, run, run_all, write
from playwright.sync_api import Page, expect
from simulations import NAMES

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


def test_every_simulation_in_lab(kelas: Class, page: Page) -> None:
    """Worked by key and by mouse; saved and opened without a kernel, its static twin stands there."""
    (kelas.root / "simulasi.ipynb").write_bytes(notebook("python3"))
    page.goto(kelas.url("simulasi.ipynb", "simulasi"))
    run_all(page)
    found = boards(page)
    expect(found).to_have_count(len(NAMES))
    for board in found.all():
        move(board)
    drag(found.first, found.first.locator("[data-handle]").first)
    expect(panel(page).locator(".kit-still").first).not_to_be_visible()
    picture(page, "simulasi-di-lab", found.first)
    page.keyboard.press("ControlOrMeta+S")
    expect(page.locator(".lm-DockPanel-tabBar .lm-TabBar-tab.jp-mod-current.jp-mod-dirty")).to_have_count(0)
    kelas.stop_kernels()
    page.goto(kelas.url("simulasi.ipynb", "simulasi-tanpa-kernel"))
    ready(page)
    stills = panel(page).locator(".kit-still")
    expect(stills).to_have_count(len(NAMES))
    for still in stills.all():
        still.scroll_into_view_if_needed()
        expect(still.locator("img").first).to_be_visible()
    for words in panel(page).get_by_text("model not found").all():
        expect(words).not_to_be_visible()
    picture(page, "simulasi-tanpa-kernel", stills.first)
