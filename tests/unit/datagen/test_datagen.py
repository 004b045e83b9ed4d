"""The parts of the data generator: random streams, working time, habits of typing."""

import re
from datetime import date, datetime
from statistics import fmean

import pytest

from ngulik.numbers import number
from ngulik.paths import datasets_dir
from ngulik_datagen.markdown import column_lines, table_body
from ngulik_datagen.people import PersonModel
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.schema import csv_text, day, decimal, moment, text, whole, yes_no
from ngulik_datagen.texts import spelling
from ngulik_datagen.texts.habits import abbreviate, blunt, slip, tidy
from ngulik_datagen.worktime import NATIONAL, Shift, WorkCalendar, read_holidays

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


@pytest.mark.parametrize("mean", [0, 0.4, 3, 40, 900])
def test_poisson_counts_have_the_mean_and_the_spread_of_poisson(mean: float) -> None:
    rng = Stream("poisson")
    found = [rng.poisson(mean) for _ in range(3000)]
    assert fmean(found) == pytest.approx(mean, abs=0.05 + 0.08 * mean**0.5)
    assert fmean((n - mean) ** 2 for n in found) == pytest.approx(mean, rel=0.12, abs=0.02)


def test_cells_are_written_as_the_fields_say() -> None:
    fields = (text("a", "…"), moment("b", "…"), day("c", "…"), yes_no("d", "…"), whole("e", "…"), decimal("f", "…"))
    rows = [
        dict(zip("abcdef", ("x, y", datetime(2026, 7, 1, 8), date(2026, 7, 1), True, 3, 0.5), strict=True)),
        dict(zip("abcdef", ("", None, None, False, None, None), strict=True)),
    ]
    assert csv_text(fields, rows) == 'a,b,c,d,e,f\n"x, y",2026-07-01 08:00,2026-07-01,ya,3,0.5\n,,,tidak,,\n'


def test_tables_are_markdown() -> None:
    assert table_body([("1", "2"), ("3", "4")]) == "| 1 | 2 |\n| 3 | 4 |"
    assert column_lines((whole("n", "banyaknya"),)) == "| `n` | bilangan bulat | banyaknya |"


def test_people_have_niks_of_their_own_that_tell_birth_and_sex() -> None:
    model = PersonModel(Stream("orang"))
    people = [model.draw(date(2026, 5, 1)) for _ in range(2000)]
    assert len({person.nik for person in people}) == 2000
    for person in people:
        assert person.nik[6:12] == f"{person.born.day + 40 * person.woman:02d}{person.born:%m%y}"
        assert (person.nik[4:6] == "99") != (person.nik[12:] == "0000")
        assert len(person.account) <= 31 and ".." in person.account and "_" in person.account
    assert 0.45 < fmean(person.woman for person in people) < 0.55


def test_numbers_are_spelt_in_many_ways_that_mean_the_same() -> None:
    rng, words = (
        Stream("ejaan"),
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
    )

    def digits(said: str) -> str:
        said = (
            re.sub("|".join(words), lambda found: str(words.index(found[0])), said).replace("o", "0").replace("l", "1")
        )
        return re.sub(r"^62", "0", re.sub(r"\D", "", said))

    phones = {spelling.mobile(rng, "084112345678") for _ in range(400)}
    assert len(phones) >= 10 and {digits(phone) for phone in phones} == {"084112345678"}
    assert len({spelling.population_number(rng, "3273994101900001") for _ in range(100)}) >= 4
    days = {spelling.birthday(rng, date(1990, 8, 7)) for _ in range(60)}
    assert days == {"07-08-1990", "07/08/1990", "7 Agustus 1990", "7-8-90"}
    assert all("Kancil Wening" in spelling.address(rng, "Jl. Kancil Wening", 7, 3, 12) for _ in range(30))
