"""Cost of feedback pages: `ngulik feedback` beside `nbgrader generate_feedback`, same class, same run, rounds in turn.

.venv/bin/python bench/feedback.py [ROUNDS] [SIZE]

Makes a class with `ngulik demo` and times whole commands, start-up included, for ROUNDS (5) rounds. With SIZE, also one run
for that many learners, each a copy of one of the class: rate and peak memory. What it made is removed.
"""

import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from ngulik import paths
from ngulik.grading import Cohort, open_cohort

SLUG = "05-respons-cepat"
Cost = tuple[float, float, float]


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command; return its seconds by the clock, its processor seconds and its peak in MB."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, cwd=folder, env={**os.environ, "PATH": path}, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)} failed:\n{said.read()[-2000:]}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def stock(cohort: Cohort) -> Cost:
    """Time nbgrader, told to write every page again."""
    return run([sys.executable, "-m", "nbgrader", "generate_feedback", SLUG, "--force"], cohort.folder)


def again(cohort: Cohort) -> Cost:
    """Time ours, whatever lies there."""
    return run([sys.executable, "-m", "ngulik.cli", "feedback", cohort.name, SLUG], cohort.folder.parents[1])


def anew(cohort: Cohort) -> Cost:
    """Time ours with no page there."""
    for page in cohort.folder.glob(f"feedback/*/{SLUG}.html"):
        page.unlink()
    return again(cohort)


#: `again` follows `anew` in each round, so that its pages are there.
WAYS: dict[str, Callable[[Cohort], Cost]] = {
    "`nbgrader generate_feedback`": stock,
    "`ngulik feedback`": anew,
    "`ngulik feedback`, nothing new": again,
}


def compare(cohort: Cohort, rounds: int) -> None:
    """Print the table."""
    costs: dict[str, list[Cost]] = {name: [] for name in WAYS}
    for _ in range(rounds):
        for name, way in WAYS.items():
            costs[name].append(way(cohort))
    people = len(cohort.codes(SLUG))
    base = [statistics.median(cost[kind] for cost in costs["`nbgrader generate_feedback`"]) for kind in (0, 1)]
    print(f"{people} learners, {rounds} rounds: median (min–max)\n")
    print("| | wall s | × | CPU s | × | CPU ms per learner | peak MB |\n|---|--:|--:|--:|--:|--:|--:|")
    for name, found in costs.items():
        wall, cpu, peak = ([cost[kind] for cost in found] for kind in range(3))
        middle = [statistics.median(values) for values in (wall, cpu)]
        shown = [f"{m:.2f} ({min(v):.2f}–{max(v):.2f})" for m, v in zip(middle, (wall, cpu), strict=True)]
        faster = [f"{before / now:.1f}" for before, now in zip(base, middle, strict=True)]
        print(
            f"| {name} | {shown[0]} | {faster[0]} | {shown[1]} | {faster[1]} | {1000 * middle[1] / people:.0f} | {max(peak):.0f} |"
        )


def multiply(small: Cohort, size: int) -> Cohort:
    """Return a cohort of `size` learners, each a copy of one of `small`, in the gradebook and on the disk."""
    large = open_cohort(f"{small.name}-besar", create=True)
    shutil.copy(small.book, large.book)
    book = sqlite3.connect(large.book)
    codes = small.codes(SLUG)
    tables = {
        "student": ("id",),
        "submitted_assignment": ("id", "student_id"),
        "submitted_notebook": ("id", "assignment_id"),
        "grade": ("id", "notebook_id"),
        "comment": ("id", "notebook_id"),
    }
    names = {table: [row[1] for row in book.execute(f"PRAGMA table_info({table})")] for table in tables}
    for copy in range(1, size // len(codes) + 1):
        for table, keys in tables.items():
            values = ", ".join(f"{name} || '-{copy}'" if name in keys else name for name in names[table])
            book.execute(f"INSERT INTO {table} SELECT {values} FROM {table} WHERE id NOT LIKE '%-%'")
        for code in codes:
            target = large.graded(f"{code}-{copy}", SLUG)
            target.parent.mkdir(parents=True)
            os.link(small.graded(code, SLUG), target)
    book.commit()
    book.close()
    return large


def small_class() -> Cohort:
    """Make a class; in a process of its own, because a child starts with the peak of its parent."""
    before = set(paths.cohort_dir("x").parent.glob("demo*"))
    run([sys.executable, "-m", "ngulik.cli", "demo"], paths.ROOT)
    (made,) = set(paths.cohort_dir("x").parent.glob("demo*")) - before
    return open_cohort(made.name)


def main(rounds: int = 5, size: int = 0) -> None:
    """Measure, print, and remove what was made."""
    cohort = small_class()
    made = [cohort.folder]
    try:
        compare(cohort, rounds)
        if size:
            large = multiply(cohort, size)
            made.append(large.folder)
            wall, cpu, peak = again(large)
            pages = len(list(large.folder.glob(f"feedback/*/{SLUG}.html")))
            print(
                f"\n{pages} learners: {wall:.0f} s, {cpu:.0f} CPU s, {pages / cpu:.0f} pages per CPU s, peak {peak:.0f} MB"
            )
    finally:
        for folder in made:
            shutil.rmtree(folder)
            if re.fullmatch(r"demo(-\d+)?", folder.name):
                shutil.rmtree(folder.parents[1] / "build" / "demo" / folder.name, ignore_errors=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
