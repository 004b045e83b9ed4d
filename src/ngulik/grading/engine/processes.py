"""The grader's end of the fork server and of the processes that it makes."""

import contextlib
import os
import socket
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.engine import wire
from ngulik.grading.engine.limits import Limits
from ngulik.grading.engine.prelude import Prelude

_START = 120.0  # seconds that the warm process may take to load everything
#: That the cells run once for the whole class may take.
PRELUDE_SECONDS = 30
_REPLY = 30.0  # seconds that it may take to make or end a process
_GRACE = 3.0  # seconds that it has to end by itself
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "MPLCONFIGDIR", "PYTHONPATH", "TMPDIR")
_FIXED = {
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
}


class ServerLost(Exception):
    """The fork server was ended from outside or does not answer; what it was doing can be done again by a new one."""


@dataclass(frozen=True)
class Side:
    """One process made by the fork server: where to talk to it, and its process id as the server knows it."""

    connection: socket.socket
    pid: int


class Server:
    """The fork server's process, and its control socket. Every method but `close` raises ServerLost.

    A server that is not `locked` makes processes that nothing keeps from the grader's files. `opened` is what the cells
    of the `prelude` gave, `standalone` what those of the `later` cells gave that are fit for it; either is None if the
    cells turned out to be not fit to be run once for all. Raises ContentError with the layer of the sandbox that this
    computer does not offer.
    """

    def __init__(self, locked: bool, prelude: Prelude = (), later: Prelude = ()) -> None:
        if locked:
            from ngulik.grading.engine import sandbox  # here, because other systems have no limits to import

            if found := sandbox.exposed():
                raise ContentError(messages.EXPOSED.format(folder=found[0], seen=found[1]))
        self._control, its = socket.socketpair()
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        mode = "terkunci" if locked else "terbuka"
        with its:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "ngulik.grading.engine.server", str(its.fileno()), mode],
                env={**environment, **_FIXED},
                pass_fds=[its.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self.pid = self._process.pid
        try:
            wire.send(self._control, {"pembuka": prelude, "mandiri": later, "detik": PRELUDE_SECONDS})
            ready = wire.receive(self._control, _START)
        except (wire.Late, wire.Gone) as error:
            self.close()
            raise ServerLost(str(error)) from None
        if ready.get("utas") != 1:  # forking a process with threads can leave a child with a lock nobody holds
            self.close()
            reason = ready.get("gagal") or f"{ready['utas']} utas"
            raise ContentError(messages.NO_SANDBOX.format(alasan=reason))
        self.opened: list[dict[str, Any]] | None = ready["pembuka"]
        self.standalone: dict[str, dict[str, Any]] | None = ready["mandiri"]

    def spawn(self, role: str, folder: Path, limits: Limits) -> Side:
        """Return a new process that works in a folder."""
        mine, its = socket.socketpair()
        request = {"minta": "buat", "peran": role, "folder": str(folder), "batas": asdict(limits)}
        try:
            with its:
                reply = self._ask(request, its)
        except ServerLost:
            mine.close()
            raise
        if "gagal" in reply:
            mine.close()
            raise ContentError(messages.NO_SANDBOX.format(alasan=reply["gagal"]))
        return Side(mine, reply["pid"])

    def interrupt(self, side: Side) -> None:
        """Do to a process what Ctrl+C does."""
        self._ask({"minta": "sela", "pid": side.pid})

    def end(self, side: Side) -> tuple[int, float]:
        """End a process and everything it left behind; return the signal that had ended it, and its CPU seconds."""
        side.connection.close()
        reply = self._ask({"minta": "akhiri", "pid": side.pid})
        return reply["sinyal"], reply["cpu"]

    def _ask(self, request: dict[str, Any], handle: socket.socket | None = None) -> dict[str, Any]:
        try:
            wire.send(self._control, request)
            if handle is not None:
                socket.send_fds(self._control, [b"x"], [handle.fileno()])
            return wire.receive(self._control, _REPLY)
        except (wire.Late, wire.Gone, OSError) as error:
            raise ServerLost(f"{type(error).__name__} {error}") from None

    def close(self) -> None:
        """End the server, which ends its children; never waits long."""
        self._control.close()
        for wait in (_GRACE, _GRACE):
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(wait)
                return
            self._process.kill()


class Servers:
    """The warm processes of one executor: one for the class, which has run what all its notebooks share, and one bare."""

    def __init__(self, locked: bool) -> None:
        self._locked = locked
        self._running: dict[Prelude, Server] = {}
        self._prelude: Prelude = ()  # of the first notebook that has one; whoever begins otherwise starts from nothing
        self._later: Prelude = ()  # of the same notebook
        self._unfit = False

    def get(self, prelude: Prelude = (), later: Prelude = ()) -> Server:
        """Return a warm process that has run this prelude already; or, if it is not the class's or not fit, a bare one."""
        if not self._prelude:
            self._prelude, self._later = prelude, later
        key = prelude if prelude == self._prelude and not self._unfit else ()
        server = self._running[key] = self._running.get(key) or Server(self._locked, key, self._later if key else ())
        if server.opened is not None and server.standalone is not None:
            return server
        self._running.pop(key).close()
        self._later = ()
        self._unfit = server.opened is None
        return self.get(prelude)

    def pids(self) -> list[int]:
        """Return the process ids of those that run."""
        return [server.pid for server in self._running.values()]

    def close(self) -> None:
        """End them all."""
        while self._running:
            self._running.popitem()[1].close()
