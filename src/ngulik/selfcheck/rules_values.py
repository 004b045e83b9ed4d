"""The errors beginners meet, in Indonesian: values, files, time; and `RULES`, the whole list in reading order."""

import re

from ngulik.selfcheck.rules_names import KEYS, NAMES, WRITING, Rule

_AGAIN = "Perbaiki barisnya, lalu jalankan sel ini lagi."

_TYPES = (
    Rule(
        "TypeError",
        r"concatenate str|unsupported operand.*'str'",
        "Ada teks yang ikut dihitung: dua nilai ini tidak dapat dihitung bersama.",
        "Apa pun di antara tanda kutip dianggap teks, juga angka dan nama.",
        "Hapus tanda kutip pada angka atau nama itu, atau ubah teksnya dengan `float(...)`.",
    ),
    Rule(
        "TypeError",
        r"unsupported operand",
        "Dua nilai ini tidak dapat dihitung bersama.",
        "Jenisnya berbeda, misalnya lama waktu dengan angka biasa.",
        "Samakan jenisnya dahulu. Lama waktu dibagi `pd.Timedelta(hours=1)`.",
    ),
    Rule(
        "TypeError",
        r"^(?!.*(?:timedelta|datetime)).*(?:'[<>]=?' not supported between|Invalid comparison).*\bstr\b",
        "Dua nilai ini tidak dapat dibandingkan.",
        "Salah satunya teks. Apa pun di antara tanda kutip dianggap teks, juga angka dan nama.",
        "Hapus tanda kutip pada angka atau nama itu, lalu jalankan sel ini lagi.",
    ),
    Rule(
        "TypeError",
        r"'[<>]=?' not supported between|Invalid comparison",
        "Dua nilai ini tidak dapat dibandingkan.",
        "Jenisnya berbeda, misalnya lama waktu dengan angka biasa, atau teks dengan angka.",
        "Samakan jenisnya dahulu. Untuk lama waktu, bandingkan dengan misalnya `pd.Timedelta(hours=6)`.",
    ),
    Rule(
        "TypeError",
        r"(?P<x>periksa|petunjuk|pembahasan|pulihkan)\(\) missing",
        "Nomor soalnya belum ditulis.",
        "`{x}` perlu tahu soal mana yang Anda maksud.",
        'Tulis nomor soalnya, misalnya `{x}("1")`.',
    ),
    Rule(
        "TypeError",
        r"(?P<x>[\w.]+)\(\) missing",
        "Fungsi `{x}` belum diberi semua masukan yang dimintanya.",
        "Isi di dalam tanda kurung kurang.",
        "Lihat baris `def` fungsi itu: berapa nama di dalam kurungnya? Beri sebanyak itu.",
    ),
    Rule(
        "TypeError",
        r"(?P<x>[\w.]+)\(\) takes .* given",
        "Fungsi `{x}` diberi masukan terlalu banyak.",
        "Isi di dalam tanda kurung berlebih.",
        "Kurangi isi kurungnya sampai cocok dengan baris `def` fungsi itu.",
    ),
    Rule(
        "TypeError",
        r"unexpected keyword argument '(?P<x>\w+)'",
        "Fungsi itu tidak mengenal pilihan `{x}=`.",
        "Mungkin salah ketik pada nama pilihannya.",
        "Samakan dengan contoh di pelajaran, huruf demi huruf.",
    ),
    Rule(
        "TypeError",
        r"'(Series|DataFrame)' object is not callable",
        "Tabel atau kolom dipanggil seperti fungsi.",
        "Kolom diambil dengan kurung siku, bukan kurung bulat.",
        'Tulis `tabel["nama_kolom"]`.',
    ),
    Rule(
        "TypeError",
        r"object is not callable",
        "Ada nilai biasa yang dipanggil seperti fungsi.",
        "Mungkin tanda hitung tertinggal di depan kurung, atau nama fungsi pernah Anda isi dengan nilai lain.",
        "Periksa bagian sebelum tanda kurung. Bila perlu, mulai ulang: menu Kernel, lalu jalankan dari atas.",
    ),
    Rule(
        "TypeError",
        "'(method|function|builtin_function_or_method|type)' object is not subscriptable",
        "Kurung siku dipakai sesudah sebuah fungsi.",
        "Fungsi dipanggil dengan kurung bulat, misalnya `.median()`.",
        "Ganti `[ ]` dengan `( )`, atau tambahkan `()` sebelum kurung siku.",
    ),
    Rule(
        "TypeError",
        "not subscriptable|not iterable",
        "Nilai ini tunggal, jadi tidak punya isi yang dapat diambil satu per satu.",
        "Mungkin Anda mengira hasilnya daftar atau tabel, padahal satu angka.",
        "Tampilkan dahulu nilainya, lalu sesuaikan barisnya.",
    ),
    Rule(
        "TypeError",
        "convert|agg function failed|does not support|reduction",
        "Perhitungan ini tidak dapat dilakukan pada isi kolomnya.",
        "Kolomnya berisi teks, sedangkan perhitungannya butuh angka atau waktu.",
        "Pilih kolom angka atau waktu dahulu, baru hitung.",
    ),
    Rule(
        "TypeError",
        "",
        "Jenis nilai ini tidak cocok untuk perintah itu.",
        "Misalnya teks dipakai di tempat angka, atau satu angka di tempat kolom.",
        "Tampilkan dahulu nilainya, bandingkan dengan contoh di pelajaran.",
    ),
)
_VALUES = (
    Rule(
        re.error.__name__,  # Python 3.13 calls it PatternError
        "repeat",
        "Tanda `?`, `*`, atau `+` punya arti khusus bila ditulis bersama tanda lain.",
        "Perintah ini mengira teks Anda sebuah pola pencarian.",
        "Tulis satu tanda saja di antara tanda kutip, tanpa tulisan lain.",
    ),
    Rule(
        "ValueError",
        "truth value",
        "Satu kolom berisi banyak jawaban benar/salah, sedangkan di sini hanya boleh satu.",
        "Biasanya karena `and`, `or`, `not`, atau `if` dipakai pada kolom.",
        "Untuk kolom pakai `&`, `|`, `~`, dan beri kurung pada tiap syarat: `(a > 1) & (b < 5)`.",
    ),
    Rule(
        "ValueError",
        "[Ll]ength|same length|shape",
        "Banyaknya isi tidak sama.",
        "Kolom atau daftar yang dipasangkan harus sama panjang.",
        "Hitung keduanya dengan `len(...)`, lalu samakan.",
    ),
    Rule(
        "ValueError",
        r"could not convert string to float: (?P<x>.{1,40})|invalid literal for int\(\).*: (?P<y>.{1,40})",
        "Teks {x}{y} tidak dapat dibaca sebagai angka.",
        "Python memakai titik untuk desimal, dan tidak mengenal titik ribuan atau satuan.",
        "Tulis angkanya saja, misalnya `12.5`.",
    ),
    Rule(
        "ValueError",
        "time data|match format|datetime|date|month must|day is out|hour must",
        "Ada teks yang tidak dapat dibaca sebagai tanggal.",
        "Tanggalnya mungkin tidak ada, atau susunannya berbeda.",
        "Tulis seperti `2026-07-01 08:00`: tahun-bulan-tanggal jam:menit.",
    ),
    Rule(
        "ValueError",
        "",
        "Jenis nilainya cocok, tetapi isinya tidak dapat dipakai di sini.",
        "Mungkin nilainya di luar batas, kosong, atau salah ketik.",
        "Periksa nilai di dalam tanda kurung, bandingkan dengan contoh di pelajaran.",
    ),
    Rule(
        "IndexError",
        "",
        "Nomor urut yang diminta tidak ada.",
        "Python menghitung dari 0: daftar berisi 3 nilai bernomor 0, 1, dan 2. Bisa juga daftarnya kosong.",
        "Periksa panjangnya dengan `len(...)`, lalu pakai nomor yang lebih kecil.",
    ),
    Rule(
        "IndexingError",
        "",
        "Saringan dan tabelnya tidak sebaris.",
        "Saringan dibuat dari tabel lain atau dari tabel yang sudah disaring.",
        "Buat saringannya dari tabel yang sama, di baris yang sama.",
    ),
    Rule(
        "ZeroDivisionError",
        "",
        "Ada pembagian dengan nol.",
        "Pembaginya bernilai 0, misalnya jumlah aduan yang ternyata kosong.",
        "Periksa dahulu pembaginya: mengapa bisa nol?",
    ),
)
_OUTSIDE = (
    Rule(
        "ModuleNotFoundError",
        r"'(?P<x>[\w.]+)'",
        "Pustaka `{x}` tidak ada di komputer ini.",
        "Mungkin salah ketik. Semua pustaka yang diperlukan latihan sudah terpasang.",
        "Periksa ejaannya, atau hapus baris `import` itu bila tidak diminta soal.",
    ),
    Rule(
        "ImportError",
        "",
        "Ada bagian pustaka yang tidak ditemukan.",
        "Mungkin salah ketik sesudah kata `import`.",
        "Periksa ejaannya, bandingkan dengan contoh di pelajaran.",
    ),
    Rule(
        "FileNotFoundError",
        "",
        "Berkas yang diminta tidak ditemukan.",
        "Nama atau foldernya berbeda. Data latihan tidak dibuka lewat nama berkas.",
        'Untuk data latihan pakai `muat_data("aduan")`.',
    ),
    Rule(
        "PermissionError",
        "",
        "Komputer menolak membuka atau menulis berkas itu.",
        "Berkasnya mungkin sedang terbuka di program lain, misalnya Excel.",
        "Tutup program itu, lalu jalankan sel ini lagi.",
    ),
    Rule(
        "RecursionError",
        "",
        "Sebuah fungsi memanggil dirinya sendiri tanpa henti.",
        "Nama fungsi muncul lagi di dalam isinya.",
        "Periksa isi fungsi itu: ganti panggilan ke dirinya sendiri.",
    ),
    Rule(
        "MemoryError",
        "",
        "Memori komputer tidak cukup untuk perhitungan ini.",
        "Hasilnya menjadi terlalu besar, misalnya karena tabel digabung tanpa kunci.",
        "Mulai ulang lewat menu Kernel, lalu kerjakan dengan data yang lebih kecil.",
    ),
    Rule(
        "KeyboardInterrupt",
        "",
        "Perhitungan dihentikan sebelum selesai. Tidak ada yang rusak.",
        "Anda menekan tombol berhenti. Bila tadi terasa lama, mungkin ada perulangan tanpa akhir.",
        "Periksa perulangannya, lalu jalankan sel ini lagi.",
    ),
    Rule(
        "AssertionError",
        "",
        "Ada syarat pemeriksaan yang belum terpenuhi.",
        "Baris `assert` atau `cek` membandingkan hasil dengan harapan, dan keduanya berbeda.",
        "Baca pesannya, perbaiki jawabannya, lalu jalankan sel jawaban dan sel ini lagi.",
    ),
    Rule(
        "BaseException",
        "",
        "Python berhenti karena menemukan masalah.",
        "Penyebab tepatnya ada di baris terakhir pesan Python.",
        _AGAIN + " Masih sama? Tunjukkan pesannya kepada pendamping.",
    ),
)

RULES = (*NAMES, *WRITING, *KEYS, *_TYPES, *_VALUES, *_OUTSIDE)
