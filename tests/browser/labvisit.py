"""The laboratory as learners visit it: served from localhost and from another name over plain http (no service worker)."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from labpage import PATIENCE, PICTURES, output, panel, run_all
from playwright.sync_api import Browser, BrowserContext, Page, expect
from test_modules import ERROR, code_cell, first_item

from ngulik.course import Module
from ngulik.paths import write_atomic

#: A name that is not localhost: over plain http it is no secure context, so the browser has no service worker there.
OFFICE = "kantor.test"
HOSTS = ("localhost", OFFICE)
MODULE = "05-respons-cepat"
ANSWER = "def median_menit(menit):\n    return menit.median()"
#: What the course puts into Lab: rendered texts, outputs, simulations, and the line that says how far Python is.
OURS = ".jp-RenderedHTMLCommon, .jp-OutputArea-output, .kit, body > [role=status]"


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


def new_visitor(browser: Browser, laboratory: Laboratory) -> BrowserContext:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="id-ID")
    context.set_default_timeout(PATIENCE)
    context.on("request", lambda request: laboratory.asked.append(request.url))
    return context


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
