"""Feedback and reports from a small marked class: right numbers, nothing hidden, readable without colour."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from kursus_kecil import RIGHT, SLUG, answered, handin

from ngulik.errors import ContentError, UsageError
from ngulik.grading import Plan, collect, feedback, grade, open_cohort, report
from ngulik.grading.books.cohort import open_gradebook
from ngulik.grading.engine.kernel import KernelExecutor
from ngulik.grading.pages import feedback as feedback_module
from ngulik.grading.pages import report as report_module
from ngulik.grading.pages.feedback import Feedback
from ngulik.grading.pages.report import Report
from ngulik.notebooks.items import Criterion, Item, Sample

LEAK = "def jumlah(a, b):\n    if a == 20:\n        raise KeyError(f'rahasia {a}')\n    return a + b"


def item(
    number: str,
    title: str,
    objective: str,
    points: int,
    rubric: tuple[Criterion, ...] = (),
    samples: tuple[Sample, ...] = (),
) -> Item:
    kind = "E" if rubric else "K"
    return Item(number, title, objective, ("R5",), kind, points, 3, ("a", "b", "c"), "…", (), (), rubric, samples)


ITEMS = (
    item("1", "Dua kali", "T1", 1),
    item("2", "Huruf", "T1", 1),
    item("3", "Jumlah", "T1", 2),
    item(
        "4",
        "Balasan",
        "T2",
        4,
        (Criterion("Empati", 4, "Hangat & tulus."),),
        (Sample("contoh 1", 2, "Baik, Pak.", "Kurang hangat."),),
    ),
)
ANSWERS = {
    "K01": RIGHT,
    "K02": RIGHT | {"jawab_3": LEAK, "esai_4": "<script>alert(1)</script>"},
    "K03": {"jawab_2": 'jawaban_2 = "b"'},
}


@dataclass
class Pages:
    feedback: Feedback
    report: Report

    def of(self, code: str) -> str:
        return next(path for path in self.feedback.pages if path.parent.name == code).read_text(encoding="utf-8")


@pytest.fixture(scope="class")
def pages(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    folder = tmp_path_factory.mktemp("kumpulan")
    for code, answers in ANSWERS.items():
        (folder / f"{code}_{SLUG}_20260702-101500.zip").write_bytes(handin(code, answered(**answers)))
    collect("kelas", [folder])
    broken = open_cohort("kelas").submission("K04", SLUG)
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"rusak")
    grade("kelas", SLUG, plan=Plan(KernelExecutor, workers=1))
    with open_gradebook(open_cohort("kelas")) as book:
        mark = book.find_grade("soal-4-esai", "latihan", SLUG, "K01")
        mark.manual_score, mark.needs_manual_grade = 3.0, False
        book.find_comment("soal-4-esai", "latihan", SLUG, "K01").manual_comment = "Sudah hangat."
        book.db.commit()
    with pytest.MonkeyPatch.context() as patch:
        for module in (feedback_module, report_module):
            patch.setattr(module, "load_items", lambda slug: ITEMS)
        yield Pages(feedback("kelas", SLUG), report("kelas", "M91"))


class Structure(HTMLParser):
    """What an accessibility checker looks at first."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def of(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in tags]


class TestPages:
    def test_points_state_answer_and_comment(self, pages: Pages) -> None:
        page = pages.of("K01")
        assert "Nilai Anda: 7 dari 8 poin" in page
        assert "return n + n" in page
        assert "Sudah hangat." in page
        assert "Hangat &amp; tulus." in page
        assert "dinilai penilai" in page
        assert "Baik, Pak." not in page, "the anchored samples are for readers"

    def test_waiting_and_blank_are_told_apart(self, pages: Pages) -> None:
        assert "Nilai sementara: 2 dari 4 poin yang sudah dinilai" in pages.of("K02")
        assert "menunggu penilai" in pages.of("K02")
        assert "belum dikerjakan" in pages.of("K03")
        assert pages.feedback.waiting == 1

    def test_no_hidden_test_no_traceback_no_foreign_markup(self, pages: Pages) -> None:
        page = re.sub(r"<!-- ngulik \w+ -->", "", pages.of("K02"))  # a hash holds any two digits
        shown = page.replace("raise KeyError(f&#39;rahasia {a}&#39;)", "")  # the learner's own line may be shown
        for secret in ("rahasia", "Traceback", "jumlah(20", "22", "HIDDEN", "assert", "<script"):
            assert secret not in shown, secret
        assert "`KeyError`" not in page
        assert "<code>KeyError</code>" in page

    def test_structure(self, pages: Pages) -> None:
        for path in (*pages.feedback.pages, pages.report.page):
            text = path.read_text(encoding="utf-8")
            page = Structure(text)
            assert page.of("html") == [{"lang": "id"}]
            assert len(page.of("h1")) == len(page.of("main")) == len(page.of("title")) == 1
            assert all(image["alt"] for image in page.of("img"))
            assert len(page.of("table")) == len(page.of("caption"))
            assert all("scope" in cell for cell in page.of("th"))
            ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
            assert len(ids) == len(set(ids))
            assert all(link["href"] and link["href"][1:] in ids for link in page.of("a"))
            assert not re.search(r"(?:src|href)=[\"'](?!#|data:)", text), (
                "nothing beside the page, nothing from the net"
            )

    def test_table_of_marks(self, pages: Pages) -> None:
        raw = pages.report.table.read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        table = pd.read_csv(pages.report.table, sep=";", decimal=",", encoding="utf-8-sig", index_col="kode")
        assert list(table.columns) == [
            *(f"soal {n}" for n in "1234"),
            "terlambat",
            "potongan",
            "total",
            "maksimum",
            "persen",
            "status",
        ]
        assert table.loc["K01", ["soal 3", "soal 4", "total", "persen"]].tolist() == [2, 3, 7, 87.5]
        assert table["status"].tolist() == [
            "lengkap", "sementara: soal 4 menunggu penilai", "lengkap", "belum dapat dinilai",
        ]  # fmt: skip

    def test_class_page(self, pages: Pages) -> None:
        page = pages.report.page.read_text(encoding="utf-8")
        assert "K02: soal 4 (menunggu penilai)" in page
        assert "Belum dapat dinilai: K04." in page
        assert page.count("data:image/png;base64,") == 3
        assert "rahasia" not in page
        assert any("kelas.html" in line for line in pages.report.lines())

    def test_without_marks_there_is_a_next_step(self, pages: Pages) -> None:
        with pytest.raises(ContentError, match="ngulik grade"):
            feedback("kelas", SLUG, gradebook="kosong.db")
        with pytest.raises(UsageError, match="Angkatan"):
            report("tidak-ada", SLUG)
        with pytest.raises(ContentError, match="ngulik collect"):
            open_cohort("hampa", create=True)
            grade("hampa", SLUG)
        with pytest.raises(UsageError, match="buku nilai"):
            grade("kelas", SLUG, gradebook="../x.db")
