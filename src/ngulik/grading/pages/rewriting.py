"""Pages that may be written again: an unchanged one is left alone, one that somebody edited is kept under another name."""

import hashlib
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from ngulik import paths

_MARK = "<!-- ngulik {} -->\n"


@dataclass(frozen=True)
class Written:
    """Whether the page changed, and where the earlier one lies now if somebody had edited it."""

    changed: bool
    kept: tuple[Path, ...] = ()


def write_page(path: Path, page: str) -> Written:
    """Write a page, signed with the hash of its text.

    Whether somebody edited the page that lies there is told by its signature. Nothing is written if nothing changed.
    """
    signed = page + _signature(page)
    before = path.read_bytes() if path.exists() else None
    if before == signed.encode():
        return Written(False)
    aside = _aside(path) if before is not None and not _is_ours(before) else None
    if aside:
        path.replace(aside)
    paths.write_atomic(path, signed)
    return Written(True, (aside,) if aside else ())


def _signature(page: str) -> str:
    return _MARK.format(hashlib.sha256(page.encode()).hexdigest())


def _is_ours(content: bytes) -> bool:
    text = content.decode(errors="replace")
    length = len(_signature(""))
    return text[-length:] == _signature(text[:-length])


def _aside(path: Path) -> Path:
    """Return a free name beside the page: 05-respons-cepat.suntingan-1.html."""
    names = (path.with_name(f"{path.stem}.suntingan-{number}{path.suffix}") for number in count(1))
    return next(name for name in names if not name.exists())
