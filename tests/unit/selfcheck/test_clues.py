"""Slips of writing that only the learner's own line gives away, in a real IPython shell."""

import pytest

import ngulik
from ngulik.selfcheck import clues, listen

SERIES = "import pandas as pd\nm = pd.Series([1.0, 2, 3])\n"
COMMA = "Anda menulis `0,5` dengan koma."
SLIPS = [
    (SERIES + "m.quantile(0,5)", COMMA),
    (SERIES + "pd.Timedelta(0,5)", COMMA),
    ("import pandas as pd\npd.Timedelta(hours=0,5)", COMMA),
    (SERIES + "cepat = m <= 0,5\nprint('a')\ncepat.mean()", COMMA),
    ("x = 0,5 jam", COMMA),
    (SERIES + "def f(m):\n    return 3.0 + (0,5)\nf(m)", "Tulis `0.5`, dengan titik."),
    (SERIES + "m.median()()", "Ada dua pasang kurung `()()`."),
    ("x = 6 jam", "Tulis angkanya saja, tanpa kata di belakangnya: `6`."),
    ("x = 6jam", "di belakangnya: `6`."),
    ("jawaban_6 = 32%", "tanpa % di belakangnya: `32`."),
    ("tebakan = -10%", "tanpa % di belakangnya: `-10`."),
    ("x = 49.000.000 / 37.000", "Hapus semua titik ribuan: `49000000`."),
    ("x = 49 juta / 37 ribu", "Tulis lengkap dengan nolnya: `49000000`."),
    ("x = 49000000 : 37000", "dengan garis miring: `49000000 / 37000`."),
    ("x = 37ribu", "dengan nolnya: `37000`."),
    (SERIES + "m.quantile(50%)", "Tulis 50 persen sebagai `0.5`."),
    (SERIES + "m =< 6", "Urutannya `<=`: tanda kurang dari dahulu, baru sama dengan."),
    (SERIES + "m => 6", "Urutannya `>=`: tanda lebih dari dahulu"),
    (SERIES + "pd.Timedelta(hour=6)", "Tulis `hours`, dengan s."),
    (SERIES + "pd.Timedelta(jam=6)", "Tulis `hours`."),
    ("Timedelta(hours=6)", "Tulis `pd.Timedelta(...)`."),
    ("jawaban_3 = d", 'Beri tanda kutip: `"d"`.'),
    ("tebakan = turun", 'Beri tanda kutip: `"turun"`.'),
    ("jawaban_6 = [c, a, b]", 'Beri tanda kutip: `"c"`.'),
    ("kumpulkan(R07)", 'Beri tanda kutip: `"R07"`.'),
    (SERIES + "m.rerata()", "Python memakai kata Inggris `mean` untuk rerata."),
    (SERIES + "m.rata_rata()", "`mean` untuk rata-rata."),
    (SERIES + "m.tengah()", "`median` untuk nilai tengah."),
    (SERIES + "def f(m):\n    selesai = 1\n    return Selesai\nf(m)", "Mungkin maksud Anda `selesai`."),
    ("tebakan = info layanan", 'Tulis `"info layanan"`.'),
    (SERIES + 'm.head("5")', "Tulis `5`, tanpa tanda kutip."),
    (SERIES + "m.head(lima)", "Ganti `lima` menjadi `5`."),
    (SERIES + 'm.sort_values(ascending="False")', "Tulis `True` atau `False` tanpa tanda kutip."),
    (
        SERIES + "def f(m, batas):\n    return m[m > 'batas']\nf(pd.Series([1]), 2)",
        "Hapus tanda kutipnya: tulis `batas`.",
    ),
    ('def f(m, sah):\n    return ("sah" + 0.5) / m\nf(1, 2)', "Hapus tanda kutipnya: tulis `sah`."),
    ("x = (alarm palsu + 0.5) / 3", "sambung dengan garis bawah: `alarm_palsu`."),
    ("periksa()", 'Tulis nomor soalnya, misalnya `periksa("1")`.'),
    ("petunjuk()", 'misalnya `petunjuk("1")`.'),
    ("pulihkan()", 'misalnya `pulihkan("1")`.'),
]


@pytest.mark.parametrize(("code", "words"), SLIPS, ids=[code.splitlines()[-1] for code, _ in SLIPS])
def test_slips_are_named(learner, code, words):
    text = learner(code, "sel")
    assert words in text
    assert ("Periksa ejaannya" in text) == ("Mungkin maksud" in words)


def test_an_unknown_name_in_a_function_is_told_the_inputs(learner):
    text = learner("def f(tabel, batas=5):\n    return tabel > persen\nf(1)", "sel")
    assert "masukan fungsi (`tabel`, `batas`)" in text and "beri tanda kutip" not in text


def test_a_missing_column_is_sought_in_the_table_of_the_line_only(learner):
    tables = "import pandas as pd\npesan = pd.DataFrame({'tautan': [1]})\niasc = pd.DataFrame({'kasus': [1]})\n"
    text = learner(tables + "iasc.drop(columns='catatan')", "sel")
    assert "bernama `catatan`" in text and "Mungkin maksud" not in text
    assert "`tautan`" in learner(tables + "pesan.drop(columns='catatan')", "sel")


def test_a_column_of_the_same_name_keeps_its_quotes(learner):
    text = learner(SERIES + "def f(tabel, batas):\n    return tabel['batas'] + 'a'\nf({'batas': 1}, 2)", "sel")
    assert "Hapus tanda kutipnya: tulis" not in text


@pytest.mark.parametrize(
    "code",
    [
        "x = [1,2]",
        "x = [3, 1,2]",
        "a = 12,000",
        "f(0,5)",
        'x = "0,5"',
        "# 0,5",
        "x = 1.0,5.0",
        "range(1,2,3)",
        "x = a1,2",
    ],
)
def test_other_commas_are_left_alone(code):
    assert clues.decimal_comma(code) is None


@pytest.mark.parametrize("code", [SERIES + "m.mean(1,2)[0] + 1 / 0", "x = [1 2]", "x = 3 if else 4", "x = 1e5 +* 2"])
def test_no_clue_where_there_is_none(learner, code):
    assert "dengan koma" not in learner(code) and "Tulis angkanya saja" not in learner(code)


@pytest.mark.parametrize(("soal", "answer"), [("1", "def median_menit(m):\n    return 0,5"), ("3", "jawaban_3 = 0,5")])
def test_a_tuple_for_an_answer_is_a_decimal_comma(learner, soal, answer):
    learner(answer, f"soal-{soal}-jawab")
    sentence = "Anda menulis `0,5` dengan koma. Python membacanya sebagai dua angka. Tulis `0.5`, dengan titik."
    assert sentence in learner(f'periksa("{soal}")')


def test_the_line_is_surer_than_the_card(learner):
    learner("def median_menit(m):\n    return m.quantile(0,5) / 0", "soal-1-jawab")
    text = learner('periksa("1")')
    assert COMMA in text and "Jangan membagi dengan nol." not in text


@pytest.fixture
def lesson(learner):
    """A notebook in which nothing was begun."""
    learner.shell.events.unregister("post_run_cell", listen._after)
    return learner


def test_a_lesson_explains_errors_from_the_first_use_on(lesson):
    assert lesson("1 / 0") == ""
    ngulik.__getattr__("periksa")
    ngulik.__getattr__("petunjuk")
    assert lesson("1 / 0").count("Ada pembagian dengan nol.") == 1


def test_grading_explains_nothing(lesson, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    ngulik.__getattr__("periksa")
    assert lesson("1 / 0") == ""
    monkeypatch.delenv("NBGRADER_EXECUTION")
    assert lesson("1 / 0") == ""
    listen.explain_errors()
