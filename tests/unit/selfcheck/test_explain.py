import pandas as pd
import pytest

from ngulik.errors import UsageError
from ngulik.selfcheck import rules_values
from ngulik.selfcheck.explain import explain, find_rule, message

TABLE = "import pandas as pd\nt = pd.DataFrame({'masuk': [1, 2], 'kanal': ['X', 'Loket']})\n"

#: Code a beginner writes, and words the explanation must hold.
CASES = [
    ("x = ___", "rumpang"),
    ("x = 3 ___ 4", "rumpang"),
    (TABLE + "t.___()", "rumpang"),
    (TABLE + "t['___']", "rumpang"),
    ("median_menit = 1\nmedian_mnit", "`median_menit`"),
    ("prin('a')", "`print`"),
    ("true", "`True`"),
    ("pd.Series", "sel pertama"),
    ("Instagram", 'tanda kutip: `"Instagram"`'),
    ("def f():\n    selesai = 1\n    return Selesai\nf()", "`selesai`"),
    ("def f():\n    n = n + 1\n    return n\nn = 1\nf()", "sebelum diberi isi"),
    ("def f():\n\tif 1:\n        return 1", "Tab dan spasi"),
    ("x = 1\n  y = 2", "terlalu menjorok"),
    ("def f():\nreturn 1", "kurang menjorok"),
    ("if 1:\n    x = 1\n  y = 2", "tidak lurus"),
    ("x = (1 + 2", "Kurung `(` dibuka"),
    ("x = 1)", "penutup `)`"),
    ("x = (1]", "penutup `]`"),
    ("x = 'a", "tanda kutip"),
    ("def f()\n    return 1", "titik dua"),
    ("x = “a”", "Word"),
    ("if x = 1:\n    pass", "`==`"),
    ("x = [1 2]", "koma"),
    ("return 1", "di luar fungsi"),
    ("x = 12abc", "angka"),
    ("x = 05", "angka"),
    ("x = = 1", "tidak mengerti"),
    ("'1' + 2", "dihitung bersama"),
    ("1 + '2'", "dihitung bersama"),
    ("'a' < 1", "dibandingkan"),
    ("1.5 > 'batas'", "Hapus tanda kutip"),
    (TABLE + "t['masuk'] > 'batas'", "Hapus tanda kutip"),
    (TABLE + "t['kanal'].str.split('?unduh=1')", "punya arti khusus"),
    (TABLE + "pd.Timedelta(hours=1) + 6", "Lama waktu dibagi"),
    (TABLE + "t.drop(columns='catatan')", "bernama `catatan`"),
    (TABLE + "pd.Series(pd.to_timedelta([1], unit='h')) <= 6", "dibandingkan"),
    ("def periksa(soal): return soal\nperiksa()", '`periksa("1")`'),
    ("def f(a): return a\nf()", "belum diberi semua masukan"),
    ("def f(a): return a\nf(1, 2)", "terlalu banyak"),
    ("def f(a): return a\nf(b=1)", "`b=`"),
    (TABLE + "t('masuk')", "kurung siku"),
    ("x = 3\nx(2)", "seperti fungsi"),
    (TABLE + "t.head[0]", "kurung bulat"),
    ("x = 3\nx[0]", "tunggal"),
    (TABLE + "t['kanal'].mean()", "berisi teks"),
    ("len(5)", "Jenis nilai"),
    (TABLE + "t['masukk']", "`masuk`"),
    (TABLE + "t[['masuk', 'kanaal']]", "`kanal`"),
    (TABLE + "t['Masuk']", "`masuk`"),
    (TABLE + "t[0]", "Tidak ada kolom"),
    (TABLE + "t.groupy('kanal')", "`groupby`"),
    (TABLE + "t['a' * 80]", "Kolom atau label"),
    ("raise AttributeError", "sesudah titik"),
    ("x = None\nx.median()", "tidak menghasilkan nilai"),
    (TABLE + "t['masuk'].str.lower()", "`.str`"),
    (TABLE + "t['masuk'].dt.hour", "`.dt`"),
    (TABLE + "t[t['masuk'] > 1 and t['masuk'] < 2]", "`&`"),
    (TABLE + "t['baru'] = [1, 2, 3]", "sama panjang"),
    ("float('12,5')", "'12,5'"),
    ("int('a')", "'a'"),
    (TABLE + "pd.Timestamp('2026-13-45')", "tanggal"),
    ("[].remove(1)", "isinya"),
    ("[1, 2][5]", "dari 0"),
    (TABLE + "t.loc[pd.Series([True], index=[9])]", "tidak sebaris"),
    ("1 / 0", "nol"),
    ("import panda", "`panda`"),
    ("from math import pii", "`import`"),
    ("open('tidak-ada.csv')", 'muat_data("aduan")'),
    ("raise PermissionError", "Excel"),
    ("def f(): return f()\nf()", "memanggil dirinya"),
    ("raise MemoryError", "Memori"),
    ("raise KeyboardInterrupt", "Tidak ada yang rusak"),
    ("assert 1 == 2", "pemeriksaan"),
    ("raise OverflowError('besar')", "Python berhenti"),
]


def fail(code):
    namespace = {"__name__": "__main__"}
    try:
        exec(compile(code, "sel", "exec"), namespace)
    except BaseException as error:
        return error, namespace
    raise AssertionError("the code must fail")


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("code", "words"), CASES, ids=[code.splitlines()[-1][:30] for code, _ in CASES])
def test_beginners_errors_are_explained(code, words):
    explanation = explain(*fail(code))
    text = repr(explanation.notice())
    assert words in text
    assert "Langkah berikutnya:" in text
    assert "Traceback" not in text and "site-packages" not in text
    assert "{" not in text.replace("`{`", "")


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_every_rule_can_be_reached():
    errors = [fail(code)[0] for code, _ in CASES]
    reached = {find_rule(error, message(error))[0] for error in errors}
    assert [rule for rule in rules_values.RULES if rule not in reached] == []


def test_only_the_learners_own_line_is_shown():
    namespace = {"__name__": "__main__", "pd": pd}
    import linecache

    source = "def f(t):\n    a = 1\n    return t['tidak']\n"
    linecache.cache["sel-7"] = (len(source), None, source.splitlines(True), "sel-7")
    exec(compile(source, "sel-7", "exec"), namespace)
    try:
        namespace["f"](pd.DataFrame({"tidur": [1]}))
    except KeyError as error:
        explanation = explain(error, namespace)
    assert explanation.baris == "baris 3: return t['tidak']"


def test_our_own_errors_already_speak_indonesian():
    explanation = explain(UsageError("Kumpulan data “x” tidak ada."), {})
    assert explanation.arti == "Kumpulan data “x” tidak ada."


def test_leaving_is_no_error():
    assert explain(SystemExit(), {}) is None


def test_an_exception_that_cannot_describe_itself_is_still_explained():
    class Aneh(Exception):
        def __str__(self):
            raise ValueError

    assert explain(Aneh(), {}).nama == "Aneh"


WRITING = [case for case in CASES if isinstance(fail(case[0])[0], SyntaxError)]


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize(("code", "words"), WRITING, ids=[code.splitlines()[-1][:30] for code, _ in WRITING])
def test_ipythons_own_syntax_errors_are_explained_the_same(learner, code, words):
    assert words in learner(code)
