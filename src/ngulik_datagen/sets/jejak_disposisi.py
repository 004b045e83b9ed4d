"""jejak_disposisi.csv: event log of tickets that wander between offices (module 07)."""

from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import mean, median

from ngulik.numbers import number
from ngulik.paths import datasets_dir
from ngulik_datagen.markdown import table_body
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.schema import Dataset, Row, moment, text, whole
from ngulik_datagen.worktime import WorkCalendar, read_holidays

TICKETS, BEGIN, DAYS = 1_500, datetime(2026, 1, 5), 150
DESK, DONE = "Meja aduan", "Selesai"
# From the desk, and from office to office; what is left of 1 is the chance that the office finishes the ticket.
FIRST = {
    "DSDABM": 34,
    "Dishub": 20,
    "DLH": 14,
    "DPKP": 9,
    "Satpol PP": 8,
    "Disdukcapil": 6,
    "Tirtawening": 5,
    "Dinsos": 4,
}
PASSED_ON = {
    "DSDABM": {"Dishub": 0.24, "DPKP": 0.08, "Tirtawening": 0.07},
    "Dishub": {"DSDABM": 0.58, "Satpol PP": 0.07},
    "DLH": {"Satpol PP": 0.07, "DSDABM": 0.05},
    "DPKP": {"DSDABM": 0.12, "DLH": 0.09},
    "Satpol PP": {"Dishub": 0.10, "DLH": 0.05},
    "Disdukcapil": {"Dinsos": 0.06},
    "Tirtawening": {"DSDABM": 0.22},
    "Dinsos": {"Disdukcapil": 0.16},
}
# Median working minutes a ticket lies at an office; 510 are a working day.
STAY = {
    "DSDABM": 900, "Dishub": 620, "DLH": 420, "DPKP": 1900, "Satpol PP": 500, "Disdukcapil": 300, "Tirtawening": 450, "Dinsos": 800,
}  # fmt: skip
REASONS = Weighted(("bukan kewenangan kami", "salah lokasi", "perlu tindakan OPD lain dahulu"), (58, 14, 28))

FIELDS = (
    text("tiket", "nomor tiket; nomor urut 7xxxxx khusus untuk berkas ini", required=True),
    whole("urutan", "kejadian ke berapa pada tiket itu, mulai 1", required=True, minimum=1),
    moment("waktu", "saat kejadian (WIB)", required=True),
    text("kejadian", "disposisi dari meja aduan, pindah antar-OPD, atau selesai", required=True,
         enum=["disposisi", "pindah", "selesai"]),
    text("dari", "yang melepas tiket", required=True, enum=[DESK, *STAY]),
    text("ke", "yang menerima tiket", required=True, enum=[*STAY, DONE]),
    text("alasan", "alasan pindah menurut OPD yang melepas; kosong = bukan pindah"),
)  # fmt: skip


def rows() -> list[Row]:
    """Events, ticket by ticket in order of arrival."""
    rng = Stream("disposisi")
    calendar = WorkCalendar(frozenset(holiday.day for holiday in read_holidays(datasets_dir() / "libur.csv")))
    starts = sorted(BEGIN + timedelta(minutes=rng.below(DAYS * 24 * 60)) for _ in range(TICKETS))
    return [
        row for n, start in enumerate(starts, start=1) for row in _journey(rng, calendar, f"BDG-26-7{n:05d}", start)
    ]


def _journey(rng: Stream, calendar: WorkCalendar, ticket: str, start: datetime) -> list[Row]:
    here, moment = DESK, calendar.advance(start, rng.lognormal(120, 0.9))
    found: list[Row] = []
    while here != DONE:
        if here == DESK:
            event, there = "disposisi", Weighted(tuple(FIRST), list(FIRST.values())).draw(rng)
        else:
            moment = calendar.advance(moment, rng.lognormal(STAY[here], 0.8))
            on = PASSED_ON[here]
            there = Weighted((*on, DONE), (*on.values(), 1 - sum(on.values()))).draw(rng)
            event = "selesai" if there == DONE else "pindah"
        found.append(
            {
                "tiket": ticket,
                "urutan": len(found) + 1,
                "waktu": moment,
                "kejadian": event,
                "dari": here,
                "ke": there,
                "alasan": REASONS.draw(rng) if event == "pindah" else "",
            }
        )
        here = there
    return found


def handovers(found: list[Row]) -> list[int]:
    """Number of `pindah` per ticket."""
    moved = Counter(row["tiket"] for row in found if row["kejadian"] == "pindah")
    return [moved[ticket] for ticket in dict.fromkeys(row["tiket"] for row in found)]


def stays(found: list[Row]) -> dict[str, list[float]]:
    """Office → days that each ticket lay there."""
    held: dict[str, list[float]] = {office: [] for office in STAY}
    for before, after in pairwise(found):
        if before["tiket"] == after["tiket"]:
            held[before["ke"]].append((after["waktu"] - before["waktu"]) / timedelta(days=1))
    return held


def figures(found: list[Row]) -> dict[str, object]:
    """What jejak_disposisi.md tells of the rows."""
    moved = handovers(found)
    received = Counter(row["ke"] for row in found if row["ke"] != DONE)
    days = {office: median(held) for office, held in stays(found).items()}
    slowest = max(days, key=lambda office: days[office])
    pairs = Counter((row["dari"], row["ke"]) for row in found if row["kejadian"] == "pindah")
    return dict(
        tickets=number(len(moved)),
        handovers=number(mean(moved), 2),
        none=number(sum(n == 0 for n in moved) / len(moved) * 100, 1),
        many=number(sum(n >= 3 for n in moved) / len(moved) * 100, 1),
        receiver=received.most_common(1)[0][0],
        slowest=f"{slowest} ({number(days[slowest], 1)})",
        pair_lines=table_body([(*pair, str(count)) for pair, count in pairs.most_common(6)]),
    )


DATASET = Dataset("Jejak disposisi tiket (sintetis)", FIELDS, rows, figures, {"primaryKey": ["tiket", "urutan"]})
