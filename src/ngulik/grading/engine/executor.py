"""The executor that grades a class: two forks of a warm process per submission, talking only through this one."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.notebooknode import from_dict

from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.engine import wire
from ngulik.grading.engine.sandbox import Limits
from ngulik.grading.executor import Outcome, is_test

_GRACE = 3.0  # seconds that a cell has to end after an interrupt
_START = 120.0  # seconds that the warm process may take to load everything
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "MPLCONFIGDIR", "PYTHONPATH", "TMPDIR")
_FIXED = {
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
}


class Side:
    """One process made by the fork server: where to talk to it, and its process id."""

    def __init__(self, connection: socket.socket, box: int, pid: int) -> None:
        self.connection, self.box, self.pid = connection, box, pid

    def ask(self, request: dict[str, Any], timeout: float) -> dict[str, Any]:
        """Send a request and return the answer. Raises wire.Late or wire.Gone."""
        wire.send(self.connection, request)
        return wire.receive(self.connection, timeout)

    def interrupt(self) -> None:
        """Do to it what Ctrl+C does."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(self.pid, signal.SIGINT)


class Server:
    """The fork server's process, and its control socket."""

    def __init__(self) -> None:
        mine, its = socket.socketpair()
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        with its:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "ngulik.grading.engine.server", str(its.fileno())],
                env={**environment, **_FIXED},
                pass_fds=[its.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._control = mine
        ready = wire.receive(mine, _START)
        if ready["utas"] != 1:  # forking a process with threads can leave a child with a lock nobody holds
            raise RuntimeError(f"the fork server has {ready['utas']} threads")

    def spawn(self, role: str, folder: Path, limits: Limits, locked: bool) -> Side:
        """Return a new process. Raises ContentError with the layer of the sandbox that this computer does not offer."""
        mine, its = socket.socketpair()
        request = {"minta": "buat", "peran": role, "folder": str(folder), "batas": asdict(limits), "terkunci": locked}
        with its:
            wire.send(self._control, request)
            socket.send_fds(self._control, [b"x"], [its.fileno()])
            reply = wire.receive(self._control, _START)
        if "gagal" in reply:
            mine.close()
            raise ContentError(messages.NO_SANDBOX.format(alasan=reply["gagal"]))
        return Side(mine, reply["wadah"], reply["pid"])

    def end(self, side: Side) -> None:
        """End a process and everything it left behind."""
        side.connection.close()
        wire.send(self._control, {"minta": "akhiri", "wadah": side.box})
        wire.receive(self._control, _START)

    def close(self) -> None:
        """End the server and all its children."""
        self._control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_GRACE)
        self._process.kill()
        self._process.wait()


class ForkExecutor:
    """Runs learner code locked in, and tests where learner code cannot reach them. `close` ends the warm process.

    A learner's process that died or did not stop is replaced up to `restarts` times; the cells before are run again.
    With `locked` False nothing keeps learner code from the grader's files.
    """

    def __init__(self, limits: Limits | None = None, *, locked: bool = True, restarts: int = 3) -> None:
        self.limits, self.locked, self.restarts = limits or Limits(), locked, restarts
        self._server: Server | None = None

    def run(self, notebook: NotebookNode, folder: Path, timeout: float) -> dict[int, Outcome]:
        """Run the notebook; see `Executor.run`."""
        if self._server is None:
            self._server = Server()
        return _Run(self, self._server, notebook, folder, timeout).all()

    def close(self) -> None:
        """End the warm process."""
        if self._server is not None:
            self._server.close()
        self._server = None


class _Run:
    """One submission on its way through both processes."""

    def __init__(
        self, executor: ForkExecutor, server: Server, notebook: NotebookNode, folder: Path, timeout: float
    ) -> None:
        self.executor, self.server, self.folder, self.timeout = executor, server, folder, timeout
        self.cells = {index: cell for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"}
        self.outcomes = dict.fromkeys(self.cells, Outcome.NOT_RUN)
        self.left = executor.restarts
        self.marker = self._spawn("penilai")
        self.learner: Side | None = self._spawn("peserta")

    def _spawn(self, role: str) -> Side:
        return self.server.spawn(role, self.folder, self.executor.limits, self.executor.locked)

    def all(self) -> dict[int, Outcome]:
        """Run every code cell; return how each ended."""
        for number, cell in enumerate(self.cells.values(), start=1):
            cell.outputs, cell.execution_count = [], number
        try:
            for index, cell in self.cells.items():
                if self.learner is None and not self._replace():
                    break
                self.outcomes[index] = self._test(cell) if is_test(cell) else self._cell(cell)
        finally:
            for side in (self.learner, self.marker):
                if side is not None:
                    self.server.end(side)
        return self.outcomes

    def _replace(self) -> bool:
        """Bring a new learner's process to where the old one was; False if there were too many."""
        if not self.left:
            return False
        self.left -= 1
        self.learner = self._spawn("peserta")
        for index, cell in self.cells.items():
            if self.outcomes[index] in (Outcome.OK, Outcome.ERROR) and not is_test(cell) and self.learner:
                self._learn(_request(cell))
        return self.learner is not None

    def _learn(self, request: dict[str, Any], limit: float | None = None) -> tuple[dict[str, Any] | None, Outcome]:
        """Ask the learner's process; None and why, if it gave no answer. One that does not stop is ended."""
        if self.learner is None:
            return None, Outcome.DEAD
        outcome = Outcome.DEAD
        try:
            try:
                return self.learner.ask(request, self.timeout if limit is None else limit), Outcome.OK
            except wire.Late:
                outcome = Outcome.TIMEOUT
                self.learner.interrupt()
                return wire.receive(self.learner.connection, _GRACE), outcome
        except (wire.Late, wire.Gone):
            self.server.end(self.learner)
            self.learner = None
            return None, outcome

    def _cell(self, cell: NotebookNode) -> Outcome:
        meaning = cell.get("metadata", {}).get("nbgrader") or {}
        trusted = meaning.get("locked") and not meaning.get("solution")
        if trusted:
            wire.send(self.marker.connection, _request(cell))
        reply, outcome = self._learn(_request(cell))
        if trusted:
            wire.receive(self.marker.connection, _START)
        else:
            self.marker.ask({**_request(cell), "kode": "", "jawaban": cell.source}, _START)
        _keep(cell, reply)
        if outcome is not Outcome.OK or reply is None:
            return outcome
        return Outcome.OK if reply.get("ok") is True else Outcome.ERROR

    def _test(self, cell: NotebookNode) -> Outcome:
        """Run a test in the marker's process, handing its questions to the learner's process."""
        end = time.monotonic() + self.timeout
        lost = Outcome.ERROR
        wire.send(self.marker.connection, {**_request(cell), "minta": "uji"})
        while True:
            reply = wire.receive(self.marker.connection, self.timeout + _START)
            if "minta" not in reply:
                _keep(cell, reply)
                return Outcome.OK if reply["ok"] else lost
            answer, outcome = self._learn(reply, max(0.05, end - time.monotonic()))
            if outcome is not Outcome.OK or answer is None:
                lost = outcome
                answer = {"hilang": messages.ANSWER_LOST}
            wire.send(self.marker.connection, answer)


def _request(cell: NotebookNode) -> dict[str, Any]:
    return {"minta": "sel", "kode": cell.source, "nomor": cell.execution_count}


def _keep(cell: NotebookNode, reply: dict[str, Any] | None) -> None:
    """Write what a cell gave into the notebook, if it has the right shape; the learner's process may say anything."""
    if reply is None:
        return
    outputs = reply.get("keluaran")
    cell.outputs = [from_dict(output) for output in outputs if _is_output(output)] if isinstance(outputs, list) else []


_SHAPES: dict[str, dict[str, type]] = {
    "stream": {"name": str, "text": str},
    "display_data": {"data": dict, "metadata": dict},
    "execute_result": {"data": dict, "metadata": dict, "execution_count": int},
    "error": {"ename": str, "evalue": str, "traceback": list},
}


def _is_output(output: Any) -> bool:
    shape = _SHAPES.get(output.get("output_type", "") if isinstance(output, dict) else "")
    if shape is None or set(output) != {"output_type", *shape}:
        return False
    return all(isinstance(output[name], kind) for name, kind in shape.items())
