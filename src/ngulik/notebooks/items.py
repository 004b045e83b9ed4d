"""The contract of each exercise item, `solutions/NN-slug/jawaban.toml`, as frozen dataclasses."""

import json
import tomllib
from dataclasses import dataclass
from typing import Any

from ngulik.course import Module, find_module
from ngulik.errors import ContentError
from ngulik.gradeids import read_grade_id
from ngulik.notebooks.source import relative_name

KINDS = {"K": "isi kode", "U": "urutkan", "V": "pilihan atau angka", "E": "esai"}
#: Where a wrong answer is caught: by the open check in the notebook, or only when it is marked.
CAUGHT = ("periksa", "penilaian")


@dataclass(frozen=True)
class Answer:
    """Another right way to answer an autograded item."""

    name: str
    code: str


@dataclass(frozen=True)
class Wrong:
    """A named wrong answer, the message it must meet, and where it is caught."""

    name: str
    code: str
    message: str
    caught: str


@dataclass(frozen=True)
class Criterion:
    """One row of an essay's rubric; `full` says what earns the points."""

    text: str
    points: int
    full: str


@dataclass(frozen=True)
class Sample:
    """An anchored essay answer with its score and the reason for it."""

    name: str
    score: int
    text: str
    reason: str


@dataclass(frozen=True)
class Item:
    """One exercise item; `minutes` is the estimated time, `objective` an id of the module, `topics` what it trains."""

    id: str
    title: str
    objective: str
    topics: tuple[str, ...]
    kind: str
    points: int
    minutes: int
    hints: tuple[str, ...]
    explanation: str
    right: tuple[Answer, ...]
    wrong: tuple[Wrong, ...]
    rubric: tuple[Criterion, ...]
    samples: tuple[Sample, ...]

    @property
    def autograded(self) -> bool:
        """Whether a test cell marks it."""
        return self.kind != "E"


def load_items(slug: str) -> tuple[Item, ...]:
    """Return the items of a module in the order of the exercise, with the points of its built master notebook.

    Reads no source: whoever only grades has no jupytext. Raises ContentError where the contract is broken.
    """
    module = find_module(slug)
    cells = json.loads(module.exercise_source.with_suffix(".ipynb").read_text(encoding="utf-8"))["cells"]
    points: dict[str, int] = {}
    for cell in cells:
        metadata = cell["metadata"].get("nbgrader", {})
        if "points" in metadata:
            points[read_grade_id(metadata["grade_id"]).item] = metadata["points"]
    return read_items(module, points)


def read_items(module: Module, points: dict[str, int]) -> tuple[Item, ...]:
    """Return the items of `jawaban.toml`; `points` by item. Raises ContentError where the contract is broken."""
    name = relative_name(module.answers)
    tables = tomllib.loads(module.answers.read_text(encoding="utf-8"))["soal"]
    try:
        items = tuple(_item(table, points.get(table["id"], 0)) for table in tables)
    except KeyError as missing:
        raise ContentError(f"{name}: satu soal tidak punya kunci {missing}. Tambahkan kunci itu.") from None
    if [item.id for item in items] != list(points):
        raise ContentError(
            f"{name}: soal {', '.join(item.id for item in items)} tidak sama dengan soal di latihan.py: {', '.join(points)}. "
            "Samakan nomor dan urutannya."
        )
    for item in items:
        for problem in _problems(item, module):
            raise ContentError(f"{name}: soal {item.id} {problem}")
    return items


def _item(table: dict[str, Any], points: int) -> Item:
    return Item(
        id=table["id"],
        title=table["judul"],
        objective=table["tujuan"],
        topics=tuple(table["topik"]),
        kind=table["tipe"],
        points=points,
        minutes=table["menit"],
        hints=tuple(table["petunjuk"]),
        explanation=table["pembahasan"].strip(),
        right=tuple(Answer(row["nama"], row["kode"].strip()) for row in table.get("benar", [])),
        wrong=tuple(
            Wrong(row["nama"], row["kode"].strip(), row["pesan"].strip(), row.get("tertangkap", "periksa"))
            for row in table.get("salah", [])
        ),
        rubric=tuple(Criterion(row["kriteria"], row["poin"], row["penuh"]) for row in table.get("rubrik", [])),
        samples=tuple(
            Sample(row["nama"], row["skor"], row["teks"].strip(), row["alasan"]) for row in table.get("contoh", [])
        ),
    )


def _problems(item: Item, module: Module) -> list[str]:
    """Return what breaks the contract of an item, each as the rest of a sentence."""
    rules = [
        (item.kind in KINDS, f"bertipe “{item.kind}”; pilih {', '.join(KINDS)}."),
        (
            item.objective in {goal.id for goal in module.objectives},
            f"merujuk tujuan {item.objective} yang tidak ada di modul.toml.",
        ),
        (
            bool(item.topics) and set(item.topics) <= {*module.topics, *module.supporting},
            f"bertopik {', '.join(item.topics) or '(kosong)'}; pilih dari topik dan pendukung di modul.toml: "
            f"{', '.join([*module.topics, *module.supporting])}.",
        ),
        (item.points > 0, "tidak punya poin. Tulis poin pada sel uji atau esai."),
        (len(item.hints) == 3, f"punya {len(item.hints)} petunjuk; harus tepat 3."),
        (bool(item.explanation), "tidak punya pembahasan."),
        (
            all(wrong.caught in CAUGHT for wrong in item.wrong),
            f"punya tertangkap yang tidak dikenal; pilih {' atau '.join(CAUGHT)}.",
        ),
        (len({wrong.name for wrong in item.wrong}) == len(item.wrong), "punya dua jawaban salah bernama sama."),
    ]
    if item.autograded:
        rules += [
            (len(item.right) >= 3, f"punya {len(item.right)} jawaban benar lain; perlu sedikitnya 3."),
            (len(item.wrong) >= 6, f"punya {len(item.wrong)} jawaban salah bernama; perlu sedikitnya 6."),
        ]
    else:
        total = sum(row.points for row in item.rubric)
        rules += [
            (total == item.points, f"punya rubrik {total} poin, sedangkan selnya {item.points} poin."),
            (
                all(0 <= sample.score <= item.points for sample in item.samples),
                "punya contoh dengan skor di luar rentang poin.",
            ),
            (len(item.samples) >= 3, f"punya {len(item.samples)} contoh berskor; perlu sedikitnya 3."),
        ]
    return [sentence for holds, sentence in rules if not holds]
