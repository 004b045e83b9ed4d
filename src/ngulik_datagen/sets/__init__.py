"""The data sets of the course, found by being there: `NAME.py` makes the table NAME.csv, `NAME.md` is its card."""

from functools import cache
from importlib import import_module
from pathlib import Path

from ngulik.errors import ContentError
from ngulik.paths import relative_name
from ngulik_datagen.schema import Dataset

FOLDER = Path(__file__).parent


@cache
def datasets() -> dict[str, Dataset]:
    """Return name → data set, in the order of their names. Raises ContentError for a part that is missing."""
    names = {path.stem for path in FOLDER.glob("*.*") if path.suffix in (".py", ".md") and path.name[0] != "_"}
    for name in sorted(names):
        for path in (FOLDER / f"{name}.py", FOLDER / f"{name}.md"):
            if not path.exists():
                raise ContentError(
                    f"{relative_name(path)} belum ada; kumpulan data memerlukan {name}.py (tabelnya) dan {name}.md (kartunya)."
                )
    return {name: _dataset(name) for name in sorted(names)}


def _dataset(name: str) -> Dataset:
    found = getattr(import_module(f"{__name__}.{name}"), "DATASET", None)
    if not isinstance(found, Dataset):
        raise ContentError(
            f"{relative_name(FOLDER / name)}.py tidak memuat DATASET; tulis `DATASET = Dataset(…)` di akhirnya."
        )
    return found
