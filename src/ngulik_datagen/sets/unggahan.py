"""unggahan.csv: sixty posts as a ranking system would see them, one probability per action and post.

Every number is invented for teaching: the kinds differ in the direction that the lesson discusses, not by measurement.
The actions are named as in aturan.toml (`algoritma.x_2023`, `algoritma.x_2026`).
"""

import math
from statistics import median
from typing import TypeVar

from ngulik.numbers import number
from ngulik_datagen.markdown import table_body
from ngulik_datagen.rng import Stream
from ngulik_datagen.schema import Dataset, Field, Row, decimal, text, whole
from ngulik_datagen.words import read

POSTS = read("posts.toml", dict[str, tuple[str, ...]])
KINDS = tuple(POSTS)
# action -> (column description, median probability by kind, in the order of KINDS)
ACTIONS = {
    "suka": ("menyukai", (0.030, 0.050, 0.045, 0.100, 0.060)),
    "balas": ("membalas di kolom komentar", (0.010, 0.006, 0.004, 0.012, 0.090)),
    "repost": ("mengunggah ulang", (0.010, 0.012, 0.002, 0.010, 0.020)),
    "bagikan_dm": ("mengirimnya lewat pesan pribadi", (0.025, 0.015, 0.001, 0.012, 0.012)),
    "salin_tautan": ("menyalin tautannya", (0.012, 0.006, 0.0005, 0.002, 0.002)),
    "tidak_tertarik": ("menekan “tidak tertarik”", (0.0015, 0.0015, 0.003, 0.002, 0.008)),
    "laporkan": ("melaporkannya sebagai pelanggaran", (0.0001, 0.0001, 0.0001, 0.0002, 0.0015)),
}
T = TypeVar("T")
SPREAD = 0.45  # of the logarithm of a probability around its kind's median
CLOSENESS = {"info layanan": 0.70, "edukasi": 0.65, "seremonial": 0.60, "hiburan": 0.55, "provokatif": 0.40}
VIEWS = {"info layanan": 900, "edukasi": 800, "seremonial": 2600, "hiburan": 1500, "provokatif": 700}
#: A useful post that a group reports together: reports are a judgement of people, not of truth.
#: It is young, so that a reader of the chronological feed would see it.
MASS_REPORTED, MASS_SHARE, MASS_AGE = "Parkir liar", 0.0040, 3.5

FIELDS: tuple[Field, ...] = (
    text("unggahan", "nomor kiriman, K01–K60", required=True, unique=True, pattern="K[0-9]{2}"),
    text("jenis", "isi kiriman", required=True, enum=list(KINDS)),
    text("teks", "kalimat kiriman, ditulis untuk latihan", required=True),
    decimal("umur_jam", "jam sejak diunggah; tidak ada dua yang sama", required=True, minimum=0, maximum=48),
    decimal(
        "kedekatan", "seberapa sering pembaca ini berinteraksi dengan pengunggah", required=True, minimum=0, maximum=1
    ),
    whole("jumlah_suka", "suka yang sudah terkumpul", required=True, minimum=0),
    whole("jumlah_balas", "balasan yang sudah terkumpul", required=True, minimum=0),
    *(
        decimal(f"p_{action}", f"peluang pembaca ini {words}", required=True, minimum=0, maximum=1)
        for action, (words, _) in ACTIONS.items()
    ),
)


def rows() -> list[Row]:
    """The posts in the order of their numbers, kinds mixed."""
    rng = Stream("unggahan")
    mixed = _shuffled(rng, [(kind, words) for kind, said in POSTS.items() for words in said])
    ages = _shuffled(rng, [0.5 + 0.75 * step for step in range(len(mixed))])
    mass = next(place for place, (_, words) in enumerate(mixed) if words.startswith(MASS_REPORTED))
    young = ages.index(MASS_AGE)
    ages[mass], ages[young] = ages[young], ages[mass]
    return [
        {"unggahan": f"K{place:02d}", **_post(rng, kind, words, age)}
        for place, ((kind, words), age) in enumerate(zip(mixed, ages, strict=True), start=1)
    ]


def _post(rng: Stream, kind: str, words: str, age: float) -> Row:
    column = KINDS.index(kind)
    shares = {
        action: round(medians[column] * math.exp(SPREAD * rng.normal()), 5) for action, (_, medians) in ACTIONS.items()
    }
    if words.startswith(MASS_REPORTED):
        shares["laporkan"] = MASS_SHARE
    views = rng.lognormal(VIEWS[kind], 0.5) * (0.3 + age / 24)
    return {
        "jenis": kind,
        "teks": words,
        "umur_jam": age,
        "kedekatan": round(min(1.0, max(0.1, CLOSENESS[kind] + 0.15 * rng.normal())), 2),
        "jumlah_suka": round(shares["suka"] * views),
        "jumlah_balas": round(shares["balas"] * views),
        **{f"p_{action}": share for action, share in shares.items()},
    }


def _shuffled(rng: Stream, items: list[T]) -> list[T]:
    """Fisher-Yates; `random.shuffle` is not promised to stay the same between Pythons."""
    for last in range(len(items) - 1, 0, -1):
        other = rng.below(last + 1)
        items[last], items[other] = items[other], items[last]
    return items


def figures(found: list[Row]) -> dict[str, object]:
    """What unggahan.md tells of the rows."""
    lines = []
    for kind in KINDS:
        mine = [row for row in found if row["jenis"] == kind]
        shares = [number(100 * median(row[f"p_{action}"] for row in mine), 2) for action in ACTIONS]
        lines.append((kind, str(len(mine)), *shares))
    return dict(mass=number(MASS_SHARE, 3), kind_lines=table_body(lines))


DATASET = Dataset("Kiriman di linimasa (sintetis)", FIELDS, rows, figures, {"primaryKey": "unggahan"})
