"""Module 03 in a real browser: the lesson, its widget by keyboard, and an item unfinished, wrong and right."""

import test_class as learner
from classroom import Class
from playwright.sync_api import Page, expect

page = learner.page
MODULE = "03-kotak-algoritma"


def test_kotak_algoritma_lesson(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(f"kerja/{MODULE}/pelajaran.ipynb", "kotak-pelajaran"))
    learner.run_all(page)
    learner.picture(page, "m03-gagasan-1", learner.output(page, "skor_a ="))
    widget = learner.panel(page).locator(".widget-vbox").first
    expect(widget.get_by_role("status")).to_contain_text("berapa persen tayangan")
    learner.picture(page, "m03-widget-awal", widget)
    widget.get_by_role("button", name="Tampilkan hasil").focus()
    page.keyboard.press("Space")
    expect(widget.locator("img")).to_be_visible()
    sentence = widget.get_by_role("status")
    expect(sentence).to_contain_text("X Maret 2023, waktu paruh 24 jam")
    learner.picture(page, "m03-widget-2023", widget.locator("img"))
    widget.get_by_label("Bobot siap pakai").select_option("X Agustus 2026")
    expect(sentence).to_contain_text("X Agustus 2026, waktu paruh 24 jam")
    learner.picture(page, "m03-widget-2026", widget.locator("img"))
    widget.get_by_label("Ikuti satu kiriman").select_option("K41 – info layanan")
    expect(sentence).to_contain_text("Kiriman K41 (info layanan) turun dari urutan")
    widget.get_by_role("slider").nth(6).focus()  # laporkan
    page.keyboard.press("ArrowLeft")
    expect(sentence).to_contain_text("Racikan sendiri")
    learner.picture(page, "m03-widget-racikan", sentence)


def test_kotak_algoritma_exercise(kelas: Class, page: Page) -> None:
    page.goto(kelas.url(f"kerja/{MODULE}/latihan.ipynb", "kotak-latihan"))
    learner.run_all(page)
    check, answer = 'periksa("1")', "def skor_satu"
    head = 'def skor_satu(kiriman, bobot):\n    laporkan = bobot["laporkan"] * kiriman["p_laporkan"]\n'
    expect(learner.output(page, check)).to_contain_text("Belum dikerjakan")
    learner.picture(page, "m03-belum-dikerjakan", learner.output(page, check))
    for column, state in (("jumlah_", "Belum tepat"), ("p_", "Tepat")):
        lines = [f'    {n} = bobot["{n}"] * kiriman["{column}{n}"]\n' for n in ("suka", "balas")]
        learner.write(page, answer, head + "".join(lines) + "    return suka + balas + laporkan")
        learner.run(page, check)
        expect(learner.output(page, check)).to_contain_text(state)
        learner.picture(page, f"m03-{state.lower().replace(' ', '-')}", learner.output(page, check))
