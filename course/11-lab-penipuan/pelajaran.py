# %% [markdown]
r"""
# Lab Penipuan Digital

Sabtu pagi, pukul 06.52, grup WhatsApp RW 07 berbunyi. Pak Ujang mengirim sebuah berkas, **Undangan.apk**:

> Assalamualaikum, mohon kehadirannya di pernikahan putri kami 🙏 Denahnya ada di undangan.

Tiga tetangga sudah membalas “siap hadir”. Lalu Bu RW menghubungi Anda: “Neng, ieu aman teu? Kan Neng kerja di dinas.” Jawaban Anda akan diteruskan ke dua ratus keluarga.

**Sesudah pelajaran ini Anda dapat**

- mengenali berkas aplikasi dan membaca pemilik sebuah alamat;
- memeriksa angka laporan penipuan sebelum meneruskannya;
- mengukur seberapa jeli Anda, termasuk seberapa sering salah curiga;
- menolong orang yang telanjur tertipu, dan menulis peringatan yang berguna.

Anda tidak perlu bisa memprogram. Klik sel abu-abu di bawah, lalu tekan **Shift+Enter**, dan lanjutkan dari atas ke bawah. Kata yang terasa asing dijelaskan di [glosarium](../../course/glosarium.md).
"""

# %%
# Jalankan sel ini: klik, lalu tekan Shift+Enter
import pandas as pd
from ngulik import *

pd.set_option("display.max_colwidth", None)  # tampilkan tulisan sampai habis
pesan = muat_data("pesan_uji")
pesan[["kanal", "teks", "tautan"]].iloc[4:8]

# %% [markdown]
r"""
## Pesan yang Anda pegang

Satu baris mewakili satu pesan. Sebagian penipuan, sebagian pesan sah. Semuanya **[sintetis](../../course/glosarium.md#sintetis)**: Kota Contoh, BankContoh, dan KirimKilat tidak ada. Alamat resmi Kota Contoh adalah `kotacontoh.example`. `NaN` berarti kosong: pesan itu tidak membawa tautan atau berkas.

Alamat di sini sudah [dijinakkan](../../course/glosarium.md#dijinakkan): `hxxps` mengganti `https`, dan `[.]` mengganti titik. Dengan begitu tidak ada yang dapat terklik. Saat membacanya, anggap saja titik biasa.

## Gagasan 1 — Lihat ujung nama berkas

[APK](../../course/glosarium.md#apk) adalah berkas **aplikasi** untuk HP Android. Undangan, foto, dan surat tidak pernah berupa aplikasi. Begitu dipasang, aplikasi jahat dapat membaca SMS, termasuk kode [OTP](../../course/glosarium.md#otp) dari bank.

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

- `RESI.APK` memakai huruf besar. Komputer membedakan huruf besar dan kecil, HP tidak. Obatnya `lower()`: jadikan huruf kecil semua.
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

Hasilnya [domain terdaftar](../../course/glosarium.md#domain-terdaftar). Akhiran bisa satu kata seperti `xyz`, bisa dua kata seperti `go.id`. Kata lain di kirinya disebut [subdomain](../../course/glosarium.md#subdomain), dan boleh ditulis sesuka pemiliknya.

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
| tanda @ | `kotacontoh.example@masuk[.]test` | yang di kiri @ diabaikan |
| tanda hubung | `kotacontoh-example[.]test` | tanda hubung bukan titik |
| [huruf asing](../../course/glosarium.md#homoglif) | `bаndung.go[.]id`, a-nya huruf Kiril | hampir mustahil dengan mata |
| alamat angka | `192.0.2[.]7` | tidak ada nama pemilik |
| tautan pendek | `bit[.]ly/contoh` | tujuannya tersembunyi |

Gembok dan `https` hanya berarti jalannya tertutup, bukan berarti pemiliknya jujur. Alamat berakhiran `go.id` pun pernah disusupi (sumber sekunder, 2023).

**Tebak dahulu, baru baca.** Jalankan sel berikut. Ketik atau salin satu contoh dari tabel, lalu tekan Enter. Alamat itu hanya dibaca, tidak dibuka.
"""

# %%
# Jalankan sel ini untuk membuka Pembaca Alamat
pembaca_alamat()

# %% [markdown]
r"""
## Gagasan 3 — Periksa angka sebelum meneruskan

Peringatan sering memuat angka. [IASC](../../course/glosarium.md#iasc), pusat laporan penipuan transaksi keuangan, menerbitkan angka yang lalu dikutip banyak berita. Data `iasc_modus` memuat sepuluh modus dari berita itu. Angka ini **bukan** sintetis. Kolom `rerata_juta` adalah kerugian per kasus menurut berita, dalam juta rupiah.

Rerata itu dapat kita hitung sendiri: kerugian dibagi banyaknya kasus. Lalu kita lihat selisihnya. Perintah `abs()` membuang tanda minus, sebab yang penting jaraknya.

**Tebak dahulu:** baris mana yang tidak cocok? Jalankan, lalu cari selisih yang menonjol.
"""

# %%
# Jalankan sel ini. Sumber: berita Nov 2025–Jan 2026 (sekunder)
iasc = muat_data("iasc_modus")
hitungan = iasc["kerugian_juta"] / iasc["kasus"]
iasc["hitungan"] = hitungan
iasc["meleset_persen"] = 100 * (iasc["rerata_juta"] - hitungan).abs() / hitungan
iasc.drop(columns="catatan").round(1)

# %% [markdown]
r"""
Selisih sekitar 1 persen wajar, karena pembulatan. Namun belanja daring meleset hampir 14 persen. Mengapa? Kerugiannya dicatat 30 November 2025, saat kasusnya 64.933. Kasus di tabel kita dari Januari 2026. **Dua angka dari tanggal berbeda dibagi begitu saja.**

Pelajaran kedua tentang satuan. Menurut berita per 14 Januari 2026:

- laporan: 432.637 se-Indonesia, 88.943 dari Jawa Barat;
- kerugian: Rp9,1 **triliun**; dana yang sempat diblokir: Rp436,88 **miliar**.

Satu triliun sama dengan 1.000 miliar. Samakan satuannya dahulu, baru bagi.

**Tebak dahulu:** dari tiap 100 rupiah yang hilang, berapa rupiah yang sempat diselamatkan?
"""

# %%
# Ganti angka 30 dengan tebakan Anda (rupiah dari tiap 100), lalu tekan Shift+Enter
tebakan = 30
jabar, nasional = 88943, 432637  # laporan sampai 14 Januari 2026
blokir_miliar, rugi_triliun = 436.88, 9.1
persen_selamat = 100 * blokir_miliar / (rugi_triliun * 1000)
print("dari Jawa Barat:", round(100 * jabar / nasional, 1), "persen laporan")
print("sempat diblokir:", round(persen_selamat, 1), "persen; tebakan Anda:", tebakan)

# %% [markdown]
r"""
Kurang dari lima rupiah dari tiap seratus. Salah satu sebabnya waktu. Menurut berita yang sama, uang berpindah dalam waktu kurang dari **1 jam**. Korban rata-rata baru melapor sekitar **12 jam** sesudahnya.

**Hati-hati membaca.** Ini laporan, bukan semua kejadian. Jawa Barat juga provinsi berpenduduk terbanyak. Angkanya dari berita (sumber sekunder), jadi sebutkan tanggalnya bila Anda kutip.

## Gagasan 4 — Kotak Masuk

Sekarang giliran Anda. Bayangkan Anda Ibu Neni, ASN di Kota Contoh. Alamat resmi kotanya `kotacontoh.example`, akun resminya `@kota..contoh_`. Ada 12 pesan, **sebagian sah**. Untuk tiap pesan:

1. pilih *Penipuan* atau *Sah*;
2. geser seberapa yakin Anda;
3. tekan **Kirim putusan**, lalu baca penjelasannya.

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
| **sebenarnya sah** | [alarm palsu](../../course/glosarium.md#alarm-palsu) | dibiarkan |

Bayangkan rekan Anda menekan *Penipuan* terus, tanpa membaca. Di kotak ini ada 7 penipuan dan 5 pesan sah.

**Tebak dahulu:** berapa persen putusannya tepat? Lalu, apakah ia jeli?
"""

# %%
# Ganti angka 0 dengan tebakan Anda (persen), lalu tekan Shift+Enter
tebakan = 0
curiga = ["penipuan"] * 12
print("tepat:", round(100 * 7 / 12), "persen; tebakan Anda:", tebakan)
print(kotak.kalimat(curiga))
kotak.gambar(curiga)

# %% [markdown]
r"""
Ia tepat 58 persen, padahal tidak membaca satu pesan pun. Karena itu persen tepat saja menipu. Kita perlu dua angka:

- **H**: bagian penipuan yang tertangkap. Pembaginya semua *penipuan*.
- **FA**: bagian pesan sah yang kena alarm palsu. Pembaginya semua pesan *sah*.

Orang yang jeli punya H tinggi **dan** FA rendah. Jaraknya diringkas menjadi [d′](../../course/glosarium.md#d-aksen), dibaca “de aksen”. Rumusnya z(H) − z(FA). Fungsi [`nilai_z`](../../course/glosarium.md#nilai-z) mengubah bagian menjadi jarak dari separuh: 0,5 menjadi nol, lebih dari itu positif.

- d′ mendekati 0: menebak saja.
- d′ sekitar 1: mulai jeli. Itulah target kita.
- d′ di atas 2: sangat jeli.

Supaya H tidak pernah tepat 0 atau 1, kita tambahkan 0,5 di atas dan 1 di bawah. Cara ini dari Hautus (1995).

Ada satu angka lagi di layar, yaitu **c**. Bila negatif, Anda mudah curiga. Bila positif, Anda mudah percaya.
"""

# %%
# Contoh: 9 dari 12 penipuan tertangkap, 2 alarm palsu dari 8 pesan sah
H = (9 + 0.5) / (12 + 1)
FA = (2 + 0.5) / (8 + 1)
print("H  =", round(H, 2), " z(H)  =", round(nilai_z(H), 2))
print("FA =", round(FA, 2), " z(FA) =", round(nilai_z(FA), 2))
print("d′ =", round(nilai_z(H) - nilai_z(FA), 2))

# %% [markdown]
r"""
FA di bawah separuh, jadi z-nya negatif. Dikurangi angka negatif berarti ditambah. Jaraknya melebar, dan d′ menjadi lebih dari 1.

## Gagasan 6 — Penipuan itu jarang

Di latihan tadi lebih dari separuh pesan adalah penipuan. Di HP Anda jauh lebih jarang. Bagian penipuan di antara semua pesan disebut [laju dasar](../../course/glosarium.md#laju-dasar).

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

Dua hal menentukan. Pertama, banyaknya [isyarat](../../course/glosarium.md#isyarat), yaitu hal yang terlihat janggal. Kedua, [premis](../../course/glosarium.md#premis): seberapa cocok ceritanya dengan keadaan penerima.

| | sangat cocok (`kuat`) | agak cocok (`sedang`) | kurang cocok (`lemah`) |
|---|---|---|---|
| **sedikit** (0–2 isyarat) | sulit | sulit | sedang |
| **beberapa** (3–4) | sulit | sedang | mudah |
| **banyak** (5 atau lebih) | sedang | sedang | mudah |

Gagasannya dari *Phish Scale* milik NIST (Steves, Greene, dan Theofanos 2020). Batas dan tabel ini kami sederhanakan untuk pesan pendek.

**Tebak dahulu:** mana yang lebih sulit, pesan dengan 2 isyarat atau 6 isyarat? Jalankan, lalu cocokkan tiap baris dengan tabel di atas. Kolom `premis` berisi `kuat`, `sedang`, atau `lemah`.
"""

# %%
# Jalankan sel ini: tiga penipuan, tiga tingkat
tiga = pesan[pesan["modus"].isin(["hadiah", "APK kurir", "akun dinas"]) & (pesan["bentuk"] == "A")]
tiga[["modus", "banyak_isyarat", "premis", "tingkat", "isyarat"]]

# %% [markdown]
r"""
Makin **sedikit** isyarat, makin sulit. Jadi rasa aman karena “tulisannya rapi” justru berbahaya.

## Gagasan 8 — Bila telanjur tertipu

Seorang tetangga memasang *Undangan.apk*, dan uangnya baru saja berpindah. Urutannya empat kata:

1. **Hentikan.** Matikan internet HP itu dengan mode pesawat.
2. **Bekukan.** Dari telepon lain, hubungi bank lewat nomor di belakang kartu. Minta rekening diblokir.
3. **Laporkan.** Kirim laporan ke IASC, dengan bukti dan nomor laporan dari bank.
4. **Pulihkan.** Bersihkan HP, ganti semua sandi dari gawai lain, lalu kabari keluarga dan grup.

Urutan ini menghentikan kerugian dahulu, baru mengurus yang lain.

| Kanal | Untuk apa | Ingat |
|---|---|---|
| bank Anda, lalu IASC (iasc.ojk.go.id) | uang yang sudah berpindah | dalam hitungan menit |
| aduannomor.id | nomor HP penipu | hanya nomor +62 |
| cekrekening.id | memeriksa rekening | tidak dapat membekukan dana; “bersih” belum tentu aman |

> Sumber sekunder, per 23 November 2026. Cek berkala sebelum Anda bagikan.

## Putaran kedua

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
Telanjur dipasang? Nyalakan mode pesawat, lalu telepon bank dari HP lain, sekarang juga.
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

Lanjutkan ke [latihan](latihan.ipynb). Ada delapan soal, kurang dari setengah jam.

**Sumber dan tanggal.** Pesan: sintetis. Angka IASC: kumpulan berita Nov 2025–Jan 2026, sumber sekunder. d′: Green & Swets 1966; koreksi Hautus 1995. Tingkat kesulitan: Steves, Greene & Theofanos 2020, disederhanakan. Pemilik alamat dibaca dengan daftar akhiran umum (*Public Suffix List*) yang tersimpan di komputer ini.
"""
