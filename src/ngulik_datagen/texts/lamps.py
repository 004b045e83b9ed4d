"""What citizens write about street lamps."""

from ngulik_datagen.texts.topic import Category, Say, Topic

PJU = Category(
    {
        "mati": Topic(
            Say(
                (
                    "lampu penerangan jalan umum {lok} [padam|tidak menyala] {dur}",
                    "PJU {lok} [mati|padam] {dur} sehingga [gelap gulita|jalan menjadi gelap]",
                    "[tiga|dua|lima|beberapa] titik penerangan {lok} [padam|tidak berfungsi] {dur}",
                    "sepanjang jalur {lok} gelap karena [lampunya|penerangannya] [padam|tidak berfungsi]",
                ),
                (
                    "lampu {lok} [mati|mati lagi|ga nyala] {dur}",
                    "PJU {lok} mati {dur}, gelap banget",
                    "{lok} gelap gulita {dur}, [kayak kuburan|serem lewatnya]",
                    "penerangan {lok} kapan dinyalain ya, {dur} gelap",
                    "makasih lho uji nyali gratisnya tiap malem {lok}, gelap total 👏",
                ),
                (
                    "PJU {lok} [pareum|pareum deui] {dur}, poék pisan",
                    "lampu {lok} [pareum|teu hurung] {dur}",
                    "{lok} poék mongkléng {dur}, [sieun upami ngalangkung|paur aya begal]",
                    "iraha nu {lok} dicaangkeun deui, {dur} poék wae",
                ),
            ),
            Say(
                ("[diperbaiki|dinyalakan kembali|diganti]",),
                ("[dinyalain|diganti|dibenerin]",),
                ("[dihurungkeun deui|dicaangkeun deui|digentos]",),
            ),
            pace="hari",
        ),
        "kedip": Topic(
            Say(
                (
                    "lampu jalan {lok} [berkedip terus|menyala redup|hidup-mati] {dur}",
                    "penerangan {lok} justru menyala siang hari dan padam malam hari",
                ),
                (
                    "lampu {lok} [kedip-kedip|redup banget|nyala mati nyala mati] {dur}",
                    "PJU {lok} siang nyala malem malah mati, [kebalik|boros listrik]",
                ),
                (
                    "lampu {lok} [kiceup-kiceup|hurung pareum|reupreupan] {dur}",
                    "PJU {lok} beurang hurung peuting pareum, tibalik",
                ),
            ),
            Say(("[diperiksa|diganti]",), ("[dicek|diganti]",), ("[dipariksa|digentos]",)),
        ),
        "tiang": Topic(
            Say(
                (
                    "tiang PJU {lok} [miring|berkarat|hampir roboh] {dur}",
                    "kabel [penerangan|lampu jalan] {lok} [menjuntai|terkelupas] dan rendah",
                    "kap lampu jalan {lok} [pecah|menggantung] [tertabrak truk|setelah angin kencang]",
                ),
                (
                    "tiang lampu {lok} [miring|keropos|ketabrak mobil], takut ambruk",
                    "kabel {lok} [ngegantung rendah|ngelewer|kebuka], takut nyetrum",
                    "boks panel {lok} kebuka, kabelnya keliatan, takut ada anak kecil megang",
                ),
                (
                    "tihang lampu {lok} tos [doyong|karahaan], bilih rubuh",
                    "kabel {lok} ngagantung handap pisan, bilih nyetrum",
                ),
            ),
            Say(
                ("[diamankan|diperbaiki|ditegakkan kembali]",), ("[dibenerin|diamanin]",), ("[didangdosan|diamankeun]",)
            ),
            impact=Say(
                (
                    "Kami khawatir membahayakan warga, apalagi saat hujan",
                    "Banyak anak bermain di dekatnya",
                    "Jaraknya sangat dekat dengan rumah warga",
                ),
                (
                    "takut kena orang lewat",
                    "banyak anak kecil main di situ",
                    "apalagi kalau hujan, ngeri",
                ),
                (
                    "bilih keuna ka nu ngalangkung",
                    "komo upami hujan, paur",
                ),
            ),
        ),
        "minta": Topic(
            Say(
                (
                    "kami mengusulkan [penambahan|pemasangan] penerangan jalan {lok} karena belum ada sama sekali",
                    "jalur {lok} belum memiliki lampu jalan",
                ),
                (
                    "usul dong {lok} [dipasang lampu|ditambah PJU], gelap soalnya",
                    "{lok} belum pernah ada lampunya, padahal rame yang lewat",
                ),
                (
                    "usul atuh min, {lok} dipasangan lampu supados caang",
                    "{lok} teu acan aya lampuan, poék pisan",
                ),
            ),
            Say(("[dipasang|disurvei|dipertimbangkan]",), ("[dipasang|disurvei]",), ("[dipasang|disurvéi]",)),
        ),
    },
    Say(
        (
            "Warga khawatir terjadi [kejahatan|begal|kecelakaan]",
            "Jalan berlubang di titik itu jadi tidak terlihat",
            "Ibu-ibu pulang pengajian malam merasa takut",
            "Banyak karyawan pulang malam melewati jalur ini",
        ),
        (
            "takut ada begal",
            "minggu lalu ada yang [jatuh|nabrak polisi tidur] gara-gara ga keliatan",
            "anak saya pulang les takut lewat situ",
            "rawan banget, apalagi jam [10|11] ke atas",
            "lubang jalannya jadi ga keliatan",
        ),
        (
            "sieun aya begal",
            "barudak wangsul ngaos sok sarieuneun",
            "seueur nu uih damel peuting ngalangkung dinya",
            "lubang jalan gé teu katingali",
        ),
    ),
)
