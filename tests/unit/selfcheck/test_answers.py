"""Stale answers, choices and numbers: what `periksa` says beyond right and wrong."""

import json

import pytest
from sample_card import CARD, MODUL

from ngulik.selfcheck import kartu
from ngulik.selfcheck.cek import BelumTepat, Checker

MEDIAN = "def median_menit(m):\n    return m.median()"
STOPPED = (
    "[Galat] Soal 1 — Median menit\nSel jawaban soal 1 tadi berhenti karena galat, jadi jawaban barunya belum terbaca. "
    "Perbaiki galat di sel itu, jalankan lagi, baru periksa."
)
NUMBER = kartu.CardItem("6", "Hari", "V", 1, ("jawaban_6",), buka='cek(jawaban_6, 32, "jawaban_6", toleransi=2)')
LETTER = 'Tulis satu huruf pilihannya saja, misalnya `"a"`.'


def test_an_answer_cell_that_failed_is_not_checked_in_its_older_version(learner, folder):
    learner(MEDIAN, "soal-1-jawab")
    learner('periksa("1")')
    learner("def median_menit(m)\n    return 3", "soal-1-jawab")
    assert learner('periksa("1")') == STOPPED
    learner(MEDIAN, "soal-1-jawab")
    assert learner('periksa("1")').startswith("[Tepat]")


def test_a_failed_run_in_a_fresh_kernel_is_said_too(learner, folder):
    learner("def median_menit(m)\n    return 3", "soal-1-jawab")
    assert learner('periksa("1")') == STOPPED
    assert not (folder.parent / ".ngulik" / "kemajuan.json").exists()


def test_the_last_run_counts_where_cells_have_other_ids(learner):
    learner(MEDIAN, "x1")
    learner(MEDIAN + "\n1 / 0", "x2")
    learner(MEDIAN, "x1")
    assert learner('periksa("1")').startswith("[Tepat]")


@pytest.mark.parametrize("answer", ["d", "D", "d.", " d) "])
def test_a_choice_may_carry_its_mark(learner, answer):
    learner(f"jawaban_3 = {answer!r}", "soal-3-jawab")
    assert learner('periksa("3")') == "[Tepat] Soal 3 — Pilih satu\nJawaban Anda tepat."


@pytest.mark.parametrize("answer", ["d, b", "", "f", "Rerata ditarik oleh yang lama.", 4, ["d", "e"]])
def test_anything_but_one_letter_is_told_so(learner, answer):
    learner(f"jawaban_3 = {answer!r}", "soal-3-jawab")
    text = learner('periksa("3")')
    assert text.startswith("[Belum tepat]") and LETTER in text
    assert ("masih kosong" in text) == (answer == "")


def test_a_wrong_letter_is_told_to_think_again(learner):
    learner("jawaban_3 = 'b'", "soal-3-jawab")
    assert LETTER not in learner('periksa("3")')


def test_a_wrong_number_is_no_choice():
    with pytest.raises(BelumTepat, match="Jawaban Anda 9 belum tepat"):
        Checker(NUMBER)(9, 32, toleransi=2)
    with pytest.raises(BelumTepat, match=r"Hapus tanda kutipnya: `jawaban_6 = 5` \(contoh\)\."):
        Checker(NUMBER)("32", 32, toleransi=2)


@pytest.mark.parametrize(("answer", "note"), [(32, ""), (33.5, " Diterima: selisihnya tidak lebih dari 2.")])
def test_a_number_within_its_tolerance_is_accepted_and_told(learner, monkeypatch, answer, note):
    entry = {"judul": "Hari", "tipe": "V", "poin": 1, "nama": ["jawaban_6"], "buka": kartu.kemas(NUMBER.buka)}
    text = json.dumps({**CARD, "soal": {**CARD["soal"], "6": entry}})
    monkeypatch.setattr(kartu, "read_texts", lambda: {MODUL: text})
    kartu.load.cache_clear()
    learner(f'mulai_latihan("{MODUL}")')
    learner(f"jawaban_6 = {answer}", "soal-6-jawab")
    assert learner('periksa("6")') == f"[Tepat] Soal 6 — Hari\nJawaban Anda tepat.{note}"


def test_a_function_for_a_number_is_said_plainly(learner):
    learner("def median_menit(m):\n    return m.median", "soal-1-jawab")
    text = learner('periksa("1")')
    assert "hasil Anda belum berupa angka." in text and "tanda kurung `()`" in text


def test_unread_hints_come_before_the_explanation(learner):
    for method in ("mean", "max"):
        learner(f"def median_menit(m):\n    return m.{method}()", "soal-1-jawab")
        text = learner('periksa("1")')
    assert 'Coba dahulu `petunjuk("1")`; masih ada 3 petunjuk. Sesudah itu, `pembahasan("1")`.' in text
    for _ in range(3):
        learner('petunjuk("1")')
    assert 'Pembahasannya juga sudah terbuka: jalankan `pembahasan("1")`.' in learner('periksa("1")')


def test_the_last_hint_invites_to_try(learner):
    for _ in range(3):
        text = learner('petunjuk("1")')
    assert "Coba isi dahulu walau ragu. Setelah dua kali mencoba, pembahasan terbuka." in text


def test_pythons_own_warnings_are_kept_from_the_learner(learner, recwarn, monkeypatch):
    code = "def median_menit(m):\n    import warnings\n    warnings.warn('english')\n    return m.median()"
    learner(code, "soal-1-jawab")
    assert learner('periksa("1")').startswith("[Tepat]")
    assert not [warning for warning in recwarn if "english" in str(warning.message)]
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    with pytest.warns(UserWarning, match="english"):
        learner('periksa("1")')


def test_a_value_that_holds_itself_does_not_stop_the_learner(learner):
    learner(
        "def median_menit(m):\n    a = []\n    a.append(a)\n    return a\njawaban_3 = []\njawaban_3.append(jawaban_3)"
    )
    for soal in ("1", "3"):
        assert learner(f'periksa("{soal}")').startswith(("[Belum tepat]", "[Galat]"))


def test_a_cell_that_checks_itself_is_not_taken_for_its_failed_run(learner):
    learner(MEDIAN + "\n1 / 0", "soal-1-jawab")
    assert learner(MEDIAN + '\nperiksa("1")', "soal-1-jawab").startswith("[Tepat]")
