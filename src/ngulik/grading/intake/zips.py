"""Zips from anybody: opened and read within limits, nothing in them is believed, nothing is unpacked to disk."""

import io
import lzma
import re
import stat
import struct
import zipfile
import zlib
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from zipfile import _ECD_ENTRIES_TOTAL, _ECD_SIZE, _EndRecData  # type: ignore[attr-defined] # any other reading could be led astray

from ngulik.grading import messages

_LIMIT = 20_000_000  # bytes of one file
_NOTEBOOK_LIMIT = 250_000_000  # what a loop that prints for ever leaves in a notebook must not cost the answers
_TOTAL = 10_000_000_000  # bytes out of one bundle: far above a class of 10,000, far below a zip bomb
_DIRECTORY = 12_000_000  # bytes of the list of members: 50,000 with long names
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, ValueError, EOFError, RuntimeError, MemoryError
)  # fmt: skip


@dataclass
class Budget:
    """How many bytes may still come out of one input."""

    left: int = _TOTAL


@dataclass(frozen=True)
class Caps:
    """What a zip may hold at most: so many members, so many bytes when unpacked."""

    members: int
    size: int


CLASS = Caps(50_000, _TOTAL)
#: What one person hands in, or a zip within a zip.
HANDIN = Caps(1_000, 500_000_000)


class ReadError(Exception):
    """A file cannot be read; `problem` is the state and the sentence for it."""

    def __init__(self, state: str, sentence: str) -> None:
        super().__init__(sentence)
        self.problem = (state, sentence)


def open_zip(source: Path | io.BytesIO, size: int, caps: Caps) -> zipfile.ZipFile:
    """Open a zip of `size` bytes; raises ReadError also for one made to blow up, before its members are read."""
    try:
        _refuse_crowd(source, caps)
        archive = zipfile.ZipFile(source)
    except _BROKEN:
        raise ReadError(messages.DAMAGED, messages.ZIP_BROKEN) from None
    members = archive.infolist()
    try:
        if len(members) > caps.members:  # the zip's own count is not believed
            raise _too_many(caps)
        if sum(member.file_size for member in members) > caps.size:
            raise ReadError(messages.REFUSED, messages.ZIP_BYTES.format(most=caps.size // 1_000_000))
        # Members that lie on top of each other are the densest kind of bomb.
        if sum(member.compress_size for member in members) > size:
            raise ReadError(messages.REFUSED, messages.ZIP_BOMB)
    except ReadError:
        archive.close()
        raise
    return archive


def _refuse_crowd(source: Path | io.BytesIO, caps: Caps) -> None:
    """Read the end of a zip alone, as ZipFile does first, since it would make an object of each member."""
    with source.open("rb") if isinstance(source, Path) else nullcontext(source) as file:
        end = _EndRecData(file)
    if end and (end[_ECD_ENTRIES_TOTAL] > caps.members or end[_ECD_SIZE] > _DIRECTORY):
        raise _too_many(caps)


def _too_many(caps: Caps) -> ReadError:
    return ReadError(messages.REFUSED, messages.ZIP_MEMBERS.format(most=f"{caps.members:,}".replace(",", ".")))


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> bytes:
    """Return the content of a member; raises ReadError. The size in the header is not believed."""
    if member.flag_bits & 1:
        raise ReadError(messages.DAMAGED, messages.ZIP_LOCKED)
    if stat.S_ISLNK(member.external_attr >> 16):
        raise ReadError(messages.REFUSED, messages.NO_FILE)
    if budget.left <= 0:
        raise ReadError(messages.REFUSED, messages.ZIP_BOMB)
    limit = limit_of(member.filename)
    try:
        with archive.open(member) as file:
            data = file.read(limit + 1)
    except _BROKEN:
        raise ReadError(messages.DAMAGED, messages.ZIP_BROKEN) from None
    budget.left -= len(data)
    if len(data) > limit:
        raise too_large(member.filename)
    return data


def limit_of(name: str) -> int:
    """Return how many bytes a file of this name may have."""
    return _NOTEBOOK_LIMIT if ".ipynb" in name.lower() else _LIMIT


def too_large(name: str) -> ReadError:
    """Return the error for a file above its limit."""
    return ReadError(messages.REFUSED, messages.TOO_LARGE.format(limit=limit_of(name) // 1_000_000))


def unsafe(name: str) -> bool:
    """Tell whether a member's name points outside the zip's own folder."""
    path = name.replace("\\", "/")
    return path.startswith("/") or ".." in path.split("/") or bool(re.match(r"[A-Za-z]:", path))
