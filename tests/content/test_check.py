"""`ngulik check` on the real course, and on copies with one thing broken: each break is found by name."""

from pathlib import Path

import pytest

from ngulik import cli
from ngulik.course import find_module, load_course
from ngulik.errors import ContentError
from ngulik.notebooks.build import build
from ngulik.notebooks.check import CHECKS, Check, check
from ngulik.notebooks.check_files import check_alone, check_alt, check_cards, check_fresh, check_leaks, check_start_page
from ngulik.notebooks.check_headings import check_title, check_titles_of_course
from ngulik.notebooks.check_items import Judge, Trial
from ngulik.notebooks.check_lessons import check_lesson
from ngulik.notebooks.check_links import check_links
from ngulik.notebooks.check_pages import check_pages
from ngulik.notebooks.check_parts import check_parts
from ngulik.notebooks.inline import Result
from ngulik.notebooks.kept_back import check_answers
from ngulik.notebooks.lessons import run_lessons
from ngulik.notebooks.release import release

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
SLUG = "05-respons-cepat"


#: Tested in test_datasets.py, by the process that makes the data anyway.
OF_DATA = ("kumpulan data sesuai generatornya", "identitas di data mustahil milik orang")


@pytest.mark.parametrize("one", [one for one in CHECKS if one.title not in OF_DATA], ids=lambda one: one.title)
def test_the_course_passes(one: Check) -> None:
    assert list(one.problems(load_course(), whole=True)) == []


def flip_last_brace(path: Path) -> None:
    path.write_bytes(path.read_bytes().rstrip(b"\n") + b" \n")


def test_one_changed_byte_in_a_generated_file_fails_by_name(repository: Path) -> None:
    names = [
        "course/mulai.ipynb",
        f"course/{SLUG}/pelajaran.ipynb",
        f"solutions/{SLUG}/latihan.ipynb",
        f"exercises/{SLUG}/latihan.ipynb",
    ]
    for name in names:
        flip_last_brace(repository / name)
    stale = [
        name
        for name, said, _ in (
            problem.partition(" tidak sesuai sumbernya")
            for problem in (*check_fresh(find_module(SLUG)), *check_start_page())
        )
        if said
    ]
    assert sorted(stale) == sorted(names)


def test_a_py_beside_a_released_notebook_fails_by_name(repository: Path) -> None:
    module = find_module(SLUG)
    build((module,))
    for folder in (f"exercises/{SLUG}", f"build/source/{SLUG}"):
        assert list(check_alone(module)) == []
        stray = repository / folder / "latihan.py"
        stray.write_text("jawaban = 1\n", encoding="utf-8")
        [problem] = check_alone(module)
        assert problem.startswith(f"{folder}/latihan.py tidak boleh ada di jalur rilis")
        stray.unlink()


def test_release_refuses_a_stale_master_and_then_follows_it(repository: Path) -> None:
    module = find_module(SLUG)
    build((module,))
    source = module.exercise_source
    source.write_text(
        source.read_text(encoding="utf-8").replace("# Latihan 05", "# Latihan ke-05", 1), encoding="utf-8"
    )
    with pytest.raises(Exception, match="Jalankan `ngulik build` dahulu"):
        release((module,))
    build((module,))
    assert release((module,)) == [module.released]
    assert "Latihan ke-05" in module.released.read_text(encoding="utf-8")
    assert release((module,)) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("return menit.___()", "return menit.median()", "membocorkan jawaban soal 1: `return menit.median()`"),
        ("return menit.___()", "### BEGIN HIDDEN TESTS", "memuat “BEGIN HIDDEN TESTS”"),
        ('muat_data(\\"aduan\\")', "pd.read_csv('aduan.csv')", "membaca berkas dengan alamatnya sendiri"),
    ],
)
def test_a_leak_is_found(repository: Path, old: str, new: str, says: str) -> None:
    released = find_module(SLUG).released
    text = released.read_text(encoding="utf-8")
    assert old in text
    released.write_text(text.replace(old, new), encoding="utf-8")
    assert any(says in problem for problem in check_leaks(find_module(SLUG)))


def test_a_dead_link_and_a_picture_without_words_are_found(repository: Path) -> None:
    page = repository / "course" / SLUG / "index.md"
    page.write_text(
        page.read_text(encoding="utf-8") + '\n[x](tiada.md) ![](a.png) <img src="b.png">\n', encoding="utf-8"
    )
    assert any("tautan tiada.md tidak menuju berkas" in problem for problem in check_links(find_module(SLUG)))
    assert len([*check_alt(find_module(SLUG))]) == 2


def test_a_link_to_a_heading_that_is_not_there_is_found(repository: Path) -> None:
    page = repository / "course" / SLUG / "index.md"
    append(page, "[x](../glosarium.md#sel) [y](../glosarium.md#sell) [z](#tiada)")
    assert [problem.partition(": ")[2] for problem in check_links(find_module(SLUG))] == [
        "tautan ../glosarium.md#sell menuju judul yang tidak ada di course/glosarium.md. Perbaiki namanya.",
        f"tautan #tiada menuju judul yang tidak ada di course/{SLUG}/index.md. Perbaiki namanya.",
    ]


def append(page: Path, text: str) -> None:
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")


def test_a_second_title_and_one_that_another_page_has_are_found(repository: Path) -> None:
    append(repository / "course" / SLUG / "bawa-pulang.md", "# Glosarium")
    [problem] = check_title(find_module(SLUG))
    assert problem.startswith(f"course/{SLUG}/bawa-pulang.md: judul tingkat satu (baris “# …”): “Bawa Pulang: ")
    assert list(check_titles_of_course()) == [
        f"Judul “Glosarium” dipakai oleh course/{SLUG}/bawa-pulang.md dan course/glosarium.md. Bedakan judulnya."
    ]


def test_an_answer_on_a_page_is_found_but_not_beside_its_key(repository: Path) -> None:
    module, page = find_module(SLUG), repository / "course" / "glosarium.md"
    append(page, "**Kunci: return menit.quantile(0.5)**")
    assert list(check_answers(module)) == []
    append(page, "return menit.quantile(0.5)")
    assert list(check_answers(module)) == [
        f"course/glosarium.md membocorkan jawaban atau petunjuk latihan {SLUG}: “return menit.quantile(0.5)”. Hapus dari halaman itu."
    ]


def test_a_card_that_does_not_say_what_is_real_is_found(repository: Path) -> None:
    card = repository / "datasets" / "kanal.md"
    card.write_text(card.read_text(encoding="utf-8").replace("> **SINTETIS.**", ">"), encoding="utf-8")
    [problem] = check_cards()
    assert problem.startswith("datasets/kanal.md tidak menyebut apakah datanya sungguhan.")


def test_a_blank_that_looks_answered_and_a_mark_that_changes_are_found() -> None:
    judge = Judge(find_module(SLUG))
    [filled] = judge.judge(Trial("3", "jawaban kosong", 'jawaban_3 = "a"', ""))
    assert filled.startswith("dijawab belum tepat oleh periksa, seharusnya belum dikerjakan.")
    errors = iter([None, None, AssertionError()])
    judge.mark = lambda trial: Result(next(errors))  # type: ignore[method-assign]
    [changing] = judge.judge(Trial("3", "solusi", "", None))
    assert changing.startswith("dinilai tiga kali, dan nilainya tidak sama.")


def titled(title: str) -> Check:
    return next(one for one in CHECKS if one.title == title)


def test_the_command_says_what_it_checked(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [titled(title) for title in ("modul lengkap dan terbaca", "tautan", "teks alternatif gambar")]
    monkeypatch.setattr("ngulik.notebooks.check.CHECKS", chosen)  # all of them pass above
    append(repository / "course" / "glosarium.md", "[x](tiada.md)")
    assert cli.main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "✓ modul lengkap dan terbaca",
        "✗ tautan",
        "  course/glosarium.md: tautan tiada.md tidak menuju berkas apa pun. Perbaiki alamatnya.",
        "✓ teks alternatif gambar",
        "1 masalah ditemukan. Perbaiki, lalu jalankan `ngulik check` lagi.",
    ]
    assert cli.main(["check", SLUG[:2]]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Semua pemeriksaan lolos: 3 dari 3."


def test_a_broken_module_is_told_at_once_and_hides_no_other(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each fault is one sentence, said once, however many checks meet it."""
    first, second, third, *_ = load_course()
    (first.folder / "fasilitator.md").rename(first.folder / "fasilitaor.md")
    first.exercise_source.unlink()
    second.file.write_text(second.file.read_text(encoding="utf-8").replace("judul =", "jdul ="), encoding="utf-8")
    index = third.folder / "index.md"
    index.write_text(index.read_text(encoding="utf-8").replace("## Sumber", "## Asal"), encoding="utf-8")
    (repository / "course" / "4-tiket").mkdir()
    costly = {
        *OF_DATA,
        "pelajaran jalan dari atas ke bawah",
    }
    costly |= {"kontrak butir: jawaban benar, salah, dan pesannya", "jawaban yang diubah otomatis kehilangan nilai"}
    monkeypatch.setattr("ngulik.notebooks.check.CHECKS", [one for one in CHECKS if one.title not in costly])
    assert [problem for _, found in check() for problem in found] == [
        "Folder course/4-tiket tidak bernama seperti modul. Pakai dua angka, tanda hubung, dan huruf kecil, misalnya 04-nomor-tiket.",
        f"course/{second.slug}/modul.toml: kunci “judul” belum ada; isinya teks, tidak kosong.",
        f"course/{second.slug}/modul.toml baris 1: kunci “jdul” tidak dikenal; mungkin maksudnya “judul”.",
        f"course/{first.slug}/fasilitator.md belum ada, tetapi ada fasilitaor.md. Ganti nama berkas itu menjadi fasilitator.md.",
        f"solutions/{first.slug}/latihan.py belum ada. Tulis berkas itu; contohnya ada di modul lain.",
        f"course/{first.slug}/fasilitator.md belum ada. Tulis berkas itu; contohnya ada di modul lain.",
        f"course/{third.slug}/index.md tidak memuat bagian “Sumber”. Tulis sebagai subbab atau baris yang diawali kata tebal itu.",
        f"course/{first.slug}/index.md: tautan fasilitator.md tidak menuju berkas apa pun. Perbaiki alamatnya.",
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("index.md", "# Modul", "# Bagian", "judulnya “# Bagian"),
        ("index.md", "(2 JP)", "(3 JP)", "baris **Waktu** tidak menyebut 90 menit dan (2 JP) seperti modul.toml"),
        ("index.md", "(bawa-pulang.md)", "(index.md)", "tidak menautkan bawa-pulang.md"),
        ("fasilitator.md", "## Rencana 90 menit", "## Rencana", "tidak memuat bagian “Rencana 90 menit”"),
        ("fasilitator.md", "## Menilai soal", "## Nilai", "tidak memuat bagian “Menilai soal”"),
        ("fasilitator.md", "## Pemanasan", "Pemanasan", "tidak memuat bagian “Pemanasan”"),
        ("bawa-pulang.md", "# Bawa Pulang: ", "# ", "seharusnya “# Bawa Pulang: …”"),
        ("bawa-pulang.md", "**\n", "\n", "tidak terbagi"),
        ("bawa-pulang.md", "# Bawa", "# Bawa Pulang: " + "kata " * 60 + "Bawa", "batasnya 150"),
    ],
)
def test_a_page_without_a_required_part_is_found(repository: Path, name: str, old: str, new: str, says: str) -> None:
    module = find_module(SLUG)
    page = module.folder / name
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new), encoding="utf-8")
    assert any(says in problem for problem in check_pages(module))


def test_what_is_still_to_be_written_is_named_line_by_line(repository: Path) -> None:
    sheet = find_module(SLUG).folder / "bawa-pulang.md"
    sheet.write_text(sheet.read_text(encoding="utf-8") + "TULIS: satu baris sumber.\n", encoding="utf-8")
    (sheet.parent / "catatan.txt").write_text("", encoding="utf-8")
    assert [
        problem.partition(" baris ")[2].partition(": ")[2] or problem for problem in check_parts(find_module(SLUG))
    ] == [
        "masih kerangka. Tulis satu baris sumber.",
        f"course/{SLUG}/catatan.txt bukan bagian modul. Pindahkan; gambar disimpan di course/{SLUG}/gambar/.",
    ]


def test_a_lesson_that_stops_is_named_with_its_cell_and_hides_no_other(repository: Path) -> None:
    first, second, third, *_ = load_course()
    broken = "# %% [markdown]\n# Judul\n\n# %%\nx = 1\n\n# %%\n{}\n\n# %%\nprint(x)\n"
    for module, code in ((first, "1 / 0"), (second, "print(x)"), (third, 'muat_data("aduan")["respons2"]')):
        code = code if module is not third else f"from ngulik import *\n{code}"
        module.lesson_source.write_text(broken.format(code), encoding="utf-8")
    with pytest.raises(ContentError) as stops:
        run_lessons((first, second, third))
    assert str(stops.value).splitlines() == [
        f"course/{first.slug}/pelajaran.py:7: pelajaran berhenti di sel ini: ZeroDivisionError: division by zero. Perbaiki, lalu ulangi.",
        f"course/{third.slug}/pelajaran.py:7: pelajaran berhenti di sel ini: KeyError: 'respons2'. Perbaiki, lalu ulangi.",
    ]
    assert [path.name.rpartition("-")[0] for path in (repository / "build/pelajaran").glob("*.ipynb")] == [second.slug]
    [kept] = (repository / "build/pelajaran").glob("*.ipynb")
    kept.write_text(kept.read_text(encoding="utf-8").replace('"1\\n"', '"disimpan\\n"'), encoding="utf-8")
    [again] = run_lessons((second,))
    assert again.cells[-1].outputs[0].text == "disimpan\n"  # not run a second time
    [still] = check_lesson(second)
    assert still.startswith(f"course/{second.slug}/pelajaran.py tidak menampilkan satu simulasi pun.")


def test_a_picture_without_words_that_describe_it_is_found(repository: Path) -> None:
    module = load_course()[0]
    module.lesson_source.write_text(
        '# %%\nfrom IPython.display import HTML\nHTML(\'<img src="a">\')\n\n# %%\nHTML(\'<img src="a" alt="Grafik">\')\n',
        encoding="utf-8",
    )
    bare, short, _ = check_lesson(module)  # the third: it has no simulation
    assert bare.startswith(f"course/{module.slug}/pelajaran.py:1: menampilkan gambar tanpa teks pengganti.")
    assert short.startswith(f"course/{module.slug}/pelajaran.py:5: teks pengganti gambarnya hanya “Grafik”.")
