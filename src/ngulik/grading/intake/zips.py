"""Zips from anybody: opened and read within limits, nothing in them is believed, nothing is unpacked to disk."""

import io
import lzma
import re
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from ngulik.grading import messages

_LIMIT = 20_000_000  # bytes of one file
_NOTEBOOK_LIMIT = 250_000_000  # what a loop that prints for ever leaves in a notebook must not cost the answers
_TOTAL = 10_000_000_000  # bytes out of one bundle: far above a class of 10,000, far below a zip bomb
_MEMBERS = 50_000
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, ValueError, EOFError, RuntimeError, MemoryError
)  # fmt: skip


@dataclass
class Budget:
    """How many bytes may still come out of one input."""

    left: int = _TOTAL


class ReadError(Exception):
    """A file cannot be read; `problem` is the state and the sentence for it."""

    def __init__(self, state: str, sentence: str) -> None:
        super().__init__(sentence)
        self.problem = (state, sentence)


def open_zip(source: Path | io.BytesIO, size: int) -> zipfile.ZipFile:
    """Open a zip of `size` bytes; raises ReadError also for one made to blow up."""
    try:
        archive = zipfile.ZipFile(source)
    except _BROKEN:
        raise ReadError(messages.DAMAGED, messages.ZIP_BROKEN) from None
    members = archive.infolist()
    # Members that lie on top of each other are the densest kind of bomb.
    if len(members) > _MEMBERS or sum(member.compress_size for member in members) > size:
        archive.close()
        raise ReadError(messages.REFUSED, messages.ZIP_BOMB)
    return archive


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
