"""Writes the generated files of datasets/: aduan.csv, the data cards and datapackage.json."""

import hashlib
import json
from pathlib import Path
from typing import Any

from ngulik.datagen.cards import complaint_card, holiday_card
from ngulik.datagen.dataset import build_rows, rows_csv
from ngulik.datagen.schema import COMPLAINT_FIELDS, HOLIDAY_FIELDS, Field
from ngulik.datagen.worktime import read_holidays
from ngulik.paths import datasets_dir, write_atomic

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def write_complaints(folder: Path) -> Path:
    """Write aduan.csv into `folder` and return its path."""
    path = folder / "aduan.csv"
    write_atomic(path, rows_csv(build_rows(datasets_dir() / "libur.csv")))
    return path


def generated_files() -> dict[str, bytes]:
    """Return name → content of every file in datasets/ that is made here, from the frozen libur.csv.

    libur.csv itself is frozen by hand (`python -m ngulik.datagen --libur`), aturan.toml is written by hand.
    """
    frozen = datasets_dir() / "libur.csv"
    rows = build_rows(frozen)
    complaints = rows_csv(rows).encode("utf-8")
    package = datapackage({"aduan": complaints, "libur": frozen.read_bytes()})
    return {
        "aduan.csv": complaints,
        "aduan.md": complaint_card(rows).encode("utf-8"),
        "libur.md": holiday_card(read_holidays(frozen)).encode("utf-8"),
        "datapackage.json": (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode("utf-8"),
    }


def stale_files() -> dict[Path, bytes]:
    """Return path → content of the generated files that are missing from datasets/ or differ from what is made now."""
    files = {datasets_dir() / name: content for name, content in generated_files().items()}
    return {path: new for path, new in files.items() if not path.exists() or path.read_bytes() != new}


def write_all() -> list[Path]:
    """Write the generated files that changed into datasets/ and return their paths."""
    stale = stale_files()
    for path, content in stale.items():
        write_atomic(path, content)
    return list(stale)


def _resource(name: str, title: str, fields: tuple[Field, ...], content: bytes, **schema: Any) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": title,
        "description": f"Kartu data: {name}.md",
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licenses": [LICENCE],
        "schema": {"fields": list(fields), "missingValues": [""], **schema},
    }


def datapackage(files: dict[str, bytes]) -> dict[str, Any]:
    """Frictionless (v1) tabular data package of the CSV files given as name -> bytes."""
    repeats = {"fields": "duplikat_dari", "reference": {"resource": "", "fields": "tiket"}}
    return {
        "profile": "tabular-data-package",
        "name": "ngulik-data",
        "title": "Data latihan Ngulik",
        "description": "SINTETIS: data latihan rekaan untuk kursus Ngulik; hanya tabel hari libur yang nyata.",
        "version": "1.0.0",
        "licenses": [LICENCE],
        "resources": [
            _resource("aduan", "Aduan warga (sintetis)", COMPLAINT_FIELDS, files["aduan"], foreignKeys=[repeats]),
            _resource("libur", "Hari libur dan cuti bersama", HOLIDAY_FIELDS, files["libur"], primaryKey="tanggal"),
        ],
    }
