"""Sentences full of numbers and roads that are nobody's personal data: what a detector must leave alone."""

import re
from datetime import date, timedelta

from ngulik_datagen.facts import OFFICE_TOPICS
from ngulik_datagen.rng import Stream

OUTDOOR = ("jalan", "pju", "sampah", "drainase", "pohon", "ketertiban", "parkir", "air bersih")
# subjects → sentences that fit them
_SAID = (
    (
        (*OUTDOOR, *OFFICE_TOPICS),
        (
            "Tiket sebelumnya {tiket}", "Sesuai laporan {tiket}", "Saya diminta bayar Rp{harga}", "Katanya biayanya {ribu} ribu",
            "Kejadian tanggal {tanggal} sekitar pukul {jam}", "Surat kami No. {surat}", "Kode pos {pos}",
            "Sudah lapor di LAPOR! nomor {lapor}", "Menurut Perda No. {m} Tahun 20{cm}",
        ),
    ),
    (OUTDOOR, ("Kerugian sekitar Rp {harga}", "Sudah telepon 112 tapi diminta menunggu", "Di Jl. {jalan} juga begitu")),
    (("drainase", "air bersih", "pju", "sampah"), ("Sekitar {cm} rumah di RW {m} kena semua",)),
    (("jalan", "pju", "parkir", "sampah", "pohon"), ("Sepanjang jalan {jalan} sama saja keadaannya",)),
    (("jalan", "drainase"), ("Panjangnya kira-kira {cm} meter",)),
    (("jalan",), ("Lubangnya sekitar {m} x {m} meter, dalam {cm} cm",)),
    (("pju", "air bersih"), ("Nomor meter {meter}", "ID pelanggan PLN {idpel}", "Nomor pelanggan {idpel}")),
    (OFFICE_TOPICS, ("Antrean nomor {antre} dari {kuota} orang", "Jam buka 08.00 sampai {tutup}", "Nomor antrean A{antre}")),
)  # fmt: skip
_ROADS = ("Soekarno-Hatta", "Ahmad Yani", "A.H. Nasution", "Setiabudi", "Cibaduyut Raya", "Pasteur", "Ibrahim Adjie")


def harmless(rng: Stream, category: str, day: date) -> str:
    """Return a sentence about this subject, written on `day`."""

    def digits(count: int) -> str:
        return "".join(str(rng.below(10)) for _ in range(count))

    makers = {
        "meter": lambda: f"00{digits(9)}",  # 00: no meter and no customer has it
        "idpel": lambda: f"00{digits(10)}",
        "tiket": lambda: f"BDG-26-8{digits(5)}",
        "harga": lambda: f"{1 + rng.below(30)}.{rng.pick(('000', '500'))}.000",
        "ribu": lambda: str(5 * (1 + rng.below(60))),
        "tanggal": lambda: f"{day - timedelta(days=rng.below(14)):%d-%m-%Y}",
        "jam": lambda: f"{6 + rng.below(15):02d}.{rng.pick(('00', '30', '15'))}",
        "surat": lambda: f"{100 + rng.below(400)}/{1 + rng.below(90)}/RW.{1 + rng.below(15):02d}/2026",
        "pos": lambda: f"40{1 + rng.below(2)}{digits(2)}",
        "m": lambda: str(1 + rng.below(9)),
        "cm": lambda: str(10 + rng.below(15)),
        "jalan": lambda: rng.pick(_ROADS),
        "antre": lambda: str(20 + rng.below(180)),
        "kuota": lambda: rng.pick(("200", "250", "300")),
        "tutup": lambda: rng.pick(("12.00", "14.00", "15.00")),
        "lapor": lambda: f"7{digits(6)}",
    }
    said = [sentence for subjects, sentences in _SAID if category in subjects for sentence in sentences]
    return re.sub(r"\{(\w+)\}", lambda slot: makers[slot[1]](), rng.pick(said))
