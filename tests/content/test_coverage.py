"""The matrix of the seed: what each module must teach, held against the modules and the items."""

from pathlib import Path

import pytest

from ngulik import paths
from ngulik.course import find_module, load_course
from ngulik.errors import ContentError
from ngulik.notebooks.coverage import check_coverage, coverage, load_topics
from ngulik.notebooks.items import read_items

TOPICS = load_topics()
MODULES = {module.slug: module for module in load_course()}
CLAIMS = [
    pytest.param(slug, topic.code, id=f"{slug}-{topic.code}")
    for slug, module in MODULES.items()
    for topic in TOPICS
    if module.number in topic.main
]


def test_the_matrix_is_the_whole_seed() -> None:
    codes = [topic.code for topic in TOPICS]
    assert len(codes) == len(set(codes)) == 26
    assert {f"I{n}" for n in range(1, 5)} | {f"R{n}" for n in range(1, 11)} < set(codes)
    numbers = {f"{n:02d}" for n in range(1, 15)}
    for topic in TOPICS:
        assert topic.main and not set(topic.main) & set(topic.supporting)
        assert {*topic.main, *topic.supporting} <= numbers
    assert {name for topic in TOPICS for name in topic.main} == numbers


@pytest.mark.parametrize(("slug", "code"), CLAIMS)
def test_what_the_matrix_gives_a_module_is_named_and_carried_by_items(slug: str, code: str) -> None:
    module = MODULES[slug]
    assert code in module.topics
    items = read_items(module)
    assert [item.id for item in items if code in item.topics]


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
