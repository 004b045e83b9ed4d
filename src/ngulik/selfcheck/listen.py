"""Explain Python's errors below every cell of a notebook, lessons included; and tell whether it is being graded."""

import os
from typing import Any

from ngulik.selfcheck.explain import explain, precise
from ngulik.selfcheck.show import show


def in_grading() -> bool:
    """Tell whether nbgrader runs this notebook: then nothing is written and nothing is watched."""
    return bool(os.environ.get("NBGRADER_EXECUTION"))


def explain_errors() -> None:
    """Explain errors from now on; IPython itself sees to it that a second call changes nothing."""
    from IPython import get_ipython

    shell = get_ipython()
    if shell is not None and not in_grading():
        shell.events.register("post_run_cell", _after)


def error_of(result: Any) -> BaseException | None:
    """Return what stopped a cell. ipykernel has nothing to report about a cell it could not even begin."""
    return None if result is None else result.error_before_exec or result.error_in_exec


def _after(result: Any) -> None:
    from IPython import get_ipython

    error = error_of(result)
    if error is None or in_grading():
        return
    explanation = explain(precise(error, result.info.raw_cell), get_ipython().user_ns)
    if explanation is not None:
        show(explanation.notice())
