"""Rooms: no import circle between them, and every public face says the truth."""

import ast
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import ngulik

PACKAGE = Path(ngulik.__file__).parent
#: Module name -> its file; a package goes by its own name.
MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
FACES = [name for name, path in MODULES.items() if "\n__all__ = " in path.read_text(encoding="utf-8")]

Graph = dict[str, set[str]]


def imported(path: Path) -> set[str]:
    """The modules of ours that a file imports anywhere in it, in functions too."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            full = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= full & MODULES.keys() or {str(node.module)}
    return names & MODULES.keys()


def room(module: str) -> str:
    """The folder a module stands in; what lies beside rooms (`grading/messages.py`) and a face stand alone."""
    folder = MODULES[module].parent
    beside_rooms = any(folder.glob("*/__init__.py"))
    return module if beside_rooms or MODULES[module].name == "__init__.py" else module.rpartition(".")[0]


def circles(graph: Graph) -> set[frozenset[str]]:
    """The strongly connected components of more than one node."""
    reach = {node: set(following) for node, following in graph.items()}
    for middle in graph:  # Warshall
        for node in graph:
            if middle in reach[node]:
                reach[node] |= reach[middle]
    return {frozenset(other for other in reach[node] if node in reach[other]) for node in graph if node in reach[node]}


def by_room(graph: Graph) -> Graph:
    rooms: Graph = {room(module): set() for module in graph}
    for module, following in graph.items():
        rooms[room(module)] |= {room(other) for other in following} - {room(module)}
    return rooms


GRAPH = {module: imported(path) - {module} for module, path in MODULES.items()}


def test_a_circle_is_seen() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}, "e": set[str]()}
    assert circles(graph) == {frozenset("abc")}


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert circles(GRAPH) == set()


def test_no_rooms_import_each_other_in_a_circle() -> None:
    assert circles(by_room(GRAPH)) == set()


def defined(module: ModuleType) -> set[str]:
    """The public names that a face gives, loaded at once (its imports from us) or on first use (`_WHERE`)."""
    path = MODULES[module.__name__]
    imports = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)
    ]
    given = {alias.name for node in imports if str(node.module).startswith("ngulik.") for alias in node.names}
    return {name for name in given | set(getattr(module, "_WHERE", ())) if not name.startswith("_")}


def order(name: str) -> tuple[int, str]:
    """Constants, classes, functions, each by name: as ruff sorts."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


@pytest.mark.parametrize("name", FACES)
def test_a_public_face_says_the_truth(name: str) -> None:
    module = import_module(name)
    assert list(module.__all__) == sorted(set(module.__all__), key=order)
    assert not [one for one in module.__all__ if one.startswith("_")]
    assert not [one for one in module.__all__ if not hasattr(module, one)]
    if MODULES[name].name == "__init__.py":
        assert defined(module) <= set(module.__all__), "given, but not said"
