"""The last touch to each built page: bare tables get a box of their own to scroll in, and nothing English is left.

Sphinx and the theme offer no setting for either.
"""

import re
from pathlib import Path

from ngulik import paths
from ngulik.site import messages

#: Files that only Sphinx itself, or whoever debugs the theme, reads.
_NEEDLESS = (".buildinfo", "objects.inv", "_static/**/*.map")
#: Tables of pandas and of the simulations; Sphinx's own are in a box already.
_BARE_TABLE = re.compile(r'<table(?![^>]*class="docutils).*?</table>', flags=re.DOTALL)
_SHORT_CELL = re.compile(r"<(t[dh])>([^<]{1,19})</")


def finish(out: Path) -> int:
    """Change every page below `out` and return how many there are."""
    for path in [path for pattern in _NEEDLESS for path in out.glob(pattern)]:
        path.unlink()
    pages = sorted(out.rglob("*.html"))
    for page in pages:
        paths.write_atomic(page, finished(page.read_text(encoding="utf-8")))
    return len(pages)


def finished(text: str) -> str:
    """Return the HTML of a page as it is published."""
    text = _BARE_TABLE.sub(_boxed, text)
    for theirs, ours in messages.THEME.items():
        text = text.replace(theirs, ours)
    return text


def _boxed(table: re.Match[str]) -> str:
    """Return a table in its box; what is short, such as a date or a ticket, stays on one line."""
    return f'<div class="table-wrapper">{_SHORT_CELL.sub(_on_one_line, table[0])}</div>'


def _on_one_line(cell: re.Match[str]) -> str:
    return f'<{cell[1]} class="pendek">{cell[2]}</'
