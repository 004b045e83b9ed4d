"""The parts of the data generator: random streams, working time, habits of typing."""

from datetime import date, datetime

import pytest

from ngulik.datagen.markdown import number
from ngulik.datagen.rng import Stream, Weighted
from ngulik.datagen.texts.habits import abbreviate, blunt, slip, tidy
from ngulik.datagen.worktime import NATIONAL, Shift, WorkCalendar, read_holidays
from ngulik.paths import datasets_dir

HOLIDAYS = read_holidays(datasets_dir() / "libur.csv")
ALL = WorkCalendar(frozenset(holiday.day for holiday in HOLIDAYS))
NATIONAL_ONLY = WorkCalendar(frozenset(holiday.day for holiday in HOLIDAYS if holiday.kind == NATIONAL))
NONE = WorkCalendar(frozenset())

# fakta 8.3: received -> last day of 3, 5, 14, 60 working days; without holidays / national only / with joint leave
DUE = {
    "2024-04-05": (
        ("2024-04-10", "2024-04-12", "2024-04-18"),
        ("2024-04-12", "2024-04-16", "2024-04-22"),
        ("2024-04-25", "2024-04-29", "2024-05-06"),
        ("2024-06-28", "2024-07-08", "2024-07-17"),
    ),
    "2024-07-04": (
        ("2024-07-09", "2024-07-09", "2024-07-09"),
        ("2024-07-11", "2024-07-11", "2024-07-11"),
        ("2024-07-24", "2024-07-24", "2024-07-24"),
        ("2024-09-26", "2024-09-27", "2024-09-27"),
    ),
    "2025-03-27": (
        ("2025-04-01", "2025-04-03", "2025-04-10"),
        ("2025-04-03", "2025-04-07", "2025-04-14"),
        ("2025-04-16", "2025-04-21", "2025-04-28"),
        ("2025-06-19", "2025-07-01", "2025-07-11"),
    ),
    "2025-08-15": (
        ("2025-08-20", "2025-08-20", "2025-08-21"),
        ("2025-08-22", "2025-08-22", "2025-08-25"),
        ("2025-09-04", "2025-09-04", "2025-09-08"),
        ("2025-11-07", "2025-11-10", "2025-11-11"),
    ),
    "2026-03-17": (
        ("2026-03-20", "2026-03-23", "2026-03-27"),
        ("2026-03-24", "2026-03-25", "2026-03-31"),
        ("2026-04-06", "2026-04-08", "2026-04-14"),
        ("2026-06-09", "2026-06-18", "2026-06-26"),
    ),
    "2026-12-23": (
        ("2026-12-28", "2026-12-29", "2026-12-30"),
        ("2026-12-30", "2026-12-31", "2027-01-04"),
        ("2027-01-12", "2027-01-15", "2027-01-18"),
        ("2027-03-17", "2027-03-25", "2027-04-05"),
    ),
}


@pytest.mark.parametrize("received", DUE)
def test_due_dates_of_the_fact_sheet(received: str) -> None:
    found = tuple(
        tuple(str(calendar.due(date.fromisoformat(received), days)) for calendar in (NONE, NATIONAL_ONLY, ALL))
        for days in (3, 5, 14, 60)
    )
    assert found == DUE[received]


def test_staffed_time_skips_nights_weekends_and_joint_leave() -> None:
    friday = datetime(2025, 3, 27, 15, 30)  # the day before the long Eid holiday (28 March to 7 April)
    assert ALL.advance(friday, 20) == datetime(2025, 3, 27, 15, 50)
    assert ALL.advance(friday, 40) == datetime(2025, 4, 8, 7, 40)
    assert ALL.advance(datetime(2025, 3, 27, 3), 5) == datetime(2025, 3, 27, 7, 35)
    assert ALL.advance(friday, 40, Shift(450, 960, daily=True)) == datetime(2025, 3, 28, 7, 40)


def test_streams_are_stable_and_independent() -> None:
    assert [Stream("contoh").below(1000) for _ in range(2)] == [Stream("contoh").below(1000)] * 2
    assert Stream("contoh").unit() != Stream("lain").unit()
    rng = Stream("contoh")
    draws = sorted(rng.lognormal(30, 1.0) for _ in range(4001))
    assert draws[2000] == pytest.approx(30, rel=0.08)


def test_weighted_draws_follow_the_weights() -> None:
    rng, dice = Stream("bobot"), Weighted("abc", (1, 0, 3))
    found = [dice.draw(rng) for _ in range(4000)]
    assert "b" not in found
    assert found.count("c") / len(found) == pytest.approx(0.75, abs=0.03)


def test_typing_habits() -> None:
    assert tidy("Jalan  rusak , , bolong . ", end=".") == "Jalan rusak, bolong."
    assert tidy("kapan?. tolong 🙏", end=".") == "kapan? tolong 🙏"
    assert blunt("Punten min, lampu tos pareum di RW 3, hatur nuhun") == "Min, lampu geus pareum di RW 3, nuhun"
    assert abbreviate(Stream("singkat"), "yang di Jalan", 1.0) == "yg di Jalan"
    assert sorted(slip(Stream("selip"), "kelurahan")) == sorted("kelurahan")
    assert slip(Stream("selip"), "di sini") == "di sini"


def test_numbers_are_written_the_indonesian_way() -> None:
    assert (number(12000), number(1234.56, 1)) == ("12.000", "1.234,6")
