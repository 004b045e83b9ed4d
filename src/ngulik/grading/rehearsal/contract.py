"""Contract first: before hand-ins are marked again, the answers that `butir.toml` names must fare in marking as it says."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import nbformat

from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.gradeids import GradeId, grade_id
from ngulik.grading.books.exercise import Exercise
from ngulik.grading.books.marked import Marked
from ngulik.grading.books.reasons import reason
from ngulik.grading.books.table import number
from ngulik.grading.marking.pipeline import MakeExecutor, mark_here
from ngulik.grading.marking.submission import Task
from ngulik.grading.rehearsal import messages
from ngulik.grading.rehearsal.pupils import Given, Pupil, filled, model_answers
from ngulik.notebooks.items import Item, read_items
from ngulik.notebooks.master import to_bytes

#: One answer for each of some items, by the item's id.
Row = dict[str, Given]


def broken(
    module: Module, exercise: Exercise, items: Sequence[str], make_executor: MakeExecutor, timeout: float
) -> list[str]:
    """Return one sentence for each item and answer that does not fare as `butir.toml` says; empty if all do.

    Tried are the course's own answer, each other right one, the blank and each foreseen wrong one (with its message, if
    only marking tells it) of these items (`soal-3`; all if empty), and the points; of an essay the blank and the points.
    `timeout` is in seconds per cell. A module without `butir.toml` has no contract. Raises ContentError for a
    `butir.toml` that cannot be read, and if marking fails.
    """
    if not module.items.exists():
        return []
    chosen = [item for item in read_items(module) if not items or GradeId(item.id, "").question in items]
    if other_points := list(_other_points(module, exercise, chosen)):
        return other_points  # every right answer would be named for it once more
    own = {item: Given(item, text, 0) for item, text in model_answers(module).items()}
    trial = _Trial(module, exercise, own, make_executor, timeout)
    answers = {item.id: tuple(_answers(item, own[item.id].text)) for item in chosen}
    rows = zip_longest(*answers.values())
    packed = [{item: given for item, given in zip(answers, row, strict=True) if given} for row in rows]
    # An item may use what an earlier one defines, so what fails among wrong answers is tried among right ones.
    doubtful = trial.faults(packed)
    alone = [{item: given} for item, tried in answers.items() for given in tried if (item, given) in doubtful]
    return list(trial.faults(alone).values())


def _answers(item: Item, own: str | None) -> Iterator[Given]:
    """Yield what is tried of an item, named as the sentences name it."""
    if item.autograded:
        yield Given(messages.OWN_ANSWER, own, item.points)
        for right in item.right:
            yield Given(messages.RIGHT_ANSWER.format(name=right.name), right.code, item.points)
        for wrong in item.wrong:
            only_here = wrong.message if wrong.caught == "penilaian" else ""  # the others `periksa` tells
            yield Given(messages.WRONG_ANSWER.format(name=wrong.name), wrong.code, 0, only_here)
    yield Given(messages.BLANK_ANSWER, None, 0)


def _other_points(module: Module, exercise: Exercise, items: Sequence[Item]) -> Iterator[str]:
    for item in items:
        points = exercise.by_name[_graded(exercise, item.id)].points
        if points != item.points:
            names = {"item": item.id, "points": item.points, "found": number(points or 0), "number": module.number}
            yield messages.OTHER_POINTS.format(**names)


def _graded(exercise: Exercise, item: str) -> str:
    """Return the grade_id of the cell that gives an item its points."""
    test = grade_id("uji", item)
    return test if test in exercise.by_name else grade_id("esai", item)


@dataclass(frozen=True)
class _Trial:
    """Marks the course's own exercise, filled with other answers, as hand-ins are marked."""

    module: Module
    exercise: Exercise
    own: Row
    make_executor: MakeExecutor
    timeout: float

    def faults(self, rows: Sequence[Row]) -> dict[tuple[str, Given], str]:
        """Return the sentence for each item and answer that fares otherwise; a row is a notebook, else answered rightly."""
        pupils = (Pupil(str(place), "", self.own | row) for place, row in enumerate(rows))
        tasks = (Task(pupil.code, to_bytes(filled(self.exercise.template, pupil))) for pupil in pupils)
        results = mark_here(tasks, self.exercise, self.make_executor, os.cpu_count() or 1, self.timeout)
        found = {}
        for marked in sorted(results, key=lambda one: int(one.code)):
            if marked.problem:
                raise ContentError(marked.problem)
            cells = _by_grade_id(marked)
            for item, given in rows[int(marked.code)].items():
                if sentence := self._fault(marked, cells, item, given):
                    found[item, given] = sentence
        return found

    def _fault(self, marked: Marked, cells: Mapping[str, Any], item: str, given: Given) -> str:
        name = _graded(self.exercise, item)
        score, names = marked.scores[name], {"item": item, "answer": given.name, "number": self.module.number}
        if score != given.score:
            found, points = "–" if score is None else number(score), self.exercise.by_name[name].points
            return messages.OTHER_MARK.format(
                **names, found=found, points=number(points or 0), expected=number(given.score)
            )
        told = reason(self.module.slug, item, cells, full=False, blank=False)[1] if given.message else ""
        return "" if given.told(told) else messages.OTHER_MESSAGE.format(**names, expected=given.message, found=told)


def _by_grade_id(marked: Marked) -> dict[str, Any]:
    cells = nbformat.reads(marked.graded.decode(), as_version=4).cells
    return {cell.metadata.nbgrader.grade_id: cell for cell in cells if "nbgrader" in cell.metadata}
