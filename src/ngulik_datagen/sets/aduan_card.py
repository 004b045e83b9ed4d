"""The data card of aduan.csv; every number in it is computed from the rows at hand."""

from collections import Counter
from datetime import datetime, timedelta
from statistics import mean, median, quantiles

from ngulik.numbers import number
from ngulik_datagen.facts import CATEGORIES, CHANNELS
from ngulik_datagen.flaws import PLANTED
from ngulik_datagen.incidents import INCIDENTS
from ngulik_datagen.markdown import table
from ngulik_datagen.schema import Row

COMPLAINT_CARD = """> **SINTETIS.** Tidak satu pun baris berasal dari warga sungguhan. Jangan dipakai untuk menilai dinas, kecamatan,
> atau kanal yang sebenarnya.

{rows} aduan rekaan dari 1 Juli 2024 sampai 30 Juni 2026 (WIB). Data seolah-olah ditarik pada 1 Juli 2026 pukul 08.00;
yang terjadi sesudahnya belum diketahui.

## Cara dibuat

Pembangkit berbenih tetap di `src/ngulik_datagen` menulis aduan mentah; `python -m ngulik_datagen FOLDER` memberi bita yang
sama pada setiap Python mulai 3.11. Dari situ `ngulik data` membuat berkas ini dengan anonimisasi yang sama seperti
`ngulik anonymise`. Laporan risikonya ada di `aduan-laporan.html`.

- **Waktu masuk**: jumlah naik pelan, awal pekan paling ramai; jam sibuk menurut kanal; hujan rekaan mendorong drainase,
  pohon, lalu jalan; {bursts} peristiwa rekaan menimbulkan lonjakan.
- **Wilayah**: 30 kecamatan dengan bobot penduduk (lembar fakta 3.2). Beberapa kategori dicondongkan ke kecamatan
  tertentu; condongnya rekaan.
- **Kategori dan OPD**: bobot dan peta rancangan (lembar fakta 2.3).
- **Balasan pertama**: log-normal menurut kanal dan OPD, hanya berjalan pada jam jaga kanal itu, lebih lambat pada hari
  ramai. Mulai Juli 2025 balasan membaik (tim fokus rekaan).
- **Disposisi dan penutupan**: dihitung dalam jam kerja. Akhir pekan, libur nasional, dan cuti bersama (`libur.csv`)
  tidak dihitung, kecuali DLH, Satpol PP, dan Tirtawening yang juga menutup tiket pada hari libur. Sebagian pekerjaan
  dikejar tepat pada hari tenggat 3, 5, 10, atau 14 hari kerja.
- **Dibuka lagi**: sekitar 5 % tiket dibuka lagi; sistem menimpa waktu `selesai` yang lama.
- **Duplikat**: {duplicates} laporan dikenali petugas sebagai ulangan dan diarsipkan dengan nomor tiket asalnya. Laporan
  ulangan yang tidak dikenali tetap tampak sebagai aduan biasa.
- **Nilai warga**: naik bila balasan pertama cepat *dan* penutupan cepat. Arahnya mengikuti penelitian (lembar fakta
  7.2); besarnya rekaan. Warga yang aduannya tiga pekan belum ditutup juga dapat menilai.
- **Teks**: tata bahasa dengan lima ragam (baku, sopan, santai, campur Sunda, marah). Kelurahan dan kecamatan nyata;
  jalan, patokan, dan RW rekaan.
- **Pelapor**: aduan mentahnya rekaan pula, lengkap dengan nama, NIK, nomor ponsel, akun, usia, jenis kelamin, kelurahan, dan
  data pribadi di sekitar 6 % teks. Kolom pelapor dibuang, kelurahan menjadi kecamatan, dan data pribadi di teks diganti
  tanda seperti `[TELEPON]`. Sedikitnya lima aduan sama kecamatan dan kanalnya (k ≥ 5).
- **Yang sengaja disimpan**: waktu sampai menit dan nomor tiket, sebab kursus menanyakannya. Kantor sungguhan sebaiknya
  mengaburkan waktu; itulah bawaan `ngulik anonymise`.

## Angka ringkas

| Ukuran | Nilai |
|---|---|
| Menit sampai balasan pertama: median | {reply_median} |
| Menit sampai balasan pertama: rerata | {reply_mean} |
| Menit sampai balasan pertama: persentil 90 | {reply_p90} |
| Belum dibalas | {silent} |
| Hari sampai ditutup: median | {days_median} |
| Hari sampai ditutup: persentil 90 | {days_p90} |
| Belum ditutup saat data ditarik | {open} ({open_share} %) |

{channel_table}

"≤ 6 jam" dihitung dari semua aduan kanal itu; yang belum dibalas masuk penyebut. Angka waktu di atas tidak
memakai baris yang cacat waktunya.

{category_table}

## Cacat yang sengaja ditanam

Satu baris paling banyak memuat satu cacat.

{flaw_table}

## Peristiwa rekaan

{incident_table}

## Batas

- Tidak nyata: volume, kecepatan, kepuasan, hujan, peristiwa, dan perbandingan antar-OPD atau antar-kecamatan.
- Jam pada malam hari dan akhir pekan mengikuti dugaan, bukan pengukuran.
- Kategori tampak lebih rapi daripada kerja petugas sungguhan: hampir tidak ada salah kategori.
- Ragam Sunda disusun tanpa peninjauan penutur asli; mintalah peninjauan sebelum dipakai untuk hal lain.
- Sarkasme, aduan berlampiran foto, dan percakapan berbalas hanya sedikit atau tidak ada.
- Balasan di Loket adalah jawaban tertulis; tanda terima di tempat tidak dihitung.
"""


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
    return table(("Kanal", "Aduan", "Median menit balasan", "% ≤ 6 jam"), lines)


def _category_table(rows: list[Row]) -> str:
    counts = Counter(row["kategori"] for row in rows)
    lines = []
    for name, (_, office) in CATEGORIES.items():
        days = [_days(row) for row in rows if row["kategori"] == name and _closed_later(row)]
        lines.append((name, office, number(counts[name]), number(median(days), 1)))
    return table(("Kategori", "OPD", "Aduan", "Median hari sampai ditutup"), lines)


def _days(row: Row) -> float:
    return float((row["selesai"] - row["masuk"]) / timedelta(days=1))


def _closed_later(row: Row) -> bool:
    return bool(row["selesai"] and row["selesai"] >= row["masuk"])


def _day(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d")


def complaint_card(rows: list[Row]) -> str:
    """Text of aduan.md."""
    waits = [_minutes(row) for row in rows if _sound(row)]
    days = [_days(row) for row in rows if _closed_later(row)]
    still_open = sum(row["selesai"] is None for row in rows)
    incidents = [(_day(i.start), i.category, ", ".join(i.districts), str(i.size), i.label) for i in INCIDENTS]
    return COMPLAINT_CARD.format(
        rows=number(len(rows)),
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
        channel_table=_channel_table(rows),
        category_table=_category_table(rows),
        flaw_table=table(
            ("Kode", "Cacat", "Baris"), [(f"`{code}`", text, str(count)) for code, (count, text) in PLANTED.items()]
        ),
        incident_table=table(("Mulai", "Kategori", "Kecamatan", "Aduan", "Peristiwa"), incidents),
    )
