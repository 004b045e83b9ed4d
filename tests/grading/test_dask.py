"""Marking on the workers of a Dask scheduler: the same gradebook, and a lost worker costs nobody a mark."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from kursus_kecil import SLUG
from test_resume import make_cohort, outcome, start, wait_for

from ngulik.errors import UsageError
from ngulik.grading import Plan, grade

pytestmark = pytest.mark.linux
#: Prints the scheduler's address and the workers' process ids, and stays until its input is closed.
CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        workers = [nanny.process.process.pid for nanny in cluster.workers.values()]
        print(cluster.scheduler_address, *workers, flush=True)
        sys.stdin.read()
"""


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[int]]]:
    script = tmp_path / "gugus.py"
    script.write_text(CLUSTER, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout
    address, *workers = process.stdout.readline().split()
    yield address, [int(worker) for worker in workers]
    process.communicate(timeout=300)


def test_a_lost_worker_changes_nothing(course: Path, tmp_path: Path, cluster: tuple[str, list[int]]) -> None:
    address, workers = cluster
    alone = make_cohort("lokal", tmp_path / "masuk", 24)
    grade(alone.name, SLUG, plan=Plan(workers=2))
    cohort = make_cohort("gugus", tmp_path / "masuk", 24)
    scratch = tmp_path / "sementara"
    scratch.mkdir()
    command = start(
        scratch, "grade", cohort.name, SLUG, "--mesin", "dask", "--penjadwal", address, stderr=subprocess.PIPE
    )
    wait_for(lambda: len(list(cohort.folder.glob("graded/*/*/latihan.ipynb"))) > 2)
    subprocess.run(["kill", f"-{signal.SIGKILL.value}", str(workers[0])], check=True)
    _, said = command.communicate(timeout=300)
    assert command.returncode == 0, said
    assert outcome(cohort) == outcome(alone)


def test_no_scheduler_is_said_in_a_sentence(course: Path, tmp_path: Path) -> None:
    make_cohort("sunyi", tmp_path / "masuk", 1)
    with pytest.raises(UsageError, match="Penjadwal Dask di tcp://127"):
        grade("sunyi", SLUG, plan=Plan(scheduler="tcp://127.0.0.1:9"))
