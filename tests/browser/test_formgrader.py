"""nbgrader's formgrader in a real Chromium, on a gradebook that our engine wrote: a person's mark stays."""

import base64
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
import test_pages
from kursus_kecil import RIGHT, SLUG, answered, cell_of, handin, make_course
from labpage import PICTURES
from nbconvert import HTMLExporter
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook
from playwright.sync_api import Browser, Page, Response
from test_pages import ITEMS

from ngulik import paths
from ngulik.grading import Cohort, Plan, collect, grade, history, open_cohort, read_marks, report
from ngulik.grading.books.cohort import open_gradebook
from ngulik.grading.books.entering import Entry, enter
from ngulik.grading.pages.formgrader import EmbedPictures

#: One grey pixel.
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")


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


#: `ngulik` for the small course, whose items are those of test_pages.
COMMAND = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits that it is ignored
import sys
from pathlib import Path
from ngulik import paths
paths.ROOT = Path(sys.argv[1])
from ngulik.cli import main
from ngulik.grading.pages import reading
from test_pages import ITEMS
reading.load_items = lambda slug: ITEMS
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def formgrader(cohort: Cohort) -> Iterator[str]:
    """The address that `ngulik essays` says, token and all."""
    command = [sys.executable, "-c", COMMAND, str(paths.ROOT), "essays", "kelas", "--penilai", "AB", "--tanpa-peramban"]
    python_path = os.pathsep.join(map(str, (Path(test_pages.__file__).parent, Path(test_pages.__file__).parents[1])))
    environment = {**os.environ, "PYTHONPATH": python_path}
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    try:
        said = [next(server.stdout) for _ in range(2)]
        assert said[0] == "Coba: 2 esai menunggu.\n"
        yield said[1].removeprefix("Buka di peramban: ").strip()
        server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0
    finally:
        server.kill()
        server.communicate()


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


@pytest.fixture
def page(formgrader: str, browser: Browser, cohort: Cohort) -> Iterator[Page]:
    """The first essay, opened as a reader would: from the address in the terminal; nothing is fetched from elsewhere."""
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(formgrader)
    page.get_by_role("link", name=SLUG).click()
    page.get_by_role("link", name="latihan").click()
    page.get_by_text("Submission #1").wait_for()
    page.screenshot(path=PICTURES / "formgrader-daftar.png")
    open_essay(page, formgrader, "K01")
    yield page
    host = formgrader.split("/formgrader")[0]
    assert [url for url in asked if not url.startswith((host, "data:", "blob:"))] == []
    context.close()


def open_essay(page: Page, address: str, code: str) -> None:
    with open_gradebook(open_cohort("kelas")) as book:
        notebook = book.find_submission_notebook("latihan", SLUG, code).id
    page.goto(f"{address.split('/formgrader')[0]}/formgrader/submissions/{notebook}/")
    page.locator("input.extra-credit[placeholder]").last.wait_for()  # set once the page listens to its fields


def give(page: Page, value: str) -> Response:
    field = page.locator("input.score").last
    with page.expect_response(lambda response: response.request.method == "PUT") as saved:
        field.fill(value)
        field.press("Tab")
    return saved.value


def test_a_mark_given_in_formgrader_survives_marking_again(cohort: Cohort, page: Page) -> None:
    assert essay(cohort, "K01") == (None, None, True)
    assert page.locator("img[alt=bukti]").evaluate("picture => picture.naturalWidth") == 1
    assert page.get_by_text("hilang").is_visible()
    rubric = page.locator(".ngulik-rubrik")
    rubric.first.get_by_text("Contoh jawaban dengan nilainya").click()
    assert [rubric.locator("th").inner_text(), rubric.locator("blockquote").inner_text()] == ["Empati", "Baik, Pak."]
    assert rubric.bounding_box()["y"] < page.locator("input.score").last.bounding_box()["y"]
    assert give(page, "3").ok
    page.screenshot(path=PICTURES / "formgrader-nilai.png", full_page=True)
    assert essay(cohort, "K01") == (None, 3, False)
    again = grade("kelas", SLUG, plan=Plan(workers=1, again=(), reason="uji coba"))
    assert again.done == ("K01", "K02")
    assert essay(cohort, "K01") == (None, 3, False), "its text is the same"
    assert essay(cohort, "K02") == (None, None, True)
    assert "AB · dibaca: soal-4-esai 3/4" in "\n".join(history("kelas").lines())


@pytest.mark.parametrize("value", ["99", "-3"])
def test_a_mark_that_cannot_be_is_refused_in_words(value: str, cohort: Cohort, page: Page) -> None:
    """Was: 99 of 4 points became 4 without a word, or 99 where it was sent past the page."""
    assert give(page, value).status == 400
    told = page.get_by_role("alert").filter(
        has_text=f"Nilai {value} tidak disimpan: untuk soal ini hanya 0 sampai 4 poin."
    )
    told.wait_for()
    page.screenshot(path=PICTURES / f"formgrader-ditolak-{value}.png")
    assert essay(cohort, "K01") == (None, None, True)
    assert page.locator("input.score").last.input_value() == ""


def test_a_second_reader_is_told_and_both_marks_are_kept(
    cohort: Cohort, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Was: two graders on one essay, and the last won silently."""
    enter(cohort, SLUG, Entry("K01", "soal-4-esai", 3.0, None, "CD", 0))
    answer = give(page, "2")
    assert answer.ok and answer.json()["pesan"].startswith("CD sudah memberi K01 nilai 3 tanpa Anda lihat.")
    page.get_by_role("alert").filter(has_text="Nilai Anda, 2, yang berlaku").wait_for()
    page.screenshot(path=PICTURES / "formgrader-kedua.png")
    told = "\n".join(history("kelas").lines())
    assert "CD · dibaca: soal-4-esai 3/4" in told
    assert "AB · penilai kedua, setelah 3 dari CD: soal-4-esai 2/4" in told
    mark = next(one for one in read_marks(cohort, SLUG) if one.code == "K01").mark("4")
    assert (mark.score, mark.second) == (2, True)
    monkeypatch.setattr("ngulik.grading.pages.report.load_items", lambda slug: ITEMS)
    assert "K01: soal 4, berlaku 2 dari 4" in report("kelas", SLUG).page.read_text(encoding="utf-8")
    assert give(page, "3").json()["pesan"] == "", "now they have seen it"
