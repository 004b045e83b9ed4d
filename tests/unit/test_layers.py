"""The shape of the package: who may import whom, how long a module may be."""

import ast
from pathlib import Path

import pytest

import ngulik

SOURCES = Path(ngulik.__file__).parents[1]
MODULES = sorted(SOURCES.rglob("*.py"))
#: part of the package, or the tool beside it -> parts of ngulik it may import (design.md: imports point along the way of the data)
ALLOWED = {
    "bahasa": set(),
    "errors": set(),
    "paths": {"errors"},
    "records": {"paths", "errors"},
    "course": {"paths", "errors", "records"},
    "data": {"paths", "errors"},
    "wheelhouse": {"paths", "errors"},
    "lab": {"labsettings", "errors"},
    "labsettings": {"paths"},
    "messages": set(),
    "codes": set(),
    "gradeids": set(),
    "numbers": set(),
    "ngulik_datagen": {"paths", "errors", "privacy", "numbers"},
    "privacy": {"paths", "errors", "numbers"},
    "widgets": {"paths", "errors", "numbers"},
    "selfcheck": {"codes", "gradeids", "paths", "errors"},
    "notebooks": {
        "gradeids",
        "bahasa",
        "course",
        "data",
        "paths",
        "errors",
        "records",
        "numbers",
        "ngulik_datagen",
        "selfcheck",
    },
    "grading": {
        "codes",
        "privacy",
        "gradeids",
        "notebooks",
        "course",
        "paths",
        "records",
        "errors",
        "selfcheck",
        "data",
        "widgets",
    },
    "site": {"notebooks", "course", "data", "paths", "errors", "wheelhouse", "widgets"},
    "cli_marking": {"grading", "errors", "messages"},
    "cli": {
        "cli_marking",
        "site",
        "grading",
        "notebooks",
        "course",
        "paths",
        "errors",
        "messages",
        "ngulik_datagen",
        "privacy",
        "wheelhouse",
    },
    "__init__": {"data", "selfcheck", "widgets"},
}


def part(path: Path) -> str:
    package, *inside = path.relative_to(SOURCES).parts
    return inside[0].removesuffix(".py") if package == "ngulik" else package


def imported_parts(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    inside = {name.split(".")[1] for name in names if name.startswith("ngulik.")} - {"__version__"}
    return inside | {name.split(".")[0] for name in names if name.startswith("ngulik_datagen")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCES)))
def test_imports_point_one_way(path: Path) -> None:
    own = part(path)
    assert own in ALLOWED, f"{own} is new: say in ALLOWED what it may import"
    assert imported_parts(path) - {own} <= ALLOWED[own]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCES)))
def test_modules_and_functions_stay_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 250
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < 40, f"{path.name}: {node.name}"


def test_all_learner_names_exist() -> None:
    for name in ngulik.__all__:
        assert callable(getattr(ngulik, name)), name
    with pytest.raises(AttributeError):
        _ = ngulik.tidak_ada
