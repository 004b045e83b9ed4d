"""Every sentence that marking says to learners and graders, in Indonesian."""

# ---- running -------------------------------------------------------------------------------------------------------
OUTPUT_CUT = "… keluaran selanjutnya tidak disimpan karena terlalu panjang.\n"
NO_PROOF = "Sel uji ini tidak berjalan sampai akhir."
KERNEL_DIED = "Python berhenti saat sel ini berjalan."
NOT_RUN = "Sel ini tidak sempat dijalankan."
#: Each names the limit and the cell; the numbers are those of the run.
OVER_TIME = "Jawaban melewati batas waktu {detik} detik di sel {sel}. Mungkin ada perulangan tanpa akhir."
OVER_TOTAL = (
    "Waktu untuk seluruh kiriman, {kiriman} detik, habis di sel {sel}. "
    "Percepat sel yang lambat agar sel-sel sesudahnya sempat dijalankan."
)
OVER_CPU = (
    "Jawaban melewati batas waktu prosesor di sel {sel}: {cpu} detik untuk satu sel, {cpu_kiriman} detik untuk "
    "seluruh kiriman."
)
OVER_MEMORY = "Jawaban melewati batas memori {memori} MB di sel {sel}. Olah datanya sedikit demi sedikit."
OVER_PROCESSES = (
    "Jawaban melewati batas proses di sel {sel}. Saat dinilai, kode tidak boleh menjalankan program lain atau "
    "membuat banyak utas (thread)."
)
OVER_OPEN_FILES = "Jawaban melewati batas {berkas} berkas yang terbuka bersamaan di sel {sel}. Tutup berkas yang sudah selesai dibaca."
OVER_OUTPUT = (
    "Jawaban melewati batas keluaran {keluaran} MB di sel {sel}. Mungkin ada `print` di perulangan tanpa akhir."
)
OVER_FILE = (
    "Jawaban melewati batas ukuran berkas di sel {sel}: {ukuran} MB untuk satu berkas, {folder} MB untuk satu folder."
)

# ---- cohort --------------------------------------------------------------------------------------------------------
BAD_GRADEBOOK = (
    "Nama buku nilai “{name}” tidak dapat dipakai. Tulis nama berkas saja, tanpa folder, misalnya gradebook.db."
)
NO_COHORT = (
    "Angkatan “{name}” belum ada. Yang ada: {known}. "
    "Terima dahulu berkas peserta dengan `ngulik collect {name} BERKAS`."
)

# ---- collecting ----------------------------------------------------------------------------------------------------
ACCEPTED = "diterima"
MISNAMED = "diterima, salah nama"
DUPLICATE = "sudah ada"
DAMAGED = "rusak"
FOREIGN = "bukan latihan kita"
TAMPERED = "ditahan, isinya berubah"
NAMELESS = "ditahan, tanpa kode"
REFUSED = "ditolak"
UNDECIDED = "perlu diputuskan"
SET_ASIDE = "disisihkan"

NO_INPUT = "Berkas atau folder “{name}” tidak ditemukan. Periksa letaknya, lalu jalankan lagi."
TOO_LARGE = (
    "Berkas lebih dari {limit} MB, jadi tidak disalin. "
    "Minta peserta mengosongkan keluaran notebook, lalu mengumpulkan lagi."
)
NO_FILE = "Ini tautan atau berkas khusus, bukan berkas biasa, jadi tidak dibuka. Minta peserta mengirim berkas aslinya."
NOT_READABLE = "Komputer ini tidak boleh atau tidak dapat membacanya. Periksa izin berkas itu, lalu jalankan lagi."
ZIP_BOMB = "Isi zip jauh melebihi kelas mana pun, jadi tidak dibuka seluruhnya. Minta peserta mengumpulkan lagi dari notebooknya."
CLOCK_WRONG = "jam komputer peserta salah; waktu berkas yang dipakai"
FILE_CLOCK_WRONG = "waktu berkas tidak mungkin benar; waktu penerimaan yang dipakai"
ZIP_MEMBERS = (
    "Zip memuat lebih dari {most} berkas, jadi tidak dibuka. Minta peserta menjalankan `kumpulkan()` lagi; "
    "zip satu kelas dapat dibagi menjadi beberapa zip."
)
ZIP_BYTES = (
    "Isi zip lebih dari {most} MB bila dibuka, jadi tidak dibuka. Minta peserta mengosongkan keluaran notebook, lalu "
    "menjalankan `kumpulkan()` lagi; zip satu kelas dapat dibagi menjadi beberapa zip."
)
UNSAFE = (
    "Zip memuat jalur di luar foldernya sendiri. Jangan buka zip ini; minta peserta mengumpulkan lagi dari notebooknya."
)
TOO_DEEP = "Zip di dalam zip di dalam zip tidak dibuka. Buka satu lapis dahulu, lalu jalankan lagi."
ZIP_BROKEN = "Zip tidak dapat dibuka. Minta peserta mengirim ulang berkas itu."
ZIP_LOCKED = "Zip memakai kata sandi. Minta peserta mengirim ulang tanpa kata sandi."
NOT_HANDIN = "Bukan notebook dan bukan zip, jadi tidak dipakai."
NO_NOTEBOOK = "Zip tidak memuat latihan.ipynb. Minta peserta menjalankan `kumpulkan()` lagi."
JSON_BROKEN = "Isi notebook tidak dapat dibaca. Minta peserta menyimpan (Ctrl+S), lalu mengumpulkan lagi."
MANIFEST_BROKEN = (
    "manifes.json tidak dapat dibaca. Bila yakin isinya benar, buka zip itu, "
    "beri nama KODE_{slug}.ipynb, lalu terima notebooknya."
)
CHANGED_AFTER = (
    "Notebook di dalam zip berbeda dari saat dikumpulkan. Tanyakan kepada peserta. Bila isinya memang miliknya, "
    "buka zip itu, beri nama {code}_{slug}.ipynb, lalu terima notebooknya."
)
UNKNOWN_MODULE = "Modul “{slug}” tidak ada di kursus ini."
NOT_OURS = "Notebook ini tidak memuat sel latihan kita."
NO_CODE = "Kode peserta tidak diketahui. Beri nama KODE_{slug}.ipynb, misalnya K07_{slug}.ipynb, lalu terima lagi."
NAME_DIFFERS = "nama berkas tidak sesuai; kode dan modul diambil dari isi atau foldernya"
SAME_FILE = "Berkas yang sama sudah diterima sebelumnya."
MOODLE = "Moodle {id}"

CELLS_LOST = "sel hilang dipulihkan: {ids}"
CELLS_CHANGED = "sel terkunci yang diubah dipulihkan: {ids}"
CELLS_DOUBLE = "sel ganda: {ids}"
CELLS_UNREADABLE = "{count} sel rusak dilewati"
CELLS_FOUND = "jawaban diambil dari sel tanpa nama: {ids}"
CELLS_MOVED = "sel terkunci yang berpindah dikembalikan ke tempatnya: {ids}"
CELLS_GARBLED = "ada bagian yang tidak terbaca, ditandai �: {ids}"
PICTURES_LEFT = "gambar tempelan dilewati karena bukan PNG, rusak, atau terlalu besar: {ids}"
CELLS_TOO_MANY = "{count} sel tambahan dilewati karena terlalu banyak"
OWN_CELL = "sel tambahan"

COLLECT_COLUMNS = ("berkas", "kode", "modul", "waktu", "keadaan", "dipakai", "keterangan", "moodle", "sha256")
YES, NO = "ya", "tidak"
COLLECT_DONE = "{files} berkas dibaca: {counts}."
COLLECT_LINE = "{state}: {name}. {note}"
COLLECT_NOTHING = "Tidak ada berkas yang ditemukan. Periksa folder atau zip yang Anda berikan."
COLLECT_WHERE = "Jawaban yang siap dinilai: {count}. Rinciannya ada di {path}."

# ---- marking -------------------------------------------------------------------------------------------------------
PROGRESS = "Menilai"
PROGRESS_UNIT = " jawaban"
NO_MASTER = "{path} belum ada. Jalankan `ngulik build` dahulu."
OLD_MASTER = (
    "{source} berubah sesudah {master} dibuat, jadi uji di dalamnya mungkin sudah lama. "
    "Jalankan `ngulik build {number}`, lalu ulangi perintah ini."
)
OLD_RELEASE = (
    "Latihan modul {slug} yang dibagikan tidak memuat sel {cell}, padahal naskah pengajar memuatnya. "
    "Jalankan `ngulik release {slug}`, lalu ulangi perintah ini."
)
NOT_REGISTERED = (
    "Soal modul {slug} tidak dapat dicatat di buku nilai {gradebook}. Bila susunan soal berubah setelah ada jawaban "
    "yang dinilai, pakai buku nilai baru dengan `--gradebook`. Rinciannya ada di {log}."
)
CANNOT_GRADE = "tidak dapat dinilai ({reason})"
NO_ITEM = "Soal “{item}” tidak ada di modul {slug}. Yang ada: {known}."
DISK_FULL = (
    "Cakram penuh di {folder}. Jawaban yang sudah dinilai tetap tersimpan; kosongkan ruang, lalu jalankan perintah yang "
    "sama untuk melanjutkan."
)
NO_DATABASE = "Buku nilai tidak dapat dipakai: {reason}. Yang sudah tertulis tetap aman; periksa, lalu jalankan lagi."
BAD_DATABASE = (
    "Alamat --db tidak dikenal. Tulis misalnya postgresql://nama@komputer/nilai, dan pasang dahulu pustaka psycopg."
)
NO_DASK = "Untuk --mesin dask, pasang dahulu pustaka `distributed` di lingkungan ini."
NO_SCHEDULER = (
    "Penjadwal Dask di {address} tidak menjawab. Periksa alamatnya (tcp://komputer:8786) dan apakah sudah jalan."
)
NOTHING_TO_GRADE = "Tidak ada jawaban baru untuk modul {slug}; {known} jawaban sudah dinilai."
NO_SUBMISSION = (
    "Belum ada jawaban modul {slug} di angkatan {name}. Terima dahulu dengan `ngulik collect {name} BERKAS`."
)
GRADED = "{count} jawaban modul {slug} dinilai dalam {seconds} detik."
GRADE_FAILED = "{code}: {reason}"
GRADE_FAILED_HEAD = "{count} jawaban belum dapat dinilai; yang lain sudah. Rinciannya ada di {log}."
TO_READ = "{count} esai menunggu penilai. Buka dengan `ngulik essays {name}`."

# ---- marks ---------------------------------------------------------------------------------------------------------
#: A learner may read these; what Python said in a hidden test may not travel further.
ERROR_IN_ANSWER = "Sel jawaban berhenti karena galat `{name}`. {meaning} {step}"
ERROR_IN_TEST = "Saat diuji dengan data lain, jawaban Anda berhenti karena galat `{name}`. {meaning} {step}"
ANSWER_STOPPED = {
    "WaktuHabis": "Sel jawaban tidak selesai dalam batas waktu. Mungkin ada perulangan tanpa akhir.",
    "KernelMati": "Sel jawaban menghentikan Python, jadi tidak dapat diuji.",
    "TidakSempat": "Sel jawaban tidak sempat dijalankan, karena Python sudah berhenti di sel sebelumnya.",
    "WaktuKirimanHabis": "Waktu untuk seluruh kiriman sudah habis di sel jawaban ini atau di sel sebelumnya.",
    "WaktuProsesorHabis": "Sel jawaban melewati batas waktu prosesor. Mungkin ada hitungan yang jauh terlalu besar.",
    "MemoriHabis": "Sel jawaban melewati batas memori. Mungkin ada data yang digandakan terus.",
    "ProsesTerlaluBanyak": "Sel jawaban mencoba menjalankan program lain atau membuat terlalu banyak utas (thread).",
    "BerkasTerlaluBanyak": "Sel jawaban membuka terlalu banyak berkas bersamaan. Tutup yang sudah selesai dibaca.",
    "KeluaranTerlaluBanyak": "Sel jawaban mencetak terlalu banyak. Mungkin ada `print` di perulangan tanpa akhir.",
    "BerkasTerlaluBesar": "Sel jawaban menulis berkas yang terlalu besar.",
}
OTHER_ERROR = "Periksa lagi baris demi baris, lalu jalankan selnya dari atas."
NO_MESSAGE = "Jawaban Anda belum lolos semua uji. Cocokkan langkahnya dengan contoh di pelajaran."
NOT_ANSWERED = "Soal ini belum dikerjakan."

# ---- feedback ------------------------------------------------------------------------------------------------------
NOT_MARKED = "Belum ada nilai modul {slug} di buku nilai {gradebook}. Jalankan dahulu `ngulik grade {name} {slug}`."
FEEDBACK_DONE = "{count} halaman umpan balik modul {slug} siap di {folder}; {changed} di antaranya baru atau berubah."
FEEDBACK_KEPT = (
    "{count} halaman lama, yang pernah disunting, disimpan di samping halaman barunya, misalnya {path}. "
    "Salin catatan Anda dari sana bila perlu."
)
GRADED_BROKEN = "{path} rusak. Hapus berkas itu, jalankan `ngulik grade` lagi, lalu ulangi perintah ini."
YOUR_ANSWER = "Jawaban Anda"
YOUR_CELL = "Sel tambahan Anda"
GIVEN_CELL = "Keluaran sel yang disediakan"
CELL_NAME = "soal {item}"
PICTURE_ALT = "Gambar yang dibuat sel {name}; pembuatnya tidak menuliskan uraian."
YOUR_PICTURE = "Gambar dalam jawaban soal {item}"
QUESTION_PICTURE = "Gambar pada soal"
NO_PICTURE = "[gambar tidak ditampilkan: {alt}]"
OUTPUTS_LEFT_OUT = "Keluaran selanjutnya tidak ditampilkan di halaman ini."
OUTPUT_UNSHOWN = "Keluaran ini hanya dapat dilihat di notebook."
OUTPUT_WITHHELD = "Keluaran ini tidak ditampilkan, karena memuat isi uji penilaian."
FEEDBACK_NEW_VERSION = (
    "{count} halaman memuat nilai yang berubah; versi sebelumnya disimpan di sampingnya, misalnya {path}."
)
STEP = "Soal {item}: {before} → {after}, karena {why}."
STEP_BY_PERSON = "penilai mengubah nilainya"
STEP_WITHDRAWN = "jawabannya berubah setelah dinilai"
FEEDBACK_WAITING = "{count} peserta masih menunggu nilai esai. Jalankan perintah ini lagi setelah esainya dinilai."
#: From this share of the points upwards the sentence is used.
CHEER = (
    (0.85, "Bagus sekali. Sebagian besar jawaban Anda tepat; terima kasih sudah mengerjakannya dengan teliti."),
    (0.6, "Anda sudah di jalur yang benar. Beberapa soal di bawah ini tinggal dirapikan."),
    (0.3, "Sebagian sudah tepat, dan itu awal yang baik. Baca catatan tiap soal, lalu coba lagi pelan-pelan."),
    (
        0.0,
        "Setiap orang mulai dari suatu titik. Baca catatan di bawah, buka lagi pelajarannya, dan tanyakan bila buntu.",
    ),
)
TRY_AGAIN = (
    'Ingin mencoba lagi? Buka latihan, jalankan `petunjuk("{item}")`, perbaiki jawabannya, lalu `periksa("{item}")`.'
)
WRITE_AGAIN = 'Ingin melengkapi? Buka latihan, jalankan `petunjuk("{item}")`, tulis jawabannya, lalu kumpulkan lagi.'

# ---- report --------------------------------------------------------------------------------------------------------
REPORT_DONE = "Nilai modul {slug}: {table}\nHalaman kelas: {page}"
TOTAL_COLUMNS = ("terlambat", "potongan", "total", "maksimum", "persen", "status")
COMPLETE = "lengkap"
PARTIAL = "sementara: {items}"
OPEN_ITEM = "soal {item} {state}"
UNMARKED = "belum dapat dinilai"
PLOT_SCORES = ("Sebaran nilai", "Nilai (persen dari poin)", "Jumlah peserta")
PLOT_ITEMS = ("Poin yang diraih tiap soal", "Soal", "Rata-rata poin (persen)")
PLOT_GOALS = ("Poin yang diraih tiap tujuan", "Tujuan", "Rata-rata poin (persen)")
ALT_SCORES = "Diagram batang sebaran nilai {count} peserta. {detail}. Angkanya ada di tabel di bawah."
ALT_BARS = "Diagram batang: {title}. Tertinggi {high}, terendah {low}. Angkanya ada di tabel di bawah."
RANGE = "{low}–{high} %"
MANY = "{count} peserta pada {name}"

# ---- what stops the engine ------------------------------------------------------------------------------------------
NO_QUESTIONS = "Saat dinilai tidak ada orang yang dapat menjawab `input()`. Tulis nilainya langsung di sel."
NO_SANDBOX = (
    "Komputer ini tidak dapat mengunci kode peserta ({alasan}). Nilai di Linux dengan user namespaces, "
    "atau tambahkan --tanpa-sandbox bila Anda bersedia menjalankan kode peserta tanpa kunci."
)
EXPOSED = (
    "Kode peserta dapat membaca {folder}, karena folder itu ada di dalam {seen} yang diperlukan Python. "
    "Pindahkan folder ngulik ke tempat lain, misalnya folder rumah Anda, lalu jalankan lagi."
)
ANSWER_LOST = "Jawaban Anda tidak selesai dihitung."
KERNEL_UNLOCKED = (
    "Dengan --kernel, kode peserta berjalan tanpa kunci: ia dapat membaca dan menghapus berkas Anda. "
    "Bila Anda bersedia, tambahkan --tanpa-sandbox."
)
ONLY_LINUX = (
    "Kode peserta hanya dapat dikunci di Linux. Nilai di Linux, atau, bila Anda bersedia menjalankan kode peserta tanpa "
    "kunci di komputer ini, tambahkan --tanpa-sandbox."
)
ENGINE_LOST = (
    "Mesin penilai berhenti {kali} kali saat menilai satu kiriman ({alasan}). Periksa apakah memori komputer ini habis "
    "atau ada program lain yang menghentikannya, lalu jalankan lagi."
)
