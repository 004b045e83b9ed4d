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

# %% peran="butir" soal="1"

# %% peran="butir" soal="2"

# %% peran="butir" soal="3"

# %% peran="butir" soal="4"

# %% peran="butir" soal="5"

# %% peran="butir" soal="6"

# %% peran="butir" soal="7"

# %% peran="butir" soal="8"

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
