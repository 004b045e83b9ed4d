"""The attendance list to be printed: the only page with names, written outside the cohort's folder."""

from pathlib import Path

from ngulik import paths
from ngulik.errors import UsageError
from ngulik.grading.books.cohort import Cohort
from ngulik.grading.books.identities import people
from ngulik.grading.intake import words
from ngulik.grading.pages.rendering import render


def attendance(cohort: Cohort, folder: Path) -> Path:
    """Write `daftar-hadir-<angkatan>.html` into a folder and return it; raises UsageError for one inside cohorts/."""
    cohorts = cohort.folder.parent.resolve()
    if folder.resolve().is_relative_to(cohorts):
        raise UsageError(words.ATTENDANCE_INSIDE.format(folder=cohorts.name))
    listed = sorted((person for person in people(cohort) if person.listed), key=lambda person: person.name.casefold())
    path = folder / f"daftar-hadir-{cohort.name}.html"
    paths.write_atomic(path, render("daftar_hadir.html.j2", {"cohort": cohort.name, "people": listed}))
    return path
