"""What citizens write about waste."""

from ngulik_datagen.texts.topic import Category, Say, Topic

SAMPAH = Category(
    {
        "numpuk": Topic(
            Say(
                (
                    "tumpukan sampah {lok} [belum diangkut|semakin tinggi|meluber ke jalan] {dur}",
                    "TPS {lok} [penuh|meluap|melebihi kapasitas] {dur}",
                    "kontainer {lok} [penuh|tidak diganti] sehingga kantong plastik berserakan",
                ),
                (
                    "sampah {lok} numpuk [lagi|sampe ke jalan] {dur}",
                    "TPS {lok} [udah luber|penuh], bau kemana-mana",
                    "gunungan kresek {lok} [makin tinggi|sampe nutup setengah jalan] {dur}",
                    "bau busuk {lok} {dur}, TPS-nya ga diberesin",
                ),
                (
                    "runtah {lok} [numpuk|ngagunung] {dur}, bau pisan",
                    "TPS {lok} tos pinuh, [runtahna dugi ka jalan|bauna dugi ka bumi]",
                ),
            ),
            Say(("[diangkut|dibersihkan]",), ("[diangkut|diberesin]",), ("[diangkut|diberesihan]",)),
            pace="hari",
        ),
        "angkut": Topic(
            Say(
                (
                    "truk pengangkut tidak datang ke {kel} RW {rw} {dur}",
                    "jadwal pengangkutan {lok} [tidak teratur|terlewat] {dur}",
                    "gerobak kebersihan {lok} sudah tidak beroperasi {dur}, padahal iuran jalan terus",
                ),
                (
                    "{lok} udah ga ada yang ngangkut {dur}, [ember|tong] depan rumah penuh",
                    "truk sampah ke {kel} kok ga dateng-dateng, {dur}",
                    "iuran kebersihan bayar terus tapi {lok} ga diambil {dur}",
                    "tukang gerobak {lok} ga keliling {dur}, belatungan nih",
                ),
                (
                    "{lok} {dur} teu aya nu ngangkut, tong tos pinuh",
                    "treuk runtah ka {kel} naha teu dongkap wae, {dur}",
                    "iuran dibayar wae tapi runtah {lok} teu dicandak {dur}",
                ),
            ),
            Say(("[diangkut|dijadwalkan ulang]",), ("[diangkut|diambil]",), ("[diangkut|dicandak]",)),
            pace="hari",
        ),
        "liar": Topic(
            Say(
                (
                    "warga luar sering membuang sampah [di lahan kosong|di pinggir sungai|sembarangan] {lok}",
                    "lahan kosong {lok} menjadi tempat pembuangan liar {dur}",
                    "ada yang membuang [kasur bekas|puing bangunan|limbah dapur] {lok}",
                ),
                (
                    "{lok} jadi tempat buang sampah dadakan, [tiap malem ada aja|yang buang naik motor]",
                    "orang pada buang [kasur|puing|kresek|popok] {lok}, jorok banget",
                    "lahan kosong {lok} penuh buangan orang {dur}",
                ),
                (
                    "{lok} seueur nu miceun runtah sembarangan, [peuting-peuting|kana motor]",
                    "aya nu miceun [kasur|puing|pampers] {lok}, jorok pisan",
                ),
            ),
            Say(
                ("[dibersihkan|dipasang larangan|diawasi]",),
                ("[dibersihin|dipasang CCTV|dikasih plang]",),
                ("[diberesihan|dipasang larangan]",),
            ),
        ),
        "bakar": Topic(
            Say(
                (
                    "warga sering membakar [sampah|plastik] {lok}, asapnya masuk ke rumah",
                    "asap pembakaran {lok} mengganggu pernapasan, terutama [sore|pagi] hari",
                ),
                (
                    "tiap [sore|pagi] ada yang bakar-bakar {lok}, asepnya masuk rumah",
                    "asap bakaran plastik {lok} bikin sesek, {dur}",
                ),
                (
                    "unggal [sonten|énjing] aya nu ngaduruk runtah {lok}, haseupna ka bumi",
                    "haseup durukan {lok} matak engap {dur}",
                ),
            ),
            Say(("[ditegur|ditertibkan]",), ("[ditegur|ditindak]",), ("[ditegor|ditertibkeun]",)),
            impact=Say(
                (
                    "Ada bayi dan lansia yang sesak napas",
                    "Sudah ditegur, tetapi diulangi lagi",
                ),
                (
                    "jemuran jadi bau asep",
                    "anak saya asma",
                    "udah ditegur masih aja",
                ),
                (
                    "aya orok di bumi",
                    "tos ditegor tapi angger",
                ),
            ),
        ),
    },
    Say(
        (
            "Baunya menyengat sampai ke [rumah warga|ruang kelas|tempat ibadah]",
            "Banyak lalat dan tikus",
            "Saat hujan airnya mengalir ke selokan hingga tersumbat",
            "Jalan menjadi sempit dan licin",
        ),
        (
            "baunya sampe ke dalem rumah",
            "lalatnya banyak banget",
            "jalan jadi sempit",
            "malu kalau ada tamu",
            "kalau hujan hanyut ke selokan, mampet deh",
        ),
        (
            "bauna dugi ka jero bumi",
            "seueur laleur",
            "mun hujan palid ka solokan, mampet",
            "éra upami aya tamu",
        ),
    ),
)
