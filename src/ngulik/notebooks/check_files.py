"""Checks of the files themselves: fresh, alone in their folder, leaking nothing, linked to what exists, described."""

import json
import re
from pathlib import Path

from ngulik import paths
from ngulik.course import Module, load_course
from ngulik.notebooks.build import generated_files
from ngulik.notebooks.master import exercise_cells
from ngulik.notebooks.release import released_files
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


def check_fresh() -> list[str]:
    """Every generated file equals what its source gives now, byte by byte."""
    problems = []
    for files, command in ((generated_files(), "ngulik build"), (released_files(), "ngulik release")):
        for path, content in files.items():
            if not path.exists():
                problems.append(f"{relative_name(path)} belum ada. Jalankan `{command}` lalu simpan hasilnya.")
            elif path.read_bytes() != content:
                problems.append(
                    f"{relative_name(path)} tidak sesuai sumbernya. Jalankan `{command}` lalu simpan hasilnya."
                )
    return problems


def check_data() -> list[str]:
    """Every generated file of datasets/ equals what its generator gives now."""
    from ngulik_datagen import stale_files

    return [
        f"{relative_name(path)} tidak sesuai generatornya. Jalankan `ngulik data` lalu simpan hasilnya."
        for path in stale_files()
    ]


def check_alone() -> list[str]:
    """Nothing lies beside a notebook on the way to the learner: nbgrader would copy it into the release."""
    problems = []
    for parent in (paths.exercises_dir(), paths.build_dir() / "source"):
        known = {module.slug for module in load_course()}
        for path in sorted(parent.rglob("*")) if parent.exists() else ():
            inside = path.relative_to(parent).parts
            if path.is_dir() or ".ipynb_checkpoints" in inside:
                continue
            if len(inside) != 2 or inside[0] not in known or inside[1] not in _ALONE:
                problems.append(
                    f"{relative_name(path)} tidak boleh ada di jalur rilis: nbgrader akan membagikannya kepada peserta. Pindahkan berkas itu."
                )
    return problems


def check_leaks() -> list[str]:
    """No released exercise carries an answer, a hidden test, an output, or a data path that fails in grading."""
    return [problem for module in load_course() if module.released.exists() for problem in _leaks(module)]


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
        leaked = {line.strip() for line in _solution_lines(cell.source)} & lines
        problems += [f"{name} membocorkan jawaban soal {cell.item}: `{line}`." for line in sorted(leaked)]
    if any(cell.get("outputs") or cell.get("execution_count") for cell in notebook["cells"]):
        problems.append(f"{name} memuat keluaran sel. Jalankan `ngulik release` lalu simpan hasilnya.")
    if re.search(r"read_(csv|excel|json)\(|datasets/", text):
        problems.append(
            f'{name} membaca berkas dengan alamatnya sendiri; pakai muat_data("…") agar jalan juga saat dinilai.'
        )
    return problems


def _solution_lines(source: str) -> list[str]:
    """Return the lines inside solution regions, without the blanks and lines too short to tell anything."""
    inside = re.findall(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", source, flags=re.DOTALL)
    lines = "\n".join(inside).splitlines()
    return [line for line in lines if BLANK_MARK not in line and len(line.strip()) > 8]


def text_files() -> list[Path]:
    """Return the prose of the course: every Markdown page and notebook people read."""
    folders = (paths.course_dir(), paths.solutions_dir(), paths.datasets_dir())
    return sorted(
        path
        for folder in folders
        for suffix in ("*.md", "*.ipynb")
        for path in folder.rglob(suffix)
        if ".ipynb_checkpoints" not in path.parts
    )


def markdown_of(path: Path) -> str:
    """Return the prose of a page or notebook; graded answers' model texts included."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".ipynb":
        return text
    cells = json.loads(text)["cells"]
    return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def check_links() -> list[str]:
    """Every relative link in the course leads to a file; `kerja/` stands for what the starter copies."""
    problems = []
    for path in text_files():
        for target in re.findall(r"\]\(([^)\s]+)\)", markdown_of(path)):
            if re.match(r"[a-z]+:|#", target):
                continue
            aim = (path.parent / target.split("#")[0]).resolve()
            if not aim.exists() and not _copied(aim) and not _copied_beside(path, target):
                problems.append(
                    f"{relative_name(path)}: tautan {target} tidak menuju berkas apa pun. Perbaiki alamatnya."
                )
    return problems


def _copied(aim: Path) -> bool:
    """Whether the starter will put this file into `kerja/<slug>/`."""
    kerja = paths.ROOT / "kerja"
    if not aim.is_relative_to(kerja):
        return False
    slug, name = (*aim.relative_to(kerja).parts, "")[:2]
    return (paths.course_dir() / slug / name).exists() or (paths.exercises_dir() / slug / name).exists()


def _copied_beside(path: Path, target: str) -> bool:
    """Whether the link holds once the notebook lies in `kerja/<slug>/`, where learners open it."""
    return path.suffix == ".ipynb" and _copied(
        (paths.ROOT / "kerja" / path.parent.name / target.split("#")[0]).resolve()
    )


def check_alt() -> list[str]:
    """Every picture says in words what it shows."""
    problems = []
    for path in text_files():
        text = markdown_of(path)
        bare = re.findall(r"!\[\s*\]\(([^)]+)\)", text)
        bare += [tag for tag in re.findall(r"<img[^>]*>", text) if not re.search(r'alt="[^"]+"', tag)]
        problems += [
            f"{relative_name(path)}: gambar {picture} tidak punya teks alternatif. Tulis apa yang terlihat."
            for picture in bare
        ]
    return problems
