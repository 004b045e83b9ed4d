"""The course's own data: the raw complaints become fit for a class, and module 05 runs on what the command writes."""

import csv
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import ngulik
from ngulik.paths import course_dir, datasets_dir
from ngulik.privacy.freetext import structured
from ngulik.privacy.report import problems
from ngulik.privacy.run import Anonymised, anonymise_file


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Anonymised:
    base = tmp_path_factory.mktemp("mentah")
    return anonymise_file(datasets_dir() / "aduan_mentah.csv", base / "kelas", base / "kunci.txt")


def test_raw_complaints_reach_the_goals(raw: Anonymised) -> None:
    assert problems(raw.facts) == []
    assert raw.facts.after.k >= 5
    assert raw.facts.after.people is not None
    assert raw.facts.after.people >= 5
    assert raw.facts.before.unique > 0.8
    assert raw.facts.rows - raw.facts.kept < 0.01 * raw.facts.rows


def test_no_structured_identifier_is_left(raw: Anonymised) -> None:
    with raw.table.open(encoding="utf-8", newline="") as file:
        found = [(hit.kind, text) for row in csv.DictReader(file) for text in row.values() for hit in structured(text)]
    assert found == []


def test_no_original_identifier_is_left(raw: Anonymised) -> None:
    """Not as a whole anywhere in the folder; a name also not in the text of its own row in any spelling of case."""
    everything = "\n".join(file.read_text(encoding="utf-8") for file in raw.table.parent.iterdir()).casefold()
    with (datasets_dir() / "aduan_mentah.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for name in ("tiket", "nama", "nik", "no_hp", "surel", "akun", "alamat"):
        values = {row[name].casefold() for row in rows if row[name]}
        assert [value for value in values if value in everything] == [], name


def test_module_05_runs_on_the_output(tmp_path: Path) -> None:
    outcome = anonymise_file(datasets_dir() / "aduan.csv", tmp_path / "kelas", tmp_path / "kunci.txt")
    table, original = ngulik.muat_data(berkas=outcome.table), ngulik.muat_data("aduan")
    pd.testing.assert_series_equal(table["respons1"] - table["masuk"], original["respons1"] - original["masuk"])
    code = (
        "import sys, runpy, matplotlib; matplotlib.use('agg')\n"
        "import ngulik; load = ngulik.muat_data\n"
        "class Given:\n    def __call__(self, name): return load(berkas=sys.argv[1]) if name == 'aduan' else load(name)\n"
        "ngulik.muat_data = Given(); runpy.run_path(sys.argv[2])"
    )
    lesson = course_dir() / "05-respons-cepat" / "pelajaran.py"
    done = subprocess.run([sys.executable, "-c", code, outcome.table, lesson], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "12000 baris" in done.stdout or "baris tersisa" in done.stdout
