"""What runs in the trusted process: the locked cells and the tests, with the learner's answers as data.

A name in a test means, in this order: what the test itself or Python defines; a function or module that a locked cell
defined; what the learner's process has under that name, if an answer cell mentions it; what a locked cell defined.
"""

import ast
import builtins
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from matplotlib.backend_bases import FigureCanvasBase

from ngulik.grading.engine import values, wire
from ngulik.grading.engine.prelude import LARGEST
from ngulik.grading.engine.shell import ZMQInteractiveShell
from ngulik.grading.engine.standalone import Stash


class JenisTidakDikenal(Exception):
    """An answer of a kind that cannot be carried over as data."""


class Function:
    """Stands for a learner's function; calling it runs it in the learner's process."""

    def __init__(self, marker: "Marker", key: str, name: str) -> None:
        self._marker, self._key, self.__name__ = marker, key, name

    def __call__(self, *positional: Any, **named: Any) -> Any:
        """Return what the learner's function returns; raise what it raises, under the same name."""
        request = {
            "minta": "panggil",
            "kunci": self._key,
            "a": [values.encode(value) for value in positional],
            "n": {name: values.encode(value) for name, value in named.items()},
        }
        reply = self._marker.ask(request)
        if "galat" in reply:
            name, text, lines = reply["galat"]
            raise _error(str(name), str(text)) from RuntimeError("".join(map(str, lines)))
        return self._marker.value(reply.get("hasil"))

    def __repr__(self) -> str:
        """Look like a function in messages."""
        return f"<function {self.__name__}>"


class Unfit:
    """Stands for an answer that cannot be carried over: every use says so."""

    def __init__(self, kind: str) -> None:
        object.__setattr__(self, "_kind", kind)

    def _refuse(self, *ignored: Any, **also: Any) -> Any:
        kind = object.__getattribute__(self, "_kind")
        raise JenisTidakDikenal(f"Jenis jawaban “{kind}” tidak dikenal. Jawab dengan angka, teks, daftar, atau tabel.")

    __getattr__ = __call__ = __eq__ = __ne__ = __lt__ = __gt__ = __le__ = __ge__ = __add__ = __radd__ = _refuse
    __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __bool__ = __len__ = __iter__ = _refuse
    __getitem__ = __contains__ = __float__ = __int__ = __str__ = __abs__ = __array__ = __neg__ = __format__ = _refuse
    __hash__ = None  # type: ignore[assignment]


def _error(name: str, text: str) -> BaseException:
    """Return an error of the same name: Python's own if there is one, otherwise a new kind."""
    found = getattr(builtins, name, None)
    kind: type[Exception] = type(name if name.isidentifier() else "Galat", (Exception,), {})
    if isinstance(found, type) and issubclass(found, Exception):
        kind = found
    try:
        return kind(text)
    except Exception:  # such as UnicodeDecodeError, which wants five arguments
        return RuntimeError(f"{name}: {text}")


class Marker:
    """Runs locked cells and tests in its own shell."""

    def __init__(self, connection: socket.socket, shell: ZMQInteractiveShell, stash: Stash) -> None:
        self._connection, self._shell, self._stash = connection, shell, stash
        self._mentioned: set[str] = set()

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Ask the learner's process through whoever runs both."""
        wire.send(self._connection, request)
        reply = wire.receive(self._connection)
        if "hilang" in reply:
            raise TimeoutError(reply["hilang"])
        return reply

    def value(self, form: Any) -> Any:
        """Return the value of a form that came from the learner's process."""
        if isinstance(form, dict) and form.get("k") == "asing":
            return Unfit(str(form.get("v"))[:80])
        try:
            return values.decode(form, lambda key, name: Function(self, key, name))
        except values.Unknown as kind:
            return Unfit(str(kind))

    def serve(self) -> None:
        """Answer requests until nobody asks any more."""
        self._shell.begin(LARGEST)
        self._shell.InteractiveTB.set_mode("Plain")  # nobody reads code around a test; colouring it is slow
        while True:
            try:
                request = wire.receive(self._connection)
                wire.send(self._connection, self._answer(request))
            except (wire.Gone, KeyboardInterrupt):
                os._exit(0)

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """Take note of an answer cell, or run a locked cell or a test."""
        if "jawaban" in request:
            self._mentioned |= names_in(request["jawaban"])
            return {"ok": True}
        if request["minta"] == "tempel":
            return self._stash.paste(request)
        if request["minta"] == "sel":
            with _undrawn():
                self._shell.run(request["kode"], request["nomor"])
            return {"ok": True}
        self._bring(request["kode"])
        error, outputs = self._shell.run(request["kode"], request["nomor"])
        return {"ok": error is None, "keluaran": outputs}

    def _bring(self, test: str) -> None:
        """Put the learner's values under the names that a test uses."""
        space = self._shell.user_ns
        wanted = [name for name in sorted(names_in(test) - set(dir(builtins))) if self._asks(name)]
        found = self.ask({"minta": "ambil", "nama": wanted}).get("nama", {})
        for name in wanted:
            if name in found:
                space[name] = self.value(found[name])
            elif name in self._mentioned:
                space.pop(name, None)

    def _asks(self, name: str) -> bool:
        own = self._shell.user_ns.get(name)
        if own is None or isinstance(own, Function | Unfit):
            return True
        return name in self._mentioned and not callable(own) and not hasattr(own, "__spec__")


@contextmanager
def _undrawn() -> Iterator[None]:
    """Turn no figure into a picture: what a locked cell shows is taken from the learner's process."""
    draw = FigureCanvasBase.print_figure

    def skip(canvas: Any, filename: Any, *more: Any, **also: Any) -> Any:
        return None if hasattr(filename, "write") else draw(canvas, filename, *more, **also)

    FigureCanvasBase.print_figure = skip  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        FigureCanvasBase.print_figure = draw  # type: ignore[method-assign]


def names_in(source: str) -> set[str]:
    """Return every name that a piece of code mentions, defines or imports; of broken code, none."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return names | {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
