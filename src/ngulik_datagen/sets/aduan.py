"""aduan.csv: the complaints that most modules work on."""

from collections import Counter
from datetime import datetime, timedelta
from functools import cache
from statistics import mean, median, quantiles

from ngulik.numbers import number
from ngulik_datagen.facts import CATEGORIES, CHANNELS
from ngulik_datagen.flaws import PLANTED
from ngulik_datagen.incidents import INCIDENTS
from ngulik_datagen.markdown import table_body
from ngulik_datagen.raw import FIELDS, raw_complaints, released
from ngulik_datagen.schema import Dataset, Row

_REPEATS = {"fields": "duplikat_dari", "reference": {"resource": "", "fields": "tiket"}}


@cache
def rows() -> list[Row]:
    """All complaints, in order of arrival; other sets count them, so do not change them."""
    return released(raw_complaints())


def _minutes(row: Row) -> float:
    return float((row["respons1"] - row["masuk"]) / timedelta(minutes=1))


def _sound(row: Row) -> bool:
    """Replied after arrival and not after closing."""
    return bool(row["respons1"] and row["masuk"] <= row["respons1"] and not _late_note(row))


def _late_note(row: Row) -> bool:
    return bool(row["selesai"] and row["masuk"] <= row["selesai"] < row["respons1"])


def _channel_table(rows: list[Row]) -> str:
    lines = []
    for channel in CHANNELS:
        mine = [row for row in rows if row["kanal"] == channel]
        waits = [_minutes(row) for row in mine if _sound(row)]
        quick = sum(wait <= 360 for wait in waits) / len(mine) * 100
        lines.append((channel, number(len(mine)), number(median(waits)), number(quick)))
    return table_body(lines)


def _category_table(rows: list[Row]) -> str:
    counts = Counter(row["kategori"] for row in rows)
    lines = []
    for name, (_, office) in CATEGORIES.items():
        days = [_days(row) for row in rows if row["kategori"] == name and _closed_later(row)]
        lines.append((name, office, number(counts[name]), number(median(days), 1)))
    return table_body(lines)


def _days(row: Row) -> float:
    return float((row["selesai"] - row["masuk"]) / timedelta(days=1))


def _closed_later(row: Row) -> bool:
    return bool(row["selesai"] and row["selesai"] >= row["masuk"])


def _day(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d")


def figures(rows: list[Row]) -> dict[str, object]:
    """What aduan.md tells of the rows."""
    waits = [_minutes(row) for row in rows if _sound(row)]
    days = [_days(row) for row in rows if _closed_later(row)]
    still_open = sum(row["selesai"] is None for row in rows)
    incidents = [(_day(i.start), i.category, ", ".join(i.districts), str(i.size), i.label) for i in INCIDENTS]
    return dict(
        bursts=len(INCIDENTS),
        duplicates=number(sum(bool(row["duplikat_dari"]) for row in rows)),
        reply_median=number(median(waits)),
        reply_mean=number(mean(waits)),
        reply_p90=number(quantiles(waits, n=10, method="inclusive")[-1]),
        silent=number(sum(row["respons1"] is None for row in rows)),
        days_median=number(median(days), 1),
        days_p90=number(quantiles(days, n=10, method="inclusive")[-1], 1),
        open=number(still_open),
        open_share=number(still_open / len(rows) * 100, 1),
        channel_lines=_channel_table(rows),
        category_lines=_category_table(rows),
        incident_lines=table_body(incidents),
        **PLANTED,
    )


DATASET = Dataset("Aduan warga (sintetis)", FIELDS, rows, figures, {"foreignKeys": [_REPEATS]})
