"""konten_uji.csv: 24 invented posts, half of them misleading, and what a filter thinks of them (module 09)."""

from collections import Counter

from ngulik.numbers import number
from ngulik_datagen.markdown import table
from ngulik_datagen.schema import Dataset, Row, decimal, text, yes_no

THRESHOLD = 0.5
TECHNIQUES = (
    "bahasa emosi", "pakar palsu", "kambing hitam", "dua pilihan palsu", "serangan pribadi", "persekongkolan",
)  # fmt: skip
# form; technique ("-" = not misleading); score of the filter; headline | body | why
_POSTS = """
latihan;bahasa emosi;0.93;TEGA! Warga Dibiarkan Kehausan, Air Mati Tanpa Kabar!|Bagikan sebelum dihapus! Anak-anak menangis, pejabat tidur nyenyak.|Menggerakkan marah dan iba, tanpa waktu, tempat, atau sumber yang dapat diperiksa.
latihan;pakar palsu;0.71;Dosen Terkenal: Air Rebusan Daun Cegah Demam Berdarah 100 Persen|Seorang pakar ternama sudah membuktikannya. Tidak perlu lagi fogging.|Pakarnya tidak bernama dan buktinya tidak ditunjukkan; klaim 100 persen tidak wajar.
latihan;kambing hitam;0.66;Macet Parah Gara-Gara Pendatang, Bukan Jalan|Sejak pendatang membanjir, kota ini tidak pernah lancar lagi.|Satu kelompok disalahkan untuk masalah yang punya banyak sebab.
latihan;dua pilihan palsu;0.31;Pilih Taman atau Jalan Mulus: Tidak Bisa Dua-duanya|Kalau Anda membela taman, berarti Anda rela jalan terus berlubang.|Seolah hanya ada dua pilihan, padahal anggarannya terpisah.
latihan;serangan pribadi;0.58;Jangan Percaya Data Banjirnya, Orangnya Saja Gagal Nyaleg|Dulu kalah, sekarang sok tahu soal saluran air.|Menyerang orangnya, tidak membahas datanya.
latihan;persekongkolan;0.88;Terungkap: Lampu Jalan Sengaja Dimatikan demi Proyek Rahasia|Mereka semua sudah sepakat diam. Media juga dibayar.|Menuduh semua pihak bersekongkol, sehingga tidak ada bukti yang dapat membantahnya.
latihan;-;0.12;Jadwal Pengangkutan Sampah Berubah Selama Libur|Pengangkutan hari Kamis dipindah ke Jumat. Daftar kelurahan ada di situs dinas.|Ada waktu, tempat, dan rujukan yang dapat diperiksa.
latihan;-;0.22;Layanan Keliling Kartu Keluarga Hadir di Kelurahan Pekan Depan|Bawa dokumen asli. Gratis, pukul 08.00–12.00, kuota 100 orang.|Syarat, jam, dan kuotanya jelas.
latihan;-;0.55;AWAS! Jalan Licin di Tanjakan, Tiga Motor Jatuh Pagi Ini|Dinas memasang rambu pukul 09.15. Hindari jalur itu sampai aspal dibersihkan.|Huruf besarnya mirip hoaks, tetapi isinya memuat waktu dan tindakan yang dapat dicek.
latihan;-;0.08;Rekapitulasi Aduan Bulan Lalu: 512 Masuk, 431 Selesai|Tabel lengkap per kecamatan dapat diunduh.|Angkanya dapat ditelusuri ke tabel.
latihan;-;0.34;Warga Keluhkan Parkir Liar, Dinas Perhubungan Turunkan Petugas|Penertiban dilakukan pada jam pulang sekolah selama sepekan.|Keluhan dan tindakannya disebut, tanpa berlebihan.
latihan;-;0.18;Vaksinasi Susulan Dibuka Lagi di Puskesmas|Pendaftaran lewat nomor antrean puskesmas. Bawa buku kesehatan anak.|Cara mendaftarnya jelas dan dapat dicek.
ujian;bahasa emosi;0.84;HANCUR SUDAH! Taman Kebanggaan Kita Dijual Diam-Diam!|Sebarkan! Jangan sampai anak cucu kita menangis.|Ajakan menyebar dan kata marah, tanpa dokumen atau tanggal.
ujian;pakar palsu;0.47;Ahli Gizi Dunia Sebut Jajanan Sekolah Penyebab Nilai Turun|Menurut penelitian luar negeri yang sangat terpercaya.|Ahlinya tanpa nama, penelitiannya tanpa judul.
ujian;kambing hitam;0.62;Sampah Menumpuk? Salahkan Pedagang Kaki Lima|Kalau mereka diusir, kota ini pasti bersih.|Satu kelompok dijadikan sebab tunggal.
ujian;dua pilihan palsu;0.39;Dukung Kantong Plastik atau Siap-Siap Pasar Mati|Tidak ada jalan lain bagi pedagang kecil.|Menutup pilihan lain yang sebenarnya ada.
ujian;serangan pribadi;0.73;Pelapor Jalan Rusak Itu Ternyata Pencari Sensasi|Lihat saja unggahannya, cuma mau terkenal.|Kebenaran laporannya tidak dibahas sama sekali.
ujian;persekongkolan;0.91;Data Hujan Dipalsukan agar Bantuan Tidak Cair|Semua lembaga kompak menutupinya. Cari sendiri kebenarannya.|Menuduh semua lembaga, lalu meminta pembaca mencari buktinya.
ujian;-;0.15;Perbaikan Pipa: Air Mengalir Bergilir Mulai Selasa|Jadwal per kelurahan dan lokasi tangki ada di pengumuman resmi.|Jadwalnya rinci dan dapat dicek.
ujian;-;0.61;MENDESAK! Donor Darah Golongan O, Stok Menipis|Datang ke unit donor pukul 08.00–14.00. Konfirmasi lewat nomor resmi unit itu.|Nadanya mendesak, tetapi tempat, jam, dan cara mengeceknya ada.
ujian;-;0.27;Jalur Sepeda Diuji Coba Dua Pekan|Masukan warga dikumpulkan sampai akhir bulan, lalu hasilnya diumumkan.|Ada jangka waktu dan cara memberi masukan.
ujian;-;0.05;Cara Melaporkan Lampu Jalan Mati Lewat Kanal Resmi|Sebutkan patokan dan nama jalan. Jangan menulis NIK di komentar.|Petunjuk yang dapat langsung diperiksa.
ujian;-;0.42;Harga Cabai Naik Dua Kali Lipat Menjelang Hari Raya|Tiga pasar dipantau Senin lalu. Tabel harga dilampirkan.|Klaimnya besar, tetapi sumber angkanya disebut.
ujian;-;0.20;Pendaftaran Murid Baru: Tidak Ada Biaya|Bila diminta uang, laporkan lewat kanal aduan sekolah.|Pernyataannya jelas dan ada jalur untuk mengeceknya.
"""

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

CARD = """> **SINTETIS.** Semua kiriman karangan. Tidak ada peristiwa, orang, atau lembaga sungguhan yang dimaksud.

{rows} kiriman pendek: separuh menyesatkan, separuh tidak. Enam teknik manipulasi, masing-masing dua kiriman.

## Cara dibuat

Ditulis tangan. Bentuk **latihan** dan **ujian** sama susunannya tetapi berbeda kiriman, supaya hafalan tidak menaikkan nilai.
`skor_saringan` juga ditulis tangan: saringannya meniru alat sungguhan yang tertipu huruf besar dan luput pada nada tenang.

Pada ambang {threshold}:

{confusion_table}

Presisi {precision} %, recall {recall} %.

## Batas

- Separuh menyesatkan adalah porsi latihan. Di dunia nyata jauh lebih sedikit, jadi presisi saringan yang sama jauh lebih rendah.
- Satu kiriman dapat memakai beberapa teknik; kolom `teknik` memuat yang paling menonjol menurut kami.
- Tanpa gambar, tanpa tautan, tanpa nama akun, padahal itu isyarat penting.
- Nama teknik belum seragam di buku-buku; cocokkan dengan bahan modul.
"""


def rows() -> list[Row]:
    """One row per post."""
    found = []
    # by headline, so that the order says nothing about the key
    lines = sorted((line.split(";", 3) for line in _POSTS.strip().splitlines()), key=lambda line: (line[0], line[3]))
    for n, (form, technique, score, said) in enumerate(lines, start=1):
        headline, body, why = said.split("|")
        found.append(
            {
                "konten": f"U{n:02d}",
                "bentuk": form,
                "judul": headline,
                "isi": body,
                "menyesatkan": technique != "-",
                "teknik": "" if technique == "-" else technique,
                "skor_saringan": float(score),
                "penjelasan": why,
            }
        )
    return found


def confusion(found: list[Row]) -> Counter[tuple[bool, bool]]:
    """Counts by (misleading, flagged by the filter)."""
    return Counter((row["menyesatkan"], row["skor_saringan"] >= THRESHOLD) for row in found)


def card(found: list[Row]) -> str:
    """Text of konten_uji.md."""
    counts = confusion(found)
    lines = [
        ("menyesatkan", str(counts[True, True]), str(counts[True, False])),
        ("tidak", str(counts[False, True]), str(counts[False, False])),
    ]
    hits = counts[True, True]
    return CARD.format(
        rows=len(found),
        threshold=number(THRESHOLD, 1),
        confusion_table=table(("Kunci", "Ditandai saringan", "Dilewatkan"), lines),
        precision=number(hits / (hits + counts[False, True]) * 100, 1),
        recall=number(hits / (hits + counts[True, False]) * 100, 1),
    )


DATASET = Dataset("konten_uji", "Konten uji hoaks (sintetis)", FIELDS, rows, card, {"primaryKey": "konten"})
