"""Mutants of a solution: one small change each, of the kind a learner makes, to see whether marking notices.

The classic operators (DeMillo, Lipton & Sayward 1978) plus those that fit answers written with pandas. Which mutants
are no mistake at all cannot be decided by a program; an author names those in the item's `setara`.
"""

import ast
import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ngulik.notebooks.mutations import variants

#: At most so many other columns are tried per table: each further one tells less.
_OTHERS = 4


@dataclass(frozen=True)
class Mutant:
    """A changed answer: `kind` is the mutation, `text` the changed statement as `before → after`, `code` all of it."""

    kind: str
    text: str
    code: str


def mutants(code: str, columns: Mapping[str, Sequence[str]]) -> list[Mutant]:
    """Return the mutants of an answer cell, each code once, in the order of the code.

    `columns` gives for a column's name the other columns that could be taken for it.
    """
    tree = ast.parse(code)
    original = ast.unparse(tree)
    found: dict[str, Mutant] = {}
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for index, node in enumerate(ast.walk(tree)):
        if isinstance(node, ast.Constant) and id(node) in notes:
            continue
        for kind, replacement in variants(node, columns):
            _add(found, original, kind, tree, index, replacement)
        if isinstance(node, ast.FunctionDef):
            for inner, kind, replacement in _returns(tree, node):
                _add(found, original, kind, tree, inner, replacement)
    return list(found.values())


def copied(code: str, checks: str) -> list[Mutant]:
    """Return answers that copy a number: each function gives back what an open check expects of it, whatever it gets.

    `checks` is the open part of the test cell; only expected values that are written out can be copied.
    """
    found: dict[str, Mutant] = {}
    for call in ast.walk(ast.parse(checks)):
        if not (isinstance(call, ast.Call) and getattr(call.func, "id", "") == "cek" and len(call.args) >= 2):
            continue
        called = getattr(getattr(call.args[0], "func", None), "id", "")
        tree = ast.parse(code)
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and function.name == called:
                function.body = [ast.Return(call.args[1])]
                changed = ast.unparse(ast.fix_missing_locations(tree))
                found.setdefault(changed, Mutant("angka disalin", f"return {ast.unparse(call.args[1])}", changed))
    return list(found.values())


def columns_of(namespace: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return for each column of the tables in a namespace the columns that hold the same sort of value."""
    alike: dict[str, list[str]] = {}
    for value in namespace.values():
        if not hasattr(value, "columns"):
            continue
        kinds = {str(name): value[name].dtype.kind for name in value.columns}
        for name, kind in kinds.items():
            same = [other for other, its in kinds.items() if other != name and its == kind]
            others = same or [other for other in kinds if other != name]
            alike.setdefault(name, []).extend(other for other in others[:_OTHERS] if other not in alike.get(name, ()))
    return alike


def _add(
    found: dict[str, Mutant], original: str, kind: str, tree: ast.Module, index: int, replacement: ast.AST | None
) -> None:
    changed = copy.deepcopy(tree)
    target = list(ast.walk(changed))[index]
    _Replace(target, replacement).generic_visit(changed)
    code = ast.unparse(ast.fix_missing_locations(changed))
    if code != original and _parses(code):
        found.setdefault(code, Mutant(kind, _difference(original, code), code))


def _parses(code: str) -> bool:
    try:
        compile(code, "<mutan>", "exec")
    except SyntaxError:
        return False
    return True


class _Replace(ast.NodeTransformer):
    """Puts another node (or nothing, for a statement) where one node stands."""

    def __init__(self, target: ast.AST, replacement: ast.AST | None) -> None:
        self.target = target
        self.replacement = replacement

    def visit(self, node: ast.AST) -> ast.AST | None:
        if node is self.target:
            return None if self.replacement is None else copy.deepcopy(self.replacement)
        result: ast.AST = self.generic_visit(node)
        return result


def _difference(before: str, after: str) -> str:
    """Return the first line that differs, as it was and as it is; a dropped line has no second half."""
    old, new = before.splitlines(), after.splitlines()
    at = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(new))
    if len(new) < len(old):
        return f"{old[at].strip()} → (dihapus)"
    return f"{old[at].strip()} → {new[at].strip()}"


def _returns(tree: ast.Module, function: ast.FunctionDef) -> Iterator[tuple[int, str, ast.AST]]:
    """Yield for each `return` the names known there: someone stops at an intermediate result."""
    places = {id(node): index for index, node in enumerate(ast.walk(tree))}
    for node in ast.walk(function):
        if not (isinstance(node, ast.Return) and node.value is not None):
            continue
        names = [argument.arg for argument in function.args.args]
        names += [
            target.id
            for statement in ast.walk(function)
            if isinstance(statement, ast.Assign) and statement.lineno < node.lineno
            for target in statement.targets
            if isinstance(target, ast.Name)
        ]
        for name in dict.fromkeys(names):
            yield places[id(node.value)], "hasil antara", ast.Name(name, ast.Load())
