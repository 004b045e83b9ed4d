"""Sources to notebooks: lessons, exercise masters, and the item cards that the learner's `periksa` reads."""

from pathlib import Path

from ngulik import paths
from ngulik.bahasa.catalogue import pack_files
from ngulik.course import Module, load_course
from ngulik.errors import ContentError
from ngulik.notebooks.blocks import facilitator_page, index_page, start_page
from ngulik.notebooks.cards import bare_card_bytes, card_bytes, card_path, is_card
from ngulik.notebooks.forms import FORMS, form_page, form_path
from ngulik.notebooks.items import read_items
from ngulik.notebooks.keys import keys_page, keys_path
from ngulik.notebooks.master import master_notebook, notebook_from, to_bytes
from ngulik.notebooks.source import parse, read_source


def course_files() -> dict[Path, bytes]:
    """Return what `ngulik build` derives from all modules together: the start page, the page of keys, Lab's language pack."""
    start = paths.course_dir() / "mulai.py"
    page = start_page(start, load_course())
    notebook = notebook_from(parse(page, paths.relative_name(start)), "")
    files = {start: page.encode(), start.with_suffix(".ipynb"): to_bytes(notebook), keys_path(): keys_page().encode()}
    return pack_files() | files


def module_files(module: Module) -> dict[Path, bytes]:
    """Return every committed file that `ngulik build` derives from a module's sources, or writes a part of.

    One table for writing and for proving freshness. Data sets have their own generator, exercises their own command.
    """
    lesson = notebook_from(read_source(module.lesson_source), module.slug)
    items = read_items(module)
    return {
        module.lesson_source.with_suffix(".ipynb"): to_bytes(lesson),
        module.exercise_source.with_suffix(".ipynb"): to_bytes(master_notebook(module)),
        card_path(module): card_bytes(module),
        module.folder / "index.md": index_page(module).encode(),
        module.folder / "fasilitator.md": facilitator_page(module, items).encode(),
        **{form_path(module, form): form_page(module, form).encode() for form in FORMS},
    }


def build(modules: tuple[Module, ...] | None = None) -> list[Path]:
    """Write every derived file of these modules (of all, if none is given); return the files that changed.

    nbgrader copies all files beside a notebook into the release, so it reads a folder of its own, `build/source/`,
    where nothing but the master notebook lies. A module that is not as it must be keeps no other from being built;
    what is wrong is raised at the end as one ContentError.
    """
    files: dict[Path, bytes] = {}
    problems = []
    for module in load_course() if modules is None else modules:
        try:
            if not is_card(card_path(module)):  # a new module, or cards took another form
                paths.write_atomic(card_path(module), bare_card_bytes(module))
            files |= module_files(module)
            master = files[module.exercise_source.with_suffix(".ipynb")]
            files[paths.build_dir() / "source" / module.slug / "latihan.ipynb"] = master
        except ContentError as problem:
            problems.append(str(problem))
    files |= course_files()
    changed = [path for path, content in files.items() if not path.exists() or path.read_bytes() != content]
    for path in changed:
        paths.write_atomic(path, files[path])
    if problems:
        raise ContentError("\n".join(problems))
    return changed
