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

# %% [markdown] peran="petunjuk" soal="1"
r"""
### Soal 1 — Milik siapa alamat ini?

Siapa pemilik (domain terdaftar) tiap alamat di bawah? Pilih huruf pemiliknya. Satu huruf boleh dipakai dua kali, atau tidak sama sekali.

Ganti kelima `...` dengan huruf di antara tanda kutip, urut dari alamat 1 sampai 5. Bentuk akhirnya seperti `["a", "a", "b", "b", "e"]`.
"""

# %% [markdown]
r"""
| Nomor | Alamat (dijinakkan) |
|---|---|
| 1 | `hxxps://kotacontoh.example.layanan-asn[.]test/masuk` |
| 2 | `hxxps://kotacontoh-example[.]test/layanan-asn.test` |
| 3 | `hxxps://bansos.test.layanan-asn[.]test/kotacontoh.example` |
| 4 | `hxxps://kotacontoh.example@bansos[.]test/info` |
| 5 | `hxxps://warga.test.kotacontoh[.]example/bansos.test` |

Pilihan pemilik:

- **a.** `bansos.test`
- **b.** `kotacontoh.example`
- **c.** `layanan-asn.test`
- **d.** `kotacontoh-example.test`
- **e.** `warga.test`
"""

# %% peran="jawab" soal="1"
### BEGIN SOLUTION
# rumpang: jawaban_1 = [..., ..., ..., ..., ...]
jawaban_1 = ["c", "d", "c", "a", "b"]
### END SOLUTION

# %% peran="uji" soal="1" poin=1
cek(len(jawaban_1), 5, "banyaknya huruf", pesan="Alamatnya lima, jadi hurufnya juga lima. Hitung lagi isi kurung sikunya.")
cek(jawaban_1[0], "c", "alamat 1")
cek(jawaban_1[1], "d", "alamat 2")
cek(jawaban_1[2], "c", "alamat 3")
cek(jawaban_1[3], "a", "alamat 4")
cek(jawaban_1[4], "b", "alamat 5")
# --- tersembunyi ---
cek([str(huruf).strip().lower() for huruf in jawaban_1], ["c", "d", "c", "a", "b"], "jawaban_1")

# %% [markdown] peran="petunjuk" soal="2"
r"""
### Soal 2 — Tandai berkas aplikasi

Fungsi `tandai_apk` punya satu masukan: `nama`, yaitu deretan nama berkas. Hasilnya `True` untuk yang berakhir `.apk`, dan `False` untuk yang lain.

- Huruf besar dan kecil dianggap sama.
- Tulisan sesudah tanda pagar (`#`) diabaikan. Kali ini bukan tanda tanya.

Isi tiga rumpang, lalu jalankan `periksa("2")`.
"""

# %% peran="jawab" soal="2"
def tandai_apk(nama):
    ### BEGIN SOLUTION
    # rumpang: bersih = nama.str.split("___").str[0]
    # rumpang: return bersih.str.___().str.endswith("___")
    bersih = nama.str.split("#").str[0]
    return bersih.str.lower().str.endswith(".apk")
    ### END SOLUTION

# %% peran="uji" soal="2" poin=1
contoh = pd.Series(["Undangan.apk", "RESI.APK", "Denah.pdf", "Surat.apk#unduh", "apk-panduan.pdf", "cara-pasang-apk"])
contoh = pd.concat([contoh, pd.Series(["Foto.apk.jpg", "info.pdf#dari=a.apk", "Tagihan.Apk"])], ignore_index=True)
ketemu = list(contoh[list(tandai_apk(contoh))])
cek(ketemu, ["Undangan.apk", "RESI.APK", "Surat.apk#unduh", "Tagihan.Apk"], "nama yang Anda tandai, dari 9 nama contoh")
# --- tersembunyi ---
baru = pd.Series(["a.APK#x=1&y=2", "apk", "laporan.xlsx#unduh=ya", "Paket.aPk", "b.apk.zip", "c.apk", "d.apks"], index=range(7, 0, -1))
cek(tandai_apk(baru), [True, False, False, True, False, True, False], "tujuh nama lain")
cek(tandai_apk(pd.Series(["PAJAK.APK"])), [True], "satu nama saja")

# %% [markdown] peran="petunjuk" soal="3"
r"""
### Soal 3 — Baris yang tidak cocok

`rerata_juta` mestinya sama dengan `kerugian_juta` dibagi banyaknya kasus. Fungsi `baris_janggal` memberi daftar `modus` yang selisihnya lebih dari `batas` persen, terlalu besar maupun terlalu kecil. Masukannya `tabel` dan `batas`.

Isi tiga rumpang. Yang terakhir nama masukan, tanpa tanda kutip. Sesudah tepat, coba `baris_janggal(iasc, 5)` di sel kosong.
"""

# %% peran="jawab" soal="3"
def baris_janggal(tabel, batas):
    ### BEGIN SOLUTION
    # rumpang: hitungan = tabel["kerugian_juta"] / tabel["___"]
    # rumpang: meleset = 100 * (tabel["rerata_juta"] - hitungan).___() / hitungan
    # rumpang: return list(tabel["modus"][meleset > ___])
    hitungan = tabel["kerugian_juta"] / tabel["kasus"]
    meleset = 100 * (tabel["rerata_juta"] - hitungan).abs() / hitungan
    return list(tabel["modus"][meleset > batas])
    ### END SOLUTION

# %% peran="uji" soal="3" poin=2
contoh = pd.DataFrame({"modus": ["kurir", "undian", "pinjaman", "tilang", "lowongan", "arisan"]})
contoh["kasus"] = [200, 50, 400, 80, 120, 30]
contoh["kerugian_juta"] = [2000, 1500, 3200, 960, 3000, 270]
contoh["rerata_juta"] = [10.1, 36.0, 7.9, 9.0, 25.0, 10.0]
cek(baris_janggal(contoh, 5), ["undian", "tilang", "arisan"], "baris_janggal(contoh, 5)")
cek(baris_janggal(contoh, 15), ["undian", "tilang"], "baris_janggal(contoh, 15)")
# --- tersembunyi ---
baru = pd.DataFrame({"modus": ["a", "b", "c", "d"], "kasus": [10, 40, 25, 8]}, index=[9, 4, 6, 2])
baru["kerugian_juta"] = [500, 300, 1000, 64]
baru["rerata_juta"] = [44.0, 7.6, 43.0, 8.1]
cek(baris_janggal(baru, 3), ["a", "c"], "empat modus lain, batas 3 persen")
cek(baris_janggal(baru, 10), ["a"], "empat modus lain, batas 10 persen")
cek(baris_janggal(baru, 1), ["a", "b", "c", "d"], "empat modus lain, batas 1 persen")
cek(baris_janggal(baru, 13), [], "empat modus lain, batas 13 persen")
pas = pd.DataFrame({"modus": ["e", "f"], "kasus": [100, 100], "kerugian_juta": [400, 400], "rerata_juta": [5.0, 2.0]})
cek(baris_janggal(pas, 25), ["f"], "meleset tepat sebesar batas")
cek(baris_janggal(pas, 24.9), ["e", "f"], "meleset sedikit di atas batas")

# %% [markdown] peran="petunjuk" soal="4"
r"""
### Soal 4 — Dua persen

Menurut berita per 14 Januari 2026 ada 432.637 laporan, 88.943 dari Jawa Barat. Kerugiannya Rp9,1 triliun, dan Rp436,88 miliar sempat diblokir.

Fungsi `dua_persen` memberi dua angka: persen laporan dari Jawa Barat, lalu persen kerugian yang sempat diblokir. Isi dua rumpang: satu nama masukan, satu angka tanpa titik ribuan.
"""

# %% peran="jawab" soal="4"
def dua_persen(jabar, nasional, blokir_miliar, rugi_triliun):
    ### BEGIN SOLUTION
    # rumpang: dari_jabar = 100 * jabar / ___
    # rumpang: selamat = 100 * blokir_miliar / (rugi_triliun * ___)
    dari_jabar = 100 * jabar / nasional
    selamat = 100 * blokir_miliar / (rugi_triliun * 1000)
    ### END SOLUTION
    return [dari_jabar, selamat]

# %% peran="uji" soal="4" poin=1
cek(dua_persen(88943, 432637, 436.88, 9.1), [20.558, 4.801], "dua_persen(88943, 432637, 436.88, 9.1)", toleransi=0.05)
cek(dua_persen(600, 2000, 90, 3), [30, 3], "dua_persen(600, 2000, 90, 3)", toleransi=0.05)
# --- tersembunyi ---
cek(dua_persen(1200, 4800, 25, 0.5), [25, 5], "angka lain", toleransi=0.05)
cek(dua_persen(30, 40, 1500, 2), [75, 75], "lebih dari satu triliun", toleransi=0.05)

# %% [markdown] peran="petunjuk" soal="5"
r"""
### Soal 5 — Seberapa jeli?

Pak Dedi menilai 20 pesan: 12 penipuan dan 8 sah. Ia menangkap 10 penipuan, tetapi 1 pesan sah kena alarm palsu. Tujuh belas putusannya tepat, yaitu 85 persen. Angka itu belum menjawab seberapa jeli ia.

Fungsi `d_aksen` menghitung d′ = z(H) − z(FA), dengan koreksi seperti di pelajaran. Isi tiga rumpang dengan nama masukan atau nama hasil, bukan angka.
"""

# %% peran="jawab" soal="5"
def d_aksen(tertangkap, penipuan, alarm_palsu, sah):
    H = (tertangkap + 0.5) / (penipuan + 1)
    ### BEGIN SOLUTION
    # rumpang: FA = (___ + 0.5) / (___ + 1)
    # rumpang: return nilai_z(H) - nilai_z(___)
    FA = (alarm_palsu + 0.5) / (sah + 1)
    return nilai_z(H) - nilai_z(FA)
    ### END SOLUTION

# %% peran="uji" soal="5" poin=2
cek(d_aksen(10, 12, 1, 8), 1.837, "d_aksen(10, 12, 1, 8)", toleransi=0.006)
cek(d_aksen(4, 6, 5, 10), 0.3661, "d_aksen(4, 6, 5, 10)", toleransi=0.006)
# --- tersembunyi ---
cek(d_aksen(7, 7, 0, 5), 2.9171, "semua tepat, 7 penipuan dan 5 sah", toleransi=0.006)
cek(d_aksen(3, 30, 12, 40), -0.7008, "lebih sering menuduh pesan sah", toleransi=0.006)
cek(d_aksen(6, 9, 5, 11), 0.49, "9 penipuan dan 11 sah", toleransi=0.006)

# %% [markdown] peran="petunjuk" soal="6"
r"""
### Soal 6 — Mudah, sedang, atau sulit?

Bu Lilis sering belanja online, punya motor, dan tidak pernah ikut undian. Ia menerima tiga penipuan di bawah ini. Pakai tabel tingkat kesulitan dari pelajaran.

Ganti ketiga `...` dengan `"mudah"`, `"sedang"`, atau `"sulit"`, urut dari pesan 1 sampai 3.
"""

# %% [markdown]
r"""
| Pesan | Isi | Isyarat yang terlihat |
|---|---|---|
| 1 | “Bu Lilis, paket TokoKita Ibu dialihkan ke gudang Cibiru. Konfirmasi alamat di laman ini.” | alamat tiruan; minta data rahasia |
| 2 | “Slmt!! Anda menang undian 75jt, klaim hr ini, biaya 200rb.” | iming-iming; salah eja; desakan waktu; minta uang; nomor asing; sapaan umum |
| 3 | “Motor Anda terekam melanggar. Buka Surat.apk sebelum pukul 24.00 atau STNK diblokir.” | berkas aplikasi; desakan waktu; ancaman; nomor asing; sapaan umum |
"""

# %% peran="jawab" soal="6"
### BEGIN SOLUTION
# rumpang: jawaban_6 = [..., ..., ...]
jawaban_6 = ["sulit", "mudah", "sedang"]
### END SOLUTION

# %% peran="uji" soal="6" poin=1
ejaan = "Tulis salah satu dari tiga kata ini: mudah, sedang, sulit. Periksa ejaannya."
cek(len(jawaban_6), 3, "banyaknya kata", pesan="Pesannya tiga, jadi katanya juga tiga. Hitung lagi isi kurung sikunya.")
cek(jawaban_6[0], "sulit", "pesan 1", pesan=ejaan)
cek(jawaban_6[1], "mudah", "pesan 2", pesan=ejaan)
cek(jawaban_6[2], "sedang", "pesan 3", pesan=ejaan)
# --- tersembunyi ---
cek(jawaban_6, ["sulit", "mudah", "sedang"], "jawaban_6")

# %% [markdown] peran="petunjuk" soal="7"
r"""
### Soal 7 — Menolong Bu Enok

Di tablet Bu Enok terpasang *Resi_Paket.apk*. Saldonya baru saja berkurang. Langkah mana lebih dahulu? Cocokkan tiap langkah dengan empat kata di pelajaran, lalu urutkan:

- **a.** Isi formulir IASC, sertakan foto mutasi rekening.
- **b.** Cabut kartu SIM dan matikan Wi-Fi tablet itu.
- **c.** Setel ulang tablet, ganti sandi, ceritakan di grup.
- **d.** Pinjam HP tetangga, minta bank memblokir rekening.

Bentuknya `["a", "b", "c", "d"]`.
"""

# %% peran="jawab" soal="7"
### BEGIN SOLUTION
# rumpang: jawaban_7 = [..., ..., ..., ...]
jawaban_7 = ["b", "d", "a", "c"]
### END SOLUTION

# %% peran="uji" soal="7" poin=1
cek(jawaban_7, ["b", "d", "a", "c"], "jawaban_7")
# --- tersembunyi ---
cek(jawaban_7, ["b", "d", "a", "c"], "jawaban_7")

# %% [markdown] peran="petunjuk" soal="8"
r"""
### Soal 8 — Pesan untuk grup RW

Bu RW menunggu jawaban Anda tentang *Undangan.apk* dari Pak Ujang. Pesan itu akan diteruskan ke dua ratus keluarga.

Tulis peringatan: ciri yang dapat diperiksa, tindakan yang jelas, dan aman diteruskan. **Hanya 50 kata pertama yang dinilai.**
"""

# %% [markdown]
r"""
**Cara menulis.** Klik **dua kali** tulisan *Tulis jawaban Anda di sini* di bawah ini, hapus, lalu ketik peringatan Anda. Tekan Shift+Enter, lalu Ctrl+S.

Ingin menghitung katanya? Tempel peringatan Anda di sel kode terakhir [pelajaran](pelajaran.ipynb), di antara tanda kutip.
"""

# %% [markdown] peran="esai" soal="8" poin=3
r"""
### BEGIN SOLUTION
Wargi, undangan berakhiran .apk jangan dibuka; itu aplikasi yang dapat membaca SMS bank. Undangan asli berupa gambar atau tulisan. Tanya Pak Ujang lewat telepon, mungkin akunnya dibajak. Telanjur memasang? Nyalakan mode pesawat, telepon bank dari HP lain, lalu lapor IASC. Mohon tidak meneruskan berkasnya.
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
Untuk dibawa Jumat: lihat ujung berkas, baca alamat dari kanan, dan periksa lewat jalan lain. Alarm adalah ajakan memeriksa, bukan vonis.
"""
