"""The errors beginners meet, in Indonesian: names, writing, keys. `rules_values` has the others and the whole list.

The first rule that fits wins, so a narrow rule stands above a broad one.

`galat` is a class name (so a base class serves its children, and pandas need not be imported), `pola` a regular
expression on Python's message whose named groups may be used in the three sentences.
"""

from dataclasses import dataclass

NEAREST = "Mungkin maksud Anda {dekat}."
NGULIK_STEP = "Ikuti kalimat di atas, lalu jalankan sel ini lagi."


@dataclass(frozen=True)
class Rule:
    """One kind of error: what it means, its likely cause, the next step."""

    galat: str
    pola: str
    arti: str
    sebab: str
    langkah: str


BLANK = "___"
_BLANK_SENTENCES = (
    "Masih ada rumpang `___` yang belum diisi.",
    "Tanda `___` adalah tempat jawaban Anda.",
    "Ganti setiap `___` dengan isian Anda, lalu jalankan sel ini lagi.",
)
_CLOSE = "Lihat baris yang disebut, perbaiki, lalu jalankan sel ini lagi."
_FIRST_CELL = "Klik sel pertama notebook ini, tekan Shift+Enter, lalu jalankan sel ini lagi."
_EQUAL_TEXTS = "Samakan penulisannya, huruf demi huruf, lalu jalankan sel ini lagi."

NAMES = (
    Rule(
        "UnboundLocalError",
        r"variable '(?P<x>\w+)'",
        "Nama `{x}` dipakai sebelum diberi isi di dalam fungsi ini.",
        "Di dalam fungsi ada baris `{x} = …`, tetapi `{x}` sudah dibaca sebelum baris itu.",
        "Beri `{x}` isi awal di baris pertama fungsi, atau pakai nama lain.",
    ),
    Rule(
        "NameError",
        BLANK,
        *_BLANK_SENTENCES,
    ),
    Rule(
        "NameError",
        r"'(?P<x>pd|np|plt|aduan|libur|muat_data|mulai_latihan|periksa|petunjuk|pembahasan|kumpulkan|kemajuan)'",
        "Python belum mengenal `{x}`.",
        "Biasanya karena sel pertama belum dijalankan sejak notebook dibuka.",
        _FIRST_CELL,
    ),
    Rule(
        "NameError",
        r"'(?P<x>true|false|none|TRUE|FALSE|NONE)'",
        "Python belum mengenal `{x}`.",
        "Python membedakan huruf besar dan kecil.",
        "Tulis `True`, `False`, atau `None` dengan huruf besar di depan saja.",
    ),
    Rule(
        "NameError",
        r"name '(?P<x>\w+)'",
        "Python belum mengenal nama `{x}`.",
        "Mungkin salah ketik, atau sel yang membuat nama itu belum dijalankan. "
        'Bila itu teks, beri tanda kutip: `"{x}"`.',
        "Periksa ejaannya, jalankan sel-sel di atasnya berurutan, lalu ulangi.",
    ),
)
WRITING = (
    Rule(
        "SyntaxError",
        BLANK,
        *_BLANK_SENTENCES,
    ),
    Rule(
        "TabError",
        "",
        "Jarak di awal baris tercampur antara Tab dan spasi.",
        "Biasanya karena sebagian kode disalin dari tempat lain.",
        "Hapus jarak di awal baris itu, ganti dengan empat spasi.",
    ),
    Rule(
        "IndentationError",
        "unexpected indent",
        "Baris ini terlalu menjorok ke kanan.",
        "Ada spasi di awal baris yang tidak diperlukan.",
        "Hapus spasi di awal baris itu sampai lurus dengan baris di atasnya.",
    ),
    Rule(
        "IndentationError",
        "expected an indented block",
        "Baris ini kurang menjorok ke kanan.",
        "Setelah baris yang diakhiri titik dua (`:`), isi di bawahnya harus menjorok.",
        "Beri empat spasi di awal baris itu.",
    ),
    Rule(
        "IndentationError",
        "",
        "Jarak di awal baris ini tidak lurus dengan baris lain.",
        "Baris-baris yang sekelompok harus menjorok sama jauh.",
        "Luruskan dengan baris di atasnya; biasanya empat spasi.",
    ),
    Rule(
        "SyntaxError",
        r"'(?P<x>.)' was never closed",
        "Kurung `{x}` dibuka, tetapi belum ditutup.",
        "Setiap `(`, `[`, dan `{{` perlu pasangannya.",
        "Tambahkan kurung penutupnya, lalu jalankan sel ini lagi.",
    ),
    Rule(
        "SyntaxError",
        r"unmatched '(?P<x>.)'|closing parenthesis '(?P<y>.)'",
        "Ada kurung penutup `{x}{y}` yang tidak cocok dengan kurung pembukanya.",
        "Kurungnya kelebihan, atau jenisnya tertukar: `(` dengan `)`, `[` dengan `]`.",
        "Pasangkan kurung satu per satu dari kiri ke kanan.",
    ),
    Rule(
        "SyntaxError",
        "unterminated",
        "Teks belum ditutup dengan tanda kutip.",
        "Tanda kutip di ujung teks tertinggal, atau kutip awal dan akhirnya berbeda.",
        'Tutup teksnya dengan kutip yang sama, misalnya `"Instagram"`.',
    ),
    Rule(
        "SyntaxError",
        r"expected ':'",
        "Ada titik dua (`:`) yang tertinggal.",
        "Baris `def`, `if`, `else`, dan `for` diakhiri titik dua.",
        "Tambahkan `:` di ujung baris itu.",
    ),
    Rule(
        "SyntaxError",
        r"invalid (?:non-printable )?character '?(?P<x>[^' ]*)'?",
        "Ada tanda yang tidak dikenal Python: `{x}`.",
        "Sering terjadi bila kode disalin dari Word atau WhatsApp: kutip miring dan garis panjang tampak serupa.",
        "Hapus tanda itu, lalu ketik ulang dari papan ketik.",
    ),
    Rule(
        "SyntaxError",
        r"instead of '='|cannot assign to",
        "Tanda `=` dipakai di tempat yang tidak semestinya.",
        "Satu `=` berarti “isikan”. Untuk bertanya “apakah sama”, pakai dua: `==`.",
        "Bila Anda membandingkan, ganti `=` menjadi `==`.",
    ),
    Rule(
        "SyntaxError",
        "forgot a comma",
        "Python tidak mengerti baris ini; mungkin ada koma yang tertinggal.",
        "Isi di dalam kurung dipisahkan koma. Bisa juga ada tanda hitung atau tanda kutip yang terlewat.",
        _CLOSE,
    ),
    Rule(
        "SyntaxError",
        "'return' outside function",
        "Baris `return` berada di luar fungsi.",
        "`return` harus menjorok di bawah baris `def`.",
        "Beri empat spasi di awal baris `return`.",
    ),
    Rule(
        "SyntaxError",
        "decimal literal|leading zeros",
        "Ada angka yang penulisannya tidak dikenal Python.",
        "Angka tidak boleh menempel dengan huruf atau diawali 0. Nama juga tidak boleh diawali angka.",
        "Tulis angkanya saja, dengan titik untuk desimal: `12.5`.",
    ),
    Rule(
        "SyntaxError",
        "",
        "Python tidak mengerti cara baris ini ditulis.",
        "Biasanya ada tanda yang kurang atau berlebih: kurung, koma, titik dua, atau tanda kutip. "
        "Kadang letaknya satu baris di atasnya.",
        "Bandingkan dengan contoh di pelajaran, tanda demi tanda.",
    ),
)
KEYS = (
    Rule(
        "KeyError",
        BLANK,
        *_BLANK_SENTENCES,
    ),
    Rule(
        "KeyError",
        r"^\W*'(?P<x>[^'\n]{1,60})'.* not (?:found in axis|in index)",
        "Tidak ada kolom atau label bernama `{x}`.",
        "Mungkin salah ketik, atau huruf besar dan kecilnya berbeda.",
        _EQUAL_TEXTS + " Daftar kolom: `nama_tabel.columns`.",
    ),
    Rule(
        "KeyError",
        r"^(?P<x>[^\n]{1,60}?)$",
        "Tidak ada kolom atau label bernama {x}.",
        "Mungkin salah ketik, atau huruf besar dan kecilnya berbeda.",
        _EQUAL_TEXTS + " Daftar kolom: `nama_tabel.columns`.",
    ),
    Rule(
        "KeyError",
        "",
        "Kolom atau label yang diminta tidak ada.",
        "Mungkin salah ketik, atau huruf besar dan kecilnya berbeda.",
        _EQUAL_TEXTS + " Daftar kolom: `nama_tabel.columns`.",
    ),
    Rule(
        "AttributeError",
        BLANK,
        *_BLANK_SENTENCES,
    ),
    Rule(
        "AttributeError",
        "'NoneType'",
        "Langkah sebelumnya tidak menghasilkan nilai, jadi tidak dapat diteruskan.",
        "Mungkin ada fungsi tanpa `return`, atau hasil sebelumnya memang kosong.",
        "Periksa baris sebelum ini: apakah sudah menghasilkan sesuatu?",
    ),
    Rule(
        "AttributeError",
        r"\.(?P<x>str|dt) accessor",
        "Isi kolom ini tidak cocok dengan `.{x}`.",
        "`.str` hanya untuk kolom teks, `.dt` hanya untuk kolom tanggal atau lama waktu.",
        "Periksa jenis kolomnya dengan `.dtype`, lalu pilih yang sesuai.",
    ),
    Rule(
        "AttributeError",
        r"has no attribute '(?P<x>\w+)'",
        "Perintah `.{x}` tidak ada di sini.",
        "Mungkin salah ketik, atau perintah itu milik jenis data yang lain.",
        "Periksa ejaan sesudah titik, lalu jalankan sel ini lagi.",
    ),
    Rule(
        "AttributeError",
        "",
        "Perintah sesudah titik itu tidak ada di sini.",
        "Mungkin salah ketik, atau perintah itu milik jenis data yang lain.",
        "Periksa ejaan sesudah titik, lalu jalankan sel ini lagi.",
    ),
)
