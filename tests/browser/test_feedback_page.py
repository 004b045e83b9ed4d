"""Feedback pages in a real Chromium: nothing a learner put in runs or asks, with and without the page's policy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from labpage import PICTURES
from payloads import HOST, HTML, PNG, hostile_page, output, sheet, show, stream
from playwright.sync_api import Browser, Page, Request, Route

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@dataclass
class Watched:
    """A page of the browser; what it wanted to load beside itself, and what no policy kept it from asking for."""

    page: Page
    asked: list[str] = field(default_factory=list)
    reached: list[str] = field(default_factory=list)

    def open(self, html: str, folder: Path) -> set[str]:
        """Show a page, follow what can be followed, and return the names of the payloads that did something.

        That nothing happens cannot be waited for: a page gets half a second twice, in which most payloads fire.
        """
        path = folder / "halaman.html"
        path.write_text(html, encoding="utf-8")
        self.asked.clear()
        self.reached.clear()
        self.page.goto(path.as_uri())
        self.page.wait_for_timeout(500)
        for link in self.page.locator("a, summary").all():
            if link.is_visible():
                link.click(no_wait_after=True)
        for _ in range(10):
            self.page.keyboard.press("Tab")
        self.page.wait_for_timeout(500)
        names = {re.sub(r"\W.*", "", url.partition(f"//{HOST}/")[2]) for url in self.reached}
        return names | set(self.page.evaluate("window.bocor || []"))


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="id-ID")
    page = context.new_page()
    watched = Watched(page)

    def note(request: Request) -> None:
        if not request.url.startswith(("file:", "data:")):
            watched.asked.append(request.url)

    def answer(route: Route) -> None:  # here, not by the network: some pages below are made to leak
        watched.reached.append(route.request.url)
        route.fulfill(status=204)

    page.on("request", note)
    page.route(f"**://{HOST}/**", answer)
    yield watched
    context.close()


def test_the_payloads_are_loaded(watched: Watched, tmp_path: Path) -> None:
    """Raw, on a page without a policy, they do what they are here for; else the tests below would prove nothing."""
    fired: set[str] = set()
    for _ in range(5):  # a busy machine may need another look
        for name in sorted(HTML.keys() - fired):
            fired |= {name} & watched.open(f"<!DOCTYPE html><body>{HTML[name]}", tmp_path)
        if len(fired) >= 20:
            return
    raise AssertionError(sorted(HTML.keys() - fired))


def test_nothing_runs_and_nothing_leaves(watched: Watched, tmp_path: Path) -> None:
    assert watched.open(hostile_page(tmp_path), tmp_path) == set()
    assert watched.asked == []
    assert watched.page.title().startswith("Umpan balik")
    assert watched.page.locator("script, iframe, object, form, link, base, svg").count() == 0


def test_cleaning_alone_is_enough(watched: Watched, tmp_path: Path) -> None:
    bare, dropped = POLICY.subn("", hostile_page(tmp_path))
    assert dropped == 1
    assert watched.open(bare, tmp_path) == set()
    assert watched.asked == []


def test_the_policy_alone_stops_programs_and_loading(watched: Watched, tmp_path: Path) -> None:
    policy = POLICY.search(hostile_page(tmp_path))
    assert policy is not None
    navigates = {"meta_refresh"}  # no policy of a page can forbid it to be left
    raw = "".join(piece for name, piece in HTML.items() if name not in navigates | {"unclosed"})
    assert watched.open(f"<!DOCTYPE html><head>{policy[0]}</head><body>{raw}", tmp_path) == set()


FRAME = "<table><tr><th></th><th>kanal</th><th>menit</th></tr><tr><th>0</th><td>Loket</td><td>37,5</td></tr></table>"


def ordinary(folder: Path) -> str:
    outputs = [output({"text/html": FRAME}), output({"image/png": PNG}), stream("ingat\n", "stderr"), stream("37,5")]
    changes = {
        "soal-1-jawab": {"source": "median_menit(contoh)", "outputs": outputs},
        "soal-7-esai": {"source": "# Yth. Ibu\n\nTerima kasih.\n\n- satu\n- dua\n\n> kutipan\n\n|a|b|\n|-|-|\n|1|2|"},
    }
    return show(sheet(changes, folder), comment="Sudah hangat.", message="Soal ini `belum` tepat.")


@pytest.mark.parametrize("width", [360, 1366])
def test_readable_for_everyone(watched: Watched, tmp_path: Path, width: int) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 768})
    watched.open(ordinary(tmp_path), tmp_path)
    for details in page.locator("details").all():
        details.evaluate("node => node.open = true")
    page.screenshot(path=PICTURES / f"umpan-balik-{width}.png", full_page=True)
    found = Axe().run(page).response
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "nothing hangs over the edge"
    assert page.locator("html").get_attribute("lang") == "id"


def test_hostile_markup_leaves_the_outline_ours(watched: Watched, tmp_path: Path) -> None:
    watched.open(hostile_page(tmp_path), tmp_path)
    found = Axe().run(watched.page).response
    assert [rule["id"] for rule in found["violations"] if rule["impact"] in ("serious", "critical")] == []
    assert watched.page.locator("h1").count() == 1 and watched.page.locator("h2").count() == 8
