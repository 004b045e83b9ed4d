"""Checks of the files themselves: fresh, alone in their folder, leaking nothing, with pictures that are described."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from ngulik import paths
from ngulik.course import Module, slugs
from ngulik.notebooks.build import course_files, module_files
from ngulik.notebooks.master import exercise_cells
from ngulik.notebooks.release import released_bytes
from ngulik.notebooks.source import cells_with, relative_name
from ngulik.notebooks.stubs import BLANK_MARK

_MARKERS = (
    "BEGIN SOLUTION",
    "END SOLUTION",
    "BEGIN HIDDEN TESTS",
    "BEGIN MARK SCHEME",
    "tersembunyi",
    BLANK_MARK,
    '"jupytext"',
)
#: What lies beside a notebook that nbgrader or a learner reads; anything else would be copied along.
_ALONE = {"latihan.ipynb"}


def check_fresh(module: Module) -> Iterator[str]:
    """Every file derived from a module's sources equals what they give now, byte by byte."""
    yield from _stale(module_files(module), "ngulik build")
    yield from _stale({module.released: released_bytes(module)}, "ngulik release")


def check_start_page() -> Iterator[str]:
    """So does what is derived from all modules together."""
    return _stale(course_files(), "ngulik build")


def _stale(files: dict[Path, bytes], command: str) -> Iterator[str]:
    for path, content in files.items():
        if not path.exists():
            yield f"{relative_name(path)} belum ada. Jalankan `{command}` lalu simpan hasilnya."
        elif path.read_bytes() != content:
            yield f"{relative_name(path)} tidak sesuai sumbernya. Jalankan `{command}` lalu simpan hasilnya."


def check_cards() -> Iterator[str]:
    """Every data card says at its beginning whether the data are real."""
    for card in sorted(paths.datasets_dir().glob("*.md")):
        if not re.search(
            r"^> \*\*(SINTETIS|PUBLIK)\b|\bBukan data sintetis\b", paths.read_text(card), flags=re.MULTILINE
        ):
            yield (
                f"{relative_name(card)} tidak menyebut apakah datanya sungguhan. Awali kartunya di "
                f"src/ngulik_datagen/sets/{card.name} dengan “> **SINTETIS.** …” atau “> **PUBLIK.** …”, lalu jalankan `ngulik data`."
            )


def check_data() -> list[str]:
    """Every generated file of datasets/ equals what its generator gives now."""
    from ngulik_datagen import stale_files

    return [
        f"{relative_name(path)} tidak sesuai generatornya. Jalankan `ngulik data` lalu simpan hasilnya."
        for path in stale_files()
    ]


def check_alone(module: Module) -> Iterator[str]:
    """Nothing lies beside a notebook on the way to the learner: nbgrader would copy it into the release."""
    for parent in _release_folders():
        for path in sorted((parent / module.slug).rglob("*")):
            if path.is_file() and path.name not in _ALONE and ".ipynb_checkpoints" not in path.parts:
                yield _stray(path)


def check_strays() -> Iterator[str]:
    """Nothing but modules lies on that way."""
    known = {*slugs()}
    for parent in _release_folders():
        for path in sorted(parent.iterdir()) if parent.exists() else ():
            if path.name not in known and path.name != ".ipynb_checkpoints":
                yield _stray(path)


def _release_folders() -> tuple[Path, ...]:
    return paths.exercises_dir(), paths.build_dir() / "source"


def _stray(path: Path) -> str:
    return (
        f"{relative_name(path)} tidak boleh ada di jalur rilis: nbgrader akan membagikannya kepada peserta. "
        "Pindahkan berkas itu."
    )


def check_leaks(module: Module) -> list[str]:
    """No released exercise carries an answer, a hidden test, an output, or a data path that fails in grading."""
    return _leaks(module) if module.released.exists() else []


def _leaks(module: Module) -> list[str]:
    name = relative_name(module.released)
    raw = module.released.read_text(encoding="utf-8")
    notebook = json.loads(raw)
    problems = [
        f"{name} memuat “{marker}”, yang hanya boleh ada di naskah jawaban." for marker in _MARKERS if marker in raw
    ]
    text = "\n".join("".join(cell["source"]) for cell in notebook["cells"])
    lines = {line.strip() for line in text.splitlines()}
    for cell in cells_with(exercise_cells(module), "jawab"):
        leaked = {line.strip() for line in solution_lines(cell.source)} & lines
        problems += [f"{name} membocorkan jawaban soal {cell.item}: `{line}`." for line in sorted(leaked)]
    if any(cell.get("outputs") or cell.get("execution_count") for cell in notebook["cells"]):
        problems.append(f"{name} memuat keluaran sel. Jalankan `ngulik release` lalu simpan hasilnya.")
    if re.search(r"read_(csv|excel|json)\(|datasets/", text):
        problems.append(
            f'{name} membaca berkas dengan alamatnya sendiri; pakai muat_data("…") agar jalan juga saat dinilai.'
        )
    return problems


def solution_lines(source: str) -> list[str]:
    """Return the lines inside solution regions, without the blanks and lines too short to tell anything."""
    inside = re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", source, flags=re.DOTALL)
    lines = "\n".join(inside).splitlines()
    return [line for line in lines if BLANK_MARK not in line and len(line.strip()) > 8]


def texts_of(module: Module) -> list[Path]:
    """Return the prose of a module: every Markdown page and notebook people read."""
    return _texts_in(module.folder) + _texts_in(module.exercise_source.parent)


def texts_of_course() -> list[Path]:
    """Return the prose that belongs to no module."""
    return _texts_in(paths.course_dir()) + _texts_in(paths.datasets_dir())


def _texts_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix in (".md", ".ipynb"))


def markdown_of(path: Path) -> str:
    """Return the prose of a page or notebook; graded answers' model texts included."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".ipynb":
        return text
    cells = json.loads(text)["cells"]
    return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def check_alt(module: Module) -> Iterator[str]:
    """Every picture of a module's prose says in words what it shows."""
    return _bare_pictures(texts_of(module))


def check_alt_of_course() -> Iterator[str]:
    """So does every picture of the prose that belongs to no module."""
    return _bare_pictures(texts_of_course())


def _bare_pictures(pages: list[Path]) -> Iterator[str]:
    for path in pages:
        text = markdown_of(path)
        bare = re.findall(r"!\[\s*\]\(([^)]+)\)", text)
        bare += [tag for tag in re.findall(r"<img[^>]*>", text) if not re.search(r'alt="[^"]+"', tag)]
        for picture in bare:
            yield f"{relative_name(path)}: gambar {picture} tidak punya teks alternatif. Tulis apa yang terlihat."
