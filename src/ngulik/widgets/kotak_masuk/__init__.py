"""Kotak Masuk: judge twelve messages, and learn how well you tell scams from genuine ones (module 11)."""

from ngulik.widgets.kotak_masuk.deteksi import nilai_z
from ngulik.widgets.kotak_masuk.simulation import kotak_masuk

__all__ = ["kotak_masuk", "nilai_z"]

#: How a learner opens it on the course's data.
SAMPLE = 'kotak_masuk(muat_data("pesan_uji"))'
