"""The result of marking one submission, as it travels from a worker to whoever writes it down."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Marked:
    """What came of a submission.

    `scores` are points by grade_id, None where a person must read; `comments` are nbgrader's automatic ones; `answers`
    are hashes of what the learner wrote (`graded.answer_hashes`). With a
    `problem` (a sentence) there is nothing else but `detail`, for the log. `submission` is the
    repaired file, `fingerprint` the SHA-256 of the file as it lay there.
    """

    code: str
    stamp: str
    fingerprint: str = ""
    submission: bytes = field(default=b"", repr=False)
    graded: bytes = field(default=b"", repr=False)
    scores: Mapping[str, float | None] = field(default_factory=dict)
    comments: Mapping[str, str | None] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""
    detail: str = field(default="", repr=False)

    @property
    def handin(self) -> str:
        """SHA-256 of the hand-in as it lies in the cohort once this has been written down."""
        return hashlib.sha256(self.submission).hexdigest()
