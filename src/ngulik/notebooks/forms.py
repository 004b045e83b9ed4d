"""The questions asked before and after a module, `solutions/NN-slug/ukur.toml`, as frozen dataclasses.

Form A is answered before, form B after the module. A-n and B-n measure the same objective with different questions,
so that what is gained is not what was remembered.
"""

import tomllib
from dataclasses import dataclass
from typing import Any

from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.notebooks.source import relative_name

FORMS = ("A", "B")
NUMBERS = (1, 2, 3, 4, 5)
LETTERS = ("a", "b", "c", "d")


@dataclass(frozen=True)
class Question:
    """One question of a form; `key` is the letter of the right choice, `reason` says why and what each other choice shows."""

    form: str
    number: int
    objective: str
    text: str
    choices: tuple[str, ...]
    key: str
    reason: str

    @property
    def name(self) -> str:
        """How people call it: A1, B3."""
        return f"{self.form}{self.number}"


def read_forms(module: Module) -> tuple[Question, ...]:
    """Return the ten questions, A1 to A5 and B1 to B5; raises ContentError where one is missing or incomplete."""
    name = relative_name(module.forms)
    if not module.forms.exists():
        raise ContentError(f"{name} belum ada. Tulis lima soal bentuk A dan lima soal bentuk B.")
    table = tomllib.loads(module.forms.read_text(encoding="utf-8"))
    if table.get("modul") != module.slug:
        raise ContentError(f'{name}: modul = "{table.get("modul", "")}", seharusnya "{module.slug}".')
    questions = tuple(_question(row, name) for row in table.get("butir", []))
    wanted = [f"{form}{number}" for form in FORMS for number in NUMBERS]
    found = sorted(question.name for question in questions)
    if found != wanted:
        raise ContentError(f"{name}: butirnya {', '.join(found) or '(tidak ada)'}; seharusnya {', '.join(wanted)}.")
    return tuple(sorted(questions, key=lambda question: question.name))


def _question(row: dict[str, Any], name: str) -> Question:
    try:
        question = Question(
            form=row["bentuk"],
            number=row["nomor"],
            objective=row["tujuan"],
            text=row["soal"].strip(),
            choices=tuple(choice.strip() for choice in row["pilihan"]),
            key=row["kunci"],
            reason=row["alasan"].strip(),
        )
    except KeyError as missing:
        raise ContentError(f"{name}: satu butir tidak punya kunci {missing}. Tambahkan kunci itu.") from None
    if len(set(question.choices)) != len(LETTERS):
        raise ContentError(f"{name}: butir {question.name} perlu {len(LETTERS)} pilihan yang berbeda.")
    if question.key not in LETTERS:
        raise ContentError(f"{name}: butir {question.name} berkunci “{question.key}”; pilih {', '.join(LETTERS)}.")
    return question
