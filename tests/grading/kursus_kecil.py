"""A course of one small module in a folder of its own, so that marking is tested without the real exercises.

Its test cells are plain assertions: what a kernel does is tested here, what `cek` says is tested elsewhere.
"""

import hashlib
import io
import json
import shutil
import zipfile
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from ngulik import paths
from ngulik.notebooks.master import to_bytes
from ngulik.notebooks.release import release_notebook
from ngulik.notebooks.roles import nbgrader_metadata

SLUG = "91-coba"
MODULE = """
judul = "Coba"
menit = 90
jp = 2
poin = 8
topik = ["R5"]
ringkas = "Untuk uji."
tujuan = ["menghitung", "menulis"]
"""
HIDDEN = "### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS"
STUB = "### BEGIN SOLUTION\n{}\n### END SOLUTION"


def cell(role: str, item: str | None, source: str, points: int | None = None) -> NotebookNode:
    make = new_markdown_cell if role in ("petunjuk", "esai") else new_code_cell
    node = make(source, metadata={"nbgrader": nbgrader_metadata(role, item, points)})
    node["id"] = node.metadata.nbgrader.grade_id
    return node


def master() -> NotebookNode:
    cells = [
        cell("siapkan", None, 'def mulai_latihan(modul): pass\nmulai_latihan("91-coba")\nawal = 7'),
        cell("petunjuk", "1", "### Soal 1 — Dua kali (1 poin)"),
        cell("jawab", "1", STUB.format("def dua_kali(n):\n    return n * 2")),
        cell(
            "uji",
            "1",
            "assert dua_kali(2) == 4\n" + HIDDEN.format("assert dua_kali(50) == 100, 'rahasia 50 -> 100'"),
            1,
        ),
        cell("petunjuk", "2", "### Soal 2 — Huruf (1 poin)"),
        cell("jawab", "2", STUB.format('jawaban_2 = "b"')),
        cell("uji", "2", "assert awal == 7\n" + HIDDEN.format('assert jawaban_2 == "b"\n0.5'), 1),
        cell("petunjuk", "3", "### Soal 3 — Jumlah (2 poin)"),
        cell("jawab", "3", STUB.format("def jumlah(a, b):\n    return a + b")),
        cell("uji", "3", "assert jumlah(1, 2) == 3\n" + HIDDEN.format("assert jumlah(20, 2) == 22"), 2),
        cell("petunjuk", "4", "### Soal 4 — Balasan (4 poin)"),
        cell("esai", "4", STUB.format("Contoh balasan."), 4),
    ]
    metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return new_notebook(cells=cells, metadata=metadata | {"language_info": {"name": "python"}})


def make_course(root: Path) -> None:
    paths.write_atomic(root / "course" / SLUG / "modul.toml", MODULE)
    shutil.copy(paths.ROOT / "nbgrader_config.py", root)
    paths.write_atomic(root / "solutions" / SLUG / "latihan.ipynb", to_bytes(master()))
    paths.write_atomic(root / "exercises" / SLUG / "latihan.ipynb", to_bytes(release_notebook(master())))


def released() -> NotebookNode:
    return release_notebook(master())


def answered(**sources: str) -> NotebookNode:
    """The exercise with these answers, by cell id without `soal-` (`jawab_1="…"`); other items stay blank."""
    notebook = released()
    for name, source in sources.items():
        role, item = name.split("_")
        cell_of(notebook, f"soal-{item}-{role}").source = source
    return notebook


def cell_of(notebook: NotebookNode, name: str) -> NotebookNode:
    return next(cell for cell in notebook.cells if cell.get("id") == name)


RIGHT = {
    "jawab_1": "def dua_kali(n):\n    return n + n",
    "jawab_2": 'jawaban_2 = "b"',
    "jawab_3": "def jumlah(a, b):\n    return a + b",
    "esai_4": "Terima kasih, laporan Anda sudah kami catat.",
}


def unchecked(notebook: NotebookNode) -> bytes:
    """The file of a notebook as it is, with whatever is wrong with it."""
    return json.dumps(notebook).encode()


def handin(
    code: str, notebook: NotebookNode | bytes, time: str = "2026-07-02T10:15:00+07:00", **manifest: object
) -> bytes:
    """A hand-in zip; `manifest` changes its entries."""
    data = notebook if isinstance(notebook, bytes) else unchecked(notebook)
    entries = {"format": 1, "kode": code, "modul": SLUG, "waktu": time, "sha256": hashlib.sha256(data).hexdigest()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("latihan.ipynb", data)
        archive.writestr("manifes.json", json.dumps(entries | manifest))
    return buffer.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()
