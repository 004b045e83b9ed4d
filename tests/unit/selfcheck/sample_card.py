"""The card of a small module, with an item of each kind."""

from ngulik.selfcheck import kartu

MODUL = "99-contoh"

CARD = {
    "modul": MODUL,
    "judul": "Modul contoh",
    "soal": {
        "1": {
            "judul": "Median menit",
            "tipe": "K",
            "poin": 1,
            "tujuan": "T1",
            "menit": 4,
            "nama": ["median_menit"],
            "asli": "def median_menit(menit):\n    return menit.___()",
            "buka": kartu.kemas(
                "contoh = pd.Series([5, 10, 15, 400])\n"
                'cek(median_menit(contoh), 12.5, "median_menit([5, 10, 15, 400])")\n'
                'cek(median_menit(pd.Series([1, 2, 9])), 2, "median_menit([1, 2, 9])")'
            ),
            "petunjuk": kartu.kemas(["Urutkan dahulu.", "Cari yang di tengah.", "Ada metode bernama sama."]),
            "pembahasan": kartu.kemas("Median adalah **nilai tengah**."),
            "diagnosa": [
                {"cek": 0, "sidik": 107.5, "pesan": "Itu rerata; yang diminta median."},
                {"cek": 0, "sidik": {"galat": "ZeroDivisionError"}, "pesan": "Jangan membagi dengan nol."},
            ],
        },
        "2": {
            "judul": "Satu baris",
            "tipe": "K",
            "poin": 2,
            "nama": ["jumlah"],
            "asli": "def jumlah(tabel):\n    ...",
            "buka": kartu.kemas('cek(jumlah(pd.DataFrame({"a": [1, 2]})), 2, "jumlah(tabel 2 baris)")'),
            "petunjuk": kartu.kemas([]),
        },
        "3": {
            "judul": "Pilih satu",
            "tipe": "V",
            "poin": 1,
            "nama": ["jawaban_3"],
            "asli": "jawaban_3 = ...",
            "buka": kartu.kemas('cek(jawaban_3, "d", "jawaban_3")'),
            "pembahasan": kartu.kemas("Yang tepat d."),
            "diagnosa": [{"cek": 0, "sidik": "a", "pesan": "Itu median, bukan rerata."}],
        },
        "7": {
            "judul": "Balasan pertama",
            "tipe": "E",
            "poin": 4,
            "asli": "Tulis jawaban Anda di sini.",
            "petunjuk": kartu.kemas(["Sapa dahulu."]),
            "pembahasan": kartu.kemas("Contoh balasan."),
        },
    },
}
