"""Texts of the sixty synthetic posts by kind: one line is one post. Nobody real is named, no real account speaks."""

_TEXTS = {
    "info layanan": """
        Sabtu ini KTP keliling di alun-alun kecamatan, pukul 08.00–12.00. Bawa KK asli.
        Air PDAM wilayah timur padam Kamis pukul 21.00–03.00. Tampung air dahulu, ya.
        Posyandu RW buka Selasa pagi. Timbang balita, gratis vitamin A.
        Jalan depan pasar ditutup Minggu untuk perbaikan gorong-gorong. Ini jalur gantinya.
        Kuota vaksin hewan gratis tinggal 60. Daftar lewat kelurahan.
        Pendaftaran sekolah jalur zonasi dibuka Senin. Ini urutan langkahnya.
        Pasar murah di lapangan kelurahan, Jumat pukul 07.00. Beras dan minyak terbatas.
        PJU padam di gang Anda? Begini cara melapor, cukup dua menit.
        Pelayanan akta lahir kini bisa selesai sehari. Ini empat berkas yang dibawa.
        Parkir liar di trotoar ditertibkan mulai besok. Ini kantong parkir penggantinya.
        Truk sampah wilayah barat telat hari ini. Jadwal susulan ada di gambar.
        Kantor kecamatan buka sampai pukul 19.00 setiap Rabu selama bulan ini.
        Puskesmas menambah loket lansia. Antrean kini terpisah.
        Bantuan biaya sekolah cair pekan depan. Cek nama lewat kelurahan, jangan lewat tautan.
    """,
    "edukasi": """
        Tiga menit memilah sampah: mana yang laku, mana yang jadi kompos.
        Cara membaca tagihan air supaya tahu ada pipa bocor.
        Begini alur aduan Anda setelah dikirim. Lima langkah, satu nomor tiket.
        Bedanya jalan kota, jalan provinsi, dan jalan nasional. Lapor ke mana?
        Tanda pesan penipuan yang memakai nama kantor. Simpan gambar ini.
        Kenapa pohon dipangkas sebelum musim hujan? Ini alasannya.
        Cara aman menyimpan foto KTP di ponsel.
        Empat tanda demam berdarah yang sering terlewat.
        Lubang biopori: alatnya, jaraknya, dan hasilnya setelah setahun.
        Jangan tulis NIK di komentar. Begini cara mengirim data dengan aman.
        Menghemat listrik kantor: lima kebiasaan kecil dan angkanya.
        Mengapa aduan butuh foto tempat, bukan foto orang?
    """,
    "seremonial": """
        Rapat koordinasi triwulan berjalan lancar dan penuh keakraban.
        Selamat atas pelantikan para pejabat fungsional. Semoga amanah.
        Dinas kami menerima kunjungan kerja dari kota sahabat.
        Upacara hari jadi instansi berlangsung khidmat.
        Foto bersama seusai penandatanganan nota kesepahaman.
        Penyerahan plakat kepada para mitra kerja.
        Jajaran pimpinan membuka acara senam bersama.
        Alhamdulillah, kantor kami meraih piagam penghargaan.
        Serah terima jabatan kepala bidang, kemarin siang.
        Peresmian ruang rapat baru, ditandai pemotongan pita.
        Dokumentasi apel pagi. Tetap semangat melayani!
        Ucapan selamat hari besar dari seluruh pegawai.
    """,
    "hiburan": """
        Kucing penjaga kantor kelurahan tidur di atas mesin antrean.
        Tebak sudut kota dari foto tahun 1980-an ini.
        Seblak level lima versus pedagang bakso: siapa menyerah duluan?
        Video hujan pertama dari atap gedung, tanpa suara, tenang sekali.
        Ondel-ondel nyasar ke lomba angklung. Penonton bubar sambil tertawa.
        Lima warung kopi dengan pemandangan lembah.
        Cosplay tukang cuanki di taman kota, ramai sekali.
        Pantun sopir angkot yang bikin macet terasa singkat.
        Anak-anak menggambar kota impian mereka. Geser sampai akhir.
        Pawai sepeda hias akhir pekan. Yang nomor tujuh juara.
        Resep colenak rumahan, tiga bahan saja.
        Burung hantu mampir di balai RW, warga berbisik sepanjang malam.
    """,
    "provokatif": """
        Warga utara lawan warga selatan: siapa yang paling suka buang sampah sembarangan? Tulis!
        Cuma orang malas yang masih antre di kecamatan. Setuju?
        Katanya pelayanan gratis. PERCAYA? Komen satu kata saja.
        Pendatang bikin kota ini macet. Berani bantah?
        Semua petugas sama saja, tidak ada yang kerja. Bagikan kalau Anda muak!
        Tandai temanmu yang paling pantas dimarahi di jalan.
        Mereka tidak mau Anda tahu ini. Sebarkan sebelum dihapus!
        Motor lawan angkot: siapa perusak jalan sebenarnya? Ayo ribut di bawah.
        Kalau kamu diam, berarti kamu bagian dari masalah. Komen MARAH.
        Generasi tua penyebab semua ini. Ubah pikiran saya.
    """,
}

#: (kind, text), all of one kind together
POSTS: tuple[tuple[str, str], ...] = tuple(
    (kind, line.strip()) for kind, block in _TEXTS.items() for line in block.strip().splitlines()
)
KINDS = tuple(_TEXTS)
