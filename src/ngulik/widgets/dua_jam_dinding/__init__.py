"""Dua Jam Dinding: one clock for the first reply, one for completion (module 05)."""

from ngulik.widgets.dua_jam_dinding.kaplan_meier import kurva_menunggu
from ngulik.widgets.dua_jam_dinding.simulation import DuaJamDinding, dua_jam_dinding

__all__ = ["dua_jam_dinding", "kurva_menunggu"]


def sample() -> DuaJamDinding:
    """Return it on the course's data."""
    from ngulik.data import muat_data

    return dua_jam_dinding(muat_data("aduan"))
