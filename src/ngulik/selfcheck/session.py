"""The running exercise: which module, where its folder is, and what the kernel has run so far."""

import hashlib
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ngulik.gradeids import grade_id
from ngulik.selfcheck import laboratory, messages
from ngulik.selfcheck.kartu import Card, CardItem, load
from ngulik.selfcheck.listen import error_of, explain_errors, in_grading
from ngulik.selfcheck.progress import Progress
from ngulik.selfcheck.show import Notice, show


@dataclass(frozen=True)
class Ran:
    """The last run of one notebook cell. `waktu` is seconds since the epoch, when it began."""

    sumber: str
    waktu: float
    gagal: bool


@dataclass
class Session:
    """State of the running exercise (not frozen: it follows the learner's work)."""

    card: Card
    cwd: Path
    progress: Progress
    ran: dict[str, Ran] = field(default_factory=dict)
    current_cell: str | None = None
    began: float = 0.0
    refused: float | None = None
    kode_baru: str = ""

    @property
    def home(self) -> Path:
        """The folder of all the learner's work: `kerja/`, or the notebook's own folder if it lies elsewhere.

        In the laboratory in the browser that folder may be called `drive`.
        """
        inside = self.cwd.name == self.card.modul and self.cwd.parent.name in ("kerja", "drive")
        return self.cwd.parent if inside else self.cwd

    def answer_run(self, item: CardItem) -> Ran | None:
        """Return the last run of an item's answer cell; where cells have other ids, of a cell that gives its name."""
        run = self.ran.get(grade_id("jawab", item.id))
        if run is not None or not item.nama:
            return run
        defines = re.compile(rf"^\s*(def\s+)?{re.escape(item.nama[0])}\s*[(=]", re.MULTILINE)
        return next((run for run in reversed(self.ran.values()) if defines.search(run.sumber)), None)


#: How the key of a cell begins that the front end runs without telling its id.
NO_ID = "?"
_session: Session | None = None
_watch: "_Watch | None" = None


def current() -> Session | None:
    """Return the running exercise, or None before `mulai_latihan`."""
    return _session


def digest(text: str) -> str:
    """Return a short mark by which the same text is known again."""
    return hashlib.sha256(text.strip().encode("utf-8", "replace")).hexdigest()[:16]


def mulai_latihan(modul: str) -> None:
    """Begin the exercise of a module: the first cell of every exercise notebook calls this.

    Raises UsageError if there is no such module, because then the notebook itself is wrong.
    """
    global _session
    card = load(modul)
    session = Session(card, laboratory.work_folder(modul), Progress(None))
    if not in_grading():
        session.progress = Progress(_progress_folder(session))
        if _session is not None and _session.card.modul == modul:
            session.ran = _session.ran  # the first cell may be run again in the middle of the work
        _follow(session)
        laboratory.connect(session.cwd)
    _session = session
    if not in_grading():
        show(_greeting(session))


def _progress_folder(session: Session) -> Path | None:
    """Return where progress is kept; nowhere if a plain script runs the notebook's source: that is no learner."""
    from IPython import get_ipython

    return None if get_ipython() is None else session.home / ".ngulik"


def _greeting(session: Session) -> Notice:
    card = session.card
    items = card.soal.values()
    minutes = sum(item.menit for item in items)
    template = messages.STARTED if minutes else messages.STARTED_UNTIMED
    size = template.format(soal=len(card.soal), poin=f"{sum(item.poin for item in items):g}", menit=f"{minutes:g}")
    right = [item.id for item in items if session.progress.get(card.modul, item.id).keadaan == "tepat"]
    next_step = messages.CONTINUE.format(tepat=", ".join(right)) if right else messages.FIRST_TIME
    return Notice("info", card.judul, (size, next_step, *session.progress.news()), kata=messages.READY)


def _follow(session: Session) -> None:
    """Watch the cells of the notebook; a second `mulai_latihan` replaces the first watch."""
    global _watch
    from IPython import get_ipython

    if _watch is not None:
        _watch.stop()
        _watch = None
    shell = get_ipython()
    if shell is not None:
        explain_errors()
        _watch = _Watch(shell, session)


class _Watch:
    """Two IPython hooks: remember what each cell ran last."""

    def __init__(self, shell: Any, session: Session) -> None:
        self._shell = shell
        self._session = session
        shell.events.register("pre_run_cell", self.before)
        shell.events.register("post_run_cell", self.after)

    def stop(self) -> None:
        self._shell.events.unregister("pre_run_cell", self.before)
        self._shell.events.unregister("post_run_cell", self.after)

    def before(self, info: Any) -> None:
        self._session.current_cell = getattr(info, "cell_id", None)
        self._session.began = time.time()
        self._note(info, failed=False)  # at once: the cell may call `periksa` itself

    def after(self, result: Any) -> None:
        if result is not None:
            self._note(result.info, failed=error_of(result) is not None)

    def _note(self, info: Any, failed: bool) -> None:
        source = info.raw_cell.rstrip("\n")  # the kernel in the browser adds a line end
        cell = getattr(info, "cell_id", None) or f"{NO_ID}{digest(source)}"
        self._session.ran.pop(cell, None)  # the last run shall come last
        self._session.ran[cell] = Ran(source, self._session.began or time.time(), failed)
