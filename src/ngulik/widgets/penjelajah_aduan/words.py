"""What Penjelajah Aduan says to the learner."""

from collections.abc import Mapping, Sequence

from ngulik.numbers import number, percent

SEMUA = "Semua"
TANPA_NILAI = "tidak tercatat"
JUDUL = "Penjelajah Aduan"
SUMBU = "banyaknya aduan"
TEBAK = "Tebak: {by} terbanyak"
TEBAKAN = "tebakan Anda"
SERET = "Bulan masuk: {bulan} (seret ○)"
_HUBUNG = {"kanal": "lewat", "kategori": "tentang", "bulan": "pada"}
_BULAN = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")

DIMENSI = "“{isi}” tidak dikenal. Aduan dapat dihitung menurut: {ada}."
TIDAK_ADA = "Tidak ada {dimensi} “{isi}”. Pilih salah satu: {ada}."
BULAN_ADA = '"{awal}" sampai "{akhir}", nama bulan tiga huruf'
BUKAN_WAKTU = "Kolom masuk berisi nilai yang bukan waktu. Tulis waktu sebagai 2026-06-30 21:40, atau kosongkan."


def bulan(month: int, year: int) -> str:
    """Return the name of a month: (6, 2026) -> `Jun 2026`."""
    return f"{_BULAN[month - 1]} {year}"


def batasan(chosen: Mapping[str, str]) -> str:
    """Return the filters in words: {"kanal": "X", "kategori": "pju"} -> ` lewat X tentang pju`; none -> nothing."""
    return "".join(f" {_HUBUNG[dimension]} {value}" for dimension, value in chosen.items())


def nilai(count: int, share: float) -> str:
    """Return a count with its share (0..1): (812, 0.197) -> `812 (19,7 %)`."""
    return f"{number(count)} ({percent(100 * share)})"


def ringkasan(by: str, chosen: Mapping[str, str], total: int, leaders: Sequence[str], count: int) -> str:
    """Return the summary sentence; `leaders` are the most frequent values of `by`, with `count` complaints each."""
    if not leaders:
        return f"Tidak ada aduan{batasan(chosen)}. Longgarkan salah satu pilihan."
    start = f"Dari {number(total)} aduan{batasan(chosen)}, {by} terbanyak adalah"
    amount = f"{number(count)} aduan, atau {percent(100 * count / total)}"
    if len(leaders) == 1:
        return f"{start} {leaders[0]}: {amount}."
    return f"{start} {', '.join(leaders[:-1])} dan {leaders[-1]}: masing-masing {amount}."


def banding(tebakan: str, rank: int, count: int, total: int) -> str:
    """Return how the guess fared: its place, its count and its share."""
    if not total:
        return ""
    amount = f"{number(count)} aduan, atau {percent(100 * count / total)}"
    if rank == 1:
        return f"Tebakan Anda, {tebakan}, tepat."
    return f"Tebakan Anda, {tebakan}, ada di urutan ke-{rank}: {amount}."


def ajakan(by: str, chosen: Mapping[str, str]) -> str:
    """Return the invitation to guess before the result is shown."""
    how = "Seret ○ ke bulan tebakan Anda" if by == "bulan" else f"Tekan nama {by} tebakan Anda pada gambar"
    return f"Dari semua aduan{batasan(chosen)}, {by} mana yang terbanyak? {how}, lalu tekan Tampilkan hasil."


def judul(by: str) -> str:
    """Return the heading of the picture."""
    return f"Banyaknya aduan menurut {by}"


def subjudul(chosen: Mapping[str, str], total: int) -> str:
    """Return the line under the heading: which complaints are counted; 100 % is their number."""
    every = "semua aduan" if not chosen else "aduan" + batasan(chosen)
    return f"100\N{NO-BREAK SPACE}% = {number(total)} {every}"


def alt(by: str, chosen: Mapping[str, str], rows: Sequence[tuple[str, int, float]]) -> str:
    """Return the alternative text of the picture: what it shows, with every bar's number."""
    bars = "; ".join(f"{name} {nilai(count, share)}" for name, count, share in rows)
    base = subjudul(chosen, sum(count for _, count, _ in rows))
    return f"Diagram batang, banyaknya aduan menurut {by}{batasan(chosen)}: {bars}. {base}."
