"""Tests and answers in one process (`--serumah`), for courses whose tests take objects of any class.

What answer code prepared beforehand does not reach a test: it is compiled and run with functions kept from before the
first cell, with Python's own names and often-used checking modules put back as they were, without tracing and without
the shell and its transformers; it leaves nothing in `In` or the history; and it has passed only if this runner says so
with the proof that came with the request. What answer code does *while a test runs it* is not stopped: it can look at
the frames that called it, and so at the test and the proof.
"""

import builtins
import sys
import threading
import traceback
from collections.abc import Iterator
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager

from ngulik.grading.engine.exceeded import outcome_of
from ngulik.grading.engine.shell import ZMQInteractiveShell

_compile, _exec, _settrace, _setprofile = compile, exec, sys.settrace, sys.setprofile
#: Modules whose functions tests ask for their verdict; they are put back name by name, the others as a whole.
_JUDGES = (
    "numpy.testing",
    "numpy",
    "pandas.testing",
    "pandas._testing",
    "pandas",
    "math",
    "unittest",
    "re",
    "builtins",
)


class Tests:
    """Runs test cells in the namespace of the learner's shell."""

    def __init__(self, shell: ZMQInteractiveShell) -> None:
        self._shell, self._space, self._recorder = shell, shell.user_ns, shell.recorder
        self._transform = TransformerManager().transform_cell
        self._modules = dict(sys.modules)
        self._names = {name: dict(vars(module)) for name, module in self._modules.items() if _judges(name)}
        self._builtins = dict(vars(builtins))

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """Run the test of a request and reply how it ended; the proof goes back only from here."""
        error = self._run(request["kode"])
        reply = {"ok": error is None, "keluaran": self._recorder.outputs, "batas": outcome_of(error)}
        return {**reply, "bukti": request["bukti"]}

    def _run(self, source: str) -> BaseException | None:
        self._restore()
        self._recorder.clear()
        try:
            code = _compile(self._transform(source), "<uji>", "exec")
            _exec(code, self._space)
        except BaseException as error:  # SystemExit too: the test has not reached its end
            self._recorder.error(type(error).__name__, _text(error), list(_lines(error)))
            return error
        finally:
            self._space["__builtins__"] = builtins
        return None

    def _restore(self) -> None:
        """Undo what answers may have patched."""
        _settrace(None)
        _setprofile(None)
        threading.settrace(None)
        threading.setprofile(None)
        sys.modules.update(self._modules)
        for name, names in self._names.items():
            vars(self._modules[name]).update(names)
        self._space["__builtins__"] = dict(self._builtins)


def _judges(name: str) -> bool:
    return name in _JUDGES or name.startswith(("numpy.testing.", "pandas._testing.", "unittest."))


def _text(error: BaseException) -> str:
    try:
        return str(error)[:2000]
    except Exception:
        return ""


def _lines(error: BaseException) -> Iterator[str]:
    for line in traceback.format_exception(type(error), error, error.__traceback__)[-30:]:
        yield line.rstrip("\n")
