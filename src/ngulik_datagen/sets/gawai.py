"""gawai.csv: invented office devices (module 12)."""

from datetime import date, timedelta

from ngulik.numbers import number
from ngulik_datagen.rng import Stream, Weighted
from ngulik_datagen.schema import Dataset, Row, day, text, whole, yes_no

DEVICES, TODAY = 200, date(2026, 7, 1)
STALE_DAYS = 90  # without security update: outdated
KINDS = Weighted(("ponsel", "tablet", "laptop"), (62, 10, 28))
YEARS = Weighted(tuple(range(2017, 2026)), (2, 5, 9, 12, 15, 18, 17, 14, 8))
SUPPORT_YEARS = {"ponsel": 5, "tablet": 5, "laptop": 7}
LOCKS = Weighted(
    ("tidak ada", "pola", "PIN 4 angka", "PIN 6 angka", "sandi", "sidik jari atau wajah"), (9, 17, 22, 18, 10, 24)
)
SECOND_FACTORS = Weighted(("tidak ada", "SMS", "aplikasi", "kunci keamanan"), (46, 33, 19, 2))

FIELDS = (
    text("gawai", "nomor gawai rekaan", required=True, unique=True),
    text("jenis", "ponsel, tablet, atau laptop", required=True, enum=["ponsel", "tablet", "laptop"]),
    whole("tahun_rilis", "tahun model itu dijual pertama kali", required=True),
    day("dukungan_berakhir", "hari terakhir pembuatnya memberi pembaruan keamanan", required=True),
    day("pembaruan_terakhir", "pembaruan keamanan terakhir yang terpasang", required=True),
    text("kunci_layar", "cara membuka layar", required=True,
         enum=["tidak ada", "pola", "PIN 4 angka", "PIN 6 angka", "sandi", "sidik jari atau wajah"]),
    text("dua_faktor", "faktor kedua untuk akun dinas di gawai itu", required=True,
         enum=["tidak ada", "SMS", "aplikasi", "kunci keamanan"]),
    day("cadangan_terakhir", "cadangan data terakhir; kosong = belum pernah"),
    yes_no("bisa_lacak_hapus", "fitur temukan dan hapus dari jauh menyala"),
    yes_no("sandi_dipakai_ulang", "sandi akun dinas dipakai juga di layanan lain"),
)  # fmt: skip


def rows() -> list[Row]:
    """One row per device."""
    rng = Stream("gawai")
    found = []
    for n in range(1, DEVICES + 1):
        kind, year = KINDS.draw(rng), YEARS.draw(rng)
        ends = date(year + SUPPORT_YEARS[kind], 1 + rng.below(12), 1 + rng.below(28))
        age = TODAY.year - year
        behind = int(rng.lognormal(22 + 9 * age, 0.8))
        found.append(
            {
                "gawai": f"G{n:03d}",
                "jenis": kind,
                "tahun_rilis": year,
                "dukungan_berakhir": ends,
                "pembaruan_terakhir": min(TODAY - timedelta(days=1 + behind), ends),
                "kunci_layar": LOCKS.draw(rng),
                "dua_faktor": SECOND_FACTORS.draw(rng),
                "cadangan_terakhir": TODAY - timedelta(days=1 + int(rng.lognormal(40, 1.2)))
                if rng.chance(0.66)
                else None,
                "bisa_lacak_hapus": rng.chance(0.41),
                "sandi_dipakai_ulang": rng.chance(0.52),
            }
        )
    return found


def outdated(row: Row) -> bool:
    """Whether the last security update is too long ago."""
    return bool((TODAY - row["pembaruan_terakhir"]).days > STALE_DAYS)


def figures(found: list[Row]) -> dict[str, object]:
    """What gawai.md tells of the rows."""
    counts = {
        "outdated": sum(map(outdated, found)),
        "unsupported": sum(row["dukungan_berakhir"] < TODAY for row in found),
        "unlocked": sum(row["kunci_layar"] == "tidak ada" for row in found),
        "single_factor": sum(row["dua_faktor"] == "tidak ada" for row in found),
        "no_backup": sum(row["cadangan_terakhir"] is None for row in found),
        "untraceable": sum(not row["bisa_lacak_hapus"] for row in found),
        "reused": sum(row["sandi_dipakai_ulang"] for row in found),
    }
    shares = {f"{what}_share": number(count / len(found) * 100, 1) for what, count in counts.items()}
    return dict(
        counts | shares,
        today=TODAY.isoformat(),
        stale=STALE_DAYS,
        phone=SUPPORT_YEARS["ponsel"],
        laptop=SUPPORT_YEARS["laptop"],
    )


DATASET = Dataset("Gawai dinas rekaan (sintetis)", FIELDS, rows, figures, {"primaryKey": "gawai"})
