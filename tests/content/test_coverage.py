"""The matrix of the seed: what each module must teach, held against the modules and the items."""

from pathlib import Path

import pytest

from ngulik import paths
from ngulik.course import find_module, load_course
from ngulik.errors import ContentError
from ngulik.notebooks.coverage import SEED, check_coverage, check_matrix, coverage, load_topics

TOPICS = load_topics()
MODULES = {module.slug: module for module in load_course()}


def test_the_matrix_has_each_topic_of_the_seed_once() -> None:
    codes = [topic.code for topic in TOPICS]
    assert len(codes) == len(SEED) == 26
    assert {f"I{n}" for n in range(1, 5)} | {f"R{n}" for n in range(1, 11)} < set(codes)


def test_the_report_counts_items_and_modules() -> None:
    found = {row.topic.code: row for row in coverage()}
    assert list(found) == [topic.code for topic in TOPICS]
    for row in found.values():
        assert set(row.modules) == {slug for slug, m in MODULES.items() if m.number in row.topic.main}
        assert row.done == (bool(row.modules) and len(row.items) >= 3)
    assert "05-4" in found["R5"].items and found["R5"].done


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("course/cakupan.toml", 'utama = ["13"]', 'utama = ["05", "13"]', "05-respons-cepat/modul.toml: topik adalah"),
        (
            "course/05-respons-cepat/modul.toml",
            '["I4", "R4",',
            '["I4", "R4", "XX",',
            "05-respons-cepat/modul.toml: pendukung adalah I4, R4, XX",
        ),
        ("solutions/05-respons-cepat/butir.toml", '["P+", "PRO",', '["P+",', "topik PRO tidak dilatih satu soal pun"),
    ],
)
def test_a_gap_is_found_by_name(repository: Path, name: str, old: str, new: str, says: str) -> None:
    file = repository / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    assert any(says in problem for problem in check_coverage(find_module("05")))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('kode = "SAT"', 'kode = "SATU"', "topik benih SAT belum ada"),
        ('kode = "SAT"', 'kode = "SATU"', "topik SATU bukan topik benih"),
        ('utama = ["13"]', 'utama = ["15"]', "modul 15 tidak ada di silabus; nomornya 01 sampai 14"),
        ('utama = ["10"', 'utama = ["09"', "modul 10 tidak mengajarkan satu topik pun"),
    ],
)
def test_a_matrix_that_is_not_the_seed_is_found(repository: Path, old: str, new: str, says: str) -> None:
    assert list(check_matrix()) == []
    file = paths.course_dir() / "cakupan.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    assert any(says in problem for problem in check_matrix())


def test_an_item_cannot_claim_what_its_module_does_not(repository: Path) -> None:
    file = repository / "solutions/05-respons-cepat/butir.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('["R5", "I2"]', '["SAT"]', 1), encoding="utf-8")
    with pytest.raises(ContentError, match="soal 1 bertopik SAT; pilih dari topik dan pendukung"):
        list(check_coverage(find_module("05")))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            'utama = ["13"]',
            "utama = []",
            r'\[\[topik\]\] kode "SAT": “utama” berisi daftar 0 isi; seharusnya daftar teks',
        ),
        ('utama = ["13"]', 'utama = ["13a"]', "“utama” isi ke-1 berisi teks “13a”"),
        (
            'utama = ["13"]\npendukung = []',
            'utama = ["13"]\npendukung = ["13"]',
            r"modul 13 menjadi utama dan pendukung topik SAT",
        ),
        ('"LPG"', '"SAT"', "kode topik SAT tertulis dua kali"),
    ],
)
def test_a_broken_matrix_is_refused(repository: Path, old: str, new: str, says: str) -> None:
    file = paths.course_dir() / "cakupan.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=says):
        load_topics()
