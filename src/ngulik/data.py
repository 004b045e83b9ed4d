"""`muat_data`: the course's data sets as tables, the same on pandas 2.3 and 3."""

from typing import TYPE_CHECKING, Any

from ngulik.errors import UsageError
from ngulik.paths import datasets_dir

if TYPE_CHECKING:
    import pandas as pd

# data set -> columns by kind; every other column is text
_MOMENTS = {"aduan": ("masuk", "respons1", "disposisi", "selesai"), "libur": ("tanggal",)}
_YES_NO = {"aduan": ("tertutup",), "libur": ("perkiraan",)}
_NUMBERS = {"aduan": {"suka": "int64", "nilai_warga": "float64"}, "libur": {}}
_FORMAT = {"aduan": "%Y-%m-%d %H:%M", "libur": "%Y-%m-%d"}


def muat_data(nama: str) -> "pd.DataFrame":
    """Load a data set of the course by name, e.g. `muat_data("aduan")`.

    Moments are datetime64[ns] in WIB without a zone, `ya`/`tidak` columns are bool, `nilai_warga` is float (NaN = no
    mark), text columns hold `str` with NaN where the cell is empty; the index runs 0..n-1. Raises UsageError with the
    names that exist if there is no such data set.
    """
    if nama not in _FORMAT:
        known = ", ".join(f'"{name}"' for name in _FORMAT)
        raise UsageError(
            f'Data "{nama}" tidak ada. Data yang tersedia: {known}. Tulis salah satunya, misalnya muat_data("aduan").'
        )
    import pandas as pd  # here, so that importing ngulik stays light

    numbers: dict[str, Any] = _NUMBERS[nama]
    text = pd.StringDtype("python", na_value=float("nan"))  # what pandas 3 calls "str", also on 2.3
    header = pd.read_csv(datasets_dir() / f"{nama}.csv", nrows=0, encoding="utf-8").columns
    table = pd.read_csv(
        datasets_dir() / f"{nama}.csv",
        dtype={name: numbers.get(name, text) for name in header},
        keep_default_na=False,
        na_values=[""],
        encoding="utf-8",
    )
    for name in _MOMENTS[nama]:
        table[name] = pd.to_datetime(table[name], format=_FORMAT[nama]).astype("datetime64[ns]")
    for name in _YES_NO[nama]:
        table[name] = (table[name] == "ya").astype(bool)
    return table
