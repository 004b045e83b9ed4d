"""wilayah.csv: kelurahan → kecamatan → a grouping of kecamatan for practice."""

from collections import Counter

from ngulik_datagen.facts import DISTRICTS
from ngulik_datagen.markdown import table_body
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


def rows() -> list[Row]:
    """One row per kelurahan, in the order of the codes."""
    return [
        {"kelurahan": ward, "kecamatan": district, "kode_kecamatan": CODE_OF[district], "wilayah": AREA_OF[district]}
        for district, (_, wards) in DISTRICTS.items()
        for ward in wards
    ]


def figures(found: list[Row]) -> dict[str, object]:
    """What wilayah.md tells of the rows."""
    wards = Counter(row["wilayah"] for row in found)
    lines = [(area, ", ".join(districts), str(wards[area])) for area, districts in AREAS.items()]
    return dict(area_lines=table_body(lines))


DATASET = Dataset("Kelurahan, kecamatan, dan wilayah", FIELDS, rows, figures, {"primaryKey": "kelurahan"})
