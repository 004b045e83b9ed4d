"""Writes the generated files of datasets/: a CSV and a data card per data set, and datapackage.json."""

import hashlib
import json
from pathlib import Path
from string import Formatter
from typing import Any

from ngulik.errors import ContentError
from ngulik.numbers import number
from ngulik.paths import datasets_dir, read_text, write_atomic
from ngulik_datagen import words
from ngulik_datagen.markdown import column_lines
from ngulik_datagen.raw import risk_report
from ngulik_datagen.schema import Dataset, Row, csv_text
from ngulik_datagen.sets import FOLDER, datasets

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def generated_files() -> dict[str, bytes]:
    """Return name → content of every file in datasets/ that is made here.

    Needs pandas for aduan.csv, which is anonymised. libur.csv comes out as it is frozen (`python -m ngulik_datagen --libur`); aturan.toml is written by hand.
    """
    files = {file: content for name in datasets() for file, content in texts(name).items()}
    files["aduan-laporan.html"] = risk_report()
    contents = {name: content.encode("utf-8") for name, content in files.items()}
    package = json.dumps(datapackage(contents), ensure_ascii=False, indent=2) + "\n"
    return contents | {"datapackage.json": package.encode("utf-8")}


def texts(name: str) -> dict[str, str]:
    """Return the CSV and the data card of one data set."""
    dataset = datasets()[name]
    rows = dataset.rows()
    card = read_text(words.FOLDER / "card.md").format(
        name=name, body=_body(name, dataset, rows), columns=column_lines(dataset.fields)
    )
    return {f"{name}.csv": csv_text(dataset.fields, rows), f"{name}.md": card}


def _body(name: str, dataset: Dataset, rows: list[Row]) -> str:
    """The card's own text with its blanks filled; each blank has a figure, each figure a blank."""
    template = read_text(FOLDER / f"{name}.md")
    figures = {"rows": number(len(rows)), **dataset.figures(rows)}
    try:
        blanks = {blank for _, blank, _, _ in Formatter().parse(template) if blank is not None}
    except ValueError as problem:
        raise ContentError(f"Kartu {name}.md: kurung kurawalnya tidak berpasangan ({problem}).") from None
    if odd := sorted(blanks ^ (figures.keys() - ({"rows"} - blanks))):
        raise ContentError(
            f"Kartu {name}.md dan angka dari {name}.py tidak cocok pada {{{odd[0]}}}: "
            f"{'angkanya tidak dihitung' if odd[0] in blanks else 'kartunya tidak memakainya'}."
        )
    return template.format(**figures)


def stale_files(folder: Path | None = None) -> dict[Path, bytes]:
    """Return path → content of the generated files missing from `folder` (datasets/) or other than what is made now."""
    files = {(folder or datasets_dir()) / name: content for name, content in generated_files().items()}
    return {path: new for path, new in files.items() if not path.exists() or path.read_bytes() != new}


def write_all(folder: Path | None = None) -> list[Path]:
    """Write the generated files that changed into `folder` (datasets/) and return their paths."""
    stale = stale_files(folder)
    for path, content in stale.items():
        write_atomic(path, content)
    return list(stale)


def datapackage(files: dict[str, bytes]) -> dict[str, Any]:
    """Frictionless (v1) tabular data package of the CSV files given as name → bytes."""
    return {
        "profile": "tabular-data-package",
        "name": "ngulik-data",
        "title": "Data latihan Ngulik",
        "description": "Data latihan untuk kursus Ngulik: SINTETIS kecuali kartu datanya berkata publik.",
        "version": "1.0.0",
        "licenses": [LICENCE],
        "resources": [_resource(name, dataset, files[f"{name}.csv"]) for name, dataset in datasets().items()],
    }


def _resource(name: str, dataset: Dataset, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": dataset.title,
        "description": f"Kartu data: {name}.md",
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licenses": [LICENCE],
        "schema": {"fields": list(dataset.fields), "missingValues": [""], **dataset.keys},
    }
