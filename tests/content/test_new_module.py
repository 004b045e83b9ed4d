"""`ngulik new-module`: what it writes builds at once, and the checks say one by one what is still missing."""

import sys
from pathlib import Path

import pytest

from ngulik.course import find_module
from ngulik.errors import UsageError
from ngulik.notebooks.build import build
from ngulik.notebooks.check import CHECKS, check
from ngulik.notebooks.check_mutants import check_mutants
from ngulik.notebooks.check_parts import TO_WRITE
from ngulik.notebooks.release import release
from ngulik.notebooks.skeleton import new_module
from ngulik.selfcheck import kartu

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
SLUG = "04-nomor-tiket"


@pytest.fixture
def cards(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an exercise find its card where this course is, not where the package is."""

    def texts() -> dict[str, str]:
        folder = repository / "src/ngulik/selfcheck/kartu"
        return {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}

    monkeypatch.setattr(kartu, "read_texts", texts)
    kartu.load.cache_clear()
    if sys.platform != "linux":  # a process that is not forked looks for the card where the package is
        chosen = [one for one in CHECKS if one.of_module is not check_mutants]
        monkeypatch.setattr("ngulik.notebooks.check.CHECKS", chosen)


def problems() -> list[str]:
    kartu.load.cache_clear()
    return [problem for _, found in check((find_module(SLUG),)) for problem in found]


@pytest.mark.usefixtures("cards")
def test_it_builds_and_says_what_is_missing_until_it_is_written() -> None:
    files = new_module(SLUG, "Nomor Tiket")
    assert len(files) == 8
    build((find_module(SLUG),))
    release((find_module(SLUG),))
    said = problems()
    assert len(said) > 30
    assert all("masih kerangka. Tulis " in problem or "simulasi" in problem for problem in said), said

    for path in files:
        text = path.read_text(encoding="utf-8").replace(f"{TO_WRITE} ", "")
        path.write_text(text.replace('["a", "b", "c"]', '["satu", "dua", "tiga"]'), encoding="utf-8")
    build((find_module(SLUG),))
    release((find_module(SLUG),))
    # The skeleton's words are no lesson, and its simulation is still to be made.
    assert [problem for problem in problems() if "LIX" not in problem and "simulasi" not in problem] == []


@pytest.mark.parametrize(
    ("slug", "says"),
    [
        ("4-tiket", "Nama “4-tiket” tidak dapat dipakai"),
        ("05-tiket", "Nomor 05 sudah dipakai modul 05-respons-cepat"),
        ("77-tiket", "tidak memberi topik kepada modul 77"),
    ],
)
def test_a_name_that_cannot_be_is_refused(repository: Path, slug: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        new_module(slug, "Tiket")
    assert not (repository / "course" / slug).exists()


def test_nothing_is_overwritten(repository: Path) -> None:
    kept = repository / "solutions" / SLUG / "butir.toml"
    kept.parent.mkdir()
    kept.write_text("milik orang", encoding="utf-8")
    with pytest.raises(UsageError, match="sudah ada; tidak ada yang ditulis"):
        new_module(SLUG, "Nomor Tiket")
    assert kept.read_text(encoding="utf-8") == "milik orang"
    assert not (repository / "course" / SLUG).exists()
