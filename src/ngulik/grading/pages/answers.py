"""What a learner handed in, item by item: the answer, cells of their own, and what they put out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ngulik.course import Module
from ngulik.gradeids import read_grade_id
from ngulik.grading import messages
from ngulik.grading.books.graded import Cell, read_cells
from ngulik.grading.pages.sanitise import markdown
from ngulik.grading.pages.shown import Shown, secrets, shown

#: The last cell of an exercise, which a learner fills in to hand it in.
_HAND_IN = re.compile(r"\s*kumpulkan\(.*\)\s*")


@dataclass(frozen=True)
class Part:
    """A cell on the page.

    Attributes:
        title: stands above it.
        code, prose: what it holds, prose as safe HTML; one of them is empty.
        outputs: what the code showed.
    """

    title: str
    code: str
    prose: Markup
    outputs: tuple[Shown, ...]


@dataclass(frozen=True)
class Released:
    """The exercise as learners got it: the questions as safe HTML by item, every cell's source, every line."""

    questions: Mapping[str, Markup]
    sources: frozenset[str]
    lines: frozenset[str]


def load_released(module: Module) -> Released:
    """Read the released exercise of a module."""
    cells = read_cells(module.released)
    questions = {
        found.item: markdown(_below_heading(cell["source"]), messages.QUESTION_PICTURE)
        for cell in cells
        if (found := read_grade_id(cell["grade_id"])).role == "petunjuk" and found.item
    }
    sources = frozenset(cell["source"].strip() for cell in cells)
    lines = frozenset(line.strip() for source in sources for line in source.splitlines())
    return Released(questions, sources, lines)


def parts(cells: Sequence[Cell], released: Released) -> dict[str, list[Part]]:
    """Return what is worth showing of a graded notebook, by item: answers first, then cells the learner added."""
    hidden = secrets(cells, released.lines)
    found: dict[str, list[Part]] = {}
    for item, role, cell in _by_item(cells):
        part = _part(item, role, cell, released, hidden)
        if part is not None:
            found.setdefault(item, []).append(part)
    return found


def _by_item(cells: Iterable[Cell]) -> Iterator[tuple[str, str, Cell]]:
    """Yield item, role and cell; a cell without a role belongs to the item it stands below."""
    item = ""
    for cell in cells:
        found = read_grade_id(cell["grade_id"])
        item = found.item or item
        if item:
            yield item, found.role if found.item else "", cell


def _part(item: str, role: str, cell: Cell, released: Released, hidden: tuple[str, ...]) -> Part | None:
    """Return a cell for the page, or None for what the learner did not write and code did not fill."""
    source, name = cell["source"].strip("\n").rstrip(), messages.CELL_NAME.format(item=item)
    if role == "siapkan":
        given = shown(cell, hidden, name)
        return Part(messages.GIVEN_CELL, "", Markup(), given) if given else None
    if role in ("petunjuk", "uji") or source.strip() in released.sources | {""} or _HAND_IN.fullmatch(source):
        return None
    title = messages.YOUR_ANSWER if role else messages.YOUR_CELL
    if cell["cell_type"] == "code":
        return Part(title, source, Markup(), shown(cell, hidden, name))
    return Part(title, "", markdown(source, messages.YOUR_PICTURE.format(item=item), cell["attachments"]), ())


def _below_heading(source: str) -> str:
    """Return a question without its heading, which the page has already."""
    return re.sub(r"\A\s*#+ .*\n?", "", source)
