"""Lessons run from top to bottom, each once: the executed notebook is kept until its source, the data or the package change."""

import asyncio
import hashlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Any

import nbformat
from filelock import FileLock
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from ngulik import paths
from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.notebooks.master import notebook_from, to_bytes
from ngulik.notebooks.source import Cell, read_source

_CELL_SECONDS = 120
_PACKAGES = ("ipython", "ipywidgets", "matplotlib", "nbclient", "numpy", "pandas")
_PACKAGE = Path(__file__).resolve().parents[1]


def run_lessons(modules: Sequence[Module]) -> list[NotebookNode]:
    """Return each module's lesson with its outputs, several run at once, each in a kernel and a folder of its own.

    Raises ContentError with one line for each lesson that stops: its cell and the error.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [pool.submit(_run, module) for module in modules]
    failed = [run.exception() for run in runs]
    for problem in failed:
        if problem is not None and not isinstance(problem, ContentError):
            raise problem
    if any(failed):
        raise ContentError("\n".join(str(problem) for problem in failed if problem))
    return [run.result() for run in runs]


def wordless(data: Mapping[str, Any]) -> bool:
    """Whether an output's data hold a picture that a screen reader can say nothing about."""
    picture = any(kind.startswith("image/") for kind in data)
    return picture or bool(re.search(r"<img(?![^>]*\balt=\"[^\"]+\")", data.get("text/html", "")))


def _run(module: Module) -> NotebookNode:
    cells = read_source(module.lesson_source)
    notebook = notebook_from(cells, module.slug)
    folder = paths.build_dir() / "pelajaran"
    kept = folder / f"{module.slug}-{_digest(to_bytes(notebook))}.ipynb"
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / f"{module.slug}.lock"):  # another process may be running the same lesson
        if not kept.exists():
            _execute(notebook, cells)
            for old in folder.glob(f"{module.slug}-*.ipynb"):
                old.unlink()
            paths.write_atomic(kept, to_bytes(notebook))
    return nbformat.read(kept, as_version=4)


def _digest(notebook: bytes) -> str:
    """Return a name for all that a run depends on."""
    found = hashlib.sha256(notebook)
    found.update(" ".join([sys.version, *map(version, _PACKAGES)]).encode())
    files = [path for path in _PACKAGE.rglob("*") if path.suffix in (".py", ".json", ".js", ".css")]
    for path in sorted([*files, *(path for path in paths.datasets_dir().iterdir() if path.suffix != ".md")]):
        found.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]


def _execute(notebook: NotebookNode, cells: tuple[Cell, ...]) -> None:
    with tempfile.TemporaryDirectory(prefix="ngulik-pelajaran-") as folder:
        client = NotebookClient(
            notebook,
            timeout=_CELL_SECONDS,
            coalesce_streams=True,  # else two runs may cut what is printed into different parts
            kernel_name="python3",
            resources={"metadata": {"path": folder}},
            extra_arguments=["--HistoryManager.hist_file=:memory:"],
        )
        # nbgrader's name: with it the learner's functions know that nobody is learning here, and keep no progress.
        environment = {**os.environ, "NBGRADER_EXECUTION": "pelajaran", "IPYTHONDIR": f"{folder}/ipython"}
        try:
            # The kernel talks about its transport. `execute` would leave its event loop open in this thread.
            asyncio.run(client.async_execute(env=environment, stderr=subprocess.DEVNULL))
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as stop:
            problem = re.sub(r"\x1b\[[\d;]*m", "", str(stop)).strip().splitlines()[-1]  # without the terminal's colours
            done = sum(cell.cell_type == "code" and cell.execution_count is not None for cell in notebook.cells)
            code = [cell for cell in cells if cell.kind == "code"]
            raise code[max(done, 1) - 1].error(
                f"pelajaran berhenti di sel ini: {problem}. Perbaiki, lalu ulangi."
            ) from None
