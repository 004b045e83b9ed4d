"""What must never reach a learner who only reads, of all modules."""

from ngulik.course import load_course
from ngulik.notebooks import kept_back


def secrets() -> set[str]:
    return kept_back.secrets(load_course())
