"""nbgrader's formgrader for one cohort, as `ngulik essays` serves it: a server extension that adds what it lacks.

A mark goes through `enter` (checked, with the reader's name, a second reader is told), the rubric with its anchored
samples stands above each essay, nothing is fetched from another host, and the first page is the list of what waits.
"""

# mypy: disable-error-code="untyped-decorator"
import json
import re
from typing import Any

from jupyter_server.serverapp import ServerApp
from nbgrader.server_extensions.formgrader import apihandlers, formgrader, handlers
from nbgrader.server_extensions.formgrader.base import check_notebook_dir, check_xsrf
from tornado import web

from ngulik.errors import NgulikError
from ngulik.gradeids import grade_id
from ngulik.grading.books.cohort import Cohort
from ngulik.grading.books.entering import Entry, enter, seen
from ngulik.grading.pages.rendering import render
from ngulik.notebooks.items import load_items

_ELSEWHERE = re.compile(r"<script[^>]*\bsrc=\"https?://[^\"]*\"[^>]*>\s*</script>|<link[^>]*href=\"https?://[^>]*>")
_READER = "ngulik_reader"


def with_cohort(app: ServerApp, cohort: Cohort, who: str) -> None:
    """Tell the handlers whose marks these are, and who reads."""
    app.web_app.settings[_READER] = (cohort, who)


class _Seen(apihandlers.GradeCollectionHandler):  # type: ignore[misc]  # nbgrader is untyped
    """The marks of a hand-in, each with the number of the act that its reader sees; the page sends it back."""

    @web.authenticated
    @check_xsrf
    @check_notebook_dir
    def get(self) -> None:
        """Answer with the marks as nbgrader gives them, and `seen`."""
        grades = self._grades(self.get_argument("submission_id"))
        if grades:
            cohort, _ = self.settings[_READER]
            acts = seen(cohort, grades[0]["assignment"], grades[0]["student"])
            grades = [one | {"seen": acts.get(one["name"], 0)} for one in grades]
        self.write(json.dumps(grades))

    def _grades(self, submission: str) -> list[dict[str, Any]]:
        try:
            notebook = self.gradebook.find_submission_notebook_by_id(submission)
        except apihandlers.MissingEntry:
            raise web.HTTPError(404) from None
        self.gradebook.db.expire_all()
        return [grade.to_dict() for grade in notebook.grades]


class _Entered(apihandlers.GradeHandler):  # type: ignore[misc]
    """One mark, entered through the history."""

    @web.authenticated
    @check_xsrf
    @check_notebook_dir
    def put(self, key: str) -> None:
        """Write the mark; answer with it and, if there is something to say, with `pesan`. 400 and `pesan` if it cannot be."""
        cohort, who = self.settings[_READER]
        try:
            grade = self.gradebook.find_grade_by_id(key)
        except apihandlers.MissingEntry:
            raise web.HTTPError(404) from None
        told, slug = self.get_json_body(), grade.assignment.name
        value, extra = (_number(told.get(name)) for name in ("manual_score", "extra_credit"))
        entry = Entry(grade.student.id, grade.name, value, extra, who, int(told.get("seen") or 0))
        try:
            said = enter(cohort, slug, entry)
        except NgulikError as problem:
            self.set_status(400)
            self.write(json.dumps({"pesan": str(problem)}))
            return
        self.gradebook.db.expire_all()
        now = seen(cohort, slug, entry.code).get(entry.cell, 0)
        self.write(json.dumps(grade.to_dict() | {"seen": now, "pesan": said}))


class _Page(handlers.SubmissionHandler):  # type: ignore[misc]
    """A hand-in with the rubric of its essays, and what the page needs to speak with us."""

    def write(self, chunk: Any) -> None:
        """Add ours to the page, and take away what would come from another host (MathJax: formulas stay as typed)."""
        if isinstance(chunk, str) and "</head>" in chunk:
            slug = self.gradebook.find_submission_notebook_by_id(self.path_args[0]).assignment.assignment.name
            items = {grade_id("esai", item.id): item for item in _items(slug) if not item.autograded}
            ours = render("penilai.html.j2", {"items": items})
            chunk = _ELSEWHERE.sub("", chunk).replace("</head>", f"{ours}</head>", 1)
        super().write(chunk)


class _Front(handlers.FormgraderHandler):  # type: ignore[misc]
    """The way in: the list of assignments whose essays are read, not that of nbgrader's exchange, which nobody uses here."""

    @web.authenticated
    def get(self) -> None:
        """Go there; a token in the address has become a cookie by now."""
        self.redirect(f"{self.base_url}/formgrader/gradebook")


_OURS = {
    apihandlers.GradeCollectionHandler: _Seen,
    apihandlers.GradeHandler: _Entered,
    handlers.SubmissionHandler: _Page,
    handlers.FormgraderHandler: _Front,
}


def _number(value: Any) -> float | None:
    return None if value in (None, "") else float(value)


def _items(slug: str) -> tuple[Any, ...]:
    try:
        return load_items(slug)
    except (NgulikError, FileNotFoundError):  # a course without butir.toml has no rubrics
        return ()


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(app: ServerApp) -> None:
    for routes in (apihandlers.default_handlers, handlers.default_handlers):
        routes[:] = [(path, _OURS.get(handler, handler), *rest) for path, handler, *rest in routes]
    formgrader.load_jupyter_server_extension(app)
