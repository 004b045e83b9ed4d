"""Exceptions of the kit.

    NgulikError
    ├── ContentError   the course, its data or a hand-in is not as it must be   (exit code 1)
    └── UsageError     the caller asked for something that does not exist       (exit code 2)

The library raises, only `cli.py` prints. Each message is one Indonesian sentence or two: what, what was found,
what was expected, what to do next.
"""


class NgulikError(Exception):
    """Base of everything this package raises on purpose."""

    exit_code = 1


class ContentError(NgulikError):
    """A source, a generated file, a data set or a hand-in is not as it must be."""


class UsageError(NgulikError):
    """A name, a path or an argument that does not exist or does not fit."""

    exit_code = 2
