"""Numbers as Indonesians write them."""


def number(value: float, digits: int = 0) -> str:
    """Return `value` with a decimal comma and dots between thousands: 1234.5 with one digit -> `1.234,5`."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))
