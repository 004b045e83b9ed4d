"""Imported by the process that nursery forks from: everything loaded that marking needs, in one thread."""

from ngulik.grading.engine import warm

warm.up()

import nbgrader.api  # noqa: E402 - pandas asks once, when it is loaded, whether it is in a notebook
import nbgrader.converters  # noqa: F401, E402

import ngulik.cli  # noqa: E402
import ngulik.grading.marking.grade  # noqa: F401, E402
