"""Feedback pages: what is on them, what never is, and that nothing a learner put in survives as markup of its own."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from gradebooks import without_known_warnings
from kursus_kecil import RIGHT, SLUG, answered, handin
from payloads import (
    HTML,
    MARKDOWN,
    PNG,
    TEMPLATE,
    error,
    hostile_outputs,
    hostile_page,
    output,
    sheet,
    show,
    stream,
)
from sqlalchemy import Engine, event

from ngulik.errors import ContentError
from ngulik.grading import Cohort, collect, messages, open_cohort, read_marks
from ngulik.grading.books.cohort import open_gradebook
from ngulik.grading.books.graded import read_cells
from ngulik.grading.books.reasons import State, explained, reason
from ngulik.grading.pages.rewriting import write_page
from ngulik.grading.pages.sanitise import clean_html, markdown, picture
from ngulik.grading.pages.shown import Shown, shown

#: Everything that may stand on a page, ours included.
TAGS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "main",
        "section",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "span",
        "div",
        "a",
    ),
    *(
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "pre",
        "code",
        "figure",
        "img",
        "details",
        "summary",
        "ul",
    ),
    *("ol", "li", "strong", "em", "b", "i", "u", "s", "del", "sub", "sup", "blockquote", "br", "hr", "footer", "kbd"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "aria-labelledby", "aria-label", "role"),
    *("tabindex", "scope", "href", "src", "alt", "colspan", "rowspan", "start"),
}


class Tags(HTMLParser):
    """All tags of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def assert_harmless(text: str) -> None:
    for tag, attributes in Tags(text).found:
        assert tag in TAGS, tag
        assert attributes.keys() <= ATTRIBUTES, attributes
        assert (attributes.get("href") or "#").startswith("#"), attributes
        assert re.fullmatch(
            r"data:image/png;base64,[A-Za-z0-9+/=]+", attributes.get("src") or f"data:image/png;base64,{PNG}"
        )
        assert tag != "meta" or attributes.get("http-equiv") in (None, "Content-Security-Policy")


@pytest.mark.parametrize("name", HTML)
def test_html_is_harmless_as_output_and_in_an_essay(name: str) -> None:
    assert_harmless(clean_html(HTML[name], "uraian"))
    assert_harmless(markdown(HTML[name], "uraian"))
    assert_harmless(markdown(f"> - a {HTML[name]}\n\n|a|b|\n|-|-|\n|{HTML[name]}|x|", "uraian"))


@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown_is_harmless(name: str) -> None:
    assert_harmless(markdown(MARKDOWN[name], "uraian", {'"><script>': {"image/png": PNG}}))


def test_a_page_full_of_payloads_is_harmless(tmp_path: Path) -> None:
    text = hostile_page(tmp_path)
    assert_harmless(text)
    assert text.count("<main") == text.count("</main>") == text.count("<body") == text.count("<style>") == 1
    assert "1337" not in text and text.count("{{ 7 * 191 }}") >= 3, "a template in an answer stays text"
    assert len(re.findall("<section", text)) == len(re.findall("</section>", text)) == 8


def test_the_policy_fits_the_only_style(tmp_path: Path) -> None:
    text = show(sheet({}, tmp_path))
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert Tags(text).found[3][1] == {"http-equiv": "Content-Security-Policy", "content": policy}
    assert "style=" not in text.replace(style[1], ""), "an inline style would need its own hash"


class TestWhatIsKept:
    def test_answers_outputs_and_comments(self, tmp_path: Path) -> None:
        frame = '<style scoped>td{}</style><table border="1" class="dataframe"><tr><th></th><th>kanal</th></tr><tr><th>0</th><td>Loket</td></tr></table>'
        outputs = [
            stream("satu\n"),
            stream("10 %\r100 %\n"),
            stream("hati-hati", "stderr"),
            output({"text/html": [frame], "text/plain": "kanal"}),
            output({"image/png": PNG + "\n", "text/plain": "<Figure>"}),
            output({"text/plain": ["4", "2"]}),
            error("KeyError", "'kanal'", ("Traceback", "File rahasia.py")),
        ]
        changes = {
            "soal-1-jawab": {"source": "x = tabel['kanal'] < 3", "outputs": outputs},
            "soal-7-esai": {"source": "# Yth. *Ibu*\n\n1. Kami **catat**.\n2. [Lapor](https://contoh.go.id)"},
        }
        own = {"cell_type": "code", "metadata": {}, "source": "percobaan(1)", "outputs": [stream("hasil percobaan")]}
        text = show(sheet(changes, tmp_path, below={"soal-2-uji": [own]}), comment="Sudah hangat & jelas.")
        first, second = (text.split(f'id="soal-{number}"')[1] for number in (1, 2))
        for part in (
            "x = tabel[&#39;kanal&#39;] &lt; 3",
            '<pre class="teks">satu\n100 %</pre>',
            '<pre class="peringatan"><strong>Peringatan:</strong> hati-hati</pre>',
            "<tr><td></td><th>kanal</th></tr>",
            f'<img src="data:image/png;base64,{PNG}" alt="Gambar yang dibuat sel soal 1;',
            '<pre class="teks">42</pre>',
            '<pre class="galat"><strong>Galat:</strong> KeyError: &#39;kanal&#39;</pre>',
            "Sudah hangat &amp; jelas.",
        ):
            assert part in first, part
        assert "Sel tambahan Anda" in second and "hasil percobaan" in second
        assert "<p><strong>Yth. <em>Ibu</em></strong></p>" in text, "a learner's heading is none of the page's"
        assert "<li>Lapor (https://contoh.go.id)</li>" in text
        assert "rahasia.py" not in text and "Traceback" not in text

    def test_an_error_is_explained_once(self, tmp_path: Path) -> None:
        meaning = explained("{meaning} {step}", "KeyError")
        cells = sheet({"soal-1-jawab": {"source": "x", "outputs": [error("KeyError", "'kanal'")]}}, tmp_path)
        escaped = meaning.replace("`nama_tabel.columns`", "<code>nama_tabel.columns</code>")
        assert meaning != escaped and show(cells).count(escaped) == 1
        told = explained(messages.ERROR_IN_ANSWER, "KeyError")
        assert show(cells, message=told).split('id="soal-2"')[0].count(escaped) == 1

    def test_pasted_pictures_are_shown(self) -> None:
        text = markdown("![bagan](attachment:a b.png)", "uraian", {"a b.png": {"image/png": PNG}})
        text += markdown("![bagan](attachment:bagan.png)", "uraian", {"bagan.png": {"image/png": PNG}})
        assert text.count(f'<img src="data:image/png;base64,{PNG}" alt="bagan">') >= 1

    def test_a_picture_always_has_a_description(self) -> None:
        assert clean_html(f'<img src="data:image/png;base64,{PNG}">', 'A "b"').endswith('alt="A &quot;b&quot;">')
        own = clean_html(f'<img alt="Kurva > turun" src="data:image/png;base64,{PNG}">', "uraian")
        assert 'alt="Kurva › turun"' in own
        assert (
            clean_html('<img alt="Kurva" src="http://bocor.invalid/x">', "uraian")
            == "<em>[gambar tidak ditampilkan: Kurva]</em>"
        )

    def test_only_png_of_a_sane_size_is_a_picture(self) -> None:
        raw = bytearray(base64.b64decode(PNG))
        assert picture(PNG)
        raw[16:24] = b"\x00\x01\x00\x00" * 2
        assert picture(base64.b64encode(raw).decode()) == ""
        for data in ("", "AAAA", "bukan base64", PNG[:20], base64.b64encode(b"GIF89a").decode()):
            assert picture(data) == ""

    def test_what_cannot_be_shown_is_told(self) -> None:
        kinds = [one.kind for one in shown({"outputs": hostile_outputs()}, (), "soal 1")]
        assert kinds == [
            "teks",
            "teks",
            "catatan",
            "catatan",
            "gambar",
            "teks",
            "html",
            "catatan",
            "teks",
            "peringatan",
            "galat",
        ]
        many = shown({"outputs": [output({"text/plain": str(n)}) for n in range(100)]}, (), "soal 1")
        assert len(many) == 21 and many[-1] == Shown("catatan", messages.OUTPUTS_LEFT_OUT)
        long = shown({"outputs": [stream("x" * 1_000_000)]}, (), "soal 1")
        assert len(long[0].text) < 21_000 and long[0].text.endswith(messages.OUTPUT_CUT)

    @pytest.mark.parametrize(
        "piece",
        ["<div>" * 100_000, "<b><i><u>x" * 60_000, "<table><td>" * 60_000, "[" * 40_000, "**_" * 13_000, "> " * 20_000],
    )
    def test_deep_and_endless_markup_is_shown_or_left_out(self, piece: str) -> None:
        assert_harmless(clean_html(piece, "uraian"))
        assert_harmless(markdown(piece, "uraian"))

    def test_too_much_for_a_page_falls_back_to_text(self) -> None:
        huge = output({"text/html": "<div>" * 100_000, "text/plain": "<IPython.core.display.HTML object>"})
        assert shown({"outputs": [huge]}, (), "soal 1") == (Shown("teks", "<IPython.core.display.HTML object>"),)
        assert markdown("*a*" * 20_000, "uraian").startswith("<pre>*a**a*")

    def test_characters_that_no_page_can_hold(self, tmp_path: Path) -> None:
        odd = "a\x00\ud800\x1b[31mb\x1b[0m\ufffe\x85c"
        text = show(sheet({"soal-1-jawab": {"source": odd, "outputs": [stream(odd)]}}, tmp_path), comment="x")
        assert "<code>abc</code>" in text and '<pre class="teks">abc</pre>' in text
        text.encode("utf-8")


class TestNeverATest:
    HIDDEN = "assert dua_kali(50) == 100, 'rahasia'"

    def changed(self, folder: Path, *outputs: dict[str, object]) -> str:
        test = {
            "source": f'periksa("1")\n{self.HIDDEN}',
            "outputs": [stream("dari uji"), error("AssertionError", "rahasia")],
        }
        return show(
            sheet({"soal-1-uji": test, "soal-2-jawab": {"source": "print(In)", "outputs": list(outputs)}}, folder)
        )

    def test_cells_of_tests_are_left_out(self, tmp_path: Path) -> None:
        text = self.changed(tmp_path)
        assert "dua_kali(50)" not in text and "dari uji" not in text and "rahasia" not in text

    def test_an_output_that_carries_a_test_is_withheld(self, tmp_path: Path) -> None:
        marked_up = self.HIDDEN.replace("dua_kali", "<b>dua</b>_kali").replace("'", "&#39;")
        text = self.changed(
            tmp_path,
            stream(f"['', {self.HIDDEN!r}]"),
            stream(f"x\n{self.HIDDEN}\n", "stderr"),
            output({"text/html": f"<p>{marked_up}</p>"}),
            output({"text/markdown": f"`{self.HIDDEN}`"}),
            error("KeyError", self.HIDDEN),
            stream("tidak apa-apa"),
        )
        assert "50" not in text.split('id="soal-2"')[1].split('id="soal-3"')[0].replace(PNG, "")
        assert text.count(messages.OUTPUT_WITHHELD) == 5
        assert "tidak apa-apa" in text


ENDINGS = {
    "WaktuHabis": ("Sel ini melewati batas waktu 30 detik di soal-1-jawab.", State.TIMEOUT),
    "MemoriHabis": ("Sel ini melewati batas memori 1024 MB di soal-1-jawab.", State.LIMIT),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_a_named_limit_is_told_in_the_words_of_marking(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(messages.ANSWER_STOPPED, name, "Sel jawaban melewati batas.")
    sentence, state = ENDINGS[name]
    ours, test = error(name, sentence, ()), {"source": "uji", "outputs": [error("NameError", "x")]}
    interrupted = {"outputs": [error("KeyboardInterrupt", ""), ours]}
    assert reason(SLUG, "1", {"soal-1-jawab": interrupted, "soal-1-uji": test}, full=False, blank=False) == (
        state,
        sentence,
    )
    assert shown(interrupted, (), "soal 1") == (Shown("galat", sentence),)
    died = {"outputs": []}, {"source": "uji", "outputs": [ours]}
    assert reason(SLUG, "1", {"soal-1-jawab": died[0], "soal-1-uji": died[1]}, full=False, blank=False) == (
        state,
        sentence,
    )
    theirs = {"outputs": [error(name, "Nilai Anda 100.", ("baris",))]}
    assert reason(SLUG, "1", {"soal-1-jawab": theirs, "soal-1-uji": test}, full=False, blank=False)[0] is State.ERROR


class TestRewriting:
    def test_an_unchanged_page_is_left_alone_and_an_edited_one_kept(self, tmp_path: Path) -> None:
        path = tmp_path / "K01" / "05.html"
        assert write_page(path, "satu").changed
        stamp = path.stat()
        assert not write_page(path, "satu").changed
        assert path.stat().st_mtime_ns == stamp.st_mtime_ns and path.stat().st_ino == stamp.st_ino
        assert write_page(path, "dua").kept == (), "a page of ours is replaced"
        path.write_text(path.read_text().replace("dua", "dua, dan catatan penilai"))
        first = write_page(path, "dua")
        assert first.kept == (path.with_name("05.suntingan-1.html"),)
        assert "catatan penilai" in first.kept[0].read_text()
        assert path.read_text().startswith("dua<!-- ")
        path.write_bytes(b"\xff bukan UTF-8")
        assert write_page(path, "tiga").kept == (path.with_name("05.suntingan-2.html"),)


@pytest.fixture(scope="class")
def marked(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cohort]:
    """A class of forty in a gradebook that nbgrader made; the graded notebooks are the hand-ins."""
    folder = tmp_path_factory.mktemp("kumpulan")
    codes = [f"K{number:02}" for number in range(40, 0, -1)]
    for code in codes:
        (folder / f"{code}.zip").write_bytes(handin(code, answered(**RIGHT)))
    collect("banyak", [folder])
    cohort = open_cohort("banyak")
    with without_known_warnings(), open_gradebook(cohort) as book:
        book.add_assignment(SLUG)
        book.add_notebook("latihan", SLUG)
        for item, points in (("1", 1), ("2", 1), ("3", 2)):
            book.add_grade_cell(f"soal-{item}-uji", "latihan", SLUG, max_score=points, cell_type="code")
            book.add_solution_cell(f"soal-{item}-jawab", "latihan", SLUG)
        book.add_grade_cell("soal-4-esai", "latihan", SLUG, max_score=4, cell_type="markdown")
        book.add_solution_cell("soal-4-esai", "latihan", SLUG)
        for code in codes:
            book.add_student(code)
            book.add_submission(SLUG, code)
            path = cohort.graded(code, SLUG)
            path.parent.mkdir(parents=True)
            path.write_bytes(cohort.submission(code, SLUG).read_bytes())
        first = book.find_grade("soal-1-uji", "latihan", SLUG, "K01")
        first.auto_score, first.extra_credit, first.needs_manual_grade = 0.0, 0.5, False
        book.find_comment("soal-1-jawab", "latihan", SLUG, "K01").manual_comment = "Rapi."
        essay = book.find_grade("soal-4-esai", "latihan", SLUG, "K01")
        essay.auto_score, essay.manual_score, essay.needs_manual_grade = 1.0, 3.0, False
        book.find_comment("soal-4-esai", "latihan", SLUG, "K01").manual_comment = "Sudah hangat."
        book.db.commit()
    yield cohort


class TestReadingMarks:
    def test_a_class_costs_a_handful_of_statements(self, marked: Cohort) -> None:
        asked: list[str] = []

        def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
            asked.append(statement)

        event.listen(Engine, "before_cursor_execute", note)
        try:
            codes = [learner.code for learner in read_marks(marked, SLUG)]
        finally:
            event.remove(Engine, "before_cursor_execute", note)
        assert codes == sorted(codes) and len(codes) == 40
        assert len(asked) < 40, "forty learners, not one statement for each"

    def test_learners_come_one_at_a_time(self, marked: Cohort) -> None:
        broken = marked.graded("K03", SLUG)
        content = broken.read_bytes()
        broken.write_text("rusak")
        try:
            stream = read_marks(marked, SLUG)
            assert [next(stream).code, next(stream).code] == ["K01", "K02"], "K03 has not been looked at yet"
            with pytest.raises(ContentError, match=r"graded/K03/.* rusak\. Hapus"):
                next(stream)
        finally:
            broken.write_bytes(content)

    def test_scores_are_those_of_nbgrader(self, marked: Cohort) -> None:
        """Where nbgrader counts 0 for what nobody has marked, ours has no score."""
        with open_gradebook(marked) as book:
            theirs = {
                (row.student.id, grade.name): (
                    None if grade.manual_score is None and grade.needs_manual_grade else grade.score,
                    grade.max_score,
                )
                for row in book.assignment_submissions(SLUG)
                for notebook in row.notebooks
                for grade in notebook.grades
            }
        ours = {
            (learner.code, f"soal-{mark.item}-{'esai' if mark.item == '4' else 'uji'}"): (mark.score, mark.points)
            for learner in read_marks(marked, SLUG)
            for mark in learner.marks
        }
        assert ours == theirs
        assert ours["K01", "soal-1-uji"] == (0.5, 1) and ours["K01", "soal-4-esai"] == (3, 4)

    def test_comments_on_answers_and_essays_are_read(self, marked: Cohort) -> None:
        first = next(iter(read_marks(marked, SLUG)))
        assert [mark.comment for mark in first.marks] == ["Rapi.", "", "", "Sudah hangat."]

    def test_a_code_that_is_no_folder_of_ours_is_passed_over(self, marked: Cohort) -> None:
        outside = marked.folder / "luar" / SLUG / "latihan.ipynb"
        outside.parent.mkdir(parents=True)
        outside.write_bytes(marked.graded("K01", SLUG).read_bytes())
        with without_known_warnings(), open_gradebook(marked) as book:
            book.add_student("../luar")
            book.add_submission(SLUG, "../luar")
        assert all(learner.code != "../luar" for learner in read_marks(marked, SLUG))


@pytest.mark.parametrize(
    "content", ["", "[]", '{"cells": 3}', '{"cells": [{"source": "x"}]}', '{"cells": [7]}', "[" * 100_000]
)
def test_a_file_that_is_no_notebook_is_named(content: str, tmp_path: Path) -> None:
    path = tmp_path / "latihan.ipynb"
    path.write_text(content)
    with pytest.raises(ContentError, match=r"latihan\.ipynb rusak"):
        read_cells(path)


def test_reading_takes_any_form_of_text(tmp_path: Path) -> None:
    path = tmp_path / "latihan.ipynb"
    path.write_text(
        json.dumps({"cells": [{"cell_type": "code", "metadata": {"nbgrader": None}, "source": ["a\r\n", "b"]}]})
    )
    assert read_cells(path)[0]["source"] == "a\nb"
    assert TEMPLATE.startswith("{{")
