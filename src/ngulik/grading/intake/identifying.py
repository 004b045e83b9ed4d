"""Whose hand-in a file is, for which module, from when: read from the manifest, else from the notebook and its name."""

import hashlib
import io
import json
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import nbformat
from nbformat import NotebookNode

from ngulik import paths
from ngulik.codes import canonical
from ngulik.course import Module, load_course
from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.books.cohort import CODE, NOTEBOOK, WIB
from ngulik.grading.intake import words
from ngulik.grading.intake.naming import SLUG, Claim, claim_of, moodle_code
from ngulik.grading.intake.originals import Original
from ngulik.grading.intake.zips import HANDIN, Budget, ReadError, open_zip, read_member, unsafe
from ngulik.grading.repairing.raw import read_notebook, text_of
from ngulik.grading.repairing.repair import repair

#: A learner's clock may be wrong by a zone, not by more.
_AHEAD = timedelta(days=1)
#: Before the course began no clock was right either; far enough from the ends of the calendar for any time zone.
_BEGAN = datetime(2024, 1, 1, tzinfo=WIB)
_START = re.compile(rf"""mulai_latihan\(\s*["']({SLUG})["']""")


@dataclass(frozen=True)
class HandIn:
    """A file that can be marked; `code` is empty where only Moodle's number tells whose it is."""

    code: str
    slug: str
    time: datetime
    notebook: NotebookNode
    notes: tuple[str, ...]
    misnamed: bool


class Held(Exception):
    """A file that cannot be marked; `state` and the sentence are for the report, code and slug if they are known."""

    def __init__(self, state: str, sentence: str, code: str = "", slug: str = "") -> None:
        super().__init__(sentence)
        self.state, self.sentence, self.code, self.slug = state, sentence, code, slug


def identify(original: Original) -> HandIn:
    """Return the hand-in a file holds; raises Held."""
    claim = claim_of(original)
    try:
        if original.problem:
            raise Held(*original.problem)
        handin = _read(original, claim)
    except Held as held:
        held.code, held.slug = held.code or claim.code, held.slug or claim.slug
        raise
    told = {
        messages.NAME_DIFFERS: handin.misnamed and handin.code,
        words.COPY: claim.copy,
        words.ZIP_IN_ZIP: original.wrapped and original.kind == ".zip",
    }
    return replace(handin, notes=(*(note for note, true in told.items() if true), *handin.notes))


def _read(original: Original, claim: Claim) -> HandIn:
    if original.kind == ".zip":
        return _from_zip(original, claim)
    if original.kind == ".ipynb":
        return _loose(original, original.data, claim)
    raise Held(messages.FOREIGN, messages.NOT_HANDIN)


def _from_zip(original: Original, claim: Claim) -> HandIn:
    try:
        with open_zip(io.BytesIO(original.data), len(original.data), HANDIN) as archive:
            members = {member.filename.lower(): member for member in archive.infolist()}
            if any(map(unsafe, members)):
                raise Held(messages.REFUSED, messages.UNSAFE)
            notebooks = [name for name in members if name.endswith(".ipynb")]
            if not notebooks:
                raise Held(messages.FOREIGN, messages.NO_NOTEBOOK)
            data = read_member(archive, members[NOTEBOOK if NOTEBOOK in members else notebooks[0]], Budget())
            if "manifes.json" not in members:
                return _loose(original, data, claim)
            manifest = read_member(archive, members["manifes.json"], Budget())
    except ReadError as error:
        raise Held(*error.problem) from None
    return _manifested(original, data, _manifest(manifest, claim), claim)


def _manifest(data: bytes, claim: Claim) -> dict[str, Any]:
    try:
        manifest = json.loads(data.decode("utf-8-sig"))
        manifest["waktu"] = _aware(datetime.fromisoformat(manifest["waktu"]))
        # The module becomes part of a file name; what is no text makes `fullmatch` raise TypeError.
        proper = re.fullmatch(CODE, manifest["kode"]) and re.fullmatch(SLUG, manifest["modul"])
        if not proper or not isinstance(manifest["sha256"], str):
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise Held(messages.DAMAGED, messages.MANIFEST_BROKEN.format(slug=claim.slug or "MODUL")) from None
    return dict(manifest)


def _manifested(original: Original, data: bytes, manifest: dict[str, Any], claim: Claim) -> HandIn:
    code, slug = canonical(manifest["kode"]), manifest["modul"]
    if hashlib.sha256(data).hexdigest() != manifest["sha256"].lower():
        raise Held(messages.TAMPERED, messages.CHANGED_AFTER.format(code=code, slug=slug), code, slug)
    misnamed = not (claim.proper and (claim.code, claim.slug) == (code, slug))
    time = manifest["waktu"]
    wrong = not _sane(time)
    if wrong:
        time = original.modified if _sane(original.modified) else _now()
    return _marked(_cells(data), code, slug, time, misnamed, (messages.CLOCK_WRONG,) if wrong else ())


def _now() -> datetime:
    return datetime.now(WIB).replace(microsecond=0)


def _sane(time: datetime) -> bool:
    """Tell whether a clock can be believed; else it would outdo all that this person hands in, or never count."""
    return _BEGAN <= time <= datetime.now(WIB) + _AHEAD


def _loose(original: Original, data: bytes, claim: Claim) -> HandIn:
    """Read a notebook without a manifest: the module from its first cells, the code from the file or folder name."""
    cells = _cells(data)
    slug = _module_in(cells) or claim.slug
    if not slug:
        raise Held(messages.FOREIGN, messages.NOT_OURS)
    wrong = not _sane(original.modified)
    time = _now() if wrong else original.modified
    misnamed = not (claim.proper and claim.slug == slug)
    handin = _marked(cells, claim.code, slug, time, misnamed, (messages.FILE_CLOCK_WRONG,) if wrong else ())
    if not claim.code and not moodle_code(original.moodle):  # a file that is not ours needs no code
        raise Held(messages.NAMELESS, messages.NO_CODE.format(slug=slug), slug=slug)
    return handin


def _marked(cells: list[Any], code: str, slug: str, time: datetime, misnamed: bool, notes: tuple[str, ...]) -> HandIn:
    _module(slug)
    try:
        repaired = repair(cells, released(slug))
    except ContentError as error:
        raise Held(messages.FOREIGN, str(error), code, slug) from None
    return HandIn(code, slug, time, repaired.notebook, (*notes, *repaired.notes), misnamed)


def _cells(data: bytes) -> list[Any]:
    try:
        return read_notebook(data)
    except ContentError as error:
        raise Held(messages.DAMAGED, str(error)) from None


def _module_in(cells: list[Any]) -> str:
    for cell in cells:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            found = _START.search(text_of(cell))
            if found:
                return found[1]
    return ""


def _module(slug: str) -> Module:
    for module in load_course():
        if module.slug == slug:
            return module
    raise Held(messages.FOREIGN, messages.UNKNOWN_MODULE.format(slug=slug))


def _aware(moment: datetime) -> datetime:
    """Return a time with its zone; a time without one is the learner's clock in Bandung."""
    return moment if moment.tzinfo else moment.replace(tzinfo=WIB)


def released(slug: str) -> NotebookNode:
    """Return the exercise as learners got it; one object for all, so not to be changed."""
    path = paths.exercises_dir() / slug / NOTEBOOK
    return _released(str(path), path.stat().st_mtime_ns)


@cache
def _released(path: str, changed: int) -> NotebookNode:
    """Read a notebook once per state of its file (`changed` is its time)."""
    return nbformat.read(path, as_version=4)
