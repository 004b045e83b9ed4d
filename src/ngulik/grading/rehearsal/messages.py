"""What the rehearsal says to maintainers and graders, in Indonesian."""

# ---- contract of an item -------------------------------------------------------------------------------------------
OWN_ANSWER = "jawaban kursus"
RIGHT_ANSWER = "jawaban benar “{name}”"
WRONG_ANSWER = "jawaban salah “{name}”"
BLANK_ANSWER = "jawaban kosong"
OTHER_MARK = (
    "Soal {item}: {answer} dinilai {found} dari {points} poin, seharusnya {expected}. "
    "Perbaiki butir.toml, lalu jalankan `ngulik build {number}`."
)
OTHER_MESSAGE = (
    "Soal {item}: {answer} diberi pesan “{found}”, seharusnya “{expected}”. "
    "Perbaiki butir.toml, lalu jalankan `ngulik build {number}`."
)
OTHER_POINTS = "Soal {item}: di latihan.ipynb bernilai {found} poin, di butir.toml {points} poin. Jalankan `ngulik build {number}`."

# ---- demo ----------------------------------------------------------------------------------------------------------
DEMO_MARKS = "{people} peserta × {items} soal: {same}/{all} nilai sesuai butir.toml."
DEMO_MESSAGES = "Pesan untuk jawaban keliru: {same}/{all} sesuai."
DEMO_DIFFERS = "{code} soal {item} ({name}): seharusnya {expected}, di buku nilai {found}."
DEMO_MESSAGE_DIFFERS = "{code} soal {item} ({name}): pesannya tidak memuat “{expected}”, melainkan “{found}”."
DEMO_FAILED = "Kelas contoh tidak sesuai butir.toml:\n{differences}"
DEMO_NOT_TAKEN = "{count} dari {all} berkas contoh tidak diterima: {names}. Periksa `ngulik collect`."
DEMO_PAGES = "Silakan dibuka:"
DEMO_FEEDBACK = "{path}  (dan {count} halaman peserta lainnya di folder yang sama)"
DEMO_TIME = "Seluruhnya {seconds} detik, angkatan “{name}”."
CONTRACT_BROKEN = (
    "Belum dinilai lagi, karena jawaban kursus sendiri tidak bernilai seperti yang tertulis di butir.toml:"
)
