"""The questions asked before and after a module, `solutions/NN-slug/ukur.toml`.

Form A is answered before, form B after the module. A-n and B-n measure the same objective with different questions,
so that what is gained is not what was remembered.
"""

from pathlib import Path
from typing import Literal

from pydantic import ConfigDict, Field

from ngulik import paths
from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.paths import relative_name
from ngulik.records import Record, read

FORMS = ("A", "B")
_WHEN = {"A": "sebelum pelajaran", "B": "sesudah pelajaran"}
_PAGE = """\
# Lembar ukur {kapan} — {kode}: {judul}

Bentuk {bentuk} · {banyak} soal · {banyak} menit

Kode peserta: ____________ &nbsp;&nbsp; Tanggal: ____________

Lingkari satu huruf untuk tiap soal. Belum tahu? Biarkan kosong, tidak perlu menebak. Lembar ini bukan ujian. Ia hanya mengukur apa yang bertambah sesudah pelajaran. Tulis kode peserta saja, tanpa nama.

{soal}
"""


class Question(Record):
    """One question of a form; `key` is the letter of the right choice, `reason` says why and what each other choice shows."""

    model_config = ConfigDict(str_strip_whitespace=True)

    form: Literal["A", "B"] = Field(alias="bentuk", description="A sebelum, B sesudah pelajaran", examples=["A"])
    number: int = Field(alias="nomor", ge=1, description="A1 dan B1 mengukur tujuan yang sama", examples=[1])
    objective: str = Field(alias="tujuan", min_length=1, description="tujuan yang diukur", examples=["T1"])
    text: str = Field(alias="soal", min_length=1, description="pertanyaannya", examples=["Mana mediannya?"])
    choices: tuple[str, ...] = Field(
        alias="pilihan", min_length=3, max_length=5, description="pilihan a, b, c, …", examples=[["2", "4", "9"]]
    )
    key: Literal["a", "b", "c", "d", "e"] = Field(alias="kunci", description="huruf yang benar", examples=["b"])
    reason: str = Field(
        alias="alasan", min_length=1, description="apa yang ditunjukkan tiap pilihan", examples=["Nilai di tengah."]
    )

    @property
    def name(self) -> str:
        """How people call it: A1, B3."""
        return f"{self.form}{self.number}"

    @property
    def lettered(self) -> dict[str, str]:
        """The choices by their letters."""
        return dict(zip("abcde", self.choices, strict=False))


class Forms(Record):
    """`solutions/NN-slug/ukur.toml`: both forms."""

    questions: tuple[Question, ...] = Field(alias="butir", min_length=1, description="satu tabel tiap soal")


def read_forms(module: Module) -> tuple[Question, ...]:
    """Return the questions, A1 to An and B1 to Bn; raises ContentError with all that is wrong with them."""
    questions = sorted(read(module.forms, Forms).questions, key=lambda question: (question.form, question.number))
    problems = []
    names = [question.name for question in questions]
    wanted = [f"{form}{number}" for form in FORMS for number in range(1, len({q.number for q in questions}) + 1)]
    if names != wanted:
        problems.append(f"butirnya {', '.join(names)}; seharusnya {', '.join(wanted)}.")
    for question in questions:
        if len({*question.choices}) < len(question.choices):
            problems.append(f"butir {question.name} memuat dua pilihan yang sama.")
        if question.key not in question.lettered:
            problems.append(f"butir {question.name} berkunci “{question.key}”; pilih {', '.join(question.lettered)}.")
    if problems:
        raise ContentError("\n".join(f"{relative_name(module.forms)}: {problem}" for problem in problems))
    return tuple(questions)


def form_path(module: Module, form: str) -> Path:
    """Return where the printable page of a form lies."""
    return paths.course_dir() / module.slug / f"ukur-{form.lower()}.md"


def form_page(module: Module, form: str) -> str:
    """Return the page people print: code and date to fill in, questions, no key."""
    questions = [question for question in read_forms(module) if question.form == form]
    return _PAGE.format(
        kapan=_WHEN[form],
        kode=module.code,
        judul=module.title,
        bentuk=form,
        banyak=len(questions),
        soal="\n\n".join(_printed(question) for question in questions),
    )


def _printed(question: Question) -> str:
    choices = "\n".join(f"- **{letter}.** {text}" for letter, text in question.lettered.items())
    return f"**{question.number}.** {question.text}\n\n{choices}"
