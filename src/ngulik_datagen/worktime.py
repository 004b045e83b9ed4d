"""Working days and staffed hours, read from the frozen table datasets/libur.csv."""

import csv
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

NATIONAL, JOINT_LEAVE = "libur nasional", "cuti bersama"


@dataclass(frozen=True)
class Holiday:
    """One row of libur.csv."""

    day: date
    name: str
    kind: str  # NATIONAL or JOINT_LEAVE
    estimated: bool


def read_holidays(path: Path) -> tuple[Holiday, ...]:
    """Rows of a frozen libur.csv, in file order."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Holiday(date.fromisoformat(row["tanggal"]), row["nama"], row["jenis"], row["perkiraan"] == "ya")
            for row in csv.DictReader(file)
        )


@dataclass(frozen=True)
class Shift:
    """Staffed time of a channel or office: minutes after midnight; `daily` also works on weekends and holidays."""

    opens: int
    closes: int
    daily: bool = False


OFFICE = Shift(7 * 60 + 30, 16 * 60)


@dataclass(frozen=True)
class WorkCalendar:
    """Monday-Friday minus the given days off."""

    days_off: frozenset[date]

    def is_workday(self, day: date) -> bool:
        """Whether offices are open on that day."""
        return day.weekday() < 5 and day not in self.days_off

    def due(self, received: date, working_days: int) -> date:
        """Last day of a deadline in working days; the day of receipt does not count (fakta 8.3)."""
        day = received
        while working_days:
            day += timedelta(days=1)
            working_days -= self.is_workday(day)
        return day

    def advance(self, start: datetime, minutes: float, shift: Shift = OFFICE) -> datetime:
        """Moment at which `minutes` of staffed time have passed since `start`, rounded to the minute."""
        day = start.date()
        clock = start.hour * 60 + start.minute
        while True:
            if shift.daily or self.is_workday(day):
                begin = max(clock, shift.opens)
                free = shift.closes - begin
                if free > 0 and minutes < free:
                    return datetime.combine(day, time()) + timedelta(minutes=begin + int(minutes))
                minutes -= max(free, 0)
            day += timedelta(days=1)
            clock = 0
