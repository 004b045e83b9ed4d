"""`muat_data` gives the same well-typed tables on every pandas."""

import pandas as pd
import pytest

from ngulik.data import muat_data
from ngulik.datagen.facts import COLUMNS
from ngulik.errors import UsageError


def test_complaints_are_typed() -> None:
    table = muat_data("aduan")
    assert tuple(table.columns) == COLUMNS
    assert len(table) == 12_000
    assert list(table.index[:3]) == [0, 1, 2]
    for name in ("masuk", "respons1", "disposisi", "selesai"):
        assert table[name].dtype == "datetime64[ns]"
    assert table["tertutup"].dtype == bool
    assert table["nilai_warga"].dtype == "float64"
    assert table["suka"].dtype == "int64"
    for name in ("tiket", "kanal", "status", "kategori", "opd", "wilayah", "teks", "duplikat_dari"):
        assert pd.api.types.is_string_dtype(table[name])
        assert isinstance(table[name].dropna().iloc[0], str)
    assert table["tiket"].isna().any()
    assert table["selesai"].isna().any()


def test_a_fresh_table_each_time() -> None:
    table = muat_data("aduan")
    table["kanal"] = "?"
    assert (muat_data("aduan")["kanal"] != "?").all()


def test_holidays_are_typed() -> None:
    table = muat_data("libur")
    assert list(table.columns) == ["tanggal", "nama", "jenis", "perkiraan"]
    assert table["tanggal"].dtype == "datetime64[ns]"
    assert table["perkiraan"].dtype == bool
    assert set(table["jenis"]) == {"libur nasional", "cuti bersama"}


def test_unknown_name_is_answered_with_the_names_that_exist() -> None:
    with pytest.raises(UsageError, match=r'"aduann" tidak ada.*"aduan", "libur".*muat_data'):
        muat_data("aduann")
