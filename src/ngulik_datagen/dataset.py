"""Assembles the raw complaints behind aduan.csv: as an office has them, with identities."""

from pathlib import Path

from ngulik_datagen import outcomes
from ngulik_datagen.arrivals import Arrival, ArrivalModel
from ngulik_datagen.facts import CATEGORIES
from ngulik_datagen.flaws import plant_flaws
from ngulik_datagen.handling import HandlingModel
from ngulik_datagen.people import Person, PersonModel, known_to_office
from ngulik_datagen.rng import Stream
from ngulik_datagen.schema import Row
from ngulik_datagen.texts.grammar import Report, compose
from ngulik_datagen.texts.personal import Mention, Sentences, give_away
from ngulik_datagen.worktime import WorkCalendar, read_holidays

AGAIN, REVEALING = 0.12, 0.06


def build_rows(holidays: Path) -> list[Row]:
    """All complaints with the columns of `raw.RAW_FIELDS` as keys; moments are datetimes (WIB), None = not happened.

    Two more keys: `polos` is the text without the personal data that the citizen added, `sebutan` says where these are.
    """
    calendar = WorkCalendar(frozenset(holiday.day for holiday in read_holidays(holidays)))
    arrivals = ArrivalModel(calendar).all()
    handling = HandlingModel(calendar, arrivals)
    words, citizens, reporters = Stream("teks"), Stream("warga"), Reporters()
    rows: list[Row] = []
    numbers: dict[int, int] = {}
    for arrival in arrivals:
        year = arrival.moment.year
        numbers[year] = numbers.get(year, 0) + 1
        course = handling.run(arrival)
        rejected = course.status == "diarsipkan" and arrival.original is None
        report = Report(arrival.channel, arrival.category, arrival.district, arrival.spot, arrival.moment, rejected)
        rows.append(
            {
                "tiket": f"BDG-{year % 100}-{numbers[year]:06d}",
                "kanal": arrival.channel,
                "masuk": arrival.moment,
                "respons1": course.replied,
                "disposisi": course.handed_over,
                "selesai": course.closed,
                "status": course.status,
                "kategori": arrival.category,
                "opd": CATEGORIES[arrival.category][1],
                "wilayah": arrival.district,
                "kelurahan": arrival.spot.ward,
                **reporters.add(arrival, compose(words, report)),
                "suka": outcomes.likes(citizens, arrival),
                "duplikat_dari": "" if arrival.original is None else rows[arrival.original]["tiket"],
                "tertutup": outcomes.confidential(citizens, arrival),
                "nilai_warga": outcomes.mark(citizens, arrival, course),
            }
        )
    plant_flaws(rows)
    return rows


class Reporters:
    """Gives each complaint somebody who wrote it; some write again, some give personal data away in the text."""

    def __init__(self) -> None:
        """Own streams, so that everything else stays as it is."""
        self.rng = Stream("pelapor")
        self.people = PersonModel(self.rng)
        self.sentences = Sentences(Stream("pelapor data pribadi"))
        self.known: list[Person] = []

    def add(self, arrival: Arrival, text: str) -> Row:
        """Return the columns about the citizen and the text."""
        rng = self.rng
        again = bool(self.known) and rng.chance(AGAIN)
        person = rng.pick(self.known) if again else self.people.draw(arrival.moment.date())
        self.known.append(person)
        row = known_to_office(rng, person, arrival.channel, arrival.moment.date())
        written, mentions = text, list[Mention]()
        if rng.chance(REVEALING):
            written, mentions = give_away(rng, text, person, arrival.category, self.sentences)
        return {**row, "teks": written, "polos": text, "sebutan": tuple(mentions)}
