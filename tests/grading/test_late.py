"""Due dates: what a late hand-in loses is the instructor's rule, told to the learner, seen by nbgrader."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest
from kursus_kecil import RIGHT, SLUG, answered, handin
from test_pages import ITEMS

from ngulik import paths
from ngulik.errors import ContentError
from ngulik.grading import Cohort, Plan, collect, feedback, grade, open_cohort, read_marks, report
from ngulik.grading.books.cohort import open_gradebook
from ngulik.grading.engine.kernel import KernelExecutor
from ngulik.grading.pages import feedback as feedback_module
from ngulik.grading.pages import report as report_module

#: When each hands in; the due date is 2 July, 16.00 in Bandung.
TIMES = {"K01": "2026-07-02T16:00:00+07:00", "K02": "2026-07-02T16:00:01+07:00", "K03": "2026-07-04T17:30:00+07:00"}
PLAN = Plan(KernelExecutor, workers=1)


@pytest.fixture(scope="class")
def cohort(course: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cohort]:
    folder = tmp_path_factory.mktemp("masuk")
    for code, time in TIMES.items():
        (folder / f"{code}.zip").write_bytes(handin(code, answered(**RIGHT), time))
    collect("tenggat", [folder])
    write_rule(open_cohort("tenggat"), 'aturan = "persen per hari"\npersen = 10')
    with pytest.MonkeyPatch.context() as patch:
        for module in (feedback_module, report_module):
            patch.setattr(module, "load_items", lambda slug: ITEMS)
        grade("tenggat", SLUG, plan=PLAN)
        yield open_cohort("tenggat")


def write_rule(cohort: Cohort, rule: str, due: str = "2026-07-02T16:00:00") -> None:
    text = f"[tenggat]\n91 = {due}\n" + (f"[terlambat]\n{rule}\n" if rule else "")
    paths.write_atomic(cohort.folder / "kelas.toml", text)


def penalties(cohort: Cohort) -> list[float]:
    return [learner.late.penalty for learner in read_marks(cohort, SLUG)]


class TestLate:
    """Everybody has 4 points so far; the essays wait."""

    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            ('aturan = "tanpa potongan"', [0, 0, 0]),
            ('aturan = "persen per hari"\npersen = 10', [0, 0.4, 1.2]),
            ('aturan = "persen per hari"\npersen = 40\npaling_banyak = 50', [0, 1.6, 2]),
            ('aturan = "sekali potong"\npersen = 25', [0, 1, 1]),
            ('aturan = "sekali potong"\npersen = 100', [0, 4, 4]),
            ("", [0, 0, 0]),
        ],
    )
    def test_the_rule_is_the_instructors(self, rule: str, expected: list[float], cohort: Cohort) -> None:
        write_rule(cohort, rule)
        assert penalties(cohort) == pytest.approx(expected)

    def test_is_told_on_every_page(self, cohort: Cohort) -> None:
        write_rule(cohort, 'aturan = "persen per hari"\npersen = 10')
        page = {path.parent.name: path.read_text(encoding="utf-8") for path in feedback("tenggat", SLUG).pages}
        told = "Terlambat 2 hari 1 jam dari tenggat 02-07-2026 16.00 WIB. Potongannya 1,2 poin: 10 persen tiap hari"
        assert told in page["K03"] and "Nilai sementara: 2,8 dari 4 poin" in page["K03"]
        assert "Terlambat 1 menit" in page["K02"] and "Terlambat" not in page["K01"]
        made = report("tenggat", SLUG)
        assert f"K03: {told}" in made.page.read_text(encoding="utf-8")
        table = pd.read_csv(made.table, sep=";", decimal=",", encoding="utf-8-sig", index_col="kode")
        assert table.loc["K03", ["terlambat", "potongan", "total"]].tolist() == ["2 hari 1 jam", 1.2, 2.8]
        assert table.loc["K01", ["terlambat", "potongan"]].isna().all()

    def test_is_where_nbgrader_looks_for_it(self, cohort: Cohort) -> None:
        write_rule(cohort, 'aturan = "persen per hari"\npersen = 10')
        assert "2 kiriman datang sesudah tenggat" in "\n".join(grade("tenggat", SLUG, plan=PLAN).lines())
        with open_gradebook(cohort) as book:
            assert book.find_assignment(SLUG).duedate == datetime(2026, 7, 2, 9)
            found = [book.find_submission(SLUG, code) for code in TIMES]
            assert [one.total_seconds_late for one in found] == [0, 1, 2 * 86_400 + 5_400]
            assert [one.notebooks[0].late_submission_penalty for one in found] == pytest.approx([None, 0.4, 1.2])

    def test_an_extension_and_a_plug_in_of_nbgrader_are_honoured(self, cohort: Cohort) -> None:
        """Without `kelas.toml`: due date and extension as formgrader's gradebook has them, nbgrader's own penalty."""
        (cohort.folder / "kelas.toml").unlink()
        config = cohort.folder / "nbgrader_config.py"
        before = config.read_text(encoding="utf-8")
        with open_gradebook(cohort) as book:
            book.find_assignment(SLUG).duedate = datetime(2026, 7, 2, 9)
            book.find_submission(SLUG, "K02").extension = timedelta(hours=1)
            book.db.commit()
        assert penalties(cohort) == [0, 0, 0]
        config.write_text(f'{before}\nc.LateSubmissionPlugin.penalty_method = "zero"\n', encoding="utf-8")
        try:
            assert penalties(cohort) == [0, 0, 4]
        finally:
            config.write_text(before, encoding="utf-8")

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("[tenggat]\n77 = 2026-07-02T16:00:00", r"modul “77” tidak ada\. Yang ada: 91"),
            ('[tenggat]\n91 = "besok"', r"“91” berisi teks “besok”; seharusnya .*tanggal dan jam"),
            ('[terlambat]\naturan = "persen"', r"“aturan” berisi teks “persen”; seharusnya “tanpa potongan” atau"),
            ("[terlambat]\npersen = 10", "kunci “aturan” belum ada"),
            ("[tengat]\n91 = 2026-07-02T16:00:00", "kunci “tengat” tidak dikenal; mungkin maksudnya “tenggat”"),
        ],
    )
    def test_a_file_with_a_mistake_is_named(self, text: str, sentence: str, cohort: Cohort) -> None:
        paths.write_atomic(cohort.folder / "kelas.toml", text)
        with pytest.raises(ContentError, match=sentence):
            grade("tenggat", SLUG, plan=PLAN)
