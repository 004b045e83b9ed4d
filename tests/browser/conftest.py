"""A real JupyterLab on a class of its own, and a real headless Chromium that may talk to nothing else."""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import browser_path, flags
from classroom import Class
from labpage import PATIENCE, PICTURES
from labvisit import HOSTS, OFFICE, Laboratory, leave, new_visitor
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from ngulik import lab, labsettings
from ngulik.paths import ROOT
from ngulik.site.serve import Site

expect.set_options(timeout=PATIENCE)  # every wait is for a state; how long it takes says how busy the machine is


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a learner has, in a folder with a space in its name, with the work folder filled."""
    root = tmp_path_factory.mktemp("peramban") / "kelas saya"
    for name in ("course", "exercises", "datasets"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    lab.fill_work_folder(root)
    return root


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; the name OFFICE means this machine, as a name of the office's network would."""
    executable = browser_path()
    assert executable, "no Chromium, Chrome or Edge: python3 mulai.py siap"
    options = [*flags(), f"--host-resolver-rules=MAP {OFFICE} 127.0.0.1"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=options)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def kelas(root: Path, browser: Browser) -> Iterator[Class]:
    labsettings.write_settings(Path(sys.prefix))
    server, process = lab.start(root, sys.executable, dict(os.environ))
    try:
        context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="id-ID")
        kelas = Class(root, server, context)

        def note(request: Request) -> None:
            kelas.asked.append(request.url)

        context.on("request", note)
        yield kelas
        context.close()
    finally:
        lab.stop(root, server, process)


@pytest.fixture
def page(kelas: Class, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that asks nobody but the class's own server; its last state is in build/layar/."""
    page = kelas.browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.on("websocket", lambda socket: kelas.asked.append(socket.url))
    yield page
    page.screenshot(path=PICTURES / f"{request.node.name}.png")
    page.close()
    kelas.stop_kernels()
    assert kelas.strangers() == []


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


@pytest.fixture
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
