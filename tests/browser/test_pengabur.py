"""Module 10 in a real browser: the lesson, the widget by keyboard, an item unfinished, wrong and right."""

import re

from classroom import Class
from playwright.sync_api import Page, expect
from test_class import cell, output, page, panel, picture, run, run_all, write  # noqa: F401  # page is a fixture

MODULE = "10-privasi-pelapor"


def test_pengabur_by_keyboard(kelas: Class, page: Page) -> None:  # noqa: F811
    page.goto(kelas.url(f"kerja/{MODULE}/pelajaran.ipynb", "pengabur"))
    run_all(page)
    widget = panel(page).locator(".widget-vbox").first
    widget.get_by_role("button", name="Tampilkan hasil").focus()
    page.keyboard.press("Space")
    expect(widget.locator("img")).to_be_visible()
    neighbour = widget.get_by_role("status").last
    expect(neighbour).to_contain_text("Tetangga menang")
    for place, presses in ((0, 2), (1, 2), (3, 2)):  # wilayah; 10 tahun; tanggal dihapus
        widget.locator(".noUi-handle").nth(place).focus()
        for _ in range(presses):
            page.keyboard.press("ArrowRight")
    expect(neighbour).to_contain_text("Anda menang")
    expect(widget.get_by_role("status").first).to_contain_text(
        re.compile("wilayah, usia per 10 tahun, dan jenis kelamin")
    )
    assert "Yang tampil: wilayah, usia per 10 tahun" in (widget.locator("img").get_attribute("alt") or "")
    picture(page, "pengabur", widget.locator("img"))


def test_exercise_says_unfinished_wrong_and_right(kelas: Class, page: Page) -> None:  # noqa: F811
    page.goto(kelas.url(f"kerja/{MODULE}/latihan.ipynb", "latihan-10"))
    run_all(page)
    check, answer = 'periksa("4")', "def hitung_k"
    output(page, check).scroll_into_view_if_needed()
    expect(output(page, check)).to_contain_text("Belum dikerjakan")
    body = "def hitung_k(tabel, kolom):\n    ukuran = tabel.groupby(kolom, dropna=False).size()\n    return ukuran."
    write(page, answer, body + "mean()")
    run(page, check)
    expect(output(page, check)).to_contain_text("Ini rerata besar kerumunan")
    picture(page, "privasi-belum-tepat", output(page, check))
    write(page, answer, body + "min()")
    run(page, check)
    expect(output(page, check)).to_have_text(re.compile(r"^\W*Tepat"))
