"""Item cards: from sources and `butir.toml` to what the learner's `periksa` reads.

A misconception is written once, as a wrong answer with its message. Here each one is executed against the open checks,
and the card gets *which check failed, with which value → message*. So the learner's side needs neither the wrong
answers nor the right one.
"""

import ast
import json
import warnings
from pathlib import Path
from typing import Any

from ngulik import paths
from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.gradeids import grade_id
from ngulik.notebooks.inline import Workbook
from ngulik.notebooks.items import Item, Wrong, read_items
from ngulik.notebooks.master import exercise_cells, notebook_from
from ngulik.notebooks.release import release_notebook
from ngulik.notebooks.source import Cell, cells_with, relative_name, split_tests
from ngulik.selfcheck.kartu import kemas, parse, parse_item
from ngulik.selfcheck.run import run_open


def card_path(module: Module) -> Path:
    """Return where the card of a module lies."""
    return paths.ROOT / "src" / "ngulik" / "selfcheck" / "kartu" / f"{module.slug}.json"


def is_card(path: Path) -> bool:
    """Whether there is a card that an exercise could start with."""
    try:
        parse(path.read_text(encoding="utf-8"))
    except (OSError, ContentError):
        return False
    return True


def card_bytes(module: Module) -> bytes:
    """Return the card's file; raises ContentError where a wrong answer is not told apart by the open checks."""
    cells = exercise_cells(module)
    entries = _entries(module, cells)
    exercise = Workbook(cells)
    before: list[str] = []
    with warnings.catch_warnings(action="ignore"):  # wrong answers do what pandas advises against
        for item in read_items(module):
            if item.autograded:
                entries[item.id]["diagnosa"] = _diagnoses(module, item, entries[item.id], exercise, before)
                before.append(answer_cell(cells, item.id).source)
    return _to_bytes(module, entries)


def bare_card_bytes(module: Module) -> bytes:
    """Return a card without items: an exercise asks for its card before its references can be run."""
    return _to_bytes(module, {})


def _entries(module: Module, cells: tuple[Cell, ...]) -> dict[str, dict[str, Any]]:
    released = {cell["id"]: cell.source for cell in release_notebook(notebook_from(cells, module.slug)).cells}
    return {item.id: _entry(item, cells, released) for item in read_items(module)}


def _to_bytes(module: Module, entries: dict[str, dict[str, Any]]) -> bytes:
    card = {"modul": module.slug, "judul": module.title, "soal": entries}
    return (json.dumps(card, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def answer_cell(cells: tuple[Cell, ...], item: str) -> Cell:
    """Return the answer cell of an autograded item."""
    return next(cell for cell in cells_with(cells, "jawab") if cell.item == item)


def open_checks(cells: tuple[Cell, ...], item: str) -> str:
    """Return the open part of an item's test cell."""
    return split_tests(next(cell for cell in cells_with(cells, "uji") if cell.item == item))[0]


def _entry(item: Item, cells: tuple[Cell, ...], released: dict[str, str]) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "judul": item.title,
        "tipe": item.kind,
        "poin": item.points,
        "tujuan": item.objective,
        "menit": item.minutes,
        "petunjuk": kemas(list(item.hints)),
        "pembahasan": kemas(item.explanation),
    }
    if item.autograded:
        answer = answer_cell(cells, item.id)
        entry |= {
            "nama": names_in(answer.source),
            "asli": released[grade_id("jawab", item.id)],
            "buka": kemas(open_checks(cells, item.id)),
        }
    else:
        entry["asli"] = released[grade_id("esai", item.id)]
    return entry


def names_in(code: str) -> list[str]:
    """Return the names an answer cell defines at its top level."""
    names = []
    for node in ast.parse(code).body:
        if isinstance(node, ast.FunctionDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            names += [target.id for target in node.targets if isinstance(target, ast.Name)]
    return names


def _diagnoses(
    module: Module, item: Item, entry: dict[str, Any], exercise: Workbook, before: list[str]
) -> list[dict[str, Any]]:
    """Return value → message for each named wrong answer that the open checks catch."""
    found: dict[str, dict[str, Any]] = {}
    for wrong in item.wrong:
        if wrong.caught != "periksa":
            continue
        row = {**_failure(module, item, entry, exercise, [*before, wrong.code], wrong), "pesan": wrong.message}
        key = json.dumps([row["cek"], row["sidik"]], sort_keys=True)
        if found.setdefault(key, row)["pesan"] != wrong.message:
            raise ContentError(
                f"{relative_name(module.items)}: soal {item.id}: jawaban salah “{wrong.name}” memberi hasil yang sama "
                f"dengan jawaban salah lain pada pemeriksaan ke-{row['cek'] + 1}, tetapi pesannya berbeda. "
                "Ubah kasus di buka agar keduanya terbedakan, atau samakan pesannya."
            )
    for code, message in item.swapped:
        outcome = run_open(parse_item(item.id, entry), exercise.namespace([*before, code]))
        # What an author foresaw has its own message; and an error says little: many slips end in the same one.
        if outcome.cek is not None and "galat" not in str(outcome.sidik):
            row = {"cek": outcome.cek, "sidik": outcome.sidik}
            found.setdefault(json.dumps(list(row.values()), sort_keys=True), {**row, "pesan": message})
    return list(found.values())


def _failure(
    module: Module, item: Item, entry: dict[str, Any], exercise: Workbook, answers: list[str], wrong: Wrong
) -> dict[str, Any]:
    outcome = run_open(parse_item(item.id, entry), exercise.namespace(answers))
    if outcome.cek is None:
        raise ContentError(
            f"{relative_name(module.items)}: soal {item.id}: jawaban salah “{wrong.name}” dinilai {outcome.keadaan} oleh "
            "kasus terbuka. Tambah kasus di buka, atau tulis diam = true pada kesalahan itu bila hanya kasus di tutup "
            "yang dapat menangkapnya."
        )
    return {"cek": outcome.cek, "sidik": outcome.sidik}
