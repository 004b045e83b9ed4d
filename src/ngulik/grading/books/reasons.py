"""Why an autograded item got what it got: a state and a sentence for the learner, from the outputs of its cells.

Whatever the learner's code put into an error may carry what a hidden test used. So only sentences written for learners
travel on, and everything else is told by the name of the error alone.
"""

import builtins
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ngulik.errors import NgulikError
from ngulik.gradeids import grade_id
from ngulik.grading import messages
from ngulik.selfcheck.explain import explain
from ngulik.selfcheck.kartu import load

_LONGEST = 700
_ANSI = re.compile(r"\x1b\[[0-9;]*m")
#: Where IPython says which line of the cell an error came through; the first is the test's own.
_FRAME = re.compile(r"(?:Cell In|Input In)\s*\[\d+\], line (\d+)")


class State(StrEnum):
    """How an item stands, in the words that learners and instructors read."""

    RIGHT = "tepat"
    WRONG = "belum tepat"
    BLANK = "belum dikerjakan"
    ERROR = "galat"
    TIMEOUT = "melewati batas waktu"
    LIMIT = "melewati batas"
    NOT_RUN = "tidak sempat dijalankan"
    WAITING = "menunggu penilai"
    REREAD = "perlu dibaca ulang"
    MARKED = "dinilai penilai"
    BEYOND = "nilai di luar batas"


#: How our own errors are told apart by name; every other one in `messages.ANSWER_STOPPED` names a limit.
_ENDED = {"WaktuHabis": State.TIMEOUT, "KernelMati": State.NOT_RUN, "TidakSempat": State.NOT_RUN}
#: Errors of a test cell whose sentence is written for the learner, by `cek` or by ourselves.
_WORDED = {"BelumTepat", "BelumDikerjakan", "TanpaBukti"}


def reason(
    slug: str, item: str, cells: Mapping[str, Mapping[str, Any]], *, full: bool, blank: bool
) -> tuple[State, str]:
    """Return state and sentence of an autograded item; `cells` are those of the graded notebook by grade id."""
    if full:
        return State.RIGHT, ""
    if blank:
        return State.BLANK, messages.NOT_ANSWERED
    test = cells.get(grade_id("uji", item), {})
    failed, stopped = last_error(test), last_error(cells.get(grade_id("jawab", item), {}))
    if stopped and is_ending(stopped) and (not failed or failed["ename"] != "BelumTepat"):
        return _ended(stopped), ending(stopped, test)
    if failed and is_ending(failed):
        return _ended(failed), ending(failed, test)
    if failed and failed["ename"] in _WORDED:
        return State.WRONG, _safe(failed["evalue"], test["source"])
    if stopped:
        return State.ERROR, explained(messages.ERROR_IN_ANSWER, stopped["ename"])
    if not failed or failed["ename"] == "AssertionError":
        return State.WRONG, messages.NO_MESSAGE
    known = _diagnosis(slug, item, failed, test["source"])
    return State.ERROR, known or explained(messages.ERROR_IN_TEST, failed["ename"])


def last_error(cell: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the last error of a cell: what marking adds comes after what Python said."""
    errors = [output for output in cell.get("outputs", []) if output["output_type"] == "error"]
    return errors[-1] if errors else None


def is_ending(error: Mapping[str, Any]) -> bool:
    """Tell whether marking wrote this error, because a cell did not end by itself."""
    return error["ename"] in messages.ANSWER_STOPPED and not error["traceback"]


def ending(error: Mapping[str, Any], test: Mapping[str, Any]) -> str:
    """Return the sentence marking gave with an ending if it names a limit, else the one for its name."""
    if _ended(error) is State.NOT_RUN or not error["evalue"]:
        return messages.ANSWER_STOPPED[error["ename"]]
    return _safe(error["evalue"], test.get("source", ""))


def _ended(error: Mapping[str, Any]) -> State:
    return _ENDED.get(error["ename"], State.LIMIT)


def _diagnosis(slug: str, item: str, error: Mapping[str, Any], tests: str) -> str:
    """Return what the item's card says to this error, if it arose in an open check, whose data the learner knows."""
    frame = _FRAME.search(_ANSI.sub("", "\n".join(error["traceback"])))
    lines = tests.splitlines()
    if frame is None or int(frame[1]) > len(lines):
        return ""
    try:
        card = load(slug).item(item)
    except NgulikError:
        return ""
    if lines[int(frame[1]) - 1] not in card.buka.splitlines():
        return ""
    known = {entry.pesan for entry in card.diagnosa if entry.sidik == {"galat": error["ename"]}}
    return known.pop() if len(known) == 1 else ""


def explained(template: str, name: str) -> str:
    """Say what an error means by its name alone; its text may carry what a hidden test used."""
    known = getattr(builtins, name, None)
    meaning, step = "", messages.OTHER_ERROR
    if isinstance(known, type) and issubclass(known, Exception):
        try:
            found = explain(known(), {})
        except TypeError:  # an exception that cannot be made without arguments
            found = None
        if found:
            meaning, step = found.arti, found.langkah
    shown = name if name.isidentifier() and len(name) <= 40 else "Exception"
    return " ".join(template.format(name=shown, meaning=meaning, step=step).split())


def _safe(text: str, tests: str) -> str:
    """Return a message for the learner, unless it carries a line of the tests (an answer can raise anything)."""
    lines = (line.strip() for line in tests.splitlines())
    if len(text) > _LONGEST or any(len(line) >= 12 and line in text for line in lines):
        return messages.NO_MESSAGE
    return text
