"""Every answer the contract names, tried one by one: one test per answer, so a failure names itself."""

import pytest

from ngulik.course import load_course
from ngulik.notebooks.check_items import Judge, Trial
from ngulik.selfcheck.run import Keadaan

JUDGES = {module.slug: Judge(module) for module in load_course()}
TRIALS = [
    pytest.param(slug, trial, id=f"{slug}-{trial.item}-{trial.name}")
    for slug, judge in JUDGES.items()
    for trial in judge.trials()
]


@pytest.mark.parametrize(("slug", "trial"), TRIALS)
def test_answer_fares_as_the_contract_says(slug: str, trial: Trial) -> None:
    assert list(JUDGES[slug].judge(trial)) == []


@pytest.mark.parametrize(("slug", "trial"), [case for case in TRIALS if case.values[1].name == "jawaban kosong"])
def test_a_blank_is_not_yet_done_and_not_wrong(slug: str, trial: Trial) -> None:
    assert JUDGES[slug].look(trial).keadaan == Keadaan.BELUM_DIKERJAKAN


@pytest.mark.parametrize(("slug", "trial"), [case for case in TRIALS if case.values[1].name == "solusi"])
def test_the_solution_marked_three_times_gives_the_same(slug: str, trial: Trial) -> None:
    assert [JUDGES[slug].mark(trial).passed for _ in range(3)] == [True] * 3
