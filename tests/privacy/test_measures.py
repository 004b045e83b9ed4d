"""k, l, t and the risks equal a plain reference, and worked examples of the papers."""

import math
from collections import Counter, defaultdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ngulik.privacy import measures


def groups(rows: list[tuple[str, str, int]]) -> dict[tuple[str, str], list[int]]:
    found = defaultdict(list)
    for a, b, value in rows:
        found[a, b].append(value)
    return dict(found)


def reference_t(rows: list[tuple[str, str, int]], ordered: bool) -> float:
    values = sorted({value for _, _, value in rows})
    overall = [sum(row[2] == value for row in rows) / len(rows) for value in values]
    worst = 0.0
    for members in groups(rows).values():
        gap = [members.count(v) / len(members) - p for v, p in zip(values, overall, strict=True)]
        if not ordered:
            distance = sum(map(abs, gap)) / 2
        elif len(values) == 1:
            distance = 0.0
        else:
            distance = sum(abs(sum(gap[: i + 1])) for i in range(len(gap))) / (len(values) - 1)
        worst = max(worst, distance)
    return worst


TABLE = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.integers(0, 6)), min_size=1, max_size=60)


@given(TABLE)
@settings(max_examples=200, deadline=None)
def test_measures_equal_a_plain_reference(rows: list[tuple[str, str, int]]) -> None:
    of = measures.classes([measures.codes_of([row[place] for row in rows]) for place in (0, 1)], len(rows))
    sensitive = measures.codes_of([str(row[2]) for row in rows])
    found = groups(rows)
    assert measures.k_anonymity(of) == min(map(len, found.values()))
    assert measures.l_diversity(of, sensitive) == min(len(set(members)) for members in found.values())
    entropies = [
        -sum(n / len(members) * math.log(n / len(members)) for n in Counter(members).values())
        for members in found.values()
    ]
    assert measures.entropy_l(of, sensitive) == pytest.approx(math.exp(min(entropies)))
    assert measures.share_unique(of) == sum(len(m) == 1 for m in found.values()) / len(rows)
    for ordered in (False, True):
        assert measures.t_closeness(of, sensitive, ordered=ordered) == pytest.approx(reference_t(rows, ordered))
    risks = measures.risks(of)
    assert risks.prosecutor == risks.journalist == 1 / min(map(len, found.values()))
    assert risks.marketer == pytest.approx(len(found) / len(rows))


@pytest.mark.parametrize(("salaries", "distance"), [((3, 4, 5), 0.375), ((6, 8, 11), 1 / 6)])
def test_distance_of_the_paper(salaries: tuple[int, ...], distance: float) -> None:
    """Li, Li and Venkatasubramanian 2007: salaries 3k..11k; the other classes hold the rest, so they are nearer."""
    rest = [salary for salary in range(3, 12) if salary not in salaries]
    of = np.array([0] * 3 + [1] * 6)
    salary = np.array([*salaries, *rest]) - 3
    assert measures.t_closeness(of, salary, ordered=True) == pytest.approx(distance)


def test_a_population_lowers_journalist_and_marketer_risk() -> None:
    """Two classes of 1 and 3 rows, drawn from 10 and 12 people."""
    risks = measures.risks(np.array([0, 1, 1, 1]), np.array([10, 12]))
    assert risks == measures.Risks(1.0, 0.1, pytest.approx((1 / 10 + 3 / 12) / 4))


def test_no_quasi_identifier_is_one_class() -> None:
    assert measures.classes([], 3).tolist() == [0, 0, 0]
