"""The fork server: a warm process that makes learner's and marker's processes by forking.

Started as `python -m ngulik.grading.engine.server FD`. It imports what notebooks import, has a single thread, and then
only forks, interrupts and ends children as it is told over the socket FD.
"""

import array
import contextlib
import os
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Any

from ngulik.grading.engine import wire

#: What a notebook imports first, and what takes longest.
_WARM = ("pandas", "numpy", "matplotlib.pyplot", "ipywidgets", "ngulik.selfcheck", "ngulik.widgets", "IPython.display")
#: What learner code may read of the environment: nothing of the grader's.
_ENVIRONMENT = ("LANG", "LC_ALL", "TZ", "PYTHONHASHSEED", "PYTHONUTF8", "OMP_NUM_THREADS", "MPLBACKEND")


def main() -> None:
    """Load, prove that there is one thread, and serve."""
    control = socket.socket(fileno=int(sys.argv[1]))
    from ngulik.grading.engine.shell import make_shell

    shell = make_shell()
    # In a cell, because pandas asks once, when it is loaded, whether it is in a notebook.
    shell.run_cell("; ".join(f"__import__({name!r})" for name in _WARM), silent=True)
    threads = [thread.name for thread in threading.enumerate()]
    count = len(os.listdir("/proc/self/task")) if os.path.exists("/proc/self/task") else len(threads)
    wire.send(control, {"siap": os.getpid(), "utas": count})
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for whoever started this
    _serve(control, shell)


def _serve(control: socket.socket, shell: Any) -> None:
    children: set[int] = set()
    while True:
        try:
            request = wire.receive(control)
        except wire.Gone:
            for child in children:
                os.kill(child, signal.SIGKILL)
            os._exit(0)
        if request["minta"] == "buat":
            handle = _take_handle(control)
            reply = _spawn(request, handle, control, shell)
            os.close(handle)
            if "wadah" in reply:
                children.add(reply["wadah"])
        else:
            reply = _end(request, children)
        wire.send(control, reply)


def _take_handle(control: socket.socket) -> int:
    """Receive the socket that the new process shall listen to."""
    _, ancillary, _, _ = control.recvmsg(1, socket.CMSG_SPACE(4))
    handles = array.array("i")
    for _, _, data in ancillary:
        handles.frombytes(data[:4])
    return handles[0]


def _end(request: dict[str, Any], children: set[int]) -> dict[str, Any]:
    child = request["wadah"]
    if child in children:
        children.discard(child)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            return {"akhir": os.waitpid(child, 0)[1]}
    return {"akhir": 0}


def _spawn(request: dict[str, Any], handle: int, control: socket.socket, shell: Any) -> dict[str, Any]:
    """Fork one process that listens to `handle`; return its process ids, or why there is none."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(told)
        control.close()
        _begin(request, handle, tell, shell)
    os.close(tell)
    with os.fdopen(told, encoding="utf-8") as pipe:
        said = pipe.read()
    if not said.isdigit():
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return {"gagal": said.lstrip("0123456789") or "?"}
    return {"wadah": child, "pid": int(said)}


def _begin(request: dict[str, Any], handle: int, tell: int, shell: Any) -> None:
    """In the child: lock it in, and serve. Never returns."""
    from ngulik.grading.engine import learner, marker, sandbox

    status = 1
    try:
        kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        os.environ.clear()
        os.environ.update(kept, NBGRADER_EXECUTION="autograde")
        inside = os.getpid()
        if request["terkunci"]:
            inside = sandbox.confine(Path(request["folder"]), sandbox.Limits(**request["batas"]))
        else:
            os.chdir(request["folder"])
        if inside and request["terkunci"]:
            os.write(tell, str(inside).encode())
            os.close(tell)
            os.waitpid(inside, 0)
            os._exit(0)
        if not request["terkunci"]:
            os.write(tell, str(inside).encode())
        os.close(tell)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        null = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(null, number)
        connection = socket.socket(fileno=os.dup2(handle, 9))
        os.closerange(3, 9)
        os.closerange(10, 4096)
        if request["peran"] == "penilai":
            marker.Marker(connection, shell).serve()
        learner.serve(connection, shell)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.write(tell, f"{type(error).__name__}: {error}"[:500].encode("utf-8", "replace"))
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
