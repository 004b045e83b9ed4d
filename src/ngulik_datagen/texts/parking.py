"""What citizens write about parking and traffic."""

from ngulik_datagen.texts.topic import Category, Say, Topic

PARKIR = Category(
    {
        "liar": Topic(
            Say(
                (
                    "banyak kendaraan [parkir sembarangan|parkir di bahu jalan] {lok}",
                    "mobil [berjejer|berhenti lama] di kedua sisi jalan {lok} sehingga tersisa satu lajur",
                    "trotoar {lok} dipakai [parkir motor|tempat parkir] setiap hari",
                    "[truk|bus|mobil boks] sering bermalam {lok} dan menutup akses rumah warga",
                ),
                (
                    "{lok} banyak yang parkir [sembarangan|di badan jalan|dua baris]",
                    "mobil {lok} [ngejogrog|pada berhenti] seenaknya, jalan tinggal separo",
                    "depan garasi saya {lok} dipake parkir orang terus",
                    "trotoar {lok} isinya motor semua, yang jalan kaki kemana dong",
                    "[truk|mobil boks] ngetem tiap malem {lok}, susah keluar masuk gang",
                ),
                (
                    "{lok} seueur nu parkir [sembarangan|dina trotoar|dua jajar]",
                    "mobil {lok} ngajogrog sisi jalan {dur}, sésa jalan ngan sagédé motor",
                    "payuneun bumi abdi {lok} sok dianggo parkir batur",
                ),
            ),
            Say(
                ("[ditertibkan|diderek|dipasang larangan]",),
                ("[ditertibin|diderek|digembok]",),
                ("[ditertibkeun|diderek]",),
            ),
        ),
        "macet": Topic(
            Say(
                (
                    "kemacetan {lok} [semakin parah|terjadi setiap pagi dan sore] {dur}",
                    "angkot [mengetem|berhenti menunggu penumpang] {lok} sehingga antrean kendaraan panjang",
                    "putar balik {lok} [membuat antrean panjang|sering dipakai truk] dan perlu ditata",
                ),
                (
                    "macet {lok} [parah banget|ga ketulungan] {dur}, ga ada petugas yang ngatur",
                    "angkot [ngetem|berhenti] seenaknya {lok}, belakangnya jadi ngantri",
                    "stuck {lok} [sejam|45 menit|setengah jam] cuma gara-gara yang muter balik",
                    "{lok} motor pada lawan arah, [bahaya banget|ampir tabrakan]",
                ),
                (
                    "{lok} macét pisan {dur}, teu aya nu ngatur",
                    "angkot ngetem {lok}, nu di tukang ngantri panjang",
                    "{lok} seueur motor nu ngalawan arah, [bahaya pisan|ampir tabrakan]",
                ),
            ),
            Say(
                ("[diatur petugas|dikaji|ditata ulang]",),
                ("[diatur|dijagain petugas]",),
                ("[diatur|dijagi ku petugas]",),
            ),
            pace="hari",
            impact=Say(
                (
                    "Waktu tempuh menjadi dua kali lipat",
                    "Ambulans pernah tertahan cukup lama",
                    "Polusinya juga mengganggu warga sekitar",
                ),
                (
                    "telat kerja mulu gara-gara ini",
                    "kemarin ambulans aja ketahan",
                    "klakson dari pagi sampe malem",
                ),
                (
                    "ambulan gé katahan",
                    "telat wae ka tempat damel",
                ),
            ),
        ),
        "sinyal": Topic(
            Say(
                (
                    "lampu [merah|lalu lintas] {lok} [mati|tidak berfungsi|waktunya terlalu singkat] {dur}",
                    "rambu {lok} [tertutup dahan|roboh|pudar] sehingga tidak terbaca",
                    "zebra cross {lok} sudah pudar, padahal banyak penyeberang",
                ),
                (
                    "lampu merah {lok} [mati|error|kelamaan] {dur}",
                    "lampu merah {lok} ijonya cuma [5|7|10] detik, [jadi ngantri panjang|macet deh]",
                    "rambu {lok} [ketutup ranting|ilang|miring], banyak yang salah masuk",
                    "zebra cross {lok} udah ga keliatan catnya, nyebrang susah",
                ),
                (
                    "lampu beureum {lok} [pareum|ruksak] {dur}, pabaliut",
                    "rambu {lok} [katutup dahan|tos teu aya], seueur nu salah jalan",
                ),
            ),
            Say(
                ("[diperbaiki|ditata ulang]",),
                ("[dibenerin|dicek]",),
                ("[didangdosan|dilereskeun]",),
            ),
            pace="baru",
            impact=Say(
                (
                    "Antrean kendaraan menjadi panjang dan semrawut",
                    "Penyeberang, terutama anak sekolah, terancam",
                    "Sudah beberapa kali terjadi senggolan kendaraan",
                ),
                (
                    "semrawut banget, pada nyelonong",
                    "kemarin ada yang tabrakan",
                    "anak sekolah nyebrang jadi bahaya",
                    "macetnya sampe belakang",
                ),
                (
                    "macétna panjang",
                    "kamari aya nu tabrakan",
                    "karunya barudak nu nyebrang",
                ),
            ),
        ),
        "jukir": Topic(
            Say(
                (
                    "juru parkir {lok} menarik tarif [dua kali lipat|tanpa karcis|lebih dari ketentuan]",
                    "terdapat pungutan oleh [tukang parkir|jukir] tidak resmi {lok}",
                ),
                (
                    "jukir {lok} [ga ngasih karcis|minta lebih|nembak harga]",
                    "cuma ke ATM sebentar {lok} ditagih [5|10] ribu, karcis ga ada",
                    "tukang parkir {lok} galak, [ga ada seragam|datengnya pas mau pulang]",
                ),
                (
                    "jukir {lok} [teu masihan karcis|nyuhunkeunna ageung]",
                    "tukang parkir {lok} teu aya saragam, [nyuhunkeun 5 rebu|sok ngambek]",
                ),
            ),
            Say(("[ditertibkan|dibina|diperiksa]",), ("[ditertibin|ditindak]",), ("[ditertibkeun|ditindak]",)),
            impact=Say(
                (
                    "Pengunjung menjadi enggan datang",
                    "Hal ini meresahkan pembeli di sekitar lokasi",
                ),
                (
                    "jadi males mampir",
                    "bukan soal duitnya, caranya itu lho",
                    "pembeli jadi kabur",
                ),
                (
                    "janten alim mampir",
                    "sanés masalah artosna, carana éta",
                ),
            ),
        ),
    },
    Say(
        (
            "Ambulans pernah tidak bisa lewat",
            "Akibatnya jalan menyempit dan sering macet",
            "Pejalan kaki terpaksa berjalan di tengah jalan",
            "Sudah beberapa kali terjadi senggolan kendaraan",
        ),
        (
            "kemarin ambulans aja susah lewat",
            "jalan jadi sempit, macet terus",
            "telat kerja mulu gara-gara ini",
            "mau keluar gang aja susah",
            "anak sekolah nyebrang jadi bahaya",
        ),
        (
            "ambulan gé teu tiasa ngalangkung",
            "jalan janten heureut, macét wae",
            "bade kaluar gang gé hésé",
            "karunya barudak nu nyebrang",
        ),
    ),
)
