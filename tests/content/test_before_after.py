"""Forms A and B: each way of being unfair is found by name, and no key leaves the solutions."""

from pathlib import Path

import pytest

from ngulik.course import find_module
from ngulik.notebooks.build import build
from ngulik.notebooks.check_files import check_fresh
from ngulik.notebooks.check_forms import check_form_leaks, check_forms
from ngulik.notebooks.forms import FORMS, form_page, form_path, read_forms

SLUG = "05-respons-cepat"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('nomor = 1\ntujuan = "T1"', 'nomor = 1\ntujuan = "T2"', "A1 mengukur T2, tetapi B1 mengukur T1"),
        ('nomor = 1\ntujuan = "T1"', 'nomor = 1\ntujuan = "T2"', "bentuk A tidak mengukur tujuan T1"),
        ('nomor = 1\ntujuan = "T1"', 'nomor = 1\ntujuan = "T9"', "bentuk A merujuk tujuan T9"),
        ("Apa artinya?", "Apa artinya? " + "Lalu " * 60, "butir A5"),
        ("Baru sepersepuluh aduan selesai", "sembilan dari sepuluh aduan selesai", "A5 punya dua pilihan yang sama"),
    ],
)
def test_an_unfair_form_is_found(repository: Path, old: str, new: str, says: str) -> None:
    file = find_module(SLUG).forms
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(says in problem for problem in check_forms(find_module(SLUG)))


def test_a_letter_that_is_the_key_too_often_is_found(repository: Path) -> None:
    file = find_module(SLUG).forms
    file.write_text(file.read_text(encoding="utf-8").replace('kunci = "a"', 'kunci = "b"'), encoding="utf-8")
    assert any("kuncinya 6 kali b, batasnya 4" in problem for problem in check_forms(find_module(SLUG)))


def test_a_copied_question_is_found_though_its_numbers_differ(repository: Path) -> None:
    module = find_module(SLUG)
    first, other = (next(q for q in read_forms(module) if q.name == name) for name in ("A2", "B2"))
    text = module.forms.read_text(encoding="utf-8")
    module.forms.write_text(text.replace(other.text, first.text.replace("50", "90")), encoding="utf-8")
    assert any("butir A2 dan B2 hampir sama" in problem for problem in check_forms(find_module(SLUG)))


def test_a_key_that_is_always_the_longest_choice_is_found(repository: Path) -> None:
    module = find_module(SLUG)
    text = module.forms.read_text(encoding="utf-8")
    for question in read_forms(module):
        right = question.choices["abcd".index(question.key)]
        text = text.replace(
            right, right.rstrip(".") + ", dan itulah penjelasan yang paling lengkap di antara semuanya."
        )
    module.forms.write_text(text, encoding="utf-8")
    assert any("kunci adalah pilihan terpanjang di A1, A2" in problem for problem in check_forms(find_module(SLUG)))


def test_an_index_without_the_forms_is_found(repository: Path) -> None:
    index = repository / "course" / SLUG / "index.md"
    index.write_text(index.read_text(encoding="utf-8").replace("(ukur-b.md)", "(lain.md)"), encoding="utf-8")
    assert any("index.md tidak menautkan ukur-b.md" in problem for problem in check_forms(find_module(SLUG)))


@pytest.mark.parametrize("name", [f"course/{SLUG}/fasilitator.md", f"course/{SLUG}/pelajaran.py"])
def test_a_key_outside_the_solutions_is_found(repository: Path, name: str) -> None:
    reason = read_forms(find_module(SLUG))[0].reason
    path = repository / name
    path.write_text(path.read_text(encoding="utf-8") + f"\n# {reason.replace(' ', '  ', 2)}\n", encoding="utf-8")
    assert list(check_form_leaks(find_module(SLUG))) == [
        f"{name} membocorkan kunci lembar ukur {SLUG} A1. Pindahkan ke ukur.toml.",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_the_printed_page_has_no_key(form: str) -> None:
    module = find_module(SLUG)
    page = form_page(module, form)
    for question in read_forms(module):
        assert (question.text in page) == (question.form == form)
        assert question.reason not in page
    assert "NIP" not in page and "Kode peserta: ___" in page and "Tanggal: ___" in page


def test_the_printed_pages_are_proven_fresh(repository: Path) -> None:
    module = find_module(SLUG)
    pages = {form_path(module, form): form_page(module, form) for form in FORMS}
    for path, page in pages.items():
        path.write_text(page + "Kunci: b\n", encoding="utf-8")
    stale = [problem.partition(" tidak sesuai")[0] for problem in check_fresh(module)]
    assert stale == [f"course/{SLUG}/{path.name}" for path in pages]
    assert {*pages} <= {*build((module,))}
    assert {path: path.read_text(encoding="utf-8") for path in pages} == pages
