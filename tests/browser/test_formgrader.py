"""nbgrader's formgrader in a real Chromium, on a gradebook that our engine wrote: a person's mark stays."""

import base64
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from kursus_kecil import RIGHT, SLUG, answered, cell_of, handin, make_course
from labpage import PICTURES
from nbconvert import HTMLExporter
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook
from playwright.sync_api import Browser

from ngulik import paths
from ngulik.grading import Cohort, Plan, collect, grade, open_cohort
from ngulik.grading.books.cohort import open_gradebook
from ngulik.grading.pages.formgrader import EmbedPictures

#: One grey pixel.
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
EXTENSION = "nbgrader.server_extensions.formgrader"


def pasted(notebook: NotebookNode) -> NotebookNode:
    """Paste a picture into the essay, and name one that is not there."""
    cell = cell_of(notebook, "soal-4-esai")
    cell.source += "\n\n![bukti](attachment:bukti.png) ![hilang](attachment:hilang.png)"
    cell.attachments = {"bukti.png": {"image/png": base64.b64encode(PNG).decode()}}
    return notebook


@pytest.fixture
def cohort(tmp_path: Path) -> Iterator[Cohort]:
    """A marked cohort of two learners."""
    with pytest.MonkeyPatch.context() as patch:
        make_course(tmp_path / "kursus")
        patch.setattr(paths, "ROOT", tmp_path / "kursus")
        for code, answers in {"K01": RIGHT, "K02": {**RIGHT, "jawab_2": 'jawaban_2 = "a"'}}.items():
            (tmp_path / f"{code}.zip").write_bytes(handin(code, pasted(answered(**answers))))
        collect("kelas", [tmp_path])
        grade("kelas", SLUG, plan=Plan(workers=1))
        yield open_cohort("kelas")


@pytest.fixture
def formgrader(cohort: Cohort) -> Iterator[str]:
    """The address of formgrader, served from the cohort's folder as an instructor would."""
    options = ["--ServerApp.port=0", "--ServerApp.token=", "--ServerApp.password=", "--ServerApp.allow_root=True"]
    options.append(f"--ServerApp.jpserver_extensions={{'{EXTENSION}': True}}")
    options.append("--ServerApp.disable_check_xsrf=False")
    command = [sys.executable, "-m", "jupyter_server", *options]
    log = cohort.folder / "reports" / "server.log"
    with log.open("w") as output:
        server = subprocess.Popen(command, cwd=cohort.folder, stdout=output, stderr=output, env=dict(os.environ))
    try:
        yield _address(log)
    finally:
        server.terminate()
        server.wait(20)


def _address(log: Path) -> str:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        for word in log.read_text().split():
            if word.startswith("http://127.0.0.1:") or word.startswith("http://localhost:"):
                address = word.split("/tree")[0].rstrip("/")
                try:
                    urllib.request.urlopen(f"{address}/api", timeout=5).close()
                except urllib.error.URLError:
                    break
                return address
        time.sleep(0.3)
    raise AssertionError(log.read_text())


@pytest.mark.parametrize(
    "text",
    [
        "![hilang](<attachment:hilang.png>)",
        "![hilang]( attachment:hilang.png )",
        "![hilang][satu]\n\n[satu]: attachment:hilang.png",
        "![hilang](&#97;ttachment:hilang.png)",
    ],
)
def test_a_missing_picture_however_it_is_named_is_shown_as_it_was_typed(text: str) -> None:
    page, _ = HTMLExporter(preprocessors=[EmbedPictures]).from_notebook_node(
        new_notebook(cells=[new_markdown_cell(text)])
    )
    assert f"<pre><code>{text}</code></pre>" in unescape(page)


def test_a_picture_that_is_there_is_shown_however_it_is_named() -> None:
    cell = new_markdown_cell("![bukti][satu]\n\n[satu]: attachment:bukti.png")
    cell.attachments = {"bukti.png": {"image/png": base64.b64encode(PNG).decode()}}
    page, _ = HTMLExporter(preprocessors=[EmbedPictures]).from_notebook_node(new_notebook(cells=[cell]))
    assert f'src="data:image/png;base64,{base64.b64encode(PNG).decode()}"' in page


def essay(cohort: Cohort, code: str) -> tuple[float | None, float | None, bool]:
    with open_gradebook(cohort) as book:
        found = book.find_grade("soal-4-esai", "latihan", SLUG, code)
        return found.auto_score, found.manual_score, found.needs_manual_grade


def test_a_mark_given_in_formgrader_survives_marking_again(cohort: Cohort, formgrader: str, browser: Browser) -> None:
    assert essay(cohort, "K01") == (None, None, True)
    with open_gradebook(cohort) as book:
        notebook = book.find_submission_notebook("latihan", SLUG, "K01").id
    page = browser.new_page(viewport={"width": 1366, "height": 900})
    page.goto(f"{formgrader}/formgrader/gradebook/{SLUG}/latihan")
    page.get_by_text("Submission #1").wait_for()
    page.screenshot(path=PICTURES / "formgrader-daftar.png")
    page.goto(f"{formgrader}/formgrader/submissions/{notebook}/")
    page.locator("input.extra-credit[placeholder]").last.wait_for()  # set once the page listens to its fields
    assert page.locator("img[alt=bukti]").evaluate("picture => picture.naturalWidth") == 1
    assert page.get_by_text("hilang").is_visible()
    field = page.locator("input.score").last
    with page.expect_response(lambda response: response.request.method == "PUT") as saved:
        field.fill("3")
        field.press("Tab")
    assert saved.value.ok
    page.screenshot(path=PICTURES / "formgrader-nilai.png", full_page=True)
    page.close()
    assert essay(cohort, "K01") == (None, 3, False)
    again = grade("kelas", SLUG, plan=Plan(workers=1, again=()))
    assert again.done == ("K01", "K02")
    assert essay(cohort, "K01") == (None, 3, False), "its text is the same"
    assert essay(cohort, "K02") == (None, None, True)
