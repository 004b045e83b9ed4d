"""What runs inside the locked-in process: the learner's cells, and questions about the names they left."""

import os
import random
import socket
import traceback
from typing import Any

from ngulik.grading.engine import values, wire
from ngulik.grading.engine.shell import ZMQInteractiveShell


def serve(connection: socket.socket, shell: ZMQInteractiveShell) -> None:
    """Answer one request after the other until nobody asks any more; never returns to the caller's stack."""
    random.seed(0)
    import numpy as np

    np.random.seed(0)
    shell.begin()
    functions: list[Any] = []
    answers = {"sel": _cell, "ambil": _fetch, "panggil": _call}
    while True:
        try:
            request = wire.receive(connection)
            try:
                reply = answers[request["minta"]](request, shell, functions)
            except KeyboardInterrupt:  # the time limit struck outside the learner's own code
                reply = {"galat": ["KeyboardInterrupt", "", []]}
            try:
                wire.send(connection, reply)
            except wire.TooLarge:
                kind = {"k": "asing", "v": "terlalu besar"}
                wire.send(connection, {"hasil": kind, "nama": dict.fromkeys(request.get("nama", ()), kind)})
        except (wire.Gone, KeyboardInterrupt):
            os._exit(0)


def _cell(request: dict[str, Any], shell: ZMQInteractiveShell, functions: list[Any]) -> dict[str, Any]:
    ok, outputs = shell.run(request["kode"], request["nomor"])
    return {"ok": ok, "keluaran": outputs}


def _fetch(request: dict[str, Any], shell: ZMQInteractiveShell, functions: list[Any]) -> dict[str, Any]:
    """Return the values of names as data; a function stays here and gets a number."""
    found: dict[str, Any] = {}
    for name in request["nama"]:
        if name in shell.user_ns:
            try:
                found[name] = values.encode(shell.user_ns[name], lambda value: _refer(value, functions))
            except values.Unknown as kind:
                found[name] = {"k": "asing", "v": str(kind)}
            except Exception as error:  # a learner's object may answer any question with an error
                found[name] = {"k": "asing", "v": type(error).__name__}
    return {"nama": found}


def _refer(value: Any, functions: list[Any]) -> str:
    functions.append(value)
    return str(len(functions) - 1)


def _call(request: dict[str, Any], shell: ZMQInteractiveShell, functions: list[Any]) -> dict[str, Any]:
    """Call a learner's function on data and return its value as data, or its error."""
    shell.recorder.clear()
    function = functions[int(request["kunci"])]
    positional = [values.decode(value) for value in request["a"]]
    named = {name: values.decode(value) for name, value in request["n"].items()}
    try:
        result = function(*positional, **named)
    except BaseException as error:  # SystemExit and KeyboardInterrupt too: they end the call, not this process
        lines = traceback.format_exception(type(error), error, error.__traceback__)
        return {"galat": [type(error).__name__, _message(error), lines[-30:]]}
    try:
        return {"hasil": values.encode(result, lambda value: _refer(value, functions))}
    except values.Unknown as kind:
        return {"hasil": {"k": "asing", "v": str(kind)}}


def _message(error: BaseException) -> str:
    try:
        return str(error)[:2000]
    except Exception:  # a learner's own error may not even have a text
        return ""
