# %% [markdown]
r"""
# Privasi Pelapor

Kamis sore, pukul 16.10. Kepala Bidang lewat di meja Anda:

> Besok data aduan kita tayang di portal data terbuka. Nama dan NIK sudah saya hapus. Aman, kan?

Sebelum Anda menjawab, satu komentar masuk di Instagram kantor. Semua orang dapat membacanya:

> Min, surat keterangan ibu saya belum jadi, padahal ibu habis operasi. NIK-nya 3273••••, HP saya 0812-XXXX-XXXX.

Sore ini Anda memegang keduanya: tabel itu dan komentar itu. Di komentar aslinya, angkanya tertulis lengkap.

**Sesudah pelajaran ini Anda dapat**

- menemukan NIK dan nomor HP di dalam teks, lalu menyamarkannya;
- mengukur apakah pelapor masih dapat dikenali;
- membedakan data umum dan data spesifik;
- menghitung tenggat 3×24 jam;
- membalas di muka umum tanpa membocorkan.

Anda tidak perlu bisa memprogram. Klik sel abu-abu di bawah, lalu tekan **Shift+Enter**, dan lanjutkan dari atas ke bawah. Bila muncul `NameError`, jalankan sel pertama dahulu, lalu ulangi. Kata yang asing dijelaskan di [glosarium](../../course/glosarium.md).

**Waktu.** Sendirian, sekitar 55 menit. Di kelas, bagian bertanda ✂ dibaca di rumah.
"""

# %%
# Jalankan sel ini: klik, lalu tekan Shift+Enter
import pandas as pd
from ngulik import *

mentah = muat_data("aduan_mentah")
mentah = mentah.merge(muat_data("wilayah"), on=["kelurahan", "kecamatan"], how="left")  # tambah kolom wilayah
mentah[["nama", "nik", "no_hp", "usia", "jenis_kelamin", "kecamatan"]].head(5)

# %% [markdown]
r"""
## Tabel yang Anda pegang

Satu baris mewakili satu aduan, lengkap dengan data pelapornya. Tabel seperti ini biasanya tidak boleh keluar dari ruang pengaduan.

**Semua identitas di sini mustahil.** Tabelnya [sintetis](../../course/glosarium.md#sintetis). NIK-nya memakai kecamatan 99 atau nomor urut 0000, yang tidak ada. Nomor HP-nya berawalan 0841 sampai 0847, yang tidak ada di daftar awalan operator. `NaN` berarti tidak diisi. Mengapa harus mustahil? Angka yang asal dikarang bisa saja milik seseorang. Jangan sampai pelajaran privasi malah membocorkan data orang. Karena itu pula, jangan pernah berlatih dengan data warga sungguhan.

## Gagasan 1 — Menemukan dengan pola

Warga sering menulis NIK di dalam kalimat aduan. Membaca ribuan aduan satu per satu terlalu lama. Kita beri komputer sebuah **[pola](../../course/glosarium.md#pola)**:

| Tulisan | Artinya |
|---|---|
| `\d` | satu angka, 0 sampai 9 |
| `\d{16}` | 16 angka berderet; di kiri dan kanannya boleh apa saja |
| `\b` | tepi kata: di sini angka atau huruf harus mulai atau berhenti |

[NIK](../../course/glosarium.md#nik) panjangnya 16 angka. Contoh di bawah punya empat teks. **Tebak dahulu:** teks mana yang memuat NIK?
"""

# %%
# Contoh: jalankan, lalu bandingkan kedua kolom terakhir
empat = pd.DataFrame({"teks": ["KTP belum jadi, NIK 3273990101990000", "tiket BDG-26-000123 belum dibalas",
                               "NIP petugas 199913402099990000", "lampu padam 16 hari"]})
empat["tanpa tepi"] = empat["teks"].str.contains(r"\d{16}")
empat["dengan tepi"] = empat["teks"].str.contains(r"\b\d{16}\b")
empat

# %% [markdown]
r"""
`True` berarti ya, `False` berarti tidak. Tanpa tepi, NIP yang 18 angka ikut terjaring, sebab 16 angka berderet memang ada *di dalamnya*. `\b` di depan berkata: deretnya mulai di sini. `\b` di belakang berkata: deretnya berhenti di sini. Hasilnya hanya yang **tepat** 16 angka.

Huruf `r` di depan tanda kutip berarti: baca apa adanya. Tanpa `r`, tanda `\` punya arti lain.

**Tebak dahulu untuk seluruh data.** Berapa aduan yang memuat NIK di dalam *teksnya*? Ganti angka `tebakan`, lalu jalankan. Di sel itu `&` berarti *dan*, `~` berarti *bukan*.
"""

# %%
# Ganti angka 10 dengan tebakan Anda, lalu tekan Shift+Enter
tebakan = 10
ada_nik = mentah["teks"].str.contains(r"\b\d{16}\b")
luput = mentah["teks"].str.contains(r"\bNIK\b") & ~ada_nik
print("teks dengan 16 angka:", ada_nik.sum(), "dari", len(mentah), "| tebakan Anda:", tebakan)
print("teks dengan kata NIK, tetapi luput dari pola:", luput.sum())
mentah["teks"][luput].str.extract(r"(\bNIK\b.{0,35})")[0].head(8).tolist()  # mulai dari kata NIK

# %% [markdown]
r"""
Menghapus kolom `nik` saja ternyata belum cukup. NIK masih tertulis di kolom `teks`. Nomor KK pun ikut terjaring, sebab panjangnya juga 16 angka. Itu tidak apa-apa: keduanya perlu disamarkan.

Lihat pula delapan contoh yang luput, dipotong mulai dari kata NIK. Angkanya ditulis berspasi, berstrip, atau bertitik. Pola menolong, tetapi mata Anda tetap perlu.

Sekarang nomor HP. Panjangnya tidak selalu sama, jadi kita pakai rentang: `{2,5}` berarti 2 sampai 5 angka. Nomor HP lazimnya 10 sampai 13 angka dan diawali `08`. Polanya `08` disusul `\d` sekian kali.

**Jebakan.** Awalan `08` sudah memakai dua angka. Bila seluruhnya 10 sampai 13 angka, berapa angka lagi yang tersisa sesudah `08`?

Di sel berikut, ganti kedua tanda `___` dengan angka. Biarkan komanya, lalu jalankan.
"""

# %%
# Ganti ___ dengan sisa angka paling sedikit dan paling banyak sesudah 08
pola = r"\b08\d{___,___}\b"

if "_" in pola:
    print("Rumpangnya belum diisi. Tidak apa-apa, isi lalu jalankan lagi.")
else:
    print("pola:", pola, "| aduan yang cocok:", mentah["teks"].str.contains(pola).sum())

# %% [markdown]
r"""
Sisanya 8 sampai 11 angka: 10 − 2 dan 13 − 2. Pola yang benar menjaring 45 aduan. Bila Anda mengisi 10 dan 13, nomor yang pendek luput. Ejaan lain juga luput: `+62`, spasi, atau “nol delapan”.

## Gagasan 2 — Menyamarkan ✂

NIK bukan nomor acak. Lihat isinya:

| Bagian | Isi | Contoh |
|---|---|---|
| 6 angka pertama | kode wilayah saat didaftarkan | `327399` |
| 6 angka berikutnya | tanggal lahir; perempuan: tanggal + 40 | `570890` |
| 4 angka terakhir | nomor urut | `0000` |

`570890` berarti perempuan, lahir 17 Agustus 1990. **Tebak dahulu:** bila kita hanya menutup 4 angka terakhir, apa yang masih bocor?

Cara yang lebih aman: sisakan 4 angka pertama (kota), tutup 12 sisanya. Tanda kurung di pola berarti *ingat bagian ini*. `\1` berarti *tulis lagi yang diingat*. `"•" * 12` berarti dua belas tanda `•`.
"""

# %%
# Contoh: dua cara menyamarkan. Mana yang masih membocorkan tanggal lahir?
teks = pd.Series(["NIK saya 3273995708900000", "tiket BDG-26-000123"])
print(teks.str.replace(r"\b(\d{12})\d{4}\b", r"\1" + "•" * 4, regex=True).tolist())
print(teks.str.replace(r"\b(\d{4})\d{12}\b", r"\1" + "•" * 12, regex=True).tolist())

# %% [markdown]
r"""
Cara pertama masih membocorkan kecamatan, tanggal lahir, dan jenis kelamin. Cara kedua hanya menyisakan kota. `regex=True` memberi tahu pandas bahwa yang kita tulis adalah pola.

## Gagasan 3 — Umum atau spesifik?

UU Pelindungan Data Pribadi (UU 27/2022) membagi data pribadi menjadi dua. Data **spesifik** perlu penjagaan lebih, sebab akibatnya lebih berat bila bocor.

**Tebak dahulu.** Hanya satu yang tergolong *spesifik*. Yang mana?

- **a.** agama
- **b.** NIK
- **c.** hasil rontgen
- **d.** nomor HP

Ganti huruf `tebakan`, lalu jalankan.
"""

# %%
# Ganti huruf di antara tanda kutip, lalu tekan Shift+Enter
tebakan = "b"
kunci = chr(99)  # jawabannya disembunyikan dahulu
print("yang spesifik:", kunci, "| tebakan Anda:", tebakan)

# %% [markdown]
r"""
Hasil rontgen adalah data kesehatan. Daftar lengkapnya:

| Pasal 4 UU 27/2022 | Isinya |
|---|---|
| **[spesifik](../../course/glosarium.md#data-spesifik)**, ayat (2) | kesehatan, biometrik, genetika, catatan kejahatan, data anak, keuangan pribadi, dan data lain menurut peraturan |
| **[umum](../../course/glosarium.md#data-umum)**, ayat (3) | nama lengkap, jenis kelamin, kewarganegaraan, agama, status perkawinan, dan data yang digabung untuk mengenali seseorang |

Di tabel kita ada puluhan aduan dari warga di bawah 18 tahun. Itu **data anak**, jadi spesifik.

Dua hal sering mengejutkan. **Agama tergolong umum.** **NIK tidak disebut di daftar spesifik.** Itu bukan izin untuk menampilkannya. NIK menunjuk tepat satu orang, jadi jagalah seketat data spesifik.

## Gagasan 4 — Bersembunyi di kerumunan

Sekarang pertanyaan Kepala Bidang. Nama dan NIK sudah dihapus. Masihkah pelapor dapat dikenali?

Lihat gabungan kolom yang tersisa: usia, jenis kelamin, tempat tinggal. Aduan yang gabungannya sama membentuk satu **[kerumunan](../../course/glosarium.md#kerumunan)**. Besar kerumunan yang *paling kecil* disebut **[k](../../course/glosarium.md#k-anonimitas)**. Risiko tertinggi untuk dikenali adalah 1/k.

**Tebak dahulu:** berapa k pada tujuh aduan di bawah? Tanda `NaN` berarti usia tidak diisi.
"""

# %%
# Contoh: tujuh aduan, satu tanpa usia
tujuh = pd.DataFrame({"usia": [34, 34, 34, 52, 52, 52, None], "kelamin": ["P", "P", "P", "L", "L", "L", "P"]})
ukuran = tujuh.groupby(["usia", "kelamin"], dropna=False).size()
print("k, kosong ikut dihitung:", ukuran.min())
print("k, kosong terbuang     :", tujuh.groupby(["usia", "kelamin"]).size().min())
ukuran

# %% [markdown]
r"""
`groupby` mengumpulkan baris yang gabungannya sama. `size()` menghitung anggota tiap kerumunan, dan `min()` mengambil yang terkecil. Warga yang tidak mengisi usia tetaplah orang. Ia sendirian, jadi k = 1.

**Jebakan.** Tanpa `dropna=False`, pandas membuang baris yang kosong tanpa memberi tahu. Hasilnya k = 3: tampak lebih aman daripada kenyataan. Kolom usia di tabel besar kita terisi semua, jadi di sana hasilnya sama saja. Berkas kantor Anda belum tentu begitu.

**Tebak dahulu untuk seluruh data.** Bila yang tampil hanya kecamatan, usia, dan jenis kelamin, berapa *persen* aduan yang sendirian? Python menulis desimal dengan titik: `8.5` berarti 8,5.
"""

# %%
# Ganti angka 10 dengan tebakan Anda (persen), lalu tekan Shift+Enter
tebakan = 10
ukuran = mentah.groupby(["kecamatan", "usia", "jenis_kelamin"], dropna=False).size()
sendirian = 100 * (ukuran == 1).sum() / len(mentah)
print("k =", ukuran.min(), "|", round(sendirian, 1), "persen aduan sendirian | tebakan Anda:", tebakan, "persen")

# %% [markdown]
r"""
Tanpa nama, tanpa NIK, sebanyak itu pelapor tetap sendirian. Siapa pun yang mengenalnya dapat menunjuk aduannya.

### Memperlebar kelas ✂

Obatnya **[generalisasi](../../course/glosarium.md#generalisasi)**: rincian diganti kelas yang lebih lebar. Usia 34 menjadi kelas 30-an. Tanda `//` membagi lalu membuang sisanya: `34 // 10` hasilnya 3. Dikali 10 lagi, jadilah 30.

Sel berikut mencoba lima lebar kelas, dari 1 sampai 100 tahun. `for` berarti: ulangi untuk tiap isi daftar. Dua hal lain ikut diperlebar. Kecamatan menjadi `wilayah`. Usia di atas 70 dihitung 70, dengan `clip(upper=70)`.

Tanda `≥` dibaca *sedikitnya*; Python menulisnya `>=`. **Tebak dahulu:** lebar berapa yang pertama kali mencapai k ≥ 5?
"""

# %%
# Ganti angka 20 dengan tebakan Anda (tahun), lalu tekan Shift+Enter
tebakan = 20
usia = mentah["usia"].clip(upper=70)
for lebar in [1, 5, 10, 20, 100]:
    kelas = usia // lebar * lebar
    k = mentah.groupby([kelas, "wilayah", "jenis_kelamin"], dropna=False).size().min()
    tanda = "cukup" if k >= 5 else "belum"
    print("kelas", lebar, "tahun: k =", k, "|", tanda)
print("tebakan Anda:", tebakan, "tahun")

# %% [markdown]
r"""
Kelima lebar itu sengaja dipilih: tiap kelas memuat kelas sebelumnya secara utuh. Dua kelas 5 tahun, misalnya, menjadi satu kelas 10 tahun. Karena itu kerumunan terkecil tidak mengecil. Ia juga tidak selalu membesar: kelas 10 dan 20 tahun sama saja. Pilih yang lebih sempit, sebab rinciannya lebih banyak. Kelas 100 tahun berarti usia praktis dihapus.

Untuk lebar lain, melebar belum tentu lebih aman. Pada data ini kelas 7 tahun memberi k = 8, tetapi kelas 8 tahun hanya k = 1. Batas kelasnya bergeser, sehingga ada warga yang tertinggal sendirian. Jadi hitung lagi tiap kali lebarnya Anda ganti.

**Coba satu hal.** Hapus `.clip(upper=70)` di sel tadi, lalu jalankan lagi. Tiba-tiba hanya kelas 100 tahun yang cukup. Penyebabnya beberapa warga yang sangat tua. Usia yang jarang mudah dikenali, jadi kelas ujung biasanya digabung: “70 tahun ke atas”.

Angka 5 adalah kebiasaan, bukan bunyi UU PDP. Kantor Anda boleh memilih lebih besar.

## Pengabur

Kini Anda bermain melawan seorang **tetangga yang penasaran**. Ia tahu kecamatan, usia, dan jenis kelamin seseorang. Ia ingin tahu apa yang orang itu adukan. **Tebak dahulu, baru geser.**

1. Geser tebakan: berapa persen aduan yang sendirian?
2. Tekan **Tampilkan hasil**.
3. Geser Tempat, Usia, Jenis kelamin, dan Tanggal masuk ke kanan sampai tertulis **Anda menang**. Syaratnya tiga: orang yang dicari tersamar, k ≥ 5, dan l ≥ 2 (l dijelaskan sesudah ini). Berapa pertanyaan yang masih terjawab? Lihat tanda ✓ dan ✗ di sebelah kanan gambar; pada layar ponsel, hitungannya ada di bawah gambar.

Anda juga dapat memakai papan ketik. Tab untuk berpindah, panah kiri dan kanan untuk menggeser, Spasi untuk menekan tombol atau membuka pilihan.
"""

# %%
# Jalankan sel ini untuk membuka Pengabur
kabur = pengabur(mentah)
kabur

# %% [markdown]
r"""
**Cara membaca gambar.** Tiap batang menghitung aduan menurut besar kerumunannya. Dua batang bergaris di kiri adalah kerumunan yang terlalu sepi. Sasarannya: kedua batang itu kosong.

**Ukuran kedua: [l](../../course/glosarium.md#l-keragaman).** Bila semua anggota kerumunan mengadukan hal yang sama, tetangga tidak perlu tahu yang mana orangnya. Isinya sudah ketahuan. Karena itu hitung juga banyaknya *macam* kategori di tiap kerumunan. Yang paling sedikit disebut l. Anda baru menang bila l sedikitnya 2.

**Rincian yang tersisa** turun tiap kali Anda mengaburkan. Tidak ada pilihan yang sempurna, hanya pilihan yang dapat Anda pertanggungjawabkan. Sel berikut memberi angka yang sama sebagai kalimat dan tabel. Pilihan tingkatnya:

| Nama | Tingkat, dari yang paling rinci |
|---|---|
| `tempat` | kelurahan, kecamatan, wilayah, dihapus |
| `usia` | tepat, 5 tahun, 10 tahun, dihapus |
| `kelamin` | tampil, dihapus |
| `tanggal` | hari, bulan, dihapus |

Angka `1` pada `tetangga(1, …)` berarti orang pertama di daftar *Tetangga mencari*. **Coba satu hal:** ganti `10 tahun` menjadi `5 tahun` di ketiga baris. Apakah Anda masih menang?
"""

# %%
# Jalankan sel ini. Anda boleh mengganti tingkatnya
print(kabur.kalimat(tempat="wilayah", usia="10 tahun", tanggal="dihapus"))
print(kabur.tetangga(1, tempat="wilayah", usia="10 tahun", tanggal="dihapus"))
kabur.tabel(tempat="wilayah", usia="10 tahun", tanggal="dihapus")

# %% [markdown]
r"""
## Gagasan 5 — Nama samaran belum anonim

Rekan Anda punya usul: ganti NIK dengan [hash](../../course/glosarium.md#hash). Hash adalah sidik teks. Teks yang sama selalu memberi sidik yang sama, dan sidik tidak dapat dihitung mundur. Tampaknya aman.

Tetangga yang penasaran tidak perlu menghitung mundur. Ia **menebak maju**. Ia tahu tanggal lahir seseorang, jenis kelaminnya, dan kecamatan tempat NIK-nya didaftarkan. Dari tiga hal itu tersusun 12 angka pertama. Tinggal 4 angka: paling banyak 10.000 tebakan.

**Tebak dahulu:** berapa lama komputer ini mencobanya? Satu menit? Satu jam?
"""

# %%
# Jalankan sel ini: menebak NIK dari hash-nya
from hashlib import sha256
from time import perf_counter

orang = mentah[mentah["nik"].str[:6] == "327399"].iloc[0]
sidik = sha256(orang["nik"].encode()).hexdigest()  # hanya ini yang tampil di tabel

# Yang diketahui tetangga: kecamatan, tanggal lahir, jenis kelamin
lahir = pd.Timestamp(orang["tanggal_lahir"])
tanggal = lahir.day + 40 if orang["jenis_kelamin"] == "P" else lahir.day
depan = f"327399{tanggal:02}{lahir:%m%y}"

mulai = perf_counter()
ketemu = [urut for urut in range(10000) if sha256(f"{depan}{urut:04}".encode()).hexdigest() == sidik]
detik = perf_counter() - mulai
print("yang tampil di tabel:", sidik[:20] + "…")
print("NIK ketemu:", len(ketemu) == 1, "| 10.000 tebakan selesai dalam", round(detik, 3), "detik")
print("tanpa tahu apa-apa, sekota:", round(30 * 36500 * 2 * detik / 3600, 1), "jam")

# %% [markdown]
r"""
Ketemu, dan cepat sekali. Isi selnya tidak perlu Anda pahami; yang penting hasilnya. Angka terakhir menghitung 30 kecamatan, dikali 36.500 tanggal lahir (seratus tahun), dikali 2 jenis kelamin. Itu pun hanya soal jam.

Hash dari NIK adalah **[pseudonim](../../course/glosarium.md#pseudonim)**: nama samaran yang masih dapat dilacak. **[Anonim](../../course/glosarium.md#anonim)** berarti tidak ada jalan kembali. Lebih baik pakai nomor acak, lalu simpan daftar pasangannya terpisah dan terkunci. Selama daftar itu ada, tabelnya tetap pseudonim, tetapi orang luar tidak dapat menebak.

## Bila telanjur bocor: 3×24 jam

Pasal 46 UU PDP mewajibkan pemberitahuan **tertulis** paling lambat 3×24 jam. Penerimanya dua: pemilik data dan lembaga PDP. Isinya: data apa, kapan dan bagaimana terbuka, serta upaya penanganan dan pemulihannya. Dalam hal tertentu kebocoran juga wajib diumumkan kepada masyarakat, misalnya bila layanan publik terganggu.

Yang dihitung jam **kalender**, bukan hari kerja. Hari libur tidak menghentikannya. Sejak kapan dihitung? Teks pasalnya tidak tegas. Di pelajaran ini kita sepakat memakai *sejak diketahui*. Tanyakan bagian hukum Anda.

**Tebak dahulu.** Kebocoran diketahui Kamis, 24 Desember 2026, pukul 16.30. Hari apa batasnya? Ganti isi `tebakan` dan tanda `...`. Tulis banyaknya jam sebagai angka tanpa tanda kutip. Tanda kali di Python adalah `*`, misalnya `2*12`.
"""

# %%
# Ganti tebakan dan ... (banyaknya jam), lalu tekan Shift+Enter
tebakan = "Selasa"
banyak_jam = ...

diketahui = pd.Timestamp("2026-12-24 16:30")
if banyak_jam is ...:
    print("Rumpangnya belum diisi. Tidak apa-apa, isi lalu jalankan lagi.")
elif banyak_jam not in range(24, 1000):
    print("Tulis banyaknya jam: satu angka, tanpa tanda kutip. Satu hari 24 jam, jadi tiga hari bukan 3.")
else:
    batas = diketahui + pd.Timedelta(hours=banyak_jam)
    hari = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"][batas.weekday()]
    print("batas:", hari, batas.strftime("%d-%m-%Y pukul %H.%M"), "| tebakan Anda:", tebakan)

# %% [markdown]
r"""
Tiga kali 24 jam adalah 72 jam. Batasnya jatuh hari Minggu, di tengah libur Natal. Tidak ada yang menunggu hari Senin. Karena itu nomor petugas piket perlu siap *sebelum* ada kejadian.

## Menulis balasan yang tidak membocorkan

Kembali ke komentar tadi. Balasan Anda dibaca semua orang. Ada empat kebiasaan yang menolong:

1. **Jangan mengulang** NIK, nomor HP, penyakit, atau alamat pelapor. Jangan pula menulis sebagian angkanya.
2. **Minta dihapus** dengan halus, beserta alasannya.
3. **Pindahkan ke DM** akun resmi. Jangan meminta data di kolom komentar.
4. **Beri tiket dan waktu kabar**, supaya warga tidak merasa diusir. Tunjukkan kepedulian tanpa menyebut penyakitnya: “kami paham ini mendesak” sudah hangat.

Lokasi kejadian boleh disebut. Alamat *pelapor* jangan. Balasan pertama di bawah terasa ramah, tetapi bocor. Perbaiki kalimatnya, lalu jalankan. Angka yang dipisah spasi, titik, atau strip disatukan dahulu. Sesudah itu pola dari Gagasan 1 memeriksanya.
"""

# %%
# Ubah kalimatnya saja, lalu tekan Shift+Enter
balasan = pd.Series(["""
Siap, Teh. NIK 3273995708900000 sudah kami cek. Semoga Ibunda lekas pulih dari operasinya.
Surat keterangannya kami urus, tiket BDG-26-000000.
"""])
print(len(balasan[0].split()), "kata")
rapat = balasan.str.replace(r"(\d)[ .-](\d)", r"\1\2", regex=True)  # 3273 9957 menjadi 32739957
print("memuat NIK:", rapat.str.contains(r"\b\d{16}\b")[0])
print("memuat nomor HP:", rapat.str.contains(r"\b08\d{8,11}\b")[0])
print("Yang tidak dapat diperiksa pola: adakah penyakit, alamat, atau nama keluarga yang ikut tertulis?")

# %% [markdown]
r"""
Pola hanya menemukan angka. Operasi Ibunda adalah data kesehatan. Hanya mata Anda yang dapat melihatnya.

Bandingkan dengan balasan ini. Bagian mana yang menunjukkan kepedulian, dan bagian mana yang menjaga data?

> Punten, Teh, kami paham ini mendesak. Suratnya sedang kami urus, tiket BDG-26-000000. Besok pukul 09.00 kami kabari lagi. Supaya data keluarga Teteh aman, mohon hapus komentar ini, lalu lanjut lewat DM akun ini.

## Yang Anda pakai mulai besok, Jumat

- Jawab Kepala Bidang: **belum aman**. Hitung k dahulu, lalu kaburkan sampai k ≥ 5.
- Periksa kolom **teks** dengan pola, bukan kolom NIK saja.
- Hash bukan anonim. Pakai nomor acak.
- Siapkan nomor piket untuk **72 jam kalender**.
- Di muka umum: tanpa data pelapor. Selebihnya lewat DM.

Lanjutkan ke [latihan](latihan.ipynb). Ada delapan soal, sekitar 40 menit.

**Sumber dan tanggal.** Data: sintetis, identitasnya mustahil. UU 27/2022 Pasal 4 dan 46, dibaca per 23 November 2026. Susunan NIK: PP 37/2007 Pasal 37 dan PP 40/2019 Pasal 31. Panjang dan awalan nomor HP adalah kebiasaan umum; cek ulang sebelum dipakai di kantor. Ukuran k dari Sweeney (2002), l dari Machanavajjhala dkk. (2007).
"""
