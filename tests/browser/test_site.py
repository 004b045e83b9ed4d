"""The site's pages in a real browser: silent, accessible, readable on a phone and by keyboard, searchable, printable."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from labpage import PICTURES
from playwright.sync_api import Browser, Page, expect

from ngulik.course import load_course

SLUG = load_course()[-1].slug
#: One page of each kind; every lesson, because each shows other simulations.
KINDS = ["index", "silabus", "glosarium", "bawa-pulang", "pendamping", "butir", "search", "data/index", "data/aduan"]
KINDS += [f"{SLUG}/{page}" for page in ("index", "bawa-pulang", "ukur-a", "fasilitator")]
KINDS += [f"{module.slug}/pelajaran" for module in load_course()]
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1366, "height": 768}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *values: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(built_site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=built_site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator:
    """A function that opens a page of the site; nobody but the site's server may be asked, by any of them."""
    asked: list[str] = []
    contexts = []

    def open_page(name: str, viewport: dict[str, int] = DESK, scheme: str = "light") -> Page:
        context = browser.new_context(viewport=viewport, color_scheme=scheme, locale="id-ID")
        contexts.append(context)
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.goto(f"{address}/{name}", wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [
        url for url in asked if urlsplit(url).scheme != "data" and urlsplit(url).netloc != urlsplit(address).netloc
    ] == []


def picture(page: Page, name: str) -> None:
    height = min(page.evaluate("document.documentElement.scrollHeight"), 4000)
    clip = {"x": 0, "y": 0, "width": page.viewport_size["width"], "height": height}
    page.screenshot(path=PICTURES / f"situs-{name}.png", full_page=True, clip=clip)


@pytest.mark.parametrize("name", KINDS)
def test_axe_finds_nothing_serious_in_light_or_dark(open_page, name: str) -> None:
    for viewport, scheme in ((DESK, "light"), (PHONE, "dark")):
        page = open_page(f"{name}.html", viewport, scheme)
        found = Axe().run(page).response["violations"]
        grave = [
            (one["id"], node["target"], node["failureSummary"])
            for one in found
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"]
        ]
        picture(page, f"{name.replace('/', '-')}-{viewport['width']}-{scheme}")
        assert grave == []


@pytest.mark.parametrize("name", KINDS)
def test_nothing_is_cut_off_on_a_phone_or_at_200_percent(open_page, name: str) -> None:
    """At 200 % zoom a screen 1366 wide shows what one 683 wide shows."""
    for width in (360, 683):
        page = open_page(f"{name}.html", {"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        cut = page.evaluate(
            """() => [...document.querySelectorAll("article *")].filter(part => {
                const box = part.getBoundingClientRect();
                return box.width > 1 && box.right > innerWidth + 1 && !part.closest(".table-wrapper, pre, .visually-hidden");
            }).map(part => part.outerHTML.slice(0, 120))"""
        )
        assert cut == []


def focused(page: Page) -> str:
    return page.evaluate(
        "(document.activeElement.id || document.activeElement.innerText || document.activeElement.className).trim()"
    )


def test_the_start_page_by_keyboard_alone(open_page) -> None:
    page = open_page("index.html")
    page.locator("body").press("Tab")
    seen = []
    for _ in range(80):
        seen.append(focused(page))
        if seen[-1].startswith("Buka modul"):
            break
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        box = page.evaluate("document.activeElement.getBoundingClientRect().width")
        assert outline != "none" or box <= 2, seen[-1]
        page.keyboard.press("Tab")
    assert "Langsung ke isi" in seen
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Modul 01")


@pytest.mark.parametrize(("switch", "drawer"), [("__navigation", ".sidebar-drawer"), ("__toc", ".toc-drawer")])
def test_the_drawers_of_a_phone_open_and_close_by_keyboard(open_page, switch: str, drawer: str) -> None:
    page = open_page(f"{SLUG}/pelajaran.html", PHONE)
    for _ in range(4):
        page.keyboard.press("Tab")
        if focused(page) == switch:
            break
    assert focused(page) == switch
    expect(page.locator(drawer)).not_to_be_visible()
    page.keyboard.press("Space")
    expect(page.locator(drawer)).to_be_in_viewport()
    page.locator(drawer).evaluate("drawer => Promise.all(drawer.getAnimations().map(one => one.finished))")
    picture(page, f"laci-{switch.strip('_')}")
    page.keyboard.press("Escape")
    expect(page.locator(drawer)).not_to_be_visible()


def test_a_wide_box_scrolls_with_the_arrow_keys(open_page) -> None:
    page = open_page(f"{SLUG}/pelajaran.html", PHONE)
    box = page.locator(".table-wrapper[tabindex], pre[tabindex]").first
    expect(box).to_have_attribute("aria-label", "Dapat digeser ke samping dengan tombol panah")
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())
    assert open_page("glosarium.html").locator("[tabindex='0']").count() == 0  # what fits is no stop


def test_search_in_indonesian(open_page) -> None:
    page = open_page("index.html")
    search = page.get_by_role("textbox", name="Cari")
    search.fill("mengadukan")  # a form that no page has
    search.press("Enter")
    expect(page.get_by_text("Hasil pencarian", exact=True)).to_be_visible()
    expect(page.locator("#search-results")).to_contain_text("halaman.")
    expect(page.locator("#search-results ul a", has_text="Aduan").first).to_be_visible()
    picture(page, "hasil-pencarian")
    search = page.get_by_role("textbox", name="Cari")
    search.fill("xyzzy")
    search.press("Enter")
    expect(page.get_by_text("Tidak ada halaman yang cocok.")).to_be_visible()


def test_buttons_lead_into_the_laboratory(open_page) -> None:
    page = open_page(f"{SLUG}/index.html")
    for name, notebook in (("Buka pelajaran", "pelajaran"), ("Kerjakan latihan", "latihan")):
        button = page.get_by_role("link", name=f"{name} di laboratorium")
        address = button.evaluate("link => link.href")
        assert address.endswith(f"/lab/index.html?path={SLUG}/{notebook}.ipynb")


def test_the_laboratory_is_fetched_while_the_learner_reads(open_page, built_site: Path) -> None:
    lab = built_site / "lab"
    lab.mkdir()
    try:
        (lab / "prasiapkan.json").write_text('["satu.js", "dalam/dua.whl"]')
        (lab / "satu.js").write_text("1")
        page = open_page(f"{SLUG}/index.html", PHONE)  # a larger screen starts the laboratory itself
        with page.expect_request("**/lab/dalam/dua.whl"), page.expect_request("**/lab/satu.js"):
            page.reload()
        silent = open_page("glosarium.html")  # no button, no need
        asked: list[str] = []
        silent.on("request", lambda request: asked.append(request.url))
        silent.reload(wait_until="networkidle")
        assert [url for url in asked if "/lab/" in url] == []
    finally:
        for path in lab.iterdir():
            path.unlink()
        lab.rmdir()


def test_without_a_laboratory_nothing_goes_wrong(open_page) -> None:
    page = open_page("index.html")
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.reload(wait_until="networkidle")
    assert problems == []


def test_a_hand_out_prints_on_one_sheet_without_the_screen_around_it(open_page) -> None:
    page = open_page(f"{SLUG}/bawa-pulang.html", DESK, "dark")
    expect(page.get_by_role("button", name="Cetak lembar ini")).to_be_visible()
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
    page.emulate_media(media="print")
    for part in (".sidebar-drawer", ".mobile-header", ".cetak", ".related-pages", ".theme-toggle"):
        for piece in page.locator(part).all():
            expect(piece).not_to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('article p')).color") == "rgb(0, 0, 0)"
    picture(page, "cetak-bawa-pulang")


def test_pages_work_from_a_usb_stick(browser: Browser, built_site: Path) -> None:
    page = browser.new_page()
    page.goto((built_site / "index.html").as_uri())
    page.get_by_role("link", name="Buka modul 01").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Modul 01")
    page.close()
