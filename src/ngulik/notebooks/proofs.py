"""What an item with blanks must prove about its blanks: each foreseen to fail in two ways, none told too early."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from ngulik.notebooks.blanks import BLANK, contents, filled
from ngulik.notebooks.butir import Code
from ngulik.selfcheck.messages import SWAPPED

#: So many ways to fill a blank wrongly an author must foresee, or its message would be a guess.
LEAST = 2


def problems(item: Code, wrong: Iterable[str]) -> Iterator[str]:
    """Yield what breaks the contract, each as the rest of a sentence; `wrong` are the foreseen wrong answers as code."""
    for number, seen in enumerate(_fills(item, wrong), start=1):
        if len(seen) < LEAST:
            yield (
                f"rumpang {number} punya {len(seen)} isian salah, padahal perlu {LEAST}. Tambah kesalahan dengan "
                f"isi = {{ {number} = … }}, yang wajar ditulis peserta."
            )
    for number, hint in enumerate(item.hints[:2], start=1):
        for place, content in enumerate(contents(item.code), start=1):
            if any(_holds(span, content) for span in re.findall(r"`([^`]+)`", hint)):
                yield (
                    f"petunjuk {number} sudah memuat isi rumpang {place}, `{content}`. Simpan itu untuk petunjuk ketiga."
                )


def _fills(item: Code, wrong: Iterable[str]) -> list[set[str]]:
    """Return for each blank what the wrong answers of the reference's shape put there in its stead."""
    shape = re.compile("(.*?)".join(map(re.escape, BLANK.split(item.code.strip("\n"))[::2])))
    known = contents(item.code)
    seen: list[set[str]] = [set() for _ in known]
    for code in wrong:
        if found := shape.fullmatch(code.strip("\n")):
            for place, fill in enumerate(found.groups()):
                seen[place] |= {fill.strip()} - {known[place].strip()}
    return seen


def _holds(span: str, content: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(content)}(?!\w)", span))


def swapped(item: Code) -> Iterator[tuple[str, str]]:
    """Yield the answers in which two blanks have each other's content, as code, with their message."""
    for (one, left), (other, right) in combinations(enumerate(contents(item.code), start=1), 2):
        if left != right:
            code = filled(item.code, {str(one): right, str(other): left})
            yield code.strip("\n"), SWAPPED.format(satu=one, dua=other)
