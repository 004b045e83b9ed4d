"""Shared by all layers: switches, the order of the files, what is built once, and a course for tests that write files."""

import json
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from ngulik import paths

#: Seconds that each test file took in the run that wrote it; the longest begin first, so that all workers end together.
DURATIONS = Path(__file__).parent / "durations.json"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew instead of comparing")
    parser.addoption("--update-durations", action="store_true", help="write tests/durations.json anew from this run")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    known = json.loads(DURATIONS.read_text(encoding="utf-8"))
    items.sort(key=lambda item: -known.get(item.nodeid.split("::")[0], 0))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.getoption("--update-durations"):
        spent = Counter[str]()
        for report in (one for some in terminalreporter.stats.values() for one in some if hasattr(one, "duration")):
            spent[report.nodeid.split("::")[0]] += report.duration
        whole = {file: round(seconds) for file, seconds in sorted(spent.items())}
        paths.write_atomic(DURATIONS, json.dumps(whole, indent=1) + "\n")


def pytest_runtest_setup(item: pytest.Item) -> None:
    # The only reason why a test of marking is left out; what the other systems do instead is tested without the mark.
    if item.get_closest_marker("linux") and not sys.platform.startswith("linux"):
        pytest.skip("Linux only: see the marker `linux` in pyproject.toml")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course (sources, exercises, data), with `ngulik.paths` pointing at it."""
    for name in ("course", "solutions", "exercises", "datasets"):
        shutil.copytree(paths.ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    shutil.copy(paths.ROOT / "nbgrader_config.py", tmp_path)
    cards = "src/ngulik/selfcheck/kartu"
    shutil.copytree(paths.ROOT / cards, tmp_path / cards)
    monkeypatch.setattr(paths, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[[str, Callable[[Path], object]], Path]:
    """`once(name, make)` returns a folder that `make` filled; it is called by one of all workers, the others wait."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def get(name: str, make: Callable[[Path], object]) -> Path:
        folder = shared / f"sekali-{name}"
        done = folder.with_suffix(".jadi")
        with FileLock(folder.with_suffix(".kunci")):
            if not done.exists():
                print(make(folder))
                done.touch()
        return folder

    return get


@pytest.fixture(scope="session")
def built_site(once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The finished pages of the site, without the laboratory; built once for all tests that look at them."""
    from ngulik.site.pages import build_pages

    return once("situs", build_pages)


@pytest.fixture(scope="session")
def laboratory_files(built_site: Path, once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The whole site as `ngulik site` makes it, less tightly compressed; built once for all workers."""
    from ngulik.errors import NgulikError
    from ngulik.site.lab import build_laboratory
    from ngulik.site.pyodide import LOCK, assemble

    def build(folder: Path) -> None:
        shutil.copytree(built_site, folder, dirs_exist_ok=True)
        pyodide = paths.build_dir() / "pyodide"
        if not (pyodide / LOCK).is_file():
            assemble(pyodide)
        build_laboratory(folder, pyodide, tight=False)

    try:
        return once("laboratorium", build)
    except NgulikError as error:
        pytest.fail(f"{error} Atau lewati uji ini: python3 mulai.py uji -m 'not laboratorium'", pytrace=False)
