"""Form B: for the second round. The reader is Bapak Dedi; schemes, channels and levels are those of form A."""

from ngulik_datagen.inbox.message import Message

# fmt: off
MESSAGES = (
    Message(
        "WA", "+62 852-XXXX-XXXX (tidak tersimpan)",
        "Dengan penuh syukur kami mengundang Bpk/Ibu/Sdr/i pada khitanan anak kami. Lokasi dan susunan acara klik undangan "
        "di bawah. Hatur nuhun.",
        "APK undangan", ("berkas aplikasi", "nomor asing", "sapaan umum"), "kuat",
        "Pengirim tidak menyebut nama, dan undangannya sebuah aplikasi.", "Undangan_Khitanan.apk",
    ),
    Message(
        "WA", "+62 877-XXXX-XXXX (foto motor)",
        "Permisi kak, kurir KirimKilat. Rumahnya kosong, ya? Resinya tolong dibuka dulu supaya paket tidak dikembalikan sore "
        "ini.",
        "APK kurir", ("berkas aplikasi", "nomor asing", "sapaan umum", "desakan waktu"), "sedang",
        "Resi cukup berupa nomor; berkas .apk memasang aplikasi.", "Cek_Resi.apk",
    ),
    Message(
        "WA", "+62 814-XXXX-XXXX (gambar kantor)",
        "PEMBERITAHUAN PAJAK KENDARAAN. Pajak motor Anda menunggak. Unduh surat tagihan dan bayar malam ini juga. Lewat "
        "malam ini, nomor kendaraan diblokir.",
        "APK surat resmi", ("berkas aplikasi", "nomor asing", "sapaan umum", "desakan waktu", "ancaman"), "sedang",
        "Tagihan resmi tidak dikirim sebagai aplikasi lewat pesan pribadi.", "TAGIHAN-PAJAK.Apk",
    ),
    Message(
        "WA", "Kelurahan, +62 882-XXXX-XXXX",
        "Wilujeng enjing, Pa Dedi. Abdi ti Kalurahan Contoh, bade mutahirkeun data IKD. Mangga eusian tautan sareng kintun "
        "kode OTP dinten ieu, supados KTP Bapa henteu dipareuman.",
        "petugas palsu", ("nomor asing", "minta data rahasia", "desakan waktu", "ancaman", "tautan pendek"), "kuat",
        "Bahasanya halus, tetapi kode OTP tetap tidak boleh diminta siapa pun.", "hxxps://ringkas[.]test/ikd",
    ),
    Message(
        "WA", "Foto Pak Sekda, +62 821-XXXX-XXXX",
        "Dedi, saya perlu bantuan untuk santunan anak yatim. Kirim 1,5 juta ke rekening panitia, nanti diganti bendahara. "
        "Cukup kita berdua yang tahu.",
        "pejabat palsu", ("nomor asing", "minta uang", "minta dirahasiakan"), "kuat",
        "Permintaan dana yang dirahasiakan harus dicek lewat nomor resmi.",
    ),
    Message(
        "DM", "@kota_contoh..resmi",
        "Punten Kak, keluhan sampahnya sudah kami terima. Biar cepat diangkut, isi formulir petugas lewat WA "
        "0852-XXXX-XXXX, nya.",
        "admin palsu", ("alamat tiruan", "pindah kanal", "sapaan umum"), "kuat",
        "Akun resmi tidak memindahkan warga ke nomor pribadi.",
    ),
    Message(
        "WA", "Mang Ujang (tersimpan)",
        "Pak Dedi, WA saya keblokir. Katanya bisa dibuka pakai kode 6 angka yang masuk ke HP Bapak. Kirim ya, dua menit lagi "
        "hangus.",
        "minta kode OTP", ("minta data rahasia", "desakan waktu"), "lemah",
        "Kode yang masuk ke HP Anda hanya untuk akun Anda.",
    ),
    Message(
        "DM", "@loker..rumahan_",
        "Kerja dari rumah, nonton video dibayar 300 ribu per jam!! Daftar 99 ribu, balik modal hari ini. Sisa 5 slot, chat "
        "admin di aplikasi lain.",
        "lowongan tugas", ("iming-iming", "minta uang", "desakan waktu", "pindah kanal", "sapaan umum"), "lemah",
        "Bayaran terlalu besar, dan Anda yang diminta membayar.",
    ),
    Message(
        "SMS", "+62 858-XXXX-XXXX",
        "Selmat! Kartu anda dpt bonus pulsa + umroh gratis dr BankContoh. Klaim skrg, berlaku 1 jam.",
        "hadiah", ("iming-iming", "salah eja", "nomor asing", "sapaan umum", "tautan pendek", "desakan waktu"), "lemah",
        "Bank tidak membagi hadiah dari nomor pribadi.", "hxxps://tekan[.]test/bns",
    ),
    Message(
        "DM", "@robot..cuan_pasti",
        "Robot dagang halal, untung 10 persen tiap hari, tanpa risiko! Setor 500 ribu sekarang, besok sudah bisa panen 💰",
        "investasi", ("iming-iming", "minta uang", "desakan waktu", "sapaan umum"), "lemah",
        "Tidak ada usaha yang untung pasti tanpa risiko.",
    ),
    Message(
        "surel", "Keuangan <gaji@kotacontoh[.]example[.]gaji-asn[.]test>",
        "Yth. Bapak Dedi, slip gaji bulan ini perlu dikonfirmasi. Masuk dengan akun dan sandi dinas Bapak pada tautan "
        "berikut.",
        "akun dinas", ("alamat tiruan", "minta data rahasia"), "kuat",
        "Domain terdaftarnya gaji-asn.test, bukan kotacontoh.example.", "hxxps://kotacontoh.example.gaji-asn[.]test/slip",
    ),
    Message(
        "SMS", "+62 896-XXXX-XXXX",
        "Kuota khusus PPPK jalur cepat! Isi NIK dan nomor rekening di tautan sebelum jam 21.00. Biaya berkas 250 ribu, "
        "dijamin lolos.",
        "bantuan atau seleksi palsu",
        ("iming-iming", "minta data rahasia", "minta uang", "desakan waktu", "alamat tiruan", "nomor asing", "sapaan umum"),
        "lemah", "Seleksi pegawai tidak punya jalur berbayar.", "hxxps://pppk-cepat[.]test/isi",
    ),
    Message(
        "WA", "Pak RW Uus (tersimpan), grup RW 07",
        "Ronda malam ini giliran RT 02. Mangga kempel jam 22.00 di pos. Aya bajigur 😄",
        None, (), "kuat", "Pengirimnya dikenal, dan tidak ada yang diminta.",
    ),
    Message(
        "surel", "Diklat <diklat@kotacontoh[.]example>",
        "Yth. Bapak Dedi, sertifikat pelatihan Bapak sudah dapat diambil di ruang Diklat lantai 2 pada jam kerja.",
        None, (), "kuat", "Domainnya milik kota, dan urusannya diselesaikan tatap muka.",
    ),
    Message(
        "SMS", "PKM-CONTOH",
        "Pak Dedi, besok jadwal imunisasi putri Bapak di Posyandu Melati pukul 08.00. Bawa buku KIA.",
        None, (), "kuat", "Sesuai jadwal posyandu, tanpa tautan, tanpa permintaan data.",
    ),
    Message(
        "WA", "TirtaContoh (akun bisnis terverifikasi)",
        "Pelanggan Yth, air di RW 05 dan 06 padam Rabu 09.00–12.00 karena perbaikan pipa. Mohon maaf.",
        None, ("sapaan umum",), "sedang", "Hanya pemberitahuan; tidak ada tautan, kode, atau uang yang diminta.",
    ),
    Message(
        "SMS", "BankContoh",
        "Nasabah Yth, akun Anda dibuka dari perangkat baru pukul 06.10. Bukan Anda? Telepon nomor di belakang kartu.",
        None, ("sapaan umum",), "sedang", "Anda diminta menelepon nomor yang sudah Anda pegang, tanpa menyebut kode.",
    ),
    Message(
        "DM", "@kota..contoh_ (akun resmi yang Anda kirimi laporan)",
        "Punten Kak, aduan sampahnya sudah diteruskan, tiket KC-0512. Kabar berikutnya Senin pukul 10.00 di sini.",
        None, ("sapaan umum",), "kuat", "Akunnya sama, tiketnya ada, dan percakapan tetap di sini.",
    ),
    Message(
        "surel", "Presensi <presensi@kotacontoh[.]example>",
        "Yth. Pengguna, sandi akun presensi berakhir besok. Ganti lewat menu Profil pada laman berikut. Kami tidak pernah "
        "menanyakan sandi Anda.",
        None, ("desakan waktu", "sapaan umum"), "kuat",
        "Domain terdaftarnya kotacontoh.example; sandi diganti di laman sendiri.", "hxxps://presensi.kotacontoh[.]example/",
    ),
    Message(
        "WA", "Bu Yati Bendahara (tersimpan), grup kantor",
        "Bapak-Ibu, iuran duka untuk keluarga Pak Amat ditunggu sampai magrib, seikhlasnya. Boleh tunai ke meja saya, boleh "
        "ke rekening koperasi seperti biasa.",
        None, ("minta uang", "desakan waktu"), "kuat", "Dikirim terbuka, boleh tunai, dan rekeningnya yang lama.",
    ),
)
# fmt: on
