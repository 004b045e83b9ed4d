"""Places of complaints: wards are real, streets, landmarks and neighbourhood numbers are invented."""

from dataclasses import dataclass
from typing import NamedTuple

from ngulik_datagen.facts import DISTRICTS
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.texts.topic import LEXICON
from ngulik_datagen.words import read

ENROLMENT = (5, 6, 7)  # months in which schools take new pupils
_DRAW = {
    name: Weighted(tuple(entry.topics), [topic.weight for topic in entry.topics.values()])
    for name, entry in LEXICON.items()
}


class Places(NamedTuple):
    """The whole of places.toml."""

    streets: tuple[str, ...]
    landmarks: tuple[str, ...]


_PLACES = read("places.toml", Places)


@dataclass(frozen=True)
class Spot:
    """What and where: the topic and an invented address inside a real ward."""

    topic: str
    ward: str
    street: str
    landmark: str
    rw: int


def new_spot(rng: Stream, category: str, district: str, month: int, topic: str = "") -> Spot:
    """A random spot in the district; without `topic` one is drawn by its weight and season."""
    while not topic or (topic == "spmb" and month not in ENROLMENT):
        topic = _DRAW[category].draw(rng)
    return Spot(
        topic,
        rng.pick(DISTRICTS[district][1]),
        rng.pick(_PLACES.streets),
        rng.pick(_PLACES.landmarks),
        1 + rng.below(18),
    )
