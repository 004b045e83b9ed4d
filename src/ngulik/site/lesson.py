"""A lesson as a page: run in a real kernel, then made to stand still."""

import asyncio
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.notebooks.source import relative_name
from ngulik.site import messages
from ngulik.site.prose import for_site, lab_address

_WIDGET = "application/vnd.jupyter.widget-view+json"
_CELL_SECONDS = 120
#: Kinds of output that a page shows; whatever else an output carries is for live front ends.
_SHOWN = ("text/html", "text/plain")
#: A cell that names it prints how long something took, which no two builds would agree on.
_CLOCK = "perf_counter"
_NOTICE = '<p class="simulasi">{words}</p>'


def lesson_pages(modules: tuple[Module, ...], folder: Path) -> list[str]:
    """Return each module's lesson, run in `folder`, as notebook text with outputs; the same bytes at each call.

    All run at once, each in a kernel of its own. Raises ContentError if a cell stops, or shows a picture that has no
    alternative text.
    """

    async def run_all() -> list[str | BaseException]:
        # A lesson that stops does not tear the others' kernels down in the middle.
        return await asyncio.gather(*(_page(module, folder) for module in modules), return_exceptions=True)

    pages = []
    with ThreadPoolExecutor(1) as other:  # the caller's thread may have an event loop of its own, as in Jupyter
        results = other.submit(asyncio.run, run_all()).result()
    for page in results:
        if isinstance(page, BaseException):
            raise page
        pages.append(page)
    return pages


async def _page(module: Module, folder: Path) -> str:
    path = module.lesson_source.with_suffix(".ipynb")
    notebook = nbformat.read(path, as_version=4)
    await _run(notebook, folder, relative_name(path))
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "markdown":
            cell.source = for_site(cell.source, module.slug)
        else:
            shown = [_still(output, module, number) for output in cell.outputs if output.get("name") != "stderr"]
            cell.outputs = _timeless(shown, module) if _CLOCK in cell.source else shown
            cell.execution_count = None
        cell.metadata = {}
    for place, words, target in (
        (1, messages.READING, "pelajaran.ipynb"),
        (len(notebook.cells) + 1, messages.EXERCISE, "latihan.ipynb"),
    ):
        words = words.format(lab=lab_address(module.slug, target))
        notebook.cells.insert(place, nbformat.v4.new_markdown_cell(words, id=target.split(".")[0]))
    notebook.metadata = {"language_info": {"name": "python"}}
    return str(nbformat.writes(notebook)) + "\n"


async def _run(notebook: Any, folder: Path, name: str) -> None:
    client = NotebookClient(
        notebook,
        timeout=_CELL_SECONDS,
        coalesce_streams=True,  # else two builds may cut what is printed into different parts
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        extra_arguments=["--HistoryManager.hist_file=:memory:"],
    )
    # nbgrader's name: with it the learner's functions know that nobody is learning here, and keep no progress.
    environment = {**os.environ, "NBGRADER_EXECUTION": "situs", "IPYTHONDIR": str(folder / "ipython")}
    try:
        await client.async_execute(env=environment, stderr=subprocess.DEVNULL)  # the kernel talks about its transport
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as stop:
        problem = re.sub(r"\x1b\[[\d;]*m", "", str(stop)).strip().splitlines()[-1]  # without the terminal's colours
        raise ContentError(messages.LESSON_STOPPED.format(name=name, problem=problem)) from None


def _still(output: Any, module: Module, number: int) -> Any:
    """Return an output as a page can show it: a simulation becomes its static twin and says where it moves."""
    if output.output_type not in ("display_data", "execute_result"):
        return output
    data = output.data
    name = relative_name(module.lesson_source)
    picture = any(kind.startswith("image/") for kind in data)
    if picture or re.search(r"<img(?![^>]*\balt=\"[^\"]+\")", data.get("text/html", "")):
        raise ContentError(messages.NO_ALT.format(name=name, number=number))
    shown = {kind: data[kind] for kind in _SHOWN if kind in data}
    if "text/html" in shown:
        shown["text/html"] = re.sub(r"<style scoped>.*?</style>\n?", "", shown["text/html"], flags=re.DOTALL)
    if _WIDGET in data:
        shown["text/html"] = _notice(messages.WIDGET, module) + shown.get("text/html", "")
    return nbformat.v4.new_output("display_data", data=shown)


def _timeless(outputs: list[Any], module: Module) -> list[Any]:
    """Return printed outputs with … for each measured time, and a notice that says so."""
    for output in outputs:
        output.text = re.sub(r"\d+(?:[.,]\d+)?(?= (?:detik|menit|jam)\b)", "…", output.text)
    notice = nbformat.v4.new_output("display_data", data={"text/html": _notice(messages.MEASURED, module)})
    return [*outputs, notice]


def _notice(words: str, module: Module) -> str:
    return _NOTICE.format(words=words.format(lab=lab_address(module.slug, "pelajaran.ipynb")))
