"""What citizens write about trees and parks."""

from ngulik_datagen.texts.topic import Category, Say, Topic

POHON = Category(
    {
        "tumbang": Topic(
            Say(
                (
                    "pohon {lok} tumbang dan [menutup jalan|menimpa kabel|menimpa atap warung] {dur}",
                    "dahan besar {lok} patah dan [menggantung|menghalangi jalan] setelah hujan angin",
                    "batang {lok} [miring|keropos|hampir roboh] dan mengkhawatirkan",
                ),
                (
                    "pohon {lok} tumbang, [jalan ketutup|kena kabel], belum ada yang dateng",
                    "dahan {lok} patah [ngegantung|nimpa motor|nutup jalan]",
                    "ada yang rubuh {lok} abis angin gede, [macet total|jalan ga bisa dilewatin]",
                    "batangnya udah keropos {lok}, tinggal nunggu ambruk aja",
                ),
                (
                    "tangkal {lok} rungkad, [jalan katutup|keuna kana kabel]",
                    "dahan {lok} potong ngagantung, bilih murag",
                    "tangkal {lok} tos [doyong|gerowong], bilih rubuh",
                ),
            ),
            Say(
                ("[ditebang|dievakuasi|dipangkas]",),
                ("[ditebang|diberesin|dipotong]",),
                ("[dituar|dibérésan|dipotong]",),
            ),
            pace="baru",
            impact=Say(
                (
                    "Kami khawatir menimpa [pengendara|rumah warga|kabel listrik]",
                    "Kendaraan harus memutar jauh",
                ),
                (
                    "takut nimpa orang lewat",
                    "untung ga ada korban",
                    "pada muter jauh jadinya",
                    "listrik ikut mati",
                ),
                (
                    "sieun ninggang nu ngalangkung",
                    "untung teu aya korban",
                ),
            ),
        ),
        "rimbun": Topic(
            Say(
                (
                    "dahan pohon {lok} terlalu rimbun dan [menyentuh kabel|menutup lampu jalan|menutup rambu]",
                    "ranting {lok} sudah [menyentuh atap rumah|terlalu rendah] {dur}",
                    "kami mengajukan pemangkasan {lok} karena daunnya [menutup penerangan|menyumbat talang]",
                ),
                (
                    "pohon {lok} udah rimbun banget, [nyentuh kabel|nutupin lampu|nutupin rambu]",
                    "ranting {lok} [kena kabel|turun ke jalan|nyangkut di atap] {dur}",
                    "daun {lok} rontok terus, selokan jadi mampet",
                    "minta dipangkas yang {lok}, [serem kalau angin|udah ketinggian]",
                ),
                (
                    "tangkal {lok} tos [rembet|jangkung teuing], keuna kana kabel",
                    "dahan {lok} [nutupan lampu|keuna kana hateup] {dur}",
                    "rangrang {lok} sok maruragan, [bilih ninggang jalmi|selokan janten mampet]",
                ),
            ),
            Say(("[dipangkas|dirapikan]",), ("[dipangkas|dipotong|dirapihin]",), ("[dipapas|dipotong]",)),
        ),
        "taman": Topic(
            Say(
                (
                    "fasilitas taman {lok} [rusak|tidak terawat] {dur}, [ayunan patah|bangku lapuk|lampu padam]",
                    "kami mengusulkan penanaman [peneduh|tanaman hias] {lok} karena sangat panas",
                    "rumput dan semak {lok} tinggi sehingga [kumuh|menjadi sarang ular]",
                ),
                (
                    "taman {lok} ga keurus, [ayunannya patah|bangkunya ilang|penuh sampah]",
                    "usul atuh {lok} ditanamin [yang rindang|peneduh], panas banget",
                    "rumput {lok} udah setinggi lutut, [banyak nyamuk|ada ular]",
                ),
                (
                    "taman {lok} teu kaurus {dur}, [ayunanana potong|bangkuna ruksak]",
                    "usul atuh min, {lok} dipelakan tangkal ngarah iuh",
                    "jukut {lok} tos jarangkung, [bilih aya oray|seueur reungit]",
                ),
            ),
            Say(("[dirawat|ditata|ditanami]",), ("[dirawat|dirapihin|ditanamin]",), ("[dirawat|dipelakan]",)),
            impact=Say(
                (
                    "Padahal banyak keluarga berkunjung setiap akhir pekan",
                    "Anak-anak tidak punya tempat bermain lain",
                ),
                (
                    "padahal rame kalau minggu pagi",
                    "anak-anak suka main di situ",
                    "sayang dulu bagus",
                ),
                (
                    "padahal unggal minggu ramé",
                    "barudak sok amengan di dinya",
                ),
            ),
        ),
    },
    Say(
        (
            "Kami khawatir menimpa [pengendara|rumah warga|kabel listrik]",
            "Penerangan jalan menjadi terhalang",
            "Daunnya menyumbat saluran air",
            "Anak-anak sering bermain di bawahnya",
        ),
        (
            "takut nimpa orang lewat",
            "kalau angin gede ngeri banget",
            "lampu jalan jadi ketutup, gelap",
            "daunnya nyumbat selokan",
            "anak-anak suka main di situ",
        ),
        (
            "sieun ninggang nu ngalangkung",
            "komo upami angin ageung",
            "barudak sok amengan di dinya",
            "lampu janten katutup, poék",
        ),
    ),
)
