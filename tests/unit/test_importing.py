"""A notebook edited in Lab becomes its source again, or is refused where something would be lost."""

from pathlib import Path

import nbformat
import pytest

from ngulik.errors import ContentError, UsageError
from ngulik.notebooks.importing import import_notebook, to_source
from ngulik.notebooks.master import notebook_from, to_bytes
from ngulik.notebooks.source import parse

SOURCE = '''# %% [markdown]
r"""
# Pelajaran

Rumus $\\hat S(t)$.
"""

# %%
import pandas as pd
'''
NAME = "course/05-respons-cepat/pelajaran.ipynb"


def lesson() -> nbformat.NotebookNode:
    return notebook_from(parse(SOURCE, "pelajaran.py"), "")


def test_round_trip_is_exact() -> None:
    assert to_source(lesson(), NAME) == SOURCE


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
        (lambda nb: nb.cells[1].update(source="x = 1\n# %%\ny = 2"), "jumlah sel berubah"),
    ],
)
def test_what_would_be_lost_is_refused(change: object, says: str) -> None:
    notebook = lesson()
    change(notebook)
    with pytest.raises(ContentError, match=says):
        to_source(notebook, NAME)


def test_a_strange_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="bukan notebook yang punya sumber"):
        import_notebook(tmp_path / "lain.ipynb")


def test_an_exercise_is_changed_where_its_items_stand(repository: Path) -> None:
    with pytest.raises(UsageError, match=r"Ubah butir\.toml"):
        import_notebook(repository / "solutions" / "05-respons-cepat" / "latihan.ipynb")


def test_a_damaged_notebook_is_refused(repository: Path) -> None:
    file = repository / "course" / "mulai.ipynb"
    file.write_text("{rusak", encoding="utf-8")
    with pytest.raises(ContentError, match="tidak dapat dibaca sebagai notebook"):
        import_notebook(file)
