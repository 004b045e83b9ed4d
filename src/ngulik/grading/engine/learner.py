"""What runs inside the locked-in process: the learner's cells, and questions about the names they left."""

import os
import socket
import sys
import traceback
from typing import Any

from ngulik.grading.engine import exceeded, values, wire
from ngulik.grading.engine.contract import Outcome
from ngulik.grading.engine.limits import Limits
from ngulik.grading.engine.sandbox import MB
from ngulik.grading.engine.shell import ZMQInteractiveShell
from ngulik.grading.engine.standalone import Stash
from ngulik.grading.engine.together import Tests


def serve(
    connection: socket.socket, shell: ZMQInteractiveShell, stash: Stash, limits: Limits, *, together: bool
) -> None:
    """Answer one request after the other until nobody asks any more; never returns to the caller's stack.

    With `together` it runs tests too.
    """
    shell.begin(limits.output * MB)
    for name in [name for name in sys.modules if name.startswith("ngulik.grading")]:
        del sys.modules[name]  # whoever imports and patches it meets a copy that nobody uses
    learner = _Learner(shell, limits)
    answers = {"sel": learner.cell, "tempel": stash.paste, "ambil": learner.fetch, "panggil": learner.call}
    if together:
        answers["uji"] = Tests(shell).answer
    while True:
        try:
            request = wire.receive(connection)
            try:
                exceeded.allow_cpu(limits.cell_cpu)
                reply = answers[request["minta"]](request)
            except (KeyboardInterrupt, exceeded.Exceeded):  # a limit struck outside the learner's own code
                reply = {"galat": ["KeyboardInterrupt", "", []]}
            try:
                wire.send(connection, reply)
            except wire.TooLarge:
                kind = {"k": "asing", "v": "terlalu besar"}
                wire.send(connection, {"hasil": kind, "nama": dict.fromkeys(request.get("nama", ()), kind)})
        except (wire.Gone, KeyboardInterrupt):
            os._exit(0)


class _Learner:
    """Answers requests; each method takes a request and returns the reply."""

    def __init__(self, shell: ZMQInteractiveShell, limits: Limits) -> None:
        self._shell, self._limits = shell, limits
        self._functions: list[Any] = []

    def cell(self, request: dict[str, Any]) -> dict[str, Any]:
        """Run a cell."""
        error, outputs = self._shell.run(request["kode"], request["nomor"])
        limit = exceeded.outcome_of(error)
        full = limit is Outcome.MEMORY and exceeded.starved()
        return {"ok": error is None, "keluaran": outputs, "batas": limit, "penuh": full}

    def fetch(self, request: dict[str, Any]) -> dict[str, Any]:
        """Return the values of names as data."""
        space = self._shell.user_ns
        return {"nama": {name: self._data(space[name]) for name in request["nama"] if name in space}}

    def call(self, request: dict[str, Any]) -> dict[str, Any]:
        """Call a learner's function on data and return its value as data, or its error."""
        self._shell.recorder.clear()
        function = self._functions[int(request["kunci"])]
        positional = [values.decode(value) for value in request["a"]]
        named = {name: values.decode(value) for name, value in request["n"].items()}
        try:
            result = function(*positional, **named)
        except BaseException as error:  # SystemExit and KeyboardInterrupt too: they end the call, not this process
            lines = traceback.format_exception(type(error), error, error.__traceback__)
            told = [type(error).__name__, _message(error), lines[-30:]]
            return {"galat": told, "batas": exceeded.outcome_of(error)}
        return {"hasil": self._data(result)}

    def _data(self, value: Any) -> values.Json:
        """Return a value as data; a function stays here and gets a number, what has no kind only gets a name."""
        try:
            return values.encode(value, self._refer)
        except values.Unknown as kind:
            return {"k": "asing", "v": str(kind)}
        except Exception as error:  # a learner's object may answer any question with an error
            return {"k": "asing", "v": type(error).__name__}

    def _refer(self, value: Any) -> str:
        self._functions.append(value)
        return str(len(self._functions) - 1)


def _message(error: BaseException) -> str:
    try:
        return str(error)[:2000]
    except Exception:  # a learner's own error may not even have a text
        return ""
