"""Mutants: each mutation appears where it should, changes the code, and keeps it readable for Python."""

import pandas as pd
import pytest

from ngulik.notebooks.mutants import columns_of, copied, mutants
from ngulik.notebooks.near import near_values

COLUMNS = {"kanal": ["kategori"], "masuk": ["selesai"]}


def texts(code: str) -> list[str]:
    return [mutant.text for mutant in mutants(code, COLUMNS)]


@pytest.mark.parametrize(
    ("code", "becomes"),
    [
        ("a = b + c", "a = b - c"),
        ("a = b - c", "a = c - b"),
        ("a = b / c", "a = b // c"),
        ("a = b <= c", "a = b < c"),
        ("a = b <= c", "a = b >= c"),
        ("a = b and c", "a = b or c"),
        ("a = b & c", "a = b | c"),
        ("a = not b", "a = b"),
        ("a = t[~m]", "a = t[m]"),
        ("a = t[m]", "a = t[~m]"),
        ("a = t[m]", "a = t"),
        ("a = 3", "a = 4"),
        ("a = 3", "a = 2"),
        ("a = 3", "a = 30"),
        ("a = 3", "a = 0"),
        ("a = 0.9", "a = 0.8"),
        ("a = True", "a = False"),
        ("a = b[:5]", "a = b[1:5]"),
        ("a = b[:5]", "a = b[:4]"),
        ("a = b[2:]", "a = b[2:-1]"),
        ("a = b.mean()", "a = b.median()"),
        ("a = b.mean()", "a = b.nunique()"),
        ("a = b.mean()", "a = b.mean(skipna=False)"),
        ("a = b.agg('mean')", "a = b.agg('sum')"),
        ("a = b.groupby(c).size()", "a = b.groupby(c).nunique()"),
        ("a = b.sum(axis=1)", "a = b.sum(axis=0)"),
        ("a = b.sort_values('x', ascending=False)", "a = b.sort_values('x', ascending=True)"),
        ("a = b.sort_values('x')", "a = b.sort_values('x', ascending=False)"),
        ("a = sorted(b)", "a = sorted(b, reverse=True)"),
        ("a = b.dropna().mean()", "a = b.mean()"),
        ("a = b.fillna(0)", "a = b"),
        ("a = b.notna()", "a = b.isna()"),
        ("a = t['kanal']", "a = t['kategori']"),
        ("a = t['kota']", "a = t['tidak ada']"),
        ("a = b.str.lower()", "a = b"),
        ("a = round(b, 1)", "a = b"),
        ("a = f(b, c)", "a = f(c, b)"),
        ("a = pd.Timedelta(hours=6)", "a = pd.Timedelta(days=6)"),
        (r"a = re.findall(r'\b\d{16}\b', b)", r"a = re.findall('\\b\\d{15}\\b', b)"),
        (r"a = re.findall(r'\b\d{16}\b', b)", r"a = re.findall('\\d{16}\\b', b)"),
        ("a = [x for x in b if x > c]", "a = [x for x in b]"),
        ("a = [x for x in b if x > c]", "a = [x for x in b if not x > c]"),
        ("a = b if c else d", "a = b if not c else d"),
        ("a = [i for i in range(n)]", "a = [i for i in range(n - 1)]"),
        ("a = 1\na += 2", "(dihapus)"),
        ("a = 1\na = a[b]", "(dihapus)"),
        ("def f(t):\n    x = t + 1\n    return x * 2", "return x"),
        ("def f(t):\n    x = t + 1\n    return x * 2", "return t"),
    ],
)
def test_a_mutation_appears(code: str, becomes: str) -> None:
    assert becomes in [text.split(" → ")[1] for text in texts(code)]


def test_every_mutant_is_new_and_can_be_read() -> None:
    code = (
        'def f(t):\n    """Kata."""\n    m = t["kanal"] == "X"\n    return float(100 * t[m]["masuk"].mean() / len(t))'
    )
    found = mutants(code, COLUMNS)
    codes = [mutant.code for mutant in found]
    assert len(codes) == len(set(codes)) > 20
    for mutant in found:
        compile(mutant.code, "<mutan>", "exec")
        assert "Kata." in mutant.code  # a docstring is no code
        assert " → " in mutant.text


def test_what_only_carries_a_value_is_not_dropped() -> None:
    assert texts("a = float(b)") == texts("a = b.tolist()") == []
    assert not any(text.endswith("→ a = b.sum()") for text in texts("a = int(b.sum())"))
    assert any(text.endswith("→ a = b / 10") for text in texts("a = int(b / 10)"))


def test_a_module_is_not_taken_for_a_value() -> None:
    assert not any(text.endswith("→ a = np") for text in texts("a = np.ceil(b)"))


def test_columns_of_one_sort_can_be_mistaken() -> None:
    frame = pd.DataFrame({"a": [1.0], "b": [2.0], "c": ["x"], "d": [3.0]})
    assert columns_of({"n": 3, "t": frame}) == {"a": ["b", "d"], "b": ["a", "d"], "c": ["a", "b", "d"], "d": ["a", "b"]}


def test_a_copied_number_is_tried() -> None:
    checks = 'x = 1\ncek(f(x), 37.5, "f(x)")\ncek(g(x), [1, 2], "g")\ncek(jawaban, "a", "jawaban")'
    found = copied("def f(x):\n    return x * 37.5", checks)
    assert [(mutant.text, mutant.code) for mutant in found] == [("return 37.5", "def f(x):\n    return 37.5")]


@pytest.mark.parametrize(
    ("value", "kind", "wanted", "unwanted"),
    [
        ("d", "V", ["a", "b", "c", "e"], ["d"]),
        (32, "V", [31, 33, 320, 0, 68], [32]),
        (["a", "b", "b"], "V", [["b", "b", "b"], ["b", "a", "b"], ["a", "b"]], [["a", "b", "b"]]),
        ({"x": 1, "y": 2}, "V", [{"x": 2, "y": 2}], [{"x": 1, "y": 2}]),
        ([True, False], "V", [[False, False], [True, True], [False, True]], [[True, False]]),
        (["bandung.go.id", "contoh.test"], "V", [["contoh.test", "contoh.test"]], []),
        (["c", "a", "d"], "U", [["a", "c", "d"], ["c", "d", "a"], ["d", "a", "c"], ["c", "a"]], [["c", "a", "d"]]),
    ],
)
def test_near_misses(value: object, kind: str, wanted: list[object], unwanted: list[object]) -> None:
    found = near_values(value, kind)
    assert all(other in found for other in wanted)
    assert not any(other in found for other in unwanted)
    assert len(found) == len({repr(other) for other in found})


def test_near_numbers_keep_out_of_the_tolerance() -> None:
    found = near_values(1324, "V", toleransi=13.24)
    assert found and all(abs(other - 1324) > 13.24 for other in found)
    assert any(abs(other - 1324) < 15 for other in found)
