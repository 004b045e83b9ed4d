"""konten_uji.csv: 24 invented posts, half of them misleading, and what a filter thinks of them (module 09)."""

from collections import Counter

from ngulik.numbers import number
from ngulik_datagen import words
from ngulik_datagen.markdown import table_body
from ngulik_datagen.schema import Dataset, Row, decimal, text, yes_no

THRESHOLD = 0.5
TECHNIQUES = (
    "bahasa emosi", "pakar palsu", "kambing hitam", "dua pilihan palsu", "serangan pribadi", "persekongkolan",
)  # fmt: skip

_POSTS = words.rows("konten_uji.csv", bentuk=str, teknik=str, skor_saringan=float, judul=str, isi=str, penjelasan=str)
FIELDS = (
    text("konten", "nomor konten", required=True, unique=True),
    text("bentuk", "latihan, atau ujian (jangan dipakai saat berlatih)", required=True, enum=["latihan", "ujian"]),
    text("judul", "judul kiriman", required=True),
    text("isi", "isi singkat kiriman", required=True),
    yes_no("menyesatkan", "kunci: ya = menyesatkan"),
    text("teknik", "teknik manipulasi yang paling menonjol; kosong = tidak menyesatkan", enum=list(TECHNIQUES)),
    decimal("skor_saringan", "nilai saringan rekaan, 0 = yakin benar, 1 = yakin menyesatkan", required=True,
            minimum=0, maximum=1),
    text("penjelasan", "alasan kunci", required=True),
)  # fmt: skip


def rows() -> list[Row]:
    """One row per post."""
    # by headline, so that the order says nothing about the key
    posts = sorted(_POSTS, key=lambda post: (post["bentuk"], post["judul"]))
    return [
        {
            **post,
            "konten": f"U{n:02d}",
            "menyesatkan": post["teknik"] != "",
        }
        for n, post in enumerate(posts, start=1)
    ]


def confusion(found: list[Row]) -> Counter[tuple[bool, bool]]:
    """Counts by (misleading, flagged by the filter)."""
    return Counter((row["menyesatkan"], row["skor_saringan"] >= THRESHOLD) for row in found)


def figures(found: list[Row]) -> dict[str, object]:
    """What konten_uji.md tells of the rows."""
    counts = confusion(found)
    lines = [
        ("menyesatkan", str(counts[True, True]), str(counts[True, False])),
        ("tidak", str(counts[False, True]), str(counts[False, False])),
    ]
    hits = counts[True, True]
    return dict(
        threshold=number(THRESHOLD, 1),
        confusion_lines=table_body(lines),
        precision=number(hits / (hits + counts[False, True]) * 100, 1),
        recall=number(hits / (hits + counts[True, False]) * 100, 1),
    )


DATASET = Dataset("Konten uji hoaks (sintetis)", FIELDS, rows, figures, {"primaryKey": "konten"})
