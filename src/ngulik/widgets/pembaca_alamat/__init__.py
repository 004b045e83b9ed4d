"""Pembaca Alamat: read an address from the right (module 11)."""

from ngulik.widgets.pembaca_alamat.simulation import PembacaAlamat, pembaca_alamat

__all__ = ["pembaca_alamat"]


def sample() -> PembacaAlamat:
    """Return it with an address that hides its owner."""
    return pembaca_alamat("hxxps://bandung.go.id.verifikasi-asn[.]xyz/masuk")
