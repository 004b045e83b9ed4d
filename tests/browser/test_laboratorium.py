"""The laboratory in a real browser, from localhost and from another name over plain http (no service worker there).

Built once, with a Pyodide in a folder; every request is noted, and none may leave this machine.
"""

import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from boardpage import drag, move, notebook
from conftest import OFFICE
from labpage import (
    PATIENCE,
    PICTURES,
    boards,
    cell,
    output,
    panel,
    picture,
    ready,
    run,
    run_all,
    write,
)
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from simulations import NAMES
from test_modules import ERROR, code_cell, first_item

from ngulik.course import Module, find_module
from ngulik.grading import Plan, choose_executor, collect, grade, open_cohort, read_marks
from ngulik.paths import build_dir, write_atomic
from ngulik.site import lab
from ngulik.site.lab import OFFICIAL, write_start
from ngulik.site.labfiles import entry, write_listing
from ngulik.site.pyodide import LOCK
from ngulik.site.serve import Site

HOSTS = ("localhost", OFFICE)
PHONE = {"width": 360, "height": 740}
#: What the course puts into Lab: rendered texts, outputs, simulations, and the line that says how far Python is.
OURS = ".jp-RenderedHTMLCommon, .jp-OutputArea-output, .kit, body > [role=status]"
#: Builds the laboratory and starts Pyodide some twenty times, which needs npm and the network.
pytestmark = pytest.mark.laboratorium
MODULE = "05-respons-cepat"
#: A module on each host; the cells of all run in test_notebooks_in_pyodide.
TURNS = [(find_module(MODULE), HOSTS[0]), (find_module("03-kotak-algoritma"), HOSTS[1])]
#: Two modules whose exercises are opened together.
PAIR = (MODULE, "01-kamis-pertama")
ANSWER = "def median_menit(menit):\n    return menit.median()"


@dataclass
class Laboratory:
    """A served site, and everything a browser asked for."""

    folder: Path
    port: int
    asked: list[str] = field(default_factory=list)

    def url(self, host: str, path: str) -> str:
        return f"http://{host}:{self.port}/lab/lab/index.html?path={path}"

    def strangers(self) -> list[str]:
        known = (None, "localhost", OFFICE)
        return [url for url in self.asked if urlsplit(url).hostname not in known]


@pytest.fixture(scope="session")
def laboratory(laboratory_files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laboratory]:
    """The site and its laboratory on a server."""
    folder = tmp_path_factory.mktemp("situs") / "situs kantor"  # tests change it
    shutil.copytree(laboratory_files, folder)
    with Site(folder) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield Laboratory(folder, site.server_port)
        site.shutdown()


@pytest.fixture(scope="session")
def visitors(browser: Browser, laboratory: Laboratory) -> Iterator[dict[str, BrowserContext]]:
    """For each host one browser of a learner who comes again and again, so that files come from its cache."""
    contexts = {host: new_visitor(browser, laboratory) for host in HOSTS}
    yield contexts
    for context in contexts.values():
        context.close()


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


def new_visitor(browser: Browser, laboratory: Laboratory) -> BrowserContext:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="id-ID")
    context.set_default_timeout(PATIENCE)
    context.on("request", lambda request: laboratory.asked.append(request.url))
    return context


@pytest.fixture(autouse=True)
def nobody_else_is_asked(laboratory: Laboratory) -> Iterator[None]:
    yield
    assert laboratory.strangers() == []


@pytest.fixture
def visitor(visitors: dict[str, BrowserContext], host: str, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """The browser of `host`."""
    yield visitors[host]
    leave(visitors[host], request.node.name)


@pytest.fixture
def newcomer(browser: Browser, laboratory: Laboratory, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    context = new_visitor(browser, laboratory)
    yield context
    leave(context, request.node.name)
    context.close()


def leave(visitor: BrowserContext, name: str) -> None:
    """Close all pages; what they show last is in build/layar/."""
    for number, page in enumerate(visitor.pages):
        page.screenshot(path=PICTURES / f"{name}-{number}.png")
        page.close()


def open_page(visitor: BrowserContext, address: str) -> Page:
    page = visitor.new_page()
    page.goto(address)
    return page


def save(page: Page) -> None:
    page.keyboard.press("ControlOrMeta+S")
    expect(page.locator(".lm-DockPanel-tabBar .lm-TabBar-tab.jp-mod-current.jp-mod-dirty")).to_have_count(0)


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


def check_untouched(page: Page, module: Module) -> None:
    """An exercise that nobody touched says so, without an error, and everyone can use it."""
    item, _, _ = first_item(module)
    expect(output(code_cell(page, module, f"soal-{item}-uji"))).to_contain_text("Belum dikerjakan")
    assert panel(page).locator(ERROR).all_inner_texts() == []
    check_accessible(page, f"{module.slug}-latihan")


def open_whole(laboratory: Laboratory, visitor: BrowserContext, host: str, path: str) -> Page:
    """Open a notebook and run all of it, without an error."""
    page = open_page(visitor, laboratory.url(host, path))
    run_all(page)
    assert panel(page).locator(ERROR).all_inner_texts() == []
    return page


def check_accessible(page: Page, name: str) -> None:
    """Axe must find nothing serious in our parts; what it finds in Lab's own is listed in build/layar/."""
    found = [one for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")]
    nodes = [(one["id"], node["target"], node["html"]) for one in found for node in one["nodes"]]
    ours = [node for node in nodes if page.locator(node[1][-1]).first.evaluate(f"part => !!part.closest('{OURS}')")]
    theirs = [node for node in nodes if node not in ours]
    write_atomic(PICTURES / f"laboratorium-{name}-axe-lab.json", json.dumps(theirs, indent=1) + "\n")
    assert ours == []


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
