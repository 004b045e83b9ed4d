"""Master notebook to released exercise, with nbgrader's own preprocessors run in this process."""

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from traitlets.config import Config, PyFileConfigLoader

from ngulik import paths
from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.notebooks.master import master_notebook, to_bytes
from ngulik.notebooks.source import relative_name


@cache
def nbgrader_config() -> Config:
    """Return the settings of `nbgrader_config.py`, the same that stock nbgrader reads."""
    return PyFileConfigLoader("nbgrader_config.py", path=str(paths.ROOT)).load_config()


def release_notebook(master: NotebookNode) -> NotebookNode:
    """Return the notebook learners get: answers and hidden tests gone, outputs cleared, checksums set.

    Runs the list `GenerateAssignment.preprocessors` of nbgrader_config.py without the steps that need a gradebook
    (SaveCells) or templates we do not use; a test compares the result with `nbgrader generate_assignment`.
    """
    from nbgrader.preprocessors import IncludeHeaderFooter, InstantiateTests, SaveCells

    config = nbgrader_config()
    released = deepcopy(master)
    resources: dict[str, Any] = {"nbgrader": {}}
    for preprocessor in config.GenerateAssignment.preprocessors:
        if preprocessor in (SaveCells, IncludeHeaderFooter, InstantiateTests):
            continue
        released, resources = preprocessor(config=config).preprocess(released, resources)
    return released


def released_bytes(module: Module) -> bytes:
    """Return the released exercise of a module, made anew from its source."""
    return to_bytes(release_notebook(master_notebook(module)))


def release(modules: tuple[Module, ...]) -> list[Path]:
    """Write the released exercises of these modules; return the files that changed.

    Raises ContentError when the master in `build/source/` is older than its source: what nbgrader would release and
    what we release must be the same.
    """
    changed = []
    for module in modules:
        source = paths.build_dir() / "source" / module.slug / "latihan.ipynb"
        master = to_bytes(master_notebook(module))
        if not source.exists() or source.read_bytes() != master:
            raise ContentError(
                f"{relative_name(source)} belum ada atau tidak sesuai sumbernya. Jalankan `ngulik build` dahulu."
            )
        content = to_bytes(release_notebook(nbformat.reads(master.decode(), as_version=4)))
        if not module.released.exists() or module.released.read_bytes() != content:
            paths.write_atomic(module.released, content)
            changed.append(module.released)
    return changed
