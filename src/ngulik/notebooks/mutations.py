"""The mutations: for one node of an answer's syntax tree, what could stand there by mistake."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Variant = tuple[str, ast.AST | None]

AGGREGATES = ("mean", "median", "max", "min", "sum", "count", "nunique")
_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
_ORDERED = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
#: Names that are easily taken for one another.
_PAIRS = (
    ("idxmax", "idxmin"),
    ("nlargest", "nsmallest"),
    ("head", "tail"),
    ("first", "last"),
    ("any", "all"),
    ("notna", "isna"),
    ("notnull", "isnull"),
    ("startswith", "endswith"),
    ("search", "match"),
    ("match", "fullmatch"),
    ("ceil", "floor"),
    ("cumsum", "sum"),
    ("size", "count"),
    ("size", "nunique"),
    ("max", "min"),
)
_SORTS = ("sort_values", "sort_index", "rank", "sorted")
_MODULES = ("pd", "np", "re", "math", "dt", "plt")
_ACCESSORS = ("str", "dt", "cat")
_UNITS = ("seconds", "minutes", "hours", "days")
#: Calls that only change what carries the value; marking does not care, so dropping them is no mistake.
_CARRIERS = ("float", "list", "tuple", "dict", "print", "tolist", "to_list", "to_frame", "reset_index", "copy", "item")


def variants(node: ast.AST, columns: Mapping[str, Sequence[str]]) -> Iterator[Variant]:
    """Yield (mutation, node to put there); None drops a statement."""
    if isinstance(node, ast.Constant):
        yield from _constant(node, columns)
    elif isinstance(node, ast.Call):
        yield from _call(node)
    elif isinstance(node, ast.Subscript):
        yield from _subscript(node)
    elif isinstance(node, ast.BinOp | ast.BoolOp | ast.UnaryOp | ast.Compare):
        yield from _operator(node)
    elif isinstance(node, ast.IfExp):
        yield "syarat dibalik", ast.IfExp(_negated(node.test), node.body, node.orelse)
    elif isinstance(node, ast.If | ast.While):
        yield "syarat dibalik", type(node)(_negated(node.test), node.body, node.orelse)
    elif isinstance(node, ast.comprehension):
        yield from _comprehension(node)
    elif isinstance(node, ast.AugAssign) or (isinstance(node, ast.Assign) and _reassigns(node)):
        yield "baris dihapus", None


def _constant(node: ast.Constant, columns: Mapping[str, Sequence[str]]) -> Iterator[Variant]:
    value: Any = node.value
    if isinstance(value, bool):
        yield "benar-salah", ast.Constant(not value)
    elif isinstance(value, int | float):
        step = 0.1 if isinstance(value, float) and abs(value) < 1 else 1
        for near in (value + step, value - step, value * 10, 0):
            yield "tetapan", ast.Constant(round(near, 9) if isinstance(near, float) else near)
    elif isinstance(value, str) and value in columns:
        for other in columns[value]:
            yield "kolom lain", ast.Constant(other)
    elif isinstance(value, str) and value in AGGREGATES:
        for other in AGGREGATES:
            yield "ringkasan lain", ast.Constant(other)
    elif isinstance(value, str):
        yield from _text(value)


def _text(value: str) -> Iterator[Variant]:
    """Yield a text nobody has, and, for a pattern, each repeat count one off and each anchor dropped."""
    yield "teks lain", ast.Constant("tidak ada")
    for found in re.finditer(r"\{(\d+)", value):
        for near in (int(found[1]) - 1, int(found[1]) + 1):
            yield "banyak ulangan", ast.Constant(value[: found.start(1)] + str(near) + value[found.end(1) :])
    for anchor in (r"\b", "^", "$"):
        if anchor in value:
            yield "jangkar dibuang", ast.Constant(value.replace(anchor, "", 1))


def _operator(node: ast.BinOp | ast.BoolOp | ast.UnaryOp | ast.Compare) -> Iterator[Variant]:
    if isinstance(node, ast.BinOp):
        for operator in _OPERATORS.get(type(node.op), ()):
            yield "operator hitung", ast.BinOp(node.left, operator(), node.right)
        if isinstance(node.op, _ORDERED):
            yield "tertukar", ast.BinOp(node.right, node.op, node.left)
    elif isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield "dan-atau", ast.BoolOp(other, node.values)
    elif isinstance(node, ast.Compare):
        for comparison in _COMPARISONS[type(node.ops[0])]:
            yield "perbandingan", ast.Compare(node.left, [comparison(), *node.ops[1:]], node.comparators)
    elif isinstance(node.op, ast.Not | ast.Invert | ast.USub):
        yield "kebalikan dibuang", node.operand


def _negated(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _comprehension(node: ast.comprehension) -> Iterator[Variant]:
    for position, test in enumerate(node.ifs):
        before, after = node.ifs[:position], node.ifs[position + 1 :]
        yield "syarat dibalik", ast.comprehension(node.target, node.iter, [*before, _negated(test), *after], 0)
        yield "saringan dibuang", ast.comprehension(node.target, node.iter, [*before, *after], 0)


def _reassigns(node: ast.Assign) -> bool:
    """Whether a name is made anew from itself, so that the answer still runs without this line."""
    names = {target.id for target in node.targets if isinstance(target, ast.Name)}
    return any(isinstance(part, ast.Name) and part.id in names for part in ast.walk(node.value))


def _subscript(node: ast.Subscript) -> Iterator[Variant]:
    if not isinstance(node.ctx, ast.Load):
        return
    if isinstance(node.slice, ast.Slice):
        low, high, step = node.slice.lower, node.slice.upper, node.slice.step
        if low is None:
            yield "geser satu", ast.Subscript(node.value, ast.Slice(ast.Constant(1), high, step), node.ctx)
        if high is None:
            yield "geser satu", ast.Subscript(node.value, ast.Slice(low, ast.Constant(-1), step), node.ctx)
    elif isinstance(node.slice, ast.Compare | ast.BinOp | ast.UnaryOp | ast.Call | ast.Name):
        yield "saringan dibalik", ast.Subscript(node.value, ast.UnaryOp(ast.Invert(), node.slice), node.ctx)
        yield "saringan dibuang", node.value


def _call(node: ast.Call) -> Iterator[Variant]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    for other in _other_names(name):
        yield "ringkasan lain" if name in AGGREGATES else "perintah lain", _renamed(node, other)
    if name in _SORTS and not any(word.arg in ("ascending", "reverse") for word in node.keywords):
        flag = ast.keyword("reverse", ast.Constant(True)) if name == "sorted" else _word("ascending")
        yield "urutan dibalik", ast.Call(node.func, node.args, [*node.keywords, flag])
    if name in AGGREGATES[:5] and isinstance(node.func, ast.Attribute) and not _grouped(node.func):
        yield "kosong tidak dilewati", ast.Call(node.func, node.args, [*node.keywords, _word("skipna")])
    for position, word in enumerate(node.keywords):
        for unit in _UNITS if word.arg in _UNITS else ():
            words = [*node.keywords[:position], ast.keyword(unit, word.value), *node.keywords[position + 1 :]]
            yield "satuan lain", ast.Call(node.func, node.args, words)
    if name == "range" and node.args:
        for step in (ast.Add(), ast.Sub()):
            yield (
                "geser satu",
                ast.Call(node.func, [*node.args[:-1], ast.BinOp(node.args[-1], step, ast.Constant(1))], []),
            )
    if len(node.args) == 2:
        yield "tertukar", ast.Call(node.func, node.args[::-1], node.keywords)
    inner = _inside(node, name)
    if inner is not None:
        yield "panggilan dibuang", inner


def _word(name: str) -> ast.keyword:
    return ast.keyword(name, ast.Constant(False))


def _other_names(name: str) -> list[str]:
    others = [other for other in AGGREGATES if name in AGGREGATES and other != name]
    for pair in _PAIRS:
        if name in pair:
            others.append(pair[1] if name == pair[0] else pair[0])
    return list(dict.fromkeys(others))


def _renamed(node: ast.Call, name: str) -> ast.Call:
    if isinstance(node.func, ast.Attribute):
        return ast.Call(ast.Attribute(node.func.value, name, node.func.ctx), node.args, node.keywords)
    return ast.Call(ast.Name(name, ast.Load()), node.args, node.keywords)


def _grouped(node: ast.AST) -> bool:
    return any(isinstance(part, ast.Attribute) and part.attr == "groupby" for part in ast.walk(node))


def _inside(node: ast.Call, name: str) -> ast.expr | None:
    """Return what is left when the call is forgotten, None where that says nothing."""
    if name in _CARRIERS:
        return None
    if not isinstance(node.func, ast.Attribute):
        return node.args[0] if node.args else None
    receiver = node.func.value
    if isinstance(receiver, ast.Attribute) and receiver.attr in _ACCESSORS:
        return receiver.value
    if isinstance(receiver, ast.Name) and receiver.id in _MODULES:
        return None
    return receiver
