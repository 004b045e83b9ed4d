"""Where the CPU time of `ngulik grade` goes: functions of the command itself, and the share of the processes it starts.

    python bench/grade_profile.py FILE grade COHORT MODULE …    run `ngulik` under cProfile with a clock of CPU time

The outer half (`profile`) runs that in a cgroup and looks at its processes twenty times a second, to tell the command from the warm
server and from its forks.
"""

import cProfile
import json
import pstats
import shutil
import subprocess
import sys
import time
from collections import Counter
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
        seen: dict[int, tuple[str, float]] = {}
        while process.poll() is None:
            seen |= {pid: used for pid in group.pids() if (used := _used(pid))}
            time.sleep(0.05)
        group.settle()
        whole = group.cpu()
    own = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    print(f"\nCPU: {whole:.2f} s in all, {whole / count:.3f} s per submission, cProfile's own cost included")
    print(
        f"the command itself {own:.2f} s ({own / whole:.0%}), processes that it started {whole - own:.2f} s ({1 - own / whole:.0%})"
    )
    print("\nby command line, as seen from outside:")
    print(*_by_command(seen, whole), sep="\n")
    for order, title in (("tottime", "time in the function itself"), ("cumulative", "with what it calls")):
        print(f"\nthe command's functions by {title}, CPU seconds:")
        pstats.Stats(str(file)).strip_dirs().sort_stats(order).print_stats(TOP)
    shutil.rmtree(cohort)
    return process.returncode


def _used(pid: int) -> tuple[str, float] | None:
    """Return (what it is, CPU seconds so far) of a process; None if it has ended. A fork has its parent's command line."""
    try:
        user, system = (int(number) for number in _stat(pid)[11:13])
        line, parent = _line(pid), _line(int(_stat(pid)[1]))
    except (FileNotFoundError, ProcessLookupError):
        return None
    if not line:  # it has ended, and waits for its parent to ask
        return None
    return f"forks of {line}" if line == parent else line, (user + system) / _TICK


def _stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def _line(pid: int) -> str:
    words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    return " ".join(word.decode(errors="replace").rpartition("/")[2] for word in words if word)


def _by_command(seen: dict[int, tuple[str, float]], whole: float) -> list[str]:
    """Return CPU seconds by command line, as last seen, and what was used between the looks."""
    sums: Counter[str] = Counter()
    for line, used in seen.values():
        sums[line] += used
    sums["not seen: between the last look and the end"] = whole - sums.total()
    return [f"{used:8.2f} s {used / whole:4.0%}  {line}" for line, used in sums.most_common()]


def _inner(file: Path, arguments: list[str]) -> int:
    from ngulik.cli import main

    profiler = cProfile.Profile(time.process_time)
    code: int = profiler.runcall(main, arguments)
    profiler.dump_stats(file)
    file.with_suffix(".json").write_text(json.dumps(time.process_time()), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(_inner(Path(sys.argv[1]), sys.argv[2:]))
