"""Measure how well each exercise item is marked, and print Markdown tables for bench/README.md.

    python bench/butir.py                      all modules
    python bench/butir.py 05 10                some modules
    python bench/butir.py --pandas 2.3 05      the same on another pandas, in a throw-away venv under build/

Per autograded item: how many of the named wrong answers lose marks, how many of the other right answers get full
marks, and how many automatic mutants of the solution (near misses of the value for choices, numbers and orders) lose
marks. What a mutant is and how it is tried stands in src/ngulik/notebooks/check_mutants.py, with which `ngulik check`
refuses every survivor without a reason; here are the figures.

Exit code 1 when a target is missed: named wrong answers and mutants >= 95 %, other right answers 100 %.
"""

import argparse
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from ngulik.course import Module, find_module, load_course
from ngulik.notebooks.apart import passed
from ngulik.notebooks.check_items import Judge, Trial
from ngulik.notebooks.check_mutants import fates

ROOT = Path(__file__).resolve().parents[1]
TARGET = 0.95


@dataclass
class Count:
    """How many of `total` fared as they must; the names of the others."""

    total: int = 0
    failed: list[str] = field(default_factory=list)

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


def measure(module: Module) -> tuple[list[Row], list[str]]:
    """Return one row per autograded item, and the entries of `setara` that excuse nothing."""
    judge = Judge(module)
    rows, idle = [], []
    for fate in fates(judge):
        item = fate.item
        row = Row(f"{module.slug} {item.id}", item.kind, equal=len(fate.excused))
        wrong = passed(judge, [Trial(item.id, one.name, one.code, "") for one in item.wrong])
        right = passed(judge, [Trial(item.id, one.name, one.code, None) for one in item.right])
        row.wrong = Count(len(wrong), [one.name for one, kept in zip(item.wrong, wrong, strict=True) if kept])
        row.right = Count(len(right), [one.name for one, kept in zip(item.right, right, strict=True) if not kept])
        row.mutated = Count(fate.lost + len(fate.survivors), fate.survivors)
        rows.append(row)
        idle += [f"soal {item.id}: {piece}" for piece in fate.idle]
    return rows, idle


def report(module: Module) -> bool:
    """Print the table of a module with its survivors; return whether every item meets the targets."""
    rows, idle = measure(module)
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
    for entry in idle:
        print(f"- {module.slug}, `setara` excuses nothing: {entry}")
    print(flush=True)
    return not idle and all(row.good for row in rows)


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
