"""Writes the generated files of datasets/: a CSV and a data card per data set, and datapackage.json."""

import hashlib
import json
from pathlib import Path
from typing import Any

from ngulik.paths import datasets_dir, write_atomic
from ngulik_datagen.markdown import column_table
from ngulik_datagen.raw import risk_report
from ngulik_datagen.registry import DATASETS
from ngulik_datagen.schema import Dataset, csv_text

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
CARD = """# Kartu data: {name}.csv

{body}
## Kolom

{columns}

Sel kosong berarti tidak ada nilai. Waktu ditulis `TTTT-BB-HH JJ:MM` dalam WIB, tanggal `TTTT-BB-HH`.

## Lisensi

CC BY 4.0. Sebut: "Data latihan Ngulik".
"""


def generated_files() -> dict[str, bytes]:
    """Return name → content of every file in datasets/ that is made here.

    Needs pandas for aduan.csv, which is anonymised. libur.csv comes out as it is frozen (`python -m ngulik_datagen --libur`); aturan.toml is written by hand.
    """
    files = {name: text for dataset in DATASETS for name, text in texts(dataset).items()}
    files["aduan-laporan.html"] = risk_report()
    contents = {name: text.encode("utf-8") for name, text in files.items()}
    package = json.dumps(datapackage(contents), ensure_ascii=False, indent=2) + "\n"
    return contents | {"datapackage.json": package.encode("utf-8")}


def texts(dataset: Dataset) -> dict[str, str]:
    """Return the CSV and the data card of one data set."""
    rows = dataset.rows()
    card = CARD.format(name=dataset.name, body=dataset.card(rows), columns=column_table(dataset.fields))
    return {f"{dataset.name}.csv": csv_text(dataset.fields, rows), f"{dataset.name}.md": card}


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
        "resources": [_resource(dataset, files[f"{dataset.name}.csv"]) for dataset in DATASETS],
    }


def _resource(dataset: Dataset, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": dataset.name,
        "title": dataset.title,
        "description": f"Kartu data: {dataset.name}.md",
        "path": f"{dataset.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licenses": [LICENCE],
        "schema": {"fields": list(dataset.fields), "missingValues": [""], **dataset.keys},
    }
