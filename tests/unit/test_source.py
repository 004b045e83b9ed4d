"""Reading sources: every broken role is refused with file, line and item."""

from pathlib import Path

import pytest

from ngulik.errors import ContentError
from ngulik.notebooks.source import parse, points_of, read_source, split_tests

QUESTION = '# %% [markdown] peran="petunjuk" soal="3"\nr"""\n### Soal 3 — Median\n\nHitunglah.\n"""\n\n'
ANSWER = '# %% peran="jawab" soal="3"\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION\n\n'
TESTS = '# %% peran="uji" soal="3" poin=2\ncek(x, 1)\n# --- tersembunyi ---\ncek(x, 1)\n'


def read(tmp_path: Path, text: str) -> object:
    file = tmp_path / "latihan.py"
    file.write_text(text, encoding="utf-8")
    return read_source(file)


def test_a_whole_item_is_read(tmp_path: Path) -> None:
    cells = read(tmp_path, QUESTION + ANSWER + TESTS)
    assert [cell.id for cell in cells] == ["soal-3-petunjuk", "soal-3-jawab", "soal-3-uji"]
    assert points_of(cells) == {"3": 2}
    assert [cell.line for cell in cells] == [1, 8, 13]
    assert split_tests(cells[2]) == ("cek(x, 1)", "cek(x, 1)")


@pytest.mark.parametrize(
    ("text", "where", "says"),
    [
        (QUESTION + TESTS, "latihan.py:8: soal 3", "tidak punya sel jawab"),
        (QUESTION + ANSWER, "latihan.py:8: soal 3", "tidak punya sel uji"),
        (QUESTION + ANSWER + ANSWER + TESTS, "latihan.py:13: soal 3", "sudah dipakai di baris 8"),
        (ANSWER + TESTS, "latihan.py:6: soal 3", "tidak punya judul"),
        (QUESTION + ANSWER + TESTS.replace(" poin=2", ""), "latihan.py:13: soal 3", "perlu poin"),
        (QUESTION + ANSWER + TESTS.replace("poin=2", "poin=0"), "latihan.py:13: soal 3", "perlu poin"),
        (QUESTION + ANSWER.replace('soal="3"', 'soal="3" poin=1') + TESTS, "latihan.py:8: soal 3", "tulis hanya pada"),
        (QUESTION + ANSWER + TESTS.replace('"uji"', '"tes"'), "latihan.py:13: soal 3", "peran “tes” tidak dikenal"),
        (
            QUESTION + ANSWER + TESTS.replace("poin=2", "nilai=2"),
            "latihan.py:13: soal 3",
            "atribut “nilai” tidak dikenal",
        ),
        (QUESTION.replace('"petunjuk"', '"uji"') + ANSWER + TESTS, "latihan.py:1: soal 3", "harus pada sel code"),
        ('# %% soal="3"\nx = 1\n', "latihan.py:1: soal 3", "tidak punya peran"),
        ('# %% peran="jawab"\nx = 1\n', "latihan.py:1", "perlu nomor soal"),
        ("x = 1\n\n# %%\ny = 2\n", "latihan.py", "Mulailah berkas dengan"),
    ],
)
def test_broken_roles_are_refused_by_place(tmp_path: Path, text: str, where: str, says: str) -> None:
    with pytest.raises(ContentError) as refusal:
        read(tmp_path, text)
    assert where in str(refusal.value)
    assert says in str(refusal.value)


def test_a_test_cell_needs_both_parts() -> None:
    [cell] = parse('# %% peran="uji" soal="3" poin=2\ncek(x, 1)\n', "latihan.py")
    with pytest.raises(ContentError, match="dua bagian"):
        split_tests(cell)
