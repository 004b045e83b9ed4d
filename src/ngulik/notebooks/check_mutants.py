"""Automatic wrong answers to every item: none keeps its points, unless its item says in `setara` why it is no mistake."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ngulik.course import Module
from ngulik.notebooks.apart import passed
from ngulik.notebooks.cards import answer_cell, names_in, open_checks
from ngulik.notebooks.check_items import Judge, Trial
from ngulik.notebooks.items import Item
from ngulik.notebooks.mutants import columns_of, copied, mutants
from ngulik.notebooks.near import near_values
from ngulik.notebooks.source import relative_name


@dataclass
class Fates:
    """How the changed answers to an item fared: `lost` counts those without full marks; of the others, which are excused."""

    item: Item
    lost: int = 0
    survivors: list[str] = field(default_factory=list)
    excused: list[str] = field(default_factory=list)

    @property
    def idle(self) -> list[str]:
        """The keys of `setara` that excuse nothing: no changed answer, and no two swapped blanks (see `check_items`)."""
        excused = [*map(_after, self.excused), *(code for code, _ in self.item.swapped)]
        return [piece for piece in self.item.equivalents if not any(piece in text for text in excused)]


def fates(judge: Judge) -> list[Fates]:
    """Return how the changed answers to each autograded item of a module fare in marking."""
    found = {item.id: Fates(item) for item in judge.items.values() if item.autograded}
    trials = [trial for fate in found.values() for trial in changed_answers(judge, fate.item)]
    for trial, kept in zip(trials, passed(judge, trials), strict=True):
        fate = found[trial.item]
        if not kept:
            fate.lost += 1
        elif any(piece in _after(trial.name) for piece in fate.item.equivalents):
            fate.excused.append(trial.name)
        else:
            fate.survivors.append(trial.name)
    return [*found.values()]


def check_mutants(module: Module) -> Iterator[str]:
    """Yield each changed answer that gets full marks without a reason, and each reason that excuses none."""
    name = relative_name(module.items)
    for fate in fates(Judge(module)):
        for text in fate.survivors:
            yield f"{name}: soal {fate.item.id}: jawaban yang diubah, `{text}`, tetap mendapat nilai penuh. {_advice(fate.item, text)}"
        for piece in fate.idle:
            yield (
                f"{name}: soal {fate.item.id}: setara “{piece}” tidak cocok dengan satu pun jawaban diubah yang bernilai "
                "penuh. Hapus dari setara, atau tulis seperti baris yang diubah itu."
            )


def _advice(item: Item, text: str) -> str:
    if item.kind != "K":
        return "Perketat toleransi, atau perbaiki kuncinya, agar keduanya terbedakan."
    cases = "Tambah kasus di tutup yang membedakannya dari acuan"
    if not _after(text):
        return f"{cases}."
    return f"{cases}, atau, bila itu bukan kesalahan, tulis potongannya di setara beserta alasannya."


def _after(text: str) -> str:
    """Return what a changed line became, "" where the text tells no line."""
    return text.partition(" → ")[2]


def changed_answers(judge: Judge, item: Item) -> list[Trial]:
    """Return the automatic wrong answers to an item, each named by what was changed: mutants of code, near misses of a value."""
    solution = answer_cell(judge.cells, item.id).source
    if item.kind == "K":
        changed = mutants(solution, columns_of(judge.setup())) + copied(solution, open_checks(judge.cells, item.id))
        return [Trial(item.id, mutant.text, mutant.code, "") for mutant in changed]
    answered = judge.answered(Trial(item.id, "solusi", solution, None))
    tolerance = _tolerance(judge.test(item.id))
    return [
        Trial(item.id, f"{name} = {other!r}", f"{solution}\n{name} = {other!r}", "")
        for name in names_in(solution)
        for other in near_values(_plain(answered[name]), item.kind, tolerance)
    ]


def _plain(value: Any) -> Any:
    return value.tolist() if hasattr(value, "tolist") else value


def _tolerance(test: str) -> float:
    """Return the widest tolerance that a test cell grants."""
    found = re.findall(r"toleransi=([\d.e+\-*/ ]+)", test)
    return max((float(eval(text)) for text in found), default=1e-6)
