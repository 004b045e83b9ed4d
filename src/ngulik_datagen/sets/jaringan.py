"""jaringan.csv: measured connections of an invented disaster post (module 13)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from statistics import median
from typing import NamedTuple

from ngulik.numbers import number
from ngulik_datagen.markdown import table_body
from ngulik_datagen.rng import Stream
from ngulik_datagen.schema import Dataset, Row, decimal, moment, text, whole

BEGIN, HOURS = datetime(2026, 1, 12), 14 * 24


class Link(NamedTuple):
    """Invented, but shaped by physics (fakta 6): ms round trip, its spread, Mbps down, %% loss, effect of rain and rush."""

    rtt: float
    spread: float
    mbps: float
    loss: float
    rain: float  # added share of round trip per 10 mm/h
    rush: float  # factor on the round trip in the evening
    fades: float  # mm/h of rain at which the link drops out half the time


LINKS = {
    "serat": Link(8, 0.18, 48, 0.02, 0.0, 1.3, 999),
    "seluler 4G": Link(38, 0.35, 24, 0.3, 0.12, 2.4, 90),
    "satelit LEO": Link(46, 0.25, 90, 0.6, 0.65, 1.2, 45),
    "satelit GEO": Link(612, 0.06, 30, 0.8, 0.10, 1.1, 16),
}
CUT = (datetime(2026, 1, 19, 14), datetime(2026, 1, 20, 4))  # an excavator hits the fibre
FEASIBLE = 150  # ms round trip for a video call, limit of module 13

FIELDS = (
    moment("waktu", "awal jam pengukuran (WIB)", required=True),
    text("jaringan", "jenis sambungan", required=True, enum=list(LINKS)),
    whole("rtt_ms", "waktu pergi-pulang (ping), milidetik, median jam itu; kosong = terputus", minimum=1),
    decimal("rugi_persen", "paket yang hilang, persen; 100 = terputus", required=True, minimum=0, maximum=100),
    decimal("unduh_mbps", "laju unduh, Mbps; 0 = terputus", required=True, minimum=0),
    decimal("hujan_mm", "hujan di lokasi, mm per jam; 0 = tidak hujan", required=True, minimum=0),
)


def rows() -> list[Row]:
    """One row per hour and connection."""
    rng = Stream("jaringan")
    found = []
    for hour, rain in enumerate(_rain(rng)):
        moment = BEGIN + timedelta(hours=hour)
        for name, link in LINKS.items():
            found.append(
                {"waktu": moment, "jaringan": name, **_measure(rng, name, link, moment, rain), "hujan_mm": rain}
            )
    return found


def _rain(rng: Stream) -> Iterable[float]:
    wet = 0.0
    for hour in range(HOURS):
        afternoon = 13 <= hour % 24 <= 20
        if wet < 0.1:
            wet = rng.lognormal(7, 0.9) if rng.chance(0.13 if afternoon else 0.03) else 0.0
        else:
            wet = wet * (0.45 + 0.6 * rng.unit()) if rng.chance(0.8) else 0.0
        yield round(min(wet, 60), 1) if wet >= 0.1 else 0.0


def _measure(rng: Stream, name: str, link: Link, moment: datetime, rain: float) -> Row:
    cut = name == "serat" and CUT[0] <= moment < CUT[1]
    drowned = rain > 0 and rng.chance(min((rain / link.fades) ** 2 / 2, 1.0))
    if cut or drowned:
        return {"rtt_ms": None, "rugi_persen": 100.0, "unduh_mbps": 0.0}
    busy = link.rush if 18 <= moment.hour < 22 else 1.0
    wet = 1 + link.rain * rain / 10
    floor = 477.5 if name == "satelit GEO" else 1.5
    return {
        "rtt_ms": round(max(rng.lognormal(link.rtt * busy * wet, link.spread), floor)),
        "rugi_persen": round(min(rng.lognormal(link.loss * (1 + link.rain * rain), 0.7), 40), 2),
        "unduh_mbps": round(rng.lognormal(link.mbps / busy / wet, 0.25), 1),
    }


def feasible_share(found: list[Row], name: str) -> float:
    """Share of all hours with a round trip below the limit; hours without connection are not feasible."""
    mine = [row for row in found if row["jaringan"] == name]
    return float(sum(row["rtt_ms"] is not None and row["rtt_ms"] < FEASIBLE for row in mine) / len(mine))


def median_rtt(found: list[Row], name: str, wet: bool) -> float:
    """Median round trip in ms of hours with (or without) rain."""
    mine = [row for row in found if row["jaringan"] == name and (row["hujan_mm"] > 0) == wet]
    return float(median(row["rtt_ms"] for row in mine if row["rtt_ms"] is not None))


def figures(found: list[Row]) -> dict[str, object]:
    """What jaringan.md tells of the rows."""
    lines = [
        (
            name,
            number(median_rtt(found, name, wet=False)),
            number(median_rtt(found, name, wet=True)),
            number(feasible_share(found, name) * 100, 1),
            number(median(row["unduh_mbps"] for row in found if row["jaringan"] == name), 1),
            str(sum(row["rtt_ms"] is None for row in found if row["jaringan"] == name)),
        )
        for name in LINKS
    ]
    return dict(
        cut_from=f"{CUT[0]:%Y-%m-%d pukul %H.00}",
        cut_to=f"{CUT[1]:%Y-%m-%d pukul %H.00}",
        limit=FEASIBLE,
        link_lines=table_body(lines),
    )


DATASET = Dataset("Ukur jaringan posko (sintetis)", FIELDS, rows, figures, {"primaryKey": ["waktu", "jaringan"]})
