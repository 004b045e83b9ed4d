# %% [markdown]
r"""
# Latihan 05 — Cepat, tapi Tuntas

Ada tujuh soal. Waktu kerjanya sekitar 27 menit, dan jumlah poinnya 12.

**Cara mengerjakan**

1. Klik sebuah sel, lalu tekan **Shift+Enter** untuk menjalankannya. Mulailah dari sel kode pertama.
2. Ganti tanda `___` atau `...` dengan jawaban Anda. Baris `def` dan `return` sudah disediakan; isi rumpangnya saja. Lalu jalankan sel itu lagi.
3. Jalankan sel `periksa(...)` di bawahnya, lalu baca pesannya.
4. Bila buntu, tambah sel kosong: klik satu sel, lalu tombol **+** di atas. Ketik `petunjuk("1")` di sel itu, lalu jalankan.
5. Tekan **Ctrl+S** tiap selesai satu soal.

Anda boleh salah dan boleh mencoba lagi. Semua cara di sini sudah diperagakan di [pelajaran](pelajaran.ipynb). Kata yang asing ada di [glosarium](../../course/glosarium.md).
"""

# %% peran="siapkan"
# Jalankan sel ini lebih dahulu: klik, lalu tekan Shift+Enter
import pandas as pd
from ngulik import *

mulai_latihan("05-respons-cepat")
aduan = muat_data("aduan")
mustahil = (aduan["respons1"] < aduan["masuk"]) | (aduan["selesai"] < aduan["masuk"])
aduan = aduan[~mustahil]
ditarik = pd.Timestamp("2026-07-01 08:00")

# %% [markdown] peran="petunjuk" soal="1"
r"""
### Soal 1 — Median menit respons

Fungsi `median_menit` menerima `menit`, yaitu lama tunggu sampai balasan pertama. Hasilnya adalah median, tanpa dibulatkan. Aduan yang belum dibalas bernilai kosong dan dilewati.

Contoh: 45, 10, kosong, 10, 400, 90, 5, 30, kosong, 80 menghasilkan 37,5.

Ganti `___`, jalankan selnya, lalu jalankan `periksa("1")`.
"""

# %% peran="jawab" soal="1"
def median_menit(menit):
    ### BEGIN SOLUTION
    # rumpang: return menit.___()
    return menit.median()
    ### END SOLUTION

# %% peran="uji" soal="1" poin=1
contoh = pd.Series([45, 10, None, 10, 400, 90, 5, 30, None, 80])
cek(median_menit(contoh), 37.5, "median_menit([45, 10, kosong, 10, 400, 90, 5, 30, kosong, 80])")
# --- tersembunyi ---
cek(median_menit(pd.Series([9, 300, 1, 22])), 15.5, "empat aduan")
cek(median_menit(pd.Series([700.0, 31, 2, None, 64, 8], index=[7, 3, 9, 1, 5, 4])), 31, "lima aduan dan satu kosong")
cek(median_menit(pd.Series([12.5])), 12.5, "satu aduan saja")

# %% [markdown] peran="petunjuk" soal="2"
r"""
### Soal 2 — Persentil 90

Fungsi `p90_jam` menerima `tabel` aduan. Dari aduan yang **sudah dibalas** saja, hitung persentil 90 lama tunggu sampai **balasan pertama**. Satuannya jam, tanpa dibulatkan.

Kolom tabel: `masuk`, `respons1`, `disposisi` (saat aduan diteruskan ke dinas), `selesai`. Isi dua rumpang, lalu jalankan `periksa("2")`.
"""

# %% peran="jawab" soal="2"
def p90_jam(tabel):
    ### BEGIN SOLUTION
    # rumpang: jam = (tabel["___"] - tabel["masuk"]) / pd.Timedelta(hours=1)
    # rumpang: return jam.quantile(___)
    jam = (tabel["respons1"] - tabel["masuk"]) / pd.Timedelta(hours=1)
    return jam.quantile(0.9)
    ### END SOLUTION

# %% peran="uji" soal="2" poin=1
masuk = pd.Timestamp("2026-06-01 07:00") + pd.to_timedelta(range(0, 390, 30), unit="h")
balas = pd.to_timedelta([3, 0.5, None, 26, 1, 9, 2, 0.25, 40, 5, 0.75, None, 1.5], unit="h")
contoh = pd.DataFrame({"masuk": masuk, "respons1": masuk + balas})
contoh["disposisi"] = masuk + pd.to_timedelta([30, 8, None, 70, 28, 31, 27, 5, 90, 33, 6, None, 29], unit="h")
contoh["selesai"] = masuk + pd.to_timedelta([99, 60, None, 480, None, 130, 75, 50, 720, 300, 52, None, 88], unit="h")
cek(p90_jam(contoh), 26, "p90_jam(contoh: 13 aduan, 2 belum dibalas)")
# --- tersembunyi ---
masuk = pd.Timestamp("2025-12-30 21:40") + pd.to_timedelta(range(0, 220, 10), unit="h")
jam = [7, 1, 4, 0.2, 60, 2, 3, 11, 5, 31.75, 6, 9, 8, 0.4, 14, 12, 0.1, 17, 20, 90, None, 10]
baru = pd.DataFrame({"masuk": masuk, "respons1": masuk + pd.to_timedelta(jam, unit="h")})
baru["disposisi"] = masuk + pd.Timedelta(hours=2)
baru["selesai"] = masuk + pd.Timedelta(days=6)
cek(p90_jam(baru), 31.75, "22 aduan, 1 belum dibalas")
cek(p90_jam(baru.iloc[[4, 1, 2]].head(1)), 60, "satu aduan saja")

# %% [markdown] peran="petunjuk" soal="3"
r"""
### Soal 3 — Rerata yang menipu

Bulan ini, rerata waktu balasan pertama 7 jam. Mediannya 40 menit. Kalimat mana yang paling tepat untuk laporan?

- **a.** Separuh warga menunggu lebih dari 7 jam.
- **b.** Kebanyakan warga menunggu sekitar 7 jam.
- **c.** Datanya keliru, sebab rerata dan median harus sama.
- **d.** Sebagian kecil warga menunggu sangat lama.
- **e.** Mediannya keliru, sebab balasan terlama diabaikan.

Tulis satu huruf, misalnya `jawaban_3 = "a"`.
"""

# %% peran="jawab" soal="3"
### BEGIN SOLUTION
# rumpang: jawaban_3 = ...
jawaban_3 = "d"
### END SOLUTION

# %% peran="uji" soal="3" poin=1
cek(jawaban_3, "d", "jawaban_3")
# --- tersembunyi ---
cek(jawaban_3, "d", "jawaban_3")

# %% [markdown] peran="petunjuk" soal="4"
r"""
### Soal 4 — Tepat target menurut kanal

Targetnya: balasan pertama dalam **6 jam atau kurang**. Fungsi `persen_cepat` memberi satu angka untuk tiap kanal: persen aduan yang mencapai target (0–100).

- Tepat 6 jam berarti tercapai.
- Aduan yang belum dibalas tetap dihitung, sebagai belum tercapai.

Isi tiga rumpang. Yang pertama membandingkan `tunggu` dengan 6 jam. Sesudah tepat, coba `persen_cepat(aduan)` di sel kosong.
"""

# %% peran="jawab" soal="4"
def persen_cepat(tabel):
    tunggu = tabel["respons1"] - tabel["masuk"]
    ### BEGIN SOLUTION
    # rumpang: cepat = ___
    # rumpang: return 100 * cepat.groupby(tabel["___"]).___()
    cepat = tunggu <= pd.Timedelta(hours=6)
    return 100 * cepat.groupby(tabel["kanal"]).mean()
    ### END SOLUTION

# %% peran="uji" soal="4" poin=2
masuk = pd.Timestamp("2026-06-02 09:15") + pd.to_timedelta(range(0, 280, 20), unit="h")
balas = pd.to_timedelta([0.5, 6, 7, None, 1, 2, 200, 6, 26, 3, None, 6, 9, 0.05], unit="h")
contoh = pd.DataFrame({"masuk": masuk, "respons1": masuk + balas})
contoh["selesai"] = masuk + pd.to_timedelta([40, 90, 200, None, 5, 70, 400, 88, 99, 60, None, 80, 77, 3], unit="h")
contoh["kanal"] = ["Instagram"] * 8 + ["Loket"] * 6
contoh["kategori"] = ["jalan", "pju"] * 7
cek(persen_cepat(contoh), {"Instagram": 62.5, "Loket": 50}, "persen_cepat(contoh: 8 aduan Instagram, 6 aduan Loket)")
# --- tersembunyi ---
masuk = pd.Timestamp("2025-08-30 22:05") + pd.to_timedelta(range(0, 70, 7), unit="h")
jam = [5, 6, 6.25, None, None, 2, 48, 1, 6, 3]
baru = pd.DataFrame({"masuk": masuk, "respons1": masuk + pd.to_timedelta(jam, unit="h")}, index=range(40, 50))
baru["kanal"] = ["WhatsApp", "X", "X", "Facebook", "Facebook", "WhatsApp", "X", "WhatsApp", "WhatsApp", "X"]
baru["selesai"] = masuk + pd.Timedelta(days=3)
cek(persen_cepat(baru), {"WhatsApp": 100, "X": 50, "Facebook": 0}, "kanal lain, satu kanal belum pernah dibalas")
cek(persen_cepat(baru.head(1)), {"WhatsApp": 100}, "satu aduan saja")

# %% [markdown] peran="petunjuk" soal="5"
r"""
### Soal 5 — Dibuang atau tersensor?

Tiket tanpa `selesai` masih terbuka saat data `ditarik`. Fungsi `dua_median` memberi daftar dua angka, dalam hari:

1. median bila tiket terbuka **dibuang**;
2. median bila tiket terbuka ikut sebagai **tersensor**, yaitu hari pertama ketika paling banyak 50 persen masih menunggu.

Isi tiga rumpang, lalu jalankan `periksa("5")`. Sesudah tepat, coba `dua_median(aduan, ditarik)` di sel kosong.
"""

# %% peran="jawab" soal="5"
def dua_median(tabel, ditarik):
    selesai = tabel["selesai"].notna()
    ### BEGIN SOLUTION
    # rumpang: hari = (tabel["selesai"].fillna(___) - tabel["masuk"]) / pd.Timedelta(days=1)
    # rumpang: kurva = kurva_menunggu(hari, ___)
    # rumpang: setengah = kurva[kurva["menunggu"] <= ___]
    hari = (tabel["selesai"].fillna(ditarik) - tabel["masuk"]) / pd.Timedelta(days=1)
    kurva = kurva_menunggu(hari, selesai)
    setengah = kurva[kurva["menunggu"] <= 0.5]
    ### END SOLUTION
    return [float(hari[selesai].median()), float(setengah["waktu"].min())]

# %% peran="uji" soal="5" poin=2
tarik = pd.Timestamp("2026-07-01 08:00")
umur = pd.to_timedelta([90, 62, 51, 44, 38, 33, 27, 21, 18, 13, 8, 6, 3], unit="D")
lama = pd.to_timedelta([35, None, 12, 7, None, 19, 4, None, 9, None, 2, None, None], unit="D")
contoh = pd.DataFrame({"masuk": tarik - umur, "selesai": tarik - umur + lama})
contoh["respons1"] = contoh["masuk"] + pd.Timedelta(hours=5)
cek(dua_median(contoh, tarik), [9, 19], "dua_median(contoh: 13 tiket, 6 masih terbuka)")
# --- tersembunyi ---
tarik = pd.Timestamp("2025-10-15 16:00")
umur = pd.to_timedelta([40, 36, 30, 25, 22, 16, 11, 5, 4, 2, 1], unit="D")
lama = pd.to_timedelta([None, 20, 15, 3, None, 10, 6.5, None, 1.5, None, None], unit="D")
baru = pd.DataFrame({"masuk": tarik - umur, "selesai": tarik - umur + lama}, index=range(70, 81))
cek(dua_median(baru, tarik), [8.25, 15], "11 tiket, 5 masih terbuka")
dua = pd.DataFrame({"masuk": tarik - pd.to_timedelta([9, 12], unit="D")})
dua["selesai"] = dua["masuk"] + pd.to_timedelta([3, 8], unit="D")
cek(dua_median(dua, tarik), [5.5, 3], "dua tiket, keduanya sudah selesai")
rampung = baru[baru["selesai"].notna()].head(3)
cek(dua_median(rampung, tarik), [15, 15], "tiga tiket, semuanya sudah selesai")

# %% [markdown] peran="petunjuk" soal="6"
r"""
### Soal 6 — Membaca kurva

Jalankan sel gambar di bawah. Ia memuat kurva “masih menunggu” dan tabelnya. Datanya karangan untuk latihan.

Pada hari ke berapa **90 persen aduan sudah selesai**? Tulis hari pertama ketika itu tercapai. Tulis angkanya saja, misalnya `jawaban_6 = 5`. Selisih paling banyak 2 hari diterima.
"""

# %% peran="siapkan" soal="6"
# Jalankan sel ini untuk melihat kurva dan tabelnya
import matplotlib.pyplot as plt

hari_6 = [0, 1, 3, 6, 9, 14, 20, 26, 32, 45, 60]
sisa_6 = [100, 90, 78, 62, 50, 37, 25, 16, 10, 6, 6]
fig, ax = plt.subplots(figsize=(8, 4))
ax.step(hari_6, sisa_6, where="post", linewidth=2)
ax.set(xlabel="Hari sejak aduan masuk", ylabel="Masih menunggu (%)", xlim=(0, 60), ylim=(0, 100))
ax.set(title="Kurva masih menunggu, unit contoh", xticks=range(0, 61, 4), yticks=range(0, 101, 10))
ax.grid(alpha=0.4)
gambar(fig, "Kurva tangga yang menurun. Angkanya ada pada tabel di bawah gambar.")
pd.DataFrame({"mulai hari ke-": hari_6, "masih menunggu (%)": sisa_6})

# %% peran="jawab" soal="6"
### BEGIN SOLUTION
# rumpang: jawaban_6 = ...
jawaban_6 = 32
### END SOLUTION

# %% peran="uji" soal="6" poin=1
cek(jawaban_6, 32, "jawaban_6", toleransi=2)
# --- tersembunyi ---
cek(jawaban_6, 32, "jawaban_6", toleransi=2)

# %% [markdown] peran="petunjuk" soal="7"
r"""
### Soal 7 — Balasan pertama

Rabu, 24 Juni 2026, pukul 21.40. Sebuah komentar muncul:

> Min, PJU gang kami padam seminggu. Anak saya hampir jatuh! HP saya 0812-XXXX-XXXX.

Tiketnya BDG-26-009999. Tim sanggup memberi kabar Jumat, 26 Juni, pukul 15.00.

Tulis balasan di kolom komentar: empati, tiket, tenggat, tanpa data pribadi. **Hanya 40 kata pertama yang dinilai.**
"""

# %% [markdown]
r"""
**Cara menulis.** Klik **dua kali** tulisan *Tulis jawaban Anda di sini* di bawah ini, hapus, lalu ketik balasan Anda. Tekan Shift+Enter, lalu Ctrl+S.

Ingin menghitung katanya? Tempel balasan Anda di sel kode terakhir [pelajaran](pelajaran.ipynb), di antara tanda kutip.
"""

# %% [markdown] peran="esai" soal="7" poin=4
r"""
### BEGIN SOLUTION
Punten, Kak, pasti cemas sekali melihat anak hampir jatuh. Laporan lampu padam sudah kami catat dengan tiket BDG-26-009999. Kabar berikutnya paling lambat Jumat, 26 Juni, pukul 15.00. Demi keamanan, mohon hapus nomor HP dan kirim lokasi lewat DM.
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
Angka untuk dibawa Jumat: median, persentil 90, dan persen tepat target. Ketiganya lebih jujur daripada rerata, asal yang belum dibalas disebut juga.
"""
