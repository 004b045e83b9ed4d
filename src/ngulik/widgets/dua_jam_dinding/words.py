"""What Dua Jam Dinding says to the learner."""

from math import isnan

from ngulik.numbers import UNKNOWN, number, percent, short

TENTANG = "selesai tepat target"
TITLE = "Dua Jam Dinding"
TEBAKAN = "Tebak: selesai tepat target"
TARGET_JAM, TARGET_HARI = "Target balasan pertama", "Target selesai"
LEGENDA = ("masih menunggu (%)", "masih menunggu (%); putus-putus: semua kanal")
PANEL = {
    "target_jam": ("Jam pertama: menunggu balasan", "jam sejak aduan masuk"),
    "target_hari": ("Jam kedua: menunggu selesai", "hari sejak aduan masuk"),
}
TABEL = "Aduan terbuka dihitung sebagai masih menunggu. Hari = hari kalender."
HEADS = {
    "kanal": "Kanal",
    "aduan": "Aduan",
    "persen_dibalas": "Dibalas tepat target (%)",
    "persen_selesai": "Selesai tepat target (%)",
    "median_jam": "Median balasan (jam)",
    "median_hari": "Median selesai (hari)",
    "belum_selesai": "Belum selesai",
}


def jam(hours: float) -> str:
    """Return a target in hours as people say it: 0.5 -> `30 menit`, 6 -> `6 jam`."""
    return f"{number(hours * 60)} menit" if hours < 1 else f"{short(hours)} jam"


def hari(days: float) -> str:
    """Return a target in days: 14 -> `14 hari`."""
    return f"{short(days)} hari"


def ringkasan(kanal: str, dibalas: float, target_jam: float, selesai: float, target_hari: float) -> str:
    """Return the summary sentence; `dibalas` and `selesai` are percentages, NaN where they cannot be known.

    `selesai` is "diperkirakan": a Kaplan-Meier estimate, since some tickets are still open.
    """
    if isnan(dibalas) or isnan(selesai):
        target = jam(target_jam) if isnan(dibalas) else hari(target_hari)
        return f"{kanal}: hasil untuk target {target} belum dapat dihitung, karena pengamatan data lebih singkat."
    return (
        f"{kanal}: {percent(dibalas)} aduan dibalas dalam {jam(target_jam)}, "
        f"dan diperkirakan {percent(selesai)} selesai dalam {hari(target_hari)}."
    )


def terbuka(count: int, total: int) -> str:
    """Return the sentence on unfinished tickets."""
    if count == 0:
        return f"Semua {number(total)} aduan sudah selesai."
    return f"{number(count)} dari {number(total)} aduan belum selesai; semuanya tetap dihitung sebagai masih menunggu."


def terlewat(count: int) -> str:
    """Return the sentence on tickets that were left out, or nothing."""
    return f"{number(count)} aduan tidak dihitung karena urutan waktunya mustahil." if count else ""


def ajakan(kanal: str, target_hari: float) -> str:
    """Return the invitation to guess before the result is shown."""
    return (
        f"{kanal}: menurut Anda, berapa persen aduan selesai dalam {hari(target_hari)}? "
        "Seret ○ bertanda tanya di gambar kanan, lalu tekan Tampilkan hasil."
    )


def lama(value: float, satuan: str) -> str:
    """Return a wait in `jam` or `hari`, short ones in minutes: (0.72, "jam") -> `43 menit`; NaN -> `–`."""
    if isnan(value):
        return UNKNOWN
    return f"{number(value * 60)} menit" if satuan == "jam" and value < 1 else f"{number(value, 1)} {satuan}"


def separuh(median: float, satuan: str, kata: str) -> str:
    """Return the sentence part on the median wait."""
    return f"separuh belum {kata}" if isnan(median) else f"separuh {kata} dalam {lama(median, satuan)}"


def alt(
    kanal: str,
    balasan: tuple[float, str, str],
    penyelesaian: tuple[float, str, str],
    pembanding: tuple[float, float] | None,
) -> str:
    """Return the alternative text of the picture.

    Each clock is (percentage reached, target, sentence part on the median); `pembanding` holds the percentages that
    all channels together reach, if their curves are drawn.
    """
    text = (
        f"Dua kurva menurun dari 100 persen, yaitu bagian aduan yang masih menunggu ({kanal}). "
        f"Kiri, balasan pertama: {_panel(*balasan)}. Kanan, penyelesaian: {_panel(*penyelesaian)}. "
        "Garis tegak bertitik menandai target."
    )
    if pembanding is None:
        return text
    left, right = (menunggu(reached) for reached in pembanding)
    return f"{text} Garis putus-putus: semua kanal, pada target yang sama {left} dan {right} masih menunggu."


def menunggu(reached: float) -> str:
    """Return the percentage that still waits, the complement of the `reached` percentage as shown."""
    return percent(100 - reached)


def selesai(percentage: float) -> str:
    """Return the guess as it stands beside its knob."""
    return f"selesai {percent(percentage, 0)}"


def di_gambar(target: str, reached: float | None) -> str:
    """Return what stands above a target line; `reached` is None before the result, NaN where it cannot be known."""
    if reached is None:
        return f"target {target}"
    return f"target {target}: {'belum terukur' if isnan(reached) else f'{menunggu(reached)} masih menunggu'}"


def _panel(reached: float, target: str, median: str) -> str:
    if isnan(reached):
        return f"keadaan pada {target} belum dapat dihitung; {median}"
    return f"pada {target} masih {menunggu(reached)} menunggu; {median}"
