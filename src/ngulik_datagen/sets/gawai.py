"""gawai.csv and izin.csv: invented office devices and what their apps may do (module 12)."""

from collections import Counter
from datetime import date, timedelta

from ngulik.numbers import number
from ngulik_datagen.markdown import table
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
# app → (what for, permissions it needs, permissions it asks for beyond that); all invented
APPS = {
    "Peta Kota": ("penunjuk jalan", ("lokasi",), ("kontak",)),
    "Kamera Rapi": ("foto", ("kamera", "penyimpanan"), ("lokasi", "mikrofon")),
    "Senter Terang": ("senter", (), ("lokasi", "kontak", "kamera")),
    "Obrolan Warga": ("percakapan", ("kontak", "mikrofon", "kamera"), ("lokasi",)),
    "Kalkulator Plus": ("hitung", (), ("kontak", "SMS")),
    "Presensi Dinas": ("presensi", ("lokasi", "kamera"), ()),
    "Papan Ketik Emoji": ("mengetik", (), ("penyimpanan", "kontak", "mikrofon")),
    "Pindai Dokumen": ("memindai", ("kamera", "penyimpanan"), ("SMS",)),
    "Gim Bola Warna": ("hiburan", (), ("lokasi", "kontak", "SMS", "mikrofon")),
    "Cuaca Harian": ("cuaca", ("lokasi",), ("penyimpanan",)),
    "Dompet Daring": ("pembayaran", ("kamera", "SMS"), ("kontak", "lokasi")),
    "Catatan Rapat": ("mencatat", ("mikrofon", "penyimpanan"), ()),
}

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

CARD = """> **SINTETIS.** Gawai rekaan. Tidak ada merek, nomor seri, atau pemilik.

{rows} gawai di sebuah dinas rekaan, keadaan per {today}.

## Cara dibuat

Kelengkapan diundi sendiri-sendiri, kecuali dua hal: gawai lama lebih jarang diperbarui, dan gawai yang dukungannya sudah
berakhir tidak mendapat pembaruan setelah tanggal itu.

**Usang** = pembaruan terakhir lebih dari {stale} hari sebelum {today}.

| Ukuran | Gawai | % |
|---|---|---|
{facts}

## Batas

- Porsi tiap kebiasaan rekaan. Jangan dikutip sebagai keadaan ASN.
- Kebiasaan orang dianggap saling bebas; nyatanya orang yang ceroboh sering ceroboh di banyak hal.
- Rentang dukungan ({phone} tahun ponsel dan tablet, {laptop} tahun laptop) adalah penyederhanaan.
"""


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


def card(found: list[Row]) -> str:
    """Text of gawai.md."""
    counts = {
        "usang": sum(map(outdated, found)),
        "dukungan sudah berakhir": sum(row["dukungan_berakhir"] < TODAY for row in found),
        "tanpa kunci layar": sum(row["kunci_layar"] == "tidak ada" for row in found),
        "tanpa faktor kedua": sum(row["dua_faktor"] == "tidak ada" for row in found),
        "belum pernah dicadangkan": sum(row["cadangan_terakhir"] is None for row in found),
        "tidak dapat dilacak dan dihapus dari jauh": sum(not row["bisa_lacak_hapus"] for row in found),
        "sandi dipakai ulang": sum(row["sandi_dipakai_ulang"] for row in found),
    }
    facts = "\n".join(f"| {what} | {count} | {number(count / len(found) * 100, 1)} |" for what, count in counts.items())
    return CARD.format(
        rows=len(found),
        today=TODAY.isoformat(),
        stale=STALE_DAYS,
        facts=facts,
        phone=SUPPORT_YEARS["ponsel"],
        laptop=SUPPORT_YEARS["laptop"],
    )


PERMISSION_FIELDS = (
    text("aplikasi", "nama aplikasi rekaan", required=True, enum=list(APPS)),
    text("fungsi", "untuk apa aplikasi itu", required=True),
    text(
        "izin",
        "izin yang diminta",
        required=True,
        enum=["lokasi", "kontak", "kamera", "mikrofon", "penyimpanan", "SMS"],
    ),
    yes_no("perlu", "ya = fungsi aplikasi memang memerlukan izin itu"),
    whole("terpasang", "ponsel dan tablet yang memasang aplikasi itu", required=True, minimum=0),
    whole("diberi_izin", "di antaranya: memberi izin itu", required=True, minimum=0),
)
PERMISSION_CARD = """> **SINTETIS.** Aplikasi dan angkanya rekaan.

Izin {apps} aplikasi rekaan di {devices} ponsel dan tablet dari `gawai.csv`, {rows} baris: satu baris per aplikasi per izin.

## Cara dibuat

Kolom `perlu` ditetapkan menurut fungsi aplikasi: senter tidak memerlukan kontak. Izin yang diminta tetapi tidak perlu disebut
**izin berlebih**. Berapa gawai yang memberi izin diundi.

{excess_table}

## Batas

- Perlu atau tidak adalah pertimbangan kami; beberapa aplikasi sungguhan punya alasan lain.
- Izin sekali pakai dan izin "hanya saat dipakai" tidak dibedakan.
"""


def permission_rows() -> list[Row]:
    """One row per app and permission."""
    rng = Stream("izin")
    devices = sum(row["jenis"] != "laptop" for row in rows())
    found = []
    for app, (purpose, needed, extra) in APPS.items():
        installed = round(devices * (0.25 + 0.6 * rng.unit()))
        for permission in (*needed, *extra):
            share = (0.85 if permission in needed else 0.45) + 0.15 * rng.unit()
            found.append(
                {
                    "aplikasi": app,
                    "fungsi": purpose,
                    "izin": permission,
                    "perlu": permission in needed,
                    "terpasang": installed,
                    "diberi_izin": round(installed * share),
                }
            )
    return found


def permission_card(found: list[Row]) -> str:
    """Text of izin.md."""
    extra = Counter(row["aplikasi"] for row in found if not row["perlu"])
    granted = Counter[str]()
    for row in found:
        granted[row["aplikasi"]] += 0 if row["perlu"] else row["diberi_izin"]
    lines = [(app, APPS[app][0], str(extra[app]), str(granted[app])) for app in APPS]
    head = ("Aplikasi", "Fungsi", "Izin berlebih", "Kali diberikan")
    devices = sum(row["jenis"] != "laptop" for row in rows())
    return PERMISSION_CARD.format(apps=len(APPS), devices=devices, rows=len(found), excess_table=table(head, lines))


DATASETS = (
    Dataset("gawai", "Gawai dinas rekaan (sintetis)", FIELDS, rows, card, {"primaryKey": "gawai"}),
    Dataset(
        "izin", "Izin aplikasi (sintetis)", PERMISSION_FIELDS, permission_rows, permission_card,
        {"primaryKey": ["aplikasi", "izin"]},
    ),
)  # fmt: skip
