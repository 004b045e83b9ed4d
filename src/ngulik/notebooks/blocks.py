"""Parts of pages that `ngulik build` writes: between `<!-- NAME … -->` and `<!-- /NAME -->`, from what stands elsewhere."""

import re
from collections.abc import Sequence
from pathlib import Path

from ngulik import paths
from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.notebooks.items import Item


def filled(path: Path, name: str, content: str) -> str:
    """Return the text of a page with `content` as its block `name`; raises ContentError where the page has no such block."""
    text = paths.read_text(path)
    block = re.compile(rf"(<!-- {name}\b[^\n]*-->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not block.search(text):
        raise ContentError(
            f"{paths.relative_name(path)} tidak memuat tempat untuk {name}. "
            f"Tulis satu baris <!-- {name} --> dan di bawahnya satu baris <!-- /{name} -->."
        )
    return block.sub(lambda found: f"{found[1]}{content}\n{found[2]}", text, count=1)


def start_page(path: Path, modules: Sequence[Module]) -> str:
    """Return the start page's source with a row for each module."""
    rows = ["| Modul | Pelajaran | Latihan | Waktu |", "|---|---|---|---|"]
    for module in modules:
        lesson, exercise = (f"../kerja/{module.slug}/{name}.ipynb" for name in ("pelajaran", "latihan"))
        rows.append(
            f"| {module.number} {module.title} | [buka pelajaran]({lesson}) | [buka latihan]({exercise}) "
            f"| {module.minutes} menit |"
        )
    return filled(path, "modul", "\n".join(rows))


def index_page(module: Module) -> str:
    """Return the module's index with its objectives as a numbered list that ends like a sentence."""
    lines = [f"{number}. {text}" for number, text in enumerate(module.goals, start=1)]
    return filled(module.folder / "index.md", "tujuan", ";\n".join(lines) + ".")


def facilitator_page(module: Module, items: Sequence[Item]) -> str:
    """Return the facilitator's notes with the minutes of each item as a table."""
    total = sum(item.minutes for item in items)
    rows = [
        ["Soal", *(item.id for item in items), "Semua"],
        ["Menit", *(str(item.minutes) for item in items), str(total)],
    ]
    rows.insert(1, ["---"] * len(rows[0]))
    return filled(module.folder / "fasilitator.md", "menit", "\n".join(f"| {' | '.join(row)} |" for row in rows))
