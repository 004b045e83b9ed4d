"""Places of complaints: wards are real, streets, landmarks and neighbourhood numbers are invented."""

from dataclasses import dataclass

from ngulik_datagen.facts import DISTRICTS
from ngulik_datagen.rng import Stream, Weighted

TOPICS = {
    "jalan": {"lubang": 46, "aspal": 18, "galian": 14, "trotoar": 14, "jembatan": 8},
    "pju": {"mati": 60, "kedip": 16, "tiang": 12, "minta": 12},
    "sampah": {"numpuk": 36, "angkut": 30, "liar": 22, "bakar": 12},
    "drainase": {"banjir": 36, "mampet": 34, "tutup": 16, "tanggul": 14},
    "parkir": {"liar": 40, "macet": 26, "sinyal": 18, "jukir": 16},
    "ketertiban": {"pkl": 36, "bising": 26, "pengamen": 20, "bangunan": 18},
    "pohon": {"tumbang": 30, "rimbun": 42, "taman": 28},
    "adminduk": {"ktp": 34, "kk": 24, "akta": 20, "antre": 22},
    "air bersih": {"mati": 44, "keruh": 26, "bocor": 16, "tagihan": 14},
    "kesehatan": {"puskesmas": 44, "fogging": 34, "jaminan": 22},
    "pendidikan": {"spmb": 34, "mpls": 28, "gedung": 20, "bantuan": 18},
    "bansos": {"belum": 40, "data": 34, "sasaran": 26},
}
ENROLMENT = (5, 6, 7)  # months in which schools take new pupils
_DRAW = {name: Weighted(tuple(topics), list(topics.values())) for name, topics in TOPICS.items()}

STREETS = (
    "Melati", "Mawar", "Kenanga", "Anggrek", "Cempaka", "Dahlia", "Teratai", "Flamboyan", "Bougenville", "Kamboja",
    "Seruni", "Tanjung", "Alamanda", "Wijaya Kusuma", "Soka", "Manggis", "Rambutan", "Jambu", "Nangka", "Salak",
    "Delima", "Kutilang", "Merpati", "Cendrawasih", "Kenari", "Gelatik", "Murai", "Rajawali", "Walet", "Parkit",
    "Mutiara", "Safir", "Zamrud", "Pirus", "Nilam", "Permata", "Galunggung", "Tampomas", "Cikuray", "Guntur",
    "Ciremai", "Papandayan", "Sukamaju", "Sukasenang", "Sukarapih", "Sindangsari", "Mekarsari", "Mekarwangi",
)  # fmt: skip
LANDMARKS = (
    "minimarket", "masjid", "mushola", "SD", "SMP", "warung nasi Padang", "pos ronda", "balai RW", "lapangan voli",
    "pangkalan ojek", "apotek", "bengkel motor", "tukang bubur", "warung kopi", "pasar", "gerbang komplek", "warteg",
    "posyandu", "kantor kelurahan", "gereja", "toko bangunan", "cucian motor", "kios fotokopi", "pabrik roti",
    "tambal ban", "TK", "lapang badminton", "ATM", "toko kue", "laundry", "gapura", "puskesmas", "toko beras",
    "klinik", "warung seblak", "toko besi", "kolam renang", "tukang cukur", "pom bensin", "kos-kosan", "madrasah",
)  # fmt: skip


@dataclass(frozen=True)
class Spot:
    """What and where: the topic and an invented address inside a real ward."""

    topic: str
    ward: str
    street: str
    landmark: str
    rw: int


def new_spot(rng: Stream, category: str, district: str, month: int, topic: str = "") -> Spot:
    """A random spot in the district; without `topic` one is drawn by its weight and season."""
    while not topic or (topic == "spmb" and month not in ENROLMENT):
        topic = _DRAW[category].draw(rng)
    return Spot(
        topic,
        rng.pick(DISTRICTS[district][1]),
        rng.pick(STREETS),
        rng.pick(LANDMARKS),
        1 + rng.below(18),
    )
