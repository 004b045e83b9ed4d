"""The table of contents: `course/course.toml` as frozen dataclasses."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ngulik import paths
from ngulik.errors import ContentError, UsageError


@dataclass(frozen=True)
class Objective:
    """What a learner can do after the module."""

    id: str
    text: str


@dataclass(frozen=True)
class Module:
    """One module of the course; `minutes` of class time, `jp` in units of 45 minutes.

    `topics` are the codes of `course/cakupan.toml` that it teaches, `supporting` those that it touches.
    """

    slug: str
    code: str
    title: str
    minutes: int
    jp: int
    topics: tuple[str, ...]
    supporting: tuple[str, ...]
    data: tuple[str, ...]
    summary: str
    objectives: tuple[Objective, ...]

    @property
    def lesson_source(self) -> Path:
        """Path of the lesson's source."""
        return paths.course_dir() / self.slug / "pelajaran.py"

    @property
    def exercise_source(self) -> Path:
        """Path of the exercise master's source."""
        return paths.solutions_dir() / self.slug / "latihan.py"

    @property
    def answers(self) -> Path:
        """Path of the item contract."""
        return paths.solutions_dir() / self.slug / "jawaban.toml"

    @property
    def forms(self) -> Path:
        """Path of the questions asked before and after the module."""
        return paths.solutions_dir() / self.slug / "ukur.toml"

    @property
    def released(self) -> Path:
        """Path of the exercise as learners get it."""
        return paths.exercises_dir() / self.slug / "latihan.ipynb"


def _module(table: dict[str, Any]) -> Module:
    try:
        return Module(
            slug=table["slug"],
            code=table["kode"],
            title=table["judul"],
            minutes=table["menit"],
            jp=table["jp"],
            topics=tuple(table["topik"]),
            supporting=tuple(table["pendukung"]),
            data=tuple(table["data"]),
            summary=table["ringkas"],
            objectives=tuple(Objective(row["id"], row["teks"]) for row in table["tujuan"]),
        )
    except KeyError as missing:
        name = table.get("slug", "(tanpa slug)")
        raise ContentError(
            f"course/course.toml: modul {name} tidak punya kunci {missing}. Tambahkan kunci itu."
        ) from None


def course_title() -> str:
    """Return the title of the whole course."""
    return str(tomllib.loads((paths.course_dir() / "course.toml").read_text(encoding="utf-8"))["judul"])


def load_course() -> tuple[Module, ...]:
    """Return the modules in teaching order; raises ContentError for an incomplete table."""
    file = paths.course_dir() / "course.toml"
    return tuple(_module(table) for table in tomllib.loads(file.read_text(encoding="utf-8"))["modul"])


def find_module(name: str) -> Module:
    """Return the module with this slug (`05-respons-cepat`), code (`M05`) or number (`05`, `5`)."""
    modules = load_course()
    for module in modules:
        number = module.slug.split("-", 1)[0]
        if name.lower() in (module.slug, module.code.lower(), number, number.lstrip("0")):
            return module
    known = ", ".join(module.slug for module in modules)
    raise UsageError(f"Modul “{name}” tidak ada. Modul yang ada: {known}.")
