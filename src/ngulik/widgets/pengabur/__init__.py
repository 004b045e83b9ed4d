"""Pengabur: blur raw complaints, against a neighbour who is curious (module 10)."""

from ngulik.widgets.pengabur.simulation import pengabur

__all__ = ["pengabur"]

#: How a learner opens it on the course's data.
SAMPLE = 'pengabur(muat_data("aduan_mentah"))'
