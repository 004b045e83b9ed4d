"""Assembles the rows of aduan.csv."""

from pathlib import Path

from ngulik.datagen import outcomes
from ngulik.datagen.arrivals import ArrivalModel
from ngulik.datagen.facts import CATEGORIES
from ngulik.datagen.flaws import plant_flaws
from ngulik.datagen.handling import HandlingModel
from ngulik.datagen.rng import Stream
from ngulik.datagen.schema import Row
from ngulik.datagen.texts.grammar import Report, compose
from ngulik.datagen.worktime import WorkCalendar, read_holidays


def build_rows(holidays: Path) -> list[Row]:
    """All complaints as dictionaries with the columns of `sets/aduan.py` as keys; moments are datetimes (WIB), None = not happened."""
    calendar = WorkCalendar(frozenset(holiday.day for holiday in read_holidays(holidays)))
    arrivals = ArrivalModel(calendar).all()
    handling = HandlingModel(calendar, arrivals)
    words, citizens = Stream("teks"), Stream("warga")
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
                "teks": compose(words, report),
                "suka": outcomes.likes(citizens, arrival),
                "duplikat_dari": "" if arrival.original is None else rows[arrival.original]["tiket"],
                "tertutup": outcomes.confidential(citizens, arrival),
                "nilai_warga": outcomes.mark(citizens, arrival, course),
            }
        )
    plant_flaws(rows)
    return rows
