"""The contract of each exercise item, made from `solutions/NN-slug/butir.toml`: what each answer must earn and be told."""

from collections import Counter
from dataclasses import dataclass, field

from ngulik.course import Module, find_module
from ngulik.errors import ContentError
from ngulik.notebooks import proofs, sheet, tries
from ngulik.notebooks.blanks import meaning, written
from ngulik.notebooks.butir import AnyItem, Code, Essay, read_sheet
from ngulik.paths import relative_name

KINDS = {"K": "isi kode", "U": "urutkan", "V": "pilihan atau angka", "E": "esai"}


@dataclass(frozen=True)
class Answer:
    """Another right way to answer an autograded item."""

    name: str
    code: str


@dataclass(frozen=True)
class Wrong:
    """A named wrong answer.

    Attributes:
        name: tells it apart from the item's others.
        code: the whole answer cell.
        message: what the learner must be told.
        caught: who catches it, `periksa`, or only `penilaian`.
    """

    name: str
    code: str
    message: str
    caught: str


@dataclass(frozen=True)
class Criterion:
    """One row of an essay's rubric.

    Attributes:
        text: what is looked at.
        points: what it is worth.
        full: what earns all of them.
    """

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
    """One exercise item; `minutes` is the estimated time, `objective` an id of the module, `topics` what it trains;
    `equivalents` are mutants that are no mistake, each with its reason."""

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
    equivalents: dict[str, str] = field(default_factory=dict)
    swapped: tuple[tuple[str, str], ...] = ()

    @property
    def autograded(self) -> bool:
        """Whether a test cell marks it."""
        return self.kind != "E"


def load_items(slug: str) -> tuple[Item, ...]:
    """Return the items of the module with this slug; see `read_items`."""
    return read_items(find_module(slug))


def read_items(module: Module) -> tuple[Item, ...]:
    """Return the items of a module in the order of the exercise; raises ContentError with everything that is wrong.

    Reads no source: whoever only grades has no jupytext.
    """
    items, problems = [], []
    for raw in read_sheet(module).items:
        try:
            items.append(item := _item(raw, module))
            if isinstance(raw, Code):
                found = proofs.problems(raw, (one.code for one in item.wrong))
                problems += [f"soal {raw.id}: {problem}" for problem in found]
        except ValueError as problem:
            problems.append(f"soal {raw.id}: {problem}")
    problems += [f"soal {item.id} {problem}" for item in items for problem in _problems(item, module)]
    if problems:
        name = relative_name(module.items)
        raise ContentError("\n".join(f"{name}: {problem}" for problem in problems))
    return tuple(items)


def _item(raw: AnyItem, module: Module) -> Item:
    texts = sheet.texts(raw)
    essay = raw if isinstance(raw, Essay) else None
    graded = None if isinstance(raw, Essay) else raw
    wrong = list(tries.wrong(graded)) if graded else []
    seen = Counter[str]()
    return Item(
        id=raw.id,
        title=raw.title,
        objective=raw.objective,
        topics=raw.topics or module.topics,
        kind=raw.kind,
        points=raw.points,
        minutes=raw.minutes,
        hints=tuple(written(hint.strip(), texts) for hint in raw.hints),
        explanation=written(raw.explanation.strip(), texts),
        right=tuple(Answer(one.name, one.code) for one in (tries.right(graded) if graded else ())),
        wrong=tuple(
            Wrong(_once(one.name, seen), one.code, one.message or "", "penilaian" if one.silent else "periksa")
            for one in wrong
        ),
        rubric=tuple(Criterion(row.text, row.points, row.full) for row in (essay.criteria if essay else ())),
        samples=tuple(
            Sample(f"contoh {number}", sum(one.score), one.text.strip(), one.reason)
            for number, one in enumerate(essay.samples if essay else (), start=1)
        ),
        equivalents=raw.equivalent if isinstance(raw, Code) else {},
        swapped=tuple(proofs.swapped(raw)) if isinstance(raw, Code) else (),
    )


def _once(name: str, seen: Counter[str]) -> str:
    """Return a name that no other wrong answer of the item has."""
    seen[name] += 1
    return name if seen[name] == 1 else f"{name} ({seen[name]})"


def _two_messages(item: Item) -> str:
    """Return the names of two wrong answers that are the same to Python and have different messages, else nothing."""
    known: dict[str, Wrong] = {}
    for other in item.wrong:
        one = known.setdefault(meaning(other.code), other)
        if one.message != other.message:
            return f"“{one.name}” dan “{other.name}”"
    return ""


def _problems(item: Item, module: Module) -> list[str]:
    """Return what breaks the contract of an item beyond the form of its table, each as the rest of a sentence."""
    goals, topics = [goal.id for goal in module.objectives], [*module.topics, *module.supporting]
    unlike = _two_messages(item)
    rules = [
        (not unlike, f"memberi dua pesan untuk jawaban salah yang sama: {unlike}."),
        (item.objective in goals, f"merujuk tujuan {item.objective}; tujuan modul ini {', '.join(goals)}."),
        (
            bool(item.topics) and set(item.topics) <= set(topics),
            f"bertopik {', '.join(item.topics) or '(kosong)'}; pilih dari topik dan pendukung modul: {', '.join(topics)}.",
        ),
        (not item.autograded or len(item.right) >= 2, "perlu sedikitnya dua saksi, yaitu jawaban benar lain."),
    ]
    return [sentence for holds, sentence in rules if not holds]
