"""`ngulik grade` and its fork servers as forks of one process that has loaded everything: the same code, sooner there."""

import multiprocessing
import os
import socket
import subprocess
import sys
import tempfile
import threading
from multiprocessing import forkserver
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType, SimpleNamespace
from unittest.mock import patch

from tqdm import tqdm

from ngulik import paths
from ngulik.cli import main
from ngulik.grading.engine import processes, server, warm

_CONTEXT = multiprocessing.get_context("forkserver")
_NURSERY = forkserver._forkserver


class Forked:
    """What is used of subprocess.Popen."""

    def __init__(self, process: BaseProcess) -> None:
        process.start()
        self._process, self.pid = process, process.pid

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired(self._process.name, timeout)
        return self._process.exitcode

    def kill(self) -> None:
        self._process.kill()


def start(scratch: Path, *arguments: str) -> Forked:
    """Start the command line on `paths.ROOT`; it and its servers keep temporary files in `scratch`."""
    _CONTEXT.set_forkserver_preload(["warmed"])
    with patch.dict(os.environ, processes._FIXED, PYTHONPATH=os.path.dirname(__file__)):
        forkserver.ensure_running()
    return Forked(
        _CONTEXT.Process(target=_command, args=(_NURSERY._forkserver_address, paths.ROOT, scratch, arguments))
    )


def servers(command: Forked, scratch: Path) -> list[int]:
    """Return the running fork servers of a command."""
    noted = [int(file.name) for file in scratch.glob(f"server-{command.pid}/*")]
    return [pid for pid in noted if Path(f"/proc/{pid}").exists()]


def _command(nursery: str, root: Path, scratch: Path, arguments: tuple[str, ...]) -> None:
    # A fork does not know who forked it, and would start a nursery of its own, with nothing loaded.
    _NURSERY._forkserver_address, _NURSERY.ensure_running = nursery, lambda: None

    def fork_server(command: list[str], *, env: dict[str, str], pass_fds: tuple[int], **_: object) -> Forked:
        control = socket.socket(fileno=os.dup(pass_fds[0]))
        process = Forked(_CONTEXT.Process(target=_serve, args=(control, command[-1], env)))
        control.close()
        paths.write_atomic(scratch / f"server-{os.getpid()}" / str(process.pid), "")
        return process

    sys.modules["__main__"] = ModuleType("__main__")  # the shell's own lacks what a new process is told of it
    paths.ROOT, tempfile.tempdir = root, str(scratch)
    os.environ["TMPDIR"] = str(scratch)
    tqdm.set_lock(threading.RLock())  # its own lock is one between processes, which a killed one leaves behind
    processes.subprocess = SimpleNamespace(
        Popen=fork_server, DEVNULL=subprocess.DEVNULL, TimeoutExpired=subprocess.TimeoutExpired
    )
    sys.exit(main(list(arguments)))


def _serve(control: socket.socket, mode: str, environment: dict[str, str]) -> None:
    import warmed

    os.setsid()
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["server", str(control.detach()), mode]
    warm.up = lambda: warmed.shell  # as warm as it gets
    server.main()
