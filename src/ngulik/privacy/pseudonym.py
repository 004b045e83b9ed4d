"""Keyed pseudonyms: without the key nobody can compute them, not even by trying every possible NIK.

A plain hash does not hide a NIK, because all of them can be tried (fakta.md 9.3). HMAC-SHA256 (RFC 2104) with a secret
key does, as long as the key stays secret. The key lies in its own file, outside of what is handed out.
"""

import hmac
import os
import secrets
from pathlib import Path

from ngulik.errors import UsageError
from ngulik.privacy import messages

#: Hexadecimal digits become letters: a pseudonym that holds no digit is never taken for a number of somebody.
_LETTERS = str.maketrans("0123456789abcdef", "bcdfghjkmnpqrstv")
_LENGTH = 14  # 16^14 values: about one chance in 100,000 that any two of 1,000,000 pseudonyms are equal
_SMALLEST_KEY = 16  # bytes


def pseudonym(value: str, group: str, key: bytes) -> str:
    """Return the pseudonym of a value, e.g. `x-kqzmcwpbdrtghs`; case and outer spaces of the value do not matter."""
    message = f"{group}\0{' '.join(value.split()).casefold()}".encode()
    return "x-" + hmac.digest(key, message, "sha256").hex()[:_LENGTH].translate(_LETTERS)


def secret_weeks(key: bytes) -> int:
    """Return by how many whole weeks dates are moved back: 4 to 55, the same for every date under one key."""
    return 4 + int.from_bytes(hmac.digest(key, b"geser tanggal", "sha256")[:8], "big") % 52


def load_key(path: Path, forbidden: Path) -> tuple[bytes, bool]:
    """Return the key at `path` and whether it was made just now; an existing key is never changed.

    Raises UsageError if the key would lie in the folder that is handed out (`forbidden`), or is no key.
    """
    if path.resolve().is_relative_to(forbidden.resolve()):
        raise UsageError(messages.KEY_IN_OUTPUT.format(path=path, folder=forbidden))
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read_key(path), False
    key = secrets.token_bytes(32)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key.hex() + "\n")
    return key, True


def _read_key(path: Path) -> bytes:
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except (ValueError, OSError):
        key = b""
    if len(key) < _SMALLEST_KEY:
        raise UsageError(messages.BAD_KEY.format(path=path))
    return key
