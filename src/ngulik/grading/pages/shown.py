"""What a cell put out, in a form a page can show: texts, tables, PNG pictures, errors in words. No program, no address.

Where code runs in the same process as the tests (`ngulik grade --kernel`), a later cell can print a hidden test. So an
output that carries a line of one is not shown at all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ngulik.gradeids import read_grade_id
from ngulik.grading import messages
from ngulik.grading.books.graded import Cell, printable
from ngulik.grading.books.reasons import explained, is_ending, last_error
from ngulik.grading.pages.sanitise import clean_html, markdown
from ngulik.grading.repairing.pictures import picture

#: More than this a reader would not look at; marking has limits of its own.
_LONGEST, _MOST = 20_000, 20
_LEAST_SECRET = 12


@dataclass(frozen=True)
class Shown:
    """One output: `kind` is teks, peringatan, html, gambar, galat or catatan.

    `alt` describes a picture, `meaning` says what an error means and what to do.
    """

    kind: str
    text: str
    alt: str = ""
    meaning: str = ""


def secrets(cells: Iterable[Cell], known: Set[str]) -> tuple[str, ...]:
    """Return the lines of test cells that nobody may see; `known` are the lines of the exercise as learners got it."""
    tests = (cell["source"] for cell in cells if read_grade_id(cell["grade_id"]).role == "uji")
    lines = {line.strip() for test in tests for line in test.splitlines()}
    return tuple(sorted(line for line in lines - known if len(line) >= _LEAST_SECRET))


def shown(cell: Cell, hidden: Iterable[str], name: str) -> tuple[Shown, ...]:
    """Return the outputs of a cell called `name`; those with a line of `hidden` are replaced by a note."""
    outputs = list(_joined(cell["outputs"]))
    error = last_error(cell)
    # When marking stopped a cell, Python's own interruption before it says nothing more.
    kept = [output for output in outputs if output["output_type"] != "error" or output is error]
    found = [one for output in kept[:_MOST] if (one := _one(output, name)).text.strip()]
    safe = [_without(one, hidden) for one in found]
    return tuple(safe + [Shown("catatan", messages.OUTPUTS_LEFT_OUT)] * (len(kept) > _MOST))


def _joined(outputs: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the outputs with pieces of one stream put together, as a notebook shows them."""
    last: dict[str, Any] = {}
    for output in outputs:
        if output["output_type"] == "stream" and output["name"] == last.get("name"):
            last["text"].append(printable(output["text"]))
            continue
        if last:
            yield last
            last = {}
        if output["output_type"] == "stream":
            last = {"output_type": "stream", "name": output["name"], "text": [printable(output["text"])]}
        else:
            yield output
    if last:
        yield last


def _one(output: Mapping[str, Any], name: str) -> Shown:
    if output["output_type"] == "stream":
        return Shown(
            "peringatan" if output["name"] == "stderr" else "teks", _cut(_overwritten(printable(output["text"])))
        )
    if output["output_type"] == "error":
        text = printable(output["evalue"])
        if is_ending(output):
            return Shown("galat", _cut(text))
        name = printable(output["ename"])
        return Shown("galat", _cut(f"{name}: {text}".rstrip(": ")), meaning=explained("{meaning} {step}", name))
    return _rich(output.get("data", {}), output.get("metadata", {}), name)


def _rich(data: Mapping[str, Any], about: Mapping[str, Any], name: str) -> Shown:
    """Show the richest form of a display that is harmless: PNG, HTML, Markdown, then text."""
    alt = messages.PICTURE_ALT.format(name=name)
    if image := picture(printable(data.get("image/png", ""))):
        own = about.get("image/png", {})
        own = own.get("alt") if isinstance(own, Mapping) else None
        return Shown("gambar", image, _cut(printable(own)) if own else alt)
    for kind, clean in (("text/html", clean_html), ("text/markdown", markdown)):
        text = clean(printable(data.get(kind, "")), alt)
        if "<img" in text or text.striptags():
            return Shown("html", text)
    for kind in ("text/latex", "text/plain"):
        if kind in data:
            return Shown("teks", _cut(printable(data[kind])))
    return Shown("catatan", messages.OUTPUT_UNSHOWN)


def _overwritten(text: str) -> str:
    """Return what a screen would show in the end: a carriage return starts its line anew."""
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in text.split("\n")).rstrip()


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}\n{messages.OUTPUT_CUT}"


def _without(one: Shown, hidden: Iterable[str]) -> Shown:
    text = (
        Markup(re.sub(r"<(?:br|/p|/tr|/div|/li)[^>]*>", "\n", one.text)).striptags() if one.kind == "html" else one.text
    )
    if one.kind != "gambar" and any(line in text or line in one.text for line in hidden):
        return Shown("catatan", messages.OUTPUT_WITHHELD)
    return one
