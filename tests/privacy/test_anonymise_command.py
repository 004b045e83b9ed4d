"""`ngulik anonymise`: what is written where, what is said, and what is never touched."""

import re
from pathlib import Path

import pandas as pd
import pytest
from kantor import complaints

from ngulik import cli


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "masuk" / "aduan.csv"
    path.parent.mkdir()
    complaints(400).to_csv(path, index=False, sep=";", encoding="utf-8-sig")
    return path


def run(export: Path, *more: str) -> int:
    base = export.parents[1]
    return cli.main(["anonymise", str(export), "--out", str(base / "hasil"), "--kunci", str(base / "kunci.txt"), *more])


def test_the_whole_command(export: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, folder = export.read_bytes(), export.parents[1] / "hasil"
    assert run(export) == 0
    said = capsys.readouterr().out
    assert re.search(r"nik +pengenal +buang +isinya berpola NIK", said)
    assert "400 baris dibaca" in said
    assert str(folder / "laporan.html") in said
    assert export.read_bytes() == before
    assert sorted(file.name for file in folder.iterdir()) == ["aduan-anonim.csv", "laporan.html", "peran.toml"]


def test_neither_the_key_nor_an_identifier_is_in_the_folder(export: Path) -> None:
    run(export)
    base = export.parents[1]
    everything = "".join(file.read_text(encoding="utf-8") for file in (base / "hasil").iterdir())
    key = (base / "kunci.txt").read_text().strip()
    table = complaints(400)
    secrets = [
        key,
        *(value for name in ("tiket", "nama", "nik", "no_hp", "surel", "tanggal_lahir") for value in table[name]),
    ]
    assert not [secret for secret in secrets if secret in everything]


def test_a_second_run_changes_nothing_and_other_goals_keep_the_old_files(
    export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = export.parents[1] / "hasil"
    run(export)
    first = {file.name: file.read_bytes() for file in folder.iterdir()}
    run(export)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == first
    capsys.readouterr()
    run(export, "--k", "25")
    assert (folder / "aduan-anonim.lama-1.csv").read_bytes() == first["aduan-anonim.csv"]
    assert "Versi lama disimpan" in capsys.readouterr().out
    table = pd.read_csv(folder / "aduan-anonim.csv", dtype=str)
    assert table.groupby(["usia", "jenis_kelamin", "kelurahan"]).size().min() >= 25


def test_edited_roles_are_obeyed(export: Path) -> None:
    folder = export.parents[1] / "hasil"
    run(export)
    roles = folder / "peran.toml"
    text = roles.read_text(encoding="utf-8").replace('[kolom."masuk"]\nperan = "tanggal"\ncara = "acak"', '[kolom."masuk"]\nperan = "tanggal"\ncara = "bulan"')  # fmt: skip
    roles.write_text(text, encoding="utf-8")
    assert run(export, "--peran", str(roles)) == 0
    table = pd.read_csv(folder / "aduan-anonim.csv", dtype=str)
    assert table["masuk"].str.endswith("-01").all()


@pytest.mark.parametrize(
    ("more", "code", "says"),
    [(["--k", "1"], 2, "Target tidak masuk akal"), (["--k", "500"], 1, "tidak cukup untuk k = 500")],
)
def test_refusals_write_nothing(
    export: Path, more: list[str], code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(export, *more) == code
    assert says in capsys.readouterr().err
    assert not list((export.parents[1]).glob("hasil/*"))


def test_the_page_is_self_contained_and_indonesian(export: Path) -> None:
    run(export)
    html = (export.parents[1] / "hasil" / "laporan.html").read_text(encoding="utf-8")
    assert '<html lang="id">' in html
    assert not re.search(r"(src|href)=|url\(|@import|https?://", html)
    for words in ("Risiko jaksa", "Risiko jurnalis", "Risiko pemasar", "Pasal 46", "Yang masih tersisa", "[?]"):
        assert words in html


def test_a_workbook_with_titles_above_the_header(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Rekap aduan"])
    table = complaints(300)
    for row in [list(table.columns), *table.values.tolist()]:
        book.active.append(row)
    path = tmp_path / "aduan.xlsx"
    book.save(path)
    before = path.read_bytes()
    argv = ["anonymise", str(path), "--out", str(tmp_path / "hasil"), "--kunci", str(tmp_path / "kunci.txt")]
    assert cli.main(argv) == 0
    assert path.read_bytes() == before
    assert len(pd.read_csv(tmp_path / "hasil" / "aduan-anonim.csv")) > 290
