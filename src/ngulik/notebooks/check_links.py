"""Checks of the links in prose: each leads to a file and a heading that exist, and none where a click could do harm."""

import re
from collections.abc import Iterator
from pathlib import Path

from ngulik import paths
from ngulik.course import Module
from ngulik.notebooks.anchors import anchor
from ngulik.notebooks.check_files import markdown_of, texts_of, texts_of_course
from ngulik.notebooks.check_parts import sources
from ngulik.notebooks.source import relative_name

#: The data set of scam messages; a module that uses it writes addresses so that nobody can click them.
SCAMS = "pesan_uji"


def check_links(module: Module) -> Iterator[str]:
    """Every relative link of a module's prose leads to a file; `kerja/` stands for what the starter copies."""
    return _dead_links(texts_of(module))


def check_links_of_course() -> Iterator[str]:
    """So does every link of the prose that belongs to no module."""
    return _dead_links(texts_of_course())


def _dead_links(pages: list[Path]) -> Iterator[str]:
    for path in pages:
        for target in re.findall(r"\]\(([^)\s]+)\)", markdown_of(path)):
            if re.match(r"[a-z]+:", target):
                continue
            name, _, fragment = target.partition("#")
            aim = (path.parent / name).resolve() if name else path
            if not aim.exists() and not _copied(aim) and not _copied_beside(path, name):
                yield f"{relative_name(path)}: tautan {target} tidak menuju berkas apa pun. Perbaiki alamatnya."
            elif fragment and aim.suffix == ".md" and fragment not in _anchors(aim):
                yield f"{relative_name(path)}: tautan {target} menuju judul yang tidak ada di {relative_name(aim)}. Perbaiki namanya."


def _anchors(page: Path) -> set[str]:
    return {anchor(heading) for heading in re.findall(r"^#+ +(.+)$", markdown_of(page), flags=re.MULTILINE)}


def _copied(aim: Path) -> bool:
    """Whether the starter will put this file into `kerja/<slug>/`."""
    kerja = paths.ROOT / "kerja"
    if not aim.is_relative_to(kerja):
        return False
    slug, name = (*aim.relative_to(kerja).parts, "")[:2]
    return (paths.course_dir() / slug / name).exists() or (paths.exercises_dir() / slug / name).exists()


def _copied_beside(path: Path, name: str) -> bool:
    """Whether the link holds once the notebook lies in `kerja/<slug>/`, where learners open it."""
    return path.suffix == ".ipynb" and _copied((paths.ROOT / "kerja" / path.parent.name / name).resolve())


def check_addresses(module: Module) -> Iterator[str]:
    """Yield each line of a module about scams with an address that can be clicked."""
    for path in sources(module) if SCAMS in module.data else ():
        for number, line in enumerate(paths.read_text(path).splitlines(), start=1):
            if found := re.search(r"(?:https?://\w|www\.)\S*", line):
                yield (
                    f"{relative_name(path)} baris {number}: “{found[0]}” dapat diklik, padahal modul ini membahas penipuan. "
                    "Tulis alamatnya tanpa https:// dan www., misalnya contoh[.]example."
                )
