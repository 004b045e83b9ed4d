"""The executor that grades a class: two forks of a warm process per submission, talking only through this one."""

import contextlib
import secrets
import signal
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.engine import wire
from ngulik.grading.engine.contract import Outcome, is_test
from ngulik.grading.engine.endings import ending
from ngulik.grading.engine.limits import Limits
from ngulik.grading.engine.outputs import keep
from ngulik.grading.engine.prelude import is_trusted, prelude_of
from ngulik.grading.engine.processes import Server, ServerLost, Servers, Side
from ngulik.grading.engine.standalone import candidates_of, is_candidate

_GRACE = 3.0  # seconds that a cell has to end after an interrupt
_TRIES = 3  # of one submission, where the warm process is ended from outside
_CLAIMS = frozenset(
    {
        *(Outcome.CPU, Outcome.MEMORY, Outcome.PROCESSES),
        *(Outcome.OPEN_FILES, Outcome.OUTPUT, Outcome.FILE_SIZE),
    }
)
Reply = dict[str, Any]


class ForkExecutor:
    """Runs learner code locked in, and tests where learner code cannot reach them. `close` ends the warm process.

    A learner's process that died or did not stop is replaced up to `restarts` times; the cells before are run again.
    With `locked` False nothing keeps learner code from the grader's files. With `together` the tests run in the
    learner's process, for courses whose tests take objects of any class (what that does not stop: module *together*).
    """

    def __init__(
        self, limits: Limits | None = None, *, locked: bool = True, restarts: int = 3, together: bool = False
    ) -> None:
        self.limits, self.locked, self.restarts, self.together = limits or Limits(), locked, restarts, together
        self._servers = Servers(locked)
        self._closed = False

    def run(self, notebook: NotebookNode, folder: Path, timeout: float) -> dict[int, Outcome]:
        """Run the notebook; see `Executor.run`. Raises ContentError if the warm process is ended again and again."""
        reason = ""
        for _ in range(_TRIES):
            if self._closed:  # by another thread, after Ctrl+C: no new server may outlive it
                break
            try:
                prelude = prelude_of(notebook, folder)
                server = self._servers.get(prelude, candidates_of(notebook, prelude))
                return _Run(self, server, notebook, folder.resolve(), timeout).all()
            except ServerLost as error:
                reason = str(error)
                self._servers.close()
        raise ContentError(messages.ENGINE_LOST.format(kali=_TRIES, alasan=reason))

    def server_pids(self) -> list[int]:
        """Return the process ids of the warm processes, for measuring and for tests; starts one if there is none."""
        return self._servers.pids() or [self._servers.get().pid]

    def close(self) -> None:
        """End the warm processes, also under a run in another thread; nothing can be run afterwards."""
        self._closed = True
        self._servers.close()


class _Run:
    """One submission on its way through both processes."""

    def __init__(
        self, executor: ForkExecutor, server: Server, notebook: NotebookNode, folder: Path, timeout: float
    ) -> None:
        self.executor, self.server, self.folder, self.timeout = executor, server, folder, timeout
        self.limits, self.together = executor.limits, executor.together
        self.cells = {index: cell for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"}
        self.outcomes = dict.fromkeys(self.cells, Outcome.NOT_RUN)
        self.opened = server.opened or []
        self.later = dict(list(self.cells.items())[len(self.opened) :])
        self.once: dict[int, Reply] = {}  # by number of the cell: what it gave when it was run for the whole class
        self.left, self.cpu = executor.restarts, float(self.limits.total_cpu)
        self.end = time.monotonic() + self.limits.total_seconds
        self.learner: Side | None = None
        self.marker: Side | None = None

    def all(self) -> dict[int, Outcome]:
        """Run every code cell; return how each ended."""
        for number, cell in enumerate(self.cells.values(), start=1):
            cell.outputs, cell.execution_count = [], number
        given = dict(self.server.standalone or {})
        for cell in filter(is_candidate, self.later.values()):
            if cell.source in given:  # only the first of two: they must not share what they bind
                self.once[cell.execution_count] = given.pop(cell.source)
        for (index, cell), reply in zip(self.cells.items(), self.opened, strict=False):
            keep(cell, reply)
            self.outcomes[index] = Outcome.OK
        try:
            for index, cell in self.later.items():
                self.outcomes[index] = outcome = self._one(cell)
                if outcome not in (Outcome.OK, Outcome.ERROR):
                    cell.outputs.append(ending(cell, outcome, self.timeout, self.limits))
        finally:
            for side in (self.learner, self.marker):
                if side is not None:
                    with contextlib.suppress(ServerLost):  # the cells are done; the next run notices
                        self.server.end(side)
        return self.outcomes

    def _one(self, cell: NotebookNode) -> Outcome:
        if time.monotonic() >= self.end:
            return Outcome.TOTAL_TIME
        if not self._ready():
            return Outcome.NOT_RUN
        if not is_test(cell):
            return self._cell(cell)
        return self._test_together(cell) if self.together else self._test(cell)

    def _ready(self) -> bool:
        """Bring new processes to where the old ones were; False if there were too many."""
        ran = [
            cell
            for index, cell in self.later.items()
            if self.outcomes[index] in (Outcome.OK, Outcome.ERROR) and not is_test(cell)
        ]
        if self.learner is None:
            if self.left < 0 or self.cpu < 1:
                return False
            self.left -= 1
            self.learner = self._spawn("serumah" if self.together else "peserta")
            for cell in ran:
                self._learn(self._request(cell))
        if self.marker is None and not self.together:
            self.marker = self._spawn("penilai")
            for cell in ran:
                self._mark(self._told(cell))
        return self.learner is not None and (self.marker is not None or self.together)

    def _spawn(self, role: str) -> Side:
        limits = replace(self.limits, total_cpu=max(1, int(self.cpu))) if role != "penilai" else self.limits
        return self.server.spawn(role, self.folder, limits)

    def _learn(self, request: Reply, seconds: float | None = None) -> tuple[Reply | None, Outcome]:
        """Ask the learner's process; None and why, if it gave no answer. One that does not stop is ended."""
        if self.learner is None:
            return None, Outcome.DEAD
        reply, outcome = self._ask(self.learner, request, seconds)
        if reply is None or reply.get("penuh") is True:
            ended_by, used = self.server.end(self.learner)
            self.learner = None
            self.cpu -= used
            if outcome is Outcome.DEAD and ended_by == signal.SIGKILL and self.cpu < 1:
                outcome = Outcome.CPU
        claim = str(reply.get("batas")) if reply else ""
        return reply, Outcome(claim) if outcome is Outcome.OK and claim in _CLAIMS else outcome

    def _mark(self, request: Reply, seconds: float | None = None) -> tuple[Reply | None, Outcome]:
        """Ask the marker's process likewise; a test and a huge answer can end it too."""
        if self.marker is None:
            return None, Outcome.DEAD
        reply, outcome = self._ask(self.marker, request, seconds)
        if reply is None:
            self.server.end(self.marker)
            self.marker = None
        return reply, outcome

    def _ask(self, side: Side, request: Reply, seconds: float | None) -> tuple[Reply | None, Outcome]:
        """Send and receive, with an interrupt when the time of the cell or of the submission is over."""
        now = time.monotonic()
        own = self.timeout if seconds is None else seconds
        limit = max(0.05, min(own, self.end - now))
        try:
            try:
                wire.send(side.connection, request, limit)  # whoever answered before and sleeps now takes nothing
            except wire.Late:
                return None, Outcome.TIMEOUT if own <= self.end - now else Outcome.TOTAL_TIME
            try:
                return wire.receive(side.connection, max(0.05, limit - (time.monotonic() - now))), Outcome.OK
            except wire.Late:
                outcome = Outcome.TIMEOUT if own <= self.end - now else Outcome.TOTAL_TIME
                self.server.interrupt(side)
                try:
                    return wire.receive(side.connection, _GRACE), outcome
                except (wire.Late, wire.Gone):
                    return None, outcome
        except wire.Gone:
            return None, Outcome.DEAD

    def _cell(self, cell: NotebookNode) -> Outcome:
        reply, outcome = self._learn(self._request(cell))
        if not self.together:
            self._mark(self._told(cell))
        once = self.once.get(cell.execution_count)
        keep(cell, once if once and reply else reply)
        for output in cell.outputs if once else ():
            if output.output_type == "execute_result":
                output.execution_count = cell.execution_count
        return _settled(reply, outcome)

    def _request(self, cell: NotebookNode) -> Reply:
        return {**_request(cell), "minta": "tempel"} if cell.execution_count in self.once else _request(cell)

    def _told(self, cell: NotebookNode) -> Reply:
        """Return what the marker's process learns of a cell: a locked one it runs too, of an answer it hears the names."""
        return self._request(cell) if is_trusted(cell) else {"minta": "sel", "jawaban": cell.source}

    def _test_together(self, cell: NotebookNode) -> Outcome:
        proof = secrets.token_hex(16)
        reply, outcome = self._learn({**_request(cell), "minta": "uji", "bukti": proof})
        keep(cell, reply)
        proven = reply is not None and reply.get("bukti") == proof
        return _settled(reply, outcome) if proven or outcome is not Outcome.OK else Outcome.ERROR

    def _test(self, cell: NotebookNode) -> Outcome:
        """Run a test in the marker's process, handing its questions to the learner's process."""
        end = time.monotonic() + self.timeout
        lost = Outcome.ERROR
        request = {**_request(cell), "minta": "uji"}
        while True:
            reply, outcome = self._mark(request, max(0.05, end - time.monotonic()))
            if outcome is not Outcome.OK or reply is None:
                return outcome
            if "minta" not in reply:
                keep(cell, reply)
                return Outcome.OK if reply["ok"] else lost
            answer, outcome = self._learn(reply, max(0.05, end - time.monotonic()))
            if outcome is not Outcome.OK or answer is None:
                lost = outcome
                answer = answer if outcome in _CLAIMS and answer else {"hilang": messages.ANSWER_LOST}
            request = answer


def _request(cell: NotebookNode) -> Reply:
    return {"minta": "sel", "kode": cell.source, "nomor": cell.execution_count}


def _settled(reply: Reply | None, outcome: Outcome) -> Outcome:
    if outcome is not Outcome.OK or reply is None:
        return outcome
    return Outcome.OK if reply.get("ok") is True else Outcome.ERROR
