"""What citizens write about civil registration."""

from ngulik_datagen.texts.topic import ASK, Category, Say, Topic

ADMINDUK = Category(
    {
        "ktp": Topic(
            Say(
                (
                    "KTP elektronik saya belum [dicetak|selesai] {dur} di [kecamatan {kec}|{kel}]",
                    "perekaman KTP [pemula|anak saya] di Kecamatan {kec} [tertunda|diminta kembali lagi] {dur}",
                    "saya hendak mengganti kartu identitas yang [rusak|hilang], apa saja syaratnya?",
                    "aktivasi identitas digital di Kecamatan {kec} gagal, [kode QR tidak terbaca|selalu kembali ke halaman awal]",
                ),
                (
                    "KTP saya kok belum jadi-jadi {dur}, di [kec {kec}|{kel}] katanya blanko kosong",
                    "min mau cetak ulang [ktp|kartu identitas] yang [ilang|patah] syaratnya apa aja? [bisa online ga|harus ke kec {kec}]",
                    "aktivasi IKD di {kec} [antri panjang|gagal terus], bisa di tempat lain ga ya",
                    "anak baru 17 taun mau rekam di {kec}, hari apa aja bukanya?",
                ),
                (
                    "min, KTP abdi teu acan janten {dur}, di Kec {kec} saurna blanko kosong",
                    "bade ngadamel KTP énggal nu leungit, syaratna naon wae? [tiasa online teu|kedah ka {kec}]",
                    "aktivasi IKD di {kec} teu tiasa wae, kedah kumaha?",
                ),
            ),
            ASK,
        ),
        "kk": Topic(
            Say(
                (
                    "permohonan perubahan kartu keluarga saya {dur} belum terbit, domisili {kel}",
                    "mohon penjelasan syarat pindah domisili [masuk|keluar] Kecamatan {kec}",
                    "data [nama orang tua|tempat lahir|pendidikan] pada KK kami keliru dan perlu diperbaiki",
                ),
                (
                    "ngurus KK di {kec} {dur} belum beres, statusnya diproses mulu",
                    "min syarat pindah KK apa aja ya? [dari luar kota|dari {kec} ke kecamatan lain]",
                    "mau pecah KK abis nikah, bisa online atau harus ke {kec}?",
                    "nama di kartu keluarga salah huruf, benerinnya dimana ya",
                ),
                (
                    "min syarat pindah KK naon wae? bisa online teu? [ti {kec} ka kacamatan sanés|ti luar kota]",
                    "ngurus KK di {kec} {dur} teu acan réngsé",
                    "wasta dina kartu kulawarga lepat, ngalereskeunana ka mana?",
                ),
            ),
            ASK,
        ),
        "akta": Topic(
            Say(
                (
                    "akta [kelahiran|kematian] yang saya ajukan {dur} belum dapat diunduh",
                    "berkas akta kelahiran anak ditolak sistem tanpa alasan [yang jelas|apa pun], domisili {kel}",
                    "kartu identitas anak (KIA) dari Kecamatan {kec} belum kami terima {dur}",
                ),
                (
                    "akta lahir anak saya udah {dur} belum keluar juga",
                    "ngajuin akta [kematian bapak|lahir] ditolak terus sama sistem, alesannya ga jelas",
                    "KIA anak katanya diambil di {kec} tapi belum ada terus",
                ),
                (
                    "akta lahir budak {dur} teu acan kaluar",
                    "KIA saurna dicandak di {kec} tapi teu acan aya wae",
                ),
            ),
            ASK,
        ),
        "antre": Topic(
            Say(
                (
                    "antrean daring layanan kependudukan [selalu penuh|tidak dapat diakses] {dur}",
                    "pelayanan di [kantor kecamatan {kec}|gerai {kec}] lambat, [hanya satu loket yang buka|petugas istirahat terlalu lama]",
                    "nomor antrean di Kecamatan {kec} habis sebelum pukul delapan",
                ),
                (
                    "aplikasi antrian dukcapil error {dur}, [kuota selalu abis|ga bisa login]",
                    "ke kecamatan {kec} dari pagi antri, jam [10|11] dibilang kuota abis",
                    "loket di {kec} yang buka cuma satu, antrinya [sampe luar|berjam-jam]",
                ),
                (
                    "antrian online dukcapil pinuh wae {dur}, kumaha atuh",
                    "ti subuh ngantri di {kec}, dugi ka loket saurna kuotana béak",
                ),
            ),
            ASK,
            pace="hari",
        ),
    },
    Say(
        (
            "Dokumen tersebut diperlukan untuk [daftar sekolah|berobat|mengurus bantuan|melamar kerja]",
            "Saya sudah izin kerja dua kali untuk mengurusnya",
            "Petugas menyampaikan jawaban yang berbeda-beda",
        ),
        (
            "buat [daftar sekolah|ngelamar kerja|berobat|ngurus bantuan] soalnya",
            "udah bolos kerja dua kali",
            "bolak-balik terus disuruh lengkapin",
        ),
        (
            "kanggo [daptar sakola|ngalamar damel|berobat] soalna",
            "tos dua kali bolos damel",
            "bulak-balik wae, capé",
        ),
    ),
)
