"""Figures of notebooks: a small one is really run in a process of its own; tables mark what is over its limit."""

import re
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from ngulik import cli
from ngulik.errors import ContentError
from ngulik.notebooks import figures
from ngulik.notebooks.master import to_bytes


def notebook(folder: Path, *cells: str) -> Path:
    path = folder / "pelajaran.ipynb"
    path.write_bytes(to_bytes(new_notebook(cells=[new_markdown_cell("# Judul"), *map(new_code_cell, cells)])))
    return path


def test_a_notebook_is_timed_cell_by_cell(tmp_path: Path) -> None:
    found = figures.cost(
        notebook(
            tmp_path,
            "import time, pathlib\nperiksa = lambda soal: time.sleep(0.2)\nprint('x')\npathlib.Path('jejak').touch()",
            "# Jalankan sel ini\ntime.sleep(0.6)",
            'periksa("1")\nlarge = bytearray(60_000_000)',
        )
    )
    assert found.line == "time.sleep(0.6)"
    assert 0.6 <= found.slowest <= found.seconds and found.slowest_busy < 0.5
    assert found.check is not None and 0.2 <= found.check < 0.6
    assert found.memory is None or found.memory > 60  # a fork begins with what the tests hold
    assert [path.name for path in tmp_path.iterdir()] == ["pelajaran.ipynb"]


def test_a_notebook_that_stops_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"pelajaran\.ipynb berhenti saat dijalankan: ZeroDivisionError"):
        figures.cost(notebook(tmp_path, "1 / 0"))


def test_the_command_prints_three_tables_and_marks_excess(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(figures, "cost", lambda path: figures.Cost(21.0, 2.0, 3.2, 0.3, "x = 1" * 20, 0.4, 123.0))
    assert cli.main(["check", "--angka"]) == 0
    out = capsys.readouterr().out
    for name in ("course/mulai.ipynb", "course/05-respons-cepat/pelajaran.ipynb", "exercises/05-respons-cepat"):
        assert name in out
    [row] = re.findall(r"^solutions/05-respons-cepat/latihan\.ipynb .*", out, flags=re.MULTILINE)
    assert row.split("  ")[1:] and "21,0 ✗" in row and "3,20 ✗" in row and "0,40" in row and "123" in row
    assert "0,40 ✗" not in row and "123 ✗" not in row and row.endswith("…")
    assert re.search(r"^R5 +Respons cepat +05, .* 05-1, 05-2", out, flags=re.MULTILINE)
    assert re.search(r"^Belum tercakup: .*SAT", out, flags=re.MULTILINE)
