"""What citizens write about public order."""

from ngulik_datagen.texts.topic import Category, Say, Topic

KETERTIBAN = Category(
    {
        "pkl": Topic(
            Say(
                (
                    "pedagang kaki lima {lok} menempati [trotoar|bahu jalan|badan jalan] {dur}",
                    "PKL {lok} [semakin banyak|kembali berjualan setelah ditertibkan]",
                    "lapak pedagang {lok} menutup [jalur pejalan kaki|jalan masuk gang|saluran air]",
                ),
                (
                    "PKL {lok} [makin banyak|balik lagi|nutup trotoar], jalan kaki susah",
                    "pasar tumpah {lok} makin ke tengah, [macet|angkot ga bisa lewat]",
                    "yang jualan {lok} sampe makan jalan, [gerobaknya ditinggal|sampahnya juga ditinggal]",
                ),
                (
                    "PKL {lok} [beuki seueur|nutupan trotoar], nu mapah hésé",
                    "nu icalan {lok} dugi ka tengah jalan, [macét|angkot teu tiasa lebet]",
                ),
            ),
            Say(("[ditata|ditertibkan|direlokasi]",), ("[ditata|ditertibin]",), ("[ditata|ditertibkeun]",)),
            impact=Say(
                (
                    "Pejalan kaki terpaksa turun ke jalan",
                    "Setelah tutup, sampahnya ditinggalkan",
                    "Pengguna jalan menjadi terhambat",
                ),
                (
                    "bikin macet sama kumuh",
                    "besoknya pasti ninggalin sampah",
                    "anak sekolah jalannya ke tengah",
                ),
                (
                    "janten macét sareng kumuh",
                    "runtahna ditinggalkeun wae",
                ),
            ),
        ),
        "bising": Topic(
            Say(
                (
                    "suara [musik|karaoke|organ tunggal] {lok} berlangsung hingga lewat tengah malam",
                    "motor berknalpot bising [balapan|kebut-kebutan] {lok} setiap [malam Minggu|akhir pekan]",
                    "kegiatan [bengkel|proyek|konveksi] {lok} bising sampai [malam|dini hari] {dur}",
                ),
                (
                    "{lok} berisik banget, [karaoke|dangdutan|sound] sampe jam [1|2|12] malem",
                    "motor knalpot brong {lok} tiap malem, [bayi kebangun|ga bisa tidur]",
                    "tiap malem minggu {lok} ada yang balapan liar, [ga ada patroli|polisi tidur aja dilewatin]",
                    "anak-anak nongkrong {lok} teriak-teriak sampe subuh",
                ),
                (
                    "{lok} gandéng pisan, [karaokéan|dangdutan] dugi ka tengah peuting",
                    "motor knalpot bising {lok} unggal peuting, [orok sok hudang|teu tiasa saré]",
                    "unggal malem minggu {lok} aya nu balap liar",
                ),
            ),
            Say(("[ditindak|ditertibkan|dipatroli]",), ("[ditindak|dirazia|dipatroliin]",), ("[ditindak|dirazia]",)),
            pace="hari",
        ),
        "pengamen": Topic(
            Say(
                (
                    "[pengamen|manusia silver|gelandangan] {lok} [memaksa|meresahkan|mengetuk kaca mobil]",
                    "terdapat [anak jalanan|pengemis] {lok} hingga larut malam {dur}",
                    "orang mabuk sering berkumpul {lok} dan [mengganggu warga|meminta uang]",
                ),
                (
                    "pengamen {lok} [maksa|rese], ga dikasih malah [marah|gores mobil]",
                    "{lok} banyak [gepeng|manusia silver|anak punk], [ngetok kaca mobil|minta-minta sampe malem]",
                    "tiap malem {lok} ada yang mabok, warga resah",
                ),
                (
                    "pengamén {lok} sok maksa, [teu dibéré kalah ngambek|ngetrokan kaca]",
                    "{lok} seueur [gépéng|nu mabok], warga rada sieun",
                ),
            ),
            Say(("[ditertibkan|dibina|dijangkau]",), ("[ditertibin|ditindak]",), ("[ditertibkeun|ditindak]",)),
            pace="hari",
            impact=Say(
                (
                    "Warga dan pengunjung merasa tidak nyaman",
                    "Anak-anak menjadi takut lewat",
                ),
                (
                    "anak-anak jadi takut",
                    "pengunjung pada kabur",
                    "ga nyaman banget",
                ),
                (
                    "barudak sok sarieuneun",
                    "teu raos ngalangkungna",
                ),
            ),
        ),
        "bangunan": Topic(
            Say(
                (
                    "bangunan {lok} berdiri di atas [saluran air|trotoar|sempadan sungai]",
                    "reklame dan spanduk {lok} dipasang [di pohon|di tiang lampu|melintang di jalan] tanpa izin",
                    "warung semipermanen {lok} memakan badan jalan {dur}",
                ),
                (
                    "{lok} ada yang bangun kios di atas selokan, kok dibiarin",
                    "spanduk {lok} [semrawut|nutupin rambu|dipaku di pohon]",
                    "tetangga bangun {lok} sampe ke badan jalan, izinnya gimana ya",
                ),
                (
                    "{lok} aya nu ngadegkeun kios di luhur solokan",
                    "spanduk {lok} [pabalatak|dipaku kana tangkal], matak rungseb",
                ),
            ),
            Say(
                ("[ditertibkan|diperiksa izinnya]",),
                ("[ditertibin|dibongkar|dicek izinnya]",),
                ("[ditertibkeun|dipariksa]",),
            ),
            impact=Say(
                (
                    "Pejalan kaki dan pengguna jalan terhalang",
                    "Aliran air terhambat saat hujan",
                    "Kami tidak mengetahui apakah sudah berizin",
                ),
                (
                    "kumuh jadinya",
                    "kalau hujan airnya ga ngalir",
                    "nutupin jalan masuk gang",
                ),
                (
                    "janten kumuh",
                    "mun hujan caina teu ngocor",
                ),
            ),
        ),
    },
    Say(
        (
            "Warga sekitar merasa terganggu dan resah",
            "Pengguna jalan menjadi terhambat",
            "Sudah ditegur ketua RT, tetapi tidak diindahkan",
            "Anak-anak tidak bisa belajar dan tidur",
        ),
        (
            "warga udah pada resah",
            "udah ditegur RT tetep aja",
            "bikin macet sama kumuh",
            "besoknya pasti ninggalin sampah",
            "kami mau istirahat ga bisa",
        ),
        (
            "warga tos ngarasa kaganggu",
            "tos ditegor ku RT tapi angger",
            "janten macét sareng kumuh",
            "bade istirahat gé hésé",
        ),
    ),
)
