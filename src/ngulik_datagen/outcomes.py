"""What citizens make of it: likes on social media, a confidential channel, a mark from 1 to 5."""

import math
from datetime import timedelta

from ngulik_datagen.arrivals import Arrival
from ngulik_datagen.facts import PULLED, SOCIAL
from ngulik_datagen.handling import Course
from ngulik_datagen.rng import Stream

CONFIDENTIAL = {"adminduk": 0.30, "bansos": 0.30, "kesehatan": 0.24, "pendidikan": 0.24, "ketertiban": 0.12}
CONFIDENTIAL_CHANNEL = {"WhatsApp": 1.5, "Loket": 1.6, "X": 0.6, "Facebook": 0.8}


def likes(rng: Stream, arrival: Arrival) -> int:
    """Likes or supporting votes: a heavy tail on social media, larger in bursts, none on private channels."""
    if arrival.channel in SOCIAL:
        boost = 5.0 if arrival.incident else 1.0
        return int(rng.lognormal((3.2 if arrival.channel == "Instagram" else 1.6) * boost, 1.35))
    if arrival.channel == "Aplikasi warga":
        return int(rng.lognormal(0.9 * (3.0 if arrival.incident else 1.0), 1.0))
    return 0


def confidential(rng: Stream, arrival: Arrival) -> bool:
    """Whether the case was moved out of public view."""
    return rng.chance(CONFIDENTIAL.get(arrival.category, 0.05) * CONFIDENTIAL_CHANNEL.get(arrival.channel, 1.0))


def mark(rng: Stream, arrival: Arrival, course: Course) -> int | None:
    """Satisfaction 1..5 of those who answer the survey: both a quick first reply and a quick closure raise it.

    Only the direction follows research (Istanbulluoglu 2017, fakta 7.2); the sizes are invented.
    """
    age = PULLED - arrival.moment
    if course.closed:
        answers, days = 0.34, (course.closed - arrival.moment) / timedelta(days=1)
    else:  # the survey also goes to those who have waited for three weeks
        answers, days = (0.16, age / timedelta(days=1)) if age > timedelta(days=21) else (0.0, 1.0)
    hours = (course.replied - arrival.moment) / timedelta(hours=1) if course.replied else 24.0 * 14
    level = 3.55 - 0.30 * math.log((hours + 0.2) / 2.0) - 0.40 * math.log((days + 0.5) / 7.0)
    level -= 0.9 * course.reopened + 0.7 * (course.status == "diarsipkan") + 0.8 * (course.closed is None)
    level += 0.85 * rng.normal()
    return min(max(round(level), 1), 5) if rng.chance(answers) else None
