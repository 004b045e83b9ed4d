"""Fixed facts of the simulated town: districts by population, categories, offices and channels.

Populations and kelurahan: fakta.md 3.2 (weights, not official figures). Category weights and the map to offices:
fakta.md 2.3 (design values). Everything else in this module is invented for teaching.
"""

from datetime import datetime

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

_DISTRICTS = """
Sukasari;77576;Sukarasa, Gegerkalong, Isola, Sarijadi
Coblong;115273;Cipaganti, Lebak Gede, Sadang Serang, Dago, Sekeloa, Lebak Siliwangi
Babakan Ciparay;143651;Babakan Ciparay, Babakan, Sukahaji, Margahayu Utara, Margasuka, Cirangrang
Bojongloa Kaler;124323;Kopo, Babakan Tarogong, Jamika, Babakan Asih, Suka Asih
Andir;99119;Maleber, Dungus Cariang, Ciroyom, Kebon Jeruk, Garuda, Campaka
Cicendo;96382;Husein Sastranegara, Arjuna, Pajajaran, Pasirkaliki, Pamoyanan, Sukaraja
Sukajadi;103066;Pasteur, Cipedes, Sukawarna, Sukagalih, Sukabungah
Cidadap;54680;Hegarmanah, Ciumbuleuit, Ledeng
Bandung Wetan;28848;Cihapit, Taman Sari, Citarum
Astanaanyar;73232;Karasak, Nyengseret, Karang Anyar, Panjunan, Cibadak, Pelindung Hewan
Regol;80609;Cigereleng, Ancol, Pungkur, Balong Gede, Ciseureuh, Ciateul, Pasirluyu
Batununggal;121469;Gumuruh, Maleer, Cibangkong, Kacapiring, Kebon Waru, Kebon Gedang, Samoja, Binong
Lengkong;71000;Cijagra, Lingkar Selatan, Burangrang, Paledang, Turangga, Malabar, Cikawao
Cibeunying Kidul;113535;Padasuka, Cikutra, Cicadas, Sukamaju, Sukapada, Pasirlayung
Bandung Kulon;136622;Cijerah, Cibuntu, Warung Muncang, Caringin, Cigondewah Kaler, Gempol Sari, Cigondewah Rahayu, Cigondewah Kidul
Kiaracondong;131413;Sukapura, Kebon Jayanti, Babakan Surabaya, Cicaheum, Babakan Sari, Kebon Kangkung
Bojongloa Kidul;87988;Situsaeur, Kebon Lega, Cibaduyut, Mekar Wangi, Cibaduyut Kidul, Cibaduyut Wetan
Cibeunying Kaler;70662;Cihaur Geulis, Sukaluyu, Neglasari, Cigadung
Sumur Bandung;38323;Braga, Merdeka, Kebon Pisang, Babakan Ciamis
Antapani;80530;Antapani Kulon, Antapani Tengah, Antapani Kidul, Antapani Wetan
Bandung Kidul;61419;Batununggal, Wates, Mengger, Kujangsari
Buahbatu;104434;Sekejati, Margasari, Cijaura, Jati Sari
Rancasari;86725;Cipamokolan, Derwati, Manjahlega, Mekar Jaya
Arcamanik;80387;Sukamiskin, Cisaranten Bina Harapan, Cisaranten Kulon, Cisaranten Endah
Cibiru;76236;Palasari, Cipadung, Pasir Biru, Cisurupan
Ujungberung;90562;Pasir Endah, Cigending, Pasirwangi, Pasirjati, Pasanggrahan
Gedebage;42071;Cimincrang, Cisaranten Kidul, Rancabolang, Rancanumpang
Panyileukan;40772;Cipadung Kulon, Cipadung Kidul, Cipadung Wetan, Mekar Mulya
Cinambo;25585;Cisaranten Wetan, Pakemitan, Sukamulya, Babakan Penghulu
Mandalajati;73956;Jatihandap, Karang Pamulang, Pasir Impun, Sindang Jaya
"""


def _parse() -> dict[str, tuple[int, tuple[str, ...]]]:
    rows = (line.split(";") for line in _DISTRICTS.strip().splitlines())
    return {name: (int(people), tuple(wards.split(", "))) for name, people, wards in rows}


# district -> (population weight, its wards)
DISTRICTS = _parse()

# Mild invented tilt of some categories towards some districts (factor on the population weight).
TILT = {
    "drainase": {"Gedebage": 1.8, "Rancasari": 1.6, "Bandung Kidul": 1.5, "Panyileukan": 1.5, "Bojongloa Kidul": 1.4},
    "parkir": {"Sumur Bandung": 2.0, "Bandung Wetan": 2.0, "Regol": 1.4, "Andir": 1.3, "Coblong": 1.3},
    "ketertiban": {"Sumur Bandung": 1.8, "Andir": 1.4, "Regol": 1.3},
    "air bersih": {"Cibiru": 1.6, "Mandalajati": 1.6, "Ujungberung": 1.4, "Cidadap": 1.4},
}
