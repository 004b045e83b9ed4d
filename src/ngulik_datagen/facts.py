"""Fixed facts of the simulated town: districts by population, categories, offices and channels.

Populations and kelurahan: fakta.md 3.2 (weights, not official figures). Category weights and the map to offices:
fakta.md 2.3 (design values). Everything else in this module is invented for teaching.
"""

from datetime import datetime

from ngulik_datagen.words import listed, rows

BEGIN = datetime(2024, 7, 1)
END = datetime(2026, 7, 1)  # exclusive
PULLED = datetime(2026, 7, 1, 8)  # the moment the table was exported: nothing later is known
ROWS = 12_000

CHANNELS = {
    "Instagram": 33.0, "WhatsApp": 20.0, "SP4N-LAPOR!": 14.0, "Aplikasi warga": 11.0,
    "Facebook": 9.0, "X": 7.5, "Loket": 5.5,
}  # fmt: skip
SOCIAL = ("Instagram", "Facebook", "X")

# category -> (weight, office)
CATEGORIES = {
    "jalan": (20, "DSDABM"),
    "pju": (12, "Dishub"),
    "sampah": (12, "DLH"),
    "drainase": (10, "DSDABM"),
    "parkir": (9, "Dishub"),
    "ketertiban": (8, "Satpol PP"),
    "pohon": (6, "DPKP"),
    "adminduk": (6, "Disdukcapil"),
    "air bersih": (5, "Tirtawening"),
    "kesehatan": (4, "Dinkes"),
    "pendidikan": (4, "Disdik"),
    "bansos": (4, "Dinsos"),
}

# Categories dealt with at a desk rather than in the street.
OFFICE_TOPICS = ("adminduk", "pendidikan", "kesehatan", "bansos")

# district -> (population weight, its wards)
DISTRICTS: dict[str, tuple[int, tuple[str, ...]]] = {
    row["kecamatan"]: (row["penduduk"], row["kelurahan"])
    for row in rows("districts.csv", kecamatan=str, penduduk=int, kelurahan=listed)
}

# Mild invented tilt of some categories towards some districts (factor on the population weight).
TILT = {
    "drainase": {"Gedebage": 1.8, "Rancasari": 1.6, "Bandung Kidul": 1.5, "Panyileukan": 1.5, "Bojongloa Kidul": 1.4},
    "parkir": {"Sumur Bandung": 2.0, "Bandung Wetan": 2.0, "Regol": 1.4, "Andir": 1.3, "Coblong": 1.3},
    "ketertiban": {"Sumur Bandung": 1.8, "Andir": 1.4, "Regol": 1.3},
    "air bersih": {"Cibiru": 1.6, "Mandalajati": 1.6, "Ujungberung": 1.4, "Cidadap": 1.4},
}
