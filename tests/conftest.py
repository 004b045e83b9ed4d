"""Shared by all layers: the golden switch, and a small course of its own for tests that write files."""

import sys
from pathlib import Path

import pytest

from ngulik import paths


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing")


def pytest_runtest_setup(item: pytest.Item) -> None:
    # The only reason why a test of marking is left out; what the other systems do instead is tested without the mark.
    if item.get_closest_marker("linux") and not sys.platform.startswith("linux"):
        pytest.skip("Linux only: see the marker `linux` in pyproject.toml")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course (sources, exercises, data), with `ngulik.paths` pointing at it."""
    import shutil

    for name in ("course", "solutions", "exercises", "datasets"):
        shutil.copytree(paths.ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    shutil.copy(paths.ROOT / "nbgrader_config.py", tmp_path)
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished pages of the site, without the laboratory; built once for all tests that look at them."""
    from ngulik.site.pages import build_pages

    out = tmp_path_factory.mktemp("situs") / "situs"
    print(build_pages(out))
    return out
