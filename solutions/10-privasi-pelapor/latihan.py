# %% [markdown]
r"""
# Latihan 10 — Privasi Pelapor

Ada delapan soal. Waktu kerjanya sekitar 40 menit, dan jumlah poinnya 12.

**Cara mengerjakan**

1. Klik sebuah sel, lalu tekan **Shift+Enter** untuk menjalankannya. Mulailah dari sel kode pertama. Bila muncul `NameError`, jalankan sel pertama itu dahulu.
2. Ganti tanda `___` atau `...` dengan jawaban Anda. Baris lain sudah disediakan; isi rumpangnya saja. Lalu jalankan sel itu lagi.
3. Jalankan sel `periksa(...)` di bawahnya, lalu baca pesannya.
4. Bila buntu, tambah sel kosong: klik satu sel, lalu tombol **+** di atas. Ketik `petunjuk("1")` di sel itu, lalu jalankan.
5. Tekan **Ctrl+S** tiap selesai satu soal.

Di kelas, soal bertanda ✂ dikerjakan di rumah. Anda boleh salah dan boleh mencoba lagi. Semua cara di sini sudah diperagakan di [pelajaran](pelajaran.ipynb). Kata yang asing ada di [glosarium](../../course/glosarium.md).
"""

# %% peran="siapkan"
# Jalankan sel ini lebih dahulu: klik, lalu tekan Shift+Enter
import pandas as pd
from ngulik import *

mulai_latihan("10-privasi-pelapor")
mentah = muat_data("aduan_mentah")
mentah = mentah.merge(muat_data("wilayah"), on=["kelurahan", "kecamatan"], how="left")  # tambah kolom wilayah
mentah["usia"] = mentah["usia"].clip(upper=70)  # 70 tahun ke atas digabung

# %% [markdown]
r"""
**Membaca fungsi.** `def` memberi nama pada sederet langkah. Nama di dalam kurung adalah bahan yang akan masuk. `return` menyebut hasilnya. Jalankan contoh kecil ini: bahannya 10 jam, hasilnya 600 menit.
"""

# %%
def ke_menit(jam):
    return jam * 60


ke_menit(10)

# %% [markdown] peran="petunjuk" soal="1"
r"""
### Soal 1 — Pola NIK dan nomor HP

Fungsi `hitung_pola` memberi dua angka: banyaknya teks yang memuat NIK, lalu yang memuat nomor HP.

- NIK: tepat 16 angka.
- Nomor HP berkode negara: diawali `62`, *seluruhnya* 11 sampai 14 angka.

Isi tiga rumpang. Biarkan komanya, lalu jalankan `periksa("1")`. Sesudah tepat, coba `hitung_pola(mentah["teks"])` di sel kosong.
"""

# %% peran="jawab" soal="1"
def hitung_pola(teks):
    ### BEGIN SOLUTION
    # rumpang: nik = teks.str.contains(r"\b\d{___}\b")
    # rumpang: hp = teks.str.contains(r"\b62\d{___,___}\b")
    nik = teks.str.contains(r"\b\d{16}\b")
    hp = teks.str.contains(r"\b62\d{9,12}\b")
    ### END SOLUTION
    return [int(nik.sum()), int(hp.sum())]

# %% peran="uji" soal="1" poin=1
nomor = ["3273990101990000"] * 3 + ["327399571190000"] + ["32739931029900007"] * 2 + ["199913402099990000"] * 3
panjang = [10] * 12 + [11] + [12] * 2 + [13] * 5 + [14] * 4 + [15] * 6 + [17]
contoh = [f"data saya {n}, terima kasih" for n in nomor] + [f"hubungi +62841{'0' * (p - 5)} ya" for p in panjang]
contoh = pd.Series([*contoh, "ayah 3273990202990000 dan ibu 3273994202990000", "lampu padam 16 hari"])
saran = "Angka pertama: tepat 16. Nomor HP: kurangi 11 dan 14 masing-masing dengan dua. Tulis angkanya saja, tanpa spasi."
cek(hitung_pola(contoh), [4, 12], "hitung_pola(contoh: 42 teks)", pesan=saran)
# --- tersembunyi ---
baru = ["3273990303990000", "NIK:3273990404990000.", "62841000000", "(62841000000000)", "62841000", "6284100000000000"]
baru.append("kode 5562841000000")  # 62… di tengah nomor lain
cek(hitung_pola(pd.Series(baru)), [3, 2], "tujuh teks; satu nomor 16 angka diawali 62")
cek(hitung_pola(pd.Series(["62841000", "tidak ada angka"])), [0, 0], "tidak satu pun cocok")
rapat = ["62" + "4" * n for n in range(7, 14)] + ["9" * n for n in range(13, 20)]
cek(hitung_pola(pd.Series(rapat, index=range(50, 64))), [1, 4], "segala panjang, masing-masing satu")

# %% [markdown] peran="petunjuk" soal="2"
r"""
### Soal 2 — Menyamarkan NIK ✂

Fungsi `samarkan` menerima deret teks. Tiap NIK disamarkan: hanya **2 angka pertama** (provinsi) yang tampil, sisanya diganti tanda `•`, satu tanda untuk tiap angka. Teks lain tidak berubah.

Contoh: `NIK 3273990101990000` menjadi `NIK 32••••••••••••••`.

Isi tiga rumpang, lalu jalankan `periksa("2")`.
"""

# %% peran="jawab" soal="2"
def samarkan(teks):
    ### BEGIN SOLUTION
    # rumpang: pola = r"\b(\d{___})\d{___}\b"
    # rumpang: return teks.str.replace(pola, r"\1" + "•" * ___, regex=True)
    pola = r"\b(\d{2})\d{14}\b"
    return teks.str.replace(pola, r"\1" + "•" * 14, regex=True)
    ### END SOLUTION

# %% peran="uji" soal="2" poin=1
contoh = pd.Series(["NIK 3273995708900000", "NIP 199913402099990000"])
harap = ["NIK 32••••••••••••••", "NIP 199913402099990000"]
saran = "Yang tampil ditambah yang ditutup harus 16 angka. Banyaknya tanda sama dengan yang ditutup."
cek(list(samarkan(contoh)), harap, "samarkan(dua teks: satu NIK, satu NIP)", pesan=saran)
# --- tersembunyi ---
baru = pd.Series(["ayah 3277990101990000, ibu 3204994101990000.", "tiket BDG-26-000123", "08410000000"], index=[4, 9, 2])
harap = ["ayah 32••••••••••••••, ibu 32••••••••••••••.", "tiket BDG-26-000123", "08410000000"]
cek(list(samarkan(baru)), harap, "dua NIK dalam satu teks")
cek(list(samarkan(pd.Series(["327399999999900"]))), ["327399999999900"], "nomor 15 angka")

# %% [markdown] peran="petunjuk" soal="3"
r"""
### Soal 3 — Umum atau spesifik?

Lima warga menulis komentar. Komentar mana yang memuat data **spesifik** menurut Pasal 4 ayat (2)?

- **a.** NIK saya 3273••••, KTP belum jadi.
- **b.** Rumah saya RT 03, lampunya padam.
- **c.** Asma anak saya kambuh kena asap sampah.
- **d.** Saya Buddha, lajang, perlu surat nikah.
- **e.** HP saya 0812-XXXX-XXXX, tolong telepon.

Tulis satu huruf, misalnya `jawaban_3 = "a"`.
"""

# %% peran="jawab" soal="3"
### BEGIN SOLUTION
# rumpang: jawaban_3 = ...
jawaban_3 = "c"
### END SOLUTION

# %% peran="uji" soal="3" poin=1
cek(jawaban_3, "c", "jawaban_3")
# --- tersembunyi ---
cek(jawaban_3, "c", "jawaban_3")

# %% [markdown] peran="petunjuk" soal="4"
r"""
### Soal 4 — Menghitung k

Fungsi `hitung_k` menerima `tabel` dan `kolom`, yaitu daftar nama kolom yang tampil. Hasilnya k: besar kerumunan yang paling kecil.

Isian kosong ikut dihitung, jadi `dropna=False` sudah dipasang.

Isi tiga rumpang, lalu jalankan `periksa("4")`. Sesudah tepat, coba `print(hitung_k(mentah, ["wilayah", "jenis_kelamin"]))` di sel kosong.
"""

# %% peran="jawab" soal="4"
def hitung_k(tabel, kolom):
    ### BEGIN SOLUTION
    # rumpang: ukuran = tabel.groupby(___, dropna=False).___()
    # rumpang: return ukuran.___()
    ukuran = tabel.groupby(kolom, dropna=False).size()
    return ukuran.min()
    ### END SOLUTION

# %% peran="uji" soal="4" poin=2
contoh = pd.DataFrame({"kecamatan": ["Coblong"] * 16 + ["Regol"] * 8, "kelas": [30] * 5 + [40] * 19})
contoh["kelamin"] = ["P"] * 9 + ["L"] * 3 + [None] * 4 + ["L"] * 6 + [None] * 2
saran = "Rumpang pertama daftar kolomnya, kedua menghitung anggota, ketiga mengambil yang terkecil."
dua = ["kecamatan", "kelamin"]
cek(hitung_k(contoh, dua), 2, 'hitung_k(contoh, ["kecamatan", "kelamin"]), enam orang tanpa kelamin', pesan=saran)
cek(hitung_k(contoh, ["kecamatan"]), 8, 'hitung_k(contoh, ["kecamatan"])', pesan=saran)
# --- tersembunyi ---
baru = pd.DataFrame({"usia": [20, 20, 50, 50, 50, None, None, None, None], "blok": list("aabbbcccc")})
baru.index = range(30, 39)
cek(hitung_k(baru, ["usia"]), 2, "tiga kelompok usia, empat orang tanpa usia")
cek(hitung_k(baru.iloc[:6], ["usia", "blok"]), 1, "satu orang tanpa usia")
cek(hitung_k(baru.iloc[2:5], ["blok"]), 3, "satu kerumunan saja")

# %% [markdown] peran="petunjuk" soal="5"
r"""
### Soal 5 — Kelas usia tersempit ✂

Yang akan tampil: kelas usia dan `wilayah`. Fungsi `lebar_aman` mencoba lebar kelas dari yang tersempit. Kantor Anda meminta risiko tertinggi (1/k) **paling banyak 10 persen**. Fungsi berhenti di lebar pertama yang memenuhinya, lalu memberi dua angka: lebar itu dan k-nya. Isian kosong ikut dihitung.

Isi tiga rumpang, lalu jalankan `periksa("5")`. Sesudah tepat, coba `lebar_aman(mentah)` di sel kosong.
"""

# %% peran="jawab" soal="5"
def lebar_aman(tabel):
    for lebar in [1, 5, 10, 20, 100]:
        ### BEGIN SOLUTION
        # rumpang: kelas = tabel["usia"] // ___ * lebar
        # rumpang: k = tabel.groupby([kelas, "wilayah"], dropna=False).size().___()
        # rumpang: if k >= ___:
        kelas = tabel["usia"] // lebar * lebar
        k = tabel.groupby([kelas, "wilayah"], dropna=False).size().min()
        if k >= 10:
            ### END SOLUTION
            return [lebar, float(k)]

# %% peran="uji" soal="5" poin=2
def orang(cacah):
    usia = [umur for umur, banyak in cacah for _ in range(2 * banyak)]
    return pd.DataFrame({"usia": usia, "wilayah": "Barat"})


contoh = orang([(21, 4), (24, 3), (27, 2), (28, 3), (31, 2), (36, 3), (44, 5), (45, 3), (62, 9), (67, 2), (78, 4)])
contoh = pd.concat([contoh, orang([(33, 4), (36, 5), (61, 6)]).assign(wilayah="Tenggara")])
saran = "Periksa ketiganya: pembagi yang ikut berganti, kerumunan terkecil, dan batas pada soal."
cek(lebar_aman(contoh), [20, 12], "lebar_aman(contoh: 110 orang, dua wilayah)", pesan=saran)
pas = orang([(18, 2), (19, 3), (23, 4), (26, 3), (34, 5), (37, 9)])
cek(lebar_aman(pas), [10, 10], "lebar_aman(contoh lain: 52 orang)", pesan=saran)
# --- tersembunyi ---
cek(lebar_aman(orang([(30, 5), (31, 6), (45, 7)])), [1, 10], "sudah cukup tanpa diperlebar")
cek(lebar_aman(orang([(30, 2), (34, 3), (35, 4), (39, 2)])), [5, 10], "kelas lima tahun")
dua = orang([(20, 3), (29, 4), (55, 6), (88, 1)])
dua["wilayah"] = ["Barat"] * 14 + ["Tenggara"] * 14
cek(lebar_aman(dua), [100, 14], "dua wilayah, dua orang tua")
kosong = orang([(30, 8), (31, 6)])
kosong["wilayah"] = ["Barat"] * 16 + [None] * 12
cek(lebar_aman(kosong), [1, 12], "dua belas orang tanpa wilayah")
cek(lebar_aman(orang([(20, 4), (25, 4), (52, 6), (61, 9)])), [10, 12], "k = 8 belum cukup")
sembilan = orang([(20, 5), (25, 5), (52, 6)]).iloc[1:]
cek(lebar_aman(sembilan), [10, 12], "k = 9 belum cukup")

# %% [markdown] peran="petunjuk" soal="6"
r"""
### Soal 6 — Tenggat 3×24 jam

- Selasa, 12 Mei 2026, pukul 22.00: data bocor.
- Rabu, 13 Mei, pukul 15.00: petugas mengetahuinya.
- Kamis libur nasional, Jumat cuti bersama.
- Sekarang Jumat, 15 Mei, pukul 09.00.

Berapa **jam lagi** batas 3×24 jam, dihitung *sejak diketahui*? (Titik awal ini kesepakatan kita; teks pasalnya tidak tegas.) Tulis angkanya, misalnya `jawaban_6 = 5`.
"""

# %% peran="jawab" soal="6"
### BEGIN SOLUTION
# rumpang: jawaban_6 = ...
jawaban_6 = 30
### END SOLUTION

# %% peran="uji" soal="6" poin=1
saran = "Cari batasnya dahulu: saat diketahui ditambah 72 jam kalender. Lalu hitung jaraknya dari sekarang."
cek(jawaban_6, 30, "jawaban_6", pesan=saran)
# --- tersembunyi ---
cek(jawaban_6, 30, "jawaban_6")

# %% [markdown] peran="petunjuk" soal="7"
r"""
### Soal 7 — Hash nomor HP

Rekan Anda mengganti nomor HP pelapor dengan hash SHA-256, lalu menulis “data anonim”. Apa kelirunya?

- **a.** SHA-256 sudah usang; hasilnya mudah dihitung mundur.
- **b.** Hash terlalu panjang; kolomnya mudah rusak.
- **c.** Tidak keliru: hash hanya berjalan satu arah.
- **d.** Nomor HP yang mungkin terbatas; semuanya dapat dicoba.
- **e.** Hash perlu diulang dua kali dahulu.

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
### Soal 8 — Balasan di muka umum

Komentar di Instagram, Jumat 10.05 (aslinya tertulis lengkap):

> Min, kartu ibu ditolak, padahal besok cuci darah! NIK 3273••••, HP 0812-XXXX-XXXX.

Tiket BDG-26-009998; kabar hari ini 13.00. Tulis balasan publik, 45 kata pertama dinilai:

- **tidak membocorkan** (1);
- **pindah ke DM** dan minta dihapus (1);
- **tidak mengusir**: tiket, jam kabar, hangat (1).
"""

# %% [markdown]
r"""
**Cara menulis.** Klik **dua kali** tulisan *Tulis jawaban Anda di sini* di bawah ini, hapus, lalu ketik balasan Anda. Tekan Shift+Enter, lalu Ctrl+S.

Ingin menghitung katanya? Tempel balasan Anda di sel kode terakhir [pelajaran](pelajaran.ipynb), di antara tanda kutip.
"""

# %% [markdown] peran="esai" soal="8" poin=3
r"""
### BEGIN SOLUTION
Punten, Teh, kami paham ini mendesak. Laporannya sudah kami catat, tiket BDG-26-009998, dan kami kabari hari ini pukul 13.00. Demi keamanan keluarga Teteh, mohon hapus komentar ini. Datanya kirim lewat DM akun resmi ini saja, ya.
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
Mulai besok, Jumat: periksa kolom teks dengan pola, hitung k sebelum data dibuka, dan siapkan nomor piket untuk 72 jam.
"""
