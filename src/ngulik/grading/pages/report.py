"""The class at a glance: `nilai.csv` for the books and `kelas.html` to talk about.

`nilai.csv` has one row per hand-in: code, points per item, how late, what that costs, total, maximum, percent, status; see `table` for its form.
An item that waits for a reader is empty, never 0; the total is then provisional, and there is no percent.
"""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ngulik import paths
from ngulik.course import Module, find_module
from ngulik.grading import messages
from ngulik.grading.books.cohort import GRADEBOOK, Cohort, open_cohort, plain_words
from ngulik.grading.books.late import how_long
from ngulik.grading.books.marks import Learner, no_marks, read_marks
from ngulik.grading.books.table import number, write_table
from ngulik.grading.pages.itemstats import ItemStatistics, distribution, item_statistics, objective_shares, percent
from ngulik.grading.pages.plots import bars
from ngulik.grading.pages.rendering import render
from ngulik.notebooks.items import load_items
from ngulik.notebooks.source import relative_name


@dataclass(frozen=True)
class Report:
    """The two files of a report."""

    slug: str
    table: Path
    page: Path

    def lines(self) -> list[str]:
        """Return the report for the screen."""
        names = {"table": relative_name(self.table), "page": relative_name(self.page)}
        return messages.REPORT_DONE.format(slug=self.slug, **names).splitlines()


@dataclass(frozen=True)
class _Plot:
    """A picture, its description, and the table with the same numbers."""

    title: str
    image: str
    alt: str


def report(angkatan: str, modul: str, *, gradebook: str = GRADEBOOK, db: str = "") -> Report:
    """Write `reports/<slug>/nilai.csv` and `reports/<slug>/kelas.html`.

    Raises UsageError for an unknown cohort or module, ContentError if nothing has been marked.
    """
    module = find_module(modul)
    cohort = open_cohort(angkatan, gradebook, db)
    with plain_words(cohort):
        learners = tuple(read_marks(cohort, module.slug))
    if not learners:
        raise no_marks(cohort, module.slug)
    unmarked = sorted(set(cohort.codes(module.slug)) - {learner.code for learner in learners})
    folder = cohort.reports / module.slug
    result = Report(module.slug, folder / "nilai.csv", folder / "kelas.html")
    _write_marks(result.table, learners, unmarked)
    paths.write_atomic(result.page, _class_page(cohort, module, learners, unmarked))
    return result


def _write_marks(path: Path, learners: Sequence[Learner], unmarked: Sequence[str]) -> None:
    items = [mark.item for mark in learners[0].marks]
    header = ["kode", *(f"soal {item}" for item in items), *messages.TOTAL_COLUMNS]
    rows: list[list[str | float | None]] = []
    for learner in learners:
        scores = {mark.item: mark.score for mark in learner.marks}
        share = percent(learner) if learner.complete else None
        late = [how_long(learner.late.by) or None, learner.late.penalty or None]
        total = [learner.final, learner.points, share, _status(learner)]
        rows.append([learner.code, *map(scores.get, items), *late, *total])
    rows += [[code, *([None] * (len(items) + 5)), messages.UNMARKED] for code in unmarked]
    write_table(path, header, rows)


def _status(learner: Learner) -> str:
    """Return "lengkap", or that the total is provisional and which items it lacks."""
    missing = ", ".join(
        messages.OPEN_ITEM.format(item=one.item, state=one.state.value) for one in learner.marks if one.open
    )
    return messages.PARTIAL.format(items=missing) if missing else messages.COMPLETE


def _class_page(cohort: Cohort, module: Module, learners: Sequence[Learner], unmarked: Sequence[str]) -> str:
    rows = item_statistics(learners, load_items(module.slug))
    shares = objective_shares(rows)
    scores = [percent(learner) for learner in learners]
    values = {
        "cohort": cohort.name,
        "module": module,
        "count": len(learners),
        "mean": statistics.fmean(scores),
        "median": statistics.median(scores),
        "classes": distribution(learners),
        "rows": rows,
        "goals": [(goal, shares[goal.id]) for goal in module.objectives if goal.id in shares],
        "plots": _plots(learners, rows, shares),
        "waiting": [(learner.code, [mark for mark in learner.marks if mark.open]) for learner in learners],
        "seconds": [(learner.code, mark) for learner in learners for mark in learner.marks if mark.second],
        "unmarked": unmarked,
        "late": [learner for learner in learners if learner.late.by],
        "log": relative_name(cohort.log),
    }
    return render("kelas.html.j2", values)


def _plots(learners: Sequence[Learner], rows: Sequence[ItemStatistics], shares: dict[str, float]) -> dict[str, _Plot]:
    classes = distribution(learners)
    names = [messages.RANGE.format(low=low, high=high) for low, high, _ in classes]
    counts = [count for _, _, count in classes]
    detail = "; ".join(
        messages.MANY.format(count=count, name=name) for name, count in zip(names, counts, strict=True) if count
    )
    ticks = [f"{low}–{high}" for low, high, _ in classes]
    return {
        "sebaran": _Plot(
            messages.PLOT_SCORES[0],
            bars(ticks, counts, messages.PLOT_SCORES),
            messages.ALT_SCORES.format(count=len(learners), detail=detail),
        ),
        "soal": _shares_plot({row.item.id: row.p for row in rows}, messages.PLOT_ITEMS),
        "tujuan": _shares_plot(shares, messages.PLOT_GOALS),
    }


def _shares_plot(shares: dict[str, float], titles: tuple[str, str, str]) -> _Plot:
    image = bars(list(shares), [100 * share for share in shares.values()], titles, percent=True)
    ends = {"high": max(shares, key=shares.__getitem__), "low": min(shares, key=shares.__getitem__)}
    ends = {key: f"{name} ({number(round(100 * shares[name]))} %)" for key, name in ends.items()}
    return _Plot(titles[0], image, messages.ALT_BARS.format(title=titles[0], **ends))
