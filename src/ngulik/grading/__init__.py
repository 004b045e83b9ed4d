"""From hand-ins to marks, feedback and reports, on top of nbgrader's gradebook and folders.

Rooms, each importing only those before it: *engine* runs notebooks, *repairing* reads what was handed in, *books* keeps
it, *intake* takes it in, *marking* marks it, *pages* shows it, *rehearsal* goes the whole way with a synthetic class.
This is the public face. Each name is loaded on first use: the processes that run learner code load only *engine*.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ngulik.grading.books.book import Book
    from ngulik.grading.books.cohort import Cohort, open_cohort
    from ngulik.grading.books.marks import read_marks
    from ngulik.grading.intake.assign import assign
    from ngulik.grading.intake.collect import collect
    from ngulik.grading.intake.roster import roster
    from ngulik.grading.marking.grade import Plan, choose_executor, grade, preview
    from ngulik.grading.marking.submission import mark
    from ngulik.grading.pages.attendance import attendance
    from ngulik.grading.pages.essays import essays
    from ngulik.grading.pages.feedback import feedback
    from ngulik.grading.pages.report import report
    from ngulik.grading.pages.trace import history
    from ngulik.grading.rehearsal.demo import demo
    from ngulik.grading.rehearsal.remark import remark

_WHERE = {
    "attendance": "pages.attendance",
    "Book": "books.book",
    "Cohort": "books.cohort",
    "Plan": "marking.grade",
    "assign": "intake.assign",
    "choose_executor": "marking.grade",
    "collect": "intake.collect",
    "demo": "rehearsal.demo",
    "essays": "pages.essays",
    "feedback": "pages.feedback",
    "grade": "marking.grade",
    "history": "pages.trace",
    "mark": "marking.submission",
    "open_cohort": "books.cohort",
    "preview": "marking.grade",
    "read_marks": "books.marks",
    "remark": "rehearsal.remark",
    "report": "pages.report",
    "roster": "intake.roster",
}

__all__ = [
    "Book",
    "Cohort",
    "Plan",
    "assign",
    "attendance",
    "choose_executor",
    "collect",
    "demo",
    "essays",
    "feedback",
    "grade",
    "history",
    "mark",
    "open_cohort",
    "preview",
    "read_marks",
    "remark",
    "report",
    "roster",
]


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'ngulik.grading' has no attribute {name!r}")
    return getattr(import_module(f"ngulik.grading.{_WHERE[name]}"), name)


def __dir__() -> list[str]:
    return [*globals(), *_WHERE]
