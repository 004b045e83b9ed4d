"""The master notebook of an exercise, from its source and its items; everything derived from it starts here."""

from functools import cache
from hashlib import sha256
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from ngulik import paths
from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.notebooks import sheet
from ngulik.notebooks.blanks import written
from ngulik.notebooks.butir import AnyItem, Essay, read_sheet
from ngulik.notebooks.inline import Workbook, as_in_marking
from ngulik.notebooks.roles import nbgrader_metadata
from ngulik.notebooks.source import HIDDEN_MARK, ITEM, Cell, check_cells, parse, points_of, split_tests
from ngulik.paths import read_text, relative_name

_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    # Without a language the laboratory in the browser asks the learner for a kernel.
    "language_info": {"name": "python"},
}
#: The key of a master's metadata that holds `built_from`; nothing of it reaches the release.
BUILT_FROM = "ngulik_dibuat_dari"
_TEST_CELL = """\
periksa("{item}")
### BEGIN HIDDEN TESTS
from ngulik.selfcheck import uji
cek = uji("{slug}", "{item}")
{tests}
### END HIDDEN TESTS"""


def notebook_from(cells: tuple[Cell, ...], slug: str) -> NotebookNode:
    """Return the notebook of a source: deterministic ids, no outputs, no execution counts."""
    points = points_of(cells)
    nodes = []
    for number, cell in enumerate(cells, start=1):
        make = new_markdown_cell if cell.kind == "markdown" else new_code_cell
        metadata = {"nbgrader": nbgrader_metadata(cell.role, cell.item, cell.points)} if cell.role else {}
        node = make(_text(cell, slug, points), metadata=metadata)
        node["id"] = cell.id or f"sel-{number:02d}"
        nodes.append(node)
    return new_notebook(cells=nodes, metadata=_METADATA)


def _text(cell: Cell, slug: str, points: dict[str, int]) -> str:
    if cell.role == "uji":
        split_tests(cell)  # both parts must be there
        return _TEST_CELL.format(item=cell.item, slug=slug, tests=cell.source)
    if cell.source.startswith("### Soal ") and cell.item in points:
        heading, newline, rest = cell.source.partition("\n")
        return f"{heading} ({points[cell.item]} poin){newline}{rest}"
    return cell.source


def to_bytes(notebook: NotebookNode) -> bytes:
    """Return the file of a notebook; the same notebook gives the same bytes on every system.

    A lone surrogate, which a cell can print but no file can hold, becomes `?`.
    """
    return (str(nbformat.writes(notebook, version=4)).rstrip("\n") + "\n").encode("utf-8", "replace")


def exercise_cells(module: Module) -> tuple[Cell, ...]:
    """Return the checked cells of a module's exercise: its source, with the cells of each item in their place.

    Raises ContentError where an item or its place is missing, and where a reference cannot be run.
    """
    source = read_text(module.exercise_source)
    read_text(module.items)  # says so if it is not there
    return _cells(module, source, tuple(built_from(module).values()))


@cache
def _cells(module: Module, source: str, made_from: tuple[str, ...]) -> tuple[Cell, ...]:
    name = relative_name(module.exercise_source)
    known = {item.id: item for item in read_sheet(module).items}
    raw = parse(source, name)
    asked = [str(cell.item) for cell in raw if cell.role == ITEM]
    if asked != list(known):
        raise ContentError(
            f"{name}: urutan soalnya {', '.join(asked) or '(kosong)'}, sedangkan di {relative_name(module.items)} "
            f"{', '.join(known)}. Samakan nomor dan urutannya."
        )
    namespace = Workbook(raw).namespace([])
    cells: list[Cell] = []
    for cell in raw:
        cells += [cell] if cell.role != ITEM else _item_cells(cell, known[str(cell.item)], namespace)
    check_cells(tuple(cells))
    return tuple(cells)


def _item_cells(place: Cell, item: AnyItem, namespace: dict[str, Any]) -> list[Cell]:
    """Return the cells of one item, and leave in `namespace` what its reference defines."""

    def cell(kind: str, source: str, role: str | None, points: int | None = None) -> Cell:
        return Cell(place.file, place.line, kind, source, role, item.id if role else None, points)

    found = [cell("markdown", sheet.task(item), "petunjuk")]
    if item.note:
        found.append(cell("markdown", written(item.note.strip(), sheet.texts(item)), None))
    if item.material:
        found.append(cell("code", item.material.strip("\n"), "siapkan"))
    if isinstance(item, Essay):
        return [*found, cell("markdown", sheet.essay_cell(item), "esai", item.points)]
    try:
        with as_in_marking():
            for code in (item.material or "", sheet.reference(item)):
                exec(compile(code, f"<soal {item.id}>", "exec"), namespace)
            shown, hidden = sheet.tests(item, namespace)
    except Exception as error:  # the author's code may raise anything
        raise place.error(f"acuan atau kasusnya tidak dapat dijalankan: {type(error).__name__}: {error}") from error
    tests = f"{shown}\n{HIDDEN_MARK}\n{hidden}"
    return [*found, cell("code", sheet.answer_cell(item), "jawab"), cell("code", tests, "uji", item.points)]


def master_notebook(module: Module) -> NotebookNode:
    """Return the exercise with answers and hidden tests; its metadata say what it was built from."""
    notebook = notebook_from(exercise_cells(module), module.slug)
    notebook.metadata[BUILT_FROM] = built_from(module)
    return notebook


def built_from(module: Module) -> dict[str, str]:
    """Return the SHA-256 (hex) of each file that a module's master is made from, by name; empty without `butir.toml`.

    Needs no build tools. Line ends do not count: git may write them anew.
    """
    if not module.items.exists():
        return {}
    data = (paths.datasets_dir() / f"{name}.csv" for name in module.data)
    files = (path for path in (module.items, module.exercise_source, *data) if path.exists())
    return {relative_name(path): sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest() for path in files}
