"""Dua Jam Dinding: one clock for the first reply, one for completion (module 05)."""

from ngulik.widgets.dua_jam_dinding.kaplan_meier import kurva_menunggu
from ngulik.widgets.dua_jam_dinding.simulation import dua_jam_dinding

__all__ = ["dua_jam_dinding", "kurva_menunggu"]

#: How a learner opens it on the course's data.
SAMPLE = 'dua_jam_dinding(muat_data("aduan"))'
