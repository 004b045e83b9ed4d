"""Checks of what a module is made of: its folders are named as they must be, and each file that it needs is there."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ngulik import paths
from ngulik.course import SLUG, Module, slugs, try_course
from ngulik.notebooks.forms import FORMS, form_path
from ngulik.paths import absent, relative_name

#: What an author begins a line with that has yet to be written; `ngulik new-module` writes it.
TO_WRITE = "TULIS:"
_IGNORED = {".ipynb_checkpoints", "__pycache__", "gambar"}


def sources(module: Module) -> list[Path]:
    """Return the files of a module that people write."""
    lesson = ("modul.toml", "index.md", "pelajaran.py", "fasilitator.md", "bawa-pulang.md")
    return [module.folder / name for name in lesson] + [module.exercise_source, module.items, module.forms]


def check_names() -> Iterator[str]:
    """Yield each folder that is not called as a module is, and what is wrong with each `modul.toml`."""
    for parent in (paths.course_dir(), paths.solutions_dir()):
        for folder in sorted(path for path in parent.iterdir() if path.is_dir() and path.name not in _IGNORED):
            if not SLUG.fullmatch(folder.name):
                yield (
                    f"Folder {relative_name(folder)} tidak bernama seperti modul. "
                    "Pakai dua angka, tanda hubung, dan huruf kecil, misalnya 04-nomor-tiket."
                )
            elif folder.name not in slugs():
                yield f"Folder {relative_name(folder)} tidak punya pasangan course/{folder.name}. Samakan namanya."
    for number, count in Counter(slug[:2] for slug in slugs()).items():
        if count > 1:
            yield f"Nomor {number} dipakai {count} modul: {', '.join(s for s in slugs() if s[:2] == number)}. Ganti salah satunya."
    yield from try_course()[1]


def check_parts(module: Module) -> Iterator[str]:
    """Yield each file that is missing or has a name that no part of a module has, and each line still to be written."""
    known = {*sources(module), *_derived(module)}
    strange = {path for folder in (module.folder, module.exercise_source.parent) for path in _files(folder)} - known
    for path in sources(module):
        if path.exists():
            yield from _unwritten(path)
            continue
        beside = {other.name: other for other in strange if other.parent == path.parent}
        if near := difflib.get_close_matches(path.name, beside, n=1):
            yield f"{relative_name(path)} belum ada, tetapi ada {near[0]}. Ganti nama berkas itu menjadi {path.name}."
            strange.remove(beside[near[0]])
        else:
            yield absent(path)
    for path in sorted(strange):
        yield f"{relative_name(path)} bukan bagian modul. Pindahkan; gambar disimpan di course/{module.slug}/gambar/."


def _derived(module: Module) -> list[Path]:
    notebooks = [source.with_suffix(".ipynb") for source in (module.lesson_source, module.exercise_source)]
    return [*notebooks, *(form_path(module, form) for form in FORMS)]


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name not in _IGNORED] if folder.exists() else []


def _unwritten(path: Path) -> Iterator[str]:
    for number, line in enumerate(paths.read_text(path).splitlines(), start=1):
        if TO_WRITE in line:
            what = re.split(r'"|\|', line.partition(TO_WRITE)[2])[0].strip()
            yield f"{relative_name(path)} baris {number}: masih kerangka. Tulis {what}"
