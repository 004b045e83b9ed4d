"""Simulations of the lessons: pure models, and thin views that say the same as picture, table and sentence.

Importing this package costs pandas only; matplotlib and ipywidgets are loaded when something is drawn.
"""

from ngulik.widgets.deteksi import nilai_z
from ngulik.widgets.dua_jam_dinding import dua_jam_dinding, lama_menunggu
from ngulik.widgets.gambar import gambar
from ngulik.widgets.kaplan_meier import kurva_menunggu
from ngulik.widgets.kotak_masuk import kotak_masuk
from ngulik.widgets.meja_pengurut import meja_pengurut
from ngulik.widgets.pembaca_alamat import pembaca_alamat
from ngulik.widgets.pengabur import pengabur
from ngulik.widgets.penjelajah_aduan import penjelajah_aduan
from ngulik.widgets.peringkat import bobot_preset, hitung_skor, pangsa_tayang

__all__ = [
    "bobot_preset",
    "dua_jam_dinding",
    "gambar",
    "hitung_skor",
    "kotak_masuk",
    "kurva_menunggu",
    "lama_menunggu",
    "meja_pengurut",
    "nilai_z",
    "pangsa_tayang",
    "pembaca_alamat",
    "pengabur",
    "penjelajah_aduan",
]
