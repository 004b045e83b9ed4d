"""The laboratory in a real browser, from localhost and from another name over plain http (no service worker there).

Built once, with a Pyodide in a folder; every request is noted, and none may leave this machine.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from labpage import PATIENCE, PICTURES, cell, output, panel, picture, ready, run, run_all, write
from labvisit import ANSWER, HOSTS, MODULE, OFFICE, Laboratory, new_visitor, open_page, save
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from test_modules import ERROR, code_cell, first_item

from ngulik.course import find_module
from ngulik.grading import Plan, choose_executor, collect, grade, open_cohort, read_marks
from ngulik.paths import build_dir
from ngulik.site import lab
from ngulik.site.lab import OFFICIAL, write_start
from ngulik.site.pyodide import LOCK

PHONE = {"width": 360, "height": 740}
#: Builds the laboratory and starts Pyodide some twenty times, which needs npm and the network.
pytestmark = [pytest.mark.laboratorium, pytest.mark.usefixtures("nobody_else_is_asked")]


CHECK = """
import gzip, sys
from pathlib import Path
import brotli
for file in Path(sys.argv[1]).glob("*.br"):
    plain = file.with_suffix("")
    assert brotli.decompress(file.read_bytes()) == plain.read_bytes() == gzip.decompress(Path(f"{plain}.gz").read_bytes())
    print(plain.suffix)
"""


def test_what_is_given_out_is_tightly_compressed(laboratory: Laboratory, tmp_path: Path) -> None:
    """The smallest file of each kind, as `ngulik site` does it; the laboratory of these tests is compressed quickly."""
    tools = build_dir() / "laboratorium" / "bin" / "python"
    files = sorted((one for one in laboratory.folder.rglob("*") if one.is_file()), key=lambda one: one.stat().st_size)
    kinds = {one.suffix: one for one in reversed(files) if one.with_name(f"{one.name}.br").is_file()}
    for file in kinds.values():
        shutil.copy(file, tmp_path)
    script = Path(lab.__file__).with_name("precompress.py")
    subprocess.run([tools, script, tmp_path, "rapat"], check=True)
    checked = subprocess.run([tools, "-c", CHECK, tmp_path], check=True, capture_output=True, text=True).stdout
    assert sorted(checked.split()) == sorted(kinds) and len(kinds) > 8
    for file in kinds.values():
        assert (tmp_path / f"{file.name}.br").stat().st_size <= file.with_name(f"{file.name}.br").stat().st_size


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.usefixtures("repository")
def test_a_learners_round_trip(laboratory: Laboratory, newcomer: BrowserContext, host: str, tmp_path: Path) -> None:
    """Opened, worked, closed, opened again after an update of the site, handed in, marked."""
    page = open_page(newcomer, f"http://{host}:{laboratory.port}/{MODULE}/index.html")
    page.get_by_role("link", name="Kerjakan latihan di laboratorium").click()
    address = laboratory.url(host, f"{MODULE}/latihan.ipynb")
    page.wait_for_url("**/lab/lab/index.html*")
    assert page.evaluate("isSecureContext") == (host == "localhost")  # the other has no service worker
    words = page.get_by_role("status").filter(has_text="Menyiapkan Python")
    progress = re.compile(r"Menyiapkan Python … (\d+ dari \d+ MB|hampir siap)")
    expect(words).to_have_text(progress)
    run_all(page)
    expect(words).to_have_count(0)
    answer_first_item(page)
    save(page)
    page.close()

    update_site(laboratory)
    page = open_page(newcomer, address)
    expect(cell(page, "def median_menit")).to_contain_text("return menit.median()")
    run_all(page)
    expect(output(cell(page, "mulai_latihan("))).to_contain_text("Soal yang sudah tepat: 1")
    file = hand_in(page, tmp_path)
    assert re.fullmatch(rf"K07_{MODULE}_\d{{8}}-\d{{6}}\.zip", file.name)
    assert marks_of(file) == {"1": True, "2": False, "3": False, "4": False, "5": False, "6": False, "7": False}


def marks_of(file: Path) -> dict[str, bool]:
    """Take in a hand-in file and mark it; return item → whether it got all its points."""
    collect("lab", [file])
    grade("lab", MODULE, plan=Plan(choose_executor()))
    (learner,) = read_marks(open_cohort("lab"), MODULE)
    return {mark.item: mark.score == mark.points for mark in learner.marks}


def answer_first_item(page: Page) -> None:
    """Answer item 1 as a named mistake, then right; see what `periksa` says."""
    module = find_module(MODULE)
    item, _, wrong = first_item(module)
    answer, check = (code_cell(page, module, f"soal-{item}-{role}") for role in ("jawab", "uji"))
    write(page, answer, wrong.code)
    run(page, check)
    expect(output(check)).to_contain_text(wrong.message.replace("`", "").replace("**", ""))
    write(page, answer, ANSWER)
    run(page, check)
    expect(output(check)).to_have_text(re.compile(r"^\W*Tepat"))
    picture(page, "laboratorium-tepat", output(check))


def update_site(laboratory: Laboratory) -> None:
    """Change the exercise on the site as a new release would."""
    file = laboratory.folder / "lab" / "files" / MODULE / "latihan.ipynb"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("# Latihan 05 —", "# Latihan 05 (terbitan baru) —"), encoding="utf-8")
    for copy in file.parent.glob(f"{file.name}.*"):  # the compressed copies of the old text
        copy.unlink()


def hand_in(page: Page, folder: Path) -> Path:
    """Write the code into the last cell, save, run it; return what the browser downloads."""
    last = cell(page, "kumpulkan(")
    last.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.insert_text('kumpulkan("K07")')
    save(page)
    with page.expect_download() as download:
        run(page, last)
    picture(page, "laboratorium-kumpulkan", output(last))
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_pyodide_comes_from_its_official_address_if_no_folder_is_given(
    laboratory: Laboratory, browser: Browser, tmp_path: Path
) -> None:
    """That address is played by the folder; all else is as `write_start` writes it then."""
    context = browser.new_context(locale="id-ID")
    context.set_default_timeout(PATIENCE)
    course = laboratory.folder / "lab" / "static" / "ngulik"
    packages = json.loads((course / "paket.json").read_text(encoding="utf-8"))["packages"]
    write_start(tmp_path, packages, [])
    context.route("**/static/ngulik/paket.json", lambda route: route.fulfill(path=tmp_path / "paket.json"))
    asked: set[str] = set()

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(OFFICIAL)
        asked.add(name)
        route.fulfill(path=build_dir() / "pyodide" / name, headers={"Access-Control-Allow-Origin": "*"})

    context.route(f"{OFFICIAL}**", answer)
    page = open_page(context, laboratory.url(OFFICE, f"{MODULE}/pelajaran.ipynb"))  # no service worker: all is seen
    ready(page)
    code = panel(page).locator(".jp-CodeCell").first
    run(page, code)
    assert code.locator(ERROR).count() == 0
    assert {"pyodide.js", "pyodide.asm.wasm", "python_stdlib.zip", LOCK} < asked
    context.close()


def test_on_a_phone_the_notebook_has_the_screen(laboratory: Laboratory, browser: Browser) -> None:
    context = new_visitor(browser, laboratory)
    context.new_page().set_viewport_size(PHONE)
    (page,) = context.pages
    page.goto(laboratory.url(OFFICE, f"{MODULE}/pelajaran.ipynb"))
    expect(panel(page).get_by_role("heading", level=1)).to_be_in_viewport()
    page.wait_for_function("part => part.getBoundingClientRect().width > 250", arg=panel(page).element_handle())
    page.screenshot(path=PICTURES / "laboratorium-360.png")
    context.close()


def test_from_a_usb_stick_it_says_what_does_not_work(laboratory: Laboratory, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((laboratory.folder / MODULE / "index.html").as_uri())
    page.get_by_role("link", name="Buka pelajaran di laboratorium").click()
    expect(page.get_by_role("heading", name="Laboratorium tidak dapat berjalan langsung dari USB")).to_be_visible()
    page.screenshot(path=PICTURES / "laboratorium-usb.png")
    page.get_by_role("link", name="Kembali ke halaman kursus").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.close()
