"""Marking uses the test that stands in the sources now, or refuses by name."""

import json
import sys
from pathlib import Path

import pytest

from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.grading.books.exercise import exercise_of
from ngulik.notebooks.build import build

SLUG = "05-respons-cepat"
ITEMS, SOURCE, DATA = f"solutions/{SLUG}/butir.toml", f"solutions/{SLUG}/latihan.py", "datasets/aduan.csv"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ITEMS, ">>> median_menit(pd.Series([12.5]))", ">>> median_menit(pd.Series([13.5]))"),
        (SOURCE, "2026-07-01 08:00", "2026-07-01 09:00"),
        (DATA, "Instagram", "WhatsApp"),
    ],
)
def test_a_master_older_than_its_sources_is_refused_by_name(
    name: str, old: str, new: str, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for tool in ("jupytext", "babel"):  # only maintainers have them
        monkeypatch.setitem(sys.modules, tool, None)
    module = find_module("05")
    assert exercise_of(module).slug == SLUG
    change(repository / name, old, new)
    with pytest.raises(ContentError) as refused:
        exercise_of(module)
    assert str(refused.value) == (
        f"{name} berubah sesudah solutions/{SLUG}/latihan.ipynb dibuat, jadi uji di dalamnya mungkin sudah lama. "
        "Jalankan `ngulik build 05`, lalu ulangi perintah ini."
    )


def test_after_a_build_the_new_test_marks(repository: Path) -> None:
    module = find_module("05")
    change(repository / ITEMS, "pd.Series([12.5]))  # satu aduan saja\n= 12.5", "pd.Series([13.5]))  # satu\n= 13.5")
    with pytest.raises(ContentError, match="ngulik build 05"):
        exercise_of(module)
    build((module,))
    assert "cek(median_menit(pd.Series([13.5])), 13.5" in exercise_of(module).by_name["soal-1-uji"].source


@pytest.mark.parametrize("cell", ["soal-2-jawab", "soal-2-uji"])
def test_a_release_that_lacks_a_cell_is_refused_by_name(cell: str, repository: Path) -> None:
    module = find_module("05")
    released = json.loads(module.released.read_text(encoding="utf-8"))
    released["cells"] = [one for one in released["cells"] if one["id"] != cell]
    module.released.write_text(json.dumps(released), encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        exercise_of(module)
    assert str(refused.value) == (
        f"Latihan modul {SLUG} yang dibagikan tidak memuat sel {cell}, padahal naskah pengajar memuatnya. "
        f"Jalankan `ngulik release {SLUG}`, lalu ulangi perintah ini."
    )


def test_cells_kept_between_builds_do_not_outlive_the_data(repository: Path) -> None:
    module = find_module("05")
    change(repository / SOURCE, "ditarik = ", "cacah = len(aduan)\nditarik = ")
    change(repository / ITEMS, ">>> median_menit(pd.Series([12.5]))", ">>> median_menit(pd.Series([cacah]))")
    change(repository / ITEMS, "# satu aduan saja\n= 12.5", "# satu aduan saja")
    build((module,))
    before = exercise_of(module).by_name["soal-1-uji"].source
    data = repository / DATA
    data.write_text("".join(data.read_text(encoding="utf-8").splitlines(keepends=True)[:5000]), encoding="utf-8")
    build((module,))
    assert exercise_of(module).by_name["soal-1-uji"].source != before


def test_line_ends_that_git_changed_are_no_change(repository: Path) -> None:
    for name in (ITEMS, SOURCE, DATA):
        path = repository / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert exercise_of(find_module("05")).slug == SLUG


def test_a_master_without_its_sources_is_enough(repository: Path) -> None:
    for name in (ITEMS, SOURCE):
        (repository / name).unlink()
    assert exercise_of(find_module("05")).slug == SLUG


def test_the_release_does_not_say_what_it_was_built_from(repository: Path) -> None:
    for module in (find_module("05"), find_module("10")):
        master = json.loads(module.exercise_source.with_suffix(".ipynb").read_text(encoding="utf-8"))
        released = json.loads(module.released.read_text(encoding="utf-8"))
        assert master["metadata"].keys() - released["metadata"].keys() == {"ngulik_dibuat_dari"}
