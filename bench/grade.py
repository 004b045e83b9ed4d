"""Measure marking engines side by side on the same submissions, and print a Markdown table for bench/README.md.

    python bench/grade.py                            60 submissions of module 05, five rounds
    python bench/grade.py --putaran 1 --jumlah 4     a first try
    python bench/grade.py --hanya nbgrader,satu      some contestants
    python bench/grade.py --sepuluh-ribu 10000       our engine with 2 workers on so many: rate and memory over time
    python bench/grade.py --profil                   where our engine's CPU time goes

Every contestant starts from nothing in every round (start-up is included) and marks a fresh copy of the same hand-ins; rounds are
interleaved, and each round begins with another contestant. CPU time is that of the whole process tree (bench/grade_cost.py). After every round the
marks are held against `butir.toml` and so against each other: the exit code is 1 if one differs.
Not timed: `nbgrader generate_assignment`. Ours too finds a gradebook that knows the exercise, but for the line that says it makes a new one.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import grade_cost
import grade_otter
from grade_class import Marks, differences, fresh_cohort, pupils, read_marks, write_class
from grade_many import many
from grade_profile import profile
from grade_table import table, targets

from ngulik import paths
from ngulik.course import Module, find_module
from ngulik.grading import open_cohort
from ngulik.grading.books.cohort import NOTEBOOK, quiet_log
from ngulik.grading.books.exercise import exercise_of
from ngulik.grading.books.registering import open_book

BIN = Path(sys.executable).parent
SCRATCH = paths.build_dir() / "bench" / "grade"
#: Without it nbgrader takes an essay left blank for an answer that a person must read.
_STOCK = 'c = get_config()\nc.ClearSolutions.text_stub = "*Tulis jawaban Anda di sini.*"\n'
_NGULIK = "ngulik grade bench-{name} {slug}"
_DASK = (
    "dask scheduler --host 127.0.0.1 --port {port} --no-dashboard & scheduler=$!; "
    "dask worker tcp://127.0.0.1:{port} --nworkers 2 --nthreads 1 --no-dashboard & workers=$!; "
    f"{_NGULIK} --mesin dask --penjadwal tcp://127.0.0.1:{{port}}; code=$?; kill $workers; wait $workers; kill $scheduler; wait; exit $code"
)


@dataclass(frozen=True)
class Contestant:
    """One line of the table. `command` is for sh, in the folder that `kind` prepares: ngulik, new, nbgrader, otter or plain.

    With `most` it marks only so many of the class.
    """

    name: str
    title: str
    kind: str
    command: str
    most: int = 10**9

    @property
    def options(self) -> set[str]:
        """Options of `ngulik grade` that the command needs."""
        return {word for word in self.command.split() if word in ("--kernel", "--pekerja", "--mesin", "--penjadwal")}


CONTESTANTS = (
    Contestant("nbgrader", "stock `nbgrader autograde`", "nbgrader", "nbgrader autograde {slug}"),
    Contestant(
        "nbgrader-2",
        "2 × `nbgrader autograde`, half the class each",
        "nbgrader",
        'nbgrader autograde {slug} --student="*[02468]" & nbgrader autograde {slug} --student="*[13579]" & wait',
    ),
    Contestant(
        "otter",
        "Otter 7.0.0, its API (22 of them: every demo learner once)",
        "otter",
        "{otter} {bench}/grade_otter.py .",
        22,
    ),
    Contestant("kernel", "`ngulik grade --kernel --tanpa-sandbox`", "ngulik", f"{_NGULIK} --kernel --tanpa-sandbox"),
    Contestant("satu", "`ngulik grade`, 1 worker", "ngulik", f"{_NGULIK} --pekerja 1"),
    Contestant("baru", "the same, making a new gradebook", "new", f"{_NGULIK} --pekerja 1"),
    Contestant("dua", "`ngulik grade`, 2 workers", "ngulik", f"{_NGULIK} --pekerja 2"),
    Contestant("dask", "`ngulik grade` on Dask, 2 workers", "ngulik", _DASK),
    Contestant("lantai", "floor: the cells in warm forks", "plain", "python {bench}/grade_floor.py {given} {master}"),
)


def environment() -> dict[str, str]:
    """Return the environment of the contestants: commands of this Python first, and modules compiled once, as usual."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PATH": os.pathsep.join([str(BIN), kept["PATH"]])}


def known_options() -> set[str]:
    """Return the words of `ngulik grade --help`."""
    command = [BIN / "ngulik", "grade", "--help"]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.replace("[", " ").split())


def available(contestants: Sequence[Contestant], known: set[str]) -> list[Contestant]:
    """Return those whose options `ngulik grade` knows; print a line for each of the others."""
    kept = []
    for one in contestants:
        missing = {option for option in one.options if option not in known}
        if one.kind in ("ngulik", "new") and missing:
            print(f"skipped: {one.name}; ngulik grade does not know {', '.join(sorted(missing))} yet")
        elif "dask" in one.command and not (BIN / "dask").exists():
            print(f"skipped: {one.name}; dask.distributed is not installed")
        else:
            kept.append(one)
    return kept


class Bench:
    """The class in a scratch folder, and what every contestant needs around it."""

    def __init__(self, module: Module, count: int) -> None:
        self.module, self.count = module, count
        self.master = module.exercise_source.with_suffix(".ipynb")
        self.given = SCRATCH / "submissions"
        shutil.rmtree(SCRATCH, ignore_errors=True)
        self.expected = write_class(self.given, module, pupils(module, count))

    def measure(self, one: Contestant) -> tuple[grade_cost.Cost, list[str]]:
        """Run a contestant on a fresh copy; return its cost and the marks that are not what they must be."""
        folder = getattr(self, f"_for_{one.kind}")(one)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        command = one.command.format(
            name=one.name, slug=self.module.slug, bench=Path(__file__).parent, otter=grade_otter.PYTHON,
            given=self.given, master=self.master, port=port,
        )  # fmt: skip
        cost = grade_cost.measure(["sh", "-c", command], folder, environment())
        if cost.code:
            sys.exit(f"{one.name} ended with exit code {cost.code}:\n{cost.output}")
        wrong = differences(*self._both(one.kind, folder)) if one.kind != "plain" else []
        shutil.rmtree(folder, ignore_errors=True)
        return cost, wrong

    def _both(self, kind: str, folder: Path) -> tuple[Marks, Marks]:
        if kind != "otter":
            return self.expected, read_marks(folder / "gradebook.db")
        found = grade_otter.read_marks(folder)
        marked = {code for code, _ in found}
        return {
            (code, item): mark
            for (code, item), mark in self.expected.items()
            if code in marked and item.endswith("-uji")
        }, found

    def _for_new(self, one: Contestant) -> Path:
        cohort = fresh_cohort(f"bench-{one.name}")
        shutil.copytree(self.given, cohort / "submissions", dirs_exist_ok=True)
        return cohort

    def _for_ngulik(self, one: Contestant) -> Path:
        folder = self._for_new(one)
        cohort = open_cohort(folder.name)
        with quiet_log(cohort) as log:
            open_book(cohort, self.module, exercise_of(self.module), log).close()
        return folder

    def _for_nbgrader(self, one: Contestant) -> Path:
        """A stock course: nbgrader's own folder names and settings, but the course's words for an essay not yet written."""
        folder = _empty(SCRATCH / one.name)
        shutil.copytree(self.given, folder / "submitted")
        (folder / "source" / self.module.slug).mkdir(parents=True)
        shutil.copy(self.master, folder / "source" / self.module.slug / NOTEBOOK)
        (folder / "nbgrader_config.py").write_text(_STOCK, encoding="utf-8")
        command = [BIN / "nbgrader", "generate_assignment", self.module.slug]
        subprocess.run(command, cwd=folder, env=environment(), check=True, capture_output=True)
        return folder

    def _for_otter(self, one: Contestant) -> Path:
        folder = _empty(SCRATCH / one.name)
        grade_otter.install()
        some = _empty(SCRATCH / "otter-submissions")
        for home in sorted(self.given.iterdir())[: one.most]:
            shutil.copytree(home, some / home.name)
        grade_otter.translate(some, self.master, folder)
        return folder

    def _for_plain(self, one: Contestant) -> Path:
        return _empty(SCRATCH / one.name)


def _empty(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def rounds(bench: Bench, contestants: list[Contestant], count: int) -> tuple[dict[str, list[grade_cost.Cost]], bool]:
    """Measure every contestant `count` times; return the costs by name and whether all marks were right."""
    costs: dict[str, list[grade_cost.Cost]] = {one.name: [] for one in contestants}
    right = True
    for number in range(count):
        shift = number % len(contestants)
        for one in contestants[shift:] + contestants[:shift]:
            cost, wrong = bench.measure(one)
            costs[one.name].append(cost)
            marks = "no marks" if one.kind == "plain" else f"{len(wrong)} marks differ"
            print(
                f"round {number + 1}: {one.name}: CPU {cost.cpu:.2f} s, {cost.wall:.2f} s by the clock, {marks}",
                flush=True,
            )
            print(*(f"  {line}" for line in wrong), sep="\n", end="\n" if wrong else "", flush=True)
            right &= not wrong
    return costs, right


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description="Measure marking engines side by side.")
    parser.add_argument("--putaran", type=int, default=5, metavar="N", help="rounds")
    parser.add_argument("--jumlah", type=int, default=60, metavar="N", help="submissions in the class")
    parser.add_argument("--hanya", default="", metavar="NAMES", help=", ".join(one.name for one in CONTESTANTS))
    parser.add_argument(
        "--sepuluh-ribu", type=int, nargs="?", const=10_000, metavar="N", help="rate and memory over time"
    )
    parser.add_argument("--profil", action="store_true", help="where the CPU time of ngulik grade goes")
    arguments = parser.parse_args()
    module = find_module("05")
    workers = (lambda count: ["--pekerja", count]) if "--pekerja" in known_options() else (lambda count: [])
    if arguments.sepuluh_ribu:
        return many(module, arguments.sepuluh_ribu, fresh_cohort("bench-banyak"), workers("2"), environment())
    if arguments.profil:
        return profile(module, arguments.jumlah, fresh_cohort("bench-profil"), workers("1"), environment())

    print(f"{grade_cost.self_test()}; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    wanted = set(arguments.hanya.split(",")) if arguments.hanya else {one.name for one in CONTESTANTS}
    if unknown := wanted - {one.name for one in CONTESTANTS}:
        parser.error(
            f"--hanya: unknown {', '.join(sorted(unknown))}; known: {', '.join(one.name for one in CONTESTANTS)}"
        )
    contestants = available([one for one in CONTESTANTS if one.name in wanted], known_options())
    costs, right = rounds(Bench(module, arguments.jumlah), contestants, arguments.putaran)
    sizes = {one.name: min(one.most, arguments.jumlah) for one in contestants}
    print(
        f"\n{arguments.jumlah} submissions of {module.slug}, {arguments.putaran} rounds, Python {sys.version.split()[0]}\n"
    )
    print(*table({one.name: one.title for one in contestants}, costs, sizes), "", *targets(costs), sep="\n")
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
