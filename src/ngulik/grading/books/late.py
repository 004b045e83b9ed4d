"""Due dates and late hand-ins: the rule is the instructor's, in `cohorts/<angkatan>/kelas.toml`.

    [tenggat]
    05 = 2026-12-03T16:00:00+07:00

    [terlambat]
    aturan = "persen per hari"
    persen = 10

Without a due date there, the one in nbgrader's gradebook counts (formgrader can set it, and an extension for one
learner); without a rule there, nbgrader's own late-penalty plug-in, if the cohort's nbgrader_config.py names one.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, Literal

from pydantic import Field

from ngulik import paths
from ngulik.course import Module
from ngulik.errors import ContentError
from ngulik.grading.books import messages
from ngulik.grading.books.cohort import WIB, Cohort, nbgrader_settings
from ngulik.grading.books.table import number
from ngulik.records import Record, read

_DAY = 86_400
#: Points that a hand-in loses: of a learner (code), with this score, so many seconds late.
Penalty = Callable[[str, float, float], float]


class Late(Record):
    """What a late hand-in loses; `percent` of its points, each day begun or once."""

    rule: Literal["tanpa potongan", "persen per hari", "sekali potong"] = Field(alias="aturan")
    percent: float = Field(alias="persen", default=0, ge=0, le=100)
    most: float = Field(alias="paling_banyak", default=100, ge=0, le=100)


class ClassFile(Record):
    """A cohort's `kelas.toml`; due dates by the module's number."""

    due: dict[str, datetime] = Field(alias="tenggat", default={})
    late: Late | None = Field(alias="terlambat", default=None)


@dataclass(frozen=True)
class Lateness:
    """How late a hand-in came (`by`, zero = in time), the points that costs, and the sentence about it."""

    by: timedelta = timedelta()
    penalty: float = 0.0
    told: str = ""


IN_TIME = Lateness()


@dataclass(frozen=True)
class LateRules:
    """The rules of a cohort for one module."""

    cohort: Cohort
    module: Module

    @cached_property
    def _file(self) -> ClassFile:
        path = self.cohort.folder / "kelas.toml"
        return read(path, ClassFile) if path.exists() else ClassFile()

    @cached_property
    def due(self) -> datetime | None:
        """The due date of the cohort's file as nbgrader stores one: in UTC, without saying so."""
        due = self._file.due.get(self.module.number)
        if due is None:
            return None
        return (due if due.tzinfo else due.replace(tzinfo=WIB)).astimezone(UTC).replace(tzinfo=None)

    @cached_property
    def _penalty(self) -> Penalty:
        rule = self._file.late
        return _by_plugin(self.cohort) if rule is None else lambda code, score, late: _by_rule(rule, score, late)

    def lateness(self, code: str, score: float, time: datetime | None, due: datetime | None) -> Lateness:
        """Return how late a hand-in is; `time` and `due` (the gradebook's, with an extension) in UTC without zone."""
        due = self.due or due
        if time is None or due is None or time <= due:
            return IN_TIME
        late = time - due
        penalty = min(max(self._penalty(code, score, late.total_seconds()), 0.0), score)
        names = {"late": how_long(late), "due": f"{due.replace(tzinfo=UTC).astimezone(WIB):%d-%m-%Y %H.%M} WIB"}
        return Lateness(late, penalty, messages.LATE.format(**names) + " " + self._rule_told(penalty))

    def _rule_told(self, penalty: float) -> str:
        rule = self._file.late
        told = {
            "tanpa potongan": messages.LATE_FREE,
            "persen per hari": messages.LATE_PER_DAY,
            "sekali potong": messages.LATE_ONCE,
        }[rule.rule] if rule else messages.LATE_PLUGIN if penalty else messages.LATE_FREE  # fmt: skip
        names = {"percent": number(rule.percent), "most": number(rule.most)} if rule else {}
        return told.format(penalty=number(penalty), **names)


def _by_rule(rule: Late, score: float, late: float) -> float:
    times = {"tanpa potongan": 0, "persen per hari": math.ceil(late / _DAY), "sekali potong": 1}[rule.rule]
    return score * min(rule.percent * times, rule.most) / 100


def _by_plugin(cohort: Cohort) -> Penalty:
    """Return nbgrader's penalty as the cohort's configuration wants it; nbgrader is loaded only if it says anything."""
    config: Any = nbgrader_settings(cohort)
    if not {"AssignLatePenalties", "LateSubmissionPlugin"} & config.keys():
        return lambda code, score, late: 0.0
    from nbgrader.preprocessors import AssignLatePenalties

    step = AssignLatePenalties(config=config)
    step.init_plugin()
    return lambda code, score, late: float(step.plugin_inst.late_submission_penalty(code, score, late) or 0.0)


def how_long(late: timedelta) -> str:
    """Return a duration in words: "2 hari 3 jam", "5 jam 10 menit"."""
    minutes = math.ceil(late.total_seconds() / 60)
    parts = [(minutes // 1440, "hari"), (minutes // 60 % 24, "jam"), (minutes % 60, "menit")]
    return " ".join(f"{count} {word}" for count, word in [part for part in parts if part[0]][:2])


def open_rules(cohort: Cohort, module: Module) -> LateRules:
    """Return the rules; raises ContentError for a `kelas.toml` that is not as it should be, or names a module that is not there."""
    rules = LateRules(cohort, module)
    known = {path.name[:2] for path in paths.course_dir().glob("[0-9][0-9]-*")}
    if strange := sorted(rules._file.due.keys() - known):
        raise ContentError(messages.LATE_NO_MODULE.format(number=strange[0], known=", ".join(sorted(known))))
    return rules
