"""What the widget Pengabur says to the learner."""

from ngulik.numbers import number, percent

TEBAKAN = "Tebakan Anda: aduan yang sendirian (unik)"
KELAS = "Kelas usia: 70 tahun ke atas digabung."
TENTANG = "sendirian"
TITLE = "Pengabur"
NOMOR = "nomor berisi {nomor}, padahal harus 1 sampai {banyak}. Contoh: tetangga(1)."
JUDUL = "Berapa aduan lain yang tampak sama?"
SUBJUDUL = "Persen aduan. Bergaris: kerumunan kurang dari 5."
TERJAWAB = "Pertanyaan terjawab: {banyak} dari {semua}"
SUMBU = "besar kerumunan (aduan yang tampak sama)"
HEADS = {"ukuran": "Ukuran", "nilai": "Nilai"}
ASKED = "Pertanyaan dari data ini"
BATAS = "k ≥ 5 →"
CONTROLS = {"tempat": "Tempat", "usia": "Usia", "kelamin": "Jenis kelamin", "tanggal": "Tanggal masuk"}
SASARAN = "Tetangga mencari"
MEASURES = (
    "Kerumunan terkecil (k)",
    "Aduan yang sendirian (%)",
    "Aduan dalam kerumunan kurang dari 5",
    "Macam kategori paling sedikit (l)",
    "Risiko tertinggi, 1/k (%)",
    "Rincian yang tersisa (%)",
    "Pertanyaan yang masih terjawab",
)
#: Question -> the column it needs and the levels that still answer it.
QUESTIONS = (
    ("Kelurahan mana yang paling sering mengadu?", "tempat", ("kelurahan",)),
    ("Kecamatan mana yang paling sering mengadu?", "tempat", ("kelurahan", "kecamatan")),
    ("Apa yang paling sering diadukan warga 60 tahun ke atas?", "usia", ("tepat", "5 tahun", "10 tahun")),
    ("Apakah perempuan dan laki-laki mengadukan hal berbeda?", "kelamin", ("tampil",)),
    ("Bulan apa yang paling ramai?", "tanggal", ("hari", "bulan")),
    ("Hari apa dalam sepekan yang paling ramai?", "tanggal", ("hari",)),
)
_SEX = {"L": "laki-laki", "P": "perempuan"}
_SHOWN = {
    "tempat": {"kelurahan": "kelurahan", "kecamatan": "kecamatan", "wilayah": "wilayah"},
    "usia": {"tepat": "usia tepat", "5 tahun": "usia per 5 tahun", "10 tahun": "usia per 10 tahun"},
    "kelamin": {"tampil": "jenis kelamin"},
    "tanggal": {"hari": "tanggal", "bulan": "bulan"},
}


def kelamin(value: str) -> str:
    """Return a sex as people say it: `L` -> `laki-laki`; other values stay."""
    return _SEX.get(value, value)


def tampil(levels: dict[str, str]) -> str:
    """Return the columns that are shown, in words: `kecamatan, usia tepat, dan jenis kelamin`."""
    parts = [_SHOWN[column][level] for column, level in levels.items() if level in _SHOWN[column]]
    if not parts:
        return "tanpa satu pun dari keempat kolom"
    if len(parts) < 3:
        return " dan ".join(parts)
    return ", ".join(parts[:-1]) + f", dan {parts[-1]}"


def ringkasan(shown: str, k: int, unique: float, below: int, records: int, least: int) -> str:
    """Return the summary; `unique` in percent, `below`: records in classes smaller than 5, `least`: the smallest l."""
    start = f"Yang tampil: {shown}. Kerumunan terkecil k = {number(k)}, jadi risiko tertinggi {percent(100 / k)}."
    if k >= 5:
        crowd = f"Setiap aduan tampak sama dengan sedikitnya {number(k - 1)} aduan lain."
        return f"{start} {crowd} {macam(least)}"
    alone = f"{percent(unique)} aduan sendirian."
    return f"{start} {alone} {number(below)} dari {number(records)} aduan ada di kerumunan kurang dari 5."


def macam(least: int) -> str:
    """Return the sentence on l, the smallest number of different categories within one class."""
    if least == 1:
        return "Namun ada kerumunan yang isi aduannya satu kategori saja (l = 1): tanpa tahu orangnya pun, isinya ketahuan."
    return f"Tiap kerumunan memuat paling sedikit {least} kategori (l = {least})."


def ajakan(shown: str) -> str:
    """Return the invitation to guess before the result is shown."""
    return (
        f"Yang tampil: {shown}. Menurut Anda, berapa persen aduan yang sendirian, tanpa kembaran? "
        "Geser tebakan Anda, lalu tekan Tampilkan hasil."
    )


def sasaran(sex: str, age: int, district: str) -> str:
    """Return whom the nosy neighbour looks for: `perempuan, 34 tahun, Kec. Coblong`."""
    return f"{kelamin(sex)}, {age} tahun, Kec. {district}"


def tetangga(target: str, matches: int, categories: int, category: str, k: int, least: int) -> str:
    """Return what the neighbour learns about `target`, and who wins.

    `matches` records fit, with `categories` kinds of complaint; `category` is the target's. The learner wins only if
    everybody else is hidden too: `k` and `least`, the smallest l, are those of the whole release.
    """
    if matches == 1:
        return f"Tetangga menang. Ia mencari {target}, dan hanya 1 aduan yang cocok. Isinya: {category}."
    found = f"Ia mencari {target}, dan {number(matches)} aduan cocok"
    if categories == 1:
        return f"Tetangga menang. {found}. Semuanya tentang {category}, jadi isinya tetap ketahuan."
    odds = f"{found}, jadi tebakannya benar 1 dari {number(matches)}"
    if matches < 5:
        return f"Belum aman. {odds}. Masih terlalu mudah ditebak."
    odds = f"{odds}. Kategorinya {categories} macam."
    if k < 5:
        return f"Orang ini aman, tetapi k masih {k}. {odds} Warga lain masih mudah dikenali, jadi kaburkan lagi."
    if least == 1:
        return f"Orang ini aman, tetapi l masih 1. {odds} Ada kerumunan lain yang isinya satu kategori saja."
    return f"Anda menang. {odds}"


def alt(shown: str, shares: list[tuple[str, float]], k: int, lost: list[str]) -> str:
    """Return the alternative text of the picture: what it shows, with its numbers."""
    bars = "; ".join(f"{name}: {percent(share)}" for name, share in shares)
    return (
        f"Diagram batang, persen aduan menurut besar kerumunan. Yang tampil: {shown}. {bars}. Kerumunan terkecil {k}. "
        f"Pertanyaan yang tidak terjawab lagi: {' '.join(lost) or 'tidak ada.'}"
    )
