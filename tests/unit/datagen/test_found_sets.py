"""A data set is found by being there; a part that is missing or does not fit is one sentence."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ngulik.errors import ContentError
from ngulik_datagen import package, sets

CODE = '''"""coba.csv."""

from ngulik_datagen.schema import Dataset, whole

DATASET = Dataset(
    "Coba (sintetis)", (whole("n", "banyaknya"),), lambda: [{"n": 7}, {"n": 8}], lambda rows: {"sum": sum(r["n"] for r in rows)}
)
'''


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the data sets with one more, looked up as the real ones are."""
    copy = tmp_path / "sets"
    shutil.copytree(sets.FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "coba.py").write_text(CODE, encoding="utf-8")
    (copy / "coba.md").write_text("> **SINTETIS.**\n\n{rows} baris, jumlahnya {sum}.\n", encoding="utf-8")
    monkeypatch.setattr(sets, "FOLDER", copy)
    monkeypatch.setattr(package, "FOLDER", copy)
    monkeypatch.setattr(sets, "__path__", [*sets.__path__, str(copy)])
    sets.datasets.cache_clear()
    yield copy
    sets.datasets.cache_clear()
    sys.modules.pop("ngulik_datagen.sets.coba", None)


def problem() -> str:
    with pytest.raises(ContentError) as raised:
        package.texts("coba")
    return str(raised.value)


def test_two_files_are_a_data_set(folder: Path) -> None:
    assert list(sets.datasets()) == sorted([*(path.stem for path in folder.glob("*.md"))])
    made = package.texts("coba")
    assert made["coba.csv"] == "n\n7\n8\n"
    assert made["coba.md"].startswith("# Kartu data: coba.csv\n\n> **SINTETIS.**\n\n2 baris, jumlahnya 15.\n")
    assert "| `n` | bilangan bulat | banyaknya |" in made["coba.md"]


def test_a_missing_half_is_named(folder: Path) -> None:
    (folder / "coba.md").rename(folder / "lain.md")
    assert "coba.md belum ada" in problem()
    (folder / "lain.md").rename(folder / "coba.md")
    (folder / "coba.py").unlink()
    assert "coba.py belum ada" in problem()


def test_a_module_without_a_data_set_is_named(folder: Path) -> None:
    (folder / "coba.py").write_text(CODE.replace("DATASET", "TABLE"), encoding="utf-8")
    assert "coba.py tidak memuat DATASET" in problem()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("{sum}", "{total}", "{sum}: kartunya tidak memakainya"),
        ("{sum}", "{sum} {berapa}", "{berapa}: angkanya tidak dihitung"),
        ("{sum}", "{sum", "kurung kurawalnya tidak berpasangan"),
    ],
)
def test_a_card_that_does_not_fit_its_figures_is_named(folder: Path, old: str, new: str, says: str) -> None:
    card = folder / "coba.md"
    card.write_text(card.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert says in problem()
