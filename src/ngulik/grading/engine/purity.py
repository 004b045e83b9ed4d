"""Whether the text of a cell shows that it gives the same whoever runs it: the part of *standalone* that only reads.

Not a lock, but care: these cells are the exercise's own. What is not known to be harmless is taken for harmful, and the
cell is run for each submission as any other.
"""

import ast
from types import ModuleType
from typing import Any

_PACKAGES = ("pandas", "numpy", "matplotlib", "math", "datetime")
_BUILTINS = frozenset(
    {
        *("bool", "dict", "float", "int", "list", "set", "str", "tuple"),
        *("enumerate", "range", "reversed", "sorted", "zip", "abs", "len", "max", "min", "print", "round", "sum"),
    }
)
#: Words in names and texts by which a cell can give something else each time, or read names or files after all.
_UNSURE = frozenset(
    {
        *("random", "now", "today", "query", "eval"),
        *("open", "imread", "fromfile", "genfromtxt", "memmap"),
    }
)
#: What a cell may consist of; whatever is not in this list can do more than it seems to.
_SYNTAX = (
    *(ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.Assign, ast.Expr, ast.For),
    *(ast.Constant, ast.Name, ast.Attribute, ast.Subscript, ast.Slice, ast.Call, ast.keyword, ast.Starred),
    *(ast.List, ast.Tuple, ast.Dict, ast.Set, ast.JoinedStr, ast.FormattedValue, ast.IfExp, ast.Compare),
    *(ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.Load, ast.Store),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.comprehension),
)


def names_bound(source: str, space: dict[str, Any]) -> set[str] | None:
    """Return the names that a standalone cell binds; None if its text does not show that it is one."""
    shared = {name for name in _BUILTINS if name not in space}
    shared |= {name for name, value in space.items() if _is_shared(value)}
    try:
        reader = _Reader(shared)
        reader.visit(ast.parse(source))
    except (_Unsure, SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return reader.bound


def _is_shared(value: Any) -> bool:
    """Tell whether a value is a module of those packages, or our own `gambar`."""
    if isinstance(value, ModuleType):
        return value.__name__.partition(".")[0] in _PACKAGES
    return (getattr(value, "__module__", ""), getattr(value, "__name__", "")) == ("ngulik.widgets.gambar", "gambar")


class _Unsure(Exception):
    """The text does not show that the cell is standalone."""


class _Reader(ast.NodeVisitor):
    """Reads a cell in the order in which it runs; `known` are the names that it may read at this point."""

    def __init__(self, shared: set[str]) -> None:
        self.known, self.bound, self._own = set(shared), set[str](), set[str]()

    def generic_visit(self, node: ast.AST) -> None:
        if not isinstance(node, _SYNTAX):
            raise _Unsure
        super().generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Store):
            self._bind(node.id)
            self._own.add(node.id)
        elif node.id not in self.known:
            raise _Unsure

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.ctx, ast.Store):
            raise _Unsure
        self._word(node.attr)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if node.value in _UNSURE:
            raise _Unsure

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """Let a cell fill only what it made itself."""
        if isinstance(node.ctx, ast.Store) and not (isinstance(node.value, ast.Name) and node.value.id in self._own):
            raise _Unsure
        self.generic_visit(node)

    def visit_Import(self, node: ast.Import) -> None:
        for name in node.names:
            self._module(name.name)
            self._bind(name.asname or name.name.partition(".")[0])

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        self._module(node.module or "")
        for name in node.names:
            self._word(name.name)
            self._bind(name.asname or name.name)

    def visit_Assign(self, node: ast.Assign) -> None:
        self.visit(node.value)
        for target in node.targets:
            self.visit(target)

    def visit_For(self, node: ast.For) -> None:
        """What a loop binds is not sure to be there behind it: it may have run for nothing."""
        self.visit(node.iter)
        self._inside([node.target, *node.body, *node.orelse])

    def visit_ListComp(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> None:
        self._comprehend(node, node.elt)

    visit_SetComp = visit_GeneratorExp = visit_ListComp

    def visit_DictComp(self, node: ast.DictComp) -> None:
        self._comprehend(node, node.key, node.value)

    def _comprehend(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, *given: ast.expr) -> None:
        parts = [part for each in node.generators for part in (each.iter, each.target, *each.ifs)]
        bound = set(self.bound)
        self._inside([*parts, *given])
        self.bound = bound  # its names end with it

    def _inside(self, nodes: list[Any]) -> None:
        known = set(self.known)
        for node in nodes:
            self.visit(node)
        self.known = known

    def _bind(self, name: str) -> None:
        self.known.add(name)
        self.bound.add(name)

    def _module(self, name: str) -> None:
        for word in name.split("."):
            self._word(word)
        if name.partition(".")[0] not in _PACKAGES:
            raise _Unsure

    def _word(self, word: str) -> None:
        if word in _UNSURE or word.startswith(("_", "read_", "load", "*")):
            raise _Unsure
