import hashlib
import json
import os
import re
import time
import zipfile
from datetime import UTC, datetime

import pytest

import ngulik
from ngulik.codes import signed
from ngulik.selfcheck import handin

MEAN = "def median_menit(m):\n    return m.mean()"
CELLS = {
    "mulai": ("", 'mulai_latihan("99-contoh")'),
    "soal-1-jawab": ("soal-1-jawab", MEAN),
    "soal-1-uji": ("soal-1-uji", 'periksa("1")'),
    "soal-2-jawab": ("soal-2-jawab", "def jumlah(tabel):\n    ..."),
    "soal-2-uji": ("soal-2-uji", 'periksa("2")'),
    "soal-3-jawab": ("soal-3-jawab", 'jawaban_3 = "d"'),
    "soal-3-uji": ("soal-3-uji", 'periksa("3")'),
    "soal-7-esai": ("soal-7-esai", "Selamat sore, Kak."),
    "akhir": ("", "kumpulkan()"),
}


def save(folder, changes=(), name="latihan.ipynb", age=0.0):
    """Save the exercise as Lab would, `age` seconds ago."""
    cells = []
    for cell_id, (grade_id, source) in {**CELLS, **dict(changes)}.items():
        metadata = {"nbgrader": {"grade_id": grade_id}} if grade_id else {}
        lines = source.splitlines(keepends=True)
        cells.append({"id": cell_id, "cell_type": "code", "metadata": metadata, "source": lines})
    path = folder / name
    path.write_text(json.dumps({"cells": cells, "nbformat": 4}), encoding="utf-8")
    os.utime(path, (time.time() - age,) * 2)
    return path


def files(folder):
    return sorted((folder.parent / "kumpulan").glob("*")) if (folder.parent / "kumpulan").exists() else []


def test_one_file_with_notebook_and_manifest(learner, folder):
    saved = save(folder)
    text = learner('kumpulkan("K07")', "akhir")
    (file,) = files(folder)
    assert re.fullmatch(r"K07_99-contoh_\d{8}-\d{6}\.zip", file.name)
    assert file.name in text and str(file.parent) in text and "Moodle" in text
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["latihan.ipynb", "manifes.json"]
        content = archive.read("latihan.ipynb")
        manifest = json.loads(archive.read("manifes.json"))
    assert content == saved.read_bytes()
    assert {key: manifest[key] for key in ("format", "kode", "modul", "sha256", "ngulik")} == {
        "format": 1,
        "kode": "K07",
        "modul": "99-contoh",
        "sha256": hashlib.sha256(content).hexdigest(),
        "ngulik": ngulik.__version__,
    }
    assert datetime.fromisoformat(manifest["waktu"]).tzinfo


def test_the_summary_says_what_is_in_it(learner, folder):
    save(folder)
    learner(MEAN, "soal-1-jawab")
    learner('periksa("1")', "soal-1-uji")
    save(folder)
    text = learner('kumpulkan("K07")', "akhir")
    assert "Keadaan soal: 1 belum tepat, 1 kosong, 1 terisi, belum diperiksa, 1 esai terisi." in text
    assert "Esai soal 7: 3 kata." in text
    assert "Masih kosong: soal 2." in text
    assert "tersimpan pada" in text


def test_the_code_is_remembered(learner, folder):
    save(folder)
    assert 'kumpulkan("K07")' in learner("kumpulkan()", "akhir")
    assert files(folder) == []
    assert 'kumpulkan("K07")' in learner('kumpulkan("")', "akhir")
    learner('kumpulkan(" k07 ")', "akhir")
    learner('kumpulkan(" ")', "akhir")
    assert [file.name[:4] for file in files(folder)] == ["K07_", "K07_"]


def test_another_code_must_be_given_twice(learner, folder):
    save(folder)
    learner('kumpulkan("K07")', "akhir")
    sentence = (
        "Kode berubah dari K07 menjadi K08. Bila benar, jalankan sekali lagi; bila salah ketik, jalankan dengan K07."
    )
    assert sentence in learner('kumpulkan("K08")', "akhir")
    assert "Latihan sudah dikemas" in learner('kumpulkan("K07")', "akhir")
    assert sentence in learner('kumpulkan("K08")', "akhir")
    assert len(files(folder)) == 2
    assert "berganti dari K07 menjadi K08" in learner('kumpulkan("k08")', "akhir")
    assert (folder.parent / ".ngulik" / "kode.txt").read_text(encoding="utf-8") == "K08\n"


@pytest.mark.parametrize("code", ["7", "K", "K 07", "K07/../x", "Ü07", "K" * 21, "K07_a", "-K7"])
def test_codes_that_cannot_be_used(learner, folder, code):
    save(folder)
    assert "belum dapat dipakai" in learner(f"kumpulkan({code!r})", "akhir")
    assert files(folder) == []


@pytest.mark.parametrize("code", ["198001012005011001", "K08123456789", "A3273010101800001"])
def test_personal_numbers_are_refused(learner, folder, code):
    save(folder)
    text = learner(f"kumpulkan({code!r})", "akhir")
    assert "NIP, NIK" in text and code not in text
    assert files(folder) == []


def test_unsaved_work_is_noticed_and_saving_helps(learner, folder):
    save(folder, age=60)
    changed = MEAN.replace("mean", "median")
    learner(changed, "soal-1-jawab")
    text = learner('kumpulkan("K07")', "akhir")
    assert "Ctrl+S" in text and files(folder) == []
    save(folder, {"soal-1-jawab": ("soal-1-jawab", changed)})
    assert "Latihan sudah dikemas" in learner('kumpulkan("K07")', "akhir")


def test_a_new_unsaved_cell_is_noticed(learner, folder):
    save(folder, age=60)
    learner("x = 1", "sel-baru")
    assert "Ctrl+S" in learner('kumpulkan("K07")', "akhir")


def test_running_without_changing_needs_no_save(learner, folder):
    save(folder, age=60)
    learner(MEAN, "soal-1-jawab")
    assert "Latihan sudah dikemas" in learner('kumpulkan("K07")', "akhir")


def test_saved_but_not_run_again_is_only_mentioned(learner, folder):
    learner(MEAN, "soal-1-jawab")
    save(folder, {"soal-1-jawab": ("soal-1-jawab", MEAN.replace("mean", "median"))})
    text = learner('kumpulkan("K07")', "akhir")
    assert "Soal 1 berubah sesudah terakhir dijalankan." in text
    assert len(files(folder)) == 1


def test_a_clock_that_runs_behind_does_not_lock_the_learner_out(learner, folder):
    save(folder, age=3600)
    learner("x = 1", "sel-baru")
    assert "Ctrl+S" in learner('kumpulkan("K07")', "akhir")
    save(folder, {"sel-baru": ("", "x = 2")}, age=3000)
    assert "Latihan sudah dikemas" in learner('kumpulkan("K07")', "akhir")


def test_the_memory_of_what_ran_survives_the_first_cell(learner, folder):
    save(folder, age=60)
    learner("x = 1", "sel-baru")
    learner('mulai_latihan("99-contoh")', "mulai")
    assert "Ctrl+S" in learner('kumpulkan("K07")', "akhir")


def test_a_lost_cell_is_reported_and_nothing_is_lost(learner, folder):
    save(folder, {"soal-3-uji": ("", "x")})
    text = learner('kumpulkan("K07")', "akhir")
    assert "Sel soal 3 tidak ditemukan" in text
    assert len(files(folder)) == 1


def test_a_file_is_never_overwritten(learner, folder):
    save(folder)
    for _ in range(3):  # all within one second
        learner('kumpulkan("K07")', "akhir")
    assert len(files(folder)) == 3


def test_the_same_input_gives_the_same_bytes():
    now = datetime(2026, 7, 2, 9, tzinfo=UTC)
    assert handin.pack(b"{}", "K07", "m", now) == handin.pack(b"{}", "K07", "m", now)


def test_the_notebook_jupyter_names_is_taken(learner, folder, monkeypatch):
    path = save(folder, name="latihan saya.ipynb")
    save(folder, {"mulai": ("", "mulai_latihan('01-lain')")})
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    assert "Latihan sudah dikemas" in learner('kumpulkan("K07")', "akhir")
    monkeypatch.setenv("JPY_SESSION_NAME", "kerja/99-contoh/latihan saya.ipynb")
    assert "Latihan sudah dikemas" in learner('kumpulkan("K07")', "akhir")


def test_a_renamed_notebook_is_found(learner, folder):
    save(folder, name="latihan-budi.ipynb")
    save(folder, name="pelajaran.ipynb")
    assert "Latihan sudah dikemas" in learner('kumpulkan("K07")', "akhir")


@pytest.mark.parametrize("content", ["", "{", "[]", '{"cells": [1]}', '{"cells": [{"source": "x", "metadata": 5}]}'])
def test_a_file_that_is_no_notebook_is_named(learner, folder, content):
    (folder / "latihan.ipynb").write_text(content, encoding="utf-8")
    text = learner('kumpulkan("K07")', "akhir")
    assert "latihan.ipynb" in text and "Belum dikemas" in text
    assert files(folder) == []


def test_no_notebook_and_another_modules_notebook(learner, folder):
    assert "tidak ditemukan" in learner('kumpulkan("K07")', "akhir")
    save(folder, {"mulai": ("", 'mulai_latihan("01-lain")')})
    assert "bukan latihan modul 99-contoh" in learner('kumpulkan("K07")', "akhir")
    assert files(folder) == []


def test_a_folder_that_cannot_be_written_is_explained(learner, folder):
    save(folder)
    (folder.parent / "kumpulan").write_text("bukan folder", encoding="utf-8")
    assert "tidak dapat ditulis" in learner('kumpulkan("K07")', "akhir")


def test_outside_the_work_folder_everything_stays_beside_the_notebook(learner, folder, tmp_path, monkeypatch):
    other = tmp_path / "unduhan"
    other.mkdir()
    monkeypatch.chdir(other)
    learner('mulai_latihan("99-contoh")', "mulai")
    save(other)
    learner('kumpulkan("K07")', "akhir")
    assert len(list((other / "kumpulan").glob("K07_*.zip"))) == 1
    assert (other / ".ngulik" / "kode.txt").exists()


def test_a_name_is_no_code(learner, folder):
    save(folder)
    assert "bukan nama" in learner('kumpulkan("Asep")', "akhir")
    assert files(folder) == []


def test_a_slip_in_a_code_with_its_sign_is_told_while_it_can_be_mended(learner, folder):
    save(folder)
    right = signed("K", 7)
    wrong = f"K08{right[-1]}"
    told = f"Kode {wrong} tidak cocok dengan tanda periksanya, yaitu huruf di ujungnya; lihat daftar hadir"
    assert told in learner(f'kumpulkan("{wrong}")', "akhir") and not files(folder)
    assert f"{right}_99-contoh" in learner(f'kumpulkan("{right.lower()}")', "akhir")
    assert "K07_99-contoh" in learner('kumpulkan("K7")', "akhir") + learner('kumpulkan("K7")', "akhir")
