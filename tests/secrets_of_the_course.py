"""What must never reach a learner who only reads: answers, hidden tests, keys and model essays of `solutions/`."""

import re

from ngulik import paths
from ngulik.course import load_course
from ngulik.notebooks.check_files import _solution_lines as solution_lines
from ngulik.notebooks.check_files import markdown_of
from ngulik.notebooks.forms import read_forms
from ngulik.notebooks.items import read_items
from ngulik.notebooks.master import exercise_cells
from ngulik.notebooks.source import cells_with, split_tests

_SHORTEST = 20  # characters: a shorter line, such as `import pandas as pd`, gives nothing away


def secrets() -> set[str]:
    """Return the lines and texts, without those that lessons or released exercises show on purpose."""
    found: set[str] = set()
    for module in load_course():
        cells = exercise_cells(module)
        for cell in cells_with(cells, "jawab"):
            found |= set(solution_lines(cell.source))
        for cell in cells_with(cells, "uji"):
            found |= set(split_tests(cell)[1].splitlines())
        for item in read_items(module):
            found |= {line for answer in (*item.right, *item.wrong) for line in answer.code.splitlines()}
            found |= {item.explanation, *(sample.text for sample in item.samples), *item.hints}
        found |= {question.reason for question in read_forms(module)}
    shown = "\n".join(_shown_on_purpose())
    return {line.strip() for line in found if len(line.strip()) >= _SHORTEST and line.strip() not in shown}


def _shown_on_purpose() -> list[str]:
    texts = [module.lesson_source.read_text(encoding="utf-8") for module in load_course()]
    texts += [re.sub(r"\\n|\\(.)", r"\1", module.released.read_text(encoding="utf-8")) for module in load_course()]
    return texts + [markdown_of(path) for path in paths.course_dir().rglob("index.md")]
