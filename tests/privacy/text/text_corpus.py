"""Reading the labelled corpus (`../corpus/README.md`) and scoring `find` on it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ngulik.privacy.text import KINDS, find

FOLDER = Path(__file__).parent.parent / "corpus"
PARTS = ("development", "held-out", "round-1", "round-2", "round-3", "round-4", "round-5")
MARK = re.compile(r"⟦(\w+):(.*?)⟧", re.DOTALL)
Span = tuple[int, int, str]


@dataclass(frozen=True)
class Labelled:
    """A complaint without its marks, and what they marked."""

    text: str
    spans: tuple[Span, ...]


def read(part: str) -> list[Labelled]:
    blocks = re.split(r"\n\s*\n", (FOLDER / f"{part}.txt").read_text(encoding="utf-8"))
    return [unmark(block.strip()) for block in blocks if block.strip() and not block.lstrip().startswith("#")]


def unmark(marked: str) -> Labelled:
    text, spans, done = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[done : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2]
        done = mark.end()
    return Labelled(text + marked[done:], tuple(spans))


def same(text: str, found: Span, marked: Span) -> bool:
    """Say whether a found span is the marked one: same kind, and the same characters but for punctuation at the ends.

    NAMA and ALAMAT, whose ends are a matter of opinion: at least half of the characters of both together are common.
    """
    if found[2] != marked[2]:
        return False
    if found[2] in ("NAMA", "ALAMAT"):
        common = min(found[1], marked[1]) - max(found[0], marked[0])
        return common >= 0.5 * (max(found[1], marked[1]) - min(found[0], marked[0]))
    return trimmed(text, found) == trimmed(text, marked)


def trimmed(text: str, span: Span) -> tuple[int, int]:
    inside = [place for place in range(span[0], span[1]) if text[place].isalnum()]
    return inside[0], inside[-1]


@dataclass
class Score:
    """Counts per kind: right, found but not marked (`extra`), marked but not found (`missed`), with the texts."""

    right: Counter[str]
    extra: list[tuple[str, str, str]]
    missed: list[tuple[str, str, str]]

    def precision(self, kind: str) -> float:
        return self.right[kind] / max(1, self.right[kind] + sum(miss[0] == kind for miss in self.extra))

    def recall(self, kind: str) -> float:
        return self.right[kind] / max(1, self.right[kind] + sum(miss[0] == kind for miss in self.missed))

    def table(self) -> str:
        rows = [f"{'kind':10}{'marked':>7}{'precision':>11}{'recall':>8}"]
        for kind in KINDS:
            marked = self.right[kind] + sum(miss[0] == kind for miss in self.missed)
            rows.append(f"{kind:10}{marked:7}{self.precision(kind):11.3f}{self.recall(kind):8.3f}")
        return "\n".join(rows)


def score(texts: Iterable[Labelled]) -> Score:
    result = Score(Counter(), [], [])
    for labelled in texts:
        open_marks = list(labelled.spans)
        for finding in find(labelled.text):
            span = (finding.start, finding.end, finding.kind)
            match = next((mark for mark in open_marks if same(labelled.text, span, mark)), None)
            if match:
                open_marks.remove(match)
                result.right[finding.kind] += 1
            else:
                result.extra.append((finding.kind, labelled.text[finding.start : finding.end], labelled.text))
        result.missed += [(kind, labelled.text[start:end], labelled.text) for start, end, kind in open_marks]
    return result
