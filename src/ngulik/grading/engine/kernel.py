"""Runs notebooks in ordinary Jupyter kernels, one notebook at a time, and survives what learners write.

nbclient is not used: it has no proof that a cell reached its end, keeps every line of an endless `print`, and gives
up a notebook whose kernel died.
"""

import os
import secrets
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Any, Self

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager
from nbformat import NotebookNode
from nbformat.v4 import new_output, output_from_msg

from ngulik.grading import messages
from ngulik.grading.engine.contract import Outcome, is_test

_PROOF = "_ngulik_bukti"
#: `exit()` would stop the kernel a moment later, in the middle of the next cell; as an exception it ends its own cell.
_PRELUDE = "import sys as _sys; exit = quit = _sys.exit; del _sys"
#: Loaded ahead, without a name for the learner: what every exercise imports, and what takes longest.
_WARM = ("pandas", "matplotlib.pyplot")
_ALIVE_EVERY = 0.5  # seconds
_GRACE = 5.0  # seconds that a cell has to end after an interrupt
_LARGEST_OUTPUT = 5_000_000  # characters kept per cell, pictures included


@dataclass
class _Run:
    """What is known about one cell while it runs."""

    outputs: list[NotebookNode] = field(default_factory=list)
    size: int = 0
    reply: dict[str, Any] | None = None
    idle: bool = False

    def take(self, message: dict[str, Any]) -> None:
        """Add what an output message says."""
        kind, content = message["msg_type"], message["content"]
        if kind == "status":
            self.idle = self.idle or content["execution_state"] == "idle"
        elif kind == "clear_output":
            self.outputs.clear()
        elif kind in ("stream", "display_data", "execute_result", "error"):
            self._add(output_from_msg(message))

    def _add(self, output: NotebookNode) -> None:
        last = self.outputs[-1] if self.outputs else None
        self.size += len(str(output))
        if self.size > _LARGEST_OUTPUT and output.output_type != "error":
            if last is None or last.get("text") != messages.OUTPUT_CUT:
                self.outputs.append(new_output("stream", name="stdout", text=messages.OUTPUT_CUT))
        elif last is not None and last.output_type == output.output_type == "stream" and last.name == output.name:
            last.text += output.text
        else:
            self.outputs.append(output)


class _Session:
    """One kernel. It starts by itself while something else runs; `begin` waits for it."""

    def __init__(self, warm: tuple[str, ...]) -> None:
        self.manager = KernelManager(kernel_name="python3")
        self.manager.start_kernel(
            extra_arguments=["--HistoryManager.hist_file=:memory:"],
            # The name is nbgrader's; with it `kumpulkan()` and the progress file know that nobody is learning here.
            env={**os.environ, "NBGRADER_EXECUTION": "autograde"},
            # What ipykernel says about itself would tear the progress bar apart.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.client: BlockingKernelClient = self.manager.client()
        self.client.start_channels()
        # Queued: the kernel finds it as soon as it listens.
        self.client.execute("; ".join([_PRELUDE, *(f"__import__({name!r})" for name in warm)]), silent=True)

    def begin(self, folder: Path) -> Self:
        """Wait until the kernel is ready and put it into the notebook's folder."""
        self.client.wait_for_ready(timeout=120)
        self.execute(f"import os as _os; _os.chdir({str(folder)!r}); del _os", 60, silent=True)
        return self

    def close(self) -> None:
        """End the kernel without asking it: everything worth keeping has already been sent."""
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def execute(self, code: str, timeout: float, *, silent: bool = False, token: str = "") -> tuple[Outcome, _Run]:
        """Run one piece of code; a `token` must come back as the value of the proof for it to count as OK."""
        run = _Run()
        expressions = {"bukti": _PROOF} if token else {}
        request = self.client.execute(code, silent=silent, allow_stdin=False, user_expressions=expressions)
        if not self._wait(run, request, timeout):
            outcome = Outcome.DEAD
            if self.manager.is_alive():
                outcome = Outcome.TIMEOUT
                self.manager.interrupt_kernel()
                if not self._wait(run, request, _GRACE):
                    self.manager.shutdown_kernel(now=True)
            return outcome, run
        content = (run.reply or {}).get("content", {})
        proof = content.get("user_expressions", {}).get("bukti", {}).get("data", {}).get("text/plain", "")
        ended = content.get("status") == "ok" and token in proof
        return (Outcome.OK if ended else Outcome.ERROR), run

    def _wait(self, run: _Run, request: str, timeout: float) -> bool:
        """Collect messages until the cell has ended; False if time is up or the kernel is gone."""
        end = time.monotonic() + timeout
        while not (run.idle and run.reply):
            left = end - time.monotonic()
            if left <= 0:
                return False
            try:
                if run.idle:
                    reply = self.client.get_shell_msg(timeout=min(left, _ALIVE_EVERY))
                    if reply["parent_header"].get("msg_id") == request:
                        run.reply = reply
                else:
                    message = self.client.get_iopub_msg(timeout=min(left, _ALIVE_EVERY))
                    if message["parent_header"].get("msg_id") == request:
                        run.take(message)
            except Empty:
                if not self.manager.is_alive():
                    return False
        return True


class KernelExecutor:
    """The plain executor: an ordinary kernel with the rights of the person who marks. It isolates nothing.

    A kernel that died or could not be interrupted is replaced up to `restarts` times. The cells that had run before
    are run again, without the one that ended the kernel, so that a learner loses one item and not all later ones.
    With `ahead` the next kernel starts while this one works, on a second core, and loads the modules `warm`; then
    `close` must be called.
    """

    def __init__(self, restarts: int = 3, *, ahead: bool = False, warm: tuple[str, ...] = _WARM) -> None:
        self.restarts = restarts
        self.ahead = ahead
        self.warm = warm if ahead else ()
        self._spare: _Session | None = None

    def run(self, notebook: NotebookNode, folder: Path, timeout: float) -> dict[int, Outcome]:
        """Run the notebook; see `Executor.run`."""
        cells = {index: cell for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"}
        outcomes = dict.fromkeys(cells, Outcome.NOT_RUN)
        for cell in cells.values():
            cell.outputs, cell.execution_count = [], None
        left = self.restarts
        session = self._next()
        try:
            session.begin(folder)
            for index, cell in cells.items():
                if not session.manager.is_alive():
                    if not left:
                        break
                    left -= 1
                    session.close()
                    session = self._next()
                    _replay(session.begin(folder), cells, outcomes, timeout)
                outcomes[index] = _run_cell(session, cell, timeout)
        finally:
            session.close()
        return outcomes

    def close(self) -> None:
        """End the kernel that was started ahead, if there is one."""
        if self._spare:
            self._spare.close()
        self._spare = None

    def _next(self) -> _Session:
        session = self._spare or _Session(self.warm)
        self._spare = _Session(self.warm) if self.ahead else None
        return session


def _replay(session: _Session, cells: dict[int, NotebookNode], outcomes: dict[int, Outcome], timeout: float) -> None:
    """Bring a new kernel to where the old one was; test cells leave nothing behind that later cells need."""
    for index, cell in cells.items():
        if outcomes[index] in (Outcome.OK, Outcome.ERROR) and not is_test(cell) and session.manager.is_alive():
            session.execute(cell.source, timeout, silent=True)


def _run_cell(session: _Session, cell: NotebookNode, timeout: float) -> Outcome:
    source, token = cell.source, ""
    if is_test(cell) and not source.lstrip().startswith("%%"):
        token = secrets.token_hex(8)
        source = f"{source}\n{_PROOF} = {token!r}"
    outcome, run = session.execute(source, timeout, token=token)
    cell.outputs = run.outputs
    for output in cell.outputs:
        if output.output_type == "error":  # IPython shows the lines around the one that failed
            output.traceback = ["\n".join(x for x in part.split("\n") if _PROOF not in x) for part in output.traceback]
    content = (run.reply or {}).get("content", {})
    cell.execution_count = content.get("execution_count")
    if content.get("status") == "error" and not any(output.output_type == "error" for output in run.outputs):
        # A learner can switch off the display of tracebacks; the reply still carries the error.
        error = {name: content.get(name) or "" for name in ("ename", "evalue")}
        cell.outputs.append(new_output("error", **error, traceback=content.get("traceback") or []))
    return outcome
