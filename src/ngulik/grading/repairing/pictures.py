"""Pictures that a learner pasted into a cell: PNG and nothing else, so that nothing in them can run."""

import base64
import binascii
from typing import Any

from nbformat import NotebookNode, from_dict

from ngulik.grading import messages

DATA = "data:image/png;base64,"
_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
#: A picture of more pixels can take a browser's whole memory, however small its file is.
_MOST_PIXELS = 40_000_000
#: Bytes of all pictures of one cell; a gradebook's page must still open.
_MOST_BYTES = 8_000_000


def picture(data: str) -> str:
    """Return the data address of a PNG given in base64, or an empty text if it is none or far too large."""
    try:
        raw = base64.b64decode("".join(data.split()), validate=True)
    except (binascii.Error, ValueError):
        return ""
    wide, high = int.from_bytes(raw[16:20]), int.from_bytes(raw[20:24])
    if not raw.startswith(_PNG) or not 0 < wide * high <= _MOST_PIXELS:
        return ""
    return DATA + base64.b64encode(raw).decode("ascii")


def with_pictures(node: dict[str, Any], cell: dict[str, Any], name: str, told: dict[str, list[str]]) -> NotebookNode:
    """Return a cell with the pictures pasted into its raw `cell`, of the exercise's `name`; those left out are told."""
    pictures = _pasted(cell) if node["cell_type"] == "markdown" else {}  # no other kind may have any
    if isinstance(found := cell.get("attachments"), dict) and len(found) > len(pictures):
        told[messages.PICTURES_LEFT].append(name or messages.OWN_CELL)
    return from_dict(node | ({"attachments": pictures} if pictures else {}))


def _pasted(cell: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Return the PNG pictures among the attachments of a raw cell, as nbformat has them; a learner may put anything there."""
    attachments, left = cell.get("attachments"), _MOST_BYTES
    kept: dict[str, dict[str, str]] = {}
    for name, kinds in attachments.items() if isinstance(attachments, dict) else ():
        data = kinds.get("image/png") if isinstance(kinds, dict) else None
        address = picture(data) if isinstance(data, str) and len(data) <= left else ""
        if address:
            kept[str(name)] = {"image/png": address.removeprefix(DATA)}
            left -= len(address)
    return kept
