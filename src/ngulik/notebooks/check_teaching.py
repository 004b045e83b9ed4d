"""Checks of the teaching: reading measures and the load put on a learner (silabus.md, sections 1 and 3)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from ngulik import paths
from ngulik.course import Module
from ngulik.notebooks import readability
from ngulik.notebooks.check_files import markdown_of
from ngulik.notebooks.forms import FORMS, form_path
from ngulik.notebooks.items import read_items
from ngulik.notebooks.master import exercise_cells
from ngulik.notebooks.source import Cell, cells_with, points_of, read_source, relative_name
from ngulik.notebooks.stubs import BLANK_MARK

MAX_LESSON_CELLS = 30
MAX_CODE_LINES = 6
MAX_BLANKS = 3
MAX_QUESTION_WORDS = 60


def check_reading(module: Module) -> list[str]:
    """A module's prose that learners and citizens read keeps within the reading measures."""
    return hard_to_read(learner_pages(module))


def check_reading_of_course() -> list[str]:
    """So does the prose that belongs to no module."""
    return hard_to_read(course_pages())


def hard_to_read(pages: list[tuple[Path, float]]) -> list[str]:
    """Return what is over a reading measure, page by page."""
    return [
        f"{relative_name(path)}: {problem}"
        for path, max_lix in pages
        for problem in readability.problems(markdown_of(path), max_lix)
    ]


def course_pages() -> list[tuple[Path, float]]:
    """Return the start page and the glossary, with the highest LIX they may have."""
    course = paths.course_dir()
    return [(course / "mulai.ipynb", readability.MAX_LIX), (course / "glosarium.md", readability.MAX_LIX)]


def learner_pages(module: Module) -> list[tuple[Path, float]]:
    """Return each text of a module that learners and citizens read, with the highest LIX it may have."""
    return [
        (module.folder / "index.md", readability.MAX_LIX),
        (module.folder / "pelajaran.ipynb", readability.MAX_LIX),
        (module.released, readability.MAX_LIX),
        *((form_path(module, form), readability.MAX_LIX) for form in FORMS),
        (module.folder / "bawa-pulang.md", readability.MAX_LIX_CITIZENS),
    ]


def check_load(module: Module) -> list[str]:
    """No lesson, question or answer cell asks for more at once than the syllabus allows."""
    problems = []
    lesson = read_source(module.lesson_source)
    if len(lesson) > MAX_LESSON_CELLS:
        problems.append(
            f"{relative_name(module.lesson_source)}: ada {len(lesson)} sel, batasnya {MAX_LESSON_CELLS}. Gabungkan atau buang sel."
        )
    for cell in exercise_cells(module):
        problems += [str(cell.error(problem)) for problem in _cell_load(cell)]
    return problems


def _cell_load(cell: Cell) -> list[str]:
    if cell.role == "petunjuk":
        count = len(readability.words_of(re.sub(r"^#.*$|```.*?```", "", cell.source, flags=re.MULTILINE | re.DOTALL)))
        return [f"pertanyaannya {count} kata, batasnya {MAX_QUESTION_WORDS}."] if count > MAX_QUESTION_WORDS else []
    if cell.role != "jawab":
        return []
    code = [line for line in cell.source.splitlines() if line.strip() and not line.strip().startswith("#")]
    blanks = sum(line.count("___") for line in cell.source.splitlines() if BLANK_MARK in line)
    problems = []
    if len(code) > MAX_CODE_LINES:
        problems.append(f"jawabannya {len(code)} baris kode, batasnya {MAX_CODE_LINES}.")
    if blanks > MAX_BLANKS:
        problems.append(f"ada {blanks} rumpang, batasnya {MAX_BLANKS}.")
    return problems


def check_points(module: Module) -> Iterator[str]:
    """A module's points, objectives and data agree with its items, and its release holds each of them."""
    points = points_of(exercise_cells(module))
    measured = {item.objective for item in read_items(module)}
    name = relative_name(module.file)
    for goal in module.objectives:
        if goal.id not in measured:
            yield f"{name}: tujuan {goal.id} tidak diukur satu soal pun. Tulis soalnya, atau hapus tujuan itu."
    total = sum(points.values())
    if total != module.points:
        yield f"{name}: poin = {module.points}, tetapi soalnya berjumlah {total} poin. Samakan keduanya."
    cells = json.loads(module.released.read_text(encoding="utf-8"))["cells"] if module.released.exists() else []
    asked = {cell["metadata"]["nbgrader"]["grade_id"] for cell in cells if "nbgrader" in cell["metadata"]}
    for cell in cells_with(exercise_cells(module), "uji"):
        if cell.id not in asked:
            yield f"{relative_name(module.released)}: soal {cell.item} tidak ada. Jalankan `ngulik release`."
