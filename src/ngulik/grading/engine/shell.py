"""An IPython shell inside this process that gives a cell the outputs a kernel would give it."""

import builtins
import sys
from binascii import b2a_base64
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type

from ngulik.grading import messages
from ngulik.grading.engine.contract import Outcome
from ngulik.grading.engine.exceeded import Exceeded

#: Characters of output kept per cell, pictures included.
LARGEST_OUTPUT = 5_000_000
_EXIT = "import sys as _sys; exit = quit = _sys.exit; del _sys"


class Recorder:
    """Collects the outputs of the running cell in the shape of nbformat 4.

    Too much is cut with a sentence; a cell that goes on past `most` characters is ended.
    """

    def __init__(self) -> None:
        self.most = LARGEST_OUTPUT * 10
        self.clear()

    def clear(self) -> None:
        """Begin a new cell."""
        self._outputs: list[dict[str, Any]] = []
        self._size = 0

    @property
    def outputs(self) -> list[dict[str, Any]]:
        """The outputs so far."""
        return [
            {**output, "text": "".join(output["text"])} if output["output_type"] == "stream" else output
            for output in self._outputs
        ]

    def forget(self) -> None:
        """Drop what was shown so far, as `clear_output` asks; it still counts."""
        self._outputs.clear()

    def stream(self, name: str, text: str) -> None:
        """Add text to a stream."""
        if not text or not self._fits(len(text)):
            return
        last = self._outputs[-1] if self._outputs else None
        if last is not None and last["output_type"] == "stream" and last["name"] == name:
            last["text"].append(text)
        else:
            self._outputs.append({"output_type": "stream", "name": name, "text": [text]})

    def rich(self, kind: str, data: dict[str, Any], metadata: dict[str, Any], count: int | None = None) -> None:
        """Add a display or, with `count`, the value of the cell."""
        data = {mime: _text(value) for mime, value in data.items()}
        if self._fits(sum(len(str(value)) for value in data.values())):
            output = {"output_type": kind, "data": data, "metadata": metadata}
            self._outputs.append(output if count is None else {**output, "execution_count": count})

    def error(self, name: str, value: str, traceback: list[str]) -> None:
        """Add an error; errors are kept however much there was before."""
        self._outputs.append({"output_type": "error", "ename": name, "evalue": value, "traceback": traceback})

    def _fits(self, size: int) -> bool:
        if self._size <= LARGEST_OUTPUT < self._size + size:
            self._outputs.append({"output_type": "stream", "name": "stdout", "text": [messages.OUTPUT_CUT]})
        self._size += size
        if self._size > self.most:
            raise Exceeded(Outcome.OUTPUT)
        return self._size <= LARGEST_OUTPUT


def _text(value: Any) -> Any:
    """Return data as JSON can carry it; bytes in base64, as a kernel sends them."""
    return b2a_base64(value).decode("ascii") if isinstance(value, bytes) else value


class _Stream:
    """Stands for sys.stdout or sys.stderr."""

    encoding = "utf-8"
    errors = "strict"
    closed = False

    def __init__(self, name: str, recorder: Recorder) -> None:
        self.name = f"<{name}>"
        self._stream, self._recorder = name, recorder

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._recorder.stream(self._stream, text)
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def fileno(self) -> int:
        raise OSError("no file behind this stream")


class _Hook(DisplayHook):  # type: ignore[misc]  # IPython's classes are untyped here
    """Records the value of a cell where a kernel would send it."""

    def start_displayhook(self) -> None:
        self._data: dict[str, Any] = {}
        self._metadata: dict[str, Any] = {}

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None) -> None:
        self._data, self._metadata = format_dict, md_dict or {}

    def finish_displayhook(self) -> None:
        if self._data:
            self.shell.recorder.rich("execute_result", self._data, self._metadata, self.shell.number)


class _Publisher(DisplayPublisher):  # type: ignore[misc]
    """Records displays."""

    def publish(self, data: dict[str, Any], metadata: dict[str, Any] | None = None, **more: Any) -> None:
        recorder = self.shell.recorder
        if not more.get("update"):  # a later update of an earlier display changes nothing here, as without a front end
            recorder.rich("display_data", data, metadata or {})

    def clear_output(self, wait: bool = False) -> None:
        self.shell.recorder.forget()


class ZMQInteractiveShell(InteractiveShell):  # type: ignore[misc]
    """The shell; `recorder` holds the outputs of the cell that runs.

    It has the name of a kernel's shell because pandas and others know by it that they are in a notebook.
    """

    displayhook_class = Type(_Hook)
    display_pub_class = Type(_Publisher)
    kernel = None  # that there is such a name tells pandas that this is no terminal

    def __init__(self, **settings: Any) -> None:
        self.recorder, self.number = Recorder(), 0
        super().__init__(**settings)

    def init_virtualenv(self) -> None:
        """Leave the path as it is."""

    def enable_gui(self, gui: str | None = None) -> None:
        """There is no window to show anything in."""

    def init_sys_modules(self) -> None:
        """Be `__main__` for the code that runs here."""
        sys.modules["__main__"] = self.user_module
        super().init_sys_modules()

    def _format_exception_for_storage(self, exception: BaseException, *more: Any, **also: Any) -> dict[str, Any]:
        """Store no second traceback: what IPython keeps of it for other programs is read by nobody here."""
        return {}

    def _showtraceback(self, etype: type, evalue: BaseException, stb: list[str]) -> None:
        self.recorder.error(etype.__name__, str(evalue), list(stb))

    def begin(self, output: int) -> None:
        """Take over the streams of this process and forbid questions to the learner; a cell prints up to `output`."""
        self.recorder.most = output
        sys.stdout, sys.stderr = _Stream("stdout", self.recorder), _Stream("stderr", self.recorder)
        builtins.input = _no_input
        self.run_cell(_EXIT, silent=True)

    def run(
        self, source: str, number: int, *, stored: bool = True
    ) -> tuple[BaseException | None, list[dict[str, Any]]]:
        """Run a cell as the notebook's `number`-th, in the history if `stored`. Return the error that ended it, if any, and
        its outputs.
        """
        self.recorder.clear()
        self.execution_count = self.number = number
        result = self.run_cell(source, store_history=stored)
        error = result.error_before_exec or result.error_in_exec
        if error is not None and not any(output["output_type"] == "error" for output in self.recorder.outputs):
            self.recorder.error(type(error).__name__, str(error), [])  # a learner can switch the display of errors off
        return error, self.recorder.outputs


def _no_input(prompt: object = "") -> str:
    raise RuntimeError(messages.NO_QUESTIONS)
