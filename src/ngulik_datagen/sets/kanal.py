"""kanal.csv: what speaks for and against each channel (module 02)."""

from typing import NamedTuple

from ngulik.numbers import number
from ngulik_datagen.facts import CHANNELS
from ngulik_datagen.markdown import table_body
from ngulik_datagen.schema import Dataset, Row, text, whole
from ngulik_datagen.sets import biaya

ASKED, ASKED_60 = 1_200, 150


class Answer(NamedTuple):
    """Invented survey answers: who saw or used the official channel in three months; share of complaints traceable."""

    used: int
    used_60: int
    traceable: int


ANSWERS = {
    "Instagram": Answer(552, 17, 20),
    "WhatsApp": Answer(372, 41, 35),
    "SP4N-LAPOR!": Answer(96, 4, 100),
    "Aplikasi warga": Answer(148, 8, 98),
    "Facebook": Answer(348, 36, 15),
    "X": Answer(109, 2, 15),
    "Loket": Answer(287, 63, 70),
}
# module 02 begins with these weights
WEIGHTS = {"jangkauan": 0.4, "biaya": 0.2, "inklusi": 0.1, "lacak": 0.3}

FIELDS = (
    text("kanal", "kanal resmi pemerintah kota", required=True, enum=list(CHANNELS), unique=True),
    whole("responden", "warga dewasa yang ditanya", required=True),
    whole("memakai", "di antaranya: melihat atau memakai kanal ini dalam 3 bulan terakhir", required=True),
    whole("responden_60", "warga berusia 60 tahun ke atas yang ditanya", required=True),
    whole("memakai_60", "di antaranya: melihat atau memakai kanal ini dalam 3 bulan terakhir", required=True),
    whole("biaya_per_aduan", "rupiah per aduan, dibulatkan; dihitung dari biaya.csv", required=True),
    whole("lacak_persen", "persen aduan yang mendapat nomor tiket dan dapat dilacak warga", required=True),
)


def rows() -> list[Row]:
    """One row per channel."""
    costs = biaya.rows()
    return [
        {
            "kanal": channel,
            "responden": ASKED,
            "memakai": answer.used,
            "responden_60": ASKED_60,
            "memakai_60": answer.used_60,
            "biaya_per_aduan": round(biaya.cost_per_complaint(costs, channel) / 100) * 100,
            "lacak_persen": answer.traceable,
        }
        for channel, answer in ANSWERS.items()
    ]


def scores(found: list[Row], weights: dict[str, float]) -> dict[str, float]:
    """Weighted sum of min–max scaled measures per channel: S = Σ w·x′ (simple additive weighting)."""
    raw = {
        "jangkauan": [row["memakai"] / row["responden"] for row in found],
        "biaya": [-row["biaya_per_aduan"] for row in found],
        "inklusi": [row["memakai_60"] / row["responden_60"] for row in found],
        "lacak": [row["lacak_persen"] for row in found],
    }
    scaled = {name: [(x - min(xs)) / (max(xs) - min(xs)) for x in xs] for name, xs in raw.items()}
    return {row["kanal"]: sum(w * scaled[name][n] for name, w in weights.items()) for n, row in enumerate(found)}


def ranking(found: list[Row], inclusion: float) -> list[str]:
    """Channels by score when inclusion has this weight and the other weights keep their proportions."""
    rest = (1 - inclusion) / (1 - WEIGHTS["inklusi"])
    score = scores(found, {name: w * rest for name, w in WEIGHTS.items()} | {"inklusi": inclusion})
    return sorted(score, key=lambda channel: -score[channel])


def turning_point(found: list[Row]) -> float:
    """Smallest weight of inclusion, in steps of 0.01, at which another channel leads."""
    first = ranking(found, WEIGHTS["inklusi"])[0]
    return next(step / 100 for step in range(10, 100) if ranking(found, step / 100)[0] != first)


def figures(found: list[Row]) -> dict[str, object]:
    """What kanal.md tells of the rows."""
    lines = [
        (
            row["kanal"],
            number(row["memakai"] / row["responden"] * 100, 1),
            number(row["memakai_60"] / row["responden_60"] * 100, 1),
            number(row["biaya_per_aduan"]),
            str(row["lacak_persen"]),
        )
        for row in found
    ]
    turn = turning_point(found)
    return dict(
        asked=number(ASKED),
        asked_60=ASKED_60,
        channel_lines=table_body(lines),
        first=ranking(found, WEIGHTS["inklusi"])[0],
        second=ranking(found, turn)[0],
        turn=number(turn, 2),
    )


DATASET = Dataset("Timbangan kanal (sintetis)", FIELDS, rows, figures, {"primaryKey": "kanal"})
