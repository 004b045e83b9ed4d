"""Penjelajah Aduan: choose channel, category or month, and see counts and shares (module 01)."""

from ngulik.widgets.penjelajah_aduan.simulation import PenjelajahAduan, penjelajah_aduan

__all__ = ["penjelajah_aduan"]


def sample() -> PenjelajahAduan:
    """Return it on the course's data."""
    from ngulik.data import muat_data

    return penjelajah_aduan(muat_data("aduan"))
