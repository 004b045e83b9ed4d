"""How a limit shows itself inside the process that hits it, and which outcome that is.

What a learner's process says about its own limits is believed, because it can only lose by saying so.
"""

import errno
import resource
import signal
from types import FrameType

from ngulik.grading.engine.contract import Outcome

_ERRORS = {
    errno.EMFILE: Outcome.OPEN_FILES,
    errno.EFBIG: Outcome.FILE_SIZE,
    errno.ENOSPC: Outcome.FILE_SIZE,
    errno.EAGAIN: Outcome.PROCESSES,
}


class Exceeded(BaseException):
    """Ends a cell that used too much; no Exception, so that `except Exception` does not swallow it."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(str(outcome))
        self.outcome = outcome


def outcome_of(error: BaseException | None) -> Outcome | None:
    """Return the limit that an error comes from, None for any other error."""
    try:
        if isinstance(error, Exceeded):
            return error.outcome
        if isinstance(error, MemoryError):
            return Outcome.MEMORY
        if isinstance(error, OSError):
            return _ERRORS.get(error.errno or 0)
        if isinstance(error, RuntimeError) and str(error) == "can't start new thread":
            return Outcome.PROCESSES
    except Exception:  # an error of a learner's own class may answer anything
        return None
    return None


def allow_cpu(seconds: int) -> None:
    """Let this process use so many CPU seconds more, then raise Exceeded in its main thread.

    Code that holds the interpreter is not reached by that; the hard limit, which is the submission's, ends it.
    """
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))
    signal.signal(signal.SIGXCPU, _over)


def _over(number: int, frame: FrameType | None) -> None:
    raise Exceeded(Outcome.CPU)


def starved() -> bool:
    """Tell whether there is too little memory left to go on with the next cell."""
    try:
        bytearray(64 << 20)
    except MemoryError:
        return True
    return False
