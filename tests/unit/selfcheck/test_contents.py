"""What `kumpulkan` says about the packed file, when it differs from what was on the screen."""

import pytest
from test_handin import MEAN, files, save


def test_the_file_is_judged_not_the_memory(learner, folder):
    learner('jawaban_3 = "d"', "soal-3-jawab")
    learner('periksa("3")', "soal-3-uji")
    save(folder)
    assert "1 tepat" in learner('kumpulkan("K07")', "akhir")
    for changed in ('jawaban_3 = "e"', 'jawaban_3 = "d'):
        save(folder, {"soal-3-jawab": ("soal-3-jawab", changed)})
        text = learner("kumpulkan()", "akhir")
        assert "1 tepat" not in text
        assert (
            "Soal 3: isi yang tersimpan berbeda dari yang terakhir diperiksa. Jalankan sel jawabannya, "
            'lalu `periksa("3")`, simpan, dan kumpulkan lagi.'
        ) in text
    assert "1 galat" in text
    assert len(files(folder)) == 3


def test_an_answer_python_cannot_read_is_said(learner, folder):
    save(folder, {"soal-1-jawab": ("soal-1-jawab", "def median_menit(m)\n    return 1")})
    text = learner('kumpulkan("K07")', "akhir")
    assert "1 galat" in text and "Soal 1: isi yang tersimpan belum dapat dibaca Python." in text
    save(folder, {"soal-1-jawab": ("soal-1-jawab", "%time\n" + MEAN)})
    assert "belum dapat dibaca" not in learner("kumpulkan()", "akhir")


def test_an_answer_that_stopped_is_counted_as_such(learner, folder):
    learner("jawaban_3 = d", "soal-3-jawab")
    save(folder, {"soal-3-jawab": ("soal-3-jawab", "jawaban_3 = d")})
    assert "1 galat" in learner('kumpulkan("K07")', "akhir")


def test_a_file_saved_before_the_work_is_no_success(learner, folder):
    learner('jawaban_3 = "d"', "soal-3-jawab")
    learner('periksa("3")', "soal-3-uji")
    save(folder, {"soal-3-jawab": ("soal-3-jawab", "jawaban_3 = ...")})
    text = learner('kumpulkan("R07")', "akhir")
    assert text.startswith(
        "[Belum lengkap] Berkas yang tersimpan masih kosong, padahal 1 soal sudah tepat di layar\n"
        'Tekan Ctrl+S, tunggu sebentar, lalu jalankan `kumpulkan("R07")` lagi.'
    )
    assert len(files(folder)) == 1


@pytest.mark.parametrize("essay", ["", "Tulis jawaban Anda di sini.\n\n", "*Tulis jawaban Anda di sini.*"])
def test_an_untouched_essay_is_empty(learner, folder, essay):
    save(folder, {"soal-7-esai": ("soal-7-esai", essay)})
    text = learner('kumpulkan("K07")', "akhir")
    assert "Masih kosong: soal 2, 7." in text and "Esai soal 7" not in text


def test_an_essay_written_below_its_cell_is_told(learner, folder):
    """Was: counted as empty, and marked with 0, although the learner had written it."""
    below = {"soal-7-esai": ("soal-7-esai", "*Tulis jawaban Anda di sini.*"), "akhir": ("", "Selamat sore, Kak.")}
    save(folder, below)
    told = "Soal 7: sel jawabannya sendiri masih kosong, tetapi ada tulisan Anda di sel tepat di bawahnya."
    text = learner('kumpulkan("K07")', "akhir")
    assert told in text and "1 esai terisi" in text and "Masih kosong: soal 2." in text
    assert told in learner('periksa("7")', "bebas")
    save(folder, below | {"soal-7-esai": ("soal-7-esai", "Selamat sore, Kak.")})
    assert told not in learner('periksa("7")', "bebas")
