"""The six roles a cell can have in a source: the boundary between Indonesian sources and nbgrader's metadata."""

from dataclasses import dataclass
from typing import Any

from ngulik.gradeids import grade_id


@dataclass(frozen=True)
class Role:
    """What a role means to nbgrader; `kind` is the only cell type it may stand on."""

    kind: str
    grade: bool = False
    solution: bool = False
    locked: bool = False
    task: bool = False

    @property
    def has_points(self) -> bool:
        """Whether the cell must carry `poin`."""
        return self.grade or self.task


ROLES = {
    "petunjuk": Role("markdown", locked=True),
    "siapkan": Role("code", locked=True),
    "jawab": Role("code", solution=True),
    "uji": Role("code", grade=True, locked=True),
    "esai": Role("markdown", grade=True, solution=True),
    "tugas": Role("markdown", locked=True, task=True),
}


def nbgrader_metadata(role: str, item: str | None, points: int | None) -> dict[str, Any]:
    """Return nbgrader's cell metadata, schema version 3."""
    meaning = ROLES[role]
    metadata: dict[str, Any] = {
        "grade": meaning.grade,
        "grade_id": grade_id(role, item),
        "locked": meaning.locked,
        "schema_version": 3,
        "solution": meaning.solution,
        "task": meaning.task,
    }
    if points is not None:
        metadata["points"] = points
    return metadata
