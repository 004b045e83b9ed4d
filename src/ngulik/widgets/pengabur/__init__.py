"""Pengabur: blur raw complaints, against a neighbour who is curious (module 10)."""

from ngulik.widgets.pengabur.simulation import Pengabur, pengabur

__all__ = ["pengabur"]


def sample() -> Pengabur:
    """Return it on the course's data."""
    from ngulik.data import muat_data

    return pengabur(muat_data("aduan_mentah"))
