"""The whole way with a synthetic class, and proof that every mark is what `butir.toml` says."""

import sys
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, count
from pathlib import Path

from ngulik import paths
from ngulik.course import Module, find_module
from ngulik.errors import ContentError
from ngulik.gradeids import grade_id
from ngulik.grading.books.cohort import NOTEBOOK, WIB, Cohort, open_cohort, open_gradebook
from ngulik.grading.books.marks import read_marks
from ngulik.grading.books.table import number
from ngulik.grading.intake.collect import collect
from ngulik.grading.intake.identifying import released
from ngulik.grading.marking.grade import Plan, choose_executor, grade
from ngulik.grading.messages import ACCEPTED
from ngulik.grading.pages.feedback import feedback
from ngulik.grading.pages.report import report
from ngulik.grading.rehearsal import messages
from ngulik.grading.rehearsal.pupils import Pupil, filled, make_class, model_answers
from ngulik.notebooks.items import Item, load_items
from ngulik.notebooks.master import to_bytes
from ngulik.notebooks.source import relative_name
from ngulik.selfcheck.handin import pack

#: Seconds per cell; one synthetic learner waits for it in an endless loop.
_TIMEOUT = 10.0
_BEGIN = datetime(2026, 7, 2, 10, 0, tzinfo=WIB)


@dataclass(frozen=True)
class Demo:
    """What was made: the class, how many marks and messages were compared, and the pages to open."""

    cohort: Cohort
    people: int
    items: int
    messages: int
    pages: tuple[Path, ...]
    seconds: float

    def lines(self) -> list[str]:
        """Return the report for the screen."""
        total = self.people * self.items
        *pages, one = (relative_name(page) for page in self.pages)
        return [
            messages.DEMO_MARKS.format(people=self.people, items=self.items, same=total, all=total),
            messages.DEMO_MESSAGES.format(same=self.messages, all=self.messages),
            messages.DEMO_TIME.format(seconds=round(self.seconds), name=self.cohort.name),
            messages.DEMO_PAGES,
            *(f"  {page}" for page in pages),
            "  " + messages.DEMO_FEEDBACK.format(path=one, count=self.people - 1),
        ]


def demo(modul: str = "05", folder: Path | None = None) -> Demo:
    """Make a class, hand in, collect, mark, read the essays, write feedback and report, and compare every mark.

    The hand-in files go to `folder` (default: build/demo/<angkatan>). An earlier demo is kept: the cohort is then
    called demo-2 and so on. Raises ContentError naming every mark or message that differs from `butir.toml`.
    """
    start, module = time.monotonic(), find_module(modul)
    cohort = _fresh_cohort()
    items = load_items(module.slug)
    pupils = make_class(items, model_answers(module))
    _take_in(cohort, module, pupils, folder or paths.build_dir() / "demo" / cohort.name)
    executor = choose_executor(locked=sys.platform.startswith("linux"))  # elsewhere unlocked: these answers are ours
    grade(cohort.name, module.slug, plan=Plan(executor, timeout=_TIMEOUT))
    _read_essays(cohort, module, items, pupils)
    pages = feedback(cohort.name, module.slug).pages
    overview = report(cohort.name, module.slug)
    compared = _compare(cohort, module, pupils)
    shown = (overview.page, overview.table, pages[0])
    return Demo(cohort, len(pupils), len(items), compared, shown, time.monotonic() - start)


def _fresh_cohort() -> Cohort:
    names = chain(["demo"], (f"demo-{number}" for number in count(2)))
    return open_cohort(next(name for name in names if not paths.cohort_dir(name).exists()), create=True)


def _take_in(cohort: Cohort, module: Module, pupils: tuple[Pupil, ...], folder: Path) -> None:
    for place, pupil in enumerate(pupils):
        moment = _BEGIN + timedelta(minutes=place)
        content = to_bytes(filled(released(module.slug), pupil))
        name = f"{pupil.code}_{module.slug}_{moment:%Y%m%d-%H%M%S}.zip"
        paths.write_atomic(folder / name, pack(content, pupil.code, module.slug, moment))
    refused = [entry.shown for entry in collect(cohort.name, [folder]).entries if entry.state != ACCEPTED]
    if refused:
        names = {"count": len(refused), "all": len(pupils), "names": ", ".join(refused)}
        raise ContentError(messages.DEMO_NOT_TAKEN.format(**names))


def _read_essays(cohort: Cohort, module: Module, items: tuple[Item, ...], pupils: tuple[Pupil, ...]) -> None:
    """Enter what a reader would give: the score and the reason of the anchored sample."""
    essays = {item.id: {sample.name: sample for sample in item.samples} for item in items if not item.autograded}
    notebook = Path(NOTEBOOK).stem
    with open_gradebook(cohort) as book:
        for pupil in pupils:
            for item, samples in essays.items():
                sample = samples.get(pupil.answers[item].name)
                if sample is None:
                    continue  # left blank: marked with 0 already
                cell = (grade_id("esai", item), notebook, module.slug, pupil.code)
                mark = book.find_grade(*cell)
                mark.manual_score, mark.needs_manual_grade = float(sample.score), False
                book.find_comment(*cell).manual_comment = sample.reason
        book.db.commit()


def _compare(cohort: Cohort, module: Module, pupils: tuple[Pupil, ...]) -> int:
    """Hold every mark against what it must be; return how many messages were compared as well."""
    learners = {learner.code: learner for learner in read_marks(cohort, module.slug)}
    differences, compared = [], 0
    for pupil in pupils:
        for item, given in pupil.answers.items():
            found = learners[pupil.code].mark(item) if pupil.code in learners else None
            score, message = (found.score, found.message) if found else (None, "")
            names = {"code": pupil.code, "item": item, "name": given.name}
            if score != given.score:
                shown = "–" if score is None else number(score)
                names |= {"expected": number(given.score), "found": shown}
                differences.append(messages.DEMO_DIFFERS.format(**names))
            compared += bool(given.message)
            if not given.told(message):
                names |= {"expected": given.message, "found": message}
                differences.append(messages.DEMO_MESSAGE_DIFFERS.format(**names))
    if differences:
        raise ContentError(messages.DEMO_FAILED.format(differences="\n".join(differences)))
    return compared
