"""Whose hand-in a file is, for which module, from when: read from the manifest, else from the notebook and its name."""

import hashlib
import io
import json
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import nbformat
from nbformat import NotebookNode

from ngulik import paths
from ngulik.course import Module, load_course
from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.books.cohort import CODE, NOTEBOOK, WIB
from ngulik.grading.intake.originals import Original
from ngulik.grading.intake.zips import Budget, ReadError, open_zip, read_member, unsafe
from ngulik.grading.repairing.raw import read_notebook, text_of
from ngulik.grading.repairing.repair import repair

_SLUG = r"[0-9]{2}-[a-z0-9-]{0,60}[a-z0-9]"
#: Windows does not tell capitals from small letters, and neither do those who rename files.
_NAME = re.compile(
    rf"(?P<code>{CODE})_(?P<slug>{_SLUG})(?P<time>_\d{{8}}-\d{{6}})?(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
#: A code alone, as a file or folder name, must look like one; any word would match CODE.
_BARE = re.compile(r"[A-Za-z]{1,4}-?\d{1,6}")
#: A learner's clock may be wrong by a zone, not by more.
_AHEAD = timedelta(days=1)
#: Before the course began no clock was right either; far enough from the ends of the calendar for any time zone.
_BEGAN = datetime(2024, 1, 1, tzinfo=WIB)
_START = re.compile(rf"""mulai_latihan\(\s*["']({_SLUG})["']""")


@dataclass(frozen=True)
class HandIn:
    """A file that can be marked."""

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


@dataclass(frozen=True)
class _Claim:
    """What the name of a file says."""

    code: str
    slug: str
    proper: bool


def identify(original: Original) -> HandIn:
    """Return the hand-in a file holds; raises Held."""
    claim = _claim(original)
    try:
        if original.problem:
            raise Held(*original.problem)
        if original.kind == ".zip":
            return _from_zip(original, claim)
        if original.kind == ".ipynb":
            return _loose(original, original.data, claim)
        raise Held(messages.FOREIGN, messages.NOT_HANDIN)
    except Held as held:
        held.code, held.slug = held.code or claim.code, held.slug or claim.slug
        raise


def _claim(original: Original) -> _Claim:
    stem = PurePosixPath(original.name).stem
    found = _NAME.fullmatch(stem)
    if found:
        proper = not found["rest"] and bool(found["time"] or original.suffix == ".ipynb")
        return _Claim(found["code"].upper(), found["slug"].lower(), proper)
    code, slug = "", ""
    for part in (stem, *reversed(original.trail)):
        found = _NAME.fullmatch(part)
        if found:
            return _Claim(found["code"].upper(), found["slug"].lower(), False)
        if re.fullmatch(_SLUG, part.lower()):
            slug = slug or part.lower()
        elif _BARE.fullmatch(part) and re.fullmatch(CODE, part):
            code = code or part.upper()
    return _Claim(code, slug, False)


def _from_zip(original: Original, claim: _Claim) -> HandIn:
    try:
        with open_zip(io.BytesIO(original.data), len(original.data)) as archive:
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


def _manifest(data: bytes, claim: _Claim) -> dict[str, Any]:
    try:
        manifest = json.loads(data.decode("utf-8-sig"))
        manifest["waktu"] = _aware(datetime.fromisoformat(manifest["waktu"]))
        # The module becomes part of a file name; what is no text makes `fullmatch` raise TypeError.
        proper = re.fullmatch(CODE, manifest["kode"]) and re.fullmatch(_SLUG, manifest["modul"])
        if not proper or not isinstance(manifest["sha256"], str):
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise Held(messages.DAMAGED, messages.MANIFEST_BROKEN.format(slug=claim.slug or "MODUL")) from None
    return dict(manifest)


def _manifested(original: Original, data: bytes, manifest: dict[str, Any], claim: _Claim) -> HandIn:
    code, slug = manifest["kode"].upper(), manifest["modul"]
    if hashlib.sha256(data).hexdigest() != manifest["sha256"].lower():
        raise Held(messages.TAMPERED, messages.CHANGED_AFTER.format(code=code, slug=slug), code, slug)
    misnamed = not (claim.proper and (claim.code, claim.slug) == (code, slug))
    time = manifest["waktu"]
    notes: tuple[str, ...] = ()
    if not _BEGAN <= time <= datetime.now(WIB) + _AHEAD:  # it would outdo all that this person hands in, or never count
        time, notes = min(original.modified, datetime.now(WIB)), (messages.CLOCK_WRONG,)
    handin = _marked(_cells(data), code, slug, time, misnamed)
    return replace(handin, notes=(*notes, *handin.notes))


def _loose(original: Original, data: bytes, claim: _Claim) -> HandIn:
    """Read a notebook without a manifest: the module from its first cells, the code from the file or folder name."""
    cells = _cells(data)
    slug = _module_in(cells) or claim.slug
    if not slug:
        raise Held(messages.FOREIGN, messages.NOT_OURS)
    _module(slug)
    if not claim.code:
        _marked(cells, "", slug, original.modified, True)  # a file that is not ours needs no code
        raise Held(messages.NAMELESS, messages.NO_CODE.format(slug=slug), slug=slug)
    return _marked(cells, claim.code, slug, original.modified, not (claim.proper and claim.slug == slug))


def _marked(cells: list[Any], code: str, slug: str, time: datetime, misnamed: bool) -> HandIn:
    _module(slug)
    try:
        repaired = repair(cells, released(slug))
    except ContentError as error:
        raise Held(messages.FOREIGN, str(error), code, slug) from None
    return HandIn(code, slug, time, repaired.notebook, repaired.notes, misnamed)


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
    return _read(str(path), path.stat().st_mtime_ns)


@cache
def _read(path: str, changed: int) -> NotebookNode:
    """Read a notebook once per state of its file (`changed` is its time)."""
    return nbformat.read(path, as_version=4)
