"""The course: a module is a folder `course/NN-slug/`, found by being there; its `modul.toml` says what it is."""

import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, PrivateAttr

from ngulik import paths
from ngulik.errors import ContentError, UsageError
from ngulik.records import Record, read

#: What a module's folder is called: two digits, then words in lower case.
SLUG = re.compile(r"\d\d(-[a-z0-9]+)+")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Objective:
    """What a learner can do after the module; `linked` as `modul.toml` has it, with links into the glossary."""

    id: str
    linked: str

    @property
    def text(self) -> str:
        """The objective as a sentence without links and emphasis."""
        plain = _LINK.sub(r"\1", self.linked).replace("*", "")
        return f"{plain[0].upper()}{plain[1:]}."


class Course(Record):
    """`course/course.toml`: what belongs to no single module."""

    title: str = Field(alias="judul", description="judul seluruh kursus", examples=["Ngulik: Melayani Warga"])


class Module(Record):
    """`course/NN-slug/modul.toml`: one module of the course."""

    title: str = Field(alias="judul", min_length=1, description="judul modul", examples=["Cepat, tapi Tuntas"])
    minutes: int = Field(alias="menit", ge=1, description="lama di kelas", examples=[90])
    jp: int = Field(ge=1, description="lama dalam jam pelajaran", examples=[2])
    points: int = Field(alias="poin", ge=1, description="jumlah poin semua soal", examples=[12])
    topics: tuple[str, ...] = Field(
        alias="topik", min_length=1, description="kode di cakupan.toml yang diajarkan", examples=['["R5", "I2"]']
    )
    supporting: tuple[str, ...] = Field(
        alias="pendukung", default=(), description="kode di cakupan.toml yang disentuh", examples=['["I4", "R4"]']
    )
    data: tuple[str, ...] = Field(default=(), description="kumpulan data yang dipakai", examples=['["aduan"]'])
    summary: str = Field(
        alias="ringkas", min_length=1, description="dua kalimat untuk silabus", examples=["Mengukur waktu respons."]
    )
    goals: tuple[str, ...] = Field(
        alias="tujuan",
        min_length=1,
        description="yang dapat dilakukan peserta sesudahnya, menjadi T1, T2, …; huruf kecil, tanpa titik",
        examples=['["menghitung median"]'],
    )
    _slug: str = PrivateAttr()

    @property
    def slug(self) -> str:
        """Name of its folders: `05-respons-cepat`."""
        return self._slug

    @property
    def number(self) -> str:
        """The two digits it is known by: `05`."""
        return self._slug[:2]

    @property
    def code(self) -> str:
        """How people call it: `M05`."""
        return f"M{self.number}"

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """What a learner can do afterwards, T1, T2, …"""
        return tuple(Objective(f"T{number}", text) for number, text in enumerate(self.goals, start=1))

    @property
    def folder(self) -> Path:
        """Folder of the lesson and the pages around it."""
        return paths.course_dir() / self.slug

    @property
    def file(self) -> Path:
        """Path of the file that this record was read from."""
        return self.folder / "modul.toml"

    @property
    def lesson_source(self) -> Path:
        """Path of the lesson's source."""
        return self.folder / "pelajaran.py"

    @property
    def exercise_source(self) -> Path:
        """Path of the exercise master's source."""
        return paths.solutions_dir() / self.slug / "latihan.py"

    @property
    def items(self) -> Path:
        """Path of the exercise's items."""
        return paths.solutions_dir() / self.slug / "butir.toml"

    @property
    def forms(self) -> Path:
        """Path of the questions asked before and after the module."""
        return paths.solutions_dir() / self.slug / "ukur.toml"

    @property
    def released(self) -> Path:
        """Path of the exercise as learners get it."""
        return paths.exercises_dir() / self.slug / "latihan.ipynb"


def course_title() -> str:
    """Return the title of the whole course."""
    return read(paths.course_dir() / "course.toml", Course).title


def slugs() -> tuple[str, ...]:
    """Return the names of the modules there are, in teaching order, without reading them."""
    return tuple(
        sorted(path.name for path in paths.course_dir().iterdir() if path.is_dir() and SLUG.fullmatch(path.name))
    )


def read_module(slug: str) -> Module:
    """Return one module; raises ContentError with one line for every problem in its `modul.toml`."""
    module = read(paths.course_dir() / slug / "modul.toml", Module)
    module._slug = slug
    return module


def load_course() -> tuple[Module, ...]:
    """Return the modules in teaching order; raises ContentError with the problems of every broken `modul.toml`."""
    modules, problems = try_course()
    if problems:
        raise ContentError("\n".join(problems))
    return modules


def try_course() -> tuple[tuple[Module, ...], list[str]]:
    """Return the modules that can be read, and what is wrong with the others."""
    modules, problems = [], []
    for slug in slugs():
        try:
            modules.append(read_module(slug))
        except ContentError as broken:
            problems += str(broken).splitlines()
    return tuple(modules), problems


def find_module(name: str) -> Module:
    """Return the module with this slug (`05-respons-cepat`), code (`M05`) or number (`05`, `5`)."""
    known = slugs()
    for slug in known:
        if name.lower() in (slug, f"m{slug[:2]}", slug[:2], slug[:2].lstrip("0")):
            return read_module(slug)
    raise UsageError(f"Modul “{name}” tidak ada. Modul yang ada: {', '.join(known) or '(belum ada)'}.")
