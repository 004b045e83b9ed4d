"""Kotak Masuk in a real browser: a whole round by keyboard, and nothing in the reader that could be clicked."""

import re

from classroom import Class
from labpage import cell, output, picture, run_all
from playwright.sync_api import Page, expect

LESSON = "kerja/11-lab-penipuan/pelajaran.ipynb"


def test_a_round_by_keyboard(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(LESSON, "kotak"))
    run_all(page)
    widget = output(cell(page, "untuk membuka Kotak Masuk")).locator(".widget-vbox").first
    status = widget.get_by_role("status")
    for number in range(1, 13):
        expect(status).to_contain_text(f"Pesan {number} dari 12")
        widget.get_by_role("button", name="Penipuan").focus()
        if number % 3 == 0:
            page.keyboard.press("Tab")  # to “Sah”
        page.keyboard.press("Space")
        if number == 1:
            widget.get_by_role("slider").focus()
            page.keyboard.press("ArrowRight")
            expect(widget.locator(".widget-readout")).to_have_text("80 %")
        widget.get_by_role("button", name="Kirim putusan").focus()
        page.keyboard.press("Space")
        expect(status).to_contain_text(re.compile("Tepat|Belum tepat"))
        if number == 2:
            picture(page, "kotak-masuk-penjelasan", status)
        page.keyboard.press("Space")  # the same button, without moving
    expect(status).to_contain_text("d′ =")
    picture(page, "kotak-masuk-hasil", widget.locator("img"))


def test_addresses_cannot_be_clicked(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(LESSON, "pembaca"))
    run_all(page)
    widget = output(cell(page, "untuk membuka Pembaca Alamat")).locator(".widget-vbox").first
    widget.get_by_role("textbox").focus()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text("hxxps://kotacontoh.example@masuk[.]test/Undangan.apk")
    page.keyboard.press("Enter")
    expect(widget.get_by_role("status")).to_contain_text("domain terdaftarnya masuk[.]test")
    expect(widget.locator("a")).to_have_count(0)
    picture(page, "pembaca-alamat", widget.get_by_role("status"))
