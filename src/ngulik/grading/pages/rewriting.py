"""Pages that may be written again: an unchanged one is left alone, an edited or superseded one keeps another name."""

import hashlib
import re
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from ngulik import paths

_MARK = "<!-- ngulik {} -->\n"
_VERSION = re.compile(r'<meta name="versi" content="(\d+)">')


@dataclass(frozen=True)
class Written:
    """Whether the page changed, and where the earlier one lies now: `kept` if edited, `former` if of another version."""

    changed: bool
    kept: tuple[Path, ...] = ()
    former: tuple[Path, ...] = ()


def write_page(path: Path, page: str, version: int = 1) -> Written:
    """Write a page, signed with the hash of its text.

    Whether somebody edited the page that lies there is told by its signature. Nothing is written if nothing changed.
    A page of an earlier `version` (the templates write it as `<meta name="versi">`) is kept beside the new one.
    """
    signed = page + _signature(page)
    before = path.read_bytes() if path.exists() else None
    if before == signed.encode():
        return Written(False)
    kept = former = None
    if before is not None and not _is_ours(before):
        kept = _free(path, "suntingan")
    elif before is not None and _version(before) != version:
        former = _free(path, "versi", _version(before))
    if aside := kept or former:
        path.replace(aside)
    paths.write_atomic(path, signed)
    return Written(True, (kept,) if kept else (), (former,) if former else ())


def _version(content: bytes) -> int:
    found = _VERSION.search(content.decode(errors="replace"))
    return int(found[1]) if found else 1


def _signature(page: str) -> str:
    return _MARK.format(hashlib.sha256(page.encode()).hexdigest())


def _is_ours(content: bytes) -> bool:
    text = content.decode(errors="replace")
    length = len(_signature(""))
    return text[-length:] == _signature(text[:-length])


def _free(path: Path, kind: str, first: int = 1) -> Path:
    """Return a free name beside the page: 05-respons-cepat.suntingan-1.html."""
    names = (path.with_name(f"{path.stem}.{kind}-{number}{path.suffix}") for number in count(first))
    return next(name for name in names if not name.exists())
