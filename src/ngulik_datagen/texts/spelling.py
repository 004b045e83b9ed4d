"""The ways people write numbers and dates into a complaint."""

from datetime import date

from ngulik_datagen.rng import Stream

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def grouped(digits: str, sizes: tuple[int, ...], sign: str) -> str:
    """Cut the digits into groups of these sizes (the last one takes the rest), joined by `sign`."""
    parts, at = [], 0
    for size in sizes:
        parts.append(digits[at : at + size])
        at += size
    return sign.join([*parts, digits[at:]])


def mobile(rng: Stream, digits: str) -> str:
    """A mobile number (08…): plain, grouped, international, with letters for digits, or in words."""
    way, rest = rng.below(20), digits[1:]
    if way < 7:
        return digits
    if way < 10:
        return grouped(digits, (4, 4), "-")
    if way < 12:
        return grouped(digits, (4, 4), " ")
    if way < 13:
        return grouped(digits, (4, 4), ".")
    if way < 15:
        return "+62" + rest
    if way < 16:
        return "62" + rest
    if way < 17:
        return "+62 " + grouped(rest, (3, 4), rng.pick((" ", "-")))
    if way < 18:
        return digits.replace("0", "o").replace("1", "l")
    if way < 19:
        return "(" + digits[:4] + ") " + digits[4:]
    return " ".join(_DIGITS[int(digit)] for digit in digits)


def population_number(rng: Stream, digits: str) -> str:
    """A NIK or KK number: mostly plain, sometimes grouped."""
    way = rng.below(10)
    if way < 6:
        return digits
    if way < 8:
        return grouped(digits, (4, 4, 4), " ")
    return grouped(digits, (6, 6), rng.pick((".", "-", " ")))


def birthday(rng: Stream, day: date) -> str:
    """A date as people give their birthday."""
    return (
        f"{day:%d-%m-%Y}", f"{day:%d/%m/%Y}", f"{day.day} {_MONTHS[day.month - 1]} {day.year}", f"{day.day}-{day.month}-{day:%y}",
    )[rng.below(4)]  # fmt: skip


def address(rng: Stream, street: str, house: int, rt: int, rw: int) -> str:
    """A household's address: street and number, the neighbourhood in one of its spellings."""
    road, name = street.split(" ", 1)
    road = rng.pick(("Jl.", "Jl.", "Jln", "Jalan", "Jl") if road == "Jl." else ("Gg.", "Gang", "Gg"))
    where = f"{road} {name} {rng.pick(('No. ', 'No ', 'no.', 'Nomor '))}{house}"
    near = (
        f" RT {rt:02d}/RW {rw:02d}", f" RT.{rt:02d} RW.{rw:02d}", f", RT {rt} RW {rw}", f" RT{rt:02d}/{rw:02d}", "",
    )[rng.below(5)]  # fmt: skip
    return where + near
