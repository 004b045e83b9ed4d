"""What citizens write about roads and pavements."""

from ngulik_datagen.texts.topic import Category, Say, Topic

JALAN = Category(
    {
        "lubang": Topic(
            Say(
                (
                    "terdapat [lubang besar|beberapa lubang|lubang menganga] {lok}",
                    "permukaan jalan {lok} [berlubang|rusak dan berlubang] {dur}",
                    "lubang {lok} [semakin lebar|semakin dalam|kembali menganga] dan belum diperbaiki {dur}",
                    "jalan {lok} rusak cukup parah, kedalamannya [semata kaki|hampir sejengkal]",
                ),
                (
                    "jalan {lok} [bolong|bolong-bolong|rusak parah|ancur] {dur}",
                    "ada lubang [gede|lumayan dalem] {lok}, [kalau malem|pas hujan] ga keliatan",
                    "yang {lok} kapan ditambal ya, {dur}",
                    "motor saya [hampir jatuh|kejeblos|bannya pecah] {lok}, [jalannya rusak|lubangnya ketutup air]",
                    "mantap euy, [kolam ikan|wahana offroad] gratis {lok} 👏",
                    "tambalan {lok} baru sebentar udah [jebol|bolong] lagi",
                ),
                (
                    "jalan {lok} [butut|ruksak|bolong] pisan {dur}",
                    "seueur lubang {lok}, [tos seueur nu labuh|bilih aya nu labuh]",
                    "iraha atuh nu {lok} bade ditambal, {dur} bolong wae",
                    "jalan {lok} [bolong deui|ruksak deui], nembé gé ditambal",
                ),
            ),
            Say(
                ("[ditambal|diperbaiki|diaspal ulang]",),
                ("[ditambal|dibenerin|diaspal]",),
                ("[didangdosan|ditambal|diaspal deui]",),
            ),
        ),
        "aspal": Topic(
            Say(
                (
                    "lapisan aspal {lok} [mengelupas|terkelupas] dan kerikilnya berserakan",
                    "jalan {lok} [bergelombang|ambles sebagian] [akibat truk berat|setelah hujan deras]",
                    "perbaikan {lok} [tidak rata|belum tuntas] {dur}",
                ),
                (
                    "aspal {lok} pada ngelupas, kerikilnya kemana-mana",
                    "jalan {lok} gelombang parah, [bikin oleng|motor suka oleng]",
                    "tambalan {lok} ga rata, malah kayak polisi tidur",
                    "tiap lewat {lok} badan rasanya [rontok|kegoncang semua], aspalnya ga rata",
                ),
                (
                    "aspal {lok} seueur nu ngelotok, batuna kamana-mana",
                    "jalan {lok} teu rata pisan, [sok oleng kana motor|gujlag-gajlug]",
                    "tambalan {lok} teu rata, {dur} kitu wae",
                ),
            ),
            Say(
                ("[diratakan|diaspal ulang|diperbaiki]",),
                ("[diratain|diaspal ulang|dibenerin]",),
                ("[diratakeun|diaspal deui]",),
            ),
        ),
        "galian": Topic(
            Say(
                (
                    "bekas galian [kabel|pipa|utilitas] {lok} belum [ditutup|dirapikan] kembali {dur}",
                    "galian {lok} dibiarkan terbuka tanpa [rambu|penutup|pengaman]",
                    "tanah sisa galian {lok} [menutup setengah jalur|tercecer dan licin saat hujan]",
                ),
                (
                    "bekas galian {lok} [ditinggal gitu aja|ga dirapihin lagi] {dur}",
                    "abis digali buat [kabel|pipa] {lok} tanahnya dibiarin numpuk",
                    "proyek gali lubang {lok} ga kelar-kelar, ga ada [rambu|lampu peringatan] lagi",
                ),
                (
                    "urut galian {lok} teu acan ditutup deui {dur}",
                    "tos digali {lok} [teu dirapihkeun deui|ditinggalkeun kitu wae]",
                ),
            ),
            Say(("[dirapikan|ditutup kembali]",), ("[dirapihin|ditutup lagi]",), ("[dirapihkeun|ditutup deui]",)),
        ),
        "trotoar": Topic(
            Say(
                (
                    "trotoar {lok} [rusak|amblas|pecah-pecah] sehingga pejalan kaki turun ke badan jalan",
                    "ubin pemandu tunanetra {lok} [hilang|lepas] sebagian",
                    "penutup lubang di trotoar {lok} [hilang|patah] {dur}",
                ),
                (
                    "trotoar {lok} [ancur|jebol], jalan kaki jadi ke tengah",
                    "paving {lok} pada copot, [kesandung mulu|stroller ga bisa lewat|kursi roda susah lewat]",
                    "yang jalan kaki {lok} ga kebagian tempat, [pavingnya|trotoarnya] rusak {dur}",
                ),
                (
                    "trotoar {lok} tos [ruksak|amblas], nu mapah kedah ka tengah jalan",
                    "paving {lok} seueur nu copot {dur}, [sok titajong|bilih aya nu titajong]",
                ),
            ),
            Say(("[diperbaiki|dipasang kembali]",), ("[dibenerin|dipasang lagi]",), ("[didangdosan|dipasang deui]",)),
            impact=Say(
                (
                    "Pejalan kaki dan pengguna kursi roda kesulitan lewat",
                    "Anak sekolah terpaksa berjalan di badan jalan",
                    "Sudah ada warga yang tersandung",
                ),
                (
                    "kemarin ibu-ibu ada yang kesandung",
                    "kasian anak sekolah jalannya di tengah",
                    "kursi roda sama stroller susah lewat",
                ),
                (
                    "karunya barudak sakola mapahna di tengah jalan",
                    "kamari aya nu titajong",
                ),
            ),
        ),
        "jembatan": Topic(
            Say(
                (
                    "jembatan kecil {lok} [mulai retak|pagarnya lepas|lantainya keropos]",
                    "pagar pengaman jembatan {lok} [patah|hilang] {dur}",
                ),
                (
                    "jembatan {lok} [goyang|pagernya udah ga ada|lantainya bolong], ngeri kalau lewat",
                    "lewat jembatan {lok} deg-degan, [besinya|pagernya] copot {dur}",
                ),
                (
                    "sasak {lok} tos [reyod|ruksak], paur upami ngalangkung",
                    "pager sasak {lok} tos teu aya {dur}",
                ),
            ),
            Say(("[diperiksa|diperbaiki|diperkuat]",), ("[dicek|dibenerin]",), ("[dipariksa|didangdosan]",)),
            impact=Say(
                ("Anak sekolah setiap hari menyeberang di sana", "Kami khawatir jembatan ambruk saat arus deras"),
                ("anak sekolah lewat situ tiap hari", "takut ambruk kalau kali lagi gede", "ngeri apalagi bawa anak"),
                ("barudak sakola unggal dinten ngalangkung", "sieun rubuh upami walungan nuju ageung"),
            ),
        ),
    },
    Say(
        (
            "Sudah ada pengendara motor yang terjatuh",
            "Kondisi ini berbahaya, terutama saat [hujan|malam hari] karena minim lampu",
            "Kendaraan melambat sehingga sering macet",
            "Anak sekolah setiap hari melewati titik ini",
            "Saat hujan tergenang air sehingga tidak terlihat",
        ),
        (
            "kemarin ada yang jatuh",
            "bahaya banget apalagi [malem|pas hujan]",
            "bikin macet tiap pagi",
            "kasian yang bawa motor sama anak sekolah",
            "kalau hujan ketutup air jadi ga keliatan",
            "[ban|shockbreaker|velg] udah jadi korban",
        ),
        (
            "kamari aya nu labuh",
            "bahaya pisan komo [mun peuting|nuju hujan]",
            "karunya nu nyandak motor",
            "janten macét unggal énjing",
            "mun hujan katutup ku cai",
        ),
    ),
)
