"""Fixtures for marking: the small course, and files to hand in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kursus_kecil import make_course

from ngulik import paths


@pytest.fixture(scope="class")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The root of the small course; `ngulik.paths` points at it. One for all tests of a class."""
    root = tmp_path_factory.mktemp("kursus") / "dengan spasi"
    with pytest.MonkeyPatch.context() as patch:
        make_course(root)
        patch.setattr(paths, "ROOT", root)
        yield root


@pytest.fixture
def inbox(tmp_path: Path) -> Callable[..., Path]:
    """Write files to hand to `collect`; `inbox({name: bytes})` returns their folder."""

    def write(files: dict[str, bytes]) -> Path:
        for name, data in files.items():
            paths.write_atomic(tmp_path / "unduhan" / name, data)
        return tmp_path / "unduhan"

    return write
