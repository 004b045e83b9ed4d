"""Every module in a real browser: its lesson and its first question; `test_simulations` works the simulations.

A new module needs nothing here: what is typed comes from its contract, `butir.toml` and `latihan.py`.
"""

import re

import pytest
from classroom import Class
from labpage import boards, output, panel, picture, run, run_all, write
from playwright.sync_api import Locator, Page, expect

from ngulik.course import Module, load_course
from ngulik.notebooks.cards import answer_cell
from ngulik.notebooks.items import Wrong, read_items
from ngulik.notebooks.master import exercise_cells
from ngulik.notebooks.stubs import BLANK_MARK

MODULES = [pytest.param(module, id=module.slug) for module in load_course()]
ERROR = ".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.error']"


def code_cell(page: Page, module: Module, name: str) -> Locator:
    """Return the cell with this id by its place among the code cells."""
    ids = [cell.id for cell in exercise_cells(module) if cell.kind == "code"]
    return panel(page).locator(".jp-CodeCell").nth(ids.index(name))


def first_item(module: Module) -> tuple[str, str, Wrong]:
    """Return the first autograded item: its id, the right answer, and a named wrong one that `periksa` knows."""
    cells = exercise_cells(module)
    item = next(item for item in read_items(module) if item.autograded)
    lines = answer_cell(cells, item.id).source.splitlines()
    right = "\n".join(line for line in lines if "### " not in line and BLANK_MARK not in line)
    return item.id, right, next(wrong for wrong in item.wrong if wrong.caught == "periksa")


@pytest.mark.parametrize("module", MODULES)
def test_lesson_and_its_simulations(kelas: Class, page: Page, module: Module) -> None:
    page.goto(kelas.url(f"kerja/{module.slug}/pelajaran.ipynb", f"pelajaran-{module.slug}"))
    run_all(page)
    assert panel(page).locator(ERROR).all_inner_texts() == []
    picture(page, f"{module.slug}-pelajaran", panel(page).get_by_role("heading", level=1).first)
    for board in boards(page).all() if "simulasi" in module.lesson_source.read_text(encoding="utf-8") else []:
        expect(board.get_by_role("status")).to_have_text(re.compile(r"\w"))


@pytest.mark.parametrize("module", MODULES)
def test_first_question_unfinished_wrong_and_right(kelas: Class, page: Page, module: Module) -> None:
    item, right, wrong = first_item(module)
    kelas.hand_out(module.slug)
    page.goto(kelas.url(f"kerja/{module.slug}/latihan.ipynb", f"latihan-{module.slug}"))
    run_all(page)
    answer, check = (code_cell(page, module, f"soal-{item}-{role}") for role in ("jawab", "uji"))
    expect(output(check)).to_contain_text("Belum dikerjakan")
    picture(page, f"{module.slug}-belum-dikerjakan", output(check))
    write(page, answer, wrong.code)
    run(page, check)
    expect(output(check)).to_contain_text(re.compile("Belum tepat|Galat"))
    expect(output(check)).to_contain_text(wrong.message.replace("`", "").replace("**", ""))
    picture(page, f"{module.slug}-belum-tepat", output(check))
    write(page, answer, right)
    run(page, check)
    expect(output(check)).to_have_text(re.compile(r"^\W*Tepat"))
    picture(page, f"{module.slug}-tepat", output(check))
