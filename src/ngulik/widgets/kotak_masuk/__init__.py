"""Kotak Masuk: judge twelve messages, and learn how well you tell scams from genuine ones (module 11)."""

from ngulik.widgets.kotak_masuk.deteksi import nilai_z
from ngulik.widgets.kotak_masuk.simulation import KotakMasuk, kotak_masuk

__all__ = ["kotak_masuk", "nilai_z"]


def sample() -> KotakMasuk:
    """Return it on the course's data."""
    from ngulik.data import muat_data

    return kotak_masuk(muat_data("pesan_uji"))
