"""Pseudonyms need the key; the key is made once, stays private and never lies in what is handed out."""

import stat
import sys
from pathlib import Path

import pytest
from kantor import KEY

from ngulik.errors import UsageError
from ngulik.privacy.pseudonym import load_key, pseudonym, secret_weeks


def test_same_value_same_pseudonym_other_key_other_pseudonym() -> None:
    assert pseudonym(" Asep  S ", "nama", KEY) == pseudonym("asep s", "nama", KEY)
    others = {
        pseudonym("asep s", "nama", KEY),
        pseudonym("asep s", "akun", KEY),
        pseudonym("asep s", "nama", KEY[::-1]),
    }
    assert len(others) == 3
    assert not any(sign.isdigit() for other in others for sign in other)


def test_no_two_of_many_are_equal() -> None:
    assert len({pseudonym(str(number), "nik", KEY) for number in range(20_000)}) == 20_000


def test_dates_move_between_4_and_55_weeks() -> None:
    weeks = {secret_weeks(bytes([number]) * 32) for number in range(256)}
    assert min(weeks) >= 4
    assert max(weeks) <= 55
    assert len(weeks) > 40


def test_a_key_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "rahasia" / "kunci.txt"
    key, new = load_key(path, tmp_path / "hasil")
    assert new
    assert load_key(path, tmp_path / "hasil") == (key, False)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_key_in_the_folder_that_is_handed_out(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="akan dibagikan"):
        load_key(tmp_path / "hasil" / "dalam" / "kunci.txt", tmp_path / "hasil")
    assert not (tmp_path / "hasil").exists()


@pytest.mark.parametrize("content", ["", "bukan heksadesimal", "00ff"])
def test_what_is_no_key_is_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "catatan.txt"
    path.write_text(content)
    with pytest.raises(UsageError, match="bukan berkas kunci"):
        load_key(path, tmp_path / "hasil")
    assert path.read_text() == content
