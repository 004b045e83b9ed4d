"""How people speak: greetings, durations, requests, endings, places, abbreviations (registers of fakta.md 10)."""

from typing import NamedTuple


class Voice(NamedTuple):
    """Everything around the core sentence in one register; templates as in `Say`."""

    greet: tuple[str, ...]
    place: tuple[str, ...]
    slow: tuple[str, ...]
    days: tuple[str, ...]
    fresh: tuple[str, ...]
    history: tuple[str, ...]
    ask: tuple[str, ...]
    end: tuple[str, ...]


BAKU = Voice(
    greet=(
        "Selamat {waktu}", "Selamat {waktu}", "Selamat {waktu}, [Bapak/Ibu|Admin]", "Dengan hormat", "Dengan hormat",
        "Yth. {opd}", "Assalamualaikum", "Izin melapor", "Kepada Yth. {opd} Kota Bandung", "Kami warga {kel} melaporkan bahwa",
        "[Sampurasun|Mohon izin menyampaikan]",
    ),
    place=(
        "di Jalan {jl} Kelurahan {kel}", "di Jalan {jl} dekat {patokan}", "di depan {patokan} Jalan {jl}",
        "di RW {rw} Kelurahan {kel}", "di Jl. {jl} RW {rw} {kel}", "di sekitar {patokan} Kelurahan {kel}",
        "di seberang {patokan} Jl. {jl}", "di pertigaan Jl. {jl} {kel}", "di wilayah {kel} Kecamatan {kec}",
        "di Gang {jl} RW {rw} {kel}", "di belakang {patokan} {kel}", "di samping {patokan} Jalan {jl} {kel}",
    ),
    slow=(
        "sudah [dua|tiga|empat] minggu", "sudah [dua|tiga|lima|enam] bulan", "sejak [awal bulan|bulan lalu|awal tahun]",
        "selama [dua minggu|sebulan] terakhir", "sudah lebih dari sebulan", "sejak pertengahan bulan lalu",
    ),
    days=(
        "sejak [dua|tiga|empat] hari lalu", "sudah [dua|tiga|empat|lima] hari", "sejak akhir pekan",
        "dalam [tiga hari|sepekan] terakhir", "sejak hari [Senin|Selasa|Kamis|Sabtu]", "sudah seminggu",
    ),
    fresh=("sejak [kemarin|tadi pagi|tadi malam|kemarin sore]", "sejak beberapa jam lalu", "sudah dua hari"),
    history=(
        "Laporan serupa sudah kami sampaikan [bulan lalu|dua kali|tiga kali], namun belum ada [perubahan|tindak lanjut]",
        "Hal ini sudah disampaikan melalui [RT/RW|kelurahan|kanal lain], tetapi belum ditanggapi",
        "Tahun lalu pernah ditangani, tetapi terulang kembali",
        "Sudah ada petugas yang meninjau, namun belum ada hasilnya",
    ),
    ask=(
        "Mohon [segera|agar segera|kiranya dapat] {ask}", "Kami berharap dapat segera {ask}",
        "Mohon [bantuan|perhatian] [dinas terkait|{opd}] agar {ask}", "Besar harapan kami agar {ask}",
        "Mohon informasi kapan dapat {ask}", "Mohon tindak lanjutnya", "Mohon kepastian waktu penanganannya",
    ),
    end=("Terima kasih", "Terima kasih atas perhatiannya", "Hatur nuhun", "Atas perhatiannya kami ucapkan terima kasih"),
)  # fmt: skip

SOPAN = Voice(
    greet=(
        "Punten min", "Permisi min", "Selamat {waktu} min", "Halo admin", "Mohon izin min", "Assalamualaikum min",
        "Selamat {waktu} kak", "Izin lapor min", "Punten kak admin", "Mau melaporkan min",
    ),
    place=(*BAKU.place[1:], "di Jl. {jl} {kel}", "di Jl. {jl} dekat {patokan} {kel}", "di gang {jl} {kel}"),
    slow=BAKU.slow,
    days=BAKU.days,
    fresh=BAKU.fresh,
    history=(
        "Sebelumnya sudah [dua|tiga] kali lapor tapi belum ada tindak lanjut", "RT dan RW juga sudah pernah lapor",
        "Tahun lalu sudah diperbaiki tapi terulang lagi", "Bulan lalu saya juga sudah lapor lewat [aplikasi|WA|LAPOR]",
    ),
    ask=(
        "Mohon segera {ask} ya min", "Mohon bisa {ask}", "Kira-kira kapan bisa {ask}?", "Semoga segera {ask}",
        "Mohon dibantu", "Mohon dicek ya", "Mohon bantuannya min", "Mohon infonya",
    ),
    end=("Terima kasih", "Terima kasih 🙏", "Hatur nuhun", "Nuhun min 🙏", "Makasih ya min", "Terima kasih banyak min"),
)  # fmt: skip

SANTAI = Voice(
    greet=(
        "min", "mimin", "halo min", "min mau lapor", "kak", "min izin nanya", "pagi min", "permisi min", "min info dong",
        "pak wali", "halo kak admin", "assalamualaikum min",
    ),
    place=(
        "di jl {jl} deket {patokan}", "depan {patokan} {kel}", "sebrang {patokan} jl {jl}", "di gang {jl} {kel}",
        "di {kel} belakang {patokan}", "di jl {jl} {kec}", "sekitaran {patokan} {kel}", "di jl {jl} {kel}",
        "arah {kel} sebelum {patokan}", "pas perempatan jl {jl}", "di RW {rw} {kel}", "samping {patokan} jl {jl}",
        "deket {patokan} {kec}", "di {kel} yang arah {patokan}",
    ),
    slow=(
        "udah [2|3|4] minggu", "udah [2|3|4|5] bulan", "dari [bulan lalu|awal taun|minggu lalu|sebelum puasa]",
        "udah lama banget", "udah berbulan-bulan", "dari jaman kapan tau", "sebulan lebih",
    ),
    days=("dari [senin|sabtu|minggu kemarin]", "udah [2|3|4|5] hari", "udah seminggu", "[tiga|empat] hari ini"),
    fresh=("dari [kemarin|tadi pagi|semalem|tadi siang]", "dari tadi", "udah [2|3|4|5] jam", "udah dua hari"),
    history=(
        "udah [2|3|4]x lapor belum ada tindakan", "dulu pernah lapor jawabannya cuma ditampung", "RT RW udah nyerah",
        "tahun lalu udah dibenerin eh gini lagi", "kemarin ada yang foto-foto doang abis itu ilang",
        "di [aplikasi|lapor|WA] ga dibales", "udah lapor dari [minggu|bulan] lalu",
    ),
    ask=(
        "tolong {ask} dong", "tolong cepet {ask} ya", "kapan mau {ask}?", "minta tolong {ask} min",
        "bisa {ask} ga sih?", "semoga cepet {ask}", "gimana nih?", "mohon dicek ya", "ditunggu ya min", "tolong dong",
        "lapor kemana lagi ya?",
    ),
    end=("makasih", "makasih min", "thx", "nuhun", "🙏", "makasih ya 🙏", "😭", "😅", "🤦", "ya ampun", "hadeuh"),
)  # fmt: skip

SUNDA = Voice(
    greet=(
        "Punten min", "Punten", "Sampurasun min", "Hapunten min", "Punten kang admin", "Min", "Wilujeng {wanci} min",
        "Punten bade lapor", "Punten bade naros",
    ),
    place=(
        "di Jl. {jl} caket {patokan}", "payuneun {patokan} {kel}", "di gang {jl} RW {rw}", "gigireun {patokan} {kel}",
        "tukangeun {patokan} jl {jl}", "di {kel} caket {patokan}", "di jl {jl} {kel}", "di RW {rw} {kel}",
        "peuntaseun {patokan} jl {jl}", "di parapatan jl {jl}", "palih {kel} caket {patokan}",
    ),
    slow=(
        "tos [dua|tilu] minggu", "tos [dua|tilu|opat] bulan", "ti [bulan kamari|awal taun]", "tos lami pisan",
        "tos sabulan", "tos welasan dinten", "tos saminggu langkung",
    ),
    days=("ti dinten [Senén|Saptu]", "tos [dua|tilu|opat] dinten", "tos saminggu", "tos [tilu|opat] dintenan"),
    fresh=("ti [kamari|wengi|tadi énjing]", "ti kamari kénéh", "tos [dua|tilu] jam"),
    history=(
        "tos [dua|tilu] kali lapor teu acan aya tindakan", "kapungkur gé kantos lapor mung ditampung",
        "RT RW gé tos lapor tapi teu acan aya béja", "taun kamari tos diberesan ayeuna kitu deui",
    ),
    ask=(
        "mugia énggal {ask}", "nyuhunkeun {ask}", "tolong atuh {ask}", "iraha bade {ask}?", "kumaha ieu téh?",
        "mangga dicék heula", "diantos min", "tiasa {ask} teu?", "sing énggal {ask} atuh",
    ),
    end=("nuhun", "hatur nuhun", "nuhun min 🙏", "hatur nuhun sateuacanna", "🙏", "nuhun pisan", "euy", "atuh lah"),
)  # fmt: skip

RANT = (
    "jangan nunggu ada korban dulu baru gerak", "pajak ditarik terus", "harus viral dulu apa", "kecewa banget",
    "kerjanya ngapain aja sih", "janji doang", "warga cape", "parah banget ini", "masa dibiarin", "tolong dong pak wali",
    "percuma ada kanal aduan", "kemana aja petugasnya", "ini kota apa bukan sih", "lapor terus hasilnya nol",
)  # fmt: skip
EMOJI = {
    "santai": ("😭", "😅", "🙏", "🤦", "😩"),
    "sunda": ("🙏", "😭", "🙏🙏"),
    "marah": ("😡", "😡😡", "🤦", "‼️", "😤"),
}
TAGS = {
    "jalan": ("#jalanrusak", "#bandung"),
    "pju": ("#pju", "#bandung"),
    "drainase": ("#banjirbandung", "#bandung"),
    "sampah": ("#bandungbersih", "#bandung"),
}

# Follow-ups and hints from which nobody can tell the subject.
VAGUE = (
    "{greet}, laporan saya yang {lok} [gimana kabarnya|udah sampe mana|ada update ga]?",
    "{greet}, yang {lok} kapan ditanganin? {history}",
    "{greet}, [cek DM|DM saya tolong dibales] ya, soal yang {lok}",
    "{greet}, kondisi {lok} masih sama kayak di foto, {dur}",
    "tindak lanjut aduan {lok} bagaimana ya, {dur} belum ada kabar",
    "{greet}, lihat sendiri ke {kel}, {dur} begini terus",
)
OUTSIDE = ("Cileunyi", "Lembang", "Soreang", "Padalarang", "Cimahi", "Dayeuhkolot", "Jatinangor", "Baleendah")
UNCLEAR = (
    "{greet} tolong ya", "{greet}, ini gimana? [ga jelas banget|tolong dong]", "kapan ke {kec} lagi?",
    "{greet} cek DM", "[lihat|liat] foto aja min", "tolong diperhatikan wilayah {kec} jangan pusat kota terus",
    "{greet}, aspirasi saya semoga {kec} makin maju",
)  # fmt: skip

SHORT = {
    "yang": ("yg",), "dengan": ("dgn",), "karena": ("krn",), "tidak": ("tdk", "gak"), "belum": ("blm",),
    "udah": ("udh", "dah", "uda"), "sudah": ("sdh", "udh"), "tolong": ("tlg", "tolong"), "jangan": ("jgn",),
    "kapan": ("kpn",), "kenapa": ("knp",), "gimana": ("gmn",), "sama": ("sm",), "banget": ("bgt", "bngt"),
    "banyak": ("bnyk", "byk"), "jalan": ("jln",), "depan": ("dpn",), "belakang": ("blkg",), "malam": ("mlm",),
    "malem": ("mlm",), "terus": ("trs",), "hari": ("hr",), "tapi": ("tp",), "kalau": ("kalo", "klo"), "aja": ("aj",),
    "ga": ("gak", "gk", "nggak", "ngga"), "dari": ("dr",), "juga": ("jg",), "lagi": ("lg",), "bulan": ("bln",),
    "kemarin": ("kmrn", "kemaren"), "orang": ("org",), "padahal": ("pdhl",), "bisa": ("bs",), "lewat": ("lwt",),
    "sampai": ("smp",), "warga": ("wrga", "warga"), "saya": ("sy", "saya"), "sampah": ("smpah", "sampah"),
    "makasih": ("mksh", "mksih"), "seueur": ("seueur", "seer"), "punten": ("pnten", "punten"), "mohon": ("mhn",),
}  # fmt: skip
# The blunt form of Sundanese, used whole and never mixed with the polite one.
BLUNT = {
    "tos": "geus", "acan": "acan", "caket": "deukeut", "payuneun": "hareupeun", "seueur": "loba", "bade": "rék",
    "abdi": "urang", "tiasa": "bisa", "énggal": "gancang", "dinten": "poé", "dintenan": "poéan", "lami": "lila",
    "wengi": "peuting", "upami": "mun", "énjing": "isuk", "saurna": "cenah", "kedah": "kudu", "bumi": "imah",
    "punten": "min", "hapunten": "min", "nyuhunkeun": "ménta", "kantos": "kungsi", "kapungkur": "baheula",
    "sateuacanna": "", "hatur": "", "mugia": "sing", "wangsul": "balik", "ngalangkung": "ngaliwat", "dugi": "nepi",
    "sonten": "soré", "naros": "nanya", "gaduh": "boga", "kanggo": "keur", "janten": "jadi", "mung": "ngan",
    "sareng": "jeung", "dipasihan": "dibéré", "masihan": "méré", "didangdosan": "dibenerkeun", "sumping": "datang",
    "dongkap": "datang", "dicandak": "dibawa", "nyandak": "mawa", "mésér": "meuli", "tuang": "dahar", "alim": "embung",
    "kéngéng": "meunang", "damel": "gawé", "awis": "mahal", "tebih": "jauh", "wasta": "ngaran", "nami": "ngaran",
    "lepat": "salah", "sepuh": "kolot", "diantos": "ditungguan", "ngantosan": "nungguan", "antosan": "tungguan",
    "icalan": "jualan", "ageung": "gedé", "waleran": "jawaban", "dianggo": "dipaké", "hawatos": "nyaah",
    "tatanggi": "tatangga", "murangkalih": "budak", "caroge": "salaki", "réngsé": "anggeus", "sadayana": "kabéh",
    "amengan": "ulin", "jalmi": "jelema", "nembé": "karék", "digentos": "diganti", "dikintun": "dikirim",
    "kulem": "saré", "wantun": "wani", "raos": "ngeunah", "artosna": "duitna", "alit": "leutik", "nyalira": "sorangan",
    "sanés": "lain", "dibantos": "dibantuan", "kiat": "kuat", "katingali": "kaciri", "tadi": "tadi", "uih": "balik",
}  # fmt: skip
