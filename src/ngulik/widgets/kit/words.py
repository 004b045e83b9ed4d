"""What the kit itself says to the learner; each simulation has its own words beside it."""

BEFORE = "Tebak dahulu, lalu tekan Tampilkan hasil."
HIDDEN = "hasil belum ditampilkan"
UNGUESSED, UNCHOSEN = "belum ditebak", "belum dipilih"
NONE_CHOSEN = "(pilih dahulu)"
#: What the view says; it has no words of its own.
VIEW = {
    "show": "Tampilkan hasil",
    "hide": "Sembunyikan hasil",
    "guess": "Anda belum menebak. Geser atau pilih tebakan Anda dahulu.",
    "again": "Pilihan berubah, jadi tebak lagi.",
    "none": NONE_CHOSEN,
    "drawn": "diatur pada gambar",
    "table": "Tabel",
    "play": "Putar",
    "pause": "Jeda",
    "next": "Langkah berikut",
    "time": "Waktu",
    "undo": "Batalkan satu langkah",
    "restart": "Ulang dari awal",
    "silent": "Python belum menjawab, jadi yang tampak adalah jawaban terakhir. Bila tetap begini, jalankan lagi selnya.",
}
RESULT = "Hasil"
ARGUMENT = "{title} tidak mengenal {strange}. Yang dapat diatur: {known}."
TOO_MANY = "{title} menerima paling banyak {most} pilihan, diberi {given}. Sebut dengan nama, misalnya {example}."
NOT_AN_OPTION = "{name} berisi {value!r}, padahal pilihannya: {options}."
NOT_A_NUMBER = "{name} berisi {value!r}, padahal perlu angka {low} sampai {high}. Contoh: {name}={example}."
COUNT = "{name} perlu {wanted} nilai, satu untuk tiap {label}, diberi {given}."
FILE = "simpan_gambar() menulis gambar SVG, tetapi nama berkasnya {file}. Pakai nama {better}."
