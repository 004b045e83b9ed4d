# %% [markdown]
r"""
# Lab Penipuan Digital

Sabtu pagi, pukul 06.52, grup WhatsApp RW 07 berbunyi. Pak Ujang mengirim sebuah berkas, **Undangan.apk**:

> Assalamualaikum, mohon kehadirannya di pernikahan putri kami 🙏 Denahnya ada di undangan.

Tiga tetangga sudah membalas “siap hadir”. Lalu Bu RW menghubungi Anda: “Punten, ieu aman teu?” (*Permisi, ini aman tidak?*) Jawaban Anda akan diteruskan ke dua ratus keluarga.

**Sesudah pelajaran ini Anda dapat**

- mengenali berkas aplikasi dan membaca pemilik sebuah alamat;
- memeriksa angka laporan penipuan sebelum meneruskannya;
- mengukur seberapa jeli Anda, termasuk seberapa sering salah curiga;
- menolong orang yang telanjur tertipu, dan menulis peringatan yang berguna.

Anda tidak perlu bisa memprogram. Klik sel abu-abu di bawah, lalu tekan **Shift+Enter**, dan lanjutkan dari atas ke bawah. Kata yang terasa asing dijelaskan di [glosarium](../../course/glosarium.md).

Belajar sendiri memakan waktu sekitar satu jam. Bagian bertanda ✂ boleh dilewati, atau dikerjakan lain hari.
"""

# %%
# Jalankan sel ini: klik, lalu tekan Shift+Enter
import pandas as pd
from ngulik import *

pd.set_option("display.max_colwidth", None)  # tampilkan tulisan sampai habis
pesan = muat_data("pesan_uji")
pesan[["kanal", "teks", "tautan"]].iloc[[0, 9, 15]]

# %% [markdown]
r"""
## Pesan yang Anda pegang

Satu baris mewakili satu pesan. Sebagian penipuan, sebagian pesan sah. Semuanya **[sintetis](../../course/glosarium.md#sintetis)**: Kota Contoh, BankContoh, dan KirimKilat tidak ada. Alamat resmi Kota Contoh adalah `kotacontoh.example`. `NaN` berarti kosong: pesan itu tidak membawa tautan atau berkas.

Alamat di sini sudah [dijinakkan](../../course/glosarium.md#dijinakkan): `hxxps` mengganti `https`, dan `[.]` mengganti titik. Dengan begitu tidak ada yang dapat terklik. Saat membacanya, anggap saja titik biasa.

## Gagasan 1 — Lihat ujung nama berkas

[APK](../../course/glosarium.md#apk) adalah berkas **aplikasi** untuk HP Android. Undangan, foto, dan surat tidak pernah berupa aplikasi. Bila dipasang dan diberi izin, aplikasi jahat dapat membaca SMS, termasuk kode [OTP](../../course/glosarium.md#otp) dari bank.

Sel berikut memeriksa enam nama dengan `endswith`, artinya “berakhir dengan”. `True` berarti ya, `False` berarti tidak.

**Tebak dahulu:** berapa dari enam nama itu sungguh berkas aplikasi? Ganti angka `tebakan`, lalu jalankan.
"""

# %%
# Ganti angka 3 dengan tebakan Anda, lalu tekan Shift+Enter
tebakan = 3
nama = pd.Series(["Undangan.apk", "RESI.APK", "Denah.pdf", "Surat.apk?unduh=1", "apk-panduan.pdf", "Foto.jpg"])
ketemu = nama.str.endswith(".apk")
print("ketemu:", ketemu.sum(), "berkas; tebakan Anda:", tebakan, "berkas")
pd.DataFrame({"nama": nama, "berakhir .apk": ketemu})

# %% [markdown]
r"""
Baru satu yang ketemu, padahal ada tiga. Dua lolos:

- `RESI.APK` memakai huruf besar. Perintah `endswith` membedakan huruf besar dan kecil, padahal berkasnya tetap aplikasi. Obatnya `lower()`: jadikan huruf kecil semua.
- `Surat.apk?unduh=1` punya ekor. Pada tautan unduhan, tulisan sesudah tanda tanya hanyalah pesan tambahan. Obatnya `split`: potong di tanda itu, lalu ambil potongan pertama. Python menghitung dari nol, jadi potongan pertama ditulis `[0]`.

Sel berikut punya rumpang. Ganti `...` dengan tanda tempat memotong, di antara tanda kutip: `"?"`.
"""

# %%
# Ganti ... dengan tanda tempat memotong, lalu tekan Shift+Enter
tanda = ...

if tanda is ...:
    print("Rumpangnya belum diisi. Tidak apa-apa, isi lalu jalankan lagi.")
else:
    bersih = nama.str.split(tanda).str[0]
    print("ketemu:", bersih.str.lower().str.endswith(".apk").sum(), "dari 3 berkas aplikasi")

# %% [markdown]
r"""
## Gagasan 2 — Baca alamat dari kanan

Orang membaca dari kiri. Penipu tahu itu, jadi nama lembaga ditaruh di kiri. Pemilik sebuah alamat justru terbaca dari **kanan**:

1. Buang `https://` di depan.
2. Cari garis miring `/` pertama. Semua di kanannya hanya halaman.
3. Dari situ bergeraklah ke kiri: ambil akhiran, lalu **satu kata** lagi.

Hasilnya [domain terdaftar](../../course/glosarium.md#domain-terdaftar). Kata lain di kirinya disebut [subdomain](../../course/glosarium.md#subdomain), dan boleh ditulis sesuka pemiliknya.

**Mana yang termasuk akhiran?** Kebanyakan satu kata: `com`, `id`, `xyz`. Di Indonesia ada juga yang dua kata: `go.id`, `co.id`, `or.id`, `ac.id`, `sch.id`, `desa.id`, `my.id`, dan `web.id`. Di kursus ini `test` dan `example` dihitung sebagai akhiran, sebab keduanya dicadangkan untuk contoh.

**Tebak dahulu:** siapa pemilik alamat di sel berikut? Ubah isi `tebakan` bila Anda punya jawaban lain. Lalu jalankan.
"""

# %%
# Ubah tebakan di antara tanda kutip bila perlu, lalu tekan Shift+Enter
tebakan = "bandung.go.id"
pembaca = pembaca_alamat("hxxps://bandung.go.id.verifikasi-asn[.]xyz/masuk")
print("tebakan Anda:", tebakan)
print(pembaca.kalimat())
pembaca.tabel()

# %% [markdown]
r"""
Dari garis miring ke kiri: akhirannya `xyz`, satu kata lagi `verifikasi-asn`. Itulah pemiliknya. Tulisan `bandung.go.id` hanya hiasan di depan.

Lima tipuan lain yang sering dipakai:

| Tipuan | Contoh | Cara melihatnya |
|---|---|---|
| tanda @ | `kotacontoh.example@masuk[.]test` | [peramban](../../course/glosarium.md#peramban) mengabaikan yang di kiri @ |
| tanda hubung | `kotacontoh-example[.]test` | tanda hubung bukan titik |
| [huruf asing](../../course/glosarium.md#homoglif) | `bаndung.go[.]id`, a-nya huruf Kiril | hampir mustahil dengan mata |
| alamat angka | `192.0.2[.]7` | tidak ada nama pemilik |
| tautan pendek | `bit[.]ly/contoh` | tujuannya tersembunyi |

Gembok dan `https` hanya berarti jalannya tertutup, bukan berarti pemiliknya jujur. Alamat berakhiran `go.id` pun pernah disusupi (sumber sekunder, 2023).

**Tebak dahulu, baru baca.** Pilih satu contoh dari tabel dan tebak pemiliknya. Jalankan sel berikut, ketik atau salin contoh itu, lalu tekan Enter. Alamat itu hanya dibaca, tidak dibuka.
"""

# %%
# Jalankan sel ini untuk membuka Pembaca Alamat
pembaca_alamat()

# %% [markdown]
r"""
## Gagasan 3 — Periksa angka sebelum meneruskan

Peringatan sering memuat angka. [IASC](../../course/glosarium.md#iasc), pusat laporan penipuan transaksi keuangan, menerbitkan angka yang lalu dikutip banyak berita. Data `iasc_modus` memuat sepuluh [modus](../../course/glosarium.md#modus) dari berita itu, misalnya [phishing](../../course/glosarium.md#phishing). Angka ini **bukan** sintetis. Kolom `rerata_juta` adalah kerugian per kasus menurut berita, dalam juta rupiah.

Rerata itu dapat kita hitung sendiri: kerugian dibagi banyaknya kasus. Lalu kita lihat selisihnya. Perintah `abs()` membuang tanda minus, sebab yang penting jaraknya.

Python menulis desimal dengan titik. Jadi `13.8` di layar sama dengan 13,8 dalam kalimat kita.

**Tebak dahulu:** baris mana yang tidak cocok? Jalankan, lalu cari selisih yang menonjol.
"""

# %%
# Jalankan sel ini. Sumber: berita Nov 2025–Jan 2026 (sekunder)
iasc = muat_data("iasc_modus")
hitungan = iasc["kerugian_juta"] / iasc["kasus"]
iasc["hitungan"] = hitungan
iasc["meleset_persen"] = 100 * (iasc["rerata_juta"] - hitungan).abs() / hitungan
iasc.round(1)

# %% [markdown]
r"""
Selisih sampai 1 persen masih kecil, sebagian karena pembulatan. Namun belanja daring meleset hampir 14 persen. Mengapa? Kerugiannya dicatat 30 November 2025, saat kasusnya 64.933. Kasus di tabel kita dari Januari 2026. **Dua angka dari tanggal berbeda dibagi begitu saja.**

### Satu resep, banyak pemakaian

Rumus persen selalu sama: bagian dibagi semua, lalu dikali 100. Supaya tidak mengulang, kita simpan sebagai [fungsi](../../course/glosarium.md#fungsi). Anggap saja resep:

- Baris `def` memberi nama resepnya. Nama di dalam kurung adalah **masukan**, yaitu bahan yang diisi belakangan.
- Baris yang menjorok adalah langkahnya. Di sini kita menulis *nama* masukan, bukan angka.
- Baris `return` memberi hasilnya.

Saat ditulis `persen(30, 40)`, masukan `bagian` berisi 30 dan `semua` berisi 40. Fungsi seperti ini akan Anda lengkapi di latihan.

**Tebak dahulu:** berapa hasil `persen(30, 40)`?
"""

# %%
# Jalankan sel ini, lalu ganti 30 dan 40 dengan angka lain dan jalankan lagi
def persen(bagian, semua):
    return 100 * bagian / semua

print("30 dari 40:", persen(30, 40), "persen")
print("laporan dari Jawa Barat:", round(persen(88943, 432637), 1), "persen")

# %% [markdown]
r"""
Menurut berita per 14 Januari 2026 ada 432.637 laporan se-Indonesia, 88.943 dari Jawa Barat. Perhatikan: angka ribuan ditulis polos di Python, **tanpa titik ribuan**.

### Samakan satuannya

Berita yang sama menyebut kerugian Rp9,1 **triliun**. Dana yang sempat diblokir Rp436,88 **miliar**. Satu triliun sama dengan 1.000 miliar. Samakan satuannya dahulu, baru bagi.

**Tebak dahulu:** dari tiap 100 rupiah yang hilang, berapa rupiah yang sempat diselamatkan?
"""

# %%
# Ganti angka 30 dengan tebakan Anda (rupiah dari tiap 100), lalu tekan Shift+Enter
tebakan = 30
diblokir = 436.88  # miliar rupiah
hilang = 9.1 * 1000  # triliun dijadikan miliar
print("sempat diblokir:", round(persen(diblokir, hilang), 1), "persen; tebakan Anda:", tebakan)

# %% [markdown]
r"""
Kurang dari lima rupiah dari tiap seratus. Salah satu sebabnya waktu. Menurut berita yang sama, uang berpindah dalam waktu kurang dari **1 jam**. Korban rata-rata baru melapor sekitar **12 jam** sesudahnya.

**Hati-hati membaca.** Ini laporan, bukan semua kejadian. Jawa Barat juga provinsi berpenduduk terbanyak. Angkanya dari berita (sumber sekunder), jadi sebutkan tanggalnya bila Anda kutip.

## Gagasan 4 — Kotak Masuk

Sekarang giliran Anda. Bayangkan Anda Ibu Neni, ASN di Kota Contoh. Alamat resmi kotanya `kotacontoh.example`, akun resminya `@kota..contoh_`. Ada 12 pesan, **sebagian sah**. Di dalamnya ada singkatan [TTE](../../course/glosarium.md#tte) dan [IKD](../../course/glosarium.md#ikd). Untuk tiap pesan:

1. geser seberapa yakin Anda, bila mau;
2. tekan *Penipuan* atau *Sah*;
3. baca penjelasannya, lalu tekan **Pesan berikutnya**.

Di akhir muncul ringkasan dengan angka d′ dan c. Artinya ada di Gagasan 5.

**Tebak dahulu:** berapa dari 12 putusan Anda akan tepat? Tulis di kertas. Lalu jalankan.
"""

# %%
# Jalankan sel ini untuk membuka Kotak Masuk
kotak = kotak_masuk(pesan)
kotak

# %% [markdown]
r"""
## Gagasan 5 — Jeli bukan berarti curiga

Ada empat kemungkinan untuk tiap pesan:

| | Anda putuskan penipuan | Anda putuskan sah |
|---|---|---|
| **memang penipuan** | tertangkap | lolos |
| **sebenarnya sah** | [alarm palsu](../../course/glosarium.md#alarm-palsu) | benar dianggap sah |

Dari tabel itu kita hitung dua angka. Contoh: Bu Ani menilai 20 pesan, 12 penipuan dan 8 sah.

- **[H](../../course/glosarium.md#h)** – bagian penipuan yang tertangkap. Bu Ani menangkap 9. Pembilangnya 9, penyebutnya semua *penipuan*, yaitu 12. Jadi H = 9/12 = 0,75.
- **[FA](../../course/glosarium.md#fa)** – bagian pesan sah yang kena alarm palsu. Bu Ani keliru curiga 2 kali. Pembilangnya 2, penyebutnya semua pesan *sah*, yaitu 8. Jadi FA = 2/8 = 0,25.

Sekarang bayangkan seorang rekan yang menekan *Penipuan* terus, tanpa membaca. Di kotak tadi ada 7 penipuan dan 5 pesan sah.

**Tebak dahulu:** berapa persen putusan rekan itu tepat? Lalu, apakah ia jeli?
"""

# %%
# Ganti angka 0 dengan tebakan Anda (persen), lalu tekan Shift+Enter
tebakan = 0
print("putusan rekan yang tepat:", round(100 * 7 / 12), "persen; tebakan Anda:", tebakan)
print("H rekan:", 7 / 7, "- semua penipuan tertangkap")
print("FA rekan:", 5 / 5, "- semua pesan sah kena alarm palsu")

# %% [markdown]
r"""
Ia tepat 58 persen, padahal tidak membaca satu pesan pun. Karena itu persen tepat saja menipu. Orang yang jeli punya H tinggi **dan** FA rendah. Rekan kita tidak: H dan FA-nya sama-sama 1.

Jarak antara H dan FA diringkas menjadi satu angka: [d′](../../course/glosarium.md#d-aksen), dibaca “de aksen”. Sebelum dikurangkan, keduanya diubah dahulu dengan fungsi [`nilai_z`](../../course/glosarium.md#nilai-z). Separuh (0,5) menjadi nol. Bagian yang lebih besar menjadi positif, yang lebih kecil menjadi negatif:

| bagian | 0,1 | 0,25 | 0,5 | 0,75 | 0,9 |
|---|---|---|---|---|---|
| `nilai_z` | −1,28 | −0,67 | 0 | 0,67 | 1,28 |

Rumusnya d′ = z(H) − z(FA). Cara membacanya:

- **sekitar 0**: menebak saja;
- **sekitar 1**: mulai jeli, dan itulah target kita;
- **di atas 2**: sangat jeli;
- **minus**: terbalik, pesan sah justru lebih sering dicurigai daripada penipuan.

Satu penyesuaian kecil: `nilai_z` tidak dapat menghitung 0 atau 1 yang bulat. Maka pembilang ditambah 0,5 dan penyebut ditambah 1 (Hautus 1995).

✂ *Boleh dilewati.* Angka [c](../../course/glosarium.md#nilai-c) di layar menunjukkan kecenderungan. Minus berarti lebih mudah curiga, plus berarti lebih mudah percaya, dan dekat nol berarti seimbang. Tidak ada yang buruk di sini; yang dikejar tetap d′.
"""

# %%
# Jalankan sel ini. Contoh Bu Ani: 9 dari 12 tertangkap, 2 dari 8 kena alarm palsu
H = (9 + 0.5) / (12 + 1)
FA = (2 + 0.5) / (8 + 1)
print("H  =", round(H, 2), " z(H)  =", round(nilai_z(H), 2))
print("FA =", round(FA, 2), " z(FA) =", round(nilai_z(FA), 2))
print("d′ Bu Ani =", round(nilai_z(H) - nilai_z(FA), 2))
print("d′ rekan yang selalu curiga =", round(kotak.hasil(["penipuan"] * 12).d_prime, 2))

# %% [markdown]
r"""
Karena penyesuaian tadi, H tampil 0.73, bukan 0.75. FA Bu Ani di bawah separuh, jadi z-nya minus. Dikurangi angka minus berarti ditambah: 0,62 + 0,59, sekitar 1,2. Bu Ani mulai jeli. Rekan yang selalu curiga mendekati nol, sama dengan menebak.

## Gagasan 6 — Penipuan itu jarang

Di latihan tadi lebih dari separuh pesan adalah penipuan. Di HP Anda penipuan jauh lebih jarang, dan itu mengubah arti sebuah alarm. (Istilahnya [laju dasar](../../course/glosarium.md#laju-dasar): berapa bagian dari semua pesan yang memang penipuan.)

Misalkan sebuah kantor menerima 1.000 pesan, dan 10 di antaranya penipuan. Petugasnya jeli: 90 persen penipuan tertangkap, dan hanya 10 persen pesan sah kena alarm.

**Tebak dahulu:** dari 100 kali ia berteriak “penipuan!”, berapa kali ia benar?
"""

# %%
# Ganti angka 90 dengan tebakan Anda, lalu tekan Shift+Enter
tebakan = 90
alarm_benar = 0.9 * 10
alarm_palsu = 0.1 * 990
benar = 100 * alarm_benar / (alarm_benar + alarm_palsu)
print("alarm benar:", round(alarm_benar), " alarm palsu:", round(alarm_palsu))
print("benar", round(benar), "dari 100 teriakan; tebakan Anda:", tebakan)

# %% [markdown]
r"""
Hanya sekitar 8 dari 100. Pesan sah jauh lebih banyak, jadi 10 persen saja sudah menghasilkan 99 alarm palsu. Orang yang terlalu sering diperingatkan akhirnya tidak mendengar.

Maka alarm bukan vonis. **Alarm adalah ajakan memeriksa** lewat jalan lain. Telepon nomor lama, datang ke loket, atau buka aplikasi yang sudah Anda punya. Jangan menuduh pengirim di grup: akun Pak Ujang mungkin dibajak.

## Gagasan 7 — Mengapa sebagian pesan begitu sulit?

Ada dua hal yang menentukan seberapa sulit sebuah **penipuan** dikenali. Pertama, banyaknya [isyarat](../../course/glosarium.md#isyarat), yaitu hal yang terlihat janggal. Kedua, kecocokan cerita dengan keadaan penerima.

| | ceritanya sangat cocok | agak cocok | kurang cocok |
|---|---|---|---|
| **sedikit** (0–2 isyarat) | sulit | sulit | sedang |
| **beberapa** (3–4) | sulit | sedang | mudah |
| **banyak** (5 atau lebih) | sedang | sedang | mudah |

Gagasannya dari *Phish Scale* milik NIST (Steves, Greene, dan Theofanos 2020). Batas dan tabel ini kami sederhanakan untuk pesan pendek.

**Cara membacanya.** Ibu Neni mendapat DM lowongan dengan lima isyarat, padahal ia tidak mencari kerja. Barisnya *banyak*, kolomnya *kurang cocok*: **mudah**. Lalu datang surel rapi tentang kotak surat dinasnya, dengan dua isyarat. Barisnya *sedikit*, kolomnya *sangat cocok*: **sulit**.

**Coba sendiri:** pesan kurir dengan lima isyarat, dan Ibu Neni memang menunggu paket. Tingkatnya apa? *(Banyak, sangat cocok: sedang.)*

Jadi rasa aman karena “tulisannya rapi” justru berbahaya. Pada pesan **sah** arahnya terbalik: makin banyak isyarat, makin mudah orang salah curiga.

## Gagasan 8 — Bila telanjur tertipu

Seorang tetangga memasang *Undangan.apk*, dan uangnya baru saja berpindah. Urutannya empat kata:

1. **Hentikan.** Matikan internet HP itu: nyalakan mode pesawat, dan pastikan Wi-Fi ikut mati.
2. **Bekukan.** Dari telepon lain, hubungi bank lewat nomor di belakang kartu. Minta rekening diblokir.
3. **Laporkan.** Kirim laporan ke IASC, dengan bukti yang ada.
4. **Pulihkan.** Bersihkan HP, ganti semua sandi dari gawai lain, lalu kabari keluarga dan grup.

Urutan ini menghentikan kerugian dahulu, baru mengurus yang lain.

| Kanal | Untuk apa | Ingat |
|---|---|---|
| bank Anda, lalu IASC (iasc.ojk.go.id) | uang yang sudah berpindah | dalam hitungan menit |
| aduannomor.id | nomor HP penipu | hanya nomor +62 |
| cekrekening.id | memeriksa rekening | tidak dapat membekukan dana; “bersih” belum tentu aman |

> Sumber sekunder, per 23 November 2026. Cek berkala sebelum Anda bagikan.

## ✂ Putaran kedua (boleh lain hari)

Kini Anda Bapak Dedi, dengan 12 pesan baru yang setara. Targetnya **d′ = 1 atau lebih**. **Tebak dahulu:** naik atau turunkah d′ Anda?
"""

# %%
# Jalankan sel ini untuk membuka putaran kedua
kedua = kotak_masuk(pesan, bentuk="B")
kedua

# %% [markdown]
r"""
## Menulis peringatan untuk grup RW

Kembali ke Bu RW. Jawaban yang baik memuat tiga hal:

1. **Ciri yang dapat diperiksa** semua orang, misalnya ujung nama berkas.
2. **Tindakan** yang jelas: jangan pasang, tanya pengirim lewat telepon, dan apa yang dilakukan bila telanjur.
3. **Aman diteruskan**: tanpa tautan aktif, tanpa berkasnya, tanpa menuduh orang.

Contoh di bawah tentang kurir palsu. Ubah kalimatnya menurut gaya Anda, di antara kedua baris tanda kutip. Lalu jalankan untuk menghitung katanya.
"""

# %%
# Ubah kalimatnya saja, lalu tekan Shift+Enter
peringatan = """
Wargi, bila ada kurir mengirim foto paket berujung .apk, jangan dibuka. Itu aplikasi, bukan foto.
Cek paket lewat aplikasi belanja sendiri, atau telepon tokonya.
Telanjur dipasang? Nyalakan mode pesawat, matikan Wi-Fi, lalu telepon bank dari HP lain, sekarang juga.
"""
print(len(peringatan.split()), "kata")

# %% [markdown]
r"""
## Yang Anda bawa pulang Jumat ini

- Lihat **ujung berkas**: `.apk` berarti aplikasi.
- Baca alamat **dari kanan**.
- Sebut **tanggal dan satuan** bersama angkanya.
- Jeli berarti H tinggi **dan** FA rendah. Alarm adalah ajakan memeriksa.
- Telanjur? **Hentikan, bekukan, laporkan, pulihkan.**

Lanjutkan ke [latihan](latihan.ipynb). Ada delapan soal, sekitar setengah jam.

**Sumber dan tanggal.** Pesan: sintetis. Angka IASC: kumpulan berita Nov 2025–Jan 2026, sumber sekunder. d′: Green & Swets 1966; koreksi Hautus 1995. Tingkat kesulitan: Steves, Greene & Theofanos 2020, disederhanakan. Pemilik alamat dibaca dengan daftar akhiran umum (*Public Suffix List*) yang tersimpan di komputer ini.
"""
