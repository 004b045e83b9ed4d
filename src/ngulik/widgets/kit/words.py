"""What the kit itself says to the learner; each simulation has its own words beside it."""

from math import isnan

from ngulik.numbers import number, percent, rounded

BEFORE = "Tebak dahulu, lalu tekan Tampilkan hasil."
HIDDEN = "hasil belum ditampilkan"
UNGUESSED, UNCHOSEN = "belum ditebak", "belum dipilih"
#: What the view says; it has no words of its own.
VIEW = {
    "show": "Tampilkan hasil",
    "hide": "Sembunyikan hasil",
    "guess": "Anda belum menebak. Geser atau pilih tebakan Anda dahulu.",
    "again": "Pilihan berubah, jadi tebak lagi.",
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
COLUMNS = 'Tabel tidak memiliki kolom {kolom}. Pakai tabel dari muat_data("{data}") tanpa membuang kolomnya.'
EMPTY = 'Tabel tidak punya satu baris pun. Periksa saringan Anda, atau pakai muat_data("{data}") utuh.'
ARGUMENT = "{title} tidak mengenal {strange}. Yang dapat diatur: {known}."
TOO_MANY = "{title} menerima paling banyak {most} pilihan, diberi {given}. Sebut dengan nama, misalnya {example}."
NOT_AN_OPTION = "{name} berisi {value!r}, padahal pilihannya: {options}."
NOT_A_NUMBER = "{name} berisi {value!r}, padahal perlu angka {low} sampai {high}. Contoh: {name}={example}."
COUNT = "{name} perlu {wanted} nilai, satu untuk tiap {label}, diberi {given}."
FILE = "simpan_gambar() menulis gambar SVG, tetapi nama berkasnya {file}. Pakai nama {better}."


def compared(guess: float, outcome: float, what: str) -> str:
    """Return how a guess compares with the outcome, both in percent; `what` says of what. NaN outcome -> nothing."""
    if isnan(outcome):
        return ""
    gap = rounded(guess - outcome, 1)
    said, points = f"Tebakan Anda {percent(guess, 0)} {what}", f"{number(abs(gap), 1)} poin persen"
    if abs(gap) <= 5:
        return f"{said}: hampir tepat, selisihnya {points}."
    return f"{said}: terlalu {'tinggi' if gap > 0 else 'rendah'} {points}."
