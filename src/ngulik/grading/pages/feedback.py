"""A page per learner: points, state in words, their own answers with what they put out, and what to do next.

Never tests, never tracebacks; what a learner put in is made harmless by `sanitise`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from markupsafe import Markup

from ngulik.course import Module, find_module
from ngulik.grading import messages
from ngulik.grading.books.cohort import GRADEBOOK, Cohort, open_cohort, plain_words
from ngulik.grading.books.marks import Learner, Mark, Paper, no_marks, read_papers
from ngulik.grading.books.messages import WAITS
from ngulik.grading.books.reasons import State
from ngulik.grading.books.table import number
from ngulik.grading.pages.answers import Part, Released, load_released, parts
from ngulik.grading.pages.rendering import render
from ngulik.grading.pages.rewriting import write_page
from ngulik.notebooks.items import Item, load_items
from ngulik.notebooks.source import relative_name


@dataclass(frozen=True)
class Feedback:
    """The pages; how many were `changed`, edited ones that were `kept`, `former` versions, learners `waiting` for a reader of their essay."""

    cohort: Cohort
    slug: str
    pages: tuple[Path, ...]
    changed: int
    kept: tuple[Path, ...]
    former: tuple[Path, ...]
    waiting: int

    def lines(self) -> list[str]:
        """Return the report for the screen."""
        names = {"slug": self.slug, "folder": relative_name(self.cohort.folder / "feedback")}
        lines = [messages.FEEDBACK_DONE.format(count=len(self.pages), changed=self.changed, **names)]
        if self.kept:
            lines.append(messages.FEEDBACK_KEPT.format(count=len(self.kept), path=relative_name(self.kept[0])))
        if self.former:
            path = relative_name(self.former[0])
            lines.append(messages.FEEDBACK_NEW_VERSION.format(count=len(self.former), path=path))
        return lines + ([messages.FEEDBACK_WAITING.format(count=self.waiting)] if self.waiting else [])


@dataclass(frozen=True)
class _Row:
    """One item on the page; `question` is safe HTML, `parts` what the learner wrote, `next` what they can do now."""

    item: Item
    mark: Mark
    question: Markup
    parts: Sequence[Part]
    next: str


def feedback(angkatan: str, modul: str, *, gradebook: str = GRADEBOOK, db: str = "") -> Feedback:
    """Write `feedback/<kode>/<slug>.html` for every learner with marks, one after another.

    A page that would be the same is left alone; one that somebody edited, and one that told other marks, is kept beside
    the new one.
    Raises UsageError for an unknown cohort or module, ContentError if nothing has been marked.
    """
    module = find_module(modul)
    cohort = open_cohort(angkatan, gradebook, db)
    items = {item.id: item for item in load_items(module.slug)}
    released = load_released(module)
    pages: list[Path] = []
    kept: list[Path] = []
    former: list[Path] = []
    changed = waiting = 0
    with plain_words(cohort):
        for paper in read_papers(cohort, module.slug):
            path = cohort.feedback(paper.learner.code, module.slug)
            written = write_page(path, page(module, paper, items, released), paper.learner.version)
            pages.append(path)
            kept += written.kept
            former += written.former
            changed += written.changed
            waiting += not paper.learner.complete
    if not pages:
        raise no_marks(cohort, module.slug)
    return Feedback(cohort, module.slug, tuple(pages), changed, tuple(kept), tuple(former), waiting)


def page(module: Module, paper: Paper, items: Mapping[str, Item], released: Released) -> str:
    """Return the HTML of one learner's page."""
    learner = paper.learner
    share = learner.final / learner.judged if learner.judged else 0.0
    cheer = next(sentence for least, sentence in messages.CHEER if share >= least)
    shown = parts(paper.cells, released)
    rows = [
        _Row(
            item=items[mark.item],
            mark=mark,
            question=released.questions.get(mark.item, Markup()),
            parts=shown.get(mark.item, ()),
            next=_next(mark, items[mark.item]),
        )
        for mark in learner.marks
        if mark.item in items
    ]
    values = {"module": module, "learner": learner, "rows": rows, "cheer": cheer, "steps": _steps(learner)}
    return render("umpan_balik.html.j2", values)


def _steps(learner: Learner) -> list[str]:
    """Return a sentence for every change of a mark, in the order of time."""
    steps = sorted(
        ((step.time, mark.item, step) for mark in learner.marks for step in mark.steps), key=itemgetter(0, 1)
    )
    return [
        messages.STEP.format(
            item=item,
            before=number(step.before),
            after=WAITS if step.after is None else number(step.after),
            why=messages.STEP_BY_PERSON
            if step.by_person
            else messages.STEP_WITHDRAWN
            if step.after is None
            else step.why,
        )
        for _, item, step in steps
    ]


def _next(mark: Mark, item: Item) -> str:
    if mark.state in (State.RIGHT, State.WAITING, State.REREAD, State.MARKED, State.BEYOND):
        return ""
    return (messages.TRY_AGAIN if item.autograded else messages.WRITE_AGAIN).format(item=mark.item)
