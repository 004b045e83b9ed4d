"""kiriman.csv: how the town's own posts fared (module 02: engagement by reach, mean against median)."""

from datetime import date, datetime, time, timedelta
from statistics import mean, median
from typing import NamedTuple

from ngulik.numbers import number
from ngulik_datagen.markdown import table_body
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.schema import Dataset, Row, moment, text, whole

BEGIN, DAYS = date(2026, 1, 5), 170
TOPICS = ("info layanan", "jadwal", "imbauan", "hasil aduan", "kegiatan", "kuis")


class Account(NamedTuple):
    """Invented: posts, median reach, median engagement per reach, shares of like/comment/save/share in it."""

    posts: int
    reach: float
    rate: float
    parts: tuple[float, float, float, float]


ACCOUNTS = {
    "Instagram": Account(132, 9_500, 0.034, (0.74, 0.08, 0.08, 0.10)),
    "Facebook": Account(84, 4_200, 0.017, (0.66, 0.16, 0.02, 0.16)),
    "X": Account(102, 2_600, 0.011, (0.58, 0.14, 0.06, 0.22)),
}
QUIZZES = {"Instagram": 3, "Facebook": 9, "X": 2}  # posts with a prize: everybody comments

FIELDS = (
    text("kanal", "akun resmi kota di kanal ini", required=True, enum=list(ACCOUNTS)),
    moment("tayang", "saat kiriman tayang (WIB)", required=True),
    text("topik", "isi kiriman", required=True, enum=list(TOPICS)),
    whole("jangkauan", "banyaknya akun yang melihat kiriman", required=True, minimum=1),
    whole("suka", "tanda suka", required=True, minimum=0),
    whole("komentar", "komentar", required=True, minimum=0),
    whole("simpan", "disimpan atau ditandai", required=True, minimum=0),
    whole("bagikan", "dibagikan atau dikirim ulang", required=True, minimum=0),
)


def rows() -> list[Row]:
    """Posts in order of time."""
    rng = Stream("kiriman")
    hours = Weighted(range(6, 22), (2, 5, 6, 5, 4, 5, 6, 4, 3, 4, 5, 6, 7, 8, 6, 3))
    found = []
    for channel, account in ACCOUNTS.items():
        for n in range(account.posts):
            quiz = n < QUIZZES[channel]
            posted = BEGIN + timedelta(days=rng.below(DAYS))
            reach = int(rng.lognormal(account.reach, 0.6))
            rate = 0.38 + 0.2 * rng.unit() if quiz else min(rng.lognormal(account.rate, 0.45), 0.2)
            parts = (0.30, 0.62, 0.02, 0.06) if quiz else account.parts
            counts = [rng.poisson(reach * rate * part) for part in parts]
            found.append(
                {
                    "kanal": channel,
                    "tayang": datetime.combine(posted, time(hours.draw(rng), rng.pick((0, 0, 0, 5, 15, 30, 30, 45)))),
                    "topik": "kuis" if quiz else rng.pick(TOPICS[:-1]),
                    "jangkauan": reach,
                    **dict(zip(("suka", "komentar", "simpan", "bagikan"), counts, strict=True)),
                }
            )
    return sorted(found, key=lambda row: (row["tayang"], row["kanal"]))


def engagement(row: Row) -> float:
    """Engagement rate by reach (fakta 4.3)."""
    return float((row["suka"] + row["komentar"] + row["simpan"] + row["bagikan"]) / row["jangkauan"])


def figures(found: list[Row]) -> dict[str, object]:
    """What kiriman.md tells of the rows."""
    rates = {channel: [engagement(row) for row in found if row["kanal"] == channel] for channel in ACCOUNTS}
    lines = [
        (channel, str(len(mine)), number(mean(mine) * 100, 2), number(median(mine) * 100, 2))
        for channel, mine in rates.items()
    ]
    return dict(
        rate_lines=table_body(lines),
        by_mean=max(rates, key=lambda channel: mean(rates[channel])),
        by_median=max(rates, key=lambda channel: median(rates[channel])),
    )


DATASET = Dataset("Kiriman akun kota (sintetis)", FIELDS, rows, figures)
