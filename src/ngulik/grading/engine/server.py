"""The fork server: a warm process that makes learner's and marker's processes by forking.

Started as `python -m ngulik.grading.engine.server FD`. It imports what notebooks import, runs the cells that the socket
FD brings first (modules *prelude* and *standalone*), has a single thread, and then only forks and ends children as it
is told over the socket. When that closes, it ends with all its children.
"""

import array
import contextlib
import gc
import os
import random
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from ngulik.grading.engine import prelude, sandbox, warm, wire
from ngulik.grading.engine.limits import Limits
from ngulik.grading.engine.standalone import Stash

#: What learner code may read of the environment: nothing of the grader's.
_ENVIRONMENT = ("LANG", "LC_ALL", "TZ", "PYTHONHASHSEED", "PYTHONUTF8", "OMP_NUM_THREADS", "MPLBACKEND")


def main() -> None:
    """Load, prove that there is one thread, and serve."""
    control, locked = socket.socket(fileno=int(sys.argv[1])), sys.argv[2] == "terkunci"
    try:
        handle = sandbox.prepare() if locked else None
    except OSError as error:
        wire.send(control, {"gagal": _name(error)})
        return
    shell = warm.up()
    _forget_the_grader()
    _seed()
    shell.begin(prelude.LARGEST)
    request = wire.receive(control)
    opened = prelude.run(shell, request["pembuka"], request["detik"])
    stash = Stash(shell)
    standalone = {} if opened is None else stash.fill(request["mandiri"], request["detik"])
    threads = len(os.listdir("/proc/self/task")) if os.path.exists("/proc/self/task") else 1
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for whoever started this
    # What is loaded now stays: a child that collects garbage must not touch, and thereby copy, all of it.
    gc.collect()
    gc.freeze()
    wire.send(control, {"siap": os.getpid(), "utas": threads, "pembuka": opened, "mandiri": standalone})
    Server(control, shell, stash, handle).serve()


def _forget_the_grader() -> None:
    kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    os.environ.clear()
    os.environ.update(kept, NBGRADER_EXECUTION="autograde")


def _seed() -> None:
    import numpy as np

    random.seed(0)
    np.random.seed(0)


class Server:
    """Makes, interrupts and ends children as it is told; locks them in if it has a `handle` for that."""

    def __init__(self, control: socket.socket, shell: Any, stash: Stash, handle: int | None) -> None:
        self._control, self._shell, self._stash, self._handle = control, shell, stash, handle
        self._children: set[int] = set()
        self._random = random.getstate()  # Python seeds every forked process anew

    def serve(self) -> None:
        """Answer requests until nobody asks any more."""
        answers = {"buat": self._spawn, "sela": self._interrupt, "akhiri": self._finish}
        while True:
            try:
                request = wire.receive(self._control)
                wire.send(self._control, answers[request["minta"]](request))
            except wire.Gone:
                for child in list(self._children):
                    self._end(child)
                os._exit(0)

    def _finish(self, request: dict[str, Any]) -> dict[str, Any]:
        return self._end(request["pid"])

    def _end(self, child: int) -> dict[str, Any]:
        """End a child; return the signal that had ended it, if any, and its CPU seconds."""
        if child not in self._children:
            return {"sinyal": 0, "cpu": 0.0}
        self._children.discard(child)
        os.kill(child, signal.SIGKILL)
        _, status, used = os.wait4(child, 0)
        return {"sinyal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, "cpu": used.ru_utime + used.ru_stime}

    def _interrupt(self, request: dict[str, Any]) -> dict[str, Any]:
        if request["pid"] in self._children:
            os.kill(request["pid"], signal.SIGINT)
        return {}

    def _spawn(self, request: dict[str, Any]) -> dict[str, Any]:
        """Fork one process that listens to the socket that comes next; return its id, or why there is none."""
        handle = _take_handle(self._control)
        told, tell = os.pipe()
        try:
            if self._handle is not None:
                sandbox.confine_next(self._handle)
            child = os.fork()
        except OSError as error:
            for number in (told, tell, handle):
                os.close(number)
            return {"gagal": _name(error)}
        if child == 0:
            os.close(told)
            self._control.close()
            self._begin(request, handle, tell)
        self._children.add(child)
        os.close(tell)
        os.close(handle)
        with os.fdopen(told, encoding="utf-8") as pipe:
            said = pipe.read()
        if said != "siap":
            self._end(child)
            return {"gagal": said or "?"}
        return {"pid": child}

    def _begin(self, request: dict[str, Any], handle: int, tell: int) -> None:
        """In the child: lock it in, and serve. Never returns."""
        from ngulik.grading.engine import learner, marker

        try:
            random.setstate(self._random)
            limits = Limits(**request["batas"])
            if self._handle is not None:
                sandbox.confine(Path(request["folder"]), limits)
            else:
                sandbox.unlocked(Path(request["folder"]), limits)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            null = os.open(os.devnull, os.O_RDWR)
            for number in (0, 1, 2):
                os.dup2(null, number)
            os.write(tell, b"siap")  # now: its number may be the one that the connection gets
            connection = socket.socket(fileno=os.dup2(handle, 9))
            os.closerange(3, 9)
            os.closerange(10, 4096)
            if request["peran"] == "penilai":
                marker.Marker(connection, self._shell, self._stash).serve()
            learner.serve(connection, self._shell, self._stash, limits, together=request["peran"] == "serumah")
        except BaseException as error:
            with contextlib.suppress(OSError):
                os.write(tell, _name(error).encode("utf-8", "replace"))
        finally:
            os._exit(1)


def _take_handle(control: socket.socket) -> int:
    """Receive the socket that the new process shall listen to."""
    _, ancillary, _, _ = control.recvmsg(1, socket.CMSG_SPACE(4))
    handles = array.array("i")
    for _, _, data in ancillary:
        handles.frombytes(data[:4])
    if not handles:
        raise wire.Gone("no socket came with the request")
    return handles[0]


def _name(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:500]


if __name__ == "__main__":
    main()
