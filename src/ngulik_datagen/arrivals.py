"""When, where, through which channel and about what a complaint comes in."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from ngulik_datagen.facts import BEGIN, CATEGORIES, CHANNELS, DISTRICTS, END, OFFICE_TOPICS, ROWS, TILT
from ngulik_datagen.incidents import INCIDENTS, Incident, rain_by_day
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.texts.places import Spot, new_spot
from ngulik_datagen.worktime import WorkCalendar

DAYS = tuple(BEGIN.date() + timedelta(days=n) for n in range((END - BEGIN).days))
WEEKDAY = (1.22, 1.13, 1.06, 1.03, 1.02, 0.82, 0.70)
# Relative arrivals per hour 0-23 for citizens' phones, the lamp-and-noise evening, and offices.
HOURS_PHONE = (5, 3, 2, 2, 3, 8, 20, 34, 36, 34, 31, 29, 32, 28, 24, 24, 28, 31, 33, 39, 41, 34, 22, 11)
HOURS_NIGHT = (9, 5, 3, 2, 3, 5, 9, 12, 11, 10, 10, 10, 11, 10, 10, 11, 16, 28, 46, 58, 56, 46, 32, 18)
HOURS_OFFICE = (1, 0, 0, 0, 1, 3, 10, 34, 60, 66, 58, 42, 26, 38, 40, 30, 17, 10, 8, 9, 9, 6, 3, 2)
HOURS_DESK = (0, 0, 0, 0, 0, 0, 0, 0, 30, 34, 28, 18, 6, 20, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0)
DUPLICATE_CHANCE, BURST_DUPLICATE_CHANCE = 0.034, 0.42


@dataclass(frozen=True)
class Arrival:
    """One complaint as it comes in; `original` is the position of the report it repeats."""

    moment: datetime
    channel: str
    category: str
    district: str
    spot: Spot
    incident: Incident | None = None
    original: int | None = None


def _channel_weights(category: str, day: date, workday: bool) -> list[float]:
    """Instagram grows and Facebook shrinks over the two years; the desk opens on working days only."""
    progress = (day - BEGIN.date()).days / len(DAYS)
    weights = dict(CHANNELS)
    weights["Instagram"] *= 0.85 + 0.30 * progress
    weights["Facebook"] *= 1.35 - 0.70 * progress
    weights["Aplikasi warga"] *= 0.80 + 0.40 * progress
    weights["Loket"] *= 1.0 if workday else 0.0
    if category in OFFICE_TOPICS:
        weights["Loket"] *= 3.0
        weights["WhatsApp"] *= 1.4
        weights["Instagram"] *= 0.8
    return list(weights.values())


def _season(category: str, day: date, rain: dict[date, float], calendar: WorkCalendar) -> float:
    """Relative intensity of a category on a day: growth, weekday, days off, rain of today and of the week before."""
    weight = (0.82 + 0.36 * (day - BEGIN.date()).days / len(DAYS)) * WEEKDAY[day.weekday()]
    if day.weekday() < 5 and not calendar.is_workday(day):
        weight *= 0.72
    today = rain[day]
    week = sum(rain.get(day - timedelta(days=n), 0.0) for n in range(1, 8)) / 7
    if category == "drainase":
        weight *= 0.45 + 0.085 * today
    elif category == "pohon":
        weight *= 0.70 + 0.040 * today
    elif category == "jalan":
        weight *= 0.75 + 0.055 * week
    elif category == "air bersih":
        weight *= 1.5 if day.month in (7, 8, 9) else 0.9
    elif category == "kesehatan":
        weight *= 1.5 if day.month in (1, 2, 3) else 0.9
    elif category == "pendidikan":
        weight *= 2.2 if day.month in (6, 7) else 0.75
    elif category in ("parkir", "ketertiban") and not calendar.is_workday(day):
        weight *= 1.45
    if category in OFFICE_TOPICS and not calendar.is_workday(day):
        weight *= 0.55
    return weight


def _hours(category: str, channel: str, workday: bool) -> tuple[int, ...]:
    if channel == "Loket":
        return HOURS_DESK
    if category in ("pju", "ketertiban"):
        return HOURS_NIGHT
    if workday and (category in OFFICE_TOPICS or channel in ("SP4N-LAPOR!", "Aplikasi warga")):
        return HOURS_OFFICE
    return HOURS_PHONE


class ArrivalModel:
    """Draws ordinary complaints day by day and adds the bursts."""

    def __init__(self, calendar: WorkCalendar) -> None:
        """Prepare the weights once; `calendar` tells working days."""
        self.rng = Stream("kedatangan")
        self.calendar = calendar
        self.rain = rain_by_day(Stream("hujan"))
        names = tuple(CATEGORIES)
        in_bursts = Counter({name: sum(i.size for i in INCIDENTS if i.category == name) for name in names})
        # Bursts come on top, yet the shares of the whole table keep to the design weights (which sum to 100).
        wanted = [ROWS * weight / 100 - in_bursts[name] for name, (weight, _) in CATEGORIES.items()]
        self.categories = Weighted(names, wanted)
        self.days = {name: Weighted(DAYS, [_season(name, day, self.rain, calendar) for day in DAYS]) for name in names}
        self.districts = {
            name: Weighted(
                tuple(DISTRICTS),
                [people * TILT.get(name, {}).get(district, 1.0) for district, (people, _) in DISTRICTS.items()],
            )
            for name in names
        }

    def ordinary(self) -> Arrival:
        """One complaint of no particular incident."""
        rng = self.rng
        category = self.categories.draw(rng)
        day = self.days[category].draw(rng)
        workday = self.calendar.is_workday(day)
        channel = Weighted(tuple(CHANNELS), _channel_weights(category, day, workday)).draw(rng)
        hour = Weighted(range(24), _hours(category, channel, workday)).draw(rng)
        moment = datetime.combine(day, time(hour, rng.below(60)))
        district = self.districts[category].draw(rng)
        return Arrival(moment, channel, category, district, new_spot(rng, category, district, day.month))

    def burst(self, incident: Incident) -> list[Arrival]:
        """All reports of one incident: a handful of spots, exponential fading, mostly through social media."""
        rng = self.rng
        spots = [
            (district, new_spot(rng, incident.category, district, incident.start.month, incident.topic))
            for district in incident.districts
            for _ in range(3)
        ]
        weights = [w * (1.7 if name in ("Instagram", "X") else 0.8) for name, w in CHANNELS.items() if name != "Loket"]
        channels = Weighted([name for name in CHANNELS if name != "Loket"], weights)
        found: list[Arrival] = []
        while len(found) < incident.size:
            moment = incident.start + timedelta(minutes=int(rng.lognormal(incident.half_life * 60, 0.9)))
            if rng.chance(0.72) and moment.hour < 5:
                continue  # most people sleep
            if moment < END:
                district, spot = rng.pick(spots)
                found.append(Arrival(moment, channels.draw(rng), incident.category, district, spot, incident))
        return found

    def all(self) -> list[Arrival]:
        """The whole table of arrivals in order of time, repeats marked."""
        found = [arrival for incident in INCIDENTS for arrival in self.burst(incident)]
        found += [self.ordinary() for _ in range(ROWS - len(found))]
        found.sort(key=lambda arrival: arrival.moment)
        return self._with_repeats(found)

    def _with_repeats(self, arrivals: list[Arrival]) -> list[Arrival]:
        """Some later reports are recognised as repeats of an earlier one about the same spot."""
        first_at: dict[tuple[str, Spot], int] = {}
        recent: dict[str, list[int]] = {}
        for here, arrival in enumerate(arrivals):
            earlier = recent.setdefault(arrival.category, [])
            while earlier and arrivals[earlier[0]].moment < arrival.moment - timedelta(days=12):
                earlier.pop(0)
            key = (arrival.district, arrival.spot)
            if arrival.incident:
                original = first_at.setdefault(key, here)
                if original != here and self.rng.chance(BURST_DUPLICATE_CHANCE):
                    arrivals[here] = replace(arrival, original=original)
            elif earlier and self.rng.chance(DUPLICATE_CHANCE):
                original = self.rng.pick(earlier)
                twin = arrivals[original]
                arrivals[here] = replace(arrival, district=twin.district, spot=twin.spot, original=original)
            else:
                earlier.append(here)
        return arrivals
