"""Freezes the holidays of 2024-2027 from the library `holidays` into libur.csv (run by hand, once per new SKB)."""

import csv
import io
from datetime import date

from ngulik_datagen.worktime import JOINT_LEAVE, NATIONAL, Holiday

YEARS = range(2024, 2028)
ISLAMIC = ("Isra Mikraj", "Idul Fitri", "Idul Adha", "Tahun Baru Islam", "Maulid")
ESTIMATED_MARK = " (perkiraan)"


def library_holidays() -> tuple[Holiday, ...]:
    """National holidays (category `public`) and joint leave (category `government`), by date.

    The default of the library leaves joint leave out (fakta 8.1). Islamic dates of 2027 count as estimated throughout,
    also where the library states them without its mark.
    """
    import holidays  # only here: the generator itself needs the standard library alone

    found = []
    for category, kind in (("public", NATIONAL), ("government", JOINT_LEAVE)):
        table: dict[date, str] = holidays.ID(years=YEARS, categories=(category,), language="id")
        for day, name in table.items():
            estimated = ESTIMATED_MARK in name or (day.year == 2027 and any(word in name for word in ISLAMIC))
            found.append(Holiday(day, name.replace(ESTIMATED_MARK, ""), kind, estimated))
    return tuple(sorted(found, key=lambda holiday: (holiday.day, holiday.kind)))


def holidays_csv(rows: tuple[Holiday, ...]) -> str:
    """Text of libur.csv."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("tanggal", "nama", "jenis", "perkiraan"))
    writer.writerows((h.day.isoformat(), h.name, h.kind, "ya" if h.estimated else "tidak") for h in rows)
    return out.getvalue()
