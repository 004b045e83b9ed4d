"""Module 01 in a real browser, as someone meets it who never programmed: an error, the widget by keyboard, one item."""

import re

from classroom import Class
from playwright.sync_api import Locator, Page, expect
from test_class import output, page, panel, picture, run, run_all, write  # noqa: F401  (page is a fixture)

MODULE = "01-kamis-pertama"


def pick(page: Page, choices: Locator, steps: int) -> None:  # noqa: F811
    """Choose in a list by keyboard. Space opens it: on a closed list JupyterLab takes the arrow keys for itself."""
    choices.focus()
    for key in ("Space", *["ArrowDown"] * steps, "Enter"):
        page.keyboard.press(key)
        page.wait_for_timeout(200)


def test_first_error_is_explained(kelas: Class, page: Page) -> None:  # noqa: F811
    page.goto(kelas.url(f"kerja/{MODULE}/pelajaran.ipynb", "galat-pertama"))
    run_all(page)
    write(page, "Tidak ada yang rusak", 'print("Tidak ada yang rusak)')
    explanation = output(page, "Tidak ada yang rusak").last
    expect(explanation).to_contain_text("Teks belum ditutup dengan tanda kutip")
    picture(page, "galat-pertama", explanation)


def test_explorer_by_keyboard(kelas: Class, page: Page) -> None:  # noqa: F811
    page.goto(kelas.url(f"kerja/{MODULE}/pelajaran.ipynb", "penjelajah"))
    run_all(page)
    widget = panel(page).locator(".widget-vbox").first
    expect(widget.locator("select")).to_have_count(4)
    by, channel, _, guess = widget.locator("select").all()
    sentence = widget.get_by_role("status")
    expect(sentence).to_contain_text("Pilih tebakan Anda")
    pick(page, guess, 1)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(sentence).to_contain_text(re.compile(r"Dari 12\.000 aduan, kategori terbanyak adalah jalan.*Tebakan Anda"))
    expect(widget.locator("img")).to_be_visible()
    pick(page, channel, 1)
    expect(sentence).to_contain_text("lewat Aplikasi warga")
    widget.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(sentence).to_contain_text("pada Jul 2024")
    pick(page, by, 2)
    expect(sentence).to_contain_text("bulan terbanyak adalah")
    picture(page, "penjelajah-papan-tik", sentence)


def test_the_obvious_denominator_is_named(kelas: Class, page: Page) -> None:  # noqa: F811
    page.goto(kelas.url(f"kerja/{MODULE}/latihan.ipynb", "latihan-01"))
    run_all(page)
    check, answer = 'periksa("3")', "def persen_pju_ig"
    expect(output(page, check)).to_contain_text("Belum dikerjakan")
    code = (
        'def persen_pju_ig(tabel):\nig = tabel[tabel["kanal"] == "Instagram"]\npenyebut = {}\n'
        'pju = ig[ig["kategori"] == "pju"]\nreturn 100 * len(pju) / len(penyebut)'
    ).replace("\n", "\n    ")
    write(page, answer, code.format("tabel"))
    run(page, check)
    expect(output(page, check)).to_contain_text("Penyebutnya semua aduan")
    write(page, answer, code.format("ig"))
    run(page, check)
    expect(output(page, check)).to_have_text(re.compile(r"^\W*Tepat"))
    picture(page, "tepat-01", output(page, check))
