"""What must never reach a learner who only reads: answers, hidden tests, hints and model essays of `solutions/`."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ngulik import paths
from ngulik.course import Module, try_course
from ngulik.notebooks.check_files import markdown_of, solution_lines
from ngulik.notebooks.forms import read_forms
from ngulik.notebooks.items import read_items
from ngulik.notebooks.master import exercise_cells
from ngulik.notebooks.source import cells_with, relative_name, split_tests

#: A line of a facilitator's notes with the key of the exit ticket; the site leaves it out.
KEY = re.compile(r"\*\*Kunci:.*$", flags=re.MULTILINE)
_SHORTEST = 20  # characters: a shorter line, such as `import pandas as pd`, gives nothing away


def secrets(modules: Iterable[Module]) -> set[str]:
    """Return the lines and texts of these modules, without those that a lesson or a released exercise shows on purpose."""
    found: set[str] = set()
    for module in modules:
        cells = exercise_cells(module)
        for cell in cells_with(cells, "jawab"):
            found |= set(solution_lines(cell.source))
        for cell in cells_with(cells, "uji"):
            found |= set(split_tests(cell)[1].splitlines())
        for item in read_items(module):
            answers = [*(one.code for one in item.right), *(one.code for one in item.wrong)]
            found |= {line for code in answers for line in code.splitlines()}
            found |= {item.explanation, *(sample.text for sample in item.samples), *item.hints}
        found |= {question.reason for question in read_forms(module)}
    shown = "\n".join(_shown_on_purpose())
    return {line.strip() for line in found if len(line.strip()) >= _SHORTEST and line.strip() not in shown}


def _shown_on_purpose() -> Iterator[str]:
    for module in try_course()[0]:
        for path in (module.lesson_source, module.folder / "index.md"):
            yield path.read_text(encoding="utf-8") if path.exists() else ""
        released = module.released.read_text(encoding="utf-8") if module.released.exists() else ""
        yield re.sub(r"\\n|\\(.)", r"\1", released)


def check_answers(module: Module) -> Iterator[str]:
    """Yield each page of the course that carries an answer, a hidden test or a hint of this module's exercise."""
    known = sorted(secrets((module,)))
    for page in _pages():
        text = KEY.sub("", markdown_of(page))
        for secret in known:
            if secret in text:
                line = secret.partition("\n")[0]
                yield f"{relative_name(page)} membocorkan jawaban atau petunjuk latihan {module.slug}: “{line}”. Hapus dari halaman itu."


def _pages() -> list[Path]:
    return [*sorted(paths.course_dir().rglob("*.md")), *sorted(paths.datasets_dir().glob("*.md"))]
