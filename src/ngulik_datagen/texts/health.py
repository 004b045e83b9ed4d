"""What citizens write about health services."""

from ngulik_datagen.texts.topic import ASK, Category, Say, Topic

KESEHATAN = Category(
    {
        "puskesmas": Topic(
            Say(
                (
                    "pelayanan puskesmas {kel} [lambat|antreannya panjang|petugasnya kurang ramah] {dur}",
                    "[dokter gigi|bidan|petugas obat] di puskesmas {kec} tidak ada saat jam layanan",
                    "mohon informasi jadwal [imunisasi|vaksin|poli gigi] di {kel}",
                    "persediaan [obat|vaksin] di fasilitas kesehatan {kec} kosong {dur}",
                ),
                (
                    "puskesmas {kel} antrinya [dari subuh|3 jam], dokternya baru dateng siang",
                    "[obat|vaksin] di {kec} kosong {dur}, disuruh beli sendiri",
                    "petugas pendaftaran di puskesmas {kec} jutek banget",
                    "min jadwal [imunisasi|poli gigi|posyandu] di {kel} hari apa ya?",
                    "bawa anak panas ke {kec} malah disuruh balik besok",
                ),
                (
                    "puskesmas {kel} ngantrina ti subuh, dokterna nembé sumping siang",
                    "min jadwal [imunisasi|posyandu] di {kel} dinten naon?",
                    "obat di {kec} kosong {dur}, kedah mésér nyalira",
                ),
            ),
            ASK,
            pace="hari",
            impact=Say(
                (
                    "Pasien yang datang banyak yang lanjut usia",
                    "Warga akhirnya berobat ke tempat lain",
                ),
                (
                    "kasian yang sakit nunggu lama",
                    "orang tua saya ga kuat berdiri lama",
                    "akhirnya ke klinik bayar sendiri",
                ),
                (
                    "karunya nu teu damang ngantosan lami",
                    "pun biang teu kiat ngadeg lami",
                ),
            ),
        ),
        "fogging": Topic(
            Say(
                (
                    "di RW {rw} {kel} terdapat [beberapa|tiga|lima] warga terkena demam berdarah",
                    "kami mengajukan [pengasapan|fogging] {lok} karena banyak nyamuk",
                    "jentik nyamuk ditemukan {lok} dan sudah ada anak yang dirawat",
                ),
                (
                    "RW {rw} {kel} udah ada yang kena [DBD|demam berdarah], kapan difogging?",
                    "nyamuk {lok} banyak banget, [anak tetangga udah dirawat|takut DBD]",
                    "minta fogging {lok} susah amat, harus nunggu berapa korban",
                ),
                (
                    "di RW {rw} {kel} tos aya nu keuna DBD, iraha difogging?",
                    "reungit {lok} seueur pisan, [murangkalih tos aya nu dirawat|sieun DBD]",
                ),
            ),
            Say(("[difogging|ditinjau|diperiksa jentiknya]",), ("[difogging|disemprot]",), ("[difogging|disemprot]",)),
            pace="hari",
            impact=Say(
                (
                    "Warga khawatir penularan meluas",
                    "Lingkungan sekitar banyak genangan air",
                ),
                (
                    "banyak balita di sini",
                    "selokan mampet jadi sarang nyamuk",
                    "jangan nunggu nambah yang sakit",
                ),
                (
                    "seueur budak leutik di dieu",
                    "solokan mampet janten sayang reungit",
                ),
            ),
        ),
        "jaminan": Topic(
            Say(
                (
                    "kepesertaan BPJS keluarga kami di {kel} [nonaktif|tidak terbaca] saat akan berobat",
                    "rujukan ke rumah sakit dari {kec} [ditolak|harus menunggu] {dur}",
                    "ruang [IGD|rawat inap] RSUD penuh dan kami menunggu di lorong",
                ),
                (
                    "BPJS yang dari pemkot tiba-tiba nonaktif, mau berobat di {kec} ga bisa",
                    "minta rujukan di {kec} dipersulit, {dur}",
                    "di IGD rumah sakit disuruh nunggu kamar, {dur} di lorong",
                ),
                (
                    "BPJS ti pamaréntah ujug-ujug nonaktif, bade berobat di {kec} teu tiasa",
                    "nyuhunkeun rujukan di {kec} hésé pisan {dur}",
                ),
            ),
            ASK,
            pace="hari",
            impact=Say(
                (
                    "Pasiennya sudah lanjut usia",
                    "Kami tidak mampu membayar biaya umum",
                ),
                (
                    "orang tua saya udah ga kuat",
                    "kalau bayar umum ga sanggup",
                ),
                (
                    "upami mayar umum mah teu kiat",
                    "karunya ka nu teu damang",
                ),
            ),
        ),
    },
    Say(
        (
            "Pasiennya sudah lanjut usia",
            "Anak balita kami demam tinggi",
            "Warga khawatir penularan meluas",
            "Lingkungan sekitar banyak genangan air",
        ),
        (
            "kasian yang sakit nunggu lama",
            "orang tua saya udah ga kuat berdiri",
            "banyak balita di sini",
            "selokan mampet jadi sarang nyamuk",
        ),
        (
            "karunya nu teu damang ngantosan lami",
            "seueur budak leutik di dieu",
            "pun biang tos teu kiat ngadeg",
        ),
    ),
)
