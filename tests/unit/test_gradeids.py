"""Ids of graded cells are written and read in one place."""

import pytest

from ngulik.gradeids import _ID, GradeId, grade_id, read_grade_id
from ngulik.notebooks.roles import ROLES


@pytest.mark.parametrize("item", ["3", "2-b", "a-uji", "10", ""])
@pytest.mark.parametrize("role", list(ROLES))
def test_what_is_written_is_read(item: str, role: str) -> None:
    assert read_grade_id(grade_id(role, item)) == (item, role)


@pytest.mark.parametrize("text", ["", "soal-3", "soal-3-lain", "soal--uji", "xsoal-3-uji", "cell-4f"])
def test_a_strange_id_belongs_to_no_item(text: str) -> None:
    assert read_grade_id(text) == GradeId("", text)
    assert str(read_grade_id(text)) == text


def test_the_roles_are_those_of_sources() -> None:
    assert all(f"|{role}|" in _ID.pattern.replace("(?P<role>", "|").replace(")", "|") for role in ROLES)


def test_people_say_the_item() -> None:
    assert read_grade_id("soal-2-b-uji").question == "soal-2-b"
