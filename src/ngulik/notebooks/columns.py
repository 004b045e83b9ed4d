"""Columns that a lesson or an exercise names, held against the data sets that it loads."""

import ast
import difflib
import re
from collections.abc import Iterator

from ngulik.course import Module
from ngulik.data import column_names
from ngulik.notebooks.master import exercise_cells
from ngulik.notebooks.source import Cell, read_source

#: What gives a table with the same columns, or with more that the notebook names itself.
_SAME = {
    "assign",
    "copy",
    "drop_duplicates",
    "dropna",
    "fillna",
    "head",
    "merge",
    "query",
    "reset_index",
    "sample",
    "set_index",
    "sort_values",
    "tail",
}
#: What takes names of columns.
_TAKES = {"drop_duplicates", "dropna", "groupby", "nlargest", "nsmallest", "set_index", "sort_values", "value_counts"}
_IN_PROSE = re.compile(r"[Kk]olom `([^`\n]+)`")


def check_columns(module: Module) -> Iterator[str]:
    """Yield each column that a source asks of a data set which has no such column."""
    for cells in (read_source(module.lesson_source), exercise_cells(module)):
        yield from strange_columns(cells, column_names())


def strange_columns(cells: tuple[Cell, ...], columns: dict[str, list[str]]) -> Iterator[str]:
    """Yield a sentence for each unknown column in a notebook; `columns` by data set.

    Only what is asked of a table from `muat_data` is judged, and prose that says “kolom `…`”. A column that the
    notebook makes somewhere itself is known.
    """
    notebook = _Notebook(columns)
    trees = [(cell, ast.parse(cell.source)) for cell in cells if cell.kind == "code" and _parses(cell.source)]
    for _, tree in trees:
        notebook.learn(tree)
    if not notebook.tables:
        return
    for cell, tree in trees:
        for table, name in notebook.asked(tree):
            if name not in notebook.known(table):
                yield notebook.sentence(cell, table, name)
    everything = {column for table in notebook.tables.values() for column in notebook.known(table)}
    for cell in cells:
        for name in _IN_PROSE.findall(cell.source) if cell.kind == "markdown" else ():
            if re.fullmatch(r"\w+", name) and name not in everything:
                yield notebook.sentence(cell, ", ".join(dict.fromkeys(notebook.tables.values())), name)


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:  # a magic command, or a fault that running the cell tells better
        return False
    return True


class _Notebook:
    """What a notebook's names stand for: `tables` is variable → data set, `made` the columns it makes itself."""

    def __init__(self, columns: dict[str, list[str]]) -> None:
        self.columns = columns
        self.tables: dict[str, str] = {}
        self.made: set[str] = set()

    def learn(self, tree: ast.AST) -> None:
        """Note the tables that are loaded, copied or filtered, and the columns that are made."""
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Name) and (table := self.table(node.value)):
                        self.tables[target.id] = table
                    elif isinstance(target, ast.Subscript):
                        self.made |= {*_texts(target.slice)}
            elif isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
                self.made |= {word.arg for word in node.keywords if word.arg} if name in ("assign", "agg") else set()
                if name in ("agg", "rename", "reset_index", "rename_axis", "DataFrame", "merge", "join"):
                    self.made |= {
                        n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)
                    }

    def table(self, node: ast.AST) -> str | None:
        """Return the data set whose rows an expression gives, None for anything else."""
        if isinstance(node, ast.Name):
            return self.tables.get(node.id)
        if isinstance(node, ast.Subscript):
            return None if [*_texts(node.slice)] and not isinstance(node.slice, ast.List) else self.table(node.value)
        if isinstance(node, ast.Attribute) and node.attr == "loc":
            return self.table(node.value)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _SAME:
            return self.table(node.func.value)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "muat_data":
            return next((name for name in _texts(*node.args) if name in self.columns), None)
        return None

    def asked(self, tree: ast.AST) -> Iterator[tuple[str, str]]:
        """Yield (data set, column) of each column that is asked of a table."""
        for node in ast.walk(tree):
            if isinstance(node, ast.Subscript) and (table := self.table(node.value)):
                yield from ((table, name) for name in _texts(node.slice))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _TAKES:
                table = self.table(node.func.value)
                given = [*node.args, *(word.value for word in node.keywords if word.arg in ("by", "subset", "columns"))]
                yield from ((table, name) for name in _texts(*given) if table)

    def known(self, table: str) -> set[str]:
        """Return the columns that a data set has or gets here."""
        return {*self.columns[table], *self.made} if table in self.columns else set()

    def sentence(self, cell: Cell, table: str, name: str) -> str:
        """Return what is wrong, with the nearest column there is."""
        all_columns = [column for data_set in table.split(", ") for column in self.columns[data_set]]
        near = difflib.get_close_matches(name, all_columns, n=1)
        hint = f"mungkin maksudnya “{near[0]}”" if near else f"kolomnya: {', '.join(all_columns)}"
        return str(cell.error(f"kolom “{name}” tidak ada di data {table}; {hint}."))


def _texts(*nodes: ast.AST) -> Iterator[str]:
    """Yield the texts that stand in expressions, alone or in a list."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.List | ast.Tuple):
            yield from _texts(*node.elts)
