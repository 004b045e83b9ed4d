"""What the widget Kotak Masuk says to the learner."""

from ngulik.numbers import number
from ngulik.widgets.kotak_masuk.deteksi import Detection

TITLE = "Kotak Masuk"
PUTUSAN = {"penipuan": "Penipuan", "sah": "Sah", "lanjut": "Pesan berikutnya"}
LABEL, YAKIN = "Putusan Anda", "Seberapa yakin (boleh dilewati)"
KEYAKINAN = {50: "50 % – menebak", 60: "60 %", 70: "70 %", 80: "80 %", 90: "90 %", 100: "100 % – yakin benar"}
SUDAH = "sudah Anda putuskan"
DAHULU = "putuskan dahulu"
SELESAI = "putaran selesai"
HEADS = {
    "id": "Pesan",
    "kanal": "Kanal",
    "teks": "Teks",
    "putusan": "Putusan Anda",
    "kunci": "Kunci",
    "tepat": "Tepat",
    "tingkat": "Tingkat",
    "isyarat": "Isyarat",
}
JUDUL_HASIL = "Polos: tepat. Bergaris: keliru."
PARTS = ("tertangkap", "lolos", "alarm palsu", "tepat")
#: Each cue of datasets/pesan_uji.csv: what it says about a scam.
ISYARAT = {
    "berkas aplikasi": "lampirannya aplikasi (.apk), padahal mengaku surat, foto, atau undangan",
    "alamat tiruan": "alamat atau nama akunnya hanya mirip dengan yang resmi",
    "tautan pendek": "tujuan tautannya tersembunyi",
    "nomor asing": "datang dari nomor yang tidak Anda kenal",
    "desakan waktu": "Anda didesak agar tidak sempat berpikir",
    "ancaman": "ada ancaman bila tidak menurut",
    "iming-iming": "janjinya terlalu bagus",
    "minta data rahasia": "meminta kode OTP, sandi, PIN, atau data diri",
    "minta uang": "meminta uang, biaya, atau deposit",
    "minta dirahasiakan": "Anda diminta diam",
    "pindah kanal": "Anda diajak pindah ke nomor atau aplikasi lain",
    "sapaan umum": "nama Anda tidak disebut",
    "salah eja": "tulisannya banyak salah eja",
}
SAH = "Pada pesan sah arahnya terbalik: makin banyak isyarat, makin mudah orang salah curiga."
PREMIS = {"kuat": "sangat cocok", "sedang": "agak cocok", "lemah": "kurang cocok"}


def kata(penipuan: bool) -> str:
    """Return the word for a verdict or a key."""
    return "penipuan" if penipuan else "sah"


def tempat(nomor: int, jumlah: int) -> str:
    """Return the place of a message in its round."""
    return f"Pesan {nomor} dari {jumlah}"


def ajakan(tempat: str) -> str:
    """Return the invitation to judge one message."""
    return f"{tempat}. Geser keyakinan Anda bila mau, lalu tekan Penipuan atau Sah."


def balasan(putusan: bool, kunci: bool, alasan: str) -> str:
    """Return what is said right after a verdict."""
    if putusan == kunci:
        return f"Tepat: pesan ini {kata(kunci)}. {alasan}"
    lost = "Penipuan ini lolos" if kunci else "Ini alarm palsu"
    return f"Belum tepat. {lost}: pesan ini {kata(kunci)}. {alasan}"


def penjelasan(kunci: bool, isyarat: tuple[str, ...]) -> str:
    """Return the lead of the list of cues."""
    if not isyarat:
        return "Tidak ada isyarat yang mencurigakan."
    return "Isyarat yang terlihat:" if kunci else "Yang membuatnya tampak mencurigakan:"


def tingkat(kunci: bool, level: str, banyak: int, premis: str) -> str:
    """Return how hard the message was, and why."""
    signs = f"{banyak} isyarat" if banyak else "tanpa isyarat"
    text = f"Tingkat: {level} ({signs}"
    return f"{text}, ceritanya {PREMIS[premis]})." if kunci else f"{text}). {SAH}"


def hasil(found: Detection) -> str:
    """Return hits, false alarms, d′ and c in numbers and in plain words."""
    return (
        f"Anda menangkap {found.hits} dari {found.scams} penipuan, dengan {found.false_alarms} alarm palsu dari "
        f"{found.genuine} pesan sah. Kejelian: {kejelian(found.d_prime)} (d′ = {number(found.d_prime, 2)}). "
        f"Kecenderungan: {kecenderungan(found.criterion)} (c = {number(found.criterion, 2)}). "
        f"Angka dari {found.scams + found.genuine} pesan masih kasar."
    )


def kejelian(d_prime: float) -> str:
    """Return what a d′ means, in words."""
    if d_prime < -0.5:
        return "pesan sah justru lebih sering dicurigai daripada penipuan"
    if d_prime < 0.5:
        return "penipuan dan pesan sah belum terbedakan"
    if d_prime < 1:
        return "mulai terbedakan"
    return "cukup jeli" if d_prime < 2 else "sangat jeli"


def kecenderungan(criterion: float) -> str:
    """Return what a criterion c means, in words."""
    if abs(criterion) < 0.5:
        return "seimbang antara curiga dan percaya"
    side = "curiga" if criterion < 0 else "percaya"
    return f"sedikit lebih mudah {side}" if abs(criterion) < 1 else f"{side} kepada hampir semua pesan"


#: Said when nobody moved the slider: what was never chosen is not judged.
TIDAK_DIGESER = "Penggeser keyakinan belum Anda pakai, jadi belum dapat dibandingkan. Coba geser di putaran berikutnya."


def keyakinan(rata: float, tepat: float) -> str:
    """Return how confidence and accuracy agree, both in percent."""
    gap = rata - tepat
    said = f"Rata-rata Anda {number(rata)} persen yakin, dan {number(tepat)} persen putusan Anda tepat"
    if abs(gap) <= 10:
        return f"{said}: keyakinan Anda sepadan."
    return f"{said}: keyakinan Anda {'di atas' if gap > 0 else 'di bawah'} hasilnya."


def belum(jumlah: int) -> str:
    """Return the sentence for a round without any verdict."""
    return f"Kotak masuk berisi {jumlah} pesan, dan belum ada yang Anda putuskan."


def sebagian(sudah: int, jumlah: int) -> str:
    """Return the sentence on messages that are not judged yet, or nothing."""
    return f"Baru {sudah} dari {jumlah} pesan yang diputuskan." if sudah < jumlah else ""


def alt(found: Detection) -> str:
    """Return the alternative text of the picture."""
    return (
        f"Dua batang mendatar. Penipuan, {found.scams} pesan: {found.hits} tertangkap dan {found.misses} lolos. "
        f"Sah, {found.genuine} pesan: {found.false_alarms} alarm palsu dan {found.correct_rejections} benar dianggap sah. "
        f"d′ {number(found.d_prime, 2)} dan c {number(found.criterion, 2)}."
    )


def kartu(tempat: str, kanal: str, pengirim: str, teks: str, tautan: str) -> str:
    """Return a message as the alternative text of its card."""
    link = f" Tautan atau berkas: {tautan}" if tautan else ""
    return f"{tempat}, lewat {kanal}, dari {pengirim}: {teks}{link}"


VERDICTS = (
    "putusan berisi {isi}, padahal perlu paling banyak {banyak} kata “penipuan” atau “sah”. "
    "Urutkan seperti pesannya; yang belum diputuskan tidak perlu ditulis."
)
