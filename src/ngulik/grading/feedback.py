"""A page per learner: points, state in words, their own answer, and what to do next. Never tests, never tracebacks."""

from dataclasses import dataclass
from pathlib import Path

from ngulik import paths
from ngulik.course import Module, find_module
from ngulik.errors import ContentError
from ngulik.grading import messages
from ngulik.grading.cohort import GRADEBOOK, Cohort, open_cohort
from ngulik.grading.marks import Learner, Mark, read_marks
from ngulik.grading.pages import render
from ngulik.grading.reasons import State
from ngulik.notebooks.items import Item, load_items
from ngulik.notebooks.source import relative_name


@dataclass(frozen=True)
class Feedback:
    """The pages written; `waiting` learners still have an essay to be read."""

    cohort: Cohort
    slug: str
    pages: tuple[Path, ...]
    waiting: int

    def lines(self) -> list[str]:
        """Return the report for the screen."""
        folder = relative_name(self.cohort.folder / "feedback")
        lines = [messages.FEEDBACK_DONE.format(count=len(self.pages), slug=self.slug, folder=folder)]
        return lines + ([messages.FEEDBACK_WAITING.format(count=self.waiting)] if self.waiting else [])


@dataclass(frozen=True)
class _Row:
    """One item on the page; `next` is what the learner can do now."""

    item: Item
    mark: Mark
    next: str


def feedback(angkatan: str, modul: str, *, gradebook: str = GRADEBOOK) -> Feedback:
    """Write `feedback/<kode>/<slug>.html` for every learner with marks.

    Raises UsageError for an unknown cohort or module, ContentError if nothing has been marked.
    """
    module = find_module(modul)
    cohort = open_cohort(angkatan, gradebook)
    learners = marked(cohort, module.slug)
    items = {item.id: item for item in load_items(module.slug)}
    pages = []
    for learner in learners:
        path = cohort.feedback(learner.code, module.slug)
        paths.write_atomic(path, page(module, learner, items))
        pages.append(path)
    return Feedback(cohort, module.slug, tuple(pages), sum(not learner.complete for learner in learners))


def marked(cohort: Cohort, slug: str) -> tuple[Learner, ...]:
    """Return the learners with marks; raises ContentError if there are none."""
    learners = read_marks(cohort, slug)
    if not learners:
        names = {"slug": slug, "gradebook": cohort.gradebook, "name": cohort.name}
        raise ContentError(messages.NOT_MARKED.format(**names))
    return learners


def page(module: Module, learner: Learner, items: dict[str, Item]) -> str:
    """Return the HTML of one learner's page."""
    share = learner.score / learner.points if learner.points else 0.0
    cheer = next(sentence for least, sentence in messages.CHEER if share >= least)
    rows = [_Row(items[mark.item], mark, _next(mark, items[mark.item])) for mark in learner.marks if mark.item in items]
    return render("umpan_balik.html.j2", {"module": module, "learner": learner, "rows": rows, "cheer": cheer})


def _next(mark: Mark, item: Item) -> str:
    if mark.state in (State.RIGHT, State.WAITING, State.REREAD, State.MARKED):
        return ""
    return (messages.TRY_AGAIN if item.autograded else messages.WRITE_AGAIN).format(item=mark.item)
