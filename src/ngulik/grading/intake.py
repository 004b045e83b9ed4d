"""Every file in what an instructor was given: single files, folders, zips of them, Moodle's bulk download.

Nothing is unpacked to disk: zips are read into memory, member by member, within limits.
"""

import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path, PurePosixPath

from ngulik.errors import UsageError
from ngulik.grading import messages

LIMIT_MB = 20
_LIMIT = LIMIT_MB * 1_000_000
_DEPTH = 3  # a bundle, in it a hand-in zip; one more for a bundle that was zipped again
#: Moodle names every folder of its bulk download `<name of the person>_<number>_assignsubmission_file`.
_MOODLE = re.compile(r".*_(?P<id>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<rest>.*)")
_NOISE = ("__MACOSX", ".DS_Store", ".ipynb_checkpoints", "Thumbs.db", "desktop.ini")
WIB = timezone(timedelta(hours=7), "WIB")


@dataclass(frozen=True)
class Original:
    """One file as it came. `trail`: folders above it, without personal names; `problem`: why it cannot be used.

    `shown` is what an instructor sees on the screen; `modified` the time of the file in its place.
    """

    name: str
    shown: str
    trail: tuple[str, ...]
    modified: datetime
    data: bytes = b""
    moodle: str = ""
    problem: tuple[str, str] | None = None

    @property
    def suffix(self) -> str:
        """File type in lower case, with its dot."""
        return PurePosixPath(self.name).suffix.lower()


def originals(inputs: list[Path]) -> Iterator[Original]:
    """Yield every file in the inputs; raises UsageError for an input that does not exist."""
    for path in inputs:
        if not path.exists():
            raise UsageError(messages.NO_INPUT.format(name=path))
        if path.is_file():
            yield from _file(path, ())
            continue
        for folder, folders, names in os.walk(path):
            folders.sort()
            for name in sorted(names):
                file = Path(folder) / name
                yield from _file(file, file.relative_to(path).parts[:-1])


def _file(path: Path, trail: tuple[str, ...]) -> Iterator[Original]:
    modified = datetime.fromtimestamp(path.stat().st_mtime, WIB)
    original = _placed(path.name, trail, modified)
    if original is None:
        return
    if path.stat().st_size > _LIMIT:
        # A class's bundle may be large; then it is read from disk, and only its members are measured.
        bundle = zipfile.is_zipfile(path) and _is_bundle(path)
        if not bundle:
            yield replace(original, problem=(messages.REFUSED, messages.TOO_LARGE.format(limit=LIMIT_MB)))
            return
        with zipfile.ZipFile(path) as archive:
            yield from _members(archive, original, 1)
        return
    yield from _opened(replace(original, data=path.read_bytes()), 1)


def _placed(name: str, trail: tuple[str, ...], modified: datetime) -> Original | None:
    """Return a file with its place freed of personal names, or None for what operating systems leave behind."""
    if any(part in _NOISE for part in (*trail, name)) or name.startswith("."):
        return None
    number, clean = "", []
    for part in (*trail, name):
        found = _MOODLE.fullmatch(part)
        if found:
            number, part = found["id"], found["rest"]
        if part:
            clean.append(part)
    shown = "/".join(clean)
    if number:
        shown = f"{messages.MOODLE.format(id=number)}: {clean[-1]}"
    return Original(clean[-1], shown, tuple(clean[:-1]), modified, moodle=number)


def _opened(original: Original, depth: int) -> Iterator[Original]:
    """Yield the file itself, or the members if it is a bundle."""
    if original.suffix != ".zip" or not _is_bundle(io.BytesIO(original.data)):
        yield original
    elif depth >= _DEPTH:
        yield replace(original, problem=(messages.REFUSED, messages.TOO_DEEP))
    else:
        with zipfile.ZipFile(io.BytesIO(original.data)) as archive:
            yield from _members(archive, original, depth)


def _is_bundle(source: Path | io.BytesIO) -> bool:
    """Tell whether a zip holds other people's files, and is not itself a hand-in."""
    try:
        with zipfile.ZipFile(source) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/") and _NOISE[0] not in name]
    except (zipfile.BadZipFile, OSError, ValueError):
        return False  # reading it as a hand-in will say what is wrong
    if "manifes.json" in names:
        return False
    notebooks = [name for name in names if name.endswith(".ipynb")]
    return any(name.endswith(".zip") or "/" in name for name in names) or len(notebooks) > 1


def _members(archive: zipfile.ZipFile, outer: Original, depth: int) -> Iterator[Original]:
    for member in sorted(archive.infolist(), key=lambda info: info.filename):
        if member.is_dir():
            continue
        path = PurePosixPath(member.filename.replace("\\", "/"))
        original = _placed(path.name, (*outer.trail, *path.parts[:-1]), _member_time(member))
        if original is None:
            continue
        original = replace(original, moodle=original.moodle or outer.moodle)
        if unsafe(member.filename):
            yield replace(original, problem=(messages.REFUSED, messages.UNSAFE))
            continue
        try:
            yield from _opened(replace(original, data=read_member(archive, member)), depth + 1)
        except ReadError as error:
            yield replace(original, problem=error.problem)


class ReadError(Exception):
    """A member of a zip cannot be read; `problem` is the state and the sentence for it."""

    def __init__(self, state: str, sentence: str) -> None:
        super().__init__(sentence)
        self.problem = (state, sentence)


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return the content of a member; raises ReadError. The size in the header is not believed."""
    try:
        with archive.open(member) as file:
            data = file.read(_LIMIT + 1)
    except RuntimeError:  # what zipfile raises for a password
        raise ReadError(messages.DAMAGED, messages.ZIP_LOCKED) from None
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError):
        raise ReadError(messages.DAMAGED, messages.ZIP_BROKEN) from None
    if len(data) > _LIMIT:
        raise ReadError(messages.REFUSED, messages.TOO_LARGE.format(limit=LIMIT_MB))
    return data


def unsafe(name: str) -> bool:
    """Tell whether a member's name points outside the zip's own folder."""
    path = name.replace("\\", "/")
    return path.startswith("/") or ".." in path.split("/") or bool(re.match(r"[A-Za-z]:", path))


def _member_time(member: zipfile.ZipInfo) -> datetime:
    try:
        return datetime(*member.date_time, tzinfo=WIB)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=WIB)  # zip's own zero; some tools write month 0
