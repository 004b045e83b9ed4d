"""Meja Pengurut: the same sixty posts under other weights, and who is seen then (module 03)."""

from ngulik.widgets.meja_pengurut.peringkat import bobot_preset, hitung_skor, pangsa_tayang
from ngulik.widgets.meja_pengurut.simulation import meja_pengurut

__all__ = ["bobot_preset", "hitung_skor", "meja_pengurut", "pangsa_tayang"]

#: How a learner opens it on the course's data.
SAMPLE = 'meja_pengurut(muat_data("unggahan"))'
