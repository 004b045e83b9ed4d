"""What the command line says, in Indonesian. The learner's messages live in `selfcheck/messages.py`."""

#: argparse speaks English; these are the phrases a user of `ngulik` can meet.
ARGPARSE = {
    "usage: ": "pemakaian: ",
    "positional arguments": "yang diisi",
    "options": "pilihan",
    "show this help message and exit": "tampilkan bantuan ini",
    "show program's version number and exit": "tampilkan versi",
    "the following arguments are required: %s": "bagian ini belum diisi: %s",
    "unrecognized arguments: %s": "tidak dikenal: %s",
    "expected one argument": "perlu satu isian",
    "invalid choice: %(value)r (choose from %(choices)s)": "pilihan %(value)r tidak ada; pilih dari %(choices)s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\nJalankan `%(prog)s --help` untuk melihat cara pakainya.\n",
}

PROGRAM = "Kit kursus Ngulik: dari sumber pelajaran sampai nilai dan umpan balik."
HELP = {
    "build": "ubah sumber pelajaran dan latihan menjadi notebook",
    "release": "buat notebook latihan untuk peserta (tanpa jawaban dan uji tersembunyi)",
    "check": "periksa seluruh kursus: kesegaran berkas, kebocoran, tautan, keterbacaan, kontrak butir",
    "new-module": "tulis kerangka modul baru yang sudah dapat dibangun",
    "data": "buat ulang kumpulan data dari generatornya",
    "import-notebook": "kembalikan notebook yang disunting di JupyterLab menjadi sumbernya",
    "collect": "terima berkas jawaban peserta ke dalam satu angkatan",
    "assign": "putuskan milik siapa sebuah berkas jawaban di inbox",
    "grade": "nilai jawaban satu modul",
    "feedback": "tulis halaman umpan balik tiap peserta",
    "history": "tampilkan riwayat nilai dan periksa keutuhannya",
    "essays": "buka halaman untuk membaca dan menilai esai",
    "roster": "beri kode kepada peserta dari daftar kantor, dan cetak daftar hadir",
    "report": "tulis nilai.csv dan halaman kelas",
    "demo": "jalankan kelas contoh 24 peserta dari awal sampai akhir",
    "anonymise": "samarkan data aduan kantor Anda agar dapat dipakai di kelas",
    "pyodide": "isi folder dengan Python untuk peramban (Pyodide), bahan laboratorium tanpa internet",
    "serve": "layani situs yang sudah dibuat untuk komputer lain di jaringan kantor",
    "wheelhouse": "isi folder dengan paket Python untuk pemasangan tanpa internet",
    "site": "susun situs belajar: halaman kursus dan laboratorium di peramban",
}
NOTHING_CHANGED = "Semua berkas sudah sesuai sumbernya; tidak ada yang ditulis ulang."
CHANGED = "Ditulis: {name}"
CHECK_OK = "Semua pemeriksaan lolos: {passed} dari {passed}."
CHECK_FAILED = "{count} masalah ditemukan. Perbaiki, lalu jalankan `ngulik check` lagi."
NEW_MODULE = "Berikutnya: `ngulik build`, `ngulik release {slug}`, lalu `ngulik check {slug}` menyebut apa yang masih harus ditulis."
NO_GENERATOR = (
    "Pembangkit data (src/ngulik_datagen) tidak ada di pemasangan ini; hanya repositori yang memuatnya. "
    "Jalankan perintah ini dari salinan lengkap repositori ngulik."
)
STOPPED = "Dihentikan. Yang sudah tertulis tetap aman."
ATTENDANCE = "Daftar hadir: {path}. Cetak, lalu hapus bila kelas selesai."
APPLY_WHAT = "--terapkan menulis hasil --ulang. Tulis juga --ulang dengan soalnya, misalnya --ulang soal-3."
DASK_WHERE = "--mesin dask memerlukan alamat penjadwal, misalnya --penjadwal tcp://komputer:8786."
NO_COUNT = "“{text}” bukan jumlah pekerja; tulis bilangan 1 atau lebih"
