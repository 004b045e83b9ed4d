"""A notebook edited in Lab becomes its source again, or is refused where something would be lost."""

from pathlib import Path

import nbformat
import pytest

from ngulik.errors import ContentError, UsageError
from ngulik.notebooks.build import notebook_from, to_bytes
from ngulik.notebooks.importing import import_notebook, to_source
from ngulik.notebooks.source import parse

SOURCE = '''# %% [markdown]
r"""
# Latihan

Rumus $\\hat S(t)$.
"""

# %% peran="siapkan"
import pandas as pd

# %% [markdown] peran="petunjuk" soal="1"
r"""
### Soal 1 — Median

Hitunglah.
"""

# %% peran="jawab" soal="1"
### BEGIN SOLUTION
# rumpang: x = ___
x = 1
### END SOLUTION

# %% peran="uji" soal="1" poin=2
cek(x, 1)
# --- tersembunyi ---
cek(x + 1, 2)
'''
NAME = "solutions/05-respons-cepat/latihan.ipynb"


def master() -> nbformat.NotebookNode:
    return notebook_from(parse(SOURCE, "latihan.py"), "05-respons-cepat")


def test_round_trip_is_exact() -> None:
    assert to_source(master(), NAME) == SOURCE


def test_an_edit_in_lab_arrives_and_the_old_source_is_kept(repository: Path) -> None:
    file = repository / "course" / "mulai.ipynb"
    notebook = nbformat.read(file, as_version=4)
    notebook.cells[0].source += "\n\nKalimat baru."
    file.write_bytes(to_bytes(notebook))
    old = file.with_suffix(".py").read_text(encoding="utf-8")
    assert import_notebook(file) == file.with_suffix(".py")
    assert "Kalimat baru." in file.with_suffix(".py").read_text(encoding="utf-8")
    [kept] = (repository / "build" / "cadangan").iterdir()
    assert kept.read_text(encoding="utf-8") == old


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda nb: nb.cells[0].update(cell_type="raw"), "jenis sel “raw”"),
        (lambda nb: nb.cells[0].update(attachments={"a.png": {}}), "gambar tempelan"),
        (lambda nb: nb.cells[1].metadata.update(tags=["x"]), "metadata “tags” akan hilang"),
        (lambda nb: nb.cells[0].update(source='tiga """ kutip'), "tiga tanda kutip"),
        (lambda nb: nb.cells[4].update(source="cek(x, 2)"), "kerangka sel uji berubah"),
        (lambda nb: nb.cells[3].metadata.nbgrader.update(grade_id="abc-123"), "grade_id “abc-123”"),
        (lambda nb: nb.cells[1].update(source="x = 1\n# %%\ny = 2"), "jumlah sel berubah"),
        (lambda nb: nb.cells[4].metadata.nbgrader.update(points=0), "perlu poin"),
    ],
)
def test_what_would_be_lost_is_refused(change: object, says: str) -> None:
    notebook = master()
    change(notebook)
    with pytest.raises(ContentError, match=says):
        to_source(notebook, NAME)


def test_a_strange_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="bukan notebook yang punya sumber"):
        import_notebook(tmp_path / "lain.ipynb")


def test_a_damaged_notebook_is_refused(repository: Path) -> None:
    file = repository / "course" / "mulai.ipynb"
    file.write_text("{rusak", encoding="utf-8")
    with pytest.raises(ContentError, match="tidak dapat dibaca sebagai notebook"):
        import_notebook(file)
