"""Many submissions through `ngulik grade`: rate and memory of the whole process tree over time, from outside.

Memory is the sum of PSS (proportional set size) over all processes of the command's cgroup: pages that forks share are counted once,
where the sum of RSS would count them in every fork. The rate is the growth of the folder graded/, so the command is not asked.
"""

import contextlib
import csv
import shutil
import subprocess
import sys
import time
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from grade_class import differences, pupils, read_marks, write_class
from grade_cost import Group, cgroup_parent

from ngulik import paths
from ngulik.course import Module

EVERY = 5.0  # seconds between samples; reading smaps_rollup costs about a millisecond per process
_MINUTE = round(60 / EVERY)
PICTURES = Path(__file__).parent / "gambar"


@dataclass(frozen=True)
class Sample:
    """The state at one moment: seconds since the start, graded so far, MB of PSS and RSS, processes, CPU seconds."""

    seconds: float
    graded: int
    pss_mb: float
    rss_mb: float
    processes: int
    cpu: float


def memory(pid: int) -> tuple[int, int]:
    """Return (PSS, RSS) of a process in kB; zero for one that has just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    except (FileNotFoundError, ProcessLookupError):
        return 0, 0
    sizes = {name: int(size.split()[0]) for name, size in (line.split(":") for line in lines)}
    return sizes.get("Pss", 0), sizes.get("Rss", 0)


def sample(group: Group, start: float, graded: Path) -> Sample:
    """Look once at the command and at what it has written."""
    pids = group.pids()
    pss, rss = (sum(column) / 1024 for column in zip(*map(memory, pids), strict=True)) if pids else (0.0, 0.0)
    done = sum(1 for _ in graded.iterdir()) if graded.exists() else 0
    return Sample(time.monotonic() - start, done, pss, rss, len(pids), group.cpu())


def many(module: Module, count: int, cohort: Path, options: list[str], environment: dict[str, str]) -> int:
    """Generate, mark and watch `count` submissions; write a CSV and a plot; return 1 if a mark is not what it must be."""
    parent = cgroup_parent()
    if parent is None:
        sys.exit("--sepuluh-ribu needs a writable cgroup v2: run it on Linux, as root or in a delegated group.")
    expected = write_class(cohort / "submissions", module, pupils(module, count, new=True))
    command = ["ngulik", "grade", cohort.name, module.slug, *options]
    file = paths.build_dir() / "bench" / f"grade-{count}.csv"
    file.parent.mkdir(parents=True, exist_ok=True)
    print(f"{count} submissions: {' '.join(command)}, a sample every {EVERY:g} s into {file}", flush=True)
    with Group(parent) as group:
        code, samples = watch(group, command, cohort, file, environment)
    wrong = differences(expected, read_marks(cohort / "gradebook.db"))
    picture = draw(samples, count)
    print(*summary(samples, count, code, len(wrong), picture), *wrong[:20], sep="\n")
    if code or wrong:
        return 1
    shutil.rmtree(cohort)
    return 0


def watch(
    group: Group, command: list[str], cohort: Path, file: Path, environment: dict[str, str]
) -> tuple[int, list[Sample]]:
    """Run the command, writing a row every few seconds; return its exit code and the samples."""
    samples = []
    start = time.monotonic()
    with file.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(field.name for field in fields(Sample))
        process = subprocess.Popen(group.wrap(command), env=environment, stdin=subprocess.DEVNULL)
        while True:
            ended = process.poll() is not None
            samples.append(sample(group, start, cohort / "graded"))
            rows.writerow(f"{value:.2f}" if isinstance(value, float) else value for value in astuple(samples[-1]))
            out.flush()
            if ended:
                return process.returncode, samples
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(EVERY)


def rates(samples: list[Sample]) -> list[float]:
    """Return submissions per second over the last minute, for every sample but the first."""
    pairs = ((samples[max(0, index - _MINUTE)], samples[index]) for index in range(1, len(samples)))
    return [(later.graded - earlier.graded) / (later.seconds - earlier.seconds) for earlier, later in pairs]


def thirds(samples: list[Sample]) -> tuple[str, str, str]:
    """Return, for the beginning, the middle and the end of the run: the rate, and the largest PSS."""
    end = samples[-1].seconds
    said = []
    for part in range(3):
        inside = [one for one in samples if part * end / 3 <= one.seconds <= (part + 1) * end / 3]
        pace = (inside[-1].graded - inside[0].graded) / max(inside[-1].seconds - inside[0].seconds, 1e-9)
        said.append(f"{pace:.2f}/s, {max(one.pss_mb for one in inside):.0f} MB")
    return said[0], said[1], said[2]


def summary(samples: list[Sample], count: int, code: int, wrong: int, picture: Path) -> list[str]:
    """Return what bench/README.md needs: figures, and the picture with its alternative text."""
    last, most = samples[-1], max(one.pss_mb for one in samples)
    first, middle, end = thirds(samples)
    alt = (
        f"Two curves over {last.seconds / 60:.0f} minutes. Submissions marked per second: beginning, middle and end of the run "
        f"{first.split(',')[0]}, {middle.split(',')[0]}, {end.split(',')[0]}. Memory of all processes together: at most {most:.0f} MB."
    )
    return [
        f"exit code {code}; graded {last.graded} of {count} in {last.seconds:.0f} s; {wrong} marks differ from butir.toml",
        f"{last.graded / last.seconds:.2f} submissions per second, {last.cpu / count:.3f} CPU s per submission",
        f"memory at most {most:.0f} MB PSS ({max(one.rss_mb for one in samples):.0f} MB as a sum of RSS), "
        f"{max(one.processes for one in samples)} processes",
        f"beginning: {first}; middle: {middle}; end: {end}",
        f"![{alt}](gambar/{picture.name})",
    ]


def draw(samples: list[Sample], count: int) -> Path:
    """Draw rate and memory over time; return the picture."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot as plt

    minutes = [one.seconds / 60 for one in samples]
    fig, (above, below) = plt.subplots(2, 1, sharex=True, figsize=(8, 5), layout="constrained")
    above.plot(minutes[1:], rates(samples), linewidth=0.8)
    above.set(
        ylabel="submissions per second,\nlast minute",
        ylim=(0, None),
        title=f"ngulik grade, {count:,} submissions of module 05",
    )
    below.plot(minutes[:-1], [one.pss_mb for one in samples[:-1]], linewidth=1)  # the last look came after the end
    below.axhline(600, color="0.4", linestyle="--", linewidth=0.8)
    below.annotate("target: 600 MB", (0, 600), xytext=(2, -10), textcoords="offset points", color="0.3", fontsize=8)
    below.set(ylabel="MB of all processes (PSS)", xlabel="minutes", ylim=(0, None))
    for axes in (above, below):
        axes.grid(alpha=0.3)
    PICTURES.mkdir(exist_ok=True)
    picture = PICTURES / f"grade-{count}.svg"
    fig.savefig(picture, metadata={"Date": None})
    plt.close(fig)
    return picture
