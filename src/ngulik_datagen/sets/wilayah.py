"""wilayah.csv: kelurahan → kecamatan → a grouping of kecamatan for practice."""

from collections import Counter

from ngulik_datagen.facts import DISTRICTS
from ngulik_datagen.markdown import table
from ngulik_datagen.schema import Dataset, Row, text

# Neighbouring kecamatan, grouped by us so that no group is small; the town has no such division.
AREAS = {
    "Utara": ("Sukasari", "Sukajadi", "Cidadap", "Coblong", "Cibeunying Kaler"),
    "Barat": ("Cicendo", "Andir", "Bandung Kulon", "Babakan Ciparay"),
    "Selatan": ("Bojongloa Kaler", "Bojongloa Kidul", "Astanaanyar", "Regol", "Bandung Kidul"),
    "Tengah": ("Bandung Wetan", "Sumur Bandung", "Lengkong", "Batununggal", "Cibeunying Kidul"),
    "Timur": ("Kiaracondong", "Antapani", "Arcamanik", "Mandalajati", "Cinambo", "Ujungberung"),
    "Tenggara": ("Buahbatu", "Rancasari", "Gedebage", "Panyileukan", "Cibiru"),
}
AREA_OF = {district: area for area, districts in AREAS.items() for district in districts}
# Kode Kemendagri as NIK begins with it; facts.py lists the kecamatan in its order (fakta 3.2)
CODE_OF = {district: f"3273{number:02d}" for number, district in enumerate(DISTRICTS, start=1)}

FIELDS = (
    text("kelurahan", "nama kelurahan", required=True, unique=True),
    text("kecamatan", "nama kecamatan", required=True, enum=list(DISTRICTS)),
    text("kode_kecamatan", "kode Kemendagri, 6 angka pertama NIK", required=True, pattern="3273[0-3][0-9]"),
    text("wilayah", "kelompok kecamatan untuk latihan, bukan pembagian resmi", required=True, enum=list(AREAS)),
)

CARD = """> **PUBLIK**, kecuali kolom `wilayah`: kelompok itu buatan kami untuk latihan, **bukan pembagian resmi Kota Bandung**.

{rows} kelurahan di 30 kecamatan Kota Bandung. Tabel ini dipakai untuk menyamarkan tempat: kelurahan → kecamatan →
wilayah. Makin kasar tempatnya, makin sulit orang dikenali.

## Cara dibuat

- **Nama dan kode**: Kepmendagri 300.2.2-2430/2025 lewat repositori publik (lembar fakta 3.2, sumber S35, tanda [L2]:
  terlihat di sumber sekunder, per 23 November 2026).
- **Wilayah**: enam kelompok kecamatan yang bertetangga. Kami menyusunnya agar tidak ada kelompok yang terlalu kecil.

{area_table}

## Yang perlu diingat

- Kode Kemendagri dipakai di NIK. Kode BPS **berbeda**; jangan dicampur.
- Kelurahan Batununggal ada di Kecamatan Bandung Kidul, bukan di Kecamatan Batununggal.
- Ejaan nama bervariasi di lapangan: Ujung Berung/Ujungberung, Tamansari/Taman Sari, Gegerkalong/Geger Kalong.
- Batas dan nama wilayah dapat berubah. Cocokkan dengan keputusan terbaru sebelum dipakai bekerja.
"""


def rows() -> list[Row]:
    """One row per kelurahan, in the order of the codes."""
    return [
        {"kelurahan": ward, "kecamatan": district, "kode_kecamatan": CODE_OF[district], "wilayah": AREA_OF[district]}
        for district, (_, wards) in DISTRICTS.items()
        for ward in wards
    ]


def card(found: list[Row]) -> str:
    """Text of wilayah.md."""
    wards = Counter(row["wilayah"] for row in found)
    lines = [(area, ", ".join(districts), str(wards[area])) for area, districts in AREAS.items()]
    return CARD.format(rows=len(found), area_table=table(("Wilayah", "Kecamatan", "Kelurahan"), lines))


DATASET = Dataset("wilayah", "Kelurahan, kecamatan, dan wilayah", FIELDS, rows, card, {"primaryKey": "kelurahan"})
