"""The demo on the real module with a class of two; the full class is what `ngulik demo` itself proves."""

from dataclasses import replace
from pathlib import Path

import pytest

from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.grading.rehearsal import demo as demo_module
from ngulik.grading.rehearsal import pupils
from ngulik.notebooks.items import load_items


@pytest.fixture
def class_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pupils, "PROFILES", {"keliru": 1, "mematikan Python": 1})


@pytest.mark.usefixtures("class_of_two")
def test_demo_compares_every_mark_and_message(repository: Path) -> None:
    result = demo_module.demo()
    lines = result.lines()
    assert lines[0] == "2 peserta × 7 soal: 14/14 nilai sesuai butir.toml."
    assert result.messages == 6
    assert all(page.is_relative_to(repository) and page.exists() for page in result.pages)

    module = find_module("05")
    items = load_items(module.slug)
    people = pupils.make_class(items, pupils.model_answers(module))
    first = people[0].answers["1"]
    people[0].answers["1"] = replace(first, score=first.score + 1)
    with pytest.raises(ContentError, match=f"{people[0].code} soal 1 "):
        demo_module._compare(result.cohort, module, people)


@pytest.mark.usefixtures("repository")
def test_a_second_demo_does_not_touch_the_first() -> None:
    assert [demo_module._fresh_cohort().name for _ in range(3)] == ["demo", "demo-2", "demo-3"]
