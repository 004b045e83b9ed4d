"""Module 11 in a real browser: both widgets by keyboard, one item right, one wrong, one unfinished."""

import re

from classroom import Class
from playwright.sync_api import Page, expect
from test_class import cell, output, page, panel, picture, run, run_all, write

MODULE = "11-lab-penipuan"
__all__ = ["page"]  # the fixture


def test_reader_by_keyboard(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(f"kerja/{MODULE}/pelajaran.ipynb", "pembaca"))
    run_all(page)
    widget = output(page, "untuk membuka Pembaca Alamat").locator(".widget-vbox")
    expect(widget.locator("img")).to_be_visible()
    widget.get_by_role("textbox").focus()  # Lab lays out only what it scrolls to
    picture(page, "pembaca-alamat", widget.get_by_role("status"))
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text("hxxps://kotacontoh.example@masuk[.]test/Undangan.apk")
    page.keyboard.press("Enter")
    expect(widget.get_by_role("status")).to_contain_text("domain terdaftarnya masuk[.]test")
    expect(widget.locator("a")).to_have_count(0)
    picture(page, "pembaca-alamat-at", widget.get_by_role("status"))


def test_inbox_by_keyboard(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(f"kerja/{MODULE}/pelajaran.ipynb", "kotak"))
    run_all(page)
    widget = output(page, "untuk membuka Kotak Masuk").locator(".widget-vbox").first
    status = widget.get_by_role("status")
    expect(status).to_contain_text("Pesan 1 dari 12")
    widget.get_by_role("button", name="Kirim putusan").focus()  # Lab lays out only what it scrolls to
    picture(page, "kotak-masuk", status)
    for number in range(1, 13):
        expect(status).to_contain_text(f"Pesan {number} dari 12")
        widget.get_by_role("button", name="Penipuan").focus()
        if number % 3 == 0:
            page.keyboard.press("Tab")
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
    expect(widget.locator("img")).to_be_visible()
    picture(page, "kotak-masuk-hasil", widget.locator("img"))


def test_exercise_right_wrong_unfinished(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(f"kerja/{MODULE}/latihan.ipynb", "latihan-11"))
    run_all(page)
    expect(output(page, 'periksa("1")')).to_contain_text("Belum dikerjakan")
    picture(page, "m11-belum-dikerjakan", output(page, 'periksa("1")'))
    write(page, "jawaban_1 =", 'jawaban_1 = ["b", "d", "c", "a", "b"]')
    run(page, 'periksa("1")')
    expect(output(page, 'periksa("1")')).to_contain_text("Alamat 1 Anda baca dari kiri")
    picture(page, "m11-belum-tepat", output(page, 'periksa("1")'))
    write(page, "jawaban_7 =", 'jawaban_7 = ["b", "d", "a", "c"]')
    run(page, 'periksa("7")')
    expect(output(page, 'periksa("7")')).to_have_text(re.compile(r"^\W*Tepat"))
    picture(page, "m11-tepat", output(page, 'periksa("7")'))
    picture(page, "m11-soal-2", cell(page, "def tandai_apk"))
    expect(panel(page)).to_be_visible()
