"""Checks of the questions before and after a module: parallel, fair, readable, and their keys kept out of the course."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

from ngulik import paths
from ngulik.course import Module
from ngulik.notebooks import readability
from ngulik.notebooks.check_files import markdown_of
from ngulik.notebooks.check_teaching import MAX_QUESTION_WORDS
from ngulik.notebooks.forms import FORMS, Question, form_path, read_forms
from ngulik.notebooks.source import relative_name

#: Share of words in common, numbers left out, from which two questions are copies of each other.
MAX_LIKENESS = 0.7
#: How often one letter may be the key, and how often the key may be the one longest choice, of all questions: a guess
#: by letter or by length then earns little (chance: one in four).
MAX_SAME = 0.4


def check_forms(module: Module) -> list[str]:
    """Forms A and B are fit to measure what a module adds."""
    return [f"{relative_name(module.forms)}: {problem}" for problem in form_problems(module)]


def form_problems(module: Module) -> Iterator[str]:
    """Yield what is wrong with the forms of a module, each as the rest of a sentence."""
    questions = read_forms(module)
    yield from _objectives(module, questions)
    yield from _texts(questions)
    yield from _keys(questions)
    index = paths.read_text(module.folder / "index.md")
    for form in FORMS:
        if form_path(module, form).name not in index:
            yield f"index.md tidak menautkan {form_path(module, form).name}. Tambahkan satu baris dengan menitnya."


def _objectives(module: Module, questions: tuple[Question, ...]) -> Iterator[str]:
    goals = [goal.id for goal in module.objectives]
    halves = ([question for question in questions if question.form == form] for form in FORMS)
    for one, other in zip(*halves, strict=True):
        if one.objective != other.objective:
            yield f"{one.name} mengukur {one.objective}, tetapi {other.name} mengukur {other.objective}. Samakan tujuannya."
    for form in FORMS:
        measured = [question.objective for question in questions if question.form == form]
        for goal in goals:
            if goal not in measured:
                yield f"bentuk {form} tidak mengukur tujuan {goal}. Ganti satu butir."
        for strange in sorted(set(measured) - set(goals)):
            yield f"bentuk {form} merujuk tujuan {strange} yang tidak ada di modul.toml."


def _texts(questions: tuple[Question, ...]) -> Iterator[str]:
    for question in questions:
        count = len(readability.words_of(question.text))
        if count > MAX_QUESTION_WORDS:
            yield f"butir {question.name} {count} kata, batasnya {MAX_QUESTION_WORDS}. Pendekkan."
        if len({choice.casefold().rstrip(". ") for choice in question.choices}) < len(question.choices):
            yield f"butir {question.name} punya dua pilihan yang sama. Bedakan isinya."
    for one, other in combinations(questions, 2):
        words = [[word.casefold() for word in readability.words_of(question.text)] for question in (one, other)]
        if SequenceMatcher(None, words[0], words[1], autojunk=False).ratio() > MAX_LIKENESS:
            yield f"butir {one.name} dan {other.name} hampir sama. Tulis adegan atau pertanyaan lain."


def _keys(questions: tuple[Question, ...]) -> Iterator[str]:
    limit = max(1, int(MAX_SAME * len(questions)))
    letter, count = Counter(question.key for question in questions).most_common(1)[0]
    if count > limit:
        yield f"kuncinya {count} kali {letter}, batasnya {limit}. Pindahkan beberapa pilihan."
    for form in FORMS:
        keys = {question.key for question in questions if question.form == form}
        if len(keys) < min(3, len(questions) // len(FORMS)):
            yield f"kunci bentuk {form} hanya {', '.join(sorted(keys))}. Pakai sedikitnya 3 huruf."
    longest = [question.name for question in questions if _key_is_longest(question)]
    if len(longest) > limit:
        yield (
            f"kunci adalah pilihan terpanjang di {', '.join(longest)}; batasnya {limit} butir. "
            "Panjangkan pengecohnya atau pendekkan kuncinya."
        )


def _key_is_longest(question: Question) -> bool:
    lengths = {letter: len(text) for letter, text in question.lettered.items()}
    key = lengths.pop(question.key)
    return key > max(lengths.values())


def check_form_leaks(module: Module) -> Iterator[str]:
    """Yield each page, notebook or card outside the solutions that carries what a key of this module is right for."""
    reasons = {question.name: _bare(question.reason, whole=False) for question in read_forms(module)}
    for path, text in _outside().items():
        for name, [sentence, *_] in reasons.items():
            if sentence in text:
                yield f"{relative_name(path)} membocorkan kunci lembar ukur {module.slug} {name}. Pindahkan ke ukur.toml."


def _bare(text: str, whole: bool = True) -> list[str]:
    """Return the text, or its first sentence, in lower case with single spaces."""
    text = " ".join(text.casefold().split())
    return [text] if whole else re.split(r"(?<=[.;])\s", text)[:1]


def _outside() -> dict[Path, str]:
    texts = {}
    for folder in (paths.course_dir(), paths.exercises_dir()):
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".md", ".py", ".ipynb", ".toml") and ".ipynb_checkpoints" not in path.parts:
                text = markdown_of(path) if path.suffix == ".ipynb" else path.read_text(encoding="utf-8")
                texts[path] = " ".join(_bare(text))
    return texts
