"""How much two notebooks of one exercise have in common, of what their learners wrote themselves."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from nbformat import NotebookNode

_WORD = re.compile(r"\w+")
_MOST = 100_000  # words; nobody wrote more
_ENOUGH = 10  # words of prose that tell one person from another


@dataclass(frozen=True)
class Words:
    """What a learner wrote: how often each word stands in their prose, and in their code."""

    prose: Counter[str]
    code: Counter[str]

    def total(self) -> int:
        """Return how many words there are."""
        return self.prose.total() + self.code.total()


def own_words(notebook: NotebookNode, released: NotebookNode) -> Words:
    """Return the words in all lines that did not come with the exercise."""
    given = {line.strip() for cell in released.cells for line in cell.source.splitlines()}

    def words(kind: bool) -> Counter[str]:
        cells = (cell for cell in notebook.cells if (cell.cell_type == "code") is kind)
        lines = (line for cell in cells for line in cell.source.splitlines() if line.strip() not in given)
        return _counted(lines)

    return Words(words(False), words(True))


def likeness(one: Words, other: Words) -> int:
    """Return in percent how many words two learners share (the Sørensen-Dice coefficient); nothing is like nothing.

    Where both wrote prose only that counts: of code everybody who is right writes the same.
    """
    if min(one.prose.total(), other.prose.total()) >= _ENOUGH:
        return _shared(one.prose, other.prose)
    return _shared(one.prose + one.code, other.prose + other.code)


def _counted(lines: Iterable[str]) -> Counter[str]:
    return Counter(islice((word[0] for line in lines for word in _WORD.finditer(line)), _MOST))


def _shared(one: Counter[str], other: Counter[str]) -> int:
    total = one.total() + other.total()
    return round(200 * (one & other).total() / total) if total else 100
