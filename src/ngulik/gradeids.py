"""The ids of graded cells, `soal-3-uji`: the one place that writes and reads them.

They name a cell in the notebook, in the gradebook and on the pages. An item's id may hold hyphens (`2-b`): the role is
what stands behind the last one.
"""

import re
from typing import NamedTuple

_ID = re.compile(r"soal-(?P<item>.+)-(?P<role>petunjuk|siapkan|jawab|uji|esai|tugas)")


#: The id of a cell that a learner added, as repairing a hand-in gives it.
OWN_CELL = re.compile(r"peserta-\d+")


class GradeId(NamedTuple):
    """Item and role of a cell; `item` is empty where the cell belongs to none or the id is not ours."""

    item: str
    role: str

    def __str__(self) -> str:
        """Return the id as it stands in the notebook."""
        return f"{self.question}-{self.role}" if self.item else self.role

    @property
    def question(self) -> str:
        """How people call the item, `soal-3`."""
        return f"soal-{self.item}" if self.item else ""


def grade_id(role: str, item: str | None) -> str:
    """Return the id of the cell that has this role for an item, or for none."""
    return str(GradeId(item or "", role))


def read_grade_id(text: str) -> GradeId:
    """Return what an id says; its `str` is the id again."""
    found = _ID.fullmatch(text)
    return GradeId(found["item"], found["role"]) if found else GradeId("", text)
