"""Checks of the lessons, run from top to bottom: none stops, each shows a simulation, every picture says what it shows."""

import re
from collections.abc import Iterator
from typing import Any

from ngulik.course import Module
from ngulik.notebooks.lessons import run_lessons, wordless
from ngulik.notebooks.source import read_source
from ngulik.paths import relative_name

_WIDGET = "application/vnd.jupyter.widget-view+json"
#: Characters that say what a picture shows; fewer only name it.
_SHORTEST_ALT = 20


def check_lesson(module: Module) -> Iterator[str]:
    """Yield where a lesson stops, shows a picture without words that describe it, or has nothing to play with."""
    [notebook] = run_lessons([module])
    moving = False
    for cell, source in zip(notebook.cells, read_source(module.lesson_source), strict=True):
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            moving = moving or _WIDGET in data
            for problem in _pictures(data):
                yield str(source.error(problem))
    if not moving:
        yield (
            f"{relative_name(module.lesson_source)} tidak menampilkan satu simulasi pun. "
            "Tampilkan satu di baris terakhir sebuah sel."
        )


def _pictures(data: dict[str, Any]) -> Iterator[str]:
    if wordless(data):
        yield 'menampilkan gambar tanpa teks pengganti. Tampilkan dengan gambar(ax, "…").'
    for words in re.findall(r'<img[^>]*\balt="([^"]+)"', data.get("text/html", "")):
        if len(words) < _SHORTEST_ALT:
            yield f"teks pengganti gambarnya hanya “{words}”. Tulis apa yang terlihat, sedikitnya {_SHORTEST_ALT} huruf."
