"""Notebooks in the laboratory: lessons, exercises, simulations, two at once; what is kept and what is not believed."""

import json
import re

import nbformat
import pytest
from boardpage import drag, move, notebook
from labpage import PICTURES, boards, cell, output, panel, picture, ready, run, run_all, write
from labvisit import (
    ANSWER,
    HOSTS,
    MODULE,
    OFFICE,
    Laboratory,
    check_accessible,
    check_untouched,
    open_page,
    open_whole,
    save,
)
from playwright.sync_api import BrowserContext, expect
from simulations import NAMES
from test_modules import code_cell, first_item

from ngulik.course import Module, find_module
from ngulik.paths import write_atomic
from ngulik.site.labfiles import entry, write_listing

#: Starts Pyodide some ten times.
pytestmark = [pytest.mark.laboratorium, pytest.mark.usefixtures("nobody_else_is_asked")]
#: A module on each host; the cells of all run in test_notebooks_in_pyodide.
TURNS = [(find_module(MODULE), HOSTS[0]), (find_module("03-kotak-algoritma"), HOSTS[1])]
#: Two modules whose exercises are opened together.
PAIR = (MODULE, "01-kamis-pertama")


@pytest.mark.parametrize(("module", "host"), TURNS, ids=HOSTS)
def test_lesson_and_exercise_of_a_module(
    laboratory: Laboratory, visitor: BrowserContext, host: str, module: Module
) -> None:
    """Run all of both, one after the other."""
    if module.slug not in PAIR:
        exercise = open_whole(laboratory, visitor, host, f"{module.slug}/latihan.ipynb")
        check_untouched(exercise, module)
        exercise.close()
    lesson = open_whole(laboratory, visitor, host, f"{module.slug}/pelajaran.ipynb")
    check_accessible(lesson, f"{module.slug}-pelajaran")


def put(laboratory: Laboratory, name: str, content: bytes) -> None:
    """Put a notebook into the files of the laboratory, and into their list."""
    place = laboratory.folder / "lab"
    write_atomic(place / "files" / name, content)
    listing = place / "api" / "contents" / "all.json"
    there = json.loads(listing.read_text(encoding="utf-8"))["content"]
    write_listing(place, "", [*there, entry(name, content)])
    for copy in listing.parent.glob("all.json.*"):
        copy.unlink()


@pytest.mark.parametrize("host", HOSTS[:1])
def test_every_simulation_in_the_laboratory(laboratory: Laboratory, visitor: BrowserContext, host: str) -> None:
    put(laboratory, "simulasi.ipynb", notebook("python"))
    page = open_whole(laboratory, visitor, host, "simulasi.ipynb")
    found = boards(page)
    expect(found).to_have_count(len(NAMES))
    for board in found.all():
        move(board)
    drag(found.first, found.first.locator("[data-handle]").first)
    check_accessible(page, "simulasi")
    picture(page, "laboratorium-simulasi", found.first)


@pytest.mark.parametrize("host", HOSTS[:1])
def test_what_ran_is_kept_and_who_trusts_himself_is_not(
    laboratory: Laboratory, visitor: BrowserContext, host: str
) -> None:
    """Closed without saving, the answer is there; a script saved in a notebook that calls itself trusted does not run."""
    script = "<img src='data:,' onerror='window.jahat = true'><script>window.jahat = true</script><p>tampil</p>"
    saved = nbformat.v4.new_output("display_data", data={"text/html": script})
    cell_ = nbformat.v4.new_code_cell("1 + 1", outputs=[saved], metadata={"trusted": True})
    about = {"kernelspec": {"name": "python", "display_name": "Python"}, "trusted": True}
    made = nbformat.v4.new_notebook(cells=[cell_], metadata=about)
    put(laboratory, "percaya.ipynb", nbformat.writes(made).encode())
    page = open_page(visitor, laboratory.url(host, "percaya.ipynb"))
    ready(page)
    expect(panel(page).get_by_text("tampil")).to_be_visible()
    assert page.evaluate("window.jahat") is None
    write(page, panel(page).locator(".jp-CodeCell").first, "jawaban = 21 * 2")
    expect(page.locator(".lm-DockPanel-tabBar .lm-TabBar-tab.jp-mod-current.jp-mod-dirty")).to_have_count(0)
    page.close()  # nobody pressed Ctrl+S
    again = open_page(visitor, laboratory.url(host, "percaya.ipynb"))
    expect(panel(again).locator(".cm-content").first).to_have_text("jawaban = 21 * 2")


@pytest.mark.parametrize("host", HOSTS[:1])
def test_the_laboratory_waits_behind_the_page(laboratory: Laboratory, visitor: BrowserContext, host: str) -> None:
    """Started while the page is read, shown by the button, left and found again by the browser's own buttons."""
    page = open_page(visitor, f"http://{host}:{laboratory.port}/{MODULE}/index.html")
    behind = page.frame_locator("iframe.laboratorium")
    expect(behind.locator(".jp-KernelName")).to_contain_text("Python")
    expect(behind.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")).to_be_attached()
    expect(page.locator("iframe.laboratorium")).not_to_be_visible()
    assert page.evaluate("document.activeElement === document.body")

    page.get_by_role("link", name="Buka pelajaran di laboratorium").click()
    expect(page).to_have_url(re.compile(r"/lab/index\.html\?path=.*pelajaran\.ipynb$"))
    first = behind.locator(".jp-CodeCell").first
    while first.locator(".jp-InputPrompt").inner_text() == "[ ]:":  # Lab gives the notebook the focus once it is seen
        first.locator(".cm-content").click()
        page.keyboard.press("Shift+Enter")
        page.wait_for_timeout(250)
    expect(first.locator(".jp-OutputArea-output").first).to_be_visible()
    page.screenshot(path=PICTURES / f"laboratorium-bingkai-{host}.png")

    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("iframe.laboratorium")).not_to_be_visible()
    page.go_forward()
    expect(first.locator(".jp-OutputArea-output").first).to_be_visible()
    page.reload()
    expect(panel(page).locator(".jp-CodeCell").first).to_be_visible()


def test_two_open_notebooks_keep_each_others_progress(laboratory: Laboratory, newcomer: BrowserContext) -> None:
    """Both opened at the same moment. Over plain http each kernel has its own copy of what the browser keeps."""
    module, other = map(find_module, PAIR)
    first, second = newcomer.new_page(), newcomer.new_page()
    for page, slug in zip((first, second), PAIR, strict=True):
        page.goto(laboratory.url(OFFICE, f"{slug}/latihan.ipynb"), wait_until="commit")
    for page, opened in ((first, module), (second, other)):
        run_all(page)
        check_untouched(page, opened)
    stores = [one for one in first.evaluate("indexedDB.databases()") if one["name"].startswith("JupyterLite")]
    assert [one["version"] for one in stores] == [1]  # a store made later would make it 2 and shut the other tab's
    write(first, cell(first, "def median_menit"), ANSWER)
    run(first, code_cell(first, module, "soal-1-uji"))
    item, _, wrong = first_item(other)
    write(second, code_cell(second, other, f"soal-{item}-jawab"), wrong.code)
    run(second, code_cell(second, other, f"soal-{item}-uji"))
    second.close()
    save(first)
    first.reload()
    expect(cell(first, "def median_menit")).to_contain_text("return menit.median()")
    run_all(first)
    expect(output(cell(first, "mulai_latihan("))).to_contain_text("Soal yang sudah tepat: 1")
