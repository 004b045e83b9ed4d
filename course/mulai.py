# %% [markdown]
r"""
# Sampurasun, selamat datang di Ngulik

Ini kelas praktik bagi ASN yang melayani warga lewat media sosial. Anda belajar dengan data aduan, mencoba sendiri, dan membawa pulang sesuatu yang dapat dipakai Jumat ini. Anda tidak perlu bisa memprogram.

Tidak ada yang dapat rusak di sini. Salah menekan tombol pun tidak apa-apa.

## Menjalankan sel

Halaman ini disebut *notebook*. Isinya kotak-kotak yang disebut **sel**. Sel abu-abu berisi kode.

1. Klik sel abu-abu di bawah ini.
2. Tekan **Shift+Enter**: tahan Shift, lalu tekan Enter.
3. Hasilnya muncul tepat di bawah sel.
"""

# %%
print("Sampurasun! Komputer ini siap dipakai.")

# %% [markdown]
r"""
Muncul sapaan? Bagus, Anda sudah bisa.

## Tiga gerakan lagi

- **Menambah sel.** Klik satu sel, lalu klik tombol **+** di atas. Sel kosong muncul di bawahnya. Di situ Anda boleh mengetik kode apa saja.
- **Menulis di sel tulisan.** Klik **dua kali** tulisannya, ketik, lalu tekan Shift+Enter. Tulisan ini pun begitu. Bila terbuka tanpa sengaja, tekan saja Shift+Enter.
- **Menyimpan.** Tekan **Ctrl+S** sesering mungkin, misalnya tiap selesai satu soal.

## Pilih modul

<!-- modul: dari modul.toml -->
| Modul | Pelajaran | Latihan | Waktu |
|---|---|---|---|
| 01 Kamis Pertama: Dari Keluhan Menjadi Data | [buka pelajaran](../kerja/01-kamis-pertama/pelajaran.ipynb) | [buka latihan](../kerja/01-kamis-pertama/latihan.ipynb) | 90 menit |
| 03 Membuka Kotak Algoritma | [buka pelajaran](../kerja/03-kotak-algoritma/pelajaran.ipynb) | [buka latihan](../kerja/03-kotak-algoritma/latihan.ipynb) | 90 menit |
| 05 Cepat, tapi Tuntas | [buka pelajaran](../kerja/05-respons-cepat/pelajaran.ipynb) | [buka latihan](../kerja/05-respons-cepat/latihan.ipynb) | 90 menit |
| 10 Privasi Pelapor: UU PDP dalam Praktik | [buka pelajaran](../kerja/10-privasi-pelapor/pelajaran.ipynb) | [buka latihan](../kerja/10-privasi-pelapor/latihan.ipynb) | 90 menit |
| 11 Lab Penipuan Digital | [buka pelajaran](../kerja/11-lab-penipuan/pelajaran.ipynb) | [buka latihan](../kerja/11-lab-penipuan/latihan.ipynb) | 90 menit |
<!-- /modul -->

Baru pertama kali? Mulailah dari modul 01. Kerjakan pelajaran lebih dahulu, baru latihan. Pekerjaan yang disimpan ada di folder `kerja`.

Saat mengumpulkan, Anda diminta menulis **kode peserta**, misalnya K07. Kodenya ada di daftar hadir. Jangan memakai NIP.

Data di kelas ini [sintetis](glosarium.md#sintetis): buatan komputer, tanpa warga sungguhan. Arti kata yang asing ada di [glosarium](glosarium.md).

## Empat hal yang kita kejar

Semua modul menuju empat indikator ini:

1. media sosial dimanfaatkan dengan optimal;
2. pengaduan dikelola secara strategis;
3. tantangan dan hambatan dikenali;
4. komunikasi dengan warga membaik karena manfaatnya terasa.

Keempatnya berasal dari paparan Ahmad Fauzan (BKD Provinsi Jawa Barat) di Ngulik, 4 Juli 2024.

## Bila ada yang tidak beres

| Yang terlihat | Yang dilakukan |
|---|---|
| Muncul tulisan merah | Itu galat, bukan kerusakan. Baca penjelasan di bawahnya. |
| Ada kata *is not defined*, “belum dikenal” (mungkin hanya berbahasa Inggris) | Sel kode pertama belum dijalankan. Jalankan semua sel dari atas, satu per satu. |
| Tanda `[*]` tidak hilang | Komputer masih bekerja. Tunggu, atau klik tombol kotak **■** di atas. |
| Semua terasa kacau | Buka menu **Kernel**, pilih **Mulai ulang kernel…**, lalu jalankan lagi dari atas. |
| Jawaban terhapus | Di latihan, tambah sel kosong, lalu jalankan `pulihkan("1")` untuk melihat isi asli soal 1. |
| Halaman tertutup | Buka lagi seperti tadi; bila ragu, panggil pendamping. Pekerjaan yang disimpan tetap ada. |

Masih buntu? Tempel stiker merah atau angkat tangan. Pendamping akan datang.
"""
