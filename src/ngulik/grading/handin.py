"""Whose hand-in a file is, for which module, from when: read from the manifest, else from the notebook and its name."""

import hashlib
import io
import json
import re
import zipfile
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import nbformat
from nbformat import NotebookNode

from ngulik.course import Module, load_course
from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.cohort import CODE, NOTEBOOK
from ngulik.grading.intake import WIB, Original, ReadError, read_member, unsafe
from ngulik.grading.repair import read_notebook, repair, text_of

_SLUG = r"\d\d-[a-z0-9-]*[a-z0-9]"
_NAME = re.compile(rf"(?P<code>{CODE})_(?P<slug>{_SLUG})(?P<time>_\d{{8}}-\d{{6}})?(?P<rest>.*)")
#: A code alone, as a file or folder name, must look like one; any word would match CODE.
_BARE = re.compile(r"[A-Za-z]{1,4}-?\d{1,6}")
_START = re.compile(r"""mulai_latihan\(\s*["']([\w-]+)["']""")


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
        if original.suffix == ".zip":
            return _from_zip(original, claim)
        if original.suffix == ".ipynb":
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
        return _Claim(found["code"].upper(), found["slug"], proper)
    code, slug = "", ""
    for part in (stem, *reversed(original.trail)):
        found = _NAME.fullmatch(part)
        if found:
            return _Claim(found["code"].upper(), found["slug"], False)
        if re.fullmatch(_SLUG, part):
            slug = slug or part
        elif _BARE.fullmatch(part) and re.fullmatch(CODE, part):
            code = code or part.upper()
    return _Claim(code, slug, False)


def _from_zip(original: Original, claim: _Claim) -> HandIn:
    try:
        with zipfile.ZipFile(io.BytesIO(original.data)) as archive:
            members = {member.filename: member for member in archive.infolist()}
            if any(unsafe(name) for name in members):
                raise Held(messages.REFUSED, messages.UNSAFE)
            notebooks = [name for name in members if name.endswith(".ipynb")]
            if not notebooks:
                raise Held(messages.FOREIGN, messages.NO_NOTEBOOK)
            name = NOTEBOOK if NOTEBOOK in members else notebooks[0]
            data = read_member(archive, members[name])
            if "manifes.json" not in members:
                return _loose(original, data, claim)
            manifest = read_member(archive, members["manifes.json"])
    except zipfile.BadZipFile:
        raise Held(messages.DAMAGED, messages.ZIP_BROKEN) from None
    except ReadError as error:
        raise Held(*error.problem) from None
    return _manifested(original, data, _manifest(manifest, claim), claim)


def _manifest(data: bytes, claim: _Claim) -> dict[str, Any]:
    try:
        manifest = json.loads(data.decode("utf-8-sig"))
        manifest["waktu"] = _aware(datetime.fromisoformat(manifest["waktu"]))
        if not re.fullmatch(CODE, manifest["kode"]) or not isinstance(manifest["sha256"], str):
            raise ValueError
        str.upper(manifest["modul"])  # a text, or TypeError
    except (ValueError, KeyError, TypeError):
        raise Held(messages.DAMAGED, messages.MANIFEST_BROKEN.format(slug=claim.slug or "MODUL")) from None
    return dict(manifest)


def _manifested(original: Original, data: bytes, manifest: dict[str, Any], claim: _Claim) -> HandIn:
    code, slug = manifest["kode"].upper(), manifest["modul"]
    if hashlib.sha256(data).hexdigest() != manifest["sha256"].lower():
        raise Held(messages.TAMPERED, messages.CHANGED_AFTER.format(code=code, slug=slug), code, slug)
    misnamed = not (claim.proper and (claim.code, claim.slug) == (code, slug))
    return _marked(data, code, slug, manifest["waktu"], misnamed)


def _loose(original: Original, data: bytes, claim: _Claim) -> HandIn:
    """Read a notebook without a manifest: the module from its first cells, the code from the file or folder name."""
    slug = _module_in(data) or claim.slug
    if not slug:
        raise Held(messages.FOREIGN, messages.NOT_OURS)
    _module(slug)
    if not claim.code:
        _marked(data, "", slug, original.modified, True)  # a file that is not ours needs no code
        raise Held(messages.NAMELESS, messages.NO_CODE.format(slug=slug), slug=slug)
    return _marked(data, claim.code, slug, original.modified, not (claim.proper and claim.slug == slug))


def _marked(data: bytes, code: str, slug: str, time: datetime, misnamed: bool) -> HandIn:
    _module(slug)
    cells = _cells(data)
    try:
        repaired = repair(cells, released(slug))
    except ContentError as error:
        raise Held(messages.FOREIGN, str(error), code, slug) from None
    return HandIn(code, slug, time, repaired.notebook, repaired.notes, misnamed)


def _cells(data: bytes) -> list[dict[str, Any]]:
    try:
        return read_notebook(data)
    except ContentError as error:
        raise Held(messages.DAMAGED, str(error)) from None


def _module_in(data: bytes) -> str:
    for cell in _cells(data):
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
    """Return the exercise as learners got it."""
    path = _module(slug).released
    return _read(str(path), path.stat().st_mtime_ns)


@cache
def _read(path: str, changed: int) -> NotebookNode:
    """Read a notebook once per state of its file (`changed` is its time)."""
    return nbformat.read(path, as_version=4)
