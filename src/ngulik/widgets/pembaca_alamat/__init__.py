"""Pembaca Alamat: read an address from the right (module 11)."""

from ngulik.widgets.pembaca_alamat.simulation import pembaca_alamat

__all__ = ["pembaca_alamat"]

#: How a learner opens it on the course's data.
SAMPLE = 'pembaca_alamat("hxxps://bandung.go.id.verifikasi-asn[.]xyz/masuk")'
