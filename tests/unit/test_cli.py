"""The command line: Indonesian words, exit codes as a contract, light start."""

import subprocess
import sys

import pytest

from ngulik import cli, messages
from ngulik.errors import ContentError, UsageError


def test_help_is_indonesian(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["--help"])
    assert stop.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith("pemakaian: ngulik")
    assert not {"usage:", "options:", "show this help"} & set(out.splitlines())
    for verb, words in messages.HELP.items():
        assert verb in out
        assert words.split(":")[0][:25] in " ".join(out.split())


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        ([], "bagian ini belum diisi: PERINTAH"),
        (["buildd"], "pilihan 'buildd' tidak ada"),
        (["grade", "2026-07"], "bagian ini belum diisi: MODUL"),
        (["build", "--cepat"], "tidak dikenal: --cepat"),
    ],
)
def test_wrong_use_is_one_clear_sentence_and_exit_2(
    argv: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(argv)
    assert stop.value.code == 2
    err = capsys.readouterr().err
    assert says in err
    assert "--help" in err


def test_without_the_generator_the_command_says_where_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ngulik_datagen", None)  # as where only the wheel is installed
    assert cli.main(["data"]) == 2
    assert capsys.readouterr().err == messages.NO_GENERATOR + "\n"


@pytest.mark.parametrize(("error", "code"), [(ContentError("isi salah."), 1), (UsageError("cara salah."), 2)])
def test_errors_of_the_library_become_a_sentence(
    error: Exception, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*modules: object) -> list[str]:
        raise error

    monkeypatch.setattr("ngulik.notebooks.build.build", refuse)
    assert cli.main(["build"]) == code
    assert capsys.readouterr().err == f"{error}\n"


def test_an_unknown_module_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["grade", "uji", "99"]) == 2
    assert "Modul “99” tidak ada. Modul yang ada:" in capsys.readouterr().err


def test_the_help_loads_neither_nbgrader_nor_pandas() -> None:
    code = "import sys; from ngulik import cli\ntry: cli.main(['--help'])\nexcept SystemExit: pass\nprint(*sys.modules, file=sys.stderr)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr.split()
    assert not {"nbgrader", "pandas", "nbformat", "matplotlib", "jupytext"} & set(loaded)
