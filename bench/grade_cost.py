"""What a command costs: CPU seconds (user + system) of every process that it starts, and seconds by the clock.

    python bench/grade_cost.py    the self-test: is a busy child counted that was forked twice and that nobody waits for?

On Linux with a writable cgroup v2 each command runs in a cgroup of its own, and the kernel itself adds up `cpu.stat`:
no process can leave by forking, by a new session or by a new namespace. Elsewhere a helper declares itself the reaper of orphans
(PR_SET_CHILD_SUBREAPER) and asks for the resources of all it waited for; that misses a child whose parent ignores SIGCHLD.
"""

import contextlib
import ctypes
import itertools
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_NUMBER = itertools.count()
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER, linux/prctl.h
_PATIENCE = 60  # seconds that what a command left behind may run on, counted, before it is ended
#: Seconds of CPU time that the self-test's child burns, out of sight of everybody.
BURN = 1.0
_BUSY = f"""
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while time.process_time() < {BURN}: pass
    os._exit(0)
os.wait()
"""


@dataclass(frozen=True)
class Cost:
    """Seconds of CPU time of the whole process tree and seconds by the clock; what was printed, and the exit code."""

    cpu: float
    wall: float
    output: str
    code: int


def cgroup_parent() -> Path | None:
    """Return this process's own folder in the cgroup v2 tree if a group can be made there."""
    try:
        mounts = Path("/proc/mounts").read_text().splitlines()
        mine = next(line for line in Path("/proc/self/cgroup").read_text().splitlines() if line.startswith("0::"))
        mount = next(line.split()[1] for line in mounts if line.split()[2] == "cgroup2")
    except (OSError, StopIteration):
        return None
    parent = Path(mount) / mine.removeprefix("0::").lstrip("/")
    return parent if os.access(parent / "cgroup.procs", os.W_OK) and os.access(parent, os.W_OK) else None


class Group:
    """A cgroup of its own for one command; `with` ends what is left in it and removes it."""

    def __init__(self, parent: Path) -> None:
        self.folder = parent / f"ngulik-bench-{os.getpid()}-{next(_NUMBER)}"

    def __enter__(self) -> "Group":
        """Make the group."""
        self.folder.mkdir()
        return self

    def __exit__(self, *_: object) -> None:
        """End and remove the group."""
        while left := self.pids():
            for pid in left:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.01)
        self.folder.rmdir()

    def wrap(self, command: list[str]) -> list[str]:
        """Return the command that first enters the group, so that nothing it starts is outside."""
        return ["sh", "-c", 'echo $$ > "$0" && exec "$@"', str(self.folder / "cgroup.procs"), *command]

    def pids(self) -> list[int]:
        """Return the processes that are in the group now."""
        return [int(line) for line in (self.folder / "cgroup.procs").read_text().split()]

    def cpu(self) -> float:
        """Return the seconds of CPU time of all that ever ran in the group."""
        fields = dict(line.split() for line in (self.folder / "cpu.stat").read_text().splitlines())
        return int(fields["usage_usec"]) / 1e6

    def settle(self) -> None:
        """Wait until the group is empty, so that what a command leaves behind is counted, too."""
        end = time.monotonic() + _PATIENCE
        while self.pids() and time.monotonic() < end:
            time.sleep(0.02)


def measure(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run a command in `folder` and return what it cost, by the best means this computer has."""
    parent = cgroup_parent()
    return by_subreaper(command, folder, environment) if parent is None else by_cgroup(command, folder, environment)


def by_cgroup(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Measure in a cgroup; raises OSError where none can be made."""
    parent = cgroup_parent()
    if parent is None:
        raise OSError("no writable cgroup v2")
    with Group(parent) as group:
        code, wall, output = _run(group.wrap(command), folder, environment)
        group.settle()
        return Cost(group.cpu(), wall, output, code)


def by_subreaper(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Measure by waiting for every descendant (Linux)."""
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as figures:
        helper = [sys.executable, __file__, figures.name, *command]
        code, _, output = _run(helper, folder, environment)
        cpu, wall = json.loads(figures.read())
    return Cost(cpu, wall, output, code)


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> tuple[int, float, str]:
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:  # a pipe would wait for orphans
        start = time.monotonic()
        done = subprocess.run(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
        )
        wall = time.monotonic() - start
        said.seek(0)
        return done.returncode, wall, said.read()


def _reap(figures: str, command: list[str]) -> int:
    """Run a command, wait for all its descendants, and write [CPU seconds, seconds] into a file."""
    if ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0) != 0:
        return 1
    start = time.monotonic()
    code = subprocess.run(command).returncode
    wall = time.monotonic() - start
    try:
        while True:
            os.wait()
    except ChildProcessError:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
    Path(figures).write_text(json.dumps([used.ru_utime + used.ru_stime, wall]), encoding="utf-8")
    return code


def self_test(way: Callable[[list[str], Path, dict[str, str]], Cost] = measure) -> str:
    """Return a line that says by what means CPU time is counted; exits if a child out of sight is not counted."""
    cost = way([sys.executable, "-c", _BUSY], Path.cwd(), dict(os.environ))
    if cost.code or cost.cpu < BURN:
        sys.exit(f"A child that burned {BURN} s of CPU time out of sight was counted as {cost.cpu:.2f} s {cost.output}")
    means = "cgroup v2" if cgroup_parent() else "PR_SET_CHILD_SUBREAPER"
    return f"CPU time is counted by {means}; a twice-forked child's {BURN:.2f} s were counted as {cost.cpu:.2f} s"


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit(_reap(sys.argv[1], sys.argv[2:]))
    print(self_test())
