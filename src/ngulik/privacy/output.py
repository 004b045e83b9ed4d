"""Write the folder that is handed out. A file that was there before and differs is kept under another name."""

import csv
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import pandas as pd

from ngulik.errors import UsageError
from ngulik.privacy import messages

_BLOCK = 20_000  # rows


def prepare(folder: Path) -> None:
    """Make the folder. Raises UsageError if a file stands in its place."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(messages.OUTPUT_IS_FILE.format(path=folder))
    folder.mkdir(parents=True, exist_ok=True)


def write_csv(path: Path, table: pd.DataFrame) -> Path | None:
    """Write a table of texts as UTF-8 CSV, `\\n` line ends; return where the previous file is now, if there was another."""

    def content(file: TextIO) -> None:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.columns)
        for start in range(0, len(table), _BLOCK):
            writer.writerows(table.iloc[start : start + _BLOCK].itertuples(index=False, name=None))

    return _write(path, content)


def write_text(path: Path, text: str) -> Path | None:
    """Write a text as UTF-8; return where the previous file is now, if there was another."""
    return _write(path, lambda file: file.write(text))


def _write(path: Path, content: Callable[[TextIO], object]) -> Path | None:
    """Write beside `path` first, so that readers see the old file or the whole new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            content(file)
        temporary.chmod(0o644)
        previous = None
        if path.exists() and not _same(path, temporary):
            previous = _free(path)
            path.rename(previous)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return previous


def _same(one: Path, other: Path) -> bool:
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def _free(path: Path) -> Path:
    """Return `laporan.lama-1.html` or the first such name that is free."""
    number = 1
    while (name := path.with_name(f"{path.stem}.lama-{number}{path.suffix}")).exists():
        number += 1
    return name
