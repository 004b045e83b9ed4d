"""What citizens write about drains and floods."""

from ngulik_datagen.texts.topic import Category, Say, Topic

DRAINASE = Category(
    {
        "banjir": Topic(
            Say(
                (
                    "setiap hujan deras {lok} tergenang [setinggi lutut|sekitar 30 cm|hingga masuk rumah]",
                    "air {lok} [meluap|naik ke jalan] [sejak sore|setelah hujan satu jam] dan belum surut",
                    "genangan {lok} tidak kunjung surut {dur}",
                    "rumah warga {lok} kemasukan air [untuk kesekian kali|setiap hujan]",
                ),
                (
                    "{lok} banjir [lagi|terus|selutut], [motor pada mogok|air masuk rumah]",
                    "ujan dikit {lok} langsung [banjir|cileuncang|jadi sungai]",
                    "air {lok} belum surut {dur}, [aktivitas lumpuh|ga bisa kemana-mana]",
                    "tiap hujan {lok} rumah kemasukan air, cape ngepel",
                    "asik kolam renang dadakan {lok} buka lagi 👏",
                ),
                (
                    "{lok} caah [deui|wae|nepi ka tuur], motor seueur nu mogok",
                    "hujan sakedap {lok} tos [cileuncang|caah|ngeyembeng]",
                    "cai {lok} teu acan surut {dur}, [lebet ka bumi|jalan teu katingali]",
                ),
            ),
            Say(("[ditangani|dicek salurannya|disedot]",), ("[dicek|disedot|ditangani]",), ("[dipariksa|disedot]",)),
            pace="baru",
        ),
        "mampet": Topic(
            Say(
                (
                    "saluran air {lok} [tersumbat|mampet|penuh sedimen] {dur}",
                    "gorong-gorong {lok} tersumbat [sampah|lumpur|sisa bangunan]",
                    "selokan {lok} [dangkal|tidak mengalir] dan menimbulkan bau",
                ),
                (
                    "selokan {lok} mampet {dur}, [bau banget|item airnya|banyak nyamuk]",
                    "got {lok} [penuh lumpur|ketutup sampah|ga ngalir], [bau|luber ke jalan]",
                    "gorong-gorong {lok} kesumbat, ujan dikit luber",
                ),
                (
                    "solokan {lok} [mampet|saat] {dur}, bau pisan",
                    "susukan {lok} pinuh ku [runtah|leutak], caina teu ngocor",
                    "gorong-gorong {lok} katutup leutak, [bau|seueur reungit]",
                ),
            ),
            Say(("[dikeruk|dibersihkan|dinormalisasi]",), ("[dikeruk|dibersihin]",), ("[dikeruk|diberesihan]",)),
        ),
        "tutup": Topic(
            Say(
                (
                    "tutup [gorong-gorong|saluran|bak kontrol] {lok} [hilang|patah|ambles] {dur}",
                    "besi penutup saluran {lok} hilang dan membahayakan pejalan kaki",
                ),
                (
                    "tutup [got|gorong-gorong] {lok} [ilang|patah|bolong], [ada yang kejeblos|takut ada yang kecemplung]",
                    "besi penutup {lok} [ilang|dicuri], tinggal ditutup papan",
                ),
                (
                    "tutup solokan {lok} [leungit|potong], bilih aya nu tigubrag",
                    "beusi tutup gorong-gorong {lok} tos teu aya {dur}",
                ),
            ),
            Say(("[diganti|dipasang kembali]",), ("[diganti|dipasang lagi]",), ("[digentos|dipasang deui]",)),
            impact=Say(
                (
                    "Sudah ada pengendara yang terperosok",
                    "Membahayakan terutama pada malam hari karena gelap",
                ),
                (
                    "udah ada yang kejeblos",
                    "malem ga keliatan, gelap",
                    "banyak anak kecil main di situ",
                ),
                (
                    "tos aya nu tigubrag",
                    "mun peuting teu katingali",
                ),
            ),
        ),
        "tanggul": Topic(
            Say(
                (
                    "[tanggul|dinding saluran|kirmir] {lok} [jebol|retak|longsor] {dur}",
                    "tebing sungai {lok} [terkikis|longsor sedikit demi sedikit] mendekati rumah warga",
                ),
                (
                    "kirmir {lok} [jebol|retak], takut longsor pas hujan",
                    "tembok kali {lok} udah [gerowong|ambrol] {dur}, deket rumah warga",
                ),
                (
                    "kirmir {lok} tos [jebol|urug] {dur}, bilih longsor",
                    "tembok walungan {lok} tos gerowong, caket pisan ka bumi warga",
                ),
            ),
            Say(("[diperkuat|diperbaiki]",), ("[dibenerin|dibangun lagi]",), ("[didangdosan|dibangun deui]",)),
            impact=Say(
                (
                    "Rumah warga hanya berjarak beberapa meter",
                    "Saat hujan deras warga tidak berani tidur",
                ),
                (
                    "tiap hujan warga ga bisa tidur",
                    "rumah paling deket cuma semeter",
                    "takut kejadian pas malem",
                ),
                (
                    "mun hujan warga teu wantun kulem",
                    "bilih kajadian peuting-peuting",
                ),
            ),
        ),
    },
    Say(
        (
            "Air kotor masuk ke rumah warga",
            "Jalan menjadi licin dan cepat rusak",
            "Baunya sangat mengganggu",
            "Warga khawatir muncul penyakit dan nyamuk",
            "Kendaraan banyak yang mogok dan macet panjang",
        ),
        (
            "airnya item dan bau",
            "jalan jadi cepet rusak",
            "anak-anak jadi gatel-gatel",
            "tiap hujan warga ga bisa tidur",
            "macet panjang sampe depan",
        ),
        (
            "caina hideung tur bau",
            "jalan janten gancang ruksak",
            "mun hujan warga teu tiasa saré",
            "seueur reungit",
        ),
    ),
)
