"""Every sentence of the self-checks that does not depend on one item. Shape: what · found · expected · do this next."""

# ---- cards ---------------------------------------------------------------------------------------------------------
NO_MODULE = "Modul “{modul}” tidak punya kartu latihan. Modul yang ada: {ada}. Periksa ejaan nama modulnya."
NO_ITEM = 'Soal “{soal}” tidak ada di latihan ini. Soal yang ada: {ada}. Tulis nomornya saja, misalnya "1".'
CARD_DAMAGED = (
    "Kartu latihan rusak atau tidak lengkap. Mintalah salinan baru kepada pendamping, atau jalankan `ngulik build`."
)
OPEN_UNREADABLE = "Pemeriksaan terbuka tidak dapat dibaca sebagai kode Python (baris {baris}). Perbaiki sel uji itu."
OPEN_IN_LOOP = (
    "Pemeriksaan terbuka harus ditulis satu per satu, sebaris `cek(...)` tanpa perulangan, fungsi, atau syarat. "
    "Pindahkan `cek` keluar dari perulangan, atau ke bawah garis `# --- tersembunyi ---`."
)

# ---- cek -----------------------------------------------------------------------------------------------------------
WRONG = "Soal {soal} belum tepat."
UNANSWERED = "Soal {soal} belum dikerjakan: tanda `...` belum diganti dengan jawaban Anda."
NO_VALUE = "Soal {soal} belum memberi hasil: yang diterima `None`, artinya “tidak ada nilai”."
NO_RETURN = "Bila kodenya sudah Anda tulis, pastikan ada `return` di depan hasilnya. `print` saja belum cukup."
CHECKED = "Diperiksa: {label}."
EXPECTED = "Diharapkan {harapan}; hasil Anda {hasil}."
NOT_A_NUMBER = "belum berupa angka"
YOUR_CHOICE = "Pilihan Anda {hasil} belum tepat."
YOUR_ANSWER = "Jawaban Anda {hasil} belum tepat."
EMPTY_TEXT = "Jawaban Anda masih kosong."
ONE_LETTER = 'Tulis satu huruf pilihannya saja, misalnya `"a"`.'
NO_QUOTES = "Hapus tanda kutipnya: `{nama} = 5` (contoh)."
YOUR_ORDER = "Urutan Anda, {hasil}, belum tepat."
ORDER_LIST = 'Jawabannya daftar huruf di dalam kurung siku, misalnya `["a", "b", "c"]`.'
ORDER_TEXT = (
    'Anda menulis satu teks. Tulis daftar: tiap huruf di antara tanda kutipnya sendiri, misalnya `["a", "b", "c"]`.'
)
ORDER_SET = "Kurung kurawal `{}` tidak menyimpan urutan. Ganti dengan kurung siku `[]`."
ORDER_NUMBERS = 'Isi daftar dengan huruf di depan tiap langkah, di antara tanda kutip, misalnya `["a", "b", "c"]`.'
ORDER_GLUED = (
    "`{teks}` terbaca sebagai satu langkah. Pisahkan: tiap huruf di antara tanda kutipnya sendiri, dengan koma."
)
ORDER_UNKNOWN = "`{huruf}` tidak termasuk dalam urutan ini. Periksa lagi huruf di depan tiap langkah."
ORDER_TWICE = "Langkah `{huruf}` tertulis lebih dari sekali. Tiap langkah dipakai satu kali."
ORDER_LENGTH = "Anda menulis {ada} langkah, sedangkan urutannya terdiri dari {perlu} langkah."
ORDER_REVERSED = "Urutannya terbalik: yang Anda tulis terakhir justru langkah pertama."
ORDER_PREFIX = "{banyak} langkah pertama sudah benar. Susun lagi mulai langkah ke-{mulai}."
ORDER_FIRST = "Langkah pertamanya belum tepat. Tanyakan: apa yang harus terjadi sebelum langkah lain dapat dimulai?"
WITHIN = "Diterima: selisihnya tidak lebih dari {toleransi}."
THINK_AGAIN = "Baca soalnya sekali lagi pelan-pelan, lalu coba pilihan lain."
LOOK_AGAIN = "Cocokkan langkahnya dengan contoh di pelajaran, satu per satu."
MISSING_COLUMNS = "Kolom yang belum ada: {kolom}. Periksa nama kolomnya, huruf demi huruf."
SWAPPED = "Isi rumpang {satu} dan rumpang {dua} tertukar."
HIDDEN = (
    "Jawaban Anda lolos contoh yang terlihat, tetapi belum tepat pada data lain. "
    "Pastikan jawaban menghitung dari data yang diberikan, bukan menulis angka hasilnya."
)

# ---- periksa -------------------------------------------------------------------------------------------------------
NOT_STARTED = (
    "Perintah ini dipakai di halaman latihan. Buka latihan, lalu jalankan sel pertamanya "
    "(yang berisi `mulai_latihan`): klik sel itu, lalu tekan Shift+Enter."
)
NOT_RUN = (
    "Sel jawaban soal {soal} belum dijalankan, jadi `{nama}` belum dikenal. "
    "Klik sel jawabannya, tekan Shift+Enter, lalu jalankan sel ini lagi."
)
CELL_STOPPED = (
    "Sel jawaban soal {soal} tadi berhenti karena galat, jadi jawaban barunya belum terbaca. "
    "Perbaiki galat di sel itu, jalankan lagi, baru periksa."
)
BLANK_LEFT = (
    "Masih ada rumpang `___` di jawaban soal {soal}. Ganti setiap `___` dengan isian Anda, "
    "jalankan selnya (Shift+Enter), lalu jalankan sel ini lagi."
)
DOTS_LEFT = (
    "Tanda `...` belum diganti. Tulis jawaban Anda di tempat itu, jalankan selnya (Shift+Enter), "
    "lalu jalankan sel ini lagi."
)
STUB_LEFT = (
    "Jawaban soal {soal} masih seperti aslinya. Isi dahulu, jalankan selnya (Shift+Enter), lalu jalankan sel ini lagi."
)
RIGHT = "Tepat untuk contoh di sini. Saat dinilai, cara yang sama dicoba juga pada data lain."
RIGHT_CLOSED = "Jawaban Anda tepat."
ESSAY = (
    "Soal {soal} adalah esai. Esai dibaca dan dinilai oleh penilai, jadi tidak diperiksa di sini. "
    "Tulis jawaban Anda, lalu simpan dengan Ctrl+S."
)
ESSAY_BELOW = (
    "Soal {soal}: sel jawabannya sendiri masih kosong, tetapi ada tulisan Anda di sel tepat di bawahnya. Penilai tetap "
    "membacanya sebagai jawaban Anda; lebih baik pindahkan ke sel jawabannya, lalu simpan dengan Ctrl+S."
)
NO_CHECKS = "Soal {soal} belum punya pemeriksaan terbuka. Lanjutkan ke soal berikutnya; penilaian dilakukan nanti."
NEXT_HINT = 'Butuh bantuan? Jalankan `petunjuk("{soal}")`.'
NEXT_HINT_FIRST = 'Coba dahulu `petunjuk("{soal}")`; masih ada {sisa} petunjuk. Sesudah itu, `pembahasan("{soal}")`.'
NEXT_EXPLANATION = 'Pembahasannya juga sudah terbuka: jalankan `pembahasan("{soal}")`.'
READY = "Siap"
STARTED = "Ada {soal} soal, {poin} poin, sekitar {menit} menit."
STARTED_UNTIMED = "Ada {soal} soal, {poin} poin."
CONTINUE = "Selamat datang kembali. Soal yang sudah tepat: {tepat}."
FIRST_TIME = "Kerjakan dari atas ke bawah. Jalankan tiap sel dengan Shift+Enter; salah itu biasa, coba saja lagi."

# ---- petunjuk, pembahasan, pulihkan --------------------------------------------------------------------------------
HINT_TITLE = "Soal {soal}: petunjuk {ke} dari {dari}"
HINT_LEFT = "Coba dahulu. Masih buntu? Jalankan sel ini lagi untuk petunjuk berikutnya."
HINT_LAST = "Ini petunjuk terakhir. {lanjut}"
HINT_TRY = "Coba isi dahulu walau ragu. Setelah dua kali mencoba, pembahasan terbuka."
NO_HINT = "Soal {soal} tidak punya petunjuk. Coba baca lagi contoh di pelajaran."
EXPLANATION_TITLE = "Soal {soal}: pembahasan"
EXPLANATION_OPEN = 'Langkah berikutnya: `pembahasan("{soal}")`.'
EXPLANATION_WAIT = (
    "Pembahasan soal {soal} terbuka setelah dua kali mencoba. Percobaan Anda: {sudah}, tinggal {sisa} lagi. "
    'Isi jawabannya, jalankan `periksa("{soal}")`, dan pakai `petunjuk("{soal}")` bila buntu.'
)
EXPLANATION_WAIT_ESSAY = 'Pembahasan soal {soal} terbuka setelah semua petunjuk dibaca: jalankan `petunjuk("{soal}")`.'
NO_EXPLANATION = "Soal {soal} belum punya pembahasan. Tanyakan kepada pendamping Anda."
RESTORE_WORD = "Salin"
RESTORE = "Soal {soal}: isi sel jawaban yang asli"
RESTORE_HOW = (
    "Sorot teks di bawah ini, salin (Ctrl+C). Klik sel jawaban soal {soal}, sorot semua isinya (Ctrl+A), "
    "lalu tempel (Ctrl+V)."
)
NO_ORIGINAL = "Soal {soal} tidak punya isi asli yang tersimpan. Mintalah salinan baru kepada pendamping."

# ---- kemajuan ------------------------------------------------------------------------------------------------------
PROGRESS_WORD = "Kemajuan"
PROGRESS_IN_GRADING = "Notebook ini sedang dinilai. Nilai tiap soal ada di halaman umpan balik."
PROGRESS_SUM = "Tepat di {tepat} dari {soal} soal yang dapat diperiksa sendiri."
PROGRESS_TIME = "Perkiraan sisa waktu: {menit} menit."
PROGRESS_DONE = "Semua soal itu sudah tepat. Periksa sekali lagi esai Anda, lalu jalankan `kumpulkan()`."
PROGRESS_ESSAY = "Soal {soal} (esai, {poin} poin) tidak diperiksa di sini. Pastikan sudah ditulis dan disimpan."
PROGRESS_NOTE = "“Poin” adalah nilai maksimum tiap soal. Nilai Anda ditetapkan setelah latihan dikumpulkan."
PROGRESS_HEAD = ("Soal", "Judul", "Keadaan", "Percobaan", "Petunjuk", "Poin")
BY_PERSON = "dibaca penilai"

# ---- progress file -------------------------------------------------------------------------------------------------
NOT_WRITABLE = (
    "Catatan kemajuan tidak dapat disimpan di komputer ini. Latihan tetap dapat dikerjakan; "
    "hanya catatannya hilang bila notebook ditutup. Jawaban Anda sendiri aman setelah Ctrl+S."
)
RECOVERED = (
    "Catatan kemajuan rusak, jadi kami memakai catatan sebelumnya. Berkas yang rusak disimpan sebagai {berkas}. "
    "Jawaban Anda tidak terpengaruh."
)
STARTED_ANEW = (
    "Catatan kemajuan rusak, jadi catatan dimulai lagi dari awal. Berkas yang rusak disimpan sebagai {berkas}. "
    "Jawaban Anda tidak terpengaruh."
)

# ---- kumpulkan -----------------------------------------------------------------------------------------------------
HANDIN_TITLE = "Latihan sudah dikemas"
HANDIN_DONE = "Selesai"
HANDIN_PARTIAL = "Belum lengkap"
HANDIN_BEHIND = "Berkas yang tersimpan masih kosong, padahal {jumlah} soal sudah {keadaan} di layar"
HANDIN_SAVE_FIRST = 'Tekan Ctrl+S, tunggu sebentar, lalu jalankan `kumpulkan("{kode}")` lagi.'
HANDIN_WAIT = "Belum dikemas"
HANDIN_VERB = "Mengumpulkan latihan"
IN_GRADING = "Notebook ini sedang dinilai, jadi tidak ada yang dikumpulkan."
NEED_CODE = 'Tulis kode peserta Anda di antara tanda kutip, misalnya `kumpulkan("K07")`. Kodenya ada di daftar hadir.'
BAD_CODE = (
    "Kode “{kode}” belum dapat dipakai. Kode peserta bukan nama: diawali huruf, memuat angka, panjangnya 2–20, "
    'misalnya `kumpulkan("K07")`.'
)
WRONG_SIGN = "Kode {kode} tidak cocok dengan tanda periksanya, yaitu huruf di ujungnya; lihat daftar hadir, lalu tulis lagi kodenya."
CODE_IS_NIP = (
    "Kode itu tampak seperti NIP, NIK, atau nomor telepon. Demi data pribadi Anda, pakai kode peserta dari daftar "
    'hadir, misalnya `kumpulkan("K07")`.'
)
CONFIRM_CODE = "Kode berubah dari {lama} menjadi {baru}. Bila benar, jalankan sekali lagi; bila salah ketik, jalankan dengan {lama}."
CODE_CHANGED = "Kode peserta berganti dari {lama} menjadi {baru}."
NO_NOTEBOOK = (
    "Berkas latihan tidak ditemukan di folder {folder}. Buka `latihan.ipynb` dari JupyterLab, jalankan sel pertamanya, "
    "lalu jalankan sel ini lagi."
)
UNREADABLE = "Berkas {berkas} tidak dapat dibaca sebagai notebook. Simpan dengan Ctrl+S, lalu jalankan sel ini lagi."
OTHER_NOTEBOOK = (
    "Berkas {berkas} bukan latihan modul {modul}. Jalankan `kumpulkan` dari dalam notebook latihannya sendiri."
)
NOT_SAVED = (
    "Ada perubahan yang belum tersimpan. Tekan Ctrl+S dahulu, lalu jalankan sel ini lagi. Belum ada berkas yang dibuat."
)
CANNOT_WRITE = (
    "Berkas kumpulan tidak dapat ditulis di {folder}. Pastikan folder itu boleh ditulisi dan cakramnya tidak penuh, "
    "atau serahkan `latihan.ipynb` langsung kepada pendamping."
)
HANDIN_FILE = "Berkas: `{berkas}`"
HANDIN_WHERE = "Folder: `{folder}`"
HANDIN_DOWNLOADED = "Peramban Anda mengunduhnya; carilah di folder Unduhan (Downloads)."
HANDIN_NEXT = (
    "Serahkan berkas itu kepada pendamping, atau unggah ke Moodle. Boleh mengumpulkan lagi bila ada perbaikan."
)
HANDIN_SAVED = (
    "Yang dikemas adalah isi yang tersimpan pada {waktu}. Bila sesudah itu ada yang Anda ubah, simpan dan ulangi."
)
HANDIN_COUNTS = "Keadaan soal: {rincian}."
HANDIN_EMPTY = "Masih kosong: soal {soal}. Boleh dilengkapi, simpan dengan Ctrl+S, lalu kumpulkan lagi."
HANDIN_FULL = "Semua soal sudah terisi."
HANDIN_NOT_RERUN = "Soal {soal} berubah sesudah terakhir dijalankan. Sebaiknya jalankan dan `periksa` lagi."
HANDIN_DIFFERS = (
    "Soal {soal}: isi yang tersimpan berbeda dari yang terakhir diperiksa. "
    'Jalankan sel jawabannya, lalu `periksa("{soal}")`, simpan, dan kumpulkan lagi.'
)
HANDIN_UNREADABLE = (
    "Soal {soal}: isi yang tersimpan belum dapat dibaca Python. Perbaiki sel jawabannya, jalankan, "
    'lalu `periksa("{soal}")`, simpan, dan kumpulkan lagi.'
)
ESSAY_WORDS = "Esai soal {soal}: {kata} kata."
HANDIN_MISSING = (
    "Sel soal {soal} tidak ditemukan di berkas, mungkin terhapus. Kabari pendamping saat menyerahkan berkas ini."
)
FILLED_ESSAY = "esai terisi"
FILLED = "terisi, belum diperiksa"
ANSWERED = "diisi"
EMPTY = "kosong"
