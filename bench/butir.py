"""Measure how well each exercise item is marked, and print Markdown tables for bench/README.md.

    python bench/butir.py                      all modules
    python bench/butir.py 05 10                some modules
    python bench/butir.py --pandas 2.3 05      the same on another pandas, in a throw-away venv under build/

Per autograded item: how many of the named wrong answers lose marks, how many of the other right answers get full
marks, and how many automatic mutants of the solution (src/ngulik/notebooks/mutants.py; near misses of the value for
choices, numbers and orders) lose marks. A mutant that survives is either killed by a better hidden test, or it is no
mistake and stands with its reason in the item's `setara`.

Every trial runs in a forked process of its own with a time and a memory limit (needs a POSIX system). Exit code 1 when
a target is missed: named wrong answers and mutants >= 95 %, other right answers 100 %.
"""

import argparse
import multiprocessing
import os
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from ngulik.course import Module, find_module, load_course
from ngulik.notebooks.cards import answer_cell, open_checks
from ngulik.notebooks.check_items import Judge, Trial
from ngulik.notebooks.items import Item
from ngulik.notebooks.mutants import columns_of, copied, mutants
from ngulik.notebooks.near import near_values
from ngulik.selfcheck.kartu import load

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 10
BYTES = 6 * 2**30
TARGET = 0.95
FORK = multiprocessing.get_context("fork")


@dataclass
class Count:
    """How many of `total` fared as they must; the names of the others."""

    total: int = 0
    failed: list[str] = field(default_factory=list)

    def note(self, name: str, fared_well: bool) -> None:
        """Count one trial."""
        self.total += 1
        if not fared_well:
            self.failed.append(name)

    @property
    def share(self) -> float:
        """The part that fared well; 1 where nothing was tried."""
        return 1 - len(self.failed) / self.total if self.total else 1.0

    def __str__(self) -> str:
        """Return `85/86`."""
        return f"{self.total - len(self.failed)}/{self.total}"

    def __add__(self, other: "Count") -> "Count":
        """Return both together."""
        return Count(self.total + other.total, self.failed + other.failed)


@dataclass
class Row:
    """The figures of one item, or of a module when summed."""

    name: str
    kind: str
    wrong: Count = field(default_factory=Count)
    right: Count = field(default_factory=Count)
    mutated: Count = field(default_factory=Count)
    equal: int = 0

    def line(self) -> str:
        """Return the row of the table."""
        cells = [self.name, self.kind, self.wrong, self.right, self.mutated, f"{self.mutated.share:.0%}", self.equal]
        return "| " + " | ".join(map(str, cells)) + " |"

    @property
    def good(self) -> bool:
        """Whether the item meets every target."""
        return self.wrong.share >= TARGET and self.mutated.share >= TARGET and self.right.share == 1


def passes(judge: Judge, trial: Trial, seconds: float = SECONDS) -> bool:
    """Whether an answer gets full marks; one that does not come to an end, or needs too much memory, does not."""
    mine, theirs = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_mark, args=(judge, trial, theirs))
    process.start()
    theirs.close()
    try:
        return bool(mine.recv()) if mine.poll(seconds) else False
    except EOFError:  # it died: out of memory, or exit() in the answer
        return False
    finally:
        process.kill()
        process.join()
        mine.close()


def _mark(judge: Judge, trial: Trial, result: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # warnings of wrong answers are of no interest
    result.send(judge.mark(trial).passed)


def changed_answers(judge: Judge, item: Item) -> Iterator[tuple[str, str]]:
    """Yield (text, code) of each automatic wrong answer to an item."""
    solution = answer_cell(judge.cells, item.id).source
    names = load(judge.module.slug).item(item.id).nama
    answered = judge.answered(Trial(item.id, "solusi", solution, None))
    values = {name: _plain(answered[name]) for name in names}
    if item.kind == "K" or any(map(callable, values.values())):
        changed = mutants(solution, columns_of(judge.setup())) + copied(solution, open_checks(judge.cells, item.id))
        yield from ((mutant.text, mutant.code) for mutant in changed)
        return
    tolerance = _tolerance(judge.test(item.id))
    for name, value in values.items():
        for other in near_values(value, item.kind, tolerance):
            yield f"{name} = {other!r}", f"{solution}\n{name} = {other!r}"


def _plain(value: Any) -> Any:
    return value.tolist() if hasattr(value, "tolist") else value


def _tolerance(test: str) -> float:
    """Return the widest tolerance that a test cell grants."""
    found = re.findall(r"toleransi=([\d.e+\-*/ ]+)", test)
    return max((float(eval(text)) for text in found), default=1e-6)


def excuse(item: Item, text: str) -> str | None:
    """Return the key of `setara` that calls a mutant no mistake, None if there is none."""
    return next((piece for piece in item.equivalents if piece in text.partition(" → ")[2]), None)


def measure(module: Module) -> tuple[list[Row], list[str]]:
    """Return one row per autograded item, and the entries of `setara` that match no surviving mutant."""
    judge = Judge(module)
    rows, stale = [], []
    for item in judge.items.values():
        if not item.autograded:
            continue
        row, unused = Row(f"{module.slug} {item.id}", item.kind), set(item.equivalents)
        for wrong in item.wrong:
            row.wrong.note(wrong.name, not passes(judge, Trial(item.id, wrong.name, wrong.code, "")))
        for right in item.right:
            row.right.note(right.name, passes(judge, Trial(item.id, right.name, right.code, None)))
        for text, code in changed_answers(judge, item):
            survived = passes(judge, Trial(item.id, text, code, ""))
            if survived and (piece := excuse(item, text)):
                row.equal += 1
                unused.discard(piece)
            else:
                row.mutated.note(text, not survived)
        rows.append(row)
        stale += [f"soal {item.id}: {piece}" for piece in sorted(unused)]
    return rows, stale


def report(module: Module) -> bool:
    """Print the table of a module with its survivors; return whether every item meets the targets."""
    rows, stale = measure(module)
    whole = Row(f"**{module.slug}**", "")
    for row in rows:
        whole.wrong += row.wrong
        whole.right += row.right
        whole.mutated += row.mutated
        whole.equal += row.equal
    print("| item | kind | named wrong answers caught | right answers accepted | mutants caught | | no mistake |")
    print("|---|---|---|---|---|---|---|")
    print(*(row.line() for row in [*rows, whole]), sep="\n")
    print()
    for row in rows:
        for what, count in (("wrong, accepted", row.wrong), ("right, refused", row.right), ("survives", row.mutated)):
            for name in count.failed:
                print(f"- {row.name}, {what}: `{name}`")
    for entry in stale:
        print(f"- {module.slug}, `setara` names a mutant that does not survive: {entry}")
    print(flush=True)
    return not stale and all(row.good for row in rows)


def other_pandas(version: str, modules: list[str]) -> int:
    """Run this script on another pandas: a venv that sees this one's packages, with only pandas of its own."""
    folder = ROOT / "build" / f"pandas-{version}"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
        (site,) = (folder / "lib").glob("python3*/site-packages")
        mine = next(path for path in sys.path if path.endswith("site-packages"))
        (site / "zz_shared.pth").write_text(f"import site; site.addsitedir({mine!r})\n", encoding="utf-8")
        install = ["-m", "uv", "pip", "install", "--quiet", "--no-deps", "--python", str(python)]
        # pytz: pandas 2 still needs it, and the lock is made for pandas 3
        subprocess.run([sys.executable, *install, f"pandas=={version}.*", "pytz"], check=True)
    return subprocess.run([python, __file__, *modules]).returncode


def main() -> int:
    """Measure the modules named on the command line, all if none is."""
    parser = argparse.ArgumentParser(description="Measure how well each exercise item is marked.")
    parser.add_argument("modules", nargs="*", help="slug or number, for example 05")
    parser.add_argument("--pandas", help="version in a venv under build/, for example 2.3")
    arguments = parser.parse_args()
    if arguments.pandas:
        return other_pandas(arguments.pandas, arguments.modules)
    import pandas as pd

    print(f"### pandas {pd.__version__}, Python {sys.version.split()[0]}\n")
    modules = [find_module(name) for name in arguments.modules] or load_course()
    return 0 if all([report(module) for module in modules]) else 1


if __name__ == "__main__":
    sys.exit(main())
