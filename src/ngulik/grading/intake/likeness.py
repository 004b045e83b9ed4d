"""How much two notebooks of one exercise have in common, of what their learners wrote themselves."""

import re
from collections import Counter
from itertools import islice

from nbformat import NotebookNode

_WORD = re.compile(r"\w+")
_MOST = 100_000  # words; nobody wrote more


def own_words(notebook: NotebookNode, released: NotebookNode) -> Counter[str]:
    """Return the words in all lines that did not come with the exercise, and how often each stands there."""
    given = {line.strip() for cell in released.cells for line in cell.source.splitlines()}
    lines = (line for cell in notebook.cells for line in cell.source.splitlines() if line.strip() not in given)
    return Counter(islice((word[0] for line in lines for word in _WORD.finditer(line)), _MOST))


def likeness(one: Counter[str], other: Counter[str]) -> int:
    """Return in percent how many words two learners share (the Sørensen-Dice coefficient); nothing is like nothing."""
    total = one.total() + other.total()
    return round(200 * (one & other).total() / total) if total else 100
