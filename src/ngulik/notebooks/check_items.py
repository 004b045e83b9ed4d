"""The contract of every item, executed: right answers earn everything, blanks nothing, wrong ones lose with their message."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ngulik.course import Module
from ngulik.gradeids import grade_id, read_grade_id
from ngulik.notebooks.cards import answer_cell
from ngulik.notebooks.inline import Result, Workbook
from ngulik.notebooks.items import Item, read_items
from ngulik.notebooks.master import exercise_cells, notebook_from
from ngulik.notebooks.release import release_notebook
from ngulik.notebooks.source import Cell, relative_name
from ngulik.selfcheck import run
from ngulik.selfcheck.kartu import load

SOLUTION, BLANK = "solusi", "jawaban kosong"


@dataclass(frozen=True)
class Trial:
    """One answer to one item, and how it must fare: `message` is what a wrong answer must be told, None if it is right."""

    item: str
    name: str
    code: str
    message: str | None
    caught: str = "penilaian"


class Judge:
    """Where a module's answers are tried, in one process: `mark` as marking does, `look` as `periksa` does."""

    def __init__(self, module: Module) -> None:
        self.module = module
        self.cells = exercise_cells(module)
        self.items = {item.id: item for item in read_items(module)}
        self._exercise = Workbook(self.cells)
        master = notebook_from(self.cells, module.slug)
        self._tests: dict[str, str] = {
            cell["id"]: cell.source for cell in master.cells if read_grade_id(cell["id"]).role == "uji"
        }
        self._stubs = {cell["id"]: cell.source for cell in release_notebook(master).cells}

    def trials(self) -> Iterator[Trial]:
        """Yield every answer the contract names: solution, blank, alternatives, wrong ones, two blanks swapped."""
        for item in self.items.values():
            if item.autograded:
                yield from _trials(item, answer_cell(self.cells, item.id), self._stubs[grade_id("jawab", item.id)])

    def _answers(self, trial: Trial) -> list[str]:
        """Return the answer cells up to this item: solutions before it, since a later item may use an earlier one."""
        answers = []
        for item in self.items.values():
            if item.id == trial.item:
                break
            if item.autograded:
                answers.append(answer_cell(self.cells, item.id).source)
        return [*answers, trial.code]

    def setup(self) -> dict[str, Any]:
        """Return the names that the set-up cells define."""
        return self._exercise.namespace([])

    def answered(self, trial: Trial) -> dict[str, Any]:
        """Return the names after this answer."""
        return self._exercise.namespace(self._answers(trial))

    def test(self, item: str) -> str:
        """Return the whole test cell of an item."""
        return self._tests[grade_id("uji", item)]

    def mark(self, trial: Trial) -> Result:
        """Return how the answer fares in marking: open and hidden checks."""
        return self._exercise.run(self._answers(trial), self.test(trial.item))

    def look(self, trial: Trial) -> run.Verdict:
        """Return what `periksa` finds: the open checks only."""
        return run.run_open(load(self.module.slug).item(trial.item), self.answered(trial))

    def problems(self) -> Iterator[str]:
        """Yield each trial that does not fare as the contract says."""
        for trial in self.trials():
            for problem in self.judge(trial):
                yield f"{relative_name(self.module.items)}: soal {trial.item}: {trial.name} {problem}"

    def judge(self, trial: Trial) -> Iterator[str]:
        """Yield what is wrong with one trial."""
        outcome = self.mark(trial)
        if trial.message is None:
            if not outcome.passed:
                yield f"harus mendapat nilai penuh, tetapi dijawab: {outcome.message}"
            elif trial.name == SOLUTION and not all(self.mark(trial).passed for _ in range(2)):
                yield "dinilai tiga kali, dan nilainya tidak sama. Beri benih pada bilangan acaknya, di soal atau di kasusnya."
            return
        if outcome.passed:
            yield "harus kehilangan nilai, tetapi mendapat nilai penuh. Tambah kasus di tutup."
        told = self.look(trial).pesan if trial.caught == "periksa" else outcome.message
        if trial.message not in told:
            yield f"harus menerima pesan “{trial.message}”, tetapi menerima: {told}"
        if trial.name == BLANK and (seen := self.look(trial).keadaan) != run.Keadaan.BELUM_DIKERJAKAN:
            yield f"dijawab {seen} oleh periksa, seharusnya belum dikerjakan. Sisakan ... atau ___ pada rumpangnya."


def _trials(item: Item, solution: Cell, stub: str) -> Iterator[Trial]:
    yield Trial(item.id, SOLUTION, solution.source, None)
    yield Trial(item.id, BLANK, stub, "")
    for right in item.right:
        yield Trial(item.id, f"jawaban benar “{right.name}”", right.code, None)
    for wrong in item.wrong:
        yield Trial(item.id, f"jawaban salah “{wrong.name}”", wrong.code, wrong.message, wrong.caught)
    for code, message in item.swapped:  # which message it meets is the card's affair; points it must not earn
        if not any(piece in code for piece in item.equivalents):
            yield Trial(item.id, f"jawaban salah “{message}”", code, "")


def check_items(module: Module) -> Iterator[str]:
    """Yield where the contract of an item does not hold."""
    return Judge(module).problems()
