"""Every limit ends in an outcome of its own, named in a sentence with its cell, and later cells still earn points."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from ngulik.errors import ContentError
from ngulik.grading.engine.contract import Outcome
from ngulik.grading.engine.executor import ForkExecutor
from ngulik.grading.engine.limits import Limits
from ngulik.grading.engine.processes import Server, ServerLost

pytestmark = pytest.mark.linux
OK, ERROR = Outcome.OK, Outcome.ERROR
LIMITS = Limits(total_seconds=120, cell_cpu=1, total_cpu=20, memory=768, output=8)
TIMEOUT = 40.0  # seconds per cell


@pytest.fixture(scope="module")
def executor() -> Iterator[ForkExecutor]:
    runner = ForkExecutor(LIMITS)
    yield runner
    runner.close()


def cell(source: str, name: str, **meaning: object) -> NotebookNode:
    plain = {"grade": False, "locked": False, "solution": False, "schema_version": 3, "grade_id": name}
    return new_code_cell(source, metadata={"nbgrader": {**plain, **meaning}})


def answer(source: str, item: int = 1) -> NotebookNode:
    return cell(source, f"soal-{item}-jawab", solution=True)


def check(source: str, item: int = 1) -> NotebookNode:
    return cell(source, f"soal-{item}-uji", grade=True, locked=True, points=1)


def run(
    executor: ForkExecutor, folder: Path, *cells: NotebookNode, timeout: float = TIMEOUT
) -> tuple[list[Outcome], NotebookNode]:
    notebook = new_notebook(cells=list(cells))
    return list(executor.run(notebook, folder, timeout).values()), notebook


#: What an answer does -> outcome, name of the error, and what its sentence says.
HITS = {
    "sleeping": ("import time\ntime.sleep(99)", Outcome.TIMEOUT, "WaktuHabis", "batas waktu 1.5 detik"),
    "C code that ignores interrupts": (
        "import itertools\nsum(itertools.repeat(1))",
        Outcome.TIMEOUT,
        "WaktuHabis",
        "batas waktu 1.5 detik",
    ),
    "a busy loop": ("while True:\n    pass", Outcome.CPU, "WaktuProsesorHabis", "waktu prosesor"),
    "3 GB at once": ("import numpy\nbesar = numpy.ones(3 * 2**27)", Outcome.MEMORY, "MemoriHabis", "memori 768 MB"),
    "memory in small pieces": (
        "a = []\nwhile True:\n    a.append(bytearray(50_000))",
        Outcome.MEMORY,
        "MemoriHabis",
        "memori 768 MB",
    ),
    "a fork": ("import os\nos.fork()", Outcome.PROCESSES, "ProsesTerlaluBanyak", "batas proses"),
    "a fork bomb": (
        "import os\nwhile True:\n    os.fork()",
        Outcome.PROCESSES,
        "ProsesTerlaluBanyak",
        "batas proses",
    ),
    "100,000 open files": (
        "a = [open('x', 'w') for _ in range(100_000)]",
        Outcome.OPEN_FILES,
        "BerkasTerlaluBanyak",
        "batas 64 berkas",
    ),
    "printing without end": (
        "while True:\n    print('x' * 5000)",
        Outcome.OUTPUT,
        "KeluaranTerlaluBanyak",
        "keluaran 8 MB",
    ),
    "printing without end, errors swallowed": (
        "while True:\n    try:\n        print('x' * 5000)\n    except Exception:\n        pass",
        Outcome.OUTPUT,
        "KeluaranTerlaluBanyak",
        "keluaran 8 MB",
    ),
    "a file of 10 GB": (
        "with open('x', 'wb') as f:\n    for _ in range(10_000):\n        f.write(bytes(1 << 20))",
        Outcome.FILE_SIZE,
        "BerkasTerlaluBesar",
        "32 MB untuk satu berkas",
    ),
    "many files until the folder is full": (
        "for i in range(9):\n    open(f'x{i}', 'wb').write(bytes(20 << 20))",
        Outcome.FILE_SIZE,
        "BerkasTerlaluBesar",
        "64 MB untuk satu folder",
    ),
}


@pytest.mark.parametrize("name", HITS)
def test_a_limit_is_named_and_the_notebook_goes_on(executor: ForkExecutor, tmp_path: Path, name: str) -> None:
    source, outcome, error, sentence = HITS[name]
    cells = [answer(source, 4), check("assert x == 1", 4), answer("y = 2", 5), check("assert y == 2", 5)]
    outcomes, notebook = run(executor, tmp_path, *cells, timeout=1.5 if outcome is Outcome.TIMEOUT else TIMEOUT)
    assert outcomes == [outcome, ERROR, OK, OK]
    last = notebook.cells[0].outputs[-1]
    assert last.ename == error
    assert sentence in last.evalue
    assert "di sel soal-4-jawab" in last.evalue


#: The same while a test calls the answer's function.
CALLED = {
    "a busy loop": ("while True: pass", Outcome.CPU),
    "memory": ("return bytearray(3 << 30)", Outcome.MEMORY),
    "open files": ("return [open('x', 'w') for _ in range(999)]", Outcome.OPEN_FILES),
}


@pytest.mark.parametrize("name", CALLED)
def test_a_limit_is_named_while_a_test_runs(executor: ForkExecutor, tmp_path: Path, name: str) -> None:
    body, outcome = CALLED[name]
    outcomes, notebook = run(executor, tmp_path, answer(f"def f():\n    {body}"), check("f()"), answer("y = 2"))
    assert outcomes == [OK, outcome, OK]
    assert "di sel soal-1-uji" in notebook.cells[1].outputs[-1].evalue


def test_a_test_that_an_answer_keeps_busy_is_stopped(executor: ForkExecutor, tmp_path: Path) -> None:
    loop = "for i in range(n):\n    pass"
    cells = [answer("n = 10 ** 12"), check(loop), answer("y = 2", 2), check("assert y == 2", 2)]
    outcomes, _ = run(executor, tmp_path, *cells, timeout=1.5)
    assert outcomes == [OK, Outcome.TIMEOUT, OK, OK]


def test_many_slow_cells_use_up_the_time_of_the_submission(tmp_path: Path) -> None:
    executor = ForkExecutor(Limits(total_seconds=3))
    cells = [check("assert True", 1), *(answer("import time\ntime.sleep(1.2)", item) for item in range(2, 7))]
    outcomes, notebook = run(executor, tmp_path, *cells)
    executor.close()
    assert outcomes[:2] == [OK, OK]
    assert set(outcomes[3:]) == {Outcome.TOTAL_TIME}
    assert "seluruh kiriman, 3 detik, habis di sel soal-6-jawab" in notebook.cells[-1].outputs[-1].evalue


def test_cpu_seconds_count_over_all_replacements(tmp_path: Path) -> None:
    executor = ForkExecutor(Limits(cell_cpu=60, total_cpu=2))
    burn = "import itertools\nsum(itertools.repeat(1))"
    outcomes, _ = run(executor, tmp_path, answer("x = 1"), check("assert x == 1"), answer(burn), answer("y = 1"))
    executor.close()
    assert outcomes == [OK, OK, Outcome.CPU, Outcome.NOT_RUN]


def _running(session: int) -> list[str]:
    """Return the processes of a server's session and all their children that are no zombies."""
    listed = subprocess.run(["ps", "-eo", "pid,ppid,sid,stat"], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in listed.splitlines()[1:]]
    found = {pid for pid, _, sid, _ in rows if sid == str(session)}
    while more := {pid for pid, parent, _, _ in rows if parent in found} - found:
        found |= more
    return [pid for pid, *_, state in rows if pid in found]


def _gone(pids: list[str]) -> bool:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if not any(Path("/proc", pid).exists() for pid in pids):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("depth", [0, 1], ids=["the outer process", "the server proper"])
def test_a_server_killed_in_the_middle_costs_nothing(tmp_path: Path, depth: int) -> None:
    executor = ForkExecutor()
    session = executor.server_pids()[0]
    slow = answer("import time\ntime.sleep(5)\nx = 1")
    before: list[str] = []

    def kill() -> None:
        """As soon as the learner's process is there beside both of the server's; it sleeps for a while."""
        while len(before) < 3:
            time.sleep(0.05)
            before[:] = _running(session)
        os.kill(int(before[depth]), signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    outcomes, _ = run(executor, tmp_path, slow, check("assert x == 1"))
    killer.join()
    assert outcomes == [OK, OK]
    assert executor.server_pids()[0] != session
    assert _gone(before)
    left = _running(executor.server_pids()[0])
    executor.close()
    assert _gone(left)


def test_a_server_that_never_lives_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(self: Server, *given: object) -> None:
        raise ServerLost("hilang")

    monkeypatch.setattr(Server, "spawn", lost)
    executor = ForkExecutor()
    with pytest.raises(ContentError, match="berhenti 3 kali"):
        run(executor, tmp_path, answer("x = 1"))


GRADER = """
import sys
from pathlib import Path
from nbformat.v4 import new_code_cell, new_notebook
from ngulik.grading.engine.executor import ForkExecutor
executor = ForkExecutor()
print(executor.server_pids()[0], flush=True)
executor.run(new_notebook(cells=[new_code_cell("while True: pass")]), Path(sys.argv[1]), 60)
"""


def test_nothing_outlives_a_grader_that_is_killed(tmp_path: Path) -> None:
    grader = subprocess.Popen([sys.executable, "-c", GRADER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert grader.stdout is not None
    session = int(grader.stdout.readline())
    end = time.monotonic() + 120
    while len(processes := _running(session)) < 3 and time.monotonic() < end:
        time.sleep(0.1)
    grader.kill()
    grader.wait()
    grader.stdout.close()
    assert len(processes) >= 3
    assert _gone(processes)
