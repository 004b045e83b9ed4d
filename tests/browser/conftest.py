"""A real JupyterLab on a class of its own, and a real headless Chromium that may talk to nothing else."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import browser_path, flags
from classroom import Class
from labpage import PATIENCE, PICTURES
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from ngulik import lab, labsettings
from ngulik.paths import ROOT

#: A name that is not localhost: over plain http it is no secure context, so the browser has no service worker there.
OFFICE = "kantor.test"
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
