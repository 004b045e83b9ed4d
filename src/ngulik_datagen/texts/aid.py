"""What citizens write about social aid."""

from ngulik_datagen.texts.topic import ASK, Category, Say, Topic

BANSOS = Category(
    {
        "belum": Topic(
            Say(
                (
                    "bantuan [sembako|tunai|PKH] untuk warga RW {rw} {kel} belum diterima {dur}",
                    "kartu keluarga sejahtera milik tetangga di {kel} saldonya kosong {dur}",
                    "[pencairan|penyaluran] tahap ini di {kec} belum ada kejelasan",
                ),
                (
                    "[bansos|PKH|sembako] di {kel} kok belum cair {dur}, daerah lain udah",
                    "kartu KKS ibu saya di {kec} saldonya nol terus {dur}",
                    "tetangga saya janda tua di RW {rw} {kel} belum pernah dapet apa-apa",
                ),
                (
                    "[bansos|PKH|sémbako] di {kel} teu acan cair {dur}",
                    "tatanggi abdi jompo di RW {rw} {kel}, teu kantos kéngéng bantuan",
                ),
            ),
            ASK,
        ),
        "data": Topic(
            Say(
                (
                    "nama keluarga kami di {kel} hilang dari data penerima [bantuan|manfaat] {dur}",
                    "desil keluarga kami di {kec} naik padahal penghasilan tidak tetap",
                    "bagaimana cara mengajukan [sanggahan|pembaruan data kesejahteraan] untuk warga {kel}?",
                ),
                (
                    "kok nama ibu saya dicoret dari data penerima, padahal di {kel} masih ngontrak",
                    "desil saya di {kec} tiba-tiba naik, kerja aja serabutan",
                    "cara daftar {dtsen} di {kel} gimana ya, RT bilang kuota penuh",
                ),
                (
                    "naha nami kulawarga abdi di {kel} dicoret tina data, padahal masih ngontrak",
                    "désil di {kec} ujug-ujug naék, damel gé serabutan",
                    "daptar {dtsen} di {kel} kumaha carana, min?",
                ),
            ),
            ASK,
        ),
        "sasaran": Topic(
            Say(
                (
                    "penerima bantuan di RW {rw} {kel} banyak yang mampu, sementara warga [miskin|lansia] terlewat",
                    "ada pemotongan [bantuan|beras] oleh oknum di {kel}",
                    "beras yang dibagikan di {kec} [berkutu|kurang timbangannya]",
                ),
                (
                    "yang dapet bantuan di {kel} malah yang punya mobil, yang susah ga kebagian",
                    "di RW {rw} {kel} katanya dipotong [buat administrasi|50 ribu], itu boleh ga sih",
                    "beras bantuan di {kec} [kutuan|bau apek], ga layak makan",
                ),
                (
                    "nu kéngéng bantuan di {kel} kalah nu gaduh mobil, nu susah teu kabagéan",
                    "béas nu dibagikeun di {kec} [kutuan|bau apek]",
                ),
            ),
            ASK,
        ),
    },
    Say(
        (
            "Keluarga ini benar-benar membutuhkan",
            "Sudah ditanyakan ke kelurahan, tetapi diminta menunggu",
            "Kepala keluarganya sudah tidak bekerja karena sakit",
            "Anaknya masih sekolah dan perlu biaya",
        ),
        (
            "buat makan aja susah",
            "udah nanya ke kelurahan disuruh nunggu",
            "suami udah ga kerja",
            "anak masih sekolah semua",
        ),
        (
            "kanggo tuang gé hésé",
            "tos naros ka kalurahan saurna antosan",
            "caroge tos teu damel",
        ),
    ),
)
