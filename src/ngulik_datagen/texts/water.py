"""What citizens write about tap water."""

from ngulik_datagen.texts.topic import Category, Say, Topic

AIR_BERSIH = Category(
    {
        "mati": Topic(
            Say(
                (
                    "aliran air [PDAM|ledeng|pelanggan] {lok} [mati|terhenti] {dur} tanpa pemberitahuan",
                    "keran di rumah kami {lok} tidak mengalir {dur}",
                    "pasokan ke {kel} RW {rw} hanya mengalir [dini hari|satu jam sehari] {dur}",
                ),
                (
                    "air {lok} [mati|ga ngalir|mati lagi] {dur}, ga ada pengumuman",
                    "PDAM {lok} [mati total|netes doang] {dur}, mandi gimana",
                    "keran {lok} cuma [angin|netes], {dur}",
                    "ledeng {lok} ngalirnya jam [1|2|3] pagi doang, [begadang terus|cape nungguin]",
                ),
                (
                    "cai {lok} [pareum|teu ngocor] {dur}, teu aya béwara",
                    "ledeng {lok} [ngan nyakclak|teu kaluar] {dur}, bade mandi kumaha",
                    "PDAM {lok} ngocorna ngan peuting, [tunduh ngantosan|{dur}]",
                ),
            ),
            Say(
                ("[dinormalkan|dialirkan kembali|dikirim tangki]",),
                ("[dialirin lagi|dikirim tangki]",),
                ("[diocorkeun deui|dikintun tangki]",),
            ),
            pace="hari",
        ),
        "keruh": Topic(
            Say(
                (
                    "air yang keluar dari keran {lok} [keruh|kekuningan|berbau] {dur}",
                    "kualitas air pelanggan {lok} [menurun|berlumpur] [setelah perbaikan pipa|setelah hujan]",
                ),
                (
                    "air {lok} [keruh|kuning|bau kaporit|kayak teh susu] {dur}",
                    "keran {lok} keluarnya [lumpur|air item], ga bisa dipake masak",
                ),
                (
                    "cai {lok} [kiruh|konéng|bau] {dur}",
                    "nu kaluar tina keran {lok} [leutak|cai hideung], teu tiasa kanggo masak",
                ),
            ),
            Say(("[diperiksa|dibersihkan]",), ("[dicek|dibersihin]",), ("[dipariksa|diberesihan]",)),
            pace="hari",
        ),
        "bocor": Topic(
            Say(
                (
                    "pipa {lok} [bocor|pecah] dan air terbuang ke jalan {dur}",
                    "terdapat kebocoran [pipa utama|sambungan meter] {lok} {dur}",
                ),
                (
                    "pipa {lok} [bocor|pecah], airnya ngalir terus ke jalan {dur}",
                    "sayang banget air bersih kebuang {lok}, pipanya bocor {dur}",
                ),
                (
                    "pipa {lok} [bocor|peupeus], caina ngocor ka jalan {dur}",
                    "hawatos cai kabuang {lok}, pipana bocor",
                ),
            ),
            Say(("[diperbaiki|ditutup]",), ("[dibenerin|ditambal]",), ("[didangdosan|ditambal]",)),
            pace="hari",
            impact=Say(
                (
                    "Air menggenang dan jalan mulai rusak",
                    "Aliran ke rumah warga menjadi kecil",
                ),
                (
                    "jalan jadi becek dan rusak",
                    "ke rumah jadi kecil ngalirnya",
                    "mubazir banget",
                ),
                (
                    "jalan janten ruksak",
                    "ka bumi caina janten alit",
                ),
            ),
        ),
        "tagihan": Topic(
            Say(
                (
                    "tagihan air kami di {kel} [melonjak|naik dua kali lipat] padahal pemakaian tetap",
                    "meteran pelanggan {lok} [tidak pernah dicatat|rusak|berputar sendiri]",
                    "permohonan sambungan baru {lok} belum disurvei {dur}",
                ),
                (
                    "tagihan [PDAM|air] di {kel} kok [naik dua kali lipat|tiba-tiba mahal], padahal sering mati",
                    "meteran {lok} [muter sendiri|rusak|ga pernah dicatet]",
                    "daftar pasang baru {lok} belum disurvei juga, {dur}",
                ),
                (
                    "tagihan cai di {kel} naha janten [awis|dua kali lipet], padahal sok pareum",
                    "méteran {lok} [ruksak|muter nyalira], nyuhunkeun dipariksa",
                ),
            ),
            Say(("[diperiksa|dikoreksi|disurvei]",), ("[dicek|dibenerin]",), ("[dipariksa|dilereskeun]",)),
            impact=Say(
                (
                    "Padahal pembayaran tidak pernah terlambat",
                    "Rumah kami bahkan sering kosong",
                ),
                (
                    "padahal rumah sering kosong",
                    "bayar ga pernah telat lho",
                ),
                ("padahal mayar teu kantos telat",),
            ),
        ),
    },
    Say(
        (
            "Kami terpaksa membeli air galon untuk [memasak|mandi]",
            "Bayi dan lansia di rumah sangat membutuhkan",
            "Padahal pembayaran tidak pernah terlambat",
            "Warga satu RW mengalami hal yang sama",
        ),
        (
            "terpaksa beli galon buat [mandi|masak]",
            "cucian numpuk semua",
            "padahal bayar ga pernah telat",
            "satu gang ngalamin semua",
            "ada bayi di rumah",
        ),
        (
            "kapaksa mésér galon kanggo [mandi|masak]",
            "padahal mayar teu kantos telat",
            "sagang ngalaman sadayana",
            "seuseuhan tos numpuk",
        ),
    ),
)
