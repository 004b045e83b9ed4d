"""A small made-up office export and a key, for the tests of the table anonymiser."""

import random

import pandas as pd

KEY = bytes(range(32))
WARDS = ("Dago", "Sekeloa", "Cipaganti", "Isola", "Sarijadi", "Braga", "Merdeka", "Cijerah", "Cibuntu", "Jamika")
DISTRICTS = dict(zip(WARDS, ["Coblong"] * 3 + ["Sukasari"] * 2 + ["Sumur Bandung"] * 2 + ["Bandung Kulon"] * 2
                     + ["Bojongloa Kaler"], strict=True))  # fmt: skip
GIVEN = ("Asep", "Nunung", "Rian", "Euis", "Dadang", "Lilis", "Ujang", "Neneng", "Cecep", "Imas")
FAMILY = ("Suriakalapa", "Sastrawalungan", "Panjilembayung", "Wirakembang", "Natacangkring", "Purbahaur")
KINDS = ("jalan", "sampah", "bansos", "pju", "kesehatan")


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:03}")


def people(count: int, seed: int = 1) -> pd.DataFrame:
    """Made-up people with impossible NIK (kecamatan 99) and numbers that are not in use."""
    draw = random.Random(seed)
    rows = []
    for number in range(count):
        ward, age, sex = draw.choice(WARDS), draw.randint(17, 75), draw.choice("LP")
        name = f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}{_letters(number)}"
        born = f"{2026 - age}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        rows.append(
            {
                "nama": name, "nik": f"327399{draw.randint(1, 28):02}01{age:02}{number % 10000:04}",
                "no_hp": f"0843{number:07}", "surel": f"warga{number}@contoh.invalid", "tanggal_lahir": born,
                "usia": str(age), "jenis_kelamin": sex, "kelurahan": ward, "kecamatan": DISTRICTS[ward],
            }
        )  # fmt: skip
    return pd.DataFrame(rows, dtype=object)


def complaints(count: int, seed: int = 1) -> pd.DataFrame:
    """Made-up complaints of made-up people, as an office exports them."""
    draw = random.Random(seed + 1)
    table = people(count, seed)
    table.insert(0, "tiket", [f"BDG-26-9{number:05}" for number in range(count)])
    moments = [f"2026-0{draw.randint(1, 6)}-{draw.randint(1, 28):02} {draw.randint(0, 23):02}:{draw.randint(0, 59):02}"
               for _ in range(count)]  # fmt: skip
    table.insert(1, "masuk", moments)
    table["respons1"] = [(pd.Timestamp(m) + pd.Timedelta(minutes=draw.randint(5, 9000))).strftime("%Y-%m-%d %H:%M")
                         for m in moments]  # fmt: skip
    table["kategori"] = [draw.choice(KINDS) for _ in range(count)]
    table["teks"] = [
        f"Aduan {number % 50}: jalan rusak di Jl. Soekarno-Hatta, saya {row.nama}, tolong hubungi {row.no_hp} "
        f"atau {row.surel}, lanjutan {row.tiket}"
        for number, row in enumerate(table.itertuples())
    ]
    return table
