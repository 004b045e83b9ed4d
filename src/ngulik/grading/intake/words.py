"""What `ngulik roster` says, in Indonesian."""

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
