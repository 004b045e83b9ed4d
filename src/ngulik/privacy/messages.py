"""What the anonymiser writes for people, in Indonesian: values, notes, refusals and the lines on the screen."""

# --- generalised values and their levels
EVERYTHING = "semua"
UNKNOWN = ""  # what was empty stays empty, so that a class can still count what is missing
EMPTY = "(kosong)"
AREA, DISTRICT, WARD = "Wilayah {name}", "Kec. {name}", "Kel. {name}"
ELSEWHERE = "di luar daftar"
LEVEL_ALL, LEVEL_VALUE, LEVEL_BAND = "semua", "nilai asli", "rentang {width}"
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
WEEKDAY_OF, AT_LEVEL, COARSER = "{name} (hari)", "{name} ({level})", "(lebih kasar)"

# --- why a role was guessed
WHY_EMPTY = "seluruh isinya kosong"
WHY_KIND = "isinya berpola {kinds}"
WHY_NAME = "nama kolom memuat “{word}”"
WHY_PLACES = "isinya nama tempat di datasets/wilayah.csv"
WHY_DATES = "isinya tanggal"
WHY_WORDS = "rata-rata {words} kata tiap sel"
WHY_INSIDE = "ada nomor atau akun orang di dalam isinya"
WHY_NUMBERS = "isinya bilangan pendek"
WHY_FEW = "hanya {count} isi yang berbeda"
WHY_UNIQUE = "hampir tiap baris berbeda"
WHY_MANY = "{count} isi yang berbeda; diperiksa sebagai teks"
WHY_AGE_KNOWN = "usia sudah ada di kolom lain; tanggal lahir terlalu mudah dicocokkan"
CHOSEN = "pilihan Anda"

# --- the role file
TOML_HEAD = (
    "# Peran tiap kolom. Ubah bila tebakannya keliru, lalu jalankan lagi dengan --peran BERKAS INI.",
    "# peran: pengenal, kuasi, sensitif, teks, tanggal, simpan, buang",
    "# cara untuk pengenal: samaran, buang",
    "# cara untuk kuasi: kategori, usia, angka, lahir, tanggal, pekan, jam, wilayah (kelurahan), kecamatan",
    "# cara untuk tanggal: acak (tiap baris digeser sendiri, lama tunggu tetap), geser (seberkas mundur bersama),",
    "#                     hari, pekan, bulan, triwulan, tahun",
    "# kelompok: kolom pengenal sekelompok memakai samaran yang sama untuk isi yang sama",
)
NO_ROLES_FILE = "Berkas peran {path} tidak ada. Jalankan sekali tanpa --peran; peran.toml akan ditulis di folder hasil."
BAD_TOML = "{name} bukan TOML yang sah: {problem}. Perbaiki baris itu, atau mulai lagi dari peran.toml hasil tebakan."
UNKNOWN_COLUMN = "{file}: kolom “{name}” tidak ada di tabel. Kolom yang ada: {known}."
NO_ROLE = '{file}: kolom “{name}” belum punya peran. Tambahkan baris seperti peran = "simpan".'
UNKNOWN_ROLE = "{file}: kolom “{name}” berperan “{role}”, padahal peran yang dikenal: {roles}."
UNKNOWN_METHOD = "{file}: kolom “{name}” memakai cara “{method}”; untuk peran {role} pilihannya: {methods}."
NO_METHOD = (
    "{file}: kolom “{name}” memakai cara “{method}”, padahal peran {role} tidak memerlukan cara. Hapus baris itu."
)
GOALS_NOT_NUMBERS = "{file}: k dan l di [umum] harus bilangan bulat, dan maks_dihapus pecahan, misalnya 0.02."
BAD_GOALS = (
    "Target tidak masuk akal: k = {k}, l = {l}, maks_dihapus = {suppress}. Pakai k ≥ 2, l ≥ 1, 0 ≤ maks_dihapus < 1."
)

# --- the key
KEY_IN_OUTPUT = (
    "Kunci {path} berada di dalam folder hasil {folder}. Folder itu akan dibagikan, jadi simpan kuncinya di tempat lain, "
    "misalnya tanpa --kunci."
)
BAD_KEY = "{path} bukan berkas kunci: harus berisi sedikitnya 32 digit heksadesimal. Pilih berkas lain; yang belum ada akan dibuatkan."

# --- reading
NO_FILE = "Berkas {path} tidak ada. Periksa nama dan foldernya."
EMPTY_FILE = "{name} kosong: tidak ada satu baris pun. Periksa apakah ekspornya berhasil."
ONLY_HEADER = "{name} hanya berisi judul kolom, tanpa baris data. Periksa saringan saat mengekspor."
ONE_COLUMN = "{name} hanya punya satu kolom. Ekspor lagi sebagai CSV dengan pemisah koma, titik koma, atau tab."
NOT_A_TABLE = "{name} bukan CSV atau XLSX. Buka di aplikasi spreadsheet, lalu simpan sebagai XLSX atau “CSV UTF-8”."
OLD_EXCEL = "{name} memakai format Excel lama (.xls). Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx."
BAD_ENCODING = "Huruf di {name} bukan UTF-8, UTF-16, atau Windows-1252. Simpan ulang sebagai “CSV UTF-8”."
BAD_QUOTES = "{name}, sekitar baris {line}: tanda kutip tidak ditutup atau tidak pada tempatnya. Perbaiki selnya, atau ekspor lagi sebagai XLSX."
TOO_MANY_CELLS = "{name}, baris {line}: ada {found} sel, padahal judulnya {expected} kolom. Mungkin isi selnya memuat pemisah tanpa tanda kutip; ekspor lagi sebagai XLSX."
NO_TITLE = "{name}: kolom ke-{columns} berisi data tetapi tidak berjudul. Beri judul, lalu simpan dan jalankan lagi."
NAMES_CLASH = "{name}: beberapa judul kolom sama dan tidak dapat dibedakan. Ganti judulnya, lalu jalankan lagi."
SHEET_OF_CSV = "--lembar hanya untuk XLSX, sedangkan {name} adalah CSV. Jalankan tanpa --lembar."
BAD_WORKBOOK = "{name} tidak dapat dibuka sebagai XLSX; mungkin rusak atau bersandi. Buka di Excel, simpan ulang tanpa sandi, lalu coba lagi."
NO_SHEET = "{name} tidak punya lembar berisi bernama “{sheet}”. Lembar yang berisi: {titles}."
MANY_SHEETS = "{name} punya {count} lembar berisi: {titles}. Pilih satu dengan --lembar."
NO_RESULT = "{name}, baris {row} kolom ke-{column}: rumus tanpa hasil tersimpan. Buka dan simpan berkas itu di Excel, lalu jalankan lagi."
NOTE_ENCODING = "Huruf dibaca sebagai Windows-1252 karena bukan UTF-8; periksa huruf beraksen."
NOTE_TITLES = "{count} baris di atas judul kolom dilewati."
NOTE_MERGED = "Judul dua baris (sel gabungan) disatukan."
NOTE_ALIKE = "Judul kembar diberi nomor: {titles}."

# --- anonymising
OTHER_COLUMNS = "Kolom rencana tidak sama dengan kolom tabel. Buat rencana dari tabel yang sama."
NOT_DATES = "Kolom “{name}” tidak dapat dibaca sebagai tanggal. Ubah perannya di peran.toml, misalnya menjadi buang."
TOO_FEW = (
    "{rows} baris tidak cukup untuk k = {k} dan l = {l}: bahkan sebagai satu kelompok, baris, orang, atau isi kolom "
    "sensitifnya kurang beragam. Kumpulkan data lebih banyak, atau turunkan k dan l dengan sadar."
)
NOT_DIVERSE = "Kolom sensitif “{name}” hanya punya {found} isi yang berbeda, kurang dari l = {l}. Ubah perannya menjadi simpan atau buang."

# --- writing
OUTPUT_IS_FILE = "{path} adalah berkas, bukan folder. Pilih folder lain untuk --out."
KEPT_OLD = "Versi lama disimpan: {name}"

# --- on the screen
TABLE_HEAD = ("Kolom", "Peran", "Cara", "Alasan")
DONE = """
{rows} baris dibaca, {kept} baris dihasilkan ({dropped} disisihkan agar k dan l tercapai).
k: {k_before} → {k_after} (target {k}){people}{l}
Data pribadi yang diganti di dalam teks: {replaced}.
{verdict}

Data    : {table}
Laporan : {page}
Peran   : {roles}
Kunci   : {key} ({key_state}; jangan dibagikan)"""
L_LINE = "\nl kolom {name}: {before} → {after} (target {l})"
PEOPLE_LINE = "; orang berbeda tersedikit dalam satu kelompok: {before} → {after}"
NOTHING_REPLACED = "tidak ada"
KEY_NEW, KEY_OLD = "baru dibuat", "sudah ada"

# --- the verdict of the report: each sentence belongs to one computed condition
VERDICT_GOOD = "Target tercapai: dapat dipakai di kelas, dengan catatan pada bagian “Yang masih tersisa”."
VERDICT_BAD = "Belum layak dibagikan."
FAIL_K = "Kelompok terkecil hanya {found} baris, padahal targetnya {k}."
FAIL_PEOPLE = "Ada kelompok yang hanya berisi {found} orang, padahal targetnya {k}."
FAIL_L = "Kolom {name}: satu kelompok hanya memuat {found} isi, padahal targetnya {l}."
FAIL_LEFT = (
    "Kolom {name}: {count} sel masih memuat pola nomor, surel, atau akun. Ubah peran kolom itu menjadi teks atau buang."
)
