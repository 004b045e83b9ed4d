# %% [markdown]
r"""
# Latihan 01 — Kamis Pertama: Dari Keluhan Menjadi Data

Ada tujuh soal. Waktu kerjanya 30–60 menit, dan jumlah poinnya 12.

**Cara mengerjakan**

1. Klik sebuah sel, lalu tekan **Shift+Enter** untuk menjalankannya. Mulailah dari sel kode pertama. Bila muncul *NameError* dan *is not defined*, sel pertama itu belum dijalankan.
2. Ganti tanda `___` atau `...` dengan jawaban Anda. Baris `def` sudah disediakan; isi rumpangnya saja. Lalu jalankan sel itu lagi. Sel jawaban memang tidak menampilkan apa pun.
3. Jalankan sel `periksa(...)` di bawahnya, lalu baca pesannya.
4. Bila buntu, tambah sel kosong: klik satu sel, lalu tombol **+** di atas. Ketik `petunjuk("1")` di sel itu, lalu jalankan.
5. Tekan **Ctrl+S** tiap selesai satu soal.

Anda boleh salah dan boleh mencoba lagi. Semua cara di sini sudah diperagakan di [pelajaran](pelajaran.ipynb). Kata yang asing ada di [glosarium](../../course/glosarium.md).
"""

# %% peran="siapkan"
# Jalankan sel ini lebih dahulu: klik, lalu tekan Shift+Enter
import pandas as pd
from ngulik import *

mulai_latihan("01-kamis-pertama")
aduan = muat_data("aduan")

# %% [markdown] peran="petunjuk" soal="1"
r"""
### Soal 1 — Berapa orang per kilometer persegi?

Penduduk Jawa Barat lebih dari 49 juta jiwa. Luasnya sekitar 37 ribu km². Kira-kira berapa jiwa di setiap km²?

Hapus ketiga titik `...`, lalu tulis hitungannya, dengan tanda `/` untuk bagi. Tulis 49 juta dan 37 ribu lengkap dengan nolnya, **tanpa titik ribuan**. Selisih 1 persen diterima.
"""

# %% [markdown]
r"""
*Angka bulat untuk latihan: penduduk dari paparan Ngulik 2024, luas dari BIG, Desember 2024 (sumber kedua). Versi lama BPS menulis luas 35,4 ribu km². Cara mengukurnya berbeda; keduanya bukan salah hitung.*
"""

# %% peran="jawab" soal="1"
### BEGIN SOLUTION
# rumpang: jawaban_1 = ...
jawaban_1 = 49000000 / 37000
### END SOLUTION

# %% peran="uji" soal="1" poin=1
cek(jawaban_1, 49000000 / 37000, "jawaban_1", toleransi=13.2)
# --- tersembunyi ---
cek(jawaban_1, 49000000 / 37000, "jawaban_1", toleransi=13.2)

# %% [markdown] peran="petunjuk" soal="2"
r"""
### Soal 2 — Berapa aduan?

Fungsi `banyak_aduan` menerima sebuah `tabel`. Satu baris adalah satu aduan. Hasilnya: banyaknya aduan di tabel itu.

Isi satu rumpang, jalankan selnya, lalu jalankan `periksa("2")`. Pemeriksaan memakai tabel lain, bukan `aduan`. Sesudah tepat, coba `banyak_aduan(aduan)` di sel kosong.
"""


# %% peran="jawab" soal="2"
def banyak_aduan(tabel):
    ### BEGIN SOLUTION
    # rumpang: return len(___)
    return len(tabel)
    ### END SOLUTION


# %% peran="uji" soal="2" poin=1
tabel_uji = pd.DataFrame({"tiket": ["A-1", "A-2", "A-3", "A-3", "A-4", "A-5", "A-6", "A-6", "A-7"]}, index=range(40, 49))
tabel_uji["kanal"] = ["X", "Loket", "X", "X", "Instagram", "Loket", "X", "Instagram", "X"]
tabel_uji["masuk"] = pd.Timestamp("2026-06-01 08:00") + pd.to_timedelta(range(0, 45, 5), unit="h")
tabel_uji["respons1"] = tabel_uji["masuk"].where([True, False, False, True, False, False, True, True, False])
tabel_uji["kategori"] = ["pju"] * 4 + ["jalan"] * 5
tabel_uji["wilayah"] = "Coblong"
tabel_uji[["opd", "status", "teks", "tertutup", "suka"]] = "-"
cek(banyak_aduan(tabel_uji), 9, "banyak_aduan(tabel uji: 9 baris, 11 kolom)")
# --- tersembunyi ---
baru = pd.DataFrame({"tiket": [None, "B-1", "B-2"], "kanal": ["X", "X", "Loket"], "suka": [0, 3, 0]}, index=[7, 2, 9])
cek(banyak_aduan(baru), 3, "tiga aduan, satu tanpa nomor tiket")
cek(banyak_aduan(baru.head(1)), 1, "satu aduan saja")
cek(banyak_aduan(baru.head(0)), 0, "tabel kosong")

# %% [markdown] peran="petunjuk" soal="3"
r"""
### Soal 3 — Persen dari yang mana?

Dari aduan yang masuk lewat **Instagram**, berapa persen tentang PJU? Fungsi `persen_pju_ig` memberi angkanya (0–100), tanpa dibulatkan.

Rumpang pertama: nama kanal; tanda kutipnya sudah ada. Rumpang kedua: tabel yang barisnya dihitung sebagai penyebut. Hati-hati, penyebut yang pertama terlintas belum tentu sesuai dengan pertanyaannya.
"""


# %% peran="jawab" soal="3"
def persen_pju_ig(tabel):
    ### BEGIN SOLUTION
    # rumpang: ig = tabel[tabel["kanal"] == "___"]
    # rumpang: penyebut = len(___)
    ig = tabel[tabel["kanal"] == "Instagram"]
    penyebut = len(ig)
    ### END SOLUTION
    pju = ig[ig["kategori"] == "pju"]
    return 100 * len(pju) / penyebut


# %% peran="uji" soal="3" poin=2
contoh = pd.DataFrame({"kanal": ["Instagram"] * 8 + ["WhatsApp"] * 6 + ["Loket"] * 4 + ["X"] * 2})
contoh["kategori"] = (
    ["pju"] * 3
    + ["jalan"] * 5
    + ["pju", "jalan", "jalan", "jalan", "sampah", "sampah"]
    + ["sampah"] * 3
    + ["pju"]
    + ["jalan"] * 2
)
contoh["suka"] = [4, 0, 12, 7, 0, 1, 3, 2] + [0] * 10 + [5, 1]
cek(persen_pju_ig(contoh), 37.5, "persen_pju_ig(contoh: 20 aduan, 8 di antaranya lewat Instagram)")
# --- tersembunyi ---
baru = pd.DataFrame(
    {"kategori": ["pju", "jalan", "sampah", "pju", "pju", "pju", "jalan"], "suka": 0}, index=range(60, 67)
)
baru["kanal"] = ["Instagram", "Instagram", "Instagram", "Facebook", "X", "Facebook", "Loket"]
cek(persen_pju_ig(baru), 100 / 3, "7 aduan, 3 di antaranya lewat Instagram")
cek(persen_pju_ig(baru.head(1)), 100, "satu aduan saja")
cek(persen_pju_ig(baru.tail(6)), 0, "Instagram tanpa aduan PJU")

# %% [markdown] peran="petunjuk" soal="4"
r"""
### Soal 4 — Kanal terbanyak

Fungsi `kanal_terbanyak` memberi **nama** kanal yang paling banyak membawa aduan. Bukan angkanya.

Rumpang pertama: nama kolom yang dihitung; tanda kutipnya sudah ada. Rumpang kedua: perintah yang mengambil nama dengan angka terbesar. Sesudah tepat, coba `kanal_terbanyak(aduan)` di sel kosong.
"""


# %% peran="jawab" soal="4"
def kanal_terbanyak(tabel):
    ### BEGIN SOLUTION
    # rumpang: return tabel["___"].value_counts().___()
    return tabel["kanal"].value_counts().idxmax()
    ### END SOLUTION


# %% peran="uji" soal="4" poin=2
contoh = pd.DataFrame(
    {"kanal": ["Instagram"] * 3 + ["WhatsApp"] * 5 + ["X"] * 2 + ["Aplikasi warga"] * 2 + ["Facebook"] + ["Loket"] * 2}
)
contoh["kategori"] = [
    "jalan",
    "pju",
    "jalan",
    "sampah",
    "pju",
    "jalan",
    "jalan",
    "pju",
    "pohon",
    "jalan",
    "jalan",
    "pju",
    "jalan",
    "parkir",
    "jalan",
]
contoh["wilayah"] = ["Coblong", "Andir", "Andir"] + ["Coblong"] * 5 + ["Regol"] * 7
contoh["suka"] = [6, 2, 1, 0, 0, 0, 0, 0, 3, 5, 40, 1, 9, 0, 0]
cek(kanal_terbanyak(contoh), "WhatsApp", "kanal_terbanyak(contoh: 15 aduan, 6 kanal)")
# --- tersembunyi ---
baru = pd.DataFrame({"kanal": ["Loket", "X", "Facebook", "X", "Facebook", "Facebook"]}, index=range(90, 96))
baru["kategori"] = ["pju", "pju", "jalan", "pju", "pju", "sampah"]
baru["suka"] = [0, 9, 1, 4, 0, 2]
cek(kanal_terbanyak(baru), "Facebook", "enam aduan, tiga kanal")
cek(kanal_terbanyak(baru.head(1)), "Loket", "satu aduan saja")
cek(kanal_terbanyak(baru.iloc[[1, 3, 0]]), "X", "tiga aduan, dua kanal")

# %% [markdown] peran="petunjuk" soal="5"
r"""
### Soal 5 — Empat indikator

Jodohkan tiap contoh dengan satu indikator; tiap huruf dipakai sekali.

- **a.** pemanfaatan optimal
- **b.** pengelolaan pengaduan strategis
- **c.** tantangan dan hambatan
- **d.** komunikasi meningkat lewat manfaat

1. Petugas piket satu; keluhan malam menumpuk.
2. Warga berterima kasih: kabar air mati membantu.
3. Jam unggah mengikuti jam warga aktif.
4. Tiap DM diberi tiket dan tenggat.
"""

# %% peran="jawab" soal="5"
# Ganti tiap ... dengan satu huruf dan tanda kutipnya, misalnya "a". Urut: contoh 1, 2, 3, 4
### BEGIN SOLUTION
# rumpang: jawaban_5 = [..., ..., ..., ...]
jawaban_5 = ["c", "d", "a", "b"]
### END SOLUTION

# %% peran="uji" soal="5" poin=2
cek(jawaban_5[0], "c", "contoh 1")
cek(jawaban_5[1], "d", "contoh 2")
cek(jawaban_5[2], "a", "contoh 3")
cek(jawaban_5[3], "b", "contoh 4")
cek([str(huruf).strip(" .,:;)").lower() for huruf in jawaban_5], ["c", "d", "a", "b"], "keempat huruf")
# --- tersembunyi ---
cek([str(huruf).strip(" .,:;)") for huruf in jawaban_5], ["c", "d", "a", "b"], "keempat huruf")

# %% [markdown] peran="petunjuk" soal="6"
r"""
### Soal 6 — Urutan saat muncul galat

Rekan Anda baru selesai mengetik jawaban, dan ada satu tanda yang salah. Susun yang terjadi sampai jawabannya diperiksa, dari yang pertama:

- **a.** Jalankan `periksa` untuk melihat apakah jawabannya tepat.
- **b.** Perbaiki bagian yang disebut pesan.
- **c.** Baca pesan: baris mana, tanda apa.
- **d.** Jalankan sel jawaban; tidak ada galat.
- **e.** Jalankan sel jawaban; galatnya muncul.
"""

# %% peran="jawab" soal="6"
# Ganti tiap ... dengan satu huruf dan tanda kutipnya, misalnya "a"
### BEGIN SOLUTION
# rumpang: jawaban_6 = [..., ..., ..., ..., ...]
jawaban_6 = ["e", "c", "b", "d", "a"]
### END SOLUTION

# %% peran="uji" soal="6" poin=1
cek(jawaban_6, ["e", "c", "b", "d", "a"], "jawaban_6")
# --- tersembunyi ---
cek(jawaban_6, ["e", "c", "b", "d", "a"], "jawaban_6")

# %% [markdown] peran="petunjuk" soal="7"
r"""
### Soal 7 — Satu keluhan menjadi satu baris

Ingat satu keluhan di dinas Anda, atau karang satu. Tulis sebagai satu baris data: *nama kolom: isi*, satu kolom per baris.

Pakai tujuh kolom: tiket (karang saja, misalnya `DIS-26-0001`), kanal, masuk (misalnya `2026-07-01 09:15`), kategori, wilayah, teks, respons1. Pembaca harus dapat menghitungnya. Jangan ada data pribadi siapa pun.
"""

# %% [markdown]
r"""
**Cara menulis.** Klik **dua kali** tulisan *Tulis jawaban Anda di sini* di bawah ini, hapus, lalu ketik. Awali tiap baris dengan tanda `-` dan spasi, misalnya `- kanal: Instagram`. Tekan Shift+Enter, lalu Ctrl+S.

Contoh isiannya ada di bagian akhir [pelajaran](pelajaran.ipynb). Jangan menyalin keluhan contoh itu; pakai keluhan lain.
"""

# %% [markdown] peran="esai" soal="7" poin=3
r"""
### BEGIN SOLUTION
- tiket: DIS-26-0001
- kanal: WhatsApp
- masuk: 2026-07-01 09:15
- kategori: sampah
- wilayah: Coblong
- teks: sampah di TPS dekat pasar belum diangkut tiga hari
- respons1: (kosong)
### END SOLUTION
"""

# %% [markdown]
r"""
## Sebelum menutup

Jalankan sel berikut untuk melihat soal yang belum tepat.
"""

# %%
kemajuan()

# %% [markdown]
r"""
## Mengumpulkan

Tekan Ctrl+S dahulu. Lalu tulis kode peserta di antara tanda kutip, misalnya `kumpulkan("K07")`. Kodenya ada di daftar hadir.

Jalankan selnya, lalu serahkan berkasnya kepada pendamping. Boleh mengumpulkan lagi bila ada perbaikan.
"""

# %%
kumpulkan("")

# %% [markdown]
r"""
Untuk dibawa Jumat: satu keluhan yang sudah menjadi baris, dan satu kalimat yang menyebut penyebutnya.
"""
