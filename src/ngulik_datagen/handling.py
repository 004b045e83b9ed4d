"""How offices answer, pass on, close, reopen and archive a complaint, up to the moment the table was pulled."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from ngulik_datagen.arrivals import Arrival
from ngulik_datagen.facts import CATEGORIES, OFFICE_TOPICS, PULLED
from ngulik_datagen.rng import Stream
from ngulik_datagen.worktime import OFFICE, Shift, WorkCalendar

_DUTY = Shift(6 * 60 + 30, 21 * 60 + 30, daily=True)
_DAYTIME = Shift(8 * 60, 20 * 60, daily=True)


@dataclass(frozen=True)
class Desk:
    """Reply behaviour of a channel: median staffed minutes, spread, staffed hours, night duty, never answered."""

    median: float
    sigma: float
    shift: Shift
    at_once: float  # chance that somebody answers outside the staffed hours
    silent: float  # chance that nobody ever answers


DESKS = {
    "Instagram": Desk(26, 1.15, _DUTY, 0.30, 0.020),
    "WhatsApp": Desk(15, 1.10, _DUTY, 0.35, 0.008),
    "SP4N-LAPOR!": Desk(250, 1.00, OFFICE, 0.0, 0.010),
    "Aplikasi warga": Desk(95, 1.10, OFFICE, 0.05, 0.015),
    "Facebook": Desk(230, 1.25, OFFICE, 0.04, 0.070),
    "X": Desk(60, 1.25, _DAYTIME, 0.10, 0.045),
    "Loket": Desk(430, 0.90, OFFICE, 0.0, 0.010),
}

REPLY_FACTOR = {
    "DSDABM": 1.20, "Dishub": 0.90, "DLH": 0.95, "Satpol PP": 0.95, "DPKP": 1.05,
    "Disdukcapil": 0.70, "Tirtawening": 0.80, "Dinkes": 1.00, "Disdik": 1.30, "Dinsos": 1.35,
}  # fmt: skip

# category -> (median working minutes from hand-over to closure, spread); a working day has 510 minutes
WORK = {
    "jalan": (5300, 1.05),
    "pju": (2100, 1.00),
    "sampah": (1050, 0.95),
    "drainase": (3500, 1.10),
    "parkir": (1300, 0.95),
    "ketertiban": (1500, 1.00),
    "pohon": (1900, 0.95),
    "adminduk": (900, 0.90),
    "air bersih": (1000, 0.95),
    "kesehatan": (1500, 0.90),
    "pendidikan": (2300, 0.95),
    "bansos": (3900, 1.00),
}
FIELD_CREWS = Shift(7 * 60, 17 * 60, daily=True)  # these also close on weekends
FIELD_OFFICES = ("DLH", "Satpol PP", "Tirtawening")

HAND_OVER_MEDIAN, HAND_OVER_SIGMA = 520.0, 1.25
HAND_OVER_DAYS, CLOSE_DAYS = (3,), (5, 10, 14)  # deadlines in working days that offices rush to meet
FORGOTTEN, DIRECT, NEVER, REOPENED, REOPENED_STUCK, UNCLEAR = 0.035, 0.22, 0.062, 0.05, 0.30, 0.022


@dataclass(frozen=True)
class Course:
    """What happened to a complaint; None = has not happened when the table was pulled."""

    replied: datetime | None
    handed_over: datetime | None
    closed: datetime | None
    status: str
    reopened: bool = False


def _era(day: date) -> float:
    """Replies are slower in the first year and quicken after a focus team starts in July 2025 (invented)."""
    months = (day.year - 2024) * 12 + day.month - 7
    return 1.25 if months < 12 else 1.05 - 0.03 * (months - 12)


class HandlingModel:
    """Draws the course of each complaint."""

    def __init__(self, calendar: WorkCalendar, arrivals: list[Arrival]) -> None:
        """Count arrivals per day: busy days slow everybody down."""
        self.calendar = calendar
        self.rng = Stream("penanganan")
        self.per_day = Counter(arrival.moment.date() for arrival in arrivals)
        self.usual = len(arrivals) / len(self.per_day)

    def _load(self, day: date) -> float:
        return min(1.0 + 0.45 * max(self.per_day[day] / self.usual - 1.2, 0.0), 2.4)

    def _reply(self, arrival: Arrival, office: str) -> datetime | None:
        rng, desk, moment = self.rng, DESKS[arrival.channel], arrival.moment
        if rng.chance(desk.silent):
            return None
        factor = REPLY_FACTOR[office] * _era(moment.date()) * self._load(moment.date())
        minutes = 1.0 + rng.lognormal(desk.median * factor, desk.sigma)
        if rng.chance(FORGOTTEN):  # scrolled out of sight, found days later
            minutes += rng.lognormal(2600, 0.8)
        staffed = desk.shift.opens <= moment.hour * 60 + moment.minute < desk.shift.closes
        if not staffed and rng.chance(desk.at_once):
            return moment + timedelta(minutes=int(minutes))
        return self.calendar.advance(moment, minutes, desk.shift)

    def _rush(self, start: datetime, moment: datetime, deadlines: tuple[int, ...], chance: float) -> datetime:
        """Some work that would miss a deadline by a few days is pushed through in its last hours."""
        for working_days in deadlines:
            if moment.date() <= start.date() + timedelta(days=working_days):  # no need to count working days
                break
            last = self.calendar.due(start.date(), working_days)
            if last < moment.date() <= last + timedelta(days=2 + working_days // 2) and self.rng.chance(chance):
                return datetime(last.year, last.month, last.day, 13) + timedelta(minutes=self.rng.below(175))
        return moment

    def _hand_over(self, arrival: Arrival) -> datetime:
        minutes = self.rng.lognormal(HAND_OVER_MEDIAN * self._load(arrival.moment.date()), HAND_OVER_SIGMA)
        moment = self.calendar.advance(arrival.moment, minutes)
        return self._rush(arrival.moment, moment, HAND_OVER_DAYS, 0.40)

    def _closure(self, arrival: Arrival, office: str, start: datetime) -> tuple[datetime, bool]:
        """Moment of closing and whether the ticket had been reopened before."""
        rng = self.rng
        base, sigma = WORK[arrival.category]
        wet = arrival.category == "jalan" and start.month in (11, 12, 1, 2, 3, 4)
        median = base * (1.25 if wet else 1.0)  # asphalt waits for dry days
        minutes = rng.lognormal(median * self._load(arrival.moment.date()), sigma)
        if rng.chance(0.05):  # waits for budget or another agency
            minutes *= 4.0
        shift = FIELD_CREWS if office in FIELD_OFFICES else OFFICE
        closed = self._rush(arrival.moment, self.calendar.advance(start, minutes, shift), CLOSE_DAYS, 0.32)
        reopened = rng.chance(REOPENED)
        if reopened:  # the system overwrites the first closing time
            closed = self.calendar.advance(closed, 600 + rng.lognormal(2.0 * median, sigma), shift)
        return max(closed, start + timedelta(minutes=5)), reopened

    def run(self, arrival: Arrival) -> Course:
        """The whole course of one complaint."""
        rng, office = self.rng, CATEGORIES[arrival.category][1]
        replied = self._reply(arrival, office)
        if arrival.original is not None or rng.chance(UNCLEAR):
            closed = self.calendar.advance(arrival.moment, 60 + rng.lognormal(700, 0.9))
            closed = max(closed, (replied or closed) + timedelta(minutes=2))
            return self._until_pulled(Course(replied, None, closed, "diarsipkan"), arrival)
        if replied and arrival.category in OFFICE_TOPICS and rng.chance(DIRECT):
            closed = replied + timedelta(minutes=int(rng.lognormal(18, 1.0)))  # a question, answered on the spot
            return self._until_pulled(Course(replied, None, closed, "selesai"), arrival)
        handed_over = self._hand_over(arrival)
        closed, reopened = self._closure(arrival, office, handed_over)
        if replied:
            closed = max(closed, replied + timedelta(minutes=15))
        course = Course(replied, handed_over, closed, "selesai", reopened)
        if rng.chance(NEVER) or (reopened and rng.chance(REOPENED_STUCK)):
            course = replace(course, closed=None)
        return self._until_pulled(course, arrival)

    def _until_pulled(self, course: Course, arrival: Arrival) -> Course:
        """Blank everything after the pull and derive the status."""

        def known(moment: datetime | None) -> datetime | None:
            return moment if moment and moment <= PULLED else None

        replied, handed_over, closed = known(course.replied), known(course.handed_over), known(course.closed)
        status = course.status
        if not closed:
            started = handed_over and handed_over < PULLED - timedelta(days=4)
            status = "diterima" if not handed_over else "diproses" if started else "didisposisi"
            if course.reopened and started and arrival.moment < PULLED - timedelta(days=14):
                status = "dibuka lagi"
        return Course(replied, handed_over, closed, status, course.reopened)
