"""Invented incidents that set off bursts of complaints, and the rain that shapes quiet days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ngulik_datagen.facts import BEGIN, END
from ngulik_datagen.rng import Stream


@dataclass(frozen=True)
class Incident:
    """A burst: `size` reports about one topic from a few districts, fading with `half_life` hours."""

    start: datetime
    category: str
    topic: str
    districts: tuple[str, ...]
    size: int
    half_life: float
    label: str  # Indonesian, for the data card
    storm: bool = False  # forces heavy rain on that day


# start; category; topic; districts; reports; hours until half have come; what happened; storm or not
_TABLE = """
2024-07-22 08;pendidikan;mpls;Regol, Lengkong, Kiaracondong;24;30;pungutan seragam awal tahun ajaran
2024-08-18 09;sampah;numpuk;Cicendo, Coblong, Sumur Bandung;40;20;sampah sisa keramaian Agustus
2024-09-24 06;air bersih;mati;Cibiru, Ujungberung, Mandalajati;55;18;pipa induk bocor, air mati dua hari
2024-11-05 17;drainase;banjir;Gedebage, Rancasari;70;10;hujan deras, genangan di timur kota;badai
2024-12-10 15;pohon;tumbang;Cidadap, Coblong, Sukasari;45;12;angin kencang, pohon tumbang;badai
2024-12-31 19;parkir;liar;Sumur Bandung, Bandung Wetan, Regol;48;12;malam tahun baru, parkir meluber
2025-01-14 19;pju;mati;Buahbatu, Bandung Kidul;42;26;satu penyulang padam, lampu jalan mati
2025-02-27 07;jalan;lubang;Kiaracondong, Antapani, Batununggal;85;34;video jalan berlubang ramai di Instagram
2025-03-14 17;drainase;banjir;Bojongloa Kidul, Bandung Kidul, Bandung Kulon;75;10;luapan saluran setelah hujan sore;badai
2025-04-03 08;sampah;angkut;Babakan Ciparay, Bojongloa Kaler, Astanaanyar, Andir;72;40;pengangkutan tersendat setelah Lebaran
2025-05-19 09;bansos;data;Babakan Ciparay, Bandung Kulon, Bojongloa Kaler;44;40;pemutakhiran data penerima bantuan
2025-06-16 08;pendidikan;spmb;Arcamanik, Cibeunying Kidul, Sukajadi, Buahbatu;70;30;hari pertama pendaftaran murid baru
2025-08-04 10;ketertiban;pkl;Andir, Sumur Bandung;36;30;pedagang meluber ke jalan
2025-09-10 06;air bersih;keruh;Sukajadi, Cicendo;38;16;air keruh setelah perbaikan pipa
2025-10-06 08;adminduk;antre;Cibeunying Kaler, Regol, Rancasari;40;22;sistem antrean daring gangguan
2025-11-12 16;drainase;banjir;Gedebage, Panyileukan, Rancasari;80;10;hujan deras sejak sore;badai
2025-11-13 06;jalan;lubang;Gedebage, Rancasari, Panyileukan;45;48;aspal terkelupas setelah banjir
2025-12-20 14;parkir;macet;Bandung Wetan, Coblong, Sukajadi;46;26;libur akhir tahun, kemacetan
2026-01-08 08;kesehatan;fogging;Arcamanik, Antapani, Cinambo;42;60;kasus demam berdarah di beberapa RW
2026-02-03 15;pohon;tumbang;Lengkong, Regol, Batununggal;40;12;hujan angin, dahan menimpa jalan;badai
2026-03-25 08;sampah;angkut;Coblong, Cibeunying Kidul, Kiaracondong;66;36;pengangkutan tersendat setelah Lebaran
2026-04-17 18;drainase;banjir;Cicendo, Sukajadi, Andir;60;10;hujan deras di barat kota;badai
2026-05-05 19;pju;mati;Cibiru, Panyileukan, Ujungberung;44;26;lampu jalan padam sepanjang satu ruas
2026-06-15 08;pendidikan;spmb;Coblong, Bandung Kulon, Kiaracondong, Antapani;72;30;hari pertama pendaftaran murid baru
"""


def _parse(line: str) -> Incident:
    start, category, topic, districts, size, half_life, label, *storm = line.split(";")
    moment = datetime.strptime(start, "%Y-%m-%d %H")
    places = tuple(districts.split(", "))
    return Incident(moment, category, topic, places, int(size), float(half_life), label, bool(storm))


INCIDENTS = tuple(_parse(line) for line in _TABLE.strip().splitlines())

# Chance of rain per month, January first: wet November-April, dry June-September.
RAIN_CHANCE = (0.62, 0.62, 0.66, 0.60, 0.42, 0.24, 0.16, 0.14, 0.24, 0.42, 0.66, 0.66)


def rain_by_day(rng: Stream) -> dict[date, float]:
    """Invented rainfall in mm per day; wet days cluster, storms fall where the incidents need them."""
    storms = {incident.start.date() for incident in INCIDENTS if incident.storm}
    rain: dict[date, float] = {}
    day, wet = BEGIN.date(), False
    while day < END.date():
        chance = RAIN_CHANCE[day.month - 1] * (1.25 if wet else 0.75)
        wet = rng.chance(min(chance, 0.95))
        amount = rng.lognormal(7.0, 0.95) if wet else 0.0
        if day in storms:
            wet, amount = True, 60.0 + 30.0 * rng.unit()
        rain[day] = min(amount, 110.0)
        day += timedelta(days=1)
    return rain
