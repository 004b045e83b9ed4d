"""A lesson as a page: run in a real kernel, then made to stand still."""

import re
from typing import Any

import nbformat

from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.notebooks.lessons import run_lessons, wordless
from ngulik.notebooks.source import relative_name
from ngulik.site import messages
from ngulik.site.prose import for_site, lab_address

_WIDGET = "application/vnd.jupyter.widget-view+json"
#: Kinds of output that a page shows; whatever else an output carries is for live front ends.
_SHOWN = ("text/html", "text/plain")
#: A cell that names it prints how long something took, which no two builds would agree on.
_CLOCK = "perf_counter"
_NOTICE = '<p class="simulasi">{words}</p>'


def lesson_pages(modules: tuple[Module, ...]) -> list[str]:
    """Return each module's lesson as notebook text with outputs; the same bytes at each call.

    Raises ContentError if a cell stops, or shows a picture that has no alternative text.
    """
    return [_page(*pair) for pair in zip(modules, run_lessons(modules), strict=True)]


def _page(module: Module, notebook: Any) -> str:
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


def _still(output: Any, module: Module, number: int) -> Any:
    """Return an output as a page can show it: a simulation becomes its static twin and says where it moves."""
    if output.output_type not in ("display_data", "execute_result"):
        return output
    data = output.data
    if wordless(data):
        raise ContentError(messages.NO_ALT.format(name=relative_name(module.lesson_source), number=number))
    shown = {kind: data[kind] for kind in _SHOWN if kind in data}
    if "text/html" in shown:
        shown["text/html"] = re.sub(r"<style[^>]*>.*?</style>\n?", "", shown["text/html"], flags=re.DOTALL)
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
