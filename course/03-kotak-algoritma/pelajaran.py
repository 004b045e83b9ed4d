# %% [markdown]
r"""
# Membuka Kotak Algoritma

Rabu malam, pukul 21.40. Jadwal KTP keliling untuk Sabtu sudah Anda unggah sejak siang. Di [linimasa](../../course/glosarium.md#linimasa) Anda, jadwal itu tidak tampak. Yang muncul paling atas justru kiriman akun tanpa nama:

> Cuma orang malas yang masih antre di kecamatan. Setuju?

Lalu masuk pesan dari Kepala Bidang: *“Algoritma tidak suka kita, ya? Apa kita bikin yang panas juga?”*

Jumat pagi Anda harus menjawab. Malam ini kita buka kotaknya.

**Sesudah pelajaran ini Anda dapat**

- menghitung skor sebuah kiriman;
- menebak apa yang naik dan turun bila bobotnya diubah;
- menolak tiga mitos tentang algoritma;
- memilih sumber yang masih berlaku;
- menulis tip unggahan tanpa memancing amarah.

Belajar sendiri, sediakan sekitar satu jam. Sel bertanda ✂ boleh dilewati bila waktunya sempit.

Anda tidak perlu bisa memprogram. Klik sel abu-abu di bawah, lalu tekan **Shift+Enter**, dan lanjutkan dari atas ke bawah. Kata yang terasa asing dijelaskan di [glosarium](../../course/glosarium.md).
"""

# %%
# Jalankan sel ini: klik, lalu tekan Shift+Enter
import pandas as pd
from ngulik import *

unggahan = muat_data("unggahan")
unggahan[["unggahan", "jenis", "umur_jam", "jumlah_suka", "p_suka", "p_balas"]].head(5)

# %% [markdown]
r"""
## Tabel yang Anda pegang

Satu baris mewakili satu kiriman. Ada 60 kiriman, semuanya [sintetis](../../course/glosarium.md#sintetis). Bayangkan ini semua calon isi linimasa satu orang pembaca.

| Kolom | Artinya |
|---|---|
| `unggahan` | nomor kiriman, K01 sampai K60 |
| `jenis` | info layanan, edukasi, seremonial, hiburan, atau provokatif |
| `umur_jam` | berapa jam sejak diunggah |
| `jumlah_suka` | suka yang **sudah** terkumpul |
| `p_suka` | peluang pembaca ini **akan** menyukainya |
| `p_balas` | peluang pembaca ini akan membalasnya |

Huruf `p` berarti [peluang](../../course/glosarium.md#peluang), dari 0 sampai 1. Jadi `0.04` berarti 4 dari 100. Python memakai **titik** untuk desimal, bukan koma: `0.5`, bukan `0,5`.

“Provokatif” di sini berarti [umpan amarah](../../course/glosarium.md#umpan-amarah): dibuat agar orang marah. Keluhan warga bukan umpan amarah, sekeras apa pun nadanya.

## Gagasan 1 — Bobot kali peluang

Anda tentu kenal nilai akhir diklat: tiap tugas punya **bobot**, dikalikan nilainya, lalu dijumlahkan. Linimasa bekerja serupa.

1. Sistem menebak peluang tiap tindakan: suka, balas, laporkan.
2. Tiap peluang dikali [bobot](../../course/glosarium.md#bobot) tindakan itu.
3. Semuanya dijumlahkan. Hasilnya disebut [skor](../../course/glosarium.md#skor), dan skor terbesar tampil paling atas.

Bobot boleh negatif. Tindakan “laporkan” menurunkan skor.

**Tebak dahulu.** Di sel tebakan, ganti titik-titik `...` dengan tebakan Anda. Hasilnya baru tampil sesudah Anda menebak. Tebakan tidak dinilai, dan salah itu biasa.

Kiriman A adalah jadwal KTP dengan 900 suka. Kiriman B adalah umpan amarah dengan 40 suka. Mana yang skornya lebih tinggi?
"""

# %%
# Ganti ... dengan "A" atau "B", lalu tekan Shift+Enter
tebakan = ...

# bobot (rekaan untuk belajar): suka 1, balas 10, laporkan -100
skor_a = 1 * 0.04 + 10 * 0.01 + (-100) * 0
skor_b = 1 * 0.05 + 10 * 0.09 + (-100) * 0.002
if tebakan not in ("A", "B"):
    print('Tulis tebakan Anda dahulu: "A" atau "B". Lalu jalankan lagi.')
else:
    print("skor A:", round(skor_a, 2), "| skor B:", round(skor_b, 2))
    print("Tebakan Anda:", tebakan, "(tepat)" if tebakan == "B" else "(meleset, tidak apa-apa)")

# %% [markdown]
r"""
Tanda `*` berarti kali. Mari kita periksa dengan tangan.

| | suka | balas | laporkan | skor |
|---|---|---|---|---|
| A | 1 × 0,04 = 0,04 | 10 × 0,01 = 0,10 | −100 × 0 = 0 | **0,14** |
| B | 1 × 0,05 = 0,05 | 10 × 0,09 = 0,90 | −100 × 0,002 = −0,20 | **0,75** |

B menang, padahal sukanya jauh lebih sedikit. Sebabnya, pembaca ini lebih mungkin **membalas** B, dan bobot balas besar.

Perhatikan dua hal:

- Angka 900 suka tidak dipakai sama sekali. Yang dikali bobot adalah **peluang**, bukan jumlah.
- Bobot laporkan sudah negatif. Jadi ia tetap **ditambahkan**, dan hasilnya berkurang sendiri.

Kita tidak perlu mengetik angkanya satu per satu. Simpan bobot dengan nama, lalu ambil dengan kurung siku: `bobot["balas"]` memberi 10, dan `c["p_balas"]` memberi peluang kiriman C dibalas.

Sekarang giliran Anda. Kiriman C sudah dibalas 8 kali. Nama mana yang dikali bobot balas: `"p_balas"` atau `"jumlah_balas"`? Ganti titik-titik `...` di sel berikut, dengan tanda kutipnya. Lalu coba juga yang satunya.
"""

# %%
# Ganti ... dengan "p_balas" atau "jumlah_balas", lalu tekan Shift+Enter
nama = ...

bobot = {"suka": 1, "balas": 10, "laporkan": -100}
c = {"p_suka": 0.03, "p_balas": 0.04, "jumlah_balas": 8}
if nama not in ("p_balas", "jumlah_balas"):
    print('Rumpangnya belum terisi. Ganti ... dengan "p_balas" atau "jumlah_balas", beserta tanda kutipnya.')
else:
    suka = bobot["suka"] * c["p_suka"]
    balas = bobot["balas"] * c[nama]
    print("skor C:", round(suka + balas, 2))

# %% [markdown]
r"""
Dengan peluang, skor C adalah 0,43. Dengan jumlah, hasilnya 80,03. Angka sebesar itu hanya mengatakan bahwa kiriman C sudah lama dilihat orang.

Di latihan, langkah seperti ini dibungkus dalam [fungsi](../../course/glosarium.md#fungsi). Fungsi itu seperti formulir: disiapkan sekali, lalu diisi berkali-kali. Lihat contohnya.
"""

# %%
# Contoh: jalankan, lalu ganti 10 menjadi 5 dan jalankan lagi
def sumbangan(bobot, peluang):
    return bobot * peluang

sumbangan(10, 0.04)

# %% [markdown]
r"""
Baris `def` memberi nama fungsi. Di dalam kurungnya ada dua **masukan**, `bobot` dan `peluang`. Baris `return` memberi hasilnya.

Baris terakhir **memanggil** fungsi itu. Saat itulah masukan mendapat angka: `bobot` menjadi 10, dan `peluang` menjadi 0.04. Panggil dengan angka lain, hasilnya ikut lain. Karena itu di dalam fungsi kita menulis nama, bukan angka.

## Gagasan 2 — Bobot yang sungguh diterbitkan

Instagram tidak pernah menerbitkan bobotnya. **X** (dahulu Twitter) pernah, dan lebih dari sekali. Sel berikut menampilkan sebagian daftarnya. Tindakan yang tidak ada di daftar dihitung 0. Di situ `repost` berarti mengunggah ulang, dan `bagikan_dm` berarti mengirim lewat pesan pribadi.

Tebak dahulu: dari Maret 2023 ke Agustus 2026, bobot `balas` naik atau turun?
"""

# %%
# Ganti ... dengan "naik" atau "turun", lalu tekan Shift+Enter
tebakan = ...

daftar = pd.DataFrame({nama: bobot_preset(nama) for nama in ["X Maret 2023", "X Agustus 2026"]})
daftar["berubah"] = daftar["X Agustus 2026"] - daftar["X Maret 2023"]
if tebakan not in ("naik", "turun"):
    print('Tulis tebakan Anda dahulu: "naik" atau "turun". Lalu jalankan lagi.')
else:
    print("Tebakan Anda:", tebakan, "(tepat)" if tebakan == "turun" else "(meleset, tidak apa-apa)")
    display(daftar)

# %% [markdown]
r"""
Bobot balas turun dari 27 menjadi 5. Salin tautan naik dari 0 menjadi 20.

Angka `berubah` pada `tidak_tertarik` dan `laporkan` positif, tetapi keduanya tidak menjadi hadiah. Hukumannya hanya **melunak**: laporkan dari −369 menjadi −234. Besarnya masih 468 kali bobot suka, dengan arah minus.

Satu bobot 2023 penting bagi kantor yang menjawab warga: **balasan warga yang ditanggapi penulisnya** berbobot 75, yang tertinggi di daftarnya. Bobot itu tidak ada di daftar 2026 yang kami lihat. Di tabel kita datanya juga tidak ada, jadi di sini tidak dihitung.

Jadi daftar tahun 2023 tidak boleh dipakai untuk menjelaskan tahun 2026. Setelan seperti ini disebut [preset](../../course/glosarium.md#preset), dan tiap preset harus bertanggal.

> Sumber: X, berkas *heavy ranker* (awal Maret 2023) dan setelan baku (12 Agustus 2026). Daftar 2023 menggabungkan “tidak tertarik”, bisukan, dan blokir. Daftar yang beredar, bertanggal 5 April 2023, menulis 13,5 untuk balas. Kit ini mengikuti berkas yang kami lihat: 27.

## Gagasan 3 — Dari skor ke urutan

Fungsi `hitung_skor` melakukan Gagasan 1 untuk 60 kiriman sekaligus. Lalu `sort_values` mengurutkannya.

- `ascending=True`: dari kecil ke besar. Kalau tidak ditulis, pandas memakai ini.
- `ascending=False`: dari besar ke kecil. Inilah urutan linimasa.

Tebak dahulu: dengan bobot Maret 2023, jenis apa yang berada di urutan pertama? Tulis salah satu, lengkap dengan tanda kutipnya: `"info layanan"`, `"edukasi"`, `"seremonial"`, `"hiburan"`, atau `"provokatif"`.
"""

# %%
# Ganti ... dengan nama jenis di antara tanda kutip, lalu tekan Shift+Enter
tebakan = ...

skor = hitung_skor(unggahan, bobot_preset("X Maret 2023"))
urut = unggahan.assign(skor=skor).sort_values("skor", ascending=False)
if tebakan not in list(unggahan["jenis"]):
    print('Tulis tebakan Anda dahulu, misalnya "hiburan". Lalu jalankan lagi.')
else:
    print("Tebakan Anda:", tebakan, "(tepat)" if tebakan == urut["jenis"].iloc[0] else "(meleset, tidak apa-apa)")
    display(urut[["unggahan", "jenis", "jumlah_suka", "skor"]].head(5))

# %% [markdown]
r"""
Perintah `assign(skor=skor)` menempelkan kolom skor pada tabel. Perintah `head(5)` mengambil lima baris pertama.

Empat teratas adalah umpan amarah. Kiriman dengan suka terbanyak di data ini, K21, tidak ada di sana.

Kini bobot Agustus 2026. Isi rumpang di sel berikut dengan `True` atau `False` supaya skor terbesar berada di atas. Tulis tanpa tanda kutip.
"""

# %%
# Ganti ... dengan True atau False, lalu tekan Shift+Enter
dari_kecil = ...

if dari_kecil not in (True, False):
    print("Isi rumpangnya dengan True atau False, tanpa tanda kutip, lalu jalankan lagi.")
else:
    skor = hitung_skor(unggahan, bobot_preset("X Agustus 2026"))
    urut = unggahan.assign(skor=skor).sort_values("skor", ascending=dari_kecil)
    print("lima baris pertama:", list(urut["unggahan"].head(5)))
    print("jenisnya:", list(urut["jenis"].head(5)))

# %% [markdown]
r"""
Isinya `False`. Kini empat dari lima teratas adalah info layanan. Bila Anda menulis `True`, yang tampil justru lima **terbawah**.

Kirimannya sama, pembacanya sama. Yang berubah hanya bobot.

**Hati-hati.** Bobotnya nyata, tetapi peluang pada tiap kiriman kami karang. Jadi ini latihan membaca arah, bukan bukti tentang X.

## Gagasan 4 — Yang lama meluruh

Kiriman kemarin biasanya turun. Cara sederhana menghitungnya memakai [waktu paruh](../../course/glosarium.md#waktu-paruh): lama waktu sampai skor tinggal separuh.

Bila waktu paruhnya 24 jam, sesudah 24 jam skor dikali 0,5. Sesudah 48 jam dikali 0,25.

Rumusnya `2 ** (-umur / paruh)`. Tanda `**` berarti pangkat, dan tanda minus membuat hasilnya mengecil.

Tebak dahulu: sesudah 72 jam, pengalinya berapa? Tulis dengan titik, misalnya `0.2`.
"""

# %%
# Ganti ... dengan sebuah angka, lalu tekan Shift+Enter
tebakan = ...

umur = pd.Series([0, 12, 24, 48, 72])
pengali = 2 ** (-umur / 24)
if not isinstance(tebakan, (int, float)):
    print("Tulis tebakan Anda sebagai satu angka, dengan titik: misalnya 0.2. Lalu jalankan lagi.")
else:
    print("sesudah 72 jam:", pengali.iloc[4], "| tebakan Anda meleset", round(abs(tebakan - pengali.iloc[4]), 3))
    display(pd.DataFrame({"umur (jam)": umur, "pengali": pengali.round(3)}))

# %% [markdown]
r"""
Tiga kali separuh: 0,5 × 0,5 × 0,5 = 0,125.

**Urutan langkahnya penting.** Hitung dulu peluruhan semua kiriman, baru urutkan. Lihat tiga kiriman ini, dengan waktu paruh 12 jam:

| Kiriman | Skor awal | Umur (jam) |
|---|---|---|
| P | 0,9 | 30 |
| Q | 0,5 | 3 |
| R | 0,2 | 1 |

Tebak dahulu: dua kiriman mana yang teratas sesudah meluruh? Tulis dua hurufnya, misalnya `"PQ"`.
"""

# %%
# Ganti ... dengan dua huruf di antara tanda kutip, lalu tekan Shift+Enter
tebakan = ...

tiga = pd.DataFrame({"unggahan": ["P", "Q", "R"], "skor": [0.9, 0.5, 0.2], "umur_jam": [30, 3, 1]})
luruh = 2 ** (-tiga["umur_jam"] / 12)
benar = tiga.assign(skor=tiga["skor"] * luruh).sort_values("skor", ascending=False)
if tebakan not in ("PQ", "QP", "PR", "RP", "QR", "RQ"):
    print('Tulis tebakan Anda dahulu, dua huruf: misalnya "PQ". Lalu jalankan lagi.')
else:
    print("dua teratas:", list(benar["unggahan"].head(2)), "| tebakan Anda:", tebakan)
    display(benar.round(3))

# %% [markdown]
r"""
P semula tertinggi, tetapi sudah berumur 30 jam. Bila Anda mengambil dua teratas *sebelum* meluruh, R tidak pernah mendapat kesempatan.

Ada satu pengali lagi, yaitu [kedekatan](../../course/glosarium.md#kedekatan). Nilainya 0 sampai 1. Makin sering pembaca menanggapi sebuah akun, makin besar nilainya. Lengkapnya:

**skor = (jumlah bobot × peluang) × peluruhan × kedekatan**

Peluruhan dan kedekatan di sini rekaan untuk belajar. Keduanya tidak ada di daftar bobot X.

## Gagasan 5 — Siapa yang sempat dilihat?

Orang tidak membaca sampai bawah. Maka urutan menentukan siapa yang mendapat perhatian.

Kita pakai satu **anggapan**: dari 10 orang yang melihat sebuah kiriman, 9 lanjut ke kiriman berikutnya. Jadi urutan pertama dilihat 100 orang, kedua 90, ketiga 81, dan seterusnya.

[Pangsa tayang](../../course/glosarium.md#pangsa-tayang) adalah bagian perhatian itu untuk satu jenis kiriman, dalam persen. Fungsi `pangsa_tayang` menghitungnya dari tabel yang **sudah diurutkan**.
"""

# %%
# ✂ Contoh: empat kiriman, satu yang provokatif. Di atas, lalu di bawah
atas = pd.DataFrame({"jenis": ["provokatif", "info layanan", "hiburan", "info layanan"]})
bawah = pd.DataFrame({"jenis": ["info layanan", "hiburan", "info layanan", "provokatif"]})
print("provokatif di atas :", round(pangsa_tayang(atas)["provokatif"], 1), "persen")
print("provokatif di bawah:", round(pangsa_tayang(bawah)["provokatif"], 1), "persen")

# %% [markdown]
r"""
Jumlah kirimannya sama, satu dari empat. Pangsa tayangnya berbeda, karena tempatnya berbeda.

Kini seluruh 60 kiriman. Dari bobot 2023 ke bobot 2026, pangsa tayang provokatif berubah berapa [poin persen](../../course/glosarium.md#poin-persen)? Poin persen adalah selisih: pangsa baru dikurangi pangsa lama. **Tebak dahulu.** Tulis angkanya saja, tanpa tanda %. Pakai minus bila turun, dan titik untuk desimal. Jadi “turun 5 poin persen” ditulis `-5`, dan “turun 5,5” ditulis `-5.5`.
"""

# %%
# Ganti ... dengan angka, misalnya -5 atau 5.5, lalu tekan Shift+Enter
tebakan = ...

lama = unggahan.assign(skor=hitung_skor(unggahan, bobot_preset("X Maret 2023")))
baru = unggahan.assign(skor=hitung_skor(unggahan, bobot_preset("X Agustus 2026")))
p_lama = pangsa_tayang(lama.sort_values("skor", ascending=False)).round(1)
p_baru = pangsa_tayang(baru.sort_values("skor", ascending=False)).round(1)
if not isinstance(tebakan, (int, float)):
    print("Tulis tebakan Anda sebagai satu angka, dengan titik: misalnya -5.5. Lalu jalankan lagi.")
else:
    print("2023:", p_lama["provokatif"], "persen; 2026:", p_baru["provokatif"], "persen")
    print("berubah:", round(p_baru["provokatif"] - p_lama["provokatif"], 1), "poin persen | tebakan Anda:", tebakan)

# %% [markdown]
r"""
## Meja Pengurut

Kini tombolnya di tangan Anda. **Tebak dahulu, baru geser.**

1. Geser tebakan: berapa persen tayangan jatuh ke kiriman provokatif?
2. Tekan **Tampilkan hasil**.
3. Ganti *Bobot siap pakai*: Kronologis, X Maret 2023, X Agustus 2026, Pelayanan (rekaan). Tiap kali diganti, tebak lagi.
4. Pilih *X Agustus 2026*, lalu pilih K41 di *Ikuti satu kiriman*. Tebak di dalam hati: ke urutan berapa K41 bila bobot laporkan menjadi 0? Pilih *Laporkan* di *Ubah satu bobot*, geser ke 0, lalu baca kalimatnya.

Anda juga dapat memakai papan ketik. Tab untuk berpindah, panah kiri dan kanan untuk menggeser, Spasi untuk menekan tombol atau membuka pilihan.
"""

# %%
# Jalankan sel ini untuk membuka Meja Pengurut
meja = meja_pengurut(unggahan)
meja

# %% [markdown]
r"""
**Cara membaca.** Petak berhuruf adalah dua puluh kiriman teratas, dari kiri ke kanan. Hurufnya: L info layanan, E edukasi, H hiburan, S seremonial, P provokatif. Batang menunjukkan pangsa tayang; wajik ◇ adalah keadaan bila urutannya kronologis.

Angkanya tidak sama dengan sel sebelumnya. Meja ini juga memakai waktu paruh 24 jam dan kedekatan. Geser waktu paruh ke *tanpa peluruhan* dan hapus centang kedekatan, maka angkanya sama.

Dua hal yang sering mengejutkan:

- Bobot laporkan yang sangat negatif ikut menjatuhkan K41 sampai dasar. Padahal ia info parkir yang isinya benar, hanya dilaporkan ramai-ramai. Laporan adalah perbuatan orang, bukan bukti kesalahan.
- Urutan kronologis tidak membuang umpan amarah. Ia hanya memberi tempat kepada siapa saja yang paling baru.

Sel berikut memberi hal yang sama sebagai kalimat dan tabel. Salin kalimatnya ke laporan bila perlu.
"""

# %%
# ✂ Jalankan sel ini. Boleh diganti: "Kronologis", "X Maret 2023", atau "Pelayanan (rekaan)"
print(meja.kalimat("X Agustus 2026"))
meja.pangsa("X Agustus 2026")

# %% [markdown]
r"""
## Tiga mitos

**“Ada satu rumus Instagram, dan bobotnya seperti daftar X.”** Tidak. Daftar X milik X. Menurut blog Instagram (31 Mei 2023), tiap bagian aplikasi punya pengurut sendiri: Feed, Stories, Explore, Reels. Pada Januari 2025 disebut tiga sinyal penting: lama menonton, suka, dan kirim lewat DM. Angkanya tidak disebut.

**“Yang sukanya terbanyak pasti paling atas.”** Tidak. Anda sudah melihatnya: yang dihitung bobot kali peluang.

**“Kronologis pasti lebih sehat.”** Belum tentu. Dalam satu studi di Facebook dan Instagram, linimasa kronologis menambah konten politik dan konten tak tepercaya. Konten tak sopan berkurang di Facebook. Polarisasi tidak berubah dalam tiga bulan. Studi lain, di Facebook, mengurangi sumber yang sehaluan sekitar sepertiga, dan sikap politik juga tidak berubah.

> Dari sumber sekunder: blog Adam Mosseri 2023 dan pernyataannya 2025; Guess dkk., *Science* 2023; Nyhan dkk., *Nature* 2023. Kedua studi tentang Amerika Serikat tahun 2020. Pakai sebagai acuan, bukan kutipan.

## Sumber yang bertanggal

Aturan platform cepat berubah. Sebelum mengutip, tanyakan tiga hal: siapa yang menulis, kapan tulisannya terbit, dan **datanya per kapan**.

Tebak dahulu: mana dari tiga sumber berikut yang datanya paling baru?
"""

# %%
# Ganti ... dengan "A", "B", atau "C", lalu tekan Shift+Enter
tebakan = ...

sumber = pd.DataFrame({"sumber": ["A. artikel blog", "B. setelan di repositori X", "C. video tanpa tanggal"]})
sumber["terbit"] = pd.to_datetime(["2026-11-10", "2026-08-12", None])
sumber["data_per"] = pd.to_datetime(["2023-03-01", "2026-08-12", None])
terbaru = sumber.sort_values("data_per", ascending=False)["sumber"].iloc[0]
if tebakan not in ("A", "B", "C"):
    print('Tulis tebakan Anda dahulu: "A", "B", atau "C". Lalu jalankan lagi.')
else:
    print("data paling baru:", terbaru, "| tebakan Anda:", tebakan)
    display(sumber)

# %% [markdown]
r"""
Artikel A paling baru terbit, tetapi isinya mengutip daftar 2023. `NaT` pada C berarti tanggalnya tidak ada, jadi tidak dapat dinilai.

## Yang Anda bawa pulang Jumat ini

Jawaban untuk Kepala Bidang: algoritma tidak membenci kita. Ia menghitung peluang. Jadi **naikkan peluang tindakan yang berguna**, tanpa memancing amarah.

| Supaya warga … | Tulislah … |
|---|---|
| mengirim lewat DM | satu hal yang perlu diketahui tetangga: tanggal, tempat, syarat |
| menyimpan atau menyalin tautan | daftar pendek yang akan dibuka lagi |
| membalas dengan berguna | pertanyaan yang bisa dijawab: “Di RW mana lampu padam?” |
| tidak menekan “tidak tertarik” | isi yang sesuai judulnya, bukan foto rapat |

Umpan amarah menaikkan balasan, tetapi juga laporan. Yang lebih penting, kepercayaan warga tidak ada di dalam skor.

Lanjutkan ke [latihan](latihan.ipynb). Ada delapan soal, sekitar 40 menit.

**Sumber dan tanggal.** Data `unggahan`: sintetis. Bobot X: awal Maret 2023 dan 12 Agustus 2026. Sesudah itu bobotnya dapat berubah lagi. Bobot pelayanan, waktu paruh, kedekatan, dan anggapan 9 dari 10: rekaan untuk belajar.
"""
