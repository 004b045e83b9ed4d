"""Imported by the process that nursery forks from: everything loaded and done once that marking needs, in one thread."""

from ngulik.grading.engine import warm

shell = warm.up()

import gc  # noqa: E402
import tempfile  # noqa: E402
from pathlib import Path  # noqa: E402
from unittest.mock import patch  # noqa: E402

import nbgrader.api  # noqa: F401, E402 - pandas asks once, when it is loaded, whether it is in a notebook
from kursus_kecil import SLUG, make_course  # noqa: E402

import ngulik.cli  # noqa: E402
import ngulik.grading.marking.grade  # noqa: F401, E402
from ngulik import paths  # noqa: E402
from ngulik.course import find_module  # noqa: E402
from ngulik.grading import open_cohort  # noqa: E402
from ngulik.grading.books.cohort import quiet_log  # noqa: E402
from ngulik.grading.books.exercise import exercise_of  # noqa: E402
from ngulik.grading.books.registering import open_book  # noqa: E402

with tempfile.TemporaryDirectory() as folder:
    make_course(Path(folder))
    with patch.object(paths, "ROOT", Path(folder)):
        module, cohort = find_module(SLUG), open_cohort("hangat", create=True)
        with quiet_log(cohort) as log:  # a first gradebook loads and compiles most of nbgrader and of its database
            open_book(cohort, module, exercise_of(module), log).close()
gc.collect()
gc.freeze()  # a fork need not look through all this again
