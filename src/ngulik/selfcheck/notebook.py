"""The learner's saved notebook as `kumpulkan` reads it: plain JSON, because nbformat is no part of a learner's session."""

import json
import os
import re
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

from ngulik.errors import ContentError
from ngulik.gradeids import grade_id
from ngulik.selfcheck import messages
from ngulik.selfcheck.kartu import Card, CardItem

#: Cells of the exercise that hold no answer, and calls like `kumpulkan("K07")`.
_GIVEN, _CALL = re.compile(r"sel-\d+"), re.compile(r"(?:kumpulkan|kemajuan)\([^\n]*\)")


@dataclass(frozen=True)
class Cell:
    """One cell: its id, its nbgrader `grade_id` (or an empty text) and its source."""

    id: str
    grade_id: str
    source: str


@dataclass(frozen=True)
class Notebook:
    """A saved notebook.

    Attributes:
        path: where it lies.
        content: the bytes of the file.
        waktu: the time of saving, in seconds since the epoch.
        cells: its cells, in their order.
    """

    path: Path
    content: bytes
    waktu: float
    cells: tuple[Cell, ...]

    @property
    def sources(self) -> dict[str, str]:
        """Source by cell id."""
        return {cell.id: cell.source for cell in self.cells}

    def by_grade_id(self, grade_id: str) -> Cell | None:
        """Return the cell with this nbgrader id."""
        return next((cell for cell in self.cells if cell.grade_id == grade_id), None)

    def answer(self, item: CardItem) -> Cell | None:
        """Return the cell that holds the answer to an item."""
        return self.by_grade_id(grade_id("esai" if item.tipe == "E" else "jawab", item.id))

    def goes_on_below(self, item: CardItem) -> bool:
        """Tell whether an essay is empty in its own cell, but written into the learner's own cells right below."""
        cell = self.answer(item)
        if item.tipe != "E" or cell is None or not self.is_blank(item, cell):
            return False
        after = self.cells[self.cells.index(cell) + 1 :]
        own = takewhile(lambda other: not (other.grade_id or _GIVEN.fullmatch(other.id)), after)
        return any(cell.source.strip() and not _CALL.fullmatch(cell.source.strip()) for cell in own)

    def has_test(self, item: CardItem) -> bool:
        """Tell whether the cell that earns the item's points is still there."""
        return item.tipe == "E" or self.by_grade_id(grade_id("uji", item.id)) is not None

    def is_blank(self, item: CardItem, cell: Cell) -> bool:
        """Tell whether an answer cell is empty, as handed out, or still has a blank."""
        source = cell.source.strip()
        if item.tipe == "E":
            return self.words(item, cell) == 0
        return not source or source == item.asli.strip() or "___" in source

    def words(self, item: CardItem, cell: Cell) -> int:
        """Return the number of words of an essay, without the sentence that was there at first."""
        text = cell.source
        for given in (item.asli.strip(), item.asli.strip("*_ \n")):
            text = text.replace(given, " ") if given else text
        return sum(any(map(str.isalnum, word)) for word in text.split())


def find_notebook(cwd: Path, card: Card) -> Notebook:
    """Return the notebook that calls `kumpulkan`: the one Jupyter names, else the exercise in `cwd`.

    Raises ContentError if there is none, if it cannot be read, or if it is not the exercise of this module.
    """
    named = Path(os.environ.get("JPY_SESSION_NAME", ""))
    path = named if named.is_absolute() else cwd / named.name
    if path.suffix != ".ipynb" or not path.is_file():
        path = _in_folder(cwd)
    notebook = read_notebook(path)
    if not _belongs(notebook, card):
        raise ContentError(messages.OTHER_NOTEBOOK.format(berkas=f"`{path.name}`", modul=card.modul))
    return notebook


def _in_folder(cwd: Path) -> Path:
    """Return the exercise in a folder; under another name (renamed while open) only if there is no doubt."""
    usual = cwd / "latihan.ipynb"
    if usual.is_file():
        return usual
    others = [path for path in cwd.glob("*.ipynb") if path.name != "pelajaran.ipynb"]
    if len(others) != 1:
        raise ContentError(messages.NO_NOTEBOOK.format(folder=f"`{cwd}`"))
    return others[0]


def _belongs(notebook: Notebook, card: Card) -> bool:
    expected = {grade_id("esai" if item.tipe == "E" else "uji", item.id) for item in card.soal.values()}
    begins = f'mulai_latihan("{card.modul}")'
    started = any(begins in cell.source.replace("'", '"') for cell in notebook.cells)
    return started and bool(expected & {cell.grade_id for cell in notebook.cells})


def read_notebook(path: Path) -> Notebook:
    """Return the notebook in a file. Raises ContentError if it is none."""
    waktu = path.stat().st_mtime
    content = path.read_bytes()
    try:
        cells = tuple(_cell(cell) for cell in json.loads(content)["cells"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ContentError(messages.UNREADABLE.format(berkas=f"`{path.name}`")) from error
    return Notebook(path, content, waktu, cells)


def _cell(cell: dict[str, Any]) -> Cell:
    source = cell["source"]
    grade_id = cell.get("metadata", {}).get("nbgrader", {}).get("grade_id", "")
    text = source if isinstance(source, str) else "".join(source)
    return Cell(str(cell.get("id", "")), str(grade_id), text.rstrip("\n"))
