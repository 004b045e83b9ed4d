# %% [markdown]
r"""
# Cepat, tapi Tuntas

Rabu malam, pukul 21.40, Anda sedang piket akun Instagram kantor. Di bawah unggahan jadwal layanan, muncul satu komentar:

> Min, PJU depan gang padam seminggu. Saya sudah lapor. Katanya rata-rata dibalas cepat?

Besok pagi Kepala Bidang akan bertanya kepada Anda. Seberapa cepat kita membalas, dan seberapa tuntas kita menyelesaikan? Malam ini datanya sudah ada di tangan Anda.

**Sesudah pelajaran ini Anda dapat**

- memakai median dan persentil 90, bukan rerata;
- membedakan balasan pertama dari penyelesaian;
- menghitung tiket yang belum selesai dengan jujur;
- menulis balasan pertama yang baik.

Anda tidak perlu bisa memprogram. Klik sel abu-abu di bawah, lalu tekan **Shift+Enter**, dan lanjutkan dari atas ke bawah. Kata yang terasa asing dijelaskan di [glosarium](../../course/glosarium.md).
"""

# %%
# Jalankan sel ini: klik, lalu tekan Shift+Enter
import pandas as pd
from ngulik import *

aduan = muat_data("aduan")
aduan[["tiket", "kanal", "masuk", "respons1", "selesai"]].tail(5)

# %% [markdown]
r"""
## Tabel yang Anda pegang

Satu baris mewakili satu tiket aduan. Hari ini kita memakai tiga kolom waktu:

| Kolom | Artinya |
|---|---|
| `masuk` | warga mengirim aduan |
| `respons1` | admin mengirim balasan pertama |
| `selesai` | aduan dinyatakan selesai |

`NaT` berarti kosong: hal itu belum terjadi sampai data ditarik, 1 Juli 2026 pukul 08.00. Seluruh data ini **[sintetis](../../course/glosarium.md#sintetis)**, jadi tidak ada warga sungguhan di dalamnya.

Seperti data kantor pada umumnya, ada beberapa baris yang cacat: aduannya “dibalas” sebelum masuk. Sel berikut menyisihkan baris itu, lalu menghitung lama tunggu dalam menit.
"""

# %%
# Jalankan sel ini: klik, lalu tekan Shift+Enter
mustahil = (aduan["respons1"] < aduan["masuk"]) | (aduan["selesai"] < aduan["masuk"])
aduan = aduan[~mustahil]
tunggu = aduan["respons1"] - aduan["masuk"]
menit = tunggu / pd.Timedelta(minutes=1)
print(mustahil.sum(), "baris disisihkan,", len(aduan), "baris tersisa")
menit.head(5)

# %% [markdown]
r"""
## Gagasan 1 — Rerata dan median

Kita mulai dari tujuh aduan saja. Enam di antaranya dibalas dalam setengah jam, dan satu terlupa sampai esok pagi.

- **Rerata**: jumlahkan semua, bagi banyaknya.
- **[Median](../../course/glosarium.md#median)**: urutkan, lalu ambil yang di tengah.

Tebak dahulu. Menurut Anda, mana yang lebih dekat dengan pengalaman kebanyakan warga?
"""

# %%
# Contoh: jalankan, lalu bandingkan kedua angka
tujuh = pd.Series([12, 5, 900, 20, 8, 25, 10])
print("urut  :", sorted(tujuh))
print("rerata:", tujuh.mean())
print("median:", tujuh.median())

# %% [markdown]
r"""
Satu aduan yang terlupa sudah cukup menarik rerata ke 140 menit. Padahal enam dari tujuh warga menunggu paling lama 25 menit. Mediannya, 12 menit, lebih dekat dengan pengalaman mereka.

Python memakai titik untuk desimal, jadi `12.5` berarti dua belas setengah.

**Tebak dahulu untuk seluruh data.** Berapa kali lipat rerata dibanding median? Ganti angka `tebakan` di sel berikut, lalu jalankan.

Sesudah itu, jalankan juga sel gambar di bawahnya. Garis mana yang berdiri di tengah kerumunan? Bentuk yang menjulur ke kanan ini disebut [ekor panjang](../../course/glosarium.md#ekor-panjang).
"""

# %%
# Ganti angka 2 dengan tebakan Anda, lalu tekan Shift+Enter
tebakan = 2
kali = menit.mean() / menit.median()
print("rerata:", round(menit.mean()), "menit; median:", round(menit.median()), "menit")
print("rerata =", round(kali, 1), "kali median; tebakan Anda:", tebakan, "kali")

# %%
# Jalankan sel ini untuk melihat gambar
jam = menit / 60
ax = jam.plot.hist(bins=range(0, 49), figsize=(8, 4), color="lightgray", edgecolor="gray")
ax.axvline(jam.median(), color="#0072B2", linewidth=3, label="median")
ax.axvline(jam.mean(), color="#D55E00", linewidth=3, linestyle="--", label="rerata")
ax.set(xlabel="Jam sampai balasan pertama (sampai 48 jam)", ylabel="Banyaknya aduan")
ax.legend()
gambar(ax, f"Batang tertinggi di kiri. Median {jam.median():.0f} jam; rerata {jam.mean():.0f} jam, jauh di kanannya.")

# %% [markdown]
r"""
## Gagasan 2 — Persentil 90

Median bercerita tentang warga yang berada di tengah. Lalu bagaimana dengan mereka yang paling lama menunggu?

**[Persentil 90](../../course/glosarium.md#persentil-90)** adalah batasnya: 90 persen aduan dibalas dalam waktu itu atau kurang. Sepuluh persen sisanya menunggu lebih lama.

Bagaimana dengan aduan yang belum dibalas sama sekali? Untuk sementara kita hitung yang sudah dibalas saja. Di Gagasan 5 kita perbaiki.

Di pandas, kata kuncinya `quantile`. Angka 90 persen ditulis sebagai pecahan, `0.9`. Median sama dengan `quantile(0.5)`.

Sel berikut punya rumpang. Ganti titik-titik `...` dengan pecahan untuk 90 persen.
"""

# %%
# Ganti ... dengan pecahan untuk 90 persen, lalu tekan Shift+Enter
bagian = ...

print("separuh aduan yang sudah dibalas menunggu paling lama", round(jam.quantile(0.5), 1), "jam")
if bagian is ...:
    print("Rumpangnya belum diisi. Tidak apa-apa, isi lalu jalankan lagi.")
else:
    print(f"{bagian:.0%} aduan yang sudah dibalas menunggu paling lama", round(jam.quantile(bagian), 1), "jam")

# %% [markdown]
r"""
## Gagasan 3 — Dua jam dinding

Ada dua jam dinding di kantor pengaduan. Jam pertama berhenti saat balasan **pertama** terkirim. Jam kedua berhenti saat aduan **selesai**.

Sebuah studi melaporkan harapan warganet: balasan dalam 1–3 jam di Twitter, dan 3–6 jam di Facebook. Balasan pertama yang cepat *dan* penutupan yang cepat sama-sama menaikkan kepuasan.

> Sumber: Istanbulluoglu (2017), *Computers in Human Behavior*, DOI 10.1016/j.chb.2017.04.016. Kami membaca ringkasannya di sumber sekunder, jadi pakai sebagai acuan, bukan kutipan hukum. Twitter kini bernama X.

Tebak dahulu: mana yang dinilai lebih tinggi oleh warga?

- **cepat belum tuntas**: dibalas dalam 6 jam, tetapi tidak selesai dalam 14 hari;
- **lambat tuntas**: dibalas sesudah 6 jam, tetapi selesai dalam 14 hari.

Ganti isi `tebakan` di sel berikut, lalu jalankan. Di tabel, `True` berarti ya dan `False` berarti tidak.
"""

# %%
# Ganti tebakan di antara tanda kutip. Nilai warga: 1 (buruk) sampai 5 (baik)
tebakan = "lambat tuntas"
cepat = tunggu <= pd.Timedelta(hours=6)
tuntas = aduan["selesai"] - aduan["masuk"] <= pd.Timedelta(days=14)
nilai = aduan.assign(cepat=cepat, tuntas=tuntas).groupby(["cepat", "tuntas"])["nilai_warga"].agg(["mean", "count"])
dua = {"cepat belum tuntas": nilai.loc[(True, False), "mean"], "lambat tuntas": nilai.loc[(False, True), "mean"]}
print("lebih tinggi:", max(dua, key=dua.get), "| tebakan Anda:", tebakan)
nilai.round(1).reset_index()

# %% [markdown]
r"""
Kolom `mean` adalah nilai rata-rata, dan `count` banyaknya warga yang menilai. Tebakan Anda tadi ada di dua baris tengah:

- `cepat` berisi `False`, `tuntas` berisi `True`: lambat tuntas;
- `cepat` berisi `True`, `tuntas` berisi `False`: cepat belum tuntas.

Baris mana yang nilainya lebih tinggi, dan seberapa jauh bedanya? Lalu lihat baris terakhir. Cepat *dan* tuntas dinilai paling tinggi. Jadi cepat saja tidak cukup, dan tuntas saja juga tidak cukup.

**Hati-hati membaca.** Data ini sintetis dan memang dibuat mengikuti temuan tadi. Jadi tabel ini latihan, bukan bukti baru. Batas 6 jam dan 14 hari adalah target latihan, dalam hari kalender. Keduanya bukan tenggat hukum.

## Gagasan 4 — Berapa persen tepat target?

Sel tadi sudah memakai satu alat baru: perbandingan `<=`. Hasilnya benar (`True`) atau salah (`False`) untuk tiap aduan. Benar dihitung 1, salah dihitung 0. Jadi **rerata dari benar-salah adalah bagian yang benar**.

Lihat contoh kecil berikut. Tiga hal perlu Anda perhatikan:

1. Tepat 6 jam termasuk, karena tandanya `<=`, bukan `<`.
2. Aduan yang belum dibalas menjadi `False`. Ia tetap dihitung.
3. `groupby("kanal")` memisahkan baris menurut kanal sebelum dihitung.
"""

# %%
# Contoh: lima aduan, dua kanal. NaT berarti belum dibalas
lima = pd.DataFrame({"kanal": ["X", "X", "Loket", "Loket", "Loket"]})
lima["tunggu"] = pd.to_timedelta(["1h", "9h", "6h", None, "30h"])
lima["cepat"] = lima["tunggu"] <= pd.Timedelta(hours=6)
print(lima)
100 * lima["cepat"].groupby(lima["kanal"]).mean()

# %% [markdown]
r"""
Di X, satu dari dua aduan tercapai: 50 persen. Di Loket, satu dari tiga aduan tercapai: 33,3 persen.

Sekarang giliran seluruh data. **Tebak dahulu:** kanal mana yang paling jarang mencapai 6 jam? Ganti isi `tebakan`. Pilihannya: Instagram, WhatsApp, X, Facebook, Loket, SP4N-LAPOR!, Aplikasi warga.
"""

# %%
# Ganti tebakan di antara tanda kutip, lalu tekan Shift+Enter
tebakan = "Loket"
persen = 100 * cepat.groupby(aduan["kanal"]).mean()
print("terendah:", persen.idxmin(), "| tebakan Anda:", tebakan)
persen.sort_values().round(1)

# %% [markdown]
r"""
**Jebakan penyebut.** Bagaimana bila aduan yang belum dibalas dibuang saja? Tebak arahnya dahulu: angkanya naik atau turun? Lalu jalankan.
"""

# %%
# Jalankan sel ini: dua penyebut, dua hasil
dibalas = aduan["respons1"].notna()
semua_aduan = 100 * cepat.groupby(aduan["kanal"]).mean()
hanya_dibalas = 100 * cepat[dibalas].groupby(aduan["kanal"]).mean()
pd.DataFrame({"semua aduan": semua_aduan, "hanya yang dibalas": hanya_dibalas}).round(1)

# %% [markdown]
r"""
Angkanya naik, padahal layanannya tidak berubah sedikit pun. Di sini selisihnya kecil, tetapi arahnya selalu menguntungkan kantor. Yang hilang dari hitungan justru warga yang belum dijawab. Karena itu [penyebut](../../course/glosarium.md#penyebut) yang jujur adalah **semua aduan**.

## Gagasan 5 — Tiket yang masih terbuka

Hal yang sama terjadi pada jam dinding kedua. Sebagian tiket belum selesai ketika data ditarik, dan kita tidak tahu kapan ia akan selesai. Namun kita tahu satu hal: ia **sudah menunggu sekian hari**. Keadaan seperti ini disebut [tersensor](../../course/glosarium.md#tersensor).

Contoh: lima tiket. Tiket ketiga dan kelima masih terbuka.

| Tiket | Hari menunggu | Selesai? |
|---|---|---|
| A | 2 | ya |
| B | 4 | ya |
| C | 6 | belum |
| D | 8 | ya |
| E | 10 | belum |

Fungsi `kurva_menunggu` menerima lama menunggu dan tanda selesai. Hasilnya adalah bagian aduan yang masih menunggu dari hari ke hari. Cara menghitungnya disebut [Kaplan–Meier](../../course/glosarium.md#kaplan-meier).
"""

# %%
# Contoh: lima tiket pada tabel di atas
hari = pd.Series([2, 4, 6, 8, 10])
selesai = pd.Series([True, True, False, True, False])
kurva = kurva_menunggu(hari, selesai)
setengah = kurva[kurva["menunggu"] <= 0.5]
print("median bila tiket terbuka dibuang:", hari[selesai].median(), "hari")
print("median dari kurva               :", setengah["waktu"].min(), "hari")
kurva

# %% [markdown]
r"""
Bacalah tabelnya baris demi baris. `berisiko`: tiket yang masih menunggu saat itu; `kejadian`: yang selesai saat itu; `menunggu`: bagian yang tersisa.

- Hari 0: semua baru masuk, jadi semuanya masih menunggu. Nilainya 1.
- Hari 2: lima tiket menunggu, satu selesai. Sisanya 4/5 = 0,8.
- Hari 4: empat tiket menunggu, satu selesai. Sisanya 0,8 × 3/4 = 0,6.
- Hari 6 tidak muncul. Tiket C lepas dari pengamatan, tetapi tidak disebut selesai.
- Hari 8: tinggal dua tiket, satu selesai. Sisanya 0,6 × 1/2 = 0,3.

Median adalah hari pertama ketika paling banyak separuh (0,5) masih menunggu, yaitu hari 8. Bila tiket terbuka dibuang, jawabannya 4 hari. Laporan tampak dua kali lebih indah daripada kenyataan.

Sekarang kita hitung aduan Juni 2026. Tiket terbuka kita beri lama tunggu *sampai data ditarik*, dengan `fillna(ditarik)`. **Tebak dahulu:** berapa hari mediannya bila dihitung jujur?
"""

# %%
# Ganti angka 5 dengan tebakan Anda (hari), lalu tekan Shift+Enter
tebakan = 5
ditarik = pd.Timestamp("2026-07-01 08:00")
juni = aduan[aduan["masuk"] >= "2026-06-01"]
selesai = juni["selesai"].notna()
hari = (juni["selesai"].fillna(ditarik) - juni["masuk"]) / pd.Timedelta(days=1)
kurva = kurva_menunggu(hari, selesai)
setengah = kurva[kurva["menunggu"] <= 0.5]
print("tiket terbuka dibuang  :", round(hari[selesai].median(), 1), "hari")
print("tiket terbuka tersensor:", round(setengah["waktu"].min(), 1), "hari | tebakan Anda:", tebakan)

# %% [markdown]
r"""
Untuk bulan yang baru lewat, selisihnya besar. Tiket yang mudah sudah selesai, sedangkan tiket yang sulit belum sempat selesai. Bila dibuang, tiket sulit itulah yang hilang dari laporan.

Cara yang sama berlaku untuk balasan pertama. Aduan yang belum dibalas ikut dihitung sebagai tersensor. Begitulah Gagasan 2 diperbaiki, dan simulasi berikut sudah memakainya.

## Dua Jam Dinding

Kini semuanya kita gabungkan dalam satu simulasi. **Tebak dahulu, baru geser.**

1. Pada gambar kanan ada ○ bertanda tanya. Seret ke bawah atau ke atas: berapa persen aduan selesai dalam 14 hari?
2. Tekan **Tampilkan hasil**. Belah ketupat ◇ menandai tebakan Anda.
3. Seret ○ di bawah gambar untuk mengubah target, lalu ganti kanalnya. Amati garis yang turun.

Anda juga dapat memakai papan ketik. Tab untuk berpindah, panah untuk menggeser, Spasi untuk menekan tombol atau membuka pilihan kanal.
"""

# %%
# Jalankan sel ini untuk membuka Dua Jam Dinding
dinding = dua_jam_dinding(aduan)
dinding

# %% [markdown]
r"""
**Cara membaca kurva.** Sumbu mendatar adalah waktu. Tinggi garis adalah aduan yang *masih menunggu*, bukan yang sudah selesai.

- Garis di ketinggian 50 persen: di situlah median.
- Garis di ketinggian 10 persen: 90 persen sudah selesai. Itulah persentil 90.
- Garis tidak menyentuh nol: masih ada tiket terbuka.
- Garis yang lebih rendah pada hari yang sama: lebih cepat selesai.

Sel berikut memberi angka yang sama sebagai tabel dan kalimat. Salin kalimatnya ke laporan bila perlu.
"""

# %%
# Jalankan sel ini. Anda boleh mengganti target dan kanal
print(dinding.kalimat(target_jam=6, target_hari=14, kanal="Instagram"))
dinding.tabel(target_jam=6, target_hari=14)

# %% [markdown]
r"""
## Menulis balasan pertama

Balasan pertama tidak harus membawa penyelesaian. Ia cukup memuat empat hal:

1. **Empati** atas kejadian yang ditulis warga.
2. **Tiket**, supaya aduan dapat dilacak.
3. **Tenggat** kabar berikutnya, yang sungguh Anda sanggupi. Bukan janji perbaikan.
4. **Tanpa data pribadi** di komentar. Pindahkan ke DM akun resmi.

Bagaimana bila warga telanjur menulis nomor HP? Jangan ulangi nomornya. Minta ia menghapusnya, seperti di akhir contoh.

Kabari warga *sebelum* ia bertanya, juga ketika belum ada kemajuan. Menurut satu studi, keterbukaan tentang proses membuat warga lebih mudah memaafkan (Cai & Park 2024, dari sumber sekunder).

Contoh di bawah menanggapi keluhan tentang sampah. Ubahlah kalimatnya menurut gaya kantor Anda, di antara kedua baris tanda kutip. Lalu jalankan untuk menghitung katanya.
"""

# %%
# Ubah kalimatnya saja, lalu tekan Shift+Enter
balasan = """
Hatur nuhun infonya, Teh. Bau sampah di depan sekolah tentu mengganggu anak-anak.
Laporan kami catat, tiket BDG-26-000000, dan diteruskan ke DLH.
Kabar berikutnya Senin pukul 10.00.
Mohon hapus nomor HP di komentar, Teh; detailnya lewat DM.
"""
print(len(balasan.split()), "kata")

# %% [markdown]
r"""
## Yang Anda bawa pulang Jumat ini

- Laporkan **median dan persentil 90**, bukan rerata saja. Sebut juga berapa aduan yang belum dibalas.
- Sebut **jam yang mana**: balasan pertama atau penyelesaian.
- Hitung persen dari **semua aduan**.
- Tiket terbuka itu **tersensor**. Jangan dibuang.
- Balas cepat, lalu **tuntaskan**.

Lanjutkan ke [latihan](latihan.ipynb). Ada tujuh soal, kurang dari setengah jam.

**Sumber dan tanggal.** Data `aduan`: sintetis, keadaan 1 Juli 2026. Harapan waktu balasan: Istanbulluoglu 2017, sumber sekunder. Cara menghitung kurva: Kaplan & Meier 1958, *Journal of the American Statistical Association* 53.
"""
