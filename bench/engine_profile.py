"""CPU seconds per submission: the executor alone, children included, beside the floor.

The floor runs the same cells with plain `exec` in a forked child of a warm process: no locks, no second process, no
outputs. Both run the notebooks that `ngulik demo` left in cohorts/demo/graded, in turns, so that a noisy machine
disturbs both. Endless loops are left out: their cost is the time limit.

    .venv/bin/python bench/engine_profile.py --rounds 3
"""

import argparse
import contextlib
import io
import os
import resource
import statistics
from pathlib import Path

os.environ.update({name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")})
os.environ.update(MPLBACKEND="module://matplotlib_inline.backend_inline", NBGRADER_EXECUTION="autograde")

import nbformat
from nbformat import NotebookNode

from ngulik import paths
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.warm import MODULES

_TICK = os.sysconf("SC_CLK_TCK")


def submissions(cohort: str, slug: str) -> list[tuple[Path, NotebookNode]]:
    """Return folder and notebook of every marked submission without an endless loop."""
    found = sorted((paths.cohort_dir(cohort) / "graded").glob(f"*/{slug}/latihan.ipynb"))
    return [(path.parent, nbformat.read(path, 4)) for path in found if "while True" not in path.read_text("utf-8")]


def engine_cpu(executor: ForkExecutor) -> float:
    """Return the CPU seconds so far of this process, the fork server, and all its children that have ended."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    ticks = 0
    for outer in executor.server_pids():
        inner = Path(f"/proc/{outer}/task/{outer}/children").read_text().split()  # the server proper, in its namespaces
        ticks += sum(map(int, Path(f"/proc/{inner[0]}/stat").read_text().rpartition(") ")[2].split()[11:15]))
    return own.ru_utime + own.ru_stime + ticks / _TICK


def floor(notebook: NotebookNode, folder: Path) -> float:
    """Return the CPU seconds of a forked child that runs the code cells and nothing else."""
    before = resource.getrusage(resource.RUSAGE_SELF)
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        space: dict[str, object] = {"__name__": "__main__"}
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            for cell in notebook.cells:
                if cell.cell_type == "code":
                    with contextlib.suppress(BaseException):
                        exec(compile(cell.source, "sel", "exec"), space)
        os._exit(0)
    _, _, used = os.wait4(child, 0)
    after = resource.getrusage(resource.RUSAGE_SELF)
    mine = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used.ru_utime + used.ru_stime + mine


def _show(name: str, rounds: list[float]) -> None:
    print(f"{name:<10}{min(rounds):8.3f}{statistics.median(rounds):8.3f}{max(rounds):8.3f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cohort", default="demo")
    parser.add_argument("--slug", default="05-respons-cepat")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    work = submissions(options.cohort, options.slug)
    for name in MODULES:
        __import__(name)
    executor = ForkExecutor()
    executor.run(work[0][1], work[0][0], 30)  # starts the server
    ours, floors = [], []
    for _ in range(options.rounds):
        floors.append(sum(floor(notebook, folder) for folder, notebook in work) / len(work))
        before = engine_cpu(executor)
        for folder, notebook in work:
            executor.run(notebook, folder, 30)
        ours.append((engine_cpu(executor) - before) / len(work))
    executor.close()
    print(f"{len(work)} submissions, {options.rounds} rounds, CPU s per submission: min / median / max")
    _show("floor", floors)
    _show("engine", ours)
    print(f"engine : floor = {statistics.median(a / b for a, b in zip(ours, floors, strict=True)):.2f}")


if __name__ == "__main__":
    main()
