"""Which topics of the seed are taught, and by how many items: `course/cakupan.toml` against course and items."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from ngulik import paths
from ngulik.course import Module, load_course
from ngulik.errors import ContentError
from ngulik.notebooks.items import read_items
from ngulik.notebooks.source import relative_name
from ngulik.records import Record, read

Number = Annotated[str, Field(pattern=r"^\d\d$")]
#: Items that each topic needs once the course is complete (silabus.md, section 3).
MIN_ITEMS = 3
#: The topics of the seed, by their codes, and the numbers of the modules that the syllabus shares them out to.
SEED = tuple(
    [
        "I1",
        "I2",
        "I3",
        "I4",
        "R1",
        "R2",
        "R3",
        "R4",
        "R5",
        "R6",
        "R7",
        "R8",
        "R9",
        "R10",
        "P+",
        "P−",
        "IG",
        "LPG",
        "PRO",
        "KOL",
        "SAT",
        "GAD",
        "PEN",
        "DAT",
        "DIS",
        "JBR",
    ]
)
NUMBERS = tuple(f"{number:02d}" for number in range(1, 15))


class Topic(Record):
    """One row of the matrix: `main` are the numbers of the modules that teach it, `supporting` of those that touch it."""

    code: str = Field(alias="kode", min_length=1, description="nama pendek topik", examples=["R5"])
    title: str = Field(alias="judul", min_length=1, description="nama topik", examples=["Respons cepat"])
    main: tuple[Number, ...] = Field(
        alias="utama", min_length=1, description="modul yang mengajarkannya", examples=[["05", "06"]]
    )
    supporting: tuple[Number, ...] = Field(
        alias="pendukung", default=(), description="modul yang menyentuhnya", examples=[["04"]]
    )


class Matrix(Record):
    """`course/cakupan.toml`: the topics of the seed."""

    topics: tuple[Topic, ...] = Field(alias="topik", min_length=1, description="satu tabel tiap topik")


@dataclass(frozen=True)
class Coverage:
    """A topic with the items that train it so far, as `05-4`, and the slugs of its main modules that exist."""

    topic: Topic
    items: tuple[str, ...]
    modules: tuple[str, ...]

    @property
    def done(self) -> bool:
        """Whether the topic has a main module and enough items."""
        return bool(self.modules) and len(self.items) >= MIN_ITEMS


def load_topics() -> tuple[Topic, ...]:
    """Return the matrix in its order; raises ContentError for what is wrong in it."""
    topics = read(paths.course_dir() / "cakupan.toml", Matrix).topics
    codes = [topic.code for topic in topics]
    problems = [
        f"kode topik {code} tertulis dua kali. Hapus salah satunya." for code in {*codes} if codes.count(code) > 1
    ]
    problems += [
        f"modul {', '.join(sorted(both))} menjadi utama dan pendukung topik {topic.code}. Pilih salah satu."
        for topic in topics
        if (both := {*topic.main} & {*topic.supporting})
    ]
    if problems:
        raise ContentError("\n".join(f"course/cakupan.toml: {problem}" for problem in problems))
    return topics


def check_matrix() -> Iterator[str]:
    """Yield each topic of the seed that the matrix lacks or adds, and each module that is given none or does not exist."""
    topics, name = load_topics(), "course/cakupan.toml"
    codes, given = {topic.code for topic in topics}, {number for topic in topics for number in topic.main}
    for code in SEED:
        if code not in codes:
            yield f"{name}: topik benih {code} belum ada. Tulis [[topik]]-nya dengan modul yang mengajarkannya."
    for code in sorted(codes - {*SEED}):
        yield f"{name}: topik {code} bukan topik benih; topik benih: {', '.join(SEED)}. Perbaiki kodenya."
    for number in NUMBERS:
        if number not in given:
            yield f"{name}: modul {number} tidak mengajarkan satu topik pun. Tulis nomornya pada utama suatu topik."
    for number in sorted(given.union(*(topic.supporting for topic in topics)) - {*NUMBERS}):
        yield f"{name}: modul {number} tidak ada di silabus; nomornya {NUMBERS[0]} sampai {NUMBERS[-1]}. Perbaiki nomornya."


def check_coverage(module: Module) -> Iterator[str]:
    """Yield where a module does not claim what the matrix gives it, or no item trains what it claims."""
    return _module_problems(module, load_topics())


def _module_problems(module: Module, topics: tuple[Topic, ...]) -> Iterator[str]:
    for key, claimed, given in (
        ("topik", module.topics, [topic.code for topic in topics if module.number in topic.main]),
        ("pendukung", module.supporting, [topic.code for topic in topics if module.number in topic.supporting]),
    ):
        if sorted(claimed) != sorted(given):
            yield (
                f"{relative_name(module.file)}: {key} adalah {', '.join(claimed) or '(kosong)'}; "
                f"menurut course/cakupan.toml seharusnya {', '.join(given) or '(kosong)'}."
            )
    trained = {code for _, codes in _items(module) for code in codes}
    for code in module.topics:
        if code not in trained:
            yield f"{relative_name(module.items)}: topik {code} tidak dilatih satu soal pun. Tambahkan pada topik soalnya."


def _items(module: Module) -> Iterator[tuple[str, tuple[str, ...]]]:
    for item in read_items(module):
        yield f"{module.number}-{item.id}", item.topics


def coverage() -> tuple[Coverage, ...]:
    """Return every topic of the matrix with what trains it so far."""
    modules = load_course()
    items = [pair for module in modules for pair in _items(module)]
    return tuple(
        Coverage(
            topic,
            tuple(name for name, codes in items if topic.code in codes),
            tuple(module.slug for module in modules if module.number in topic.main),
        )
        for topic in load_topics()
    )
