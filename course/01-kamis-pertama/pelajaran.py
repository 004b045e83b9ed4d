# %% [markdown]
r"""
# Kamis Pertama: Dari Keluhan Menjadi Data

Sabtu malam, pukul 21.36. Di bawah unggahan Instagram kantor muncul satu komentar:

> penerangan di Ciroyom belakang balai RW kapan dinyalain ya, udah 5 hari gelap

Malam itu bukan hanya satu. Dalam empat hari masuk 50 keluhan, lewat beberapa kanal. Kamis pagi, Kepala Bidang bertanya kepada Anda:

“Warga paling banyak mengeluh soal apa, dan lewat mana? Jumat saya mau bicara dengan dinas.”

Menjawab dari ingatan itu berisiko. Hari ini Anda menjawabnya dari data.

**Sesudah pelajaran ini Anda dapat**

- menjalankan sel, membaca galat, dan memulai ulang *notebook*;
- membaca tabel aduan: baris, kolom, dan isi yang kosong;
- menghitung banyaknya aduan dan persennya;
- menyebut empat indikator yang kita kejar di Ngulik.

Anda tidak perlu bisa memprogram. Kata yang terasa asing dijelaskan di [glosarium](../../course/glosarium.md).

## Tiga gerakan

### Gerakan 1: menjalankan sel

Kotak abu-abu di bawah ini disebut [sel](../../course/glosarium.md#sel). Klik di dalamnya, lalu tekan **Shift+Enter**: tahan Shift, tekan Enter.

Baris yang diawali tanda `#` hanya catatan untuk Anda. Komputer melewatinya. Baris `from ngulik import *` membuka kotak perkakas kita. Kali pertama agak lama: selama ada tanda `[*]` di kiri sel, komputer masih bekerja.
"""

# %%
# Klik di sini, lalu tekan Shift+Enter
from ngulik import *

print("Tidak ada yang rusak")

# %% [markdown]
r"""
Muncul tulisan *Tidak ada yang rusak* di bawah sel? Itu saja caranya, dari awal sampai akhir kursus.

### Gerakan 2: membaca galat

Sekarang kita sengaja membuat salah. Kembali ke sel di atas. Hapus tanda kutip yang terakhir, yang tepat sebelum kurung tutup. Lalu tekan Shift+Enter.

Muncul dua kotak: yang atas berbahasa Inggris, yang bawah menjelaskannya dalam bahasa kita. Bacalah yang bawah. Inilah [galat](../../course/glosarium.md#galat). Ia bukan kerusakan, melainkan petunjuk. Urutannya selalu sama:

1. **Jalankan** selnya.
2. **Baca** pesannya: baris mana, tanda apa.
3. **Perbaiki** bagian itu saja.
4. **Jalankan lagi**, lalu periksa hasilnya.

Pasang kembali tanda kutipnya, lalu jalankan. Pesannya hilang.

### Gerakan 3: memulai ulang

Kadang sebuah sel lupa dijalankan, atau urutannya kacau. Obatnya satu:

1. Tekan **Ctrl+S** untuk menyimpan.
2. Buka menu **Kernel** di atas, pilih **Mulai ulang kernel…**. Muncul pertanyaan; tekan tombol **Mulai ulang**.
3. Jalankan sel satu per satu dari atas.

[Kernel](../../course/glosarium.md#kernel) adalah mesin di balik halaman ini. Sesudah dimulai ulang ia lupa semua hasil, tetapi tulisan Anda tetap ada. Cobalah sekarang, lalu lanjut ke bawah.

## Mengapa perlu data

Sel juga kalkulator. Tandanya `+`, `-`, `*` untuk kali, dan `/` untuk bagi.

Pada 2023 Kota Bandung berpenduduk 2.506.600 jiwa, di wilayah 167,31 km². Berapa jiwa di setiap kilometer persegi? Angka ini disebut [kepadatan penduduk](../../course/glosarium.md#kepadatan-penduduk).

**Tebak dahulu.** Ganti angka 1000 dengan tebakan Anda, **tanpa titik ribuan** (15.000 ditulis `15000`), lalu tekan Shift+Enter.
"""

# %%
# Ganti angka 1000 dengan tebakan Anda, lalu tekan Shift+Enter
tebakan = 1000
kepadatan = 2506600 / 167.31
print("tebakan Anda:", tebakan, "jiwa per km2")
print("hitungannya :", round(kepadatan), "jiwa per km2")

# %% [markdown]
r"""
Hampir 15 ribu orang di setiap kilometer persegi. Satu lampu padam saja dilewati banyak orang. Keluhannya tidak mungkin diingat satu per satu.

**Cara Python menulis angka.** Di surat dinas kita menulis 2.506.600 dan 167,31. Di Python tidak ada titik ribuan, dan komanya menjadi titik: `2506600` dan `167.31`.

Nama di kiri tanda `=` menyimpan hasil hitungan. Perintah `round` membulatkan, dan `print` menampilkan.

> Sumber: BPS 2023 untuk penduduk, dan luas versi lama BPS. Keduanya dibaca dari sumber kedua. Angka lain juga beredar, sebab cara mengukurnya berbeda.

## Gagasan 1: satu keluhan, satu baris

Komentar tadi masih berupa cerita. Supaya bisa dihitung, isinya dipecah ke dalam kotak-kotak bernama.

**Tebak dahulu.** Dari komentar itu, keterangan apa saja yang bisa Anda catat? Sebut tiga, lalu jalankan sel berikut. `muat_data` mengambil data aduan; baris panjang di bawahnya menampilkan satu aduan. Anda tidak perlu menghafalnya.
"""

# %%
# Jalankan sel ini: klik, lalu tekan Shift+Enter
aduan = muat_data("aduan")
aduan[["tiket", "kanal", "masuk", "kategori", "wilayah", "teks", "suka"]].loc[[11956]].T

# %% [markdown]
r"""
Cerita itu kini menjadi data: lewat mana, kapan, soal apa, di mana. Ciroyom ada di Kecamatan Andir, jadi `wilayah` berisi Andir. Kotak `kategori` berisi `pju`, singkatan [penerangan jalan umum](../../course/glosarium.md#pju).

Tidak ada nama warga di sana. Untuk menghitung keluhan, nama memang tidak diperlukan.

Di tabel, satu keluhan ditulis sebagai satu **[baris](../../course/glosarium.md#baris)**. Tiap kotak menjadi satu **[kolom](../../course/glosarium.md#kolom)**. Sel berikut mengambil 50 aduan terbaru dengan `tail(50)`, yaitu 50 baris terakhir. Namanya kita sebut `contoh`. Yang ditampilkan lima saja.

Seluruh data ini [sintetis](../../course/glosarium.md#sintetis): tidak ada warga sungguhan di dalamnya. Keadaannya per 1 Juli 2026, jadi aduan terakhirnya masuk pada 30 Juni.
"""

# %%
# Jalankan sel ini
contoh = aduan.tail(50)
contoh[["tiket", "kanal", "masuk", "respons1", "kategori", "suka"]].tail(5)

# %% [markdown]
r"""
Cara membacanya:

- Angka paling kiri hanya nomor urut dari tabel besar. Itu bukan banyaknya baris.
- `masuk` adalah saat aduan datang; `respons1` saat balasan pertama dikirim.
- `NaT` berarti kosong: balasan itu **belum terjadi**. Kosong tidak sama dengan nol.
- `suka` adalah banyaknya tanda suka.

Berapa aduan yang ada di tabel `contoh`? Kita sudah tahu jawabannya, tetapi biarkan Python menghitung. `len`, singkatan *length*, menghitung banyaknya baris. Judul kolom tidak ikut dihitung.
"""

# %%
# Jalankan sel ini
print("aduan di tabel contoh:", len(contoh))
print("aduan selama dua tahun:", len(aduan))

# %% [markdown]
r"""
## Gagasan 2: menghitung menurut isi kolom

Pertanyaan Kepala Bidang: soal apa yang paling banyak? Kita perlu [cacah](../../course/glosarium.md#cacah), yaitu banyaknya baris untuk tiap isi kolom `kategori`. Perintahnya `value_counts`: hitung tiap isi.

**Tebak dahulu.** Dari 50 aduan itu, kategori apa yang terbanyak? Misalnya: jalan, pju, sampah, drainase, parkir, ketertiban, atau pohon; di data ada beberapa lagi. Ganti isi `tebakan`, di antara tanda kutip.
"""

# %%
# Ganti kata sampah dengan tebakan Anda, lalu tekan Shift+Enter
tebakan = "sampah"
hitung = contoh["kategori"].value_counts()
print("tebakan Anda:", tebakan)
hitung

# %% [markdown]
r"""
Yang terbanyak ada di atas. Bacalah: 10 aduan tentang jalan, 9 tentang PJU, dan seterusnya. Tulisan `Name: count, dtype: int64` boleh diabaikan.

Ada dua perintah kecil yang mirip. Tebak bedanya, lalu jalankan sel berikut.

- `hitung.max()`
- `hitung.idxmax()`
"""

# %%
# Jalankan sel ini, lalu bandingkan kedua hasilnya
print("max    :", hitung.max())
print("idxmax :", hitung.idxmax())

# %% [markdown]
r"""
`max` memberi **angka** terbesar. `idxmax` memberi **nama** yang angkanya terbesar. Kepala Bidang menanyakan namanya, jadi yang dipakai `idxmax`.

Sekarang giliran Anda: lewat mana keluhan itu datang? Kolomnya bernama `kanal`. Sel berikut punya [rumpang](../../course/glosarium.md#rumpang). Hapus tiga titiknya, lalu tulis `"kanal"` lengkap dengan tanda kutip.
"""

# %%
# Ganti ... dengan "kanal", lalu tekan Shift+Enter
kolom = ...

if kolom is ...:
    print("Rumpangnya belum diisi. Tidak apa-apa, isi lalu jalankan lagi.")
else:
    print(contoh[kolom].value_counts())

# %% [markdown]
r"""
## Gagasan 3: ramai belum tentu banyak

*Boleh dilewati bila waktu sempit.*

Instagram paling banyak. Di media sosial, orang lain bisa memberi tanda suka pada sebuah aduan.

**Tebak dahulu.** PJU terbanyak kedua dalam keluhan. Apakah aduan PJU masuk tiga besar tanda suka? Jalankan sel ini. `nlargest` mengambil tiga aduan dengan `suka` terbesar.
"""

# %%
# Jalankan sel ini
ramai = contoh.nlargest(3, "suka")
ramai[["kategori", "kanal", "suka"]]

# %% [markdown]
r"""
Jalan memang ada di keduanya. Namun PJU, dengan sembilan aduan, tidak satu pun masuk tiga besar. Sebaliknya sampah muncul, padahal aduannya hanya dua.

Aplikasi media sosial cenderung menaikkan unggahan yang ramai. Jadi layar HP Anda bukan cermin keluhan warga. Cara aplikasi mengurutkan unggahan kita bongkar di modul lain. Hari ini cukup satu kebiasaan: **hitung dahulu, baru simpulkan**.

## Gagasan 4: menyaring dan memberi persen

Berapa bagian aduan *Instagram* yang tentang jalan? Ada dua langkah:

1. **[Saring](../../course/glosarium.md#menyaring)**: ambil baris Instagram saja.
2. **Bagi**: banyaknya aduan jalan di situ, dibagi banyaknya aduan Instagram. Kali 100, jadilah persen.

Untuk menyaring, kita bertanya kepada tiap baris: apakah kanalnya Instagram? Tandanya `==`, dua tanda sama dengan. Satu tanda `=` artinya menyimpan.
"""

# %%
# Jalankan sel ini
ig = contoh[contoh["kanal"] == "Instagram"]
jalan = ig[ig["kategori"] == "jalan"]
print("aduan lewat Instagram:", len(ig))
print("di antaranya, jalan  :", len(jalan))
print("persen               :", round(100 * len(jalan) / len(ig), 1))

# %% [markdown]
r"""
Dari 21 aduan Instagram, 4 tentang jalan: 19 persen.

Isi di antara tanda kutip harus persis. `"instagram"` dengan i kecil tidak menemukan satu baris pun.

**Jebakan penyebut.** Bagaimana bila 4 tadi dibagi 50, yaitu semua aduan? Tebak: hasilnya naik atau turun? Ganti titik-titik `...` dengan `len(contoh)`, lalu jalankan.
"""

# %%
# Ganti ... dengan len(contoh), lalu tekan Shift+Enter
pembagi = ...

if pembagi is ...:
    print("Rumpangnya belum diisi. Tidak apa-apa, isi lalu jalankan lagi.")
else:
    print("dibagi aduan Instagram:", round(100 * len(jalan) / len(ig), 1), "persen")
    print("dibagi angka Anda     :", round(100 * len(jalan) / pembagi, 1), "persen")

# %% [markdown]
r"""
Angkanya turun menjadi 8 persen. Keduanya benar, tetapi menjawab pertanyaan berbeda:

- 4 dari 21: dari aduan **Instagram**, berapa yang tentang jalan?
- 4 dari 50: dari **semua** aduan, berapa yang tentang jalan *dan* lewat Instagram?

Bilangan pembagi itu disebut [penyebut](../../course/glosarium.md#penyebut). Persen tanpa penyebut mudah menyesatkan. Biasakan menulis “19 persen **dari 21 aduan Instagram**”.

## Gagasan 5: resep yang dapat dipakai lagi

Minggu depan Kepala Bidang bertanya lagi, dengan data baru. Supaya tidak mengulang dari awal, simpan langkahnya sebagai [fungsi](../../course/glosarium.md#fungsi). Anggap saja resep:

- `def` memberi nama resep;
- nama di dalam kurung adalah bahan, yaitu tabel apa pun yang diberikan;
- `return` menyerahkan hasilnya.

Menulis resep belum memasak. Jadi sel yang hanya berisi resep tidak menampilkan apa pun; itu wajar. Memasaknya baru terjadi saat nama resep dipanggil dengan bahannya.
"""


# %%
# Jalankan sel ini: satu resep, dua bahan
def persen_instagram(tabel):
    ig = tabel[tabel["kanal"] == "Instagram"]
    return 100 * len(ig) / len(tabel)


print("50 aduan terbaru :", round(persen_instagram(contoh), 1), "persen lewat Instagram")
print("seluruh data     :", round(persen_instagram(aduan), 1), "persen lewat Instagram")

# %% [markdown]
r"""
Di dalam resep tertulis `tabel`, bukan `contoh`. Karena itu ia bisa dipakai untuk data mana pun. Di latihan nanti Anda hanya mengisi rumpang di dalam resep. Baris `def` sudah disediakan.

Perhatikan juga: 50 aduan memberi 42 persen, sedangkan seluruh data 34,3 persen. Persen dari sedikit aduan mudah berubah. Sebut selalu berapa banyak aduan yang Anda hitung.

## Penjelajah Aduan

*Boleh dilewati bila waktu sempit; lanjut ke empat indikator.*

Kini semua digabung dalam satu alat, tanpa mengetik kode. **Tebak dahulu, baru lihat.**

1. Pilih hitungan menurut kategori, kanal, atau bulan.
2. Saring bila perlu. Pilih kanal, atau seret ○ di bawah bulan.
3. Tekan nama yang Anda kira terbanyak, langsung pada gambar. Untuk bulan, seret ○. Lalu tekan **Tampilkan hasil**.

Coba jawab: kategori apa yang terbanyak lewat Loket? Bulan apa yang paling ramai untuk drainase?

Papan ketik juga bisa. Tab untuk berpindah, Enter untuk menekan, panah untuk memilih dan menggeser.
"""

# %%
# Jalankan sel ini untuk membuka Penjelajah Aduan
jelajah = penjelajah_aduan(aduan)
jelajah

# %% [markdown]
r"""
Batang bergaris dengan tanda ▸ adalah tebakan Anda. Baris “100 % = …” menyebut penyebutnya.

Sel berikut memberi hasil yang sama sebagai kalimat dan tabel. Kalimatnya boleh disalin ke laporan Jumat.
"""

# %%
# Jalankan sel ini. Anda boleh mengganti isi di antara tanda kutip
print(jelajah.kalimat(menurut="kategori", kanal="Instagram", bulan="Jun 2026"))
jelajah.tabel(menurut="kategori", kanal="Instagram", bulan="Jun 2026").head(5)

# %% [markdown]
r"""
Lihat hasilnya: pada Juni 2026, yang terbanyak di Instagram justru pendidikan. (Di semua kanal, pendidikan dan jalan sama banyak: 113.) Musim penerimaan murid baru memang tiba. Orang yang mengingat dua tahun terakhir akan menjawab “jalan”. Karena itu sebut juga waktunya.

## Untuk apa semua ini: empat indikator

Di Ngulik, 4 Juli 2024, Ahmad Fauzan dari BKD Provinsi Jawa Barat memaparkan empat [indikator](../../course/glosarium.md#indikator). Semua modul kursus ini menuju ke sana.

| Indikator | Pertanyaan pembukanya | Contoh di kantor |
|---|---|---|
| 1. Pemanfaatan media sosial yang optimal | Apakah akun kita dipakai sebaik-baiknya? | Jam unggah disesuaikan dengan jam warga membuka Instagram. |
| 2. Pengelolaan pengaduan yang strategis | Apakah tiap keluhan ditangani dengan alur yang jelas? | Tiap DM diberi tiket, unit, dan tenggat. |
| 3. Tantangan dan hambatan | Apa yang menghalangi kita? | Petugas piket hanya satu; hoaks beredar. |
| 4. Komunikasi meningkat lewat manfaat | Apakah warga merasakan gunanya? | Foto lampu yang sudah menyala dikirim ke warga. |

Ingat kata kuncinya: **manfaatkan, kelola, hambatan, manfaat**. Hitungan hari ini berguna untuk indikator 1 dan 2.

## Yang Anda bawa pulang Jumat ini

**Satu kebiasaan.** Ambil satu keluhan dari akun kantor, lalu tulis sebagai baris data:

| Kolom | Isi |
|---|---|
| tiket | BDG-26-003376 |
| kanal | Instagram |
| masuk | 2026-06-27 21:36 |
| kategori | pju |
| wilayah | Andir |
| teks | lampu padam lima hari, belakang balai RW |
| respons1 | (kosong) |

Tiga syaratnya:

1. **Satu keluhan, satu baris.** Satu kotak, satu isi.
2. **Bisa dihitung.** Tulis kategori dengan kata yang sama setiap kali: `pju`, bukan kadang “lampu”, kadang “PJU padam”. Yang belum terjadi dibiarkan kosong.
3. **Tanpa data pribadi.** Nama, nomor HP, alamat rumah, dan nama akun warga tidak ikut.

**Satu kalimat.** “Dari *sekian* aduan, yang terbanyak adalah *…*: *sekian* persen.” Penyebutnya disebut.

Lanjutkan ke [latihan](latihan.ipynb). Ada tujuh soal, 30–60 menit. Tidak harus selesai sekali duduk.

**Sumber dan tanggal.** Data `aduan`: sintetis, keadaan 1 Juli 2026. Empat indikator: paparan di Ngulik, 4 Juli 2024. Penduduk dan luas Bandung: BPS, lewat sumber kedua.
"""
