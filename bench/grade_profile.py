"""Where the CPU time of `ngulik grade` goes: functions of the command itself, and the share of the processes it starts.

    python bench/grade_profile.py FILE grade COHORT MODULE …    run `ngulik` under cProfile with a clock of CPU time

The outer half (`profile`) runs that in a cgroup and looks at its long-lived processes twice a second: what each used itself, and
what its ended children used (the forks of a warm process count there).
"""

import cProfile
import json
import pstats
import shutil
import subprocess
import sys
import time
from os import sysconf
from pathlib import Path

from grade_cost import Group, cgroup_parent

from ngulik import paths
from ngulik.course import Module

TOP = 30
_TICK = sysconf("SC_CLK_TCK")


def profile(module: Module, count: int, cohort: Path, options: list[str], environment: dict[str, str]) -> int:
    """Profile the command on `count` submissions and print what was found."""
    from grade_class import pupils, write_class

    parent = cgroup_parent()
    if parent is None:
        sys.exit("--profil needs a writable cgroup v2: run it on Linux, as root or in a delegated group.")
    write_class(cohort / "submissions", module, pupils(module, count))
    file = paths.build_dir() / "bench" / "grade.pstats"
    file.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, __file__, str(file), "grade", cohort.name, module.slug, *options]
    with Group(parent) as group:
        process = subprocess.Popen(group.wrap(command), env=environment, stdin=subprocess.DEVNULL)
        seen: dict[int, tuple[str, float, float]] = {}
        while process.poll() is None:
            seen |= {pid: used for pid in group.pids() if (used := _used(pid))}
            time.sleep(0.5)
        group.settle()
        whole = group.cpu()
    own = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    print(f"\nCPU: {whole:.2f} s in all, {whole / count:.3f} s per submission, cProfile's own cost included")
    print(
        f"the command itself {own:.2f} s ({own / whole:.0%}), processes that it started {whole - own:.2f} s ({1 - own / whole:.0%})"
    )
    print("\nprocesses as last seen (CPU s itself + its ended children):")
    print(*_processes(seen), sep="\n")
    for order, title in (("tottime", "time in the function itself"), ("cumulative", "with what it calls")):
        print(f"\nthe command's functions by {title}, CPU seconds:")
        pstats.Stats(str(file)).strip_dirs().sort_stats(order).print_stats(TOP)
    shutil.rmtree(cohort)
    return process.returncode


def _used(pid: int) -> tuple[str, float, float] | None:
    """Return (command line, CPU seconds itself, CPU seconds of its ended children) of a process; None if it has ended."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        numbers = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    line = " ".join(word.decode(errors="replace") for word in words if word)[-70:]
    user, system, child_user, child_system = (int(number) / _TICK for number in numbers[11:15])
    return line, user + system, child_user + child_system


def _processes(seen: dict[int, tuple[str, float, float]]) -> list[str]:
    """Return the lines of the largest processes; forks of the same command line are short-lived and left to their parents."""
    largest = sorted(seen.items(), key=lambda one: -(one[1][1] + one[1][2]))[:8]
    return [f"{own:8.2f} + {children:8.2f}  {pid} {line}" for pid, (line, own, children) in largest]


def _inner(file: Path, arguments: list[str]) -> int:
    from ngulik.cli import main

    profiler = cProfile.Profile(time.process_time)
    code: int = profiler.runcall(main, arguments)
    profiler.dump_stats(file)
    file.with_suffix(".json").write_text(json.dumps(time.process_time()), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(_inner(Path(sys.argv[1]), sys.argv[2:]))
