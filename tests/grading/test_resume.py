"""Stopped at any moment, marking goes on where it was: the same gradebook as if nothing had happened."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import nursery
import pytest
from gradebooks import rows
from kursus_kecil import RIGHT, SLUG, answered, handin
from nursery import Forked

from ngulik import paths
from ngulik.grading import Cohort, Plan, collect, grade, open_cohort
from ngulik.grading.books.cohort import open_gradebook

pytestmark = pytest.mark.linux
#: The command line, in a process that takes the small course for the repository.
COMMAND = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits that it is ignored
import sys
from pathlib import Path
from ngulik import paths
paths.ROOT = Path(sys.argv[1])
from ngulik.cli import main
sys.exit(main(sys.argv[2:]))
"""
#: Some 200 kB in the marked notebook, so that a small disk is full long before the class is marked.
LARGE = "import matplotlib.pyplot as plt\nplt.plot([1, 2, 3]);\nprint('x' * 200_000)"


def make_cohort(name: str, folder: Path, count: int = 16, more: str = "") -> Cohort:
    """Collect a class in which every other answer has `more` above it."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        answers = RIGHT if number % 2 else {**RIGHT, "jawab_2": f"{more}\njawaban_2 = {number}"}
        (folder / f"S{number:02d}.zip").write_bytes(handin(f"S{number:02d}", answered(**answers)))
    collect(name, [folder])
    return open_cohort(name)


def grading(cohort: Cohort) -> list[str]:
    return ["grade", cohort.name, SLUG, "--pekerja", "2"]


def start(scratch: Path, *arguments: str, stderr: int | None = None) -> subprocess.Popen[str]:
    """Start `ngulik`; its processes are known by where they put temporary files."""
    command = [sys.executable, "-c", COMMAND, str(paths.ROOT), *arguments]
    environment = {**os.environ, "TMPDIR": str(scratch)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=stderr, text=True)


def processes(scratch: Path) -> dict[int, str]:
    """Return the running processes of a command, and what they are: `server` or another one."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if f"TMPDIR={scratch}".encode() in (entry / "environ").read_bytes().split(b"\0"):
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                server = b"ngulik.grading.engine.server" in (entry / "cmdline").read_bytes()
                found[int(entry.name)] = f"{'server' if server else 'other'}-{parent}"
        except (OSError, ValueError):
            continue
    return found


def servers(command: subprocess.Popen[str], scratch: Path) -> list[int]:
    return [process for process, kind in processes(scratch).items() if kind == f"server-{command.pid}"]


REAL = SimpleNamespace(start=start, servers=servers)


def waited(command: subprocess.Popen[str] | Forked, seconds: float | None) -> int | None:
    """Return how the command ended, or None if it still runs after these seconds."""
    try:
        return command.wait(seconds)
    except subprocess.TimeoutExpired:
        return None


def outcome(cohort: Cohort) -> str:
    """Return everything a run leaves: the gradebook's rows and the marked notebooks."""
    graded = {code: cohort.graded(code, SLUG).read_text(encoding="utf-8") for code in cohort.codes(SLUG)}
    return json.dumps([rows(cohort.db_url), graded], default=str, sort_keys=True)


def wait_for(condition: Callable[[], object], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


class TestStopped:
    @pytest.fixture(scope="class")
    @classmethod
    def expected(cls, course: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
        undisturbed = make_cohort("tenang", tmp_path_factory.mktemp("masuk"))
        grade(undisturbed.name, SLUG, plan=Plan(workers=1))
        return outcome(undisturbed)

    @pytest.mark.parametrize(("kind", "kills"), [(REAL, 5), (nursery, 45)], ids=["real command", "forks of a warm one"])
    def test_killed_at_fifty_points(
        self, kind: ModuleType | SimpleNamespace, kills: int, expected: str, tmp_path: Path
    ) -> None:
        """SIGKILL to the command or to a fork server, at random times, until fifty have died."""
        scratch = tmp_path / "sementara"
        scratch.mkdir()
        undisturbed = make_cohort(f"sendiri-{kills}", tmp_path / "masuk")
        kind.start(scratch, "grade", "--help").wait()  # the first of the forks waits until everything is loaded
        began = time.monotonic()
        assert kind.start(scratch, *grading(undisturbed)).wait() == 0
        pace = (time.monotonic() - began) / 9  # a slow computer is disturbed as rarely as a fast one, in its own time
        assert outcome(undisturbed) == expected
        rng, killed, rounds = random.Random(5), Counter[str](), 0
        while killed.total() < kills:
            rounds += 1
            cohort = make_cohort(f"ribut-{kills}-{rounds}", tmp_path / "masuk")
            ended = False
            while not ended:
                command = kind.start(scratch, *grading(cohort))
                while (
                    code := waited(command, None if killed.total() >= kills else pace * rng.uniform(0.2, 2.5))
                ) is None:
                    killed += self.kill(command.pid, kind.servers(command, scratch), rng, killed)
                # 1: a submission whose fork server died three times is named, and left for the next run
                assert code in (0, 1, -signal.SIGKILL)
                ended = code == 0
            assert outcome(cohort) == expected
        print(dict(killed), f"{rounds} rounds")
        assert min(killed["command"], killed["server"]) >= kills // 10 + 1

    def kill(self, command: int, running: list[int], rng: random.Random, killed: Counter[str]) -> Counter[str]:
        """Kill the command or, twice as often, one of its servers; return which, if any."""
        kind = "command" if killed["server"] >= 2 * killed["command"] else "server"
        if not running and (kind == "server" or rng.random() < 0.8):
            return Counter()  # a command that is always killed while it starts never gets anywhere
        try:
            os.kill(rng.choice(running) if kind == "server" else command, signal.SIGKILL)
        except ProcessLookupError:
            return Counter()
        return Counter([kind])

    def test_nothing_is_left_running(self, tmp_path: Path, course: Path) -> None:
        scratch = tmp_path / "sementara"
        scratch.mkdir()
        cohort = make_cohort("mati", tmp_path / "masuk")
        command = start(scratch, *grading(cohort))
        wait_for(lambda: servers(command, scratch) and list(cohort.folder.glob("graded/*/*/latihan.ipynb")))
        command.kill()
        command.wait()
        wait_for(lambda: not processes(scratch))

    def test_ctrl_c(self, course: Path, tmp_path: Path) -> None:
        scratch = tmp_path / "sementara"
        scratch.mkdir()
        cohort = make_cohort("ctrl-c", tmp_path / "masuk", 40)
        command = start(scratch, *grading(cohort), stderr=subprocess.PIPE)
        wait_for(lambda: len(list(cohort.folder.glob("graded/*/*/latihan.ipynb"))) > 3)
        command.send_signal(signal.SIGINT)
        _, said = command.communicate(timeout=300)
        assert (command.returncode, said.strip().split("\n")[-1]) == (1, "Dihentikan. Yang sudah tertulis tetap aman.")
        assert not processes(scratch)
        with open_gradebook(cohort) as book:
            before = len(book.assignment_submissions(SLUG))
        assert 3 < before < 40
        again = grade(cohort.name, SLUG, plan=Plan(workers=2))
        assert (len(again.done), again.known) == (40 - before, before)


#: Runs in a mount namespace of its own, where the cohort's folder is a small disk.
FULL_DISK = """
set -e
saved=$(mktemp -d)
cp -a "$2/." "$saved"
mount -t tmpfs -o size=$3k none "$2"
cp -a "$saved/." "$2"
if "$4" -c "$5" "$1" grade penuh 91-coba --pekerja 1 2> "$6"; then exit 9; fi
mount -o remount,size=200m "$2"
"$4" -c "$5" "$1" grade penuh 91-coba --pekerja 1
rm -rf "$saved"; mkdir "$saved"
cp -a "$2/." "$saved"
umount "$2"
cp -a "$saved/." "$2"
"""


def test_a_full_disk_is_named_and_marking_goes_on_when_there_is_room(course: Path, tmp_path: Path) -> None:
    calm = make_cohort("lapang", tmp_path / "masuk", more=LARGE)
    grade(calm.name, SLUG, plan=Plan(workers=1))
    cohort = make_cohort("penuh", tmp_path / "masuk", more=LARGE)
    used = sum(path.stat().st_size // 4096 * 4 + 4 for path in cohort.folder.rglob("*"))
    arguments = [str(paths.ROOT), str(cohort.folder), str(used + 700), sys.executable, COMMAND, str(tmp_path / "kata")]
    script = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", FULL_DISK, "sh", *arguments]
    done = subprocess.run(script, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    words = (tmp_path / "kata").read_text(encoding="utf-8")
    assert words.startswith("Cakram penuh di ") and words.count("\n") == 1
    assert outcome(cohort) == outcome(calm)
