"""viral.csv: an invented complaint video that runs away (module 08)."""

import math
from statistics import mean, stdev

from ngulik.numbers import number
from ngulik_datagen.markdown import table_body
from ngulik_datagen.rng import Stream
from ngulik_datagen.schema import Dataset, Row, whole

BEFORE, AFTER = 72, 120  # hours around the upload
PEOPLE, P, Q = 180_000, 0.00012, 0.19  # Bass diffusion, per hour: own discovery, contagion
MENTIONED = 0.03  # share of viewers who mention the town
# usual mentions of the town per hour of the day
USUAL = (6, 4, 3, 3, 3, 5, 9, 12, 14, 15, 14, 14, 15, 14, 13, 13, 14, 16, 18, 20, 20, 17, 13, 9)
UPLOADED = 16  # o'clock

FIELDS = (
    whole("jam", "jam sejak video diunggah; negatif = sebelumnya", required=True, unique=True),
    whole("paparan_baru", "orang yang baru melihat video pada jam itu", required=True, minimum=0),
    whole("paparan_total", "semua orang yang sudah melihat video sampai akhir jam itu", required=True, minimum=0),
    whole("sebutan", "kiriman yang menyebut akun kota pada jam itu, tentang apa pun", required=True, minimum=0),
)


def rows() -> list[Row]:
    """One row per hour."""
    rng = Stream("viral")
    seen, found = 0, []
    for hour in range(-BEFORE, AFTER + 1):
        new = rng.poisson((P + Q * seen / PEOPLE) * (PEOPLE - seen)) if hour >= 0 else 0
        new = min(new, PEOPLE - seen)
        seen += new
        mentions = rng.poisson(USUAL[(UPLOADED + hour) % 24] + MENTIONED * new)
        found.append({"jam": hour, "paparan_baru": new, "paparan_total": seen, "sebutan": mentions})
    return found


def doubling_time(found: list[Row], first: int, last: int) -> float:
    """Hours in which exposure doubles: ln 2 divided by the least-squares slope of log exposure over `first..last`."""
    points = [(row["jam"], math.log(row["paparan_total"])) for row in found if first <= row["jam"] <= last]
    middle, level = mean(x for x, _ in points), mean(y for _, y in points)
    slope = sum((x - middle) * (y - level) for x, y in points) / sum((x - middle) ** 2 for x, _ in points)
    return float(math.log(2) / slope)


def alarm(found: list[Row]) -> tuple[float, int]:
    """Mean + 3 standard deviations of mentions before the video, and the first hour after it that exceeds this."""
    quiet = [row["sebutan"] for row in found if row["jam"] < 0]
    limit = mean(quiet) + 3 * stdev(quiet)
    return limit, next(row["jam"] for row in found if row["jam"] >= 0 and row["sebutan"] > limit)


def figures(found: list[Row]) -> dict[str, object]:
    """What viral.md tells of the rows."""
    quiet = [row["sebutan"] for row in found if row["jam"] < 0]
    limit, hour = alarm(found)
    lines = [
        (str(row["jam"]), number(row["paparan_baru"]), number(row["paparan_total"]), str(row["sebutan"]))
        for row in found
        if row["jam"] in (0, 6, 12, 18, 24, 30, 36, 42, 48, 60, 72)
    ]
    return dict(
        before=BEFORE,
        after=AFTER,
        usual=number(mean(quiet), 1),
        spread=number(stdev(quiet), 1),
        limit=number(limit, 1),
        alarm=hour,
        doubling=number(doubling_time(found, 12, 22), 1),
        peak=max(found, key=lambda row: row["paparan_baru"])["jam"],
        total=number(found[-1]["paparan_total"]),
        curve_lines=table_body(lines),
    )


DATASET = Dataset("Laju viral sebuah keluhan (sintetis)", FIELDS, rows, figures, {"primaryKey": "jam"})
