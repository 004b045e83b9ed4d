"""`muat_data` gives the same well-typed tables on every pandas."""

import json
from pathlib import Path

import pandas as pd
import pytest

from ngulik import data
from ngulik.data import _text_type, muat_data
from ngulik.errors import UsageError
from ngulik.paths import datasets_dir


def test_complaints_are_typed() -> None:
    table = muat_data("aduan")
    assert " ".join(table.columns) == (
        "tiket kanal masuk respons1 disposisi selesai status kategori opd wilayah teks suka duplikat_dari tertutup nilai_warga"
    )
    assert len(table) == 12_000
    assert list(table.index[:3]) == [0, 1, 2]
    for name in ("masuk", "respons1", "disposisi", "selesai"):
        assert table[name].dtype == "datetime64[ns]"
    assert table["tertutup"].dtype == bool
    assert table["nilai_warga"].dtype == "float64"
    assert table["suka"].dtype == "int64"
    for name in ("tiket", "kanal", "status", "kategori", "opd", "wilayah", "teks", "duplikat_dari"):
        assert table[name].dtype == _text_type()
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
    with pytest.raises(UsageError, match=r'"aduann" tidak ada.*"aduan", "aduan_mentah", "akun".*muat_data'):
        muat_data("aduann")


KINDS = {"datetime": "datetime64[ns]", "date": "datetime64[ns]", "boolean": "bool", "number": "float64"}


@pytest.mark.parametrize("path", sorted(datasets_dir().glob("*.csv")), ids=lambda path: path.stem)
def test_every_data_set_loads_with_the_kinds_of_the_package(path: Path) -> None:
    table = muat_data(path.stem)
    package = json.loads((datasets_dir() / "datapackage.json").read_text(encoding="utf-8"))
    (fields,) = [resource["schema"]["fields"] for resource in package["resources"] if resource["name"] == path.stem]
    assert list(table.columns) == [field["name"] for field in fields]
    assert len(table) > 0
    for field in fields:
        column = table[field["name"]]
        if field["type"] == "string":
            assert column.dtype == _text_type()
        elif field["type"] == "integer":
            assert column.dtype == ("int64" if field["constraints"].get("required") else "float64")
        else:
            assert column.dtype == KINDS[field["type"]]


def released(folder: Path, **changes: str) -> Path:
    """The first complaints as a file of one's own; `changes`: column → content of its second cell, or "" = left out."""
    table = pd.read_csv(datasets_dir() / "aduan.csv", dtype=str, keep_default_na=False).head(30)
    for name, content in changes.items():
        if content:
            table.loc[1, name] = content
        else:
            del table[name]
    path = folder / "kelas.csv"
    table.assign(kelurahan="Dago").to_csv(path, index=False)
    return path


def test_a_file_of_the_office_is_read_like_the_complaints(tmp_path: Path) -> None:
    table, usual = muat_data(berkas=str(released(tmp_path))), muat_data("aduan")
    assert list(table.columns) == [*usual.columns, "kelurahan"]
    assert (table.dtypes[usual.columns] == usual.dtypes).all()
    pd.testing.assert_frame_equal(table[usual.columns], usual.head(30))


def test_dates_may_have_been_coarsened(tmp_path: Path) -> None:
    assert muat_data(berkas=released(tmp_path, masuk="2024-07-02"))["masuk"][1] == pd.Timestamp("2024-07-02")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"respons1": "", "suka": ""}, r"kelas\.csv belum punya kolom respons1, suka\..*Tambahkan"),
        ({"masuk": "kemarin"}, r"Kolom masuk .*baris data ke-2, berisi “kemarin”; di sini harus waktu, misalnya 2026"),
        ({"tertutup": "*"}, r"Kolom tertutup .*“\*”; di sini harus “ya” atau “tidak”"),
        ({"nilai_warga": "4–5"}, r"Kolom nilai_warga .*“4–5”; di sini harus bilangan"),
    ],
)
def test_a_file_that_does_not_fit_is_answered_in_one_sentence(
    tmp_path: Path, changes: dict[str, str], sentence: str
) -> None:
    with pytest.raises(UsageError, match=sentence):
        muat_data(berkas=released(tmp_path, **changes))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(None, r"tidak ada\. Tulis alamat"), (b"", "bukan CSV"), ("tiket,aduán\n".encode("latin-1"), "bukan CSV")],
)
def test_no_file_or_no_csv(tmp_path: Path, content: bytes | None, sentence: str) -> None:
    path = tmp_path / "kelas.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=sentence):
        muat_data(berkas=path)


def test_what_was_read_beforehand_is_the_same_and_nobody_changes_it_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "_ready", {})
    fresh = muat_data("aduan")
    data.preload()
    del muat_data("aduan")["tiket"]
    pd.testing.assert_frame_equal(muat_data("aduan"), fresh)
