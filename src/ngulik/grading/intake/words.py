"""What `ngulik roster` and `ngulik assign` say, and what collecting says about whose a file is, in Indonesian."""

ROSTER_KINDS = {"name": "nama", "nip": "NIP", "unit": "unit kerja", "moodle": "nomor Moodle"}
ROSTER_READ = "Yang dibaca: {taken}."
ROSTER_NO_NAMES = (
    "Tidak ada kolom nama. Kolom yang ada: {titles}. Beri judul “Nama” pada kolom nama, lalu jalankan lagi."
)
ROSTER_ROUNDED = (
    "NIP {count} orang tidak utuh (Excel membulatkan angka panjang, atau digitnya bukan 18), jadi tidak dicatat. "
    "Ubah kolomnya menjadi teks di Excel bila NIP diperlukan."
)
ROSTER_NO_PERSON = "tidak memuat nama orang"
ROSTER_TWICE = "orangnya sudah ada di baris lain"
ROSTER_LEFT_OUT = "{count} baris dilewati: {reason}."
ROSTER_DONE = "Angkatan {name}: {new} orang baru diberi kode, {known} sudah punya kode. Nama hanya ada di identitas.db."
ROSTER_GONE = "{count} orang tidak ada lagi di daftar; kodenya tetap disimpan."
ATTENDANCE_INSIDE = "Daftar hadir memuat nama, jadi tidak boleh ditulis di dalam {folder}. Pilih folder lain, misalnya folder Dokumen Anda."

COPY = "nama berkas menandakan salinan; pastikan ini versi yang dimaksud peserta"
ZIP_IN_ZIP = "zip ini terbungkus zip lain"
FROM_MOODLE = "kode tidak tertulis; {code} dipakai menurut nomor Moodle {number}"
OLDER = (
    "ada berkas jawaban yang lebih baru, {other}; berkas ini dari {own}, kemiripan {percent} %, dan disimpan di inbox"
)
REPLACES = "menggantikan berkas jawaban {other}; berkas ini dari {own}, kemiripan {percent} %"
TWO_PEOPLE = (
    "isinya lain daripada {file} dari {other}, yang tetap dihitung; berkas ini dari {own}, kemiripan {percent} %"
)
DECIDED = "diputuskan: milik {code}"
DECIDED_OTHER = "diputuskan: yang dihitung {file}"
UNDECIDED_LINE = (
    "{state}: {file}, ditulis {code}, modul {slug}; {what}. Bila berkas ini yang benar milik {code}, jalankan "
    "`ngulik assign {name} {file} {code}`; bila milik orang lain, ganti {code} di perintah itu dengan kodenya."
)

ABSENT = "Modul {slug}: {count} orang di daftar belum mengumpulkan: {codes}."
NOT_LISTED = "Modul {slug}: {count} kode tidak ada di daftar peserta: {codes}. Cocokkan dengan daftar hadir."
AND_MORE = " dan {count} lagi"

ASSIGN_NO_CODE = "“{code}” bukan kode peserta. Tulis huruf dahulu, lalu angka, misalnya K07."
ASSIGN_NO_FILE = (
    "Tidak ada berkas yang namanya berawal “{file}” di inbox angkatan {name}. Lihat namanya di reports/pengumpulan.csv."
)
ASSIGN_WHICH = "Beberapa berkas berawal “{file}”: {names}. Tulis lebih banyak huruf dari namanya."
ASSIGN_COUNTS = "{code}, modul {slug}: yang dihitung {file} dari {time}."
ASSIGN_NOTHING_LEFT = (
    "{code}, modul {slug}: tidak ada lagi berkas jawaban yang dihitung. Nilai yang sudah tercatat untuk {code} tetap ada "
    "di buku nilai; periksa sebelum membagikannya."
)
ASSIGN_NEXT = "Berikutnya: `ngulik grade {name} {slug}`."
