"""Which topics of the seed are taught, and by how many items: `course/cakupan.toml` against course and items."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from ngulik import paths
from ngulik.course import Module, load_course
from ngulik.errors import ContentError
from ngulik.notebooks.items import read_items
from ngulik.notebooks.source import relative_name

#: Items that each topic needs once the course is complete (silabus.md, section 3).
MIN_ITEMS = 3


@dataclass(frozen=True)
class Topic:
    """One row of the matrix: `main` are the numbers of the modules that teach it, `supporting` of those that touch it."""

    code: str
    title: str
    main: tuple[str, ...]
    supporting: tuple[str, ...]


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
    """Return the matrix in its order; raises ContentError for a row without a main module or a code used twice."""
    file = paths.course_dir() / "cakupan.toml"
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["topik"]
    topics = tuple(Topic(row["kode"], row["judul"], tuple(row["utama"]), tuple(row["pendukung"])) for row in rows)
    for topic in topics:
        if not topic.main:
            raise ContentError(f"course/cakupan.toml: topik {topic.code} tidak punya modul utama. Isi kunci utama.")
    if len({topic.code for topic in topics}) < len(topics):
        raise ContentError("course/cakupan.toml: satu kode topik tertulis dua kali. Hapus salah satunya.")
    return topics


def check_coverage() -> list[str]:
    """Each module claims the topics that the matrix gives it, and each topic it claims is trained by an item."""
    topics = load_topics()
    return [problem for module in load_course() for problem in _module_problems(module, topics)]


def _module_problems(module: Module, topics: tuple[Topic, ...]) -> Iterator[str]:
    here = module.number
    for key, claimed, given in (
        ("topik", module.topics, [topic.code for topic in topics if here in topic.main]),
        ("pendukung", module.supporting, [topic.code for topic in topics if here in topic.supporting]),
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
