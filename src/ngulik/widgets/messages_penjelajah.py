"""What Penjelajah Aduan says to the learner."""

from collections.abc import Mapping, Sequence

from ngulik.widgets.messages import angka, persen

SEMUA = "Semua"
TANPA_NILAI = "tidak tercatat"
JUDUL = "Penjelajah Aduan"
TEBAKAN = "Tebakan Anda: yang terbanyak"
BELUM_MENEBAK = "(pilih dahulu)"
TAMPILKAN, SEMBUNYIKAN = "Tampilkan hasil", "Sembunyikan hasil"
PAPAN_KETIK = (
    "Papan ketik: Tab untuk berpindah; Spasi untuk membuka pilihan dan menekan tombol, panah lalu Enter untuk memilih; "
    "← → untuk menggeser bulan."
)
SUMBU = "banyaknya aduan"
TANDA_TEBAKAN = "tebakan Anda"
_HUBUNG = {"kanal": "lewat", "kategori": "tentang", "bulan": "pada"}
_BULAN = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")

DIMENSI = "“{isi}” tidak dikenal. Aduan dapat dihitung menurut: {ada}."
TIDAK_ADA = "Tidak ada {dimensi} “{isi}”. Pilih salah satu: {ada}."
BULAN_ADA = '"{awal}" sampai "{akhir}", nama bulan tiga huruf'
KOLOM = 'Tabel aduan tidak memiliki kolom {kolom}. Pakai tabel dari muat_data("aduan") tanpa membuang kolomnya.'
KOSONG = 'Tabel aduan tidak punya satu baris pun. Periksa saringan Anda, atau pakai muat_data("aduan") utuh.'
BUKAN_WAKTU = "Kolom masuk berisi nilai yang bukan waktu. Tulis waktu sebagai 2026-06-30 21:40, atau kosongkan."


def bulan(month: int, year: int) -> str:
    """Return the name of a month: (6, 2026) -> `Jun 2026`."""
    return f"{_BULAN[month - 1]} {year}"


def batasan(chosen: Mapping[str, str]) -> str:
    """Return the filters in words: {"kanal": "X", "kategori": "pju"} -> ` lewat X tentang pju`; none -> nothing."""
    return "".join(f" {_HUBUNG[dimension]} {value}" for dimension, value in chosen.items())


def nilai(count: int, share: float) -> str:
    """Return a count with its share (0..1): (812, 0.197) -> `812 (19,7 %)`."""
    return f"{angka(count, 0)} ({persen(100 * share)})"


def ringkasan(by: str, chosen: Mapping[str, str], total: int, leaders: Sequence[str], count: int) -> str:
    """Return the summary sentence; `leaders` are the most frequent values of `by`, with `count` complaints each."""
    if not leaders:
        return f"Tidak ada aduan{batasan(chosen)}. Longgarkan salah satu pilihan."
    start = f"Dari {angka(total, 0)} aduan{batasan(chosen)}, {by} terbanyak adalah"
    amount = f"{angka(count, 0)} aduan, atau {persen(100 * count / total)}"
    if len(leaders) == 1:
        return f"{start} {leaders[0]}: {amount}."
    return f"{start} {', '.join(leaders[:-1])} dan {leaders[-1]}: masing-masing {amount}."


def banding(tebakan: str, rank: int, count: int, total: int) -> str:
    """Return how the guess fared: its place, its count and its share."""
    if not total:
        return ""
    amount = f"{angka(count, 0)} aduan, atau {persen(100 * count / total)}"
    if rank == 1:
        return f"Tebakan Anda, {tebakan}, tepat."
    return f"Tebakan Anda, {tebakan}, ada di urutan ke-{rank}: {amount}."


def ajakan(by: str, chosen: Mapping[str, str]) -> str:
    """Return the invitation to guess before the result is shown."""
    return f"Dari semua aduan{batasan(chosen)}, {by} mana yang terbanyak? Pilih tebakan Anda, lalu tekan {TAMPILKAN}."


def judul(by: str) -> str:
    """Return the heading of the picture."""
    return f"{JUDUL}: menurut {by}"


def subjudul(chosen: Mapping[str, str], total: int) -> str:
    """Return the line under the heading: which complaints are counted; 100 % is their number."""
    every = "semua aduan" if not chosen else "aduan" + batasan(chosen)
    return f"100\N{NO-BREAK SPACE}% = {angka(total, 0)} {every}"


def alt(by: str, chosen: Mapping[str, str], rows: Sequence[tuple[str, int, float]]) -> str:
    """Return the alternative text of the picture: what it shows, with every bar's number."""
    bars = "; ".join(f"{name} {nilai(count, share)}" for name, count, share in rows)
    return f"Diagram batang mendatar, banyaknya aduan menurut {by}{batasan(chosen)}: {bars}."
