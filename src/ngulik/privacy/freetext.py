"""Free text of a table: what `privacy.text` finds, and the row's own identifiers wherever they are repeated in its text."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ngulik.privacy.text import Finding, find, redact

_SHORTEST = 5  # characters; a shorter identifier may be an ordinary word
_EXAMPLES = 3
_SAMPLE = 1000  # ticket numbers that are looked at for their form
#: What the report calls a ticket number inside a text.
REFERENCE = "TIKET"
#: Kinds that have a fixed form: what a table must not hold anywhere after anonymising.
STRUCTURED = frozenset({"NIK", "KK", "NPWP", "TELEPON", "SUREL", "AKUN", "PLAT", "REKENING", "KOORDINAT"})


@dataclass
class Found:
    """How often each kind was replaced, in how many texts anything was, and the shape of some findings (never a value)."""

    counts: Counter[str] = field(default_factory=Counter)
    shapes: dict[str, list[str]] = field(default_factory=dict)
    texts: int = 0
    changed: int = 0

    def note(self, kind: str, original: str) -> None:
        """Count one replacement."""
        self.counts[kind] += 1
        examples, shape = self.shapes.setdefault(kind, []), masked(original)
        if len(examples) < _EXAMPLES and shape not in examples:
            examples.append(shape)


def masked(value: str) -> str:
    """Return the shape of a value: `Jl. Melati 5` becomes `Xx. Xxxxxx •`; nothing of the value itself remains."""
    short = value if len(value) <= 40 else value[:39] + "…"
    return "".join("•" if c.isdigit() else "X" if c.isupper() else "x" if c.isalpha() else c for c in short)


@dataclass(frozen=True)
class Reference:
    """How the numbers of a pseudonymised column look in a text (`BDG-26-000017`), and what is written instead."""

    pattern: re.Pattern[str]
    replace: Callable[[str], str]


def reference(values: Sequence[str], replace: Callable[[str], str]) -> Reference | None:
    """Return the common form of ticket numbers, or None if they have none that is unmistakable (letters and digits)."""
    sample = [value.strip() for value in values if value.strip()][:_SAMPLE]
    if not sample or not re.search(r"[A-Za-z].*\d{3}", sample[0]):
        return None
    form = re.sub(r"\d+", lambda run: rf"\d{{{len(run[0])}}}", re.escape(sample[0]))
    pattern = re.compile(rf"(?<!\w){form}(?!\w)", re.IGNORECASE)
    return Reference(pattern, replace) if all(pattern.fullmatch(value) for value in sample) else None


def clean_texts(
    texts: Sequence[str], known: Sequence[Sequence[str]], references: Sequence[Reference], found: Found
) -> list[str]:
    """Return the texts without personal data and add to `found`; `known[column][row]` are identifiers of each row."""
    cleaned = []
    for row, text in enumerate(texts):
        new = text
        if text:
            found.texts += 1
            own = [column[row] for column in known]
            for other in references:
                new = _referring(new, other, found)
            new = _without_own(_without_found(new, found), own, found)
            found.changed += new != text
        cleaned.append(new)
    return cleaned


def _referring(text: str, other: Reference, found: Found) -> str:
    def write(hit: re.Match[str]) -> str:
        found.note(REFERENCE, hit[0])
        return other.replace(hit[0])

    return other.pattern.sub(write, text)


def _without_found(text: str, found: Found) -> str:
    findings = find(text)
    if not findings:
        return text
    for finding in findings:
        found.note(finding.kind, text[finding.start : finding.end])
    return redact(text, findings)


def _without_own(text: str, own: Sequence[str], found: Found) -> str:
    lower = text.casefold()
    for value in own:
        if len(value) >= _SHORTEST and value.casefold() in lower:
            kind = own_kind(value)
            text, times = re.subn(rf"(?<!\w){re.escape(value)}(?!\w)", f"[{kind}]", text, flags=re.IGNORECASE)
            for _ in range(times):
                found.note(kind, value)
    return text


def own_kind(value: str) -> str:
    """Return the kind of an identifier that a column of the table holds."""
    whole = [hit.kind for hit in find(value) if hit.end - hit.start == len(value)]
    return whole[0] if whole else "PENGENAL" if any(c.isdigit() for c in value) else "NAMA"


def structured(text: str) -> list[Finding]:
    """Return what of a fixed form is found in a text."""
    return [hit for hit in find(text) if hit.kind in STRUCTURED]
