"""The errors that marking itself writes into cells that did not end by themselves: a name, and a sentence in Indonesian."""

from nbformat import NotebookNode
from nbformat.v4 import new_output

from ngulik.grading import messages
from ngulik.grading.engine.contract import Outcome
from ngulik.grading.engine.limits import Limits

_ENDINGS = {
    Outcome.ERROR: ("TanpaBukti", messages.NO_PROOF),
    Outcome.TIMEOUT: ("WaktuHabis", messages.OVER_TIME),
    Outcome.DEAD: ("KernelMati", messages.KERNEL_DIED),
    Outcome.NOT_RUN: ("TidakSempat", messages.NOT_RUN),
    Outcome.TOTAL_TIME: ("WaktuKirimanHabis", messages.OVER_TOTAL),
    Outcome.CPU: ("WaktuProsesorHabis", messages.OVER_CPU),
    Outcome.MEMORY: ("MemoriHabis", messages.OVER_MEMORY),
    Outcome.PROCESSES: ("ProsesTerlaluBanyak", messages.OVER_PROCESSES),
    Outcome.OPEN_FILES: ("BerkasTerlaluBanyak", messages.OVER_OPEN_FILES),
    Outcome.OUTPUT: ("KeluaranTerlaluBanyak", messages.OVER_OUTPUT),
    Outcome.FILE_SIZE: ("BerkasTerlaluBesar", messages.OVER_FILE),
}
#: The names of these errors.
NAMES = frozenset(name for name, _ in _ENDINGS.values())


def ending(cell: NotebookNode, outcome: Outcome, timeout: float, limits: Limits | None = None) -> NotebookNode:
    """Return the error output for a cell that ended so; `timeout` is in seconds per cell."""
    limits = limits or Limits()
    name, sentence = _ENDINGS[outcome]
    numbers = {
        "detik": timeout,
        "kiriman": limits.total_seconds,
        "cpu": limits.cell_cpu,
        "cpu_kiriman": limits.total_cpu,
    }
    sizes = {"memori": limits.memory, "berkas": limits.files, "keluaran": limits.output, "ukuran": limits.file}
    shown = {key: f"{value:g}" for key, value in {**numbers, **sizes, "folder": limits.folder}.items()}
    return new_output("error", ename=name, evalue=sentence.format(sel=_label(cell), **shown), traceback=[])


def ended(cell: NotebookNode) -> bool:
    """Tell whether such an error is the last thing in a cell's outputs already."""
    last = cell.outputs[-1] if cell.outputs else {}
    return bool(last.get("output_type") == "error" and last.get("ename") in NAMES)


def _label(cell: NotebookNode) -> str:
    name = (cell.get("metadata", {}).get("nbgrader") or {}).get("grade_id") or cell.get("id") or "?"
    return str(name)[:40]
