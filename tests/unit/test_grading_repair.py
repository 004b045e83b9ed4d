"""Notebooks put right without touching what the learner wrote."""

import json
from copy import deepcopy
from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from ngulik.errors import ContentError
from ngulik.grading.repairing.repair import read_notebook, repair
from ngulik.notebooks.roles import nbgrader_metadata


def cell(role: str, source: str, points: int | None = None) -> NotebookNode:
    make = new_markdown_cell if role in ("petunjuk", "esai") else new_code_cell
    node = make(source, metadata={"nbgrader": nbgrader_metadata(role, "1", points)})
    node["id"] = node.metadata.nbgrader.grade_id
    return node


RELEASED = new_notebook(
    cells=[
        cell("petunjuk", "### Soal 1"),
        cell("jawab", "jawaban = ..."),
        cell("uji", 'periksa("1")', 1),
        cell("esai", "*Tulis jawaban Anda di sini.*", 4),
    ]
)
ALL = ["soal-1-petunjuk", "soal-1-jawab", "soal-1-uji", "soal-1-esai"]


def raw() -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads(json.dumps(RELEASED))["cells"]
    cells[1]["source"] = "jawaban = 5"
    return cells


def ids(notebook: NotebookNode) -> list[str]:
    return [cell.id for cell in notebook.cells]


def test_a_healthy_notebook_keeps_its_answers() -> None:
    done = repair(raw(), RELEASED)
    assert ids(done.notebook) == ALL
    assert done.notebook.cells[1].source == "jawaban = 5"
    assert done.notes == ()


@pytest.mark.parametrize("lost", ALL)
def test_a_lost_cell_comes_back_in_its_place(lost: str) -> None:
    done = repair([cell for cell in raw() if cell["id"] != lost], RELEASED)
    assert ids(done.notebook) == ALL
    assert done.notes == (f"sel hilang dipulihkan: {lost}",)


def test_an_answer_in_a_cell_of_ones_own_in_its_place_is_the_answer() -> None:
    cells = raw()
    cells[1] = {"cell_type": "code", "source": "jawaban = 5", "metadata": {}}
    done = repair(cells, RELEASED)
    assert ids(done.notebook) == ALL
    assert done.notebook.cells[1].source == "jawaban = 5"
    assert done.notes == ("jawaban diambil dari sel tanpa nama: soal-1-jawab",)


def test_an_answer_in_a_cell_of_ones_own_elsewhere_is_not_undone_by_a_stub() -> None:
    cells = raw()
    cells[:2] = [{"cell_type": "code", "source": "jawaban = 5", "metadata": {}}, cells[0]]
    done = repair(cells, RELEASED)
    sources = [cell.source for cell in done.notebook.cells if cell.cell_type == "code"]
    assert sources == ["jawaban = 5", "", 'periksa("1")']


def test_an_empty_copy_never_hides_an_answer() -> None:
    cells = [*raw(), deepcopy(json.loads(json.dumps(RELEASED))["cells"][1])]
    done = repair(cells, RELEASED)
    assert ids(done.notebook) == [*ALL, "peserta-5"]
    assert done.notebook.cells[1].source == "jawaban = 5"
    assert done.notes == ("sel ganda: soal-1-jawab",)


def test_a_changed_locked_cell_is_put_back_and_told() -> None:
    cells = raw()
    cells[2]["source"] = ["assert ", "True"]
    done = repair(cells, RELEASED)
    assert done.notebook.cells[2].source == 'periksa("1")'
    assert done.notes == ("sel terkunci yang diubah dipulihkan: soal-1-uji",)


@pytest.mark.parametrize("damage", [None, {}, {"nbgrader": None}, {"nbgrader": "x"}, "x"])
def test_lost_metadata_is_found_by_the_cell_id(damage: object) -> None:
    cells = raw()
    for each in cells:
        each["metadata"] = damage
        each.pop("outputs", None)
    assert ids(repair(cells, RELEASED).notebook) == ALL


def test_cells_that_are_none_are_skipped_and_counted() -> None:
    done = repair([*raw(), 7, {"cell_type": "widget"}], RELEASED)  # type: ignore[list-item]  # damage on purpose
    assert ids(done.notebook) == ALL
    assert done.notes == ("2 sel rusak dilewati",)


def test_a_notebook_without_our_cells_is_not_ours() -> None:
    with pytest.raises(ContentError, match="tidak memuat sel latihan"):
        repair([{"cell_type": "code", "source": "x = 1", "metadata": {}}], RELEASED)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"cells": 3}', b"\xff\xfe", b'{"nbformat": 3}'])
def test_what_is_no_notebook_is_told(data: bytes) -> None:
    with pytest.raises(ContentError, match="tidak dapat dibaca"):
        read_notebook(data)


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_notebook(b"\xef\xbb\xbf" + json.dumps({"cells": raw()}).encode()) == raw()
