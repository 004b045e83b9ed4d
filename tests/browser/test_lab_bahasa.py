"""Lab speaks Indonesian to learners: menus, context menus and dialogs on the way from opening to handing in."""

import re
from collections.abc import Iterator

import pytest
from classroom import Class
from labpage import PICTURES, cell, panel, ready
from playwright.sync_api import Locator, Page, Route, expect

from ngulik.bahasa import catalogue

MODULE = "05-respons-cepat"
#: English text -> our text, for all that Lab can translate.
WORDS = {
    catalogue.english(message): catalogue.indonesian(message)
    for domain in catalogue.DOMAINS
    for message in catalogue.messages(catalogue.read(domain))
}
ENGLISH = {english for english, text in WORDS.items() if text != english}
#: Their labels come from elsewhere (the kernel's links to its documentation, jupytext of the test set-up) or are names.
ELSEWHERE = re.compile(r".* Reference|.*Jupytext.*|New Text Notebook|.*\.ipynb|ReStructured Text")
#: English words of menu labels that no Indonesian label has, for labels which Lab puts together itself.
WORD = re.compile(
    r"\b(all|and|as|cell|cells|clear|close|copy|cut|delete|down|edit|file|find|go|help|insert|kernels|line|merge|"
    r"move|new|next|open|output|outputs|paste|previous|redo|rename|render|restart|run|save|select|selected|settings|"
    r"show|shut|split|text|the|theme|to|undo|up|view|with|workspace)\b",
    re.IGNORECASE,
)


def english_in(labels: list[str]) -> list[str]:
    """Return the labels that are English or have an English word."""
    ours = [label for label in labels if not ELSEWHERE.fullmatch(label)]
    return [label for label in ours if label in ENGLISH or WORD.search(label)]


def labels(place: Locator) -> list[str]:
    """Return the texts of the open menus or dialogs."""
    expect(place.filter(visible=True).first).to_be_visible()
    lines = "\n".join(place.all_inner_texts()).splitlines()
    return [line.strip() for line in lines if line.strip()]


@pytest.fixture
def notebook(kelas: Class, page: Page) -> Iterator[Page]:
    """An exercise as a learner has it open, its kernel ready."""
    kelas.hand_out(MODULE)
    page.goto(kelas.url(f"kerja/{MODULE}/latihan.ipynb", "bahasa"))
    ready(page)
    yield page
    kelas.hand_out(MODULE)


def picture(page: Page, name: str) -> None:
    page.screenshot(path=PICTURES / f"bahasa-{name}.png")


def test_english_is_seen() -> None:
    assert english_in(["Simpan semua", "Save All", "Tutup All tab", "pandas Reference"]) == [
        "Save All",
        "Tutup All tab",
    ]


def test_menus(notebook: Page) -> None:
    bar = notebook.locator(".lm-MenuBar-item")
    names = ["Berkas", "Sunting", "Tampilan", "Jalankan", "Kernel", "Tab", "Pengaturan", "Bantuan"]
    expect(bar).to_have_text(names)
    items = notebook.locator(".lm-Menu .lm-Menu-itemLabel")
    for name in names:
        bar.filter(has_text=name).first.click()
        found = labels(items)
        picture(notebook, f"menu-{name.lower()}")
        top = notebook.locator(".lm-Menu").first
        for submenu in top.locator(".lm-Menu-item[data-type=submenu]:not(.lm-mod-disabled)").all():
            submenu.hover()
            expect(notebook.locator(".lm-Menu")).to_have_count(2)
            found += labels(items)
        assert english_in(found) == [], name
        assert len(found) >= 5
        notebook.keyboard.press("Escape")
        notebook.keyboard.press("Escape")


def test_context_menus(notebook: Page) -> None:
    items = notebook.locator(".lm-Menu .lm-Menu-itemLabel")
    for name, place, known in (
        ("berkas", notebook.locator(".jp-DirListing-item", has_text="latihan.ipynb"), "Buka dengan"),
        ("sel", cell(notebook, "mulai_latihan"), "Belah sel"),
        ("tab", notebook.locator(".lm-DockPanel-tabBar .lm-TabBar-tab").first, "Tutup tab"),
    ):
        place.click(button="right")
        found = labels(items)
        picture(notebook, f"konteks-{name}")
        assert known in found
        assert english_in(found) == [], name
        notebook.keyboard.press("Escape")


def dialog(page: Page, name: str, title: str, buttons: list[str]) -> None:
    """Look at the open dialog, then cancel it."""
    box = page.locator(".jp-Dialog")
    expect(box.locator(".jp-Dialog-header")).to_have_text(title)
    expect(box.locator(".jp-Dialog-button")).to_have_text(buttons)
    picture(page, name)
    assert english_in(labels(box)) == []
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)


def choose(page: Page, menu: str, command: str) -> None:
    page.locator(".lm-MenuBar-item", has_text=menu).click()
    page.locator(f".lm-Menu-item[data-command='{command}']").click()


def test_dialogs(notebook: Page) -> None:
    page, file = notebook, notebook.locator(".jp-DirListing-item", has_text="latihan.ipynb")
    choose(page, "Kernel", "kernelmenu:restart")
    dialog(page, "mulai-ulang", "Mulai ulang kernel?", ["Batal", "Mulai ulang"])
    choose(page, "Kernel", "kernelmenu:change")
    dialog(page, "kernel", "Pilih kernel", ["Batal", "Pilih"])
    choose(page, "Berkas", "docmanager:rename")
    dialog(page, "ganti-nama", "Ganti nama berkas", ["Batal", "Ganti nama"])
    file.click()
    page.keyboard.press("Delete")
    dialog(page, "hapus", "Pindahkan ke tempat sampah", ["Batal", "Pindahkan ke tempat sampah"])
    file.click()
    page.keyboard.press("F2")
    page.keyboard.insert_text("a/b")
    page.keyboard.press("Enter")
    dialog(page, "nama-salah", "Galat saat mengganti nama", ["Tutup"])


def test_saving(notebook: Page) -> None:
    cell(notebook, "mulai_latihan").locator(".cm-content").click()
    notebook.keyboard.type("# ")
    expect(notebook.locator(".lm-TabBar-tab.jp-mod-dirty")).to_have_count(1)
    notebook.locator(".lm-TabBar-tab.jp-mod-dirty .lm-TabBar-tabCloseIcon").click()
    dialog(notebook, "tutup", "Simpan pekerjaan Anda", ["Batal", "Buang", "Simpan"])
    expect(panel(notebook)).to_be_visible()

    notebook.route(f"**/api/contents/kerja/{MODULE}/latihan.ipynb?*", refuse_to_write)
    notebook.keyboard.press("ControlOrMeta+S")
    dialog(notebook, "gagal-simpan", "Berkas latihan.ipynb gagal disimpan", ["Tutup"])


def refuse_to_write(route: Route) -> None:
    """Answer as a server whose disk is full."""
    if route.request.method == "PUT":
        route.fulfill(status=507, json={"message": "disk penuh"})
    else:
        route.continue_()
