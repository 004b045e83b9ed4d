"""Marking again what has been marked: first the items' own contract, then what would change, then, with a reason, the marks."""

from ngulik.course import find_module
from ngulik.errors import ContentError
from ngulik.grading.books.cohort import GRADEBOOK
from ngulik.grading.books.exercise import exercise_of
from ngulik.grading.marking.grade import Plan, choose_executor, grade, preview
from ngulik.grading.marking.outcomes import Graded, Preview
from ngulik.grading.rehearsal import messages
from ngulik.grading.rehearsal.contract import broken


def remark(angkatan: str, modul: str, *, gradebook: str = GRADEBOOK, db: str = "", plan: Plan) -> Preview | Graded:
    """Mark again what `plan.again` names: what would change, or with `plan.reason` the change itself.

    Raises ContentError if the course's own answers would not fare as `butir.toml` says, and what `grade` raises.
    """
    module = find_module(modul)
    make = plan.executor or choose_executor()
    if problems := broken(module, exercise_of(module), plan.again or (), make, plan.timeout):
        raise ContentError("\n".join([messages.CONTRACT_BROKEN, *problems]))
    return (grade if plan.reason else preview)(angkatan, modul, gradebook=gradebook, db=db, plan=plan)
