"""The questions asked before and after a module, `solutions/NN-slug/ukur.toml`, as frozen dataclasses.

Form A is answered before, form B after the module. A-n and B-n measure the same objective with different questions,
so that what is gained is not what was remembered.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ngulik import paths
from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.notebooks.source import relative_name

FORMS = ("A", "B")
NUMBERS = (1, 2, 3, 4, 5)
LETTERS = ("a", "b", "c", "d")
_WHEN = {"A": "sebelum pelajaran", "B": "sesudah pelajaran"}
_PAGE = """\
# Lembar ukur {kapan} — {kode}: {judul}

Bentuk {bentuk} · 5 soal · 5 menit

Kode peserta: ____________ &nbsp;&nbsp; Tanggal: ____________

Lingkari satu huruf untuk tiap soal. Belum tahu? Biarkan kosong, tidak perlu menebak. Lembar ini bukan ujian. Ia hanya mengukur apa yang bertambah sesudah pelajaran. Tulis kode peserta saja, tanpa nama.

{soal}
"""


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


def form_path(module: Module, form: str) -> Path:
    """Return where the printable page of a form lies."""
    return paths.course_dir() / module.slug / f"ukur-{form.lower()}.md"


def form_page(module: Module, form: str) -> str:
    """Return the page people print: code and date to fill in, five questions, no key."""
    questions = [question for question in read_forms(module) if question.form == form]
    return _PAGE.format(
        kapan=_WHEN[form],
        kode=module.code,
        judul=module.title,
        bentuk=form,
        soal="\n\n".join(_printed(question) for question in questions),
    )


def _printed(question: Question) -> str:
    choices = "\n".join(f"- **{letter}.** {text}" for letter, text in zip(LETTERS, question.choices, strict=True))
    return f"**{question.number}.** {question.text}\n\n{choices}"
