"""Penjelajah Aduan: choose channel, category or month, and see counts and shares (module 01)."""

from ngulik.widgets.penjelajah_aduan.simulation import penjelajah_aduan

__all__ = ["penjelajah_aduan"]

#: How a learner opens it on the course's data.
SAMPLE = 'penjelajah_aduan(muat_data("aduan"))'
