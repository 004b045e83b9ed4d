"""`muat_data`: the course's data sets as tables, the same on pandas 2.3 and 3."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ngulik.errors import UsageError
from ngulik.paths import datasets_dir

if TYPE_CHECKING:
    import pandas as pd

Field = dict[str, Any]
#: What `preload` has read, by name.
_ready: "dict[str, pd.DataFrame]" = {}
_EXPECTED = {
    "datetime": "waktu, misalnya 2026-07-01 08:00",
    "date": "tanggal, misalnya 2026-07-01",
    "boolean": "“ya” atau “tidak”",
    "integer": "bilangan, misalnya 12",
    "number": "bilangan dengan titik desimal, misalnya 12.5",
}


def muat_data(nama: str | None = None, *, berkas: str | Path | None = None) -> "pd.DataFrame":
    """Load a data set of the course by name, e.g. `muat_data("aduan")`, or a CSV file made by `ngulik anonymise`.

    The kinds of the columns are those of datasets/datapackage.json; a file given as `berkas` is read like `aduan`, and
    its further columns are text. Moments and dates are datetime64[ns] in WIB without a zone, `ya`/`tidak` columns bool,
    whole numbers int64, numbers and whole numbers that may be missing float64 (NaN), text `str` with NaN where the cell
    is empty; the index runs 0..n-1. Raises UsageError for a name that does not exist (naming those that do) and for a
    file that cannot be read so.
    """
    schemas = _schemas()
    if berkas is not None:
        return _read(_checked(Path(berkas), schemas["aduan"]), schemas["aduan"])
    if nama not in schemas:
        known = ", ".join(f'"{name}"' for name in schemas)
        raise UsageError(
            f'Data "{nama}" tidak ada. Data yang tersedia: {known}. Tulis salah satunya, misalnya muat_data("aduan").'
        )
    if nama in _ready:
        return _ready[nama].copy()
    return _read(datasets_dir() / f"{nama}.csv", schemas[nama])


def preload() -> None:
    """Read every data set once; `muat_data` then returns copies. For a process that forks many times, as marking does."""
    for name, fields in _schemas().items():
        path = datasets_dir() / f"{name}.csv"
        if path.exists():
            _ready[name] = _read(path, fields)


def column_names() -> dict[str, list[str]]:
    """Return data set → names of its columns, in their order."""
    return {name: [field["name"] for field in fields] for name, fields in _schemas().items()}


def _schemas() -> dict[str, list[Field]]:
    """Return data set → its Frictionless fields."""
    package = json.loads((datasets_dir() / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource["schema"]["fields"] for resource in package["resources"]}


def _checked(path: Path, fields: list[Field]) -> Path:
    """Return the path of a file that has all columns; raise UsageError otherwise."""
    import pandas as pd

    if not path.is_file():
        raise UsageError(f"Berkas {path} tidak ada. Tulis alamat CSV yang dihasilkan `ngulik anonymise`.")
    try:
        header = list(pd.read_csv(path, nrows=0, encoding="utf-8").columns)
    except (UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError):
        raise UsageError(
            f"Berkas {path.name} bukan CSV berhuruf UTF-8. Pakai CSV yang dihasilkan `ngulik anonymise`."
        ) from None
    missing = [field["name"] for field in fields if field["name"] not in header]
    if missing:
        raise UsageError(
            f"Berkas {path.name} belum punya kolom {', '.join(missing)}. Pelajaran memerlukan kolom yang sama dengan data "
            '"aduan". Tambahkan atau ganti nama kolomnya (isinya boleh kosong), lalu jalankan lagi.'
        )
    return path


def _read(path: Path, fields: list[Field]) -> "pd.DataFrame":
    import pandas as pd  # here, so that importing ngulik stays light

    table = pd.read_csv(path, dtype=_text_type(), keep_default_na=False, na_values=[""], encoding="utf-8")
    for field in fields:
        name: str = field["name"]
        raw = table[name]
        table[name] = _typed(raw, field)
        odd = raw[_unread(raw, table[name], field)]
        if len(odd):
            raise UsageError(
                f"Kolom {name} di berkas {path.name}, baris data ke-{odd.index[0] + 1}, berisi “{odd.iloc[0]}”; di sini "
                f"harus {_EXPECTED[field['type']]}. Perbaiki isi kolom itu, lalu jalankan lagi."
            )
    return table


def _text_type() -> Any:
    """Return what pandas 3 calls "str", also on 2.3; pandas 2.2 (in the browser) has nothing nearer than object."""
    import pandas as pd

    try:
        return pd.StringDtype("python", na_value=float("nan"))
    except TypeError:
        return object


def _typed(column: "pd.Series[Any]", field: Field) -> "pd.Series[Any]":
    """Return the column as its kind; what cannot be read becomes NaT, NaN or False."""
    import pandas as pd

    kind = field["type"]
    if kind in ("datetime", "date"):
        return pd.to_datetime(column, format="ISO8601", errors="coerce").astype("datetime64[ns]")
    if kind == "boolean":
        return column.isin(field["trueValues"])
    if kind in ("integer", "number"):
        numbers = pd.to_numeric(column, errors="coerce").astype("float64")
        complete = field["constraints"].get("required") and numbers.notna().all()
        return numbers.astype("int64") if kind == "integer" and complete else numbers
    return column


def _unread(raw: "pd.Series[Any]", typed: "pd.Series[Any]", field: Field) -> "pd.Series[Any]":
    """Tell which cells hold something that the kind of the column cannot hold."""
    if field["type"] == "boolean":
        return raw.notna() & ~raw.isin(field["trueValues"] + field["falseValues"])
    return raw.notna() & typed.isna()
