"""Sources to notebooks: lessons, exercise masters, and the item cards that the learner's `periksa` reads."""

from pathlib import Path

from ngulik import paths
from ngulik.bahasa.catalogue import pack_files
from ngulik.course import load_course
from ngulik.notebooks.blocks import facilitator_page, index_page, start_page
from ngulik.notebooks.cards import bare_card_bytes, card_bytes, card_path, is_card
from ngulik.notebooks.forms import FORMS, form_page, form_path
from ngulik.notebooks.items import read_items
from ngulik.notebooks.keys import keys_page, keys_path
from ngulik.notebooks.master import master_notebook, notebook_from, to_bytes
from ngulik.notebooks.source import parse, read_source


def generated_files() -> dict[Path, bytes]:
    """Return every committed file that `ngulik build` derives from sources, or writes a part of, with its content.

    One table for writing and for proving freshness. Data sets have their own generator, exercises their own command.
    """
    start, modules = paths.course_dir() / "mulai.py", load_course()
    page = start_page(start, modules)
    files = pack_files() | {start: page.encode(), keys_path(): keys_page().encode()}
    files[start.with_suffix(".ipynb")] = to_bytes(notebook_from(parse(page, paths.relative_name(start)), ""))
    for module in modules:
        lesson = notebook_from(read_source(module.lesson_source), module.slug)
        files[module.lesson_source.with_suffix(".ipynb")] = to_bytes(lesson)
        files[module.exercise_source.with_suffix(".ipynb")] = to_bytes(master_notebook(module))
        files[card_path(module)] = card_bytes(module)
        files |= {form_path(module, form): form_page(module, form).encode() for form in FORMS}
        items = read_items(module)
        files[module.folder / "index.md"] = index_page(module).encode()
        files[module.folder / "fasilitator.md"] = facilitator_page(module, items).encode()
    return files


def build() -> list[Path]:
    """Write every derived notebook and card; return the files that changed.

    nbgrader copies all files beside a notebook into the release, so it reads a folder of its own, `build/source/`,
    where nothing but the master notebook lies.
    """
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
