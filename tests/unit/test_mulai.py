"""The starter: old Pythons, its stamp, its command line. The real start is in tests/browser."""

import ast
import shutil
import subprocess
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from ngulik.errors import NgulikError
from ngulik.paths import ROOT

STARTER = ROOT / "mulai.py"


def test_parses_on_python_3_8() -> None:
    ast.parse(STARTER.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_old_python_gets_one_sentence(mulai: ModuleType) -> None:
    sentence = mulai.old_python((3, 9))
    assert "versi 3.9" in sentence and "Python 3.11 atau yang lebih baru" in sentence
    assert "\n" not in sentence
    assert mulai.old_python((3, 11)) == mulai.old_python((3, 13)) == ""


def test_old_python_is_told_when_one_is_on_this_computer(mulai: ModuleType) -> None:
    for name in ("python3.8", "python3.9", "python3.10"):
        path = shutil.which(name)
        # A version manager's stand-in exists for versions that it then refuses to run.
        if path and not subprocess.run([path, "-c", ""], capture_output=True).returncode:
            done = subprocess.run([path, str(STARTER)], capture_output=True, encoding="utf-8")
            assert done.returncode == 1
            assert done.stderr.strip() == mulai.old_python(tuple(map(int, name.removeprefix("python").split("."))))


class Recorder:
    """Stands in for running programs: records them, and fails where told to."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.failures: dict[str, str] = {}

    def __call__(self, root: Path, command: list[str]) -> tuple[bool, str]:
        line = " ".join(command[1:])
        self.lines.append(line)
        if "-m venv" in line:
            shutil.rmtree(root / ".venv", ignore_errors=True)
            (root / ".venv").mkdir()
        failure = next((text for start, text in self.failures.items() if line.startswith(start)), "")
        return not failure, failure

    def take(self) -> list[str]:
        lines, self.lines = [line for line in self.lines if not line.startswith("-c")], []
        return lines


@pytest.fixture
def run(mulai: ModuleType, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    recorder = Recorder()
    monkeypatch.setattr(mulai, "run_logged", recorder)
    return recorder


def test_installs_once(mulai: ModuleType, folder: Path, run: Recorder) -> None:
    mulai.prepare(folder, False, None)
    venv, uv, lock, package = run.take()
    assert venv == f"-m venv --clear {folder / '.venv'}"
    assert uv.startswith("-m pip install") and uv.endswith(f"--require-hashes -r {folder / 'build' / 'uv.txt'}")
    assert lock.startswith("-m uv pip install") and lock.endswith("--no-deps --require-hashes -r requirements.lock")
    assert package.endswith("--no-deps --no-build-isolation -e .")
    mulai.prepare(folder, False, None)
    assert run.take() == []


def test_tests_add_to_the_class_and_the_class_needs_nothing_afterwards(
    mulai: ModuleType, folder: Path, run: Recorder
) -> None:
    mulai.prepare(folder, False, None)
    run.take()
    mulai.prepare(folder, True, None)
    assert not any("-m venv" in line for line in run.lines)
    assert any(line.endswith("-r tests/requirements.lock") for line in run.take())
    mulai.prepare(folder, True, None)
    mulai.prepare(folder, False, None)
    assert run.take() == []


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_changed_versions_are_installed_over_the_old_ones(
    mulai: ModuleType, folder: Path, run: Recorder, name: str
) -> None:
    mulai.prepare(folder, False, None)
    run.take()
    with (folder / name).open("a") as file:
        file.write("# berubah\n")
    mulai.prepare(folder, False, None)
    assert len(run.lines) == 4 and not any("-m venv" in line for line in run.lines)


def test_moved_folder_is_installed_again(mulai: ModuleType, folder: Path, run: Recorder) -> None:
    mulai.prepare(folder, False, None)
    run.take()
    moved = folder.rename(folder.with_name("pindah"))
    mulai.prepare(moved, False, None)
    assert run.take()


def test_interrupted_installation_starts_over(
    mulai: ModuleType, folder: Path, run: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(mulai, "install", interrupted)
        mulai.prepare(folder, False, None)
    run.take()
    mulai.prepare(folder, False, None)
    assert "-m venv --clear" in run.take()[0]


def test_pip_takes_over_where_uv_fails(mulai: ModuleType, folder: Path, run: Recorder) -> None:
    run.failures["-m uv"] = "invalid peer certificate"
    mulai.prepare(folder, False, None)
    assert "-m pip install --no-deps --require-hashes -r requirements.lock" in run.take()


def test_without_network_it_stops_early_and_says_what_to_do(mulai: ModuleType, folder: Path, run: Recorder) -> None:
    run.failures["-m pip"] = "NewConnectionError: [Errno -3] Temporary failure in name resolution"
    with pytest.raises(NgulikError, match=r"Tidak ada sambungan internet.*--dari FOLDER"):
        mulai.prepare(folder, False, None)
    assert len(run.take()) == 2  # the venv and one attempt
    run.failures.clear()
    mulai.prepare(folder, False, None)
    assert not any("-m venv" in line for line in run.take())  # nothing was half done


def test_wheels_are_used_without_an_index(mulai: ModuleType, folder: Path, run: Recorder) -> None:
    wheels = folder / "paket usb"
    mulai.prepare(folder, False, wheels)
    assert all(f"--no-index --find-links {wheels}" in line for line in run.take()[1:])


def test_what_is_not_ours_goes_to_pytest(mulai: ModuleType) -> None:
    options, rest = mulai.parse(["uji", "-k", "mulai", "--tanpa-peramban", "-x"])
    assert (options.verb == "uji", options.browser, rest) == (True, False, ["-k", "mulai", "-x"])


@pytest.mark.parametrize(
    ("words", "says"),
    [(["--dari"], "tulis nama foldernya"), (["--dari", "nihil"], "Tidak ada paket"), (["mulai"], "tidak dikenal")],
)
def test_wrong_words_are_explained(mulai: ModuleType, words: list[str], says: str) -> None:
    with pytest.raises(NgulikError, match=says):
        mulai.parse(words)


@pytest.mark.parametrize(("words", "code"), [([], 0), (["--wajib"], 1)])
def test_what_could_not_run_is_said_last(
    mulai: ModuleType,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    code: int,
) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        asked.append(command[2:])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(mulai.subprocess, "run", run)
    beside: list[list[str]] = []
    checker = SimpleNamespace(wait=lambda: 0)
    monkeypatch.setattr(mulai.subprocess, "Popen", lambda command, **_: beside.append(command[2:]) or checker)
    monkeypatch.setattr(mulai, "run_logged", lambda root, command: (False, "tidak ada"))  # no browser, no network
    options, rest = mulai.parse(["uji", *words])
    assert mulai.run_tests(folder, rest, options.browser, options.required) == code
    assert [command[0] for command in asked] == ["ruff", "pytest"]
    assert [command[0] for command in beside] == ["mypy"]
    assert "--ignore=tests/browser" in asked[-1]
    *_, before, last = capsys.readouterr().out.splitlines()
    assert before == "Semua uji lulus."
    assert last.startswith("Tidak dijalankan: uji di peramban") and last.endswith("apt-get install chromium")
