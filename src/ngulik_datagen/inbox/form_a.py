"""Form A: for practice in the lesson. The reader is Ibu Neni, a civil servant of the invented Kota Contoh."""

from ngulik_datagen.inbox.message import Message

# fmt: off
MESSAGES = (
    Message(
        "WA", "+62 812-XXXX-XXXX (tidak tersimpan)",
        "Assalamualaikum Bapak/Ibu, tanpa mengurangi rasa hormat kami mengundang hadir di resepsi putra-putri kami hari "
        "Ahad ini 🙏 Denah dan jam acara ada di undangan digital berikut.",
        "APK undangan", ("berkas aplikasi", "nomor asing", "sapaan umum"), "kuat",
        "Undangan cukup berupa gambar atau tulisan; berkas .apk adalah aplikasi.", "Undangan Digital.apk",
    ),
    Message(
        "WA", "+62 895-XXXX-XXXX (foto profil kurir)",
        "Paket kk sudah di gudang KirimKilat, tapi alamatnya kurang jelas. Cek foto paketnya dulu ya kk. Kalau siang ini "
        "tidak dikonfirmasi, paket kami retur.",
        "APK kurir", ("berkas aplikasi", "nomor asing", "sapaan umum", "desakan waktu"), "sedang",
        "Foto tidak pernah berakhiran .apk; status paket dicek di aplikasi kurir sendiri.", "Foto_Paket_JPG.apk",
    ),
    Message(
        "WA", "+62 838-XXXX-XXXX (gambar lambang)",
        "PEMBERITAHUAN TILANG. Kendaraan Anda terekam melanggar marka. Buka surat tilang terlampir dan konfirmasi sebelum "
        "pukul 24.00. Bila tidak, STNK diblokir.",
        "APK surat resmi", ("berkas aplikasi", "nomor asing", "sapaan umum", "desakan waktu", "ancaman"), "sedang",
        "Surat resmi tidak dikirim sebagai aplikasi lewat pesan pribadi.", "Surat_Tilang_Elektronik.APK",
    ),
    Message(
        "WA", "Petugas IKD, +62 857-XXXX-XXXX",
        "Selamat pagi, Bu Neni. Kami dari Disdukcapil Kota Contoh. Aktivasi IKD Ibu belum tuntas. Mohon isi tautan dan "
        "kirim kode OTP yang masuk hari ini. Lewat hari ini, data kependudukan Ibu dinonaktifkan.",
        "petugas palsu", ("nomor asing", "minta data rahasia", "desakan waktu", "ancaman", "tautan pendek"), "kuat",
        "Kode OTP tidak boleh diminta siapa pun, dan aktivasi dilakukan tatap muka.", "hxxps://pendek[.]test/ikd7",
    ),
    Message(
        "WA", "Foto Pak Kadis, +62 878-XXXX-XXXX",
        "Bu Neni, ini nomor baru Bapak. Sedang rapat, tidak bisa ditelepon. Tolong talangi dulu 2 juta untuk tamu dari "
        "provinsi, kirim ke rekening ajudan. Jangan diramaikan di grup, ya.",
        "pejabat palsu", ("nomor asing", "minta uang", "minta dirahasiakan"), "kuat",
        "Foto profil dapat disalin siapa saja; telepon nomor lama beliau dahulu.",
    ),
    Message(
        "DM", "@kota..contoh_pengaduan",
        "Halo Kak, terima kasih laporannya soal lampu jalan. Supaya tiketnya diproses, lanjut ke WhatsApp petugas kami ya: "
        "0813-XXXX-XXXX.",
        "admin palsu", ("alamat tiruan", "pindah kanal", "sapaan umum"), "kuat",
        "Nama akunnya hanya mirip, dan warga dipindah ke nomor pribadi.",
    ),
    Message(
        "WA", "Rina Tetangga (tersimpan)",
        "Teh, punten, kode 6 angka punya saya nyasar ke HP Teteh. Kirim ke sini atuh, buru-buru ieu 🙏",
        "minta kode OTP", ("minta data rahasia", "desakan waktu"), "lemah",
        "Kode itu kunci akun Anda sendiri; akun Rina mungkin sudah diambil alih.",
    ),
    Message(
        "DM", "@karir..mudah_88",
        "LOWONGAN PARUH WAKTU! Cukup like dan follow, komisi Rp500 ribu sehari. Deposit awal hanya 150 ribu, kembali dua "
        "kali lipat. Kuota tinggal 3 orang, chat admin di aplikasi sebelah!",
        "lowongan tugas", ("iming-iming", "minta uang", "desakan waktu", "pindah kanal", "sapaan umum"), "lemah",
        "Pekerjaan sungguhan membayar Anda, bukan meminta deposit.",
    ),
    Message(
        "SMS", "+62 819-XXXX-XXXX",
        "Slmt! No Anda terpilh pemenang undian TokoKita 50jt. Klaim hr ini sblm hangus, klik tautan.",
        "hadiah", ("iming-iming", "salah eja", "nomor asing", "sapaan umum", "tautan pendek", "desakan waktu"), "lemah",
        "Anda tidak pernah ikut undian, dan tujuan tautannya tersembunyi.", "hxxps://klik[.]test/50jt",
    ),
    Message(
        "DM", "@cuan..berkah_",
        "Titip dana 1 juta, besok jadi 3 juta, dijamin! Sudah ribuan ibu-ibu buktikan. Transfer sekarang ke rekening "
        "admin 🔥",
        "investasi", ("iming-iming", "minta uang", "desakan waktu", "sapaan umum"), "lemah",
        "Untung tiga kali lipat dalam sehari tidak masuk akal.",
    ),
    Message(
        "surel", "Admin Surel <admin@kotacontoh-example[.]test>",
        "Yth. Ibu Neni, kapasitas kotak surat dinas Ibu sudah 98 persen. Silakan masuk dengan akun dan sandi Ibu pada "
        "tautan berikut untuk menambah ruang.",
        "akun dinas", ("alamat tiruan", "minta data rahasia"), "kuat",
        "Domain terdaftarnya masuk-akun.test, bukan kotacontoh.example.",
        "hxxps://surel.kotacontoh.example.masuk-akun[.]test/kuota",
    ),
    Message(
        "SMS", "+62 831-XXXX-XXXX",
        "Bantuan tunai Rp2.400.000 atas nama ANDA siap cair. Isi NIK dan nomor rekening di tautan sebelum jam 17.00. Biaya "
        "admin 50 ribu.",
        "bantuan atau seleksi palsu",
        ("iming-iming", "minta data rahasia", "minta uang", "desakan waktu", "alamat tiruan", "nomor asing", "sapaan umum"),
        "lemah", "Bantuan pemerintah tidak memungut biaya dan tidak meminta data lewat SMS.",
        "hxxps://bansos-cair[.]test/daftar",
    ),
    Message(
        "WA", "Bu RT Enok (tersimpan), grup RT 03",
        "Wargi, kerja bakti Minggu 07.00 kumpul di pos ronda. Bawa sapu lidi masing-masing. Nuhun 🙏",
        None, (), "kuat", "Pengirimnya dikenal, isinya bisa dicek di pos ronda, dan tidak ada yang diminta.",
    ),
    Message(
        "surel", "Kepegawaian <kepegawaian@kotacontoh[.]example>",
        "Yth. Ibu Neni, Ngulik Kamis ini dimulai 13.30 di Ruang Rapat 2. Surel ini tidak perlu dibalas.",
        None, (), "kuat", "Domainnya milik kota, dan tidak meminta apa pun.",
    ),
    Message(
        "SMS", "RS-CONTOH",
        "Bu Neni, obat resep nomor 0417 sudah dapat diambil di loket 3. Bawa kartu berobat.",
        None, (), "kuat", "Sesuai resep yang ditunggu, tanpa tautan, tanpa permintaan data.",
    ),
    Message(
        "WA", "KirimKilat (akun bisnis terverifikasi)",
        "Pelanggan Yth, paket TokoKita Anda dibawa kurir Dadan. Lacak di aplikasi KirimKilat yang sudah Anda pasang.",
        None, ("sapaan umum",), "sedang", "Anda diarahkan ke aplikasi yang sudah ada, bukan ke berkas baru.",
    ),
    Message(
        "SMS", "BankContoh",
        "Nasabah Yth, transaksi Rp350.000 di Toko Sari pukul 14.22. Bukan Anda? Telepon nomor di belakang kartu.",
        None, ("sapaan umum",), "sedang", "Nomor di belakang kartu dapat Anda periksa sendiri; tidak ada kode yang diminta.",
    ),
    Message(
        "DM", "@kota..contoh_ (akun resmi yang Anda kirimi laporan)",
        "Hatur nuhun laporannya, Kak. Tiketnya KC-0481. Boleh kirim patokan lokasi lampunya di sini? Jangan kirim KTP "
        "atau nomor HP.",
        None, ("sapaan umum",), "kuat", "Akunnya sama dengan yang Anda hubungi, dan justru melarang kirim data pribadi.",
    ),
    Message(
        "surel", "TTE Kota Contoh <tte@kotacontoh[.]example>",
        "Yth. Pengguna, sertifikat elektronik Anda berakhir tiga hari lagi. Perpanjang lewat tautan berikut sebelum Jumat, "
        "atau datang ke loket Diskominfo.",
        None, ("desakan waktu", "sapaan umum"), "kuat",
        "Domain terdaftarnya kotacontoh.example, dan ada jalan lain lewat loket.", "hxxps://tte.kotacontoh[.]example/",
    ),
    Message(
        "WA", "Pak Asep Kasubag (tersimpan), grup kantor",
        "Ibu-Bapak, iuran Korpri 50 ribu ditunggu bendahara sampai nanti sore, ke rekening koperasi seperti biasa. Yang "
        "sudah, centang di daftar, ya.",
        None, ("minta uang", "desakan waktu"), "kuat", "Dikirim terbuka di grup, rekeningnya lama, dan mudah ditanyakan.",
    ),
)
# fmt: on
