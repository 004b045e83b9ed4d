"""What Meja Pengurut says to the learner."""

from math import isfinite

from ngulik.numbers import number, percent, short

BUKAN_INSTAGRAM = (
    "Ini alat belajar, bukan rumus Instagram: Instagram tidak menerbitkan bobotnya. Peluang pada tiap kiriman rekaan."
)
TENTANG = "untuk provokatif"
TITLE = "Meja Pengurut"
TEBAKAN = "Tebakan Anda: pangsa tayang provokatif"
LACAK = "Ikuti satu kiriman"
RACIKAN = "Racikan sendiri"
ASAL = {
    "Kronologis": "Kronologis: tanpa bobot, yang terbaru di atas.",
    "X Maret 2023": "Bobot X seperti diterbitkan, awal Maret 2023 (sebagian; yang tidak ada di daftar dihitung 0).",
    "X Agustus 2026": "Bobot X seperti diterbitkan, 12 Agustus 2026 (sebagian). Bisa berubah lagi sesudahnya.",
    "Pelayanan (rekaan)": "Bobot pelayanan: rekaan untuk belajar, bukan bobot platform mana pun.",
    RACIKAN: "Bobot buatan Anda sendiri.",
}
NAMA = {
    "suka": "Suka",
    "balas": "Balas",
    "repost": "Unggah ulang",
    "bagikan_dm": "Kirim lewat DM",
    "salin_tautan": "Salin tautan",
    "tidak_tertarik": "Tidak tertarik",
    "laporkan": "Laporkan",
}
ANGGAPAN = (
    "Pangsa tayang memakai anggapan: dari 10 orang yang melihat sebuah kiriman, 9 lanjut ke kiriman berikutnya. "
    "Waktu paruh dan kedekatan juga rekaan."
)
JUDUL_PANGSA = "Pangsa tayang (%)"
JUDUL_PETAK = "Dua puluh kiriman teratas, dari kiri ke kanan"
SEKARANG, PEMBANDING = "racikan ini", "kronologis"
UBAH, TIDAK_ADA, IKUT = "Ubah satu bobot", "(tidak ada)", "seperti bobot siap pakai"
HEADS = {
    "urutan": "Urutan",
    "unggahan": "Kiriman",
    "jenis": "Jenis",
    "teks": "Teks",
    "skor": "Skor",
    "kronologis": "Urutan kronologis",
}


def paruh(hours: float) -> str:
    """Return a half-life: 24 -> `24 jam`, infinite -> `tanpa peluruhan`."""
    return f"{short(hours)} jam" if isfinite(hours) else "tanpa peluruhan"


def ajakan(nama: str) -> str:
    """Return the invitation to guess before the result is shown."""
    return (
        f"{nama}: menurut Anda, berapa persen tayangan jatuh ke kiriman provokatif? "
        "Geser tebakan Anda, lalu tekan Tampilkan hasil."
    )


def ringkasan(nama: str, waktu: str, pangsa: dict[str, tuple[float, float]]) -> str:
    """Return the summary; `pangsa` is kind -> (share now, share in the chronological feed), both in percent."""
    parts = [
        f"{jenis} {percent(now)} (kronologis {percent(before)})"
        for jenis, (now, before) in pangsa.items()
        if jenis in ("info layanan", "provokatif")
    ]
    where = nama if nama == "Kronologis" else f"{nama}, {waktu}" if "tanpa" in waktu else f"{nama}, waktu paruh {waktu}"
    return f"{where}. Pangsa tayang: {'; '.join(parts)}." if parts else f"{where}."


def pelacakan(nomor: str, jenis: str, dari: int, ke: int, kali: float) -> str:
    """Return what one post gains: rank in the chronological feed, rank now, times the attention."""
    if dari == ke:
        return f"Kiriman {nomor} ({jenis}) tetap di urutan {ke}, sama seperti pada urutan kronologis."
    if ke < dari:
        result = (
            f"naik dari urutan {dari} ke {ke}. Ia diuntungkan: yang melihatnya menjadi {number(kali, 1)} kali lipat"
        )
    else:
        left = "hampir tidak ada" if kali < 0.01 else f"tinggal {percent(100 * kali)}"
        result = f"turun dari urutan {dari} ke {ke}. Ia dirugikan: yang melihatnya {left}"
    return f"Dibanding urutan kronologis, kiriman {nomor} ({jenis}) {result}."


def alt(nama: str, pangsa: dict[str, tuple[float, float]], teratas: list[str]) -> str:
    """Return the alternative text of the picture."""
    shares = "; ".join(
        f"{jenis} {percent(now)}, kronologis {percent(before)}" for jenis, (now, before) in pangsa.items()
    )
    return (
        f"Dua puluh urutan teratas sebagai petak berhuruf dan diagram batang pangsa tayang, {nama}. "
        f"Lima teratas: {', '.join(teratas)}. Pangsa tayang: {shares}."
    )
