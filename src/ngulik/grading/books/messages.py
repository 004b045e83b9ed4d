"""What is said of the history of marks and of changes to it, in Indonesian."""

MACHINE, STOCK, READER = "mesin", "nbgrader", "penilai"
NEW_HANDIN = "kiriman baru"
FOUND_IN_BOOK = "ditemukan di buku nilai"
READ = "dibaca"
SECOND_READER = "penilai kedua"
READ_SECOND = "penilai kedua, setelah {value} dari {who}"
SECOND_TOLD = (
    "{who} sudah memberi {code} nilai {before} tanpa Anda lihat. Nilai Anda, {value}, yang berlaku karena lebih baru; "
    "keduanya tersimpan di riwayat. Bicarakan berdua bila berbeda."
)
NOT_ENTERED = "Nilai {value} tidak disimpan: untuk soal ini hanya 0 sampai {points} poin. Tulis lagi nilainya."
EXTRA_NOT_ENTERED = "Poin tambahan {value} tidak disimpan, karena kurang dari 0. Tulis lagi poinnya."
NO_SUCH_MARK = "Tidak ada nilai {cell} milik {code} di buku nilai ini. Muat ulang halaman daftar jawaban."
BEYOND = (
    "Nilai yang tercatat tidak mungkin: untuk soal ini hanya 0 sampai {points} poin. Nilai itu tidak dihitung; "
    "penilai perlu mengisinya lagi."
)
FORMER_MARK = "Nilai sebelumnya {value} dari {points}, untuk jawaban yang lama."
FORMER_COMMENT = "Catatannya: {comment}"
ACT = "{seq} · {time} · {module} · {code} · {who} · {why}: {marks}"
ACT_MARK = "{cell} {value}"
ACT_WITHDRAWN = "{cell} {was} dicabut"
CHAIN_WHOLE = "{count} catatan; rantainya utuh."
CHAIN_BROKEN = (
    "Rantai riwayat putus di catatan {seq}: catatan itu berubah atau ada yang hilang. Bandingkan dengan cadangan "
    "{file} sebelum memakai nilainya."
)
NO_HISTORY = "Belum ada riwayat nilai di angkatan {name}. Nilai dahulu dengan `ngulik grade {name} MODUL`."
ITEMS_DIFFER = (
    "Susunan soal modul {slug} berubah setelah ada jawaban yang dinilai: {names}. Angkatan ini memakai susunan yang "
    "lama: kembalikan soalnya, atau pakai buku nilai baru dengan `--gradebook` dan nilai semuanya di sana."
)


# ---- marks that change -------------------------------------------------------------------------------------------
LATE = "Terlambat {late} dari tenggat {due}."
LATE_FREE = "Tidak ada potongan."
LATE_PER_DAY = "Potongannya {penalty} poin: {percent} persen tiap hari, paling banyak {most} persen."
LATE_ONCE = "Potongannya {penalty} poin: {percent} persen."
LATE_PLUGIN = "Potongannya {penalty} poin, menurut aturan nbgrader kelas ini."
LATE_COUNT = "{count} kiriman datang sesudah tenggat; aturannya ada di kelas.toml dan di halaman peserta."
LATE_NO_MODULE = "kelas.toml, [tenggat]: modul “{number}” tidak ada. Yang ada: {known}."
ITEM_CHANGED = "{item} ({count} nilai)"
ITEMS_CHANGED = (
    "Soal modul {slug} berubah setelah dinilai: {items}. Agar semua peserta dinilai dengan soal yang sama, lihat dahulu "
    "akibatnya: `ngulik grade {name} {slug} --ulang {again}`."
)
CHANGE = "{code} {item}: {before} → {after}"
CHANGES_SUM = "{item}: {up} nilai naik, {down} turun, {waiting} menunggu penilai; jumlahnya {sum} poin."
WAITS = "menunggu"
NO_CHANGES = (
    '{count} jawaban dinilai lagi: tidak ada nilai yang berubah. Untuk mencatatnya: `{command} --terapkan "ALASAN"`.'
)
ONLY_PREVIEW = (
    'Belum ada yang ditulis. Bila setuju, tulis alasannya, yang juga dibaca peserta: `{command} --terapkan "ALASAN"`.'
)
CHANGES_WRITTEN = "Tulis lagi halaman peserta dengan `ngulik feedback {name} {slug}`; versi sebelumnya tetap disimpan."
