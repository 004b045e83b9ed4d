"""kedatangan.csv: messages per hour at the desk for social media (module 06: how many people, at which hours)."""

from datetime import date, datetime, time, timedelta

from ngulik.numbers import number
from ngulik.paths import datasets_dir
from ngulik_datagen.markdown import table_body
from ngulik_datagen.rng import Stream
from ngulik_datagen.schema import Dataset, Row, moment, whole
from ngulik_datagen.worktime import WorkCalendar, read_holidays

BEGIN, DAYS = date(2026, 5, 4), 56  # eight weeks from a Monday
# Mean messages per hour 0-23 on a working day; at 19.00 five people are too few, six are enough but slow.
BY_HOUR = (4, 2, 2, 1, 2, 5, 9, 15, 19, 20, 19, 17, 18, 16, 15, 15, 17, 20, 25, 34, 27, 20, 13, 7)
FREE_DAY = 0.72  # weekends and holidays, except in the evening
INSTAGRAM_SHARE = 0.5
SERVICE_MINUTES = 10.0
SERVICE_MEDIAN = SERVICE_MINUTES * 0.8825  # of a log-normal with this mean and sigma 0.5: factor exp(-0.125)
STORM = date(2026, 6, 9)  # an evening of heavy rain

FIELDS = (
    moment("jam_mulai", "awal jam (WIB)", required=True, unique=True),
    whole("instagram", "pesan yang masuk lewat Instagram selama jam itu", required=True, minimum=0),
    whole("whatsapp", "pesan yang masuk lewat WhatsApp selama jam itu", required=True, minimum=0),
    whole("menit_layanan", "menit kerja yang dipakai untuk menjawab semua pesan jam itu", required=True, minimum=0),
)


def rows() -> list[Row]:
    """One row per hour."""
    rng = Stream("meja")
    calendar = WorkCalendar(frozenset(holiday.day for holiday in read_holidays(datasets_dir() / "libur.csv")))
    found = []
    for day in (BEGIN + timedelta(days=n) for n in range(DAYS)):
        for hour, usual in enumerate(BY_HOUR):
            mean = usual * (FREE_DAY if not calendar.is_workday(day) and 6 <= hour < 18 else 1.0)
            mean *= 2.5 if day == STORM and 18 <= hour < 22 else 1.0
            instagram = rng.poisson(mean * INSTAGRAM_SHARE)
            whatsapp = rng.poisson(mean * (1 - INSTAGRAM_SHARE))
            served = sum(rng.lognormal(SERVICE_MEDIAN, 0.5) for _ in range(instagram + whatsapp))
            found.append(
                {
                    "jam_mulai": datetime.combine(day, time(hour)),
                    "instagram": instagram,
                    "whatsapp": whatsapp,
                    "menit_layanan": round(served),
                }
            )
    return found


def by_hour(found: list[Row]) -> list[float]:
    """Mean messages per hour 0-23."""
    sums = [0] * 24
    for row in found:
        sums[row["jam_mulai"].hour] += row["instagram"] + row["whatsapp"]
    return [total / (len(found) / 24) for total in sums]


def service(found: list[Row]) -> float:
    """Mean minutes per message."""
    messages = sum(row["instagram"] + row["whatsapp"] for row in found)
    return float(sum(row["menit_layanan"] for row in found) / messages)


def figures(found: list[Row]) -> dict[str, object]:
    """What kedatangan.md tells of the rows."""
    means = by_hour(found)
    busiest = max(range(24), key=lambda hour: means[hour])
    lines = [
        (f"{hour:02d}–{hour + 5:02d}", *(number(x, 1) for x in means[hour : hour + 6])) for hour in range(0, 24, 6)
    ]
    return dict(
        begin=f"{found[0]['jam_mulai']:%Y-%m-%d}",
        end=f"{found[-1]['jam_mulai']:%Y-%m-%d}",
        storm=STORM.isoformat(),
        minutes=number(SERVICE_MINUTES),
        mean=number(sum(means) / 24, 1),
        service=number(service(found), 1),
        busiest=f"{busiest:02d}.00",
        peak=number(means[busiest], 1),
        least=int(means[busiest] * service(found) / 60) + 1,
        hour_lines=table_body(lines),
    )


DATASET = Dataset("Pesan per jam di meja layanan (sintetis)", FIELDS, rows, figures)
