"""A synthetic class: 24 learners whose answers come from `butir.toml`, so that every mark is known beforehand."""

import random
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

import nbformat
from nbformat import NotebookNode

from ngulik.course import Module
from ngulik.gradeids import read_grade_id
from ngulik.notebooks.items import Item
from ngulik.notebooks.stubs import BLANK_MARK

#: Profile → how many learners have it. "cara lain": other right answers; the last five hand in something broken.
PROFILES = {
    "benar": 3,
    "cara lain": 4,
    "sebagian": 7,
    "keliru": 3,
    "kosong": 1,
    "setengah": 1,
    "salah ketik": 1,
    "tanpa akhir": 1,
    "mematikan Python": 1,
    "galat": 1,
    "sel uji terhapus": 1,
}
_BROKEN = {
    "salah ketik": "def jawaban(\n    return 1",
    "tanpa akhir": "while True:\n    pass",
    "mematikan Python": "import os\nos._exit(1)",
    "galat": 'raise ValueError("saya menyerah")',
}


@dataclass(frozen=True)
class Given:
    """One answer: its text (None = left blank), the points it must get, and a message that it must meet ("" = none)."""

    name: str
    text: str | None
    score: float
    message: str = ""

    def told(self, message: str) -> bool:
        """Whether the message is met, however the lines are broken."""
        return " ".join(self.message.split()) in " ".join(message.split())


@dataclass(frozen=True)
class Pupil:
    """One synthetic learner with an answer per item."""

    code: str
    profile: str
    answers: dict[str, Given]


def model_answers(module: Module) -> dict[str, str]:
    """Return the course's own answers by item."""
    master = nbformat.read(module.exercise_source.with_suffix(".ipynb"), as_version=4)
    answers = (cell for cell in master.cells if cell.metadata.get("nbgrader", {}).get("solution"))
    return {read_grade_id(cell.metadata.nbgrader.grade_id).item: _bare(cell.source) for cell in answers}


def _bare(answer: str) -> str:
    """Return an answer without the marks that only masters have."""
    marks = ("### BEGIN SOLUTION", "### END SOLUTION", BLANK_MARK)
    return "\n".join(line for line in answer.splitlines() if not line.strip().startswith(marks))


def make_class(items: Sequence[Item], models: dict[str, str], seed: int = 20260702) -> tuple[Pupil, ...]:
    """Return the class; `models` are the course's own answers by item. The same seed gives the same class."""
    random_ = random.Random(seed)
    profiles = [profile for profile, count in PROFILES.items() for _ in range(count)]
    random_.shuffle(profiles)
    return tuple(
        Pupil(f"D{number:02d}", profile, _answers(profile, items, models, random_))
        for number, profile in enumerate(profiles, start=1)
    )


def _answers(profile: str, items: Sequence[Item], models: dict[str, str], random_: random.Random) -> dict[str, Given]:
    given = {item.id: _answer(profile, item, models[item.id], random_) for item in items}
    if profile in _BROKEN:
        item = random_.choice([item for item in items if item.autograded])
        given[item.id] = Given(profile, _BROKEN[profile], 0)
    return given


def _answer(profile: str, item: Item, model: str, random_: random.Random) -> Given:
    if profile == "kosong" or (profile == "setengah" and random_.random() < 0.5):
        return Given("kosong", None, 0)
    if not item.autograded:
        return _essay(profile, item, random_)
    wrong = profile == "keliru" or (profile == "sebagian" and random_.random() < 0.45)
    if wrong:
        chosen = random_.choice(item.wrong)
        return Given(chosen.name, chosen.code, 0, chosen.message)
    if profile == "cara lain" or (profile == "sebagian" and random_.random() < 0.5):
        other = random_.choice(item.right)
        return Given(other.name, other.code, item.points)
    return Given("model", model, item.points)


def _essay(profile: str, item: Item, random_: random.Random) -> Given:
    samples = sorted(item.samples, key=lambda sample: sample.score)
    half = len(samples) // 2
    fitting = {"benar": samples[half:], "cara lain": samples[half:], "keliru": samples[:half]}.get(profile, samples)
    sample = random_.choice(fitting)
    return Given(sample.name, sample.text, sample.score)


def filled(released: NotebookNode, pupil: Pupil) -> NotebookNode:
    """Return the exercise as this learner would hand it in."""
    notebook = deepcopy(released)
    for cell in notebook.cells:
        meaning = cell.metadata.get("nbgrader", {})
        if meaning.get("solution"):
            given = pupil.answers[read_grade_id(meaning.grade_id).item]
            cell.source = cell.source if given.text is None else given.text
    if pupil.profile == "sel uji terhapus":
        ids = (cell.metadata.get("nbgrader", {}).get("grade_id", "") for cell in notebook.cells)
        tests = [cell for cell, name in zip(notebook.cells, ids, strict=True) if read_grade_id(name).role == "uji"]
        notebook.cells.remove(tests[len(tests) // 2])
    return notebook
