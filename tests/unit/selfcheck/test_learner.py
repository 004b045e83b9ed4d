"""What a learner sees, cell by cell, in a real IPython shell."""

import json
import re
import time

import pytest

from ngulik.errors import UsageError
from ngulik.selfcheck import session
from ngulik.selfcheck.session import mulai_latihan

MEAN = "def median_menit(m):\n    return m.mean()"
MEDIAN = "def median_menit(m):\n    return m.median()"


def progress(folder, soal="1"):
    content = json.loads((folder.parent / ".ngulik" / "kemajuan.json").read_text(encoding="utf-8"))
    return content["modul"]["99-contoh"][soal]


def test_the_first_cell_greets_with_the_size_of_the_work(learner):
    text = learner('mulai_latihan("99-contoh")')
    assert text.startswith("[Siap] Modul contoh")
    assert "Ada 4 soal, 8 poin, sekitar 4 menit." in text
    assert "Shift+Enter" in text


def test_coming_back_names_what_is_right(learner):
    learner(MEDIAN)
    learner('periksa("1")')
    assert "Soal yang sudah tepat: 1." in learner('mulai_latihan("99-contoh")')


def test_an_unknown_module_is_an_error_of_the_notebook(card, folder):
    with pytest.raises(UsageError, match="99-contoh"):
        mulai_latihan("tidak-ada")


def test_right(learner):
    learner(MEDIAN)
    text = learner('periksa("1")')
    assert text == (
        "[Tepat] Soal 1 — Median menit\nTepat untuk contoh di sini. Saat dinilai, cara yang sama dicoba juga pada data lain."
    )


def test_wrong(learner):
    learner(MEAN)
    text = learner("periksa(1)")
    assert text.startswith("[Belum tepat] Soal 1 — Median menit\nDiperiksa: `median_menit([5, 10, 15, 400])`.")
    assert "Diharapkan 12,5; hasil Anda 107,5.\nItu rerata; yang diminta median." in text
    assert 'petunjuk("1")' in text


def test_wrong_choice_shows_only_the_choice(learner):
    learner('jawaban_3 = "a"')
    text = learner('periksa("3")')
    assert "Pilihan Anda `a` belum tepat.\nItu median, bukan rerata." in text
    assert "`d`" not in text


def test_not_run(learner):
    text = learner('periksa("1")')
    assert text.startswith("[Belum dikerjakan]")
    assert "belum dijalankan" in text and "Shift+Enter" in text


def test_answer_cell_with_a_broken_blank(learner):
    explained = learner("def median_menit(m):\n    return m ___ 3", "j1")
    assert "rumpang `___`" in explained
    assert "Masih ada rumpang" in learner('periksa("1")')


def test_answer_cell_that_stopped(learner):
    learner("def median_menit(m)\n    return 3", "j1")
    assert "berhenti karena galat" in learner('periksa("1")')


def test_error_inside_the_answer(learner):
    learner("def median_menit(m):\n    tengah = m.medan()\n    return tengah", "j1")
    text = learner('periksa("1")')
    assert text.startswith("[Galat] Soal 1 — Median menit")
    assert "baris 2: tengah = m.medan()" in text
    assert "`median`" in text
    assert "Traceback" not in text
    learner("def median_menit(m):\n    return 1 / 0", "j1")
    assert "Jangan membagi dengan nol." in learner('periksa("1")')


def test_errors_in_any_cell_are_explained_below_it(learner, capsys):
    assert "Maksud" not in learner("x = 1")
    text = learner("median = 3\nmedain", "s")
    assert "Mungkin maksud Anda `median`." in text
    assert "baris 2: medain" in text
    assert "NameError" in capsys.readouterr().out  # Python's own message stays
    assert "Kurung `(`" in learner("x = (1")


def test_beginning_again_explains_an_error_once(learner):
    learner('mulai_latihan("99-contoh")')
    assert learner("1 / 0").count("[Galat]") == 1


def test_the_learners_session_is_left_alone(learner):
    learner(MEDIAN)
    learner("cek = 'punya saya'\npd_lama = pd\ncontoh = 7")
    learner('periksa("1")')
    assert learner.shell.user_ns["cek"] == "punya saya"
    assert learner.shell.user_ns["contoh"] == 7


def test_a_hidden_pandas_name_does_no_harm(learner):
    learner(MEDIAN + "\npd = 5")
    assert learner('periksa("1")').startswith("[Tepat]")


def test_essay_and_unknown_items_are_told_apart(learner):
    assert "dinilai oleh penilai" in learner('periksa("7")')
    assert "Soal yang ada: 1, 2, 3, 7." in learner('periksa("8")')


def test_before_the_first_cell(card, folder, capsys, monkeypatch):
    from ngulik.selfcheck import kemajuan, kumpulkan, pembahasan, periksa, petunjuk, pulihkan

    monkeypatch.setattr(session, "_session", None)
    monkeypatch.setattr("IPython.get_ipython", lambda: None)
    for verb in (periksa, petunjuk, pembahasan, pulihkan):
        verb("1")
    kemajuan()
    kumpulkan()
    assert capsys.readouterr().out.count("Buka latihan, lalu jalankan sel pertamanya") == 6


def test_a_plain_script_is_checked_in_its_own_names(card, folder, capsys, monkeypatch):
    monkeypatch.setattr("IPython.get_ipython", lambda: None)
    code = f'from ngulik.selfcheck import *\nmulai_latihan("99-contoh")\n{MEDIAN}\nperiksa("1")'
    exec(code.replace("import *", "import mulai_latihan, periksa"), {"__name__": "__main__"})
    assert "[Tepat]" in capsys.readouterr().out
    assert not (folder.parent / ".ngulik").exists()


def test_the_same_failing_answer_is_one_attempt(learner, folder):
    for _ in range(3):
        learner(MEAN, "j1")
        learner('periksa("1")')
    assert len(progress(folder)["gagal"]) == 1
    learner("\n\n" + MEAN, "j1")
    learner('periksa("1")')
    assert len(progress(folder)["gagal"]) == 1
    learner("def median_menit(m):\n    return m.max()", "j1")
    assert 'pembahasan("1")' in learner('periksa("1")')
    assert len(progress(folder)["gagal"]) == 2


def test_hints_come_one_by_one(learner):
    first = learner('petunjuk("1")')
    assert "petunjuk 1 dari 3" in first and "Urutkan" in first and "tengah" not in first
    assert "Cari yang di tengah." in learner('petunjuk("1")')
    third = learner('petunjuk("1")')
    assert "Urutkan" in third and "bernama sama" in third and "dua kali mencoba" in third
    assert learner('petunjuk("1")') == third
    assert "tidak punya petunjuk" in learner('petunjuk("2")')


def test_the_explanation_opens_after_two_tries(learner):
    assert "Percobaan Anda: 0, tinggal 2 lagi" in learner('pembahasan("1")')
    learner(MEAN)
    learner('periksa("1")')
    assert "Percobaan Anda: 1, tinggal 1 lagi" in learner('pembahasan("1")')
    learner("def median_menit(m):\n    return m.min()")
    learner('periksa("1")')
    assert learner('pembahasan("1")') == "#### Soal 1: pembahasan\n\nMedian adalah **nilai tengah**."


def test_the_explanation_opens_once_right(learner):
    learner('jawaban_3 = "D"')
    learner('periksa("3")')
    assert "Yang tepat d." in learner('pembahasan("3")')


def test_an_essays_explanation_opens_after_its_hints(learner):
    assert "setelah semua petunjuk dibaca" in learner('pembahasan("7")')
    assert 'pembahasan("7")' in learner('petunjuk("7")')
    assert "Contoh balasan." in learner('pembahasan("7")')


def test_an_item_without_explanation_says_so(learner):
    assert "belum punya pembahasan" in learner('pembahasan("2")')


def test_the_original_cell_can_be_copied_back(learner):
    text = learner('pulihkan("1")')
    assert "    def median_menit(menit):\n        return menit.___()" in text
    assert "Ctrl+V" in text


def test_progress_table(learner):
    learner(MEAN)
    learner('periksa("1")')
    learner('jawaban_3 = "d"')
    learner('periksa("3")')
    learner('petunjuk("1")')
    text = learner("kemajuan()")
    assert "Tepat di 1 dari 3 soal" in text
    assert "sisa waktu: 4 menit" in text
    rows = {line.split()[0]: re.split(r"\s{2,}", line) for line in text.splitlines() if line[:1].isdigit()}
    assert rows["1"] == ["1", "Median menit", "↻ Belum tepat", "1", "1 dari 3", "1"]
    assert rows["2"][2] == "○ Belum dikerjakan"
    assert rows["3"][2:4] == ["✓ Tepat", "1"]
    assert rows["7"][2:4] == ["dibaca penilai", "–"]
    assert "Soal 7 (esai, 4 poin) tidak diperiksa di sini." in text


def test_a_right_answer_stays_right_after_a_restart(learner, folder):
    learner(MEDIAN)
    learner('periksa("1")')
    learner("del median_menit")
    learner('periksa("1")')
    assert progress(folder)["keadaan"] == "tepat"


def test_the_card_is_escaped_and_announced(learner):
    learner("jawaban_3 = '<b onclick=alert(1)>'")
    learner('periksa("3")')
    assert 'role="status"' in learner.html
    assert "<b onclick" not in learner.html
    assert "Belum tepat</span>" in learner.html
    assert "&lt;b onclick" in learner.html


def test_grading_writes_and_shows_nothing_of_its_own(learner, folder, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert learner('mulai_latihan("99-contoh")') == ""
    learner(MEAN)
    assert "[Belum tepat]" in learner('periksa("1")')
    assert "sedang dinilai" in learner('kumpulkan("K07")')
    assert not (folder.parent / ".ngulik").exists()


def test_a_check_takes_less_than_a_second(learner):
    learner(MEDIAN)
    began = time.perf_counter()
    learner('periksa("1")')
    assert time.perf_counter() - began < 1


def test_a_failed_cell_without_an_id_is_not_answered_by_the_older_value(learner):
    learner(MEDIAN, None)
    learner("def median_menit(menit):\n    return menit.", None)
    assert "berhenti karena galat" in learner('periksa("1")', None)
