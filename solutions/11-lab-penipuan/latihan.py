# %% [markdown]
r"""
# Latihan 11 — Lab Penipuan Digital

Ada delapan soal. Waktu kerjanya sekitar setengah jam, dan jumlah poinnya 12.

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

mulai_latihan("11-lab-penipuan")
iasc = muat_data("iasc_modus")

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
Untuk dibawa Jumat: lihat ujung berkas, baca alamat dari kanan, dan periksa lewat jalan lain. Alarm adalah ajakan memeriksa, bukan vonis.
"""
