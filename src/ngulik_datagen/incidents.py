"""Invented incidents that set off bursts of complaints, and the rain that shapes quiet days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ngulik_datagen.facts import BEGIN, END
from ngulik_datagen.rng import Stream
from ngulik_datagen.words import listed, rows


@dataclass(frozen=True)
class Incident:
    """A burst: `size` reports about one topic from a few districts, fading with `half_life` hours."""

    start: datetime
    category: str
    topic: str
    districts: tuple[str, ...]
    size: int
    half_life: float
    label: str  # Indonesian, for the data card
    storm: bool = False  # forces heavy rain on that day


INCIDENTS = tuple(
    Incident(**row)
    for row in rows(
        "incidents.csv",
        start=datetime.fromisoformat,
        category=str,
        topic=str,
        districts=listed,
        size=int,
        half_life=float,
        label=str,
        storm=bool,
    )
)

# Chance of rain per month, January first: wet November-April, dry June-September.
RAIN_CHANCE = (0.62, 0.62, 0.66, 0.60, 0.42, 0.24, 0.16, 0.14, 0.24, 0.42, 0.66, 0.66)


def rain_by_day(rng: Stream) -> dict[date, float]:
    """Invented rainfall in mm per day; wet days cluster, storms fall where the incidents need them."""
    storms = {incident.start.date() for incident in INCIDENTS if incident.storm}
    rain: dict[date, float] = {}
    day, wet = BEGIN.date(), False
    while day < END.date():
        chance = RAIN_CHANCE[day.month - 1] * (1.25 if wet else 0.75)
        wet = rng.chance(min(chance, 0.95))
        amount = rng.lognormal(7.0, 0.95) if wet else 0.0
        if day in storms:
            wet, amount = True, 60.0 + 30.0 * rng.unit()
        rain[day] = min(amount, 110.0)
        day += timedelta(days=1)
    return rain
