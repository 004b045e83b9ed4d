"""Every file in what an instructor was given: single files, folders, zips of them, Moodle's bulk download.

Nothing is unpacked to disk: zips are read into memory, member by member, within limits.
"""

import io
import os
import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from ngulik.errors import UsageError
from ngulik.grading import messages
from ngulik.grading.books.cohort import WIB
from ngulik.grading.intake.zips import (
    CLASS,
    HANDIN,
    Budget,
    ReadError,
    limit_of,
    open_zip,
    read_member,
    too_large,
    unsafe,
)

_SHOWN = 120  # characters of a name on the screen
_DEPTH = 3  # a bundle, in it a hand-in zip; one more for a bundle that was zipped again
#: Moodle names every folder of its bulk download `<name of the person>_<number>_assignsubmission_file`.
_MOODLE = re.compile(r".*_(?P<id>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<rest>.*)")
_NOISE = ("__MACOSX", ".DS_Store", ".ipynb_checkpoints", "Thumbs.db", "desktop.ini")
_ZERO = datetime(1980, 1, 1, tzinfo=WIB)  # zip's own zero; some tools write month 0


@dataclass(frozen=True)
class Original:
    """One file as it came. `trail`: folders above it, without personal names; `problem`: why it cannot be used.

    `wrapped`: it was the only file of a zip. `shown` is what an instructor sees on the screen; `modified` the time of the file in its place.
    """

    name: str
    shown: str
    trail: tuple[str, ...]
    modified: datetime
    data: bytes = b""
    moodle: str = ""
    wrapped: bool = False
    problem: tuple[str, str] | None = None

    @property
    def suffix(self) -> str:
        """End of the name in lower case, with its dot."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def kind(self) -> str:
        """File type by what is inside, `.zip` or `.ipynb`; browsers like to save `latihan.ipynb.txt`."""
        ours = [kind for kind in (".zip", ".ipynb") if kind in self.name.lower()]
        if ours and self.data.startswith(b"PK"):
            return ".zip"
        if ours and self.data.lstrip().startswith(b"{"):
            return ".ipynb"
        return ours[0] if ours else self.suffix


def originals(inputs: list[Path]) -> Iterator[Original]:
    """Yield every file in the inputs; raises UsageError for an input that does not exist."""
    for path in inputs:
        if not path.exists():
            raise UsageError(messages.NO_INPUT.format(name=path))
        if path.is_file():
            yield from _file(path.resolve(), path.name, ())  # a link the instructor names is meant
            continue
        broken: list[OSError] = []
        for folder, folders, names in os.walk(path, onerror=broken.append):
            folders.sort()
            links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
            for name in sorted([*names, *links]):
                yield from _file(Path(folder) / name, name, Path(folder).relative_to(path).parts)
        for error in broken:
            *trail, name = Path(error.filename).relative_to(path.parent).parts[1:] or [path.name]
            original = _placed(name, tuple(trail), _ZERO)
            if original:
                yield replace(original, problem=(messages.REFUSED, messages.NOT_READABLE))


def _file(path: Path, name: str, trail: tuple[str, ...]) -> Iterator[Original]:
    original = _placed(name, trail, _ZERO)
    if original is None:
        return
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(messages.REFUSED, messages.NO_FILE)  # a link may lead anywhere, a pipe never ends
        original = replace(original, modified=_moment(status.st_mtime))
        if status.st_size <= limit_of(name):
            yield from _opened(replace(original, data=path.read_bytes()), 1, Budget())
            return
        # A class's bundle may be large; then it is read from disk, and only its members are measured.
        if original.suffix == ".zip":
            with open_zip(path, status.st_size, CLASS) as archive:
                if _is_bundle(archive):
                    yield from _members(archive, original, 1, Budget())
                    return
        raise too_large(name)
    except ReadError as error:
        yield replace(original, problem=error.problem)
    except OSError:
        yield replace(original, problem=(messages.REFUSED, messages.NOT_READABLE))


def _moment(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, WIB)
    except (ValueError, OverflowError, OSError):
        return _ZERO


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
    # Names may hold escape sequences for the terminal, or marks that turn the direction of writing.
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in shown[-_SHOWN:])
    return Original(clean[-1], shown, tuple(clean[:-1]), modified, moodle=number)


def _opened(original: Original, depth: int, budget: Budget) -> Iterator[Original]:
    """Yield the file itself, or the members if it is a bundle."""
    if original.kind != ".zip":
        yield original
        return
    try:
        archive = open_zip(io.BytesIO(original.data), len(original.data), CLASS if depth == 1 else HANDIN)
    except ReadError as error:
        yield replace(original, problem=error.problem)
        return
    with archive:
        if not _is_bundle(archive):
            yield original
        elif depth >= _DEPTH:
            yield replace(original, problem=(messages.REFUSED, messages.TOO_DEEP))
        else:
            yield from _members(archive, original, depth, budget)


def _files(archive: zipfile.ZipFile) -> list[str]:
    return [name for name in archive.namelist() if not name.endswith("/") and _NOISE[0] not in name]


def _is_bundle(archive: zipfile.ZipFile) -> bool:
    """Tell whether a zip holds other people's files, and is not itself a hand-in."""
    names = [name.lower() for name in _files(archive)]
    if "manifes.json" in names:
        return False
    notebooks = [name for name in names if name.endswith(".ipynb")]
    return any(name.endswith(".zip") or "/" in name for name in names) or len(notebooks) > 1


def _members(archive: zipfile.ZipFile, outer: Original, depth: int, budget: Budget) -> Iterator[Original]:
    alone = len(_files(archive)) == 1
    # Around one file, the zip's name says as much as a folder's; a class's is called after the class.
    trail = (*outer.trail, PurePosixPath(outer.name).stem) if alone else outer.trail
    for member in sorted(archive.infolist(), key=lambda info: info.filename):
        if member.is_dir():
            continue
        path = PurePosixPath(member.filename.replace("\\", "/"))
        original = _placed(path.name, (*trail, *path.parts[:-1]), _member_time(member))
        if original is None:
            continue
        original = replace(original, moodle=original.moodle or outer.moodle, wrapped=alone)
        if unsafe(member.filename):
            yield replace(original, problem=(messages.REFUSED, messages.UNSAFE))
            continue
        try:
            data = read_member(archive, member, budget)
        except ReadError as error:
            yield replace(original, problem=error.problem)
        else:
            yield from _opened(replace(original, data=data), depth + 1, budget)


def _member_time(member: zipfile.ZipInfo) -> datetime:
    try:
        return datetime(*member.date_time, tzinfo=WIB)
    except ValueError:
        return _ZERO
