"""What nbgrader's gradebook holds of a class: one row per cell of each hand-in, on SQLite and PostgreSQL alike.

The tables are named here as nbgrader made them: importing nbgrader costs more than reading the marks of a class.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, timedelta
from itertools import groupby, islice
from typing import Any

from sqlalchemy import DateTime, Engine, Interval, Row, Select, column, func, inspect, select, table

from ngulik.gradeids import grade_id, read_grade_id
from ngulik.grading.books.cohort import Cohort

_CHUNK = 200  # learners looked at together


def answer_cell(cell: str) -> str:
    """Return the grade_id of the cell that holds the answer to what this cell marks: of an essay, the cell itself."""
    item, role = read_grade_id(cell)
    return grade_id("jawab", item) if role == "uji" else cell


def due_of(row: Row[Any]) -> datetime | None:
    """Return a learner's own due date in the gradebook, in UTC without saying so."""
    due: datetime | None = row.duedate
    return due + (row.extension or timedelta()) if due else None


def comments(rows: Collection[Row[Any]]) -> dict[str, str]:
    """Return a learner's comments by the cell that they are about, both the answer's own and the test's."""
    given = {row.name: row.manual_comment for row in rows if row.manual_comment}
    found = {}
    for row in rows:
        texts = [given[name] for name in dict.fromkeys((answer_cell(row.name), row.name)) if name in given]
        if row.grade and texts:
            found[row.name] = "\n".join(texts)
    return found


def statement(slug: str, codes: Collection[str] | None = None) -> Select[Any]:
    """Return the statement for one row per cell of each hand-in: its grade, if it has points, and its comment."""
    assignment = table("assignment", column("id"), column("name"), column("duedate", DateTime))
    when = (column("timestamp", DateTime), column("extension", Interval))
    submission = table("submitted_assignment", column("id"), column("assignment_id"), column("student_id"), *when)
    notebook = table("submitted_notebook", column("id"), column("assignment_id"), column("notebook_id"))
    cell = table("base_cell", column("id"), column("name"), column("notebook_id"))
    points, task = (table(name, column("id"), column("max_score")) for name in ("grade_cells", "task_cells"))
    given = ("auto_score", "manual_score", "extra_credit", "needs_manual_grade")
    grade = table("grade", column("id"), column("notebook_id"), column("cell_id"), *map(column, given))
    comment = table("comment", column("notebook_id"), column("cell_id"), column("manual_comment"))
    joined = (
        assignment.join(submission, submission.c.assignment_id == assignment.c.id)
        .join(notebook, notebook.c.assignment_id == submission.c.id)
        .join(cell, cell.c.notebook_id == notebook.c.notebook_id)
        .outerjoin(grade, (grade.c.cell_id == cell.c.id) & (grade.c.notebook_id == notebook.c.id))
        .outerjoin(comment, (comment.c.cell_id == cell.c.id) & (comment.c.notebook_id == notebook.c.id))
        .outerjoin(points, points.c.id == cell.c.id)
        .outerjoin(task, task.c.id == cell.c.id)
    )
    return (
        select(
            submission.c.student_id.label("student"),
            cell.c.name,
            grade.c.id.label("grade"),
            *(grade.c[name] for name in given),
            func.coalesce(points.c.max_score, task.c.max_score, 0.0).label("max_score"),
            comment.c.manual_comment,
            notebook.c.id.label("submitted"),
            submission.c.timestamp,
            submission.c.extension,
            assignment.c.duedate,
        )
        .select_from(joined)
        .where(assignment.c.name == slug, *([] if codes is None else [submission.c.student_id.in_(codes)]))
        .order_by(submission.c.student_id)
    )


def registered(slug: str) -> Select[Any]:
    """Return the statement for the exercise as the gradebook knows it: name, kind, checksum and points of its cells."""
    assignment = table("assignment", column("id"), column("name"))
    notebook = table("notebook", column("id"), column("assignment_id"))
    cell = table("base_cell", column("id"), column("name"), column("notebook_id"), column("type"))
    points = table("grade_cells", column("id"), column("max_score"))
    source = table("source_cell", column("name"), column("notebook_id"), column("checksum"))
    joined = (
        assignment.join(notebook, notebook.c.assignment_id == assignment.c.id)
        .join(cell, cell.c.notebook_id == notebook.c.id)
        .outerjoin(source, (source.c.notebook_id == notebook.c.id) & (source.c.name == cell.c.name))
        .outerjoin(points, points.c.id == cell.c.id)
    )
    query = select(cell.c.name, cell.c.type, source.c.checksum, points.c.max_score)
    return query.select_from(joined).where(assignment.c.name == slug)


def is_gradebook(cohort: Cohort, engine: Engine) -> bool:
    """Tell whether there are marks; looking must not make a gradebook, as connecting to SQLite would."""
    if engine.dialect.name == "sqlite" and not cohort.book.exists():
        return False
    return inspect(engine).has_table("submitted_notebook")


def learners(rows: Iterable[Row[Any]], but: Collection[str]) -> Iterator[list[tuple[str, tuple[Row[Any], ...]]]]:
    """Yield the rows of `statement` by learner, some at a time, without those whose codes are in `but`."""
    groups = ((str(code), tuple(group)) for code, group in groupby(rows, key=lambda row: row.student))
    wanted = ((code, group) for code, group in groups if code not in but)
    while chunk := list(islice(wanted, _CHUNK)):
        yield chunk
