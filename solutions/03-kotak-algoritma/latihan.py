# %% [markdown]
r"""
# Latihan 03 — Membuka Kotak Algoritma

Ada delapan soal. Waktu kerjanya sekitar 40 menit, dan jumlah poinnya 12. Soal 3 dan 6 bertanda ✂: di kelas 90 menit, keduanya boleh menjadi tugas rumah.

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

mulai_latihan("03-kotak-algoritma")
unggahan = muat_data("unggahan")

# %% [markdown] peran="petunjuk" soal="1"
r"""
### Soal 1 — Skor satu kiriman

Fungsi `skor_satu` menerima satu `kiriman` dan daftar `bobot`. Hasilnya jumlah bobot × peluang untuk suka, balas, dan laporkan.

Di dalam `kiriman` ada `jumlah_suka`, `jumlah_balas`, `p_suka`, `p_balas`, dan `p_laporkan`. Di dalam `bobot` ada `suka`, `balas`, dan `laporkan`.

Baris laporkan sudah jadi; tirulah bentuknya. Masukan fungsi, `kiriman` dan `bobot`, diisi saat fungsi dipanggil. Isi tiga rumpang, jalankan selnya, lalu jalankan `periksa("1")`.
"""

# %% peran="jawab" soal="1"
def skor_satu(kiriman, bobot):
    laporkan = bobot["laporkan"] * kiriman["p_laporkan"]
    ### BEGIN SOLUTION
    # rumpang: suka = bobot["suka"] * kiriman["___"]
    # rumpang: balas = bobot["___"] * kiriman["___"]
    suka = bobot["suka"] * kiriman["p_suka"]
    balas = bobot["balas"] * kiriman["p_balas"]
    ### END SOLUTION
    return suka + balas + laporkan

# %% peran="uji" soal="1" poin=1
contoh = {"jumlah_suka": 310, "jumlah_balas": 12, "p_suka": 0.06, "p_balas": 0.03, "p_laporkan": 0.001}
bobot_contoh = {"suka": 1, "balas": 20, "laporkan": -200}
cek(skor_satu(contoh, bobot_contoh), 0.46, "skor_satu(contoh, bobot: suka 1, balas 20, laporkan -200)")
# --- tersembunyi ---
lain = {"jumlah_suka": 5, "jumlah_balas": 70, "p_suka": 0.2, "p_balas": 0.1, "p_laporkan": 0.02}
cek(skor_satu(lain, {"suka": 0.5, "balas": 5, "laporkan": -234}), -4.08, "kiriman yang banyak dilaporkan")
baris = pd.DataFrame([lain, contoh], index=[8, 3]).loc[3]
cek(skor_satu(baris, pd.Series({"balas": 2, "laporkan": -10, "suka": 3})), 0.23, "satu baris tabel, bobot lain")
cek(skor_satu(lain, {"suka": 0, "balas": 0, "laporkan": 0}), 0, "tanpa bobot")

# %% [markdown] peran="petunjuk" soal="2"
r"""
### Soal 2 — Lima yang paling mungkin dibalas

Tim Anda ingin menyiapkan jawaban sebelum balasan datang. Fungsi `lima_teratas` menerima `tabel` berisi kolom `unggahan`, `skor`, `jumlah_balas`, dan `p_balas`. Hasilnya daftar nomor lima kiriman yang **paling mungkin dibalas**, yang paling mungkin di depan.

Isi tiga rumpang, lalu jalankan `periksa("2")`. Sesudah tepat, coba `lima_teratas(unggahan)` di sel kosong: jenis apa yang paling mungkin dibalas?
"""

# %% peran="jawab" soal="2"
def lima_teratas(tabel):
    ### BEGIN SOLUTION
    # rumpang: urut = tabel.sort_values("___", ascending=___)
    # rumpang: return list(urut["unggahan"].head(___))
    urut = tabel.sort_values("p_balas", ascending=False)
    return list(urut["unggahan"].head(5))
    ### END SOLUTION

# %% peran="uji" soal="2" poin=1
contoh = pd.DataFrame({"unggahan": list("ABCDEFGH"), "skor": [0.2, 1.4, -0.3, 0.9, 0.5, 2.1, 0.05, 0.7]})
contoh["jumlah_balas"] = [90, 12, 34, 4, 6, 8, 51, 7]
contoh["p_balas"] = [0.02, 0.05, 0.11, 0.01, 0.09, 0.03, 0.08, 0.06]
cek(lima_teratas(contoh), ["C", "E", "G", "H", "B"], "lima_teratas(contoh: 8 kiriman)")
# --- tersembunyi ---
baru = pd.DataFrame({"unggahan": ["Q7", "Q2", "Q9", "Q4", "Q1", "Q3", "Q8"]}, index=[40, 12, 7, 33, 5, 21, 2])
baru["skor"] = [-0.4, 1.1, -2.5, 0.3, -0.9, 0.31, -0.11]
baru["jumlah_balas"] = [1, 90, 30, 2, 500, 4, 8]
baru["p_balas"] = [0.04, 0.07, 0.005, 0.3, 0.02, 0.31, 0.069]
cek(lima_teratas(baru), ["Q3", "Q4", "Q2", "Q8", "Q7"], "nomor baris acak")
cek(lima_teratas(baru.head(3)), ["Q2", "Q7", "Q9"], "hanya tiga kiriman")

# %% [markdown] peran="petunjuk" soal="3"
r"""
### Soal 3 — Sesudah meluruh

✂ Boleh dikerjakan di rumah. Fungsi `tiga_setelah_luruh` menerima `tabel` dan waktu `paruh` dalam jam. Hasilnya tiga nomor kiriman teratas **sesudah** skornya meluruh.

Kolom tabel: `unggahan`, `skor`, `umur_jam`, `jumlah_suka`. `paruh` adalah **masukan fungsi**: angkanya baru diisi saat fungsi dipanggil, kadang 10, kadang 20. Jadi tulis namanya, bukan angka 12 seperti di pelajaran.

Isi tiga rumpang. Yang ketiga adalah pengali untuk skor awal.
"""

# %% peran="jawab" soal="3"
def tiga_setelah_luruh(tabel, paruh):
    ### BEGIN SOLUTION
    # rumpang: luruh = 2 ** (-tabel["___"] / ___)
    # rumpang: urut = tabel.assign(skor=tabel["skor"] * ___).sort_values("skor", ascending=False)
    luruh = 2 ** (-tabel["umur_jam"] / paruh)
    urut = tabel.assign(skor=tabel["skor"] * luruh).sort_values("skor", ascending=False)
    ### END SOLUTION
    return list(urut["unggahan"].head(3))

# %% peran="uji" soal="3" poin=2
contoh = pd.DataFrame({"unggahan": list("ABCDEFGHI")})
contoh["skor"] = [11.4, -30.9, 23.9, 17.8, 31.6, 25.3, 31.5, 25.4, 3.6]
contoh["umur_jam"] = [13, 5, 56, 12, 25, 18, 49, 29, 1]
contoh["jumlah_suka"] = [110, 376, 99, 51, 30, 117, 238, 368, 22]
cek(tiga_setelah_luruh(contoh, 10), ["D", "F", "E"], "tiga_setelah_luruh(contoh, paruh=10)")
cek(tiga_setelah_luruh(contoh, 20), ["F", "E", "D"], "tiga_setelah_luruh(contoh, paruh=20)")
# --- tersembunyi ---
baru = pd.DataFrame({"unggahan": ["Z1", "Z2", "Z3", "Z4", "Z5"], "skor": [8.0, 3.0, 0.9, 2.0, 0.6]}, index=[9, 4, 7, 1, 3])
baru["umur_jam"] = [30, 12, 3, 20, 1.5]
baru["jumlah_suka"] = [3, 8, 900, 14, 55]
cek(tiga_setelah_luruh(baru, 6), ["Z2", "Z3", "Z5"], "waktu paruh 6 jam")
cek(tiga_setelah_luruh(baru, 48), ["Z1", "Z2", "Z4"], "waktu paruh 48 jam")
cek(tiga_setelah_luruh(baru.tail(2), 6), ["Z5", "Z4"], "hanya dua kiriman")

# %% [markdown] peran="petunjuk" soal="4"
r"""
### Soal 4 — Bobot “laporkan”

Bobot `laporkan` diubah dari −234 menjadi −2.000. Yang lain tetap. Apa yang terjadi?

- **a.** Semua kiriman provokatif turun, sebab isinya memang buruk.
- **b.** Hanya kiriman yang sudah pernah dilaporkan yang turun.
- **c.** Kiriman yang besar peluang dilaporkannya turun, apa pun isinya.
- **d.** Semua skor turun sama banyak, jadi urutannya tetap.
- **e.** Kiriman dengan banyak suka aman, sebab suka menutup laporan.

Tulis satu huruf, misalnya `jawaban_4 = "a"`.
"""

# %% peran="jawab" soal="4"
### BEGIN SOLUTION
# rumpang: jawaban_4 = ...
jawaban_4 = "c"
### END SOLUTION

# %% peran="uji" soal="4" poin=1
cek(jawaban_4, "c", "jawaban_4")
# --- tersembunyi ---
cek(jawaban_4, "c", "jawaban_4")

# %% [markdown] peran="petunjuk" soal="5"
r"""
### Soal 5 — Benar atau salah?

1. Bobot Instagram dapat dibaca di daftar X, asal daftarnya yang paling baru.
2. Kiriman dengan 40 suka dapat tampil di atas kiriman dengan 900 suka.
3. Makin banyak suka sebuah kiriman, makin besar bobot suka yang dipakai untuknya.

Tulis tiga huruf berurutan, `"B"` untuk benar dan `"S"` untuk salah. Misalnya `jawaban_5 = ["B", "B", "B"]`.
"""

# %% peran="jawab" soal="5"
### BEGIN SOLUTION
# rumpang: jawaban_5 = ...
jawaban_5 = ["S", "B", "S"]
### END SOLUTION

# %% peran="uji" soal="5" poin=1
format_5 = 'Bentuknya belum pas. Tulis tiga huruf, "B" atau "S", masing-masing dalam tanda kutip: ["B", "B", "B"].'
cek(jawaban_5, ["S", "B", "S"], "jawaban_5", pesan=format_5)
# --- tersembunyi ---
cek(jawaban_5, ["S", "B", "S"], "jawaban_5")

# %% [markdown] peran="petunjuk" soal="6"
r"""
### Soal 6 — Bandingkan dua setelan

✂ Boleh dikerjakan di rumah. Tabel memuat `jenis`, `skor_lama`, dan `skor_baru`. Fungsi `selisih_pangsa` menghitung berapa **poin persen** pangsa tayang sebuah `jenis` berubah dari setelan lama ke baru. Hasil minus berarti turun.

Nama `p_lama` dan `p_baru` berarti pangsa, seperti di pelajaran. `jenis` adalah masukan fungsi; `p_lama[jenis]` mengambil pangsa jenis itu, seperti `p_lama["provokatif"]`. Baris `p_lama` sudah jadi. Isi tiga rumpang.
"""

# %% peran="jawab" soal="6"
def selisih_pangsa(tabel, jenis):
    p_lama = pangsa_tayang(tabel.sort_values("skor_lama", ascending=False))
    ### BEGIN SOLUTION
    # rumpang: p_baru = pangsa_tayang(tabel.sort_values("___", ascending=False))
    # rumpang: return ___[jenis] - ___[jenis]
    p_baru = pangsa_tayang(tabel.sort_values("skor_baru", ascending=False))
    return p_baru[jenis] - p_lama[jenis]
    ### END SOLUTION

# %% peran="uji" soal="6" poin=2
contoh = pd.DataFrame({"jenis": ["provokatif", "info layanan", "hiburan", "provokatif", "info layanan", "edukasi"]})
contoh["skor_lama"] = [2.0, 0.4, 0.9, 1.5, 0.1, 0.3]
contoh["skor_baru"] = [0.5, 1.8, 0.6, 0.7, 1.1, 0.9]
cek(selisih_pangsa(contoh, "provokatif"), -12.4, 'selisih_pangsa(contoh, "provokatif")', toleransi=0.06)
# --- tersembunyi ---
cek(selisih_pangsa(contoh, "info layanan"), 12.3892615, "jenis lain", toleransi=0.06)
cek(selisih_pangsa(contoh, "hiburan"), -3.2845383, "jenis yang turun sedikit", toleransi=0.06)
baru = pd.DataFrame({"jenis": ["edukasi", "seremonial", "seremonial"]}, index=[5, 1, 9])
baru["skor_lama"], baru["skor_baru"] = [0.1, 0.9, 0.4], [3.0, -1.0, 0.2]
cek(selisih_pangsa(baru, "edukasi"), 7.0110701, "tiga kiriman, urutan terbalik", toleransi=0.06)

# %% [markdown] peran="petunjuk" soal="7"
r"""
### Soal 7 — Sumber yang datanya paling baru

Anda menulis laporan tentang bobot X. Sumber mana yang **datanya** paling baru?

- **a.** Blog terbit 20 November 2026, memuat berkas setelan X per Maret 2023.
- **b.** Buku terbit Januari 2024, memuat setelan X per Desember 2023.
- **c.** Infografik “Berkas setelan X terbaru!” tanpa tanggal.
- **d.** Makalah terbit September 2026, memuat setelan X per 12 Agustus 2026.
- **e.** Video terbit Oktober 2026, memuat setelan X per Mei 2025.

Tulis satu huruf.
"""

# %% peran="jawab" soal="7"
### BEGIN SOLUTION
# rumpang: jawaban_7 = ...
jawaban_7 = "d"
### END SOLUTION

# %% peran="uji" soal="7" poin=1
cek(jawaban_7, "d", "jawaban_7")
# --- tersembunyi ---
cek(jawaban_7, "d", "jawaban_7")

# %% [markdown] peran="petunjuk" soal="8"
r"""
### Soal 8 — Tiga tip tanpa umpan amarah

Jumat pagi, tim Anda meminta saran untuk unggahan **jadwal KTP keliling**.

Tulis tiga tip, masing-masing satu atau dua kalimat. Tiap tip menyebut (1) apa yang dilakukan pada unggahan, dan (2) tindakan warga yang menjadi lebih atau kurang mungkin. Jangan memancing amarah, dan jangan mengaku tahu rumus Instagram.
"""

# %% [markdown]
r"""
**Cara menulis.** Klik **dua kali** tulisan *Tulis jawaban Anda di sini* di bawah ini, hapus, lalu ketik tip Anda. Tekan Shift+Enter, lalu Ctrl+S.
"""

# %% [markdown] peran="esai" soal="8" poin=3
r"""
### BEGIN SOLUTION
1. Taruh tanggal, tempat, dan syarat di gambar pertama, supaya warga mudah mengirimnya lewat DM ke tetangga.
2. Buat daftar empat berkas yang dibawa, supaya warga menyimpannya atau menyalin tautannya.
3. Tutup dengan pertanyaan yang bisa dijawab, “RW mana yang perlu jadwal berikutnya?”, supaya balasannya berguna.
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
Kalimat untuk dibawa Jumat: algoritma tidak membenci kita. Ia menghitung peluang, dan bobotnya bertanggal.
"""
