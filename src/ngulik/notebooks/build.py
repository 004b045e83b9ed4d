"""Sources to notebooks: lessons, exercise masters, and the item cards that the learner's `periksa` reads."""

from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from ngulik import paths
from ngulik.course import Module, load_course
from ngulik.notebooks.roles import nbgrader_metadata
from ngulik.notebooks.source import Cell, parse, points_of, read_source, split_tests

_METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    # Without a language the laboratory in the browser asks the learner for a kernel.
    "language_info": {"name": "python"},
}
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
    """Return the file of a notebook; the same notebook gives the same bytes on every system."""
    return (str(nbformat.writes(notebook, version=4)).rstrip("\n") + "\n").encode("utf-8")


def exercise_cells(module: Module) -> tuple[Cell, ...]:
    """Return the checked cells of a module's exercise master."""
    return read_source(module.exercise_source)


def master_notebook(module: Module) -> NotebookNode:
    """Return the exercise with answers and hidden tests."""
    return notebook_from(exercise_cells(module), module.slug)


def generated_files() -> dict[Path, bytes]:
    """Return every committed file that `ngulik build` derives from sources, or writes a part of, with its content.

    One table for writing and for proving freshness. Data sets have their own generator, exercises their own command.
    """
    from ngulik.bahasa.catalogue import pack_files
    from ngulik.notebooks.blocks import facilitator_page, index_page, start_page
    from ngulik.notebooks.cards import card_bytes, card_path
    from ngulik.notebooks.forms import FORMS, form_page, form_path
    from ngulik.notebooks.items import read_items

    start, modules = paths.course_dir() / "mulai.py", load_course()
    page = start_page(start, modules)
    files = pack_files() | {start: page.encode()}
    files[start.with_suffix(".ipynb")] = to_bytes(notebook_from(parse(page, paths.relative_name(start)), ""))
    for module in modules:
        lesson = notebook_from(read_source(module.lesson_source), module.slug)
        files[module.lesson_source.with_suffix(".ipynb")] = to_bytes(lesson)
        files[module.exercise_source.with_suffix(".ipynb")] = to_bytes(master_notebook(module))
        files[card_path(module)] = card_bytes(module)
        files |= {form_path(module, form): form_page(module, form).encode() for form in FORMS}
        items = read_items(module, points_of(exercise_cells(module)))
        files[module.folder / "index.md"] = index_page(module).encode()
        files[module.folder / "fasilitator.md"] = facilitator_page(module, items).encode()
    return files


def build() -> list[Path]:
    """Write every derived notebook and card; return the files that changed.

    nbgrader copies all files beside a notebook into the release, so it reads a folder of its own, `build/source/`,
    where nothing but the master notebook lies.
    """
    from ngulik.notebooks.cards import bare_card_bytes, card_path, is_card

    for module in load_course():
        if not is_card(card_path(module)):  # a new module, or cards took another form
            paths.write_atomic(card_path(module), bare_card_bytes(module))
    files = generated_files()
    for module in load_course():
        master = module.exercise_source.with_suffix(".ipynb")
        files[paths.build_dir() / "source" / module.slug / "latihan.ipynb"] = files[master]
    changed = [path for path, content in files.items() if not path.exists() or path.read_bytes() != content]
    for path in changed:
        paths.write_atomic(path, files[path])
    return changed
