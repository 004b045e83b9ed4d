"""The class that every contestant marks: hand-ins as `ngulik demo` makes them, and the marks that they must get.

Two of the demo's learners are left out, for all contestants alike. "tanpa akhir" is an endless loop: its time limit (30 s, twice
for a cell and its test) would drown what is measured. "mematikan Python" ends the process: stock nbgrader then gives the whole
submission up without a mark, so it would be paid for work that it does not do.
"""

import itertools
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from ngulik import paths
from ngulik.course import Module
from ngulik.grading import open_cohort
from ngulik.grading.books.cohort import NOTEBOOK
from ngulik.grading.intake.identifying import released
from ngulik.grading.intake.originals import WIB
from ngulik.grading.rehearsal.pupils import Pupil, filled, make_class, model_answers
from ngulik.grading.repairing.repair import repair
from ngulik.notebooks.items import load_items
from ngulik.notebooks.master import to_bytes

LEFT_OUT = ("tanpa akhir", "mematikan Python")
SEED = 20260702  # the demo's own
_BEGIN = datetime(2026, 7, 2, 10, 0, tzinfo=WIB)
#: (learner, cell) → (automatic points or None, whether a person must look)
Marks = dict[tuple[str, str], tuple[float | None, bool]]

_ROWS = """
SELECT submitted_assignment.student_id, base_cell.name, grade.auto_score, grade.needs_manual_grade
FROM grade JOIN base_cell ON base_cell.id = grade.cell_id
JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id
"""


def fresh_cohort(name: str) -> Path:
    """Return the folder of an empty cohort; an old one of this name is removed."""
    shutil.rmtree(paths.cohort_dir(name), ignore_errors=True)
    return open_cohort(name, create=True).folder


def pupils(module: Module, count: int, *, new: bool = False) -> Iterator[Pupil]:
    """Yield `count` learners B10001, B10002, …: the demo's over and over, or with `new` a new class of its kind each time."""
    items, models = load_items(module.slug), model_answers(module)
    classes = (make_class(items, models, seed) for seed in itertools.count(SEED, int(new)))
    kept = (pupil for one in classes for pupil in one if pupil.profile not in LEFT_OUT)
    for number, pupil in enumerate(itertools.islice(kept, count), start=1):
        yield replace(pupil, code=f"B{10_000 + number}")


def write_class(folder: Path, module: Module, learners: Iterator[Pupil]) -> Marks:
    """Write each learner's hand-in to folder/<code>/<slug>/ as `ngulik collect` would; return the marks that they must get.

    One hand-in is in memory at a time.
    """
    expected: Marks = {}
    blank = released(module.slug)
    for place, pupil in enumerate(learners):
        home = folder / pupil.code / module.slug
        cells = [dict(cell) for cell in filled(blank, pupil).cells]
        paths.write_atomic(home / NOTEBOOK, to_bytes(repair(cells, blank).notebook))
        paths.write_atomic(home / "timestamp.txt", (_BEGIN + timedelta(minutes=place)).isoformat())
        expected |= _marks_of(pupil, module)
    return expected


def _marks_of(pupil: Pupil, module: Module) -> Marks:
    marks: Marks = {}
    for item in load_items(module.slug):
        given = pupil.answers[item.id]
        if item.autograded:
            marks[pupil.code, f"soal-{item.id}-uji"] = (float(given.score), False)
        else:  # nbgrader itself gives 0 to an essay that was left as it was
            marks[pupil.code, f"soal-{item.id}-esai"] = (0.0, False) if given.text is None else (None, True)
    return marks


def read_marks(gradebook: Path) -> Marks:
    """Return what stands in a gradebook of nbgrader (SQLite)."""
    with sqlite3.connect(f"file:{gradebook}?mode=ro", uri=True) as book:
        return {(code, cell): (auto, bool(waits)) for code, cell, auto, waits in book.execute(_ROWS)}


def differences(expected: Marks, found: Marks) -> list[str]:
    """Return a line for each mark that is not what it must be."""
    return [
        f"{code} {cell}: must be {expected.get((code, cell))}, is {found.get((code, cell))}"
        for code, cell in sorted(expected.keys() | found.keys())
        if expected.get((code, cell)) != found.get((code, cell))
    ]
