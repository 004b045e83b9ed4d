"""biaya.csv: what a complaint costs on each channel, by month (module 07)."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from ngulik.numbers import number
from ngulik_datagen.facts import CHANNELS
from ngulik_datagen.markdown import table_body
from ngulik_datagen.raw import raw_complaints
from ngulik_datagen.schema import Dataset, Row, day, text, whole

WAGE = 38_000  # rupiah per hour, invented


class Cost(NamedTuple):
    """Invented: minutes of work per complaint, fixed rupiah per month (tools, counter, hosting)."""

    minutes: int
    fixed: int


COSTS = {
    "Instagram": Cost(9, 2_500_000),
    "WhatsApp": Cost(8, 1_500_000),
    "SP4N-LAPOR!": Cost(14, 600_000),
    "Aplikasi warga": Cost(6, 6_000_000),
    "Facebook": Cost(9, 500_000),
    "X": Cost(9, 500_000),
    "Loket": Cost(25, 4_000_000),
}
MONTHS = tuple(date(2025 + (6 + n) // 12, (6 + n) % 12 + 1, 1) for n in range(12))

FIELDS = (
    day("bulan", "hari pertama bulan itu", required=True),
    text("kanal", "kanal aduan", required=True, enum=list(CHANNELS)),
    whole("aduan", "banyaknya aduan bulan itu, dihitung dari aduan.csv", required=True, minimum=1),
    whole("menit_per_aduan", "menit kerja petugas per aduan", required=True),
    whole("upah_per_jam", "upah petugas per jam, rupiah", required=True),
    whole("biaya_tetap", "biaya kanal per bulan berapa pun aduannya, rupiah", required=True),
)


def rows() -> list[Row]:
    """One row per month and channel."""
    counts = Counter((row["masuk"].year, row["masuk"].month, row["kanal"]) for row in raw_complaints())
    return [
        {
            "bulan": month,
            "kanal": channel,
            "aduan": counts[month.year, month.month, channel],
            "menit_per_aduan": cost.minutes,
            "upah_per_jam": WAGE,
            "biaya_tetap": cost.fixed,
        }
        for month in MONTHS
        for channel, cost in COSTS.items()
    ]


def cost_per_complaint(found: list[Row], channel: str) -> float:
    """Rupiah per complaint over all months of a channel."""
    mine = [row for row in found if row["kanal"] == channel]
    complaints = sum(row["aduan"] for row in mine)
    work = COSTS[channel].minutes * WAGE / 60
    return float(work + sum(row["biaya_tetap"] for row in mine) / complaints)


def break_even(first: str, second: str) -> float:
    """Complaints per month at which two channels cost the same."""
    a, b = COSTS[first], COSTS[second]
    return (a.fixed - b.fixed) / ((b.minutes - a.minutes) * WAGE / 60)


def figures(found: list[Row]) -> dict[str, object]:
    """What biaya.md tells of the rows."""
    lines = [
        (
            channel,
            number(sum(row["aduan"] for row in found if row["kanal"] == channel)),
            str(cost.minutes),
            number(cost.fixed),
            number(cost_per_complaint(found, channel)),
        )
        for channel, cost in COSTS.items()
    ]
    even = number(break_even("Aplikasi warga", "Loket"))
    return dict(cost_lines=table_body(lines), even=even)


DATASET = Dataset("Biaya kanal aduan (sintetis)", FIELDS, rows, figures, {"primaryKey": ["bulan", "kanal"]})
