"""The last touch to each built page: wide things scroll in a box of their own, and nothing English is left.

Sphinx and the theme offer no setting for either.
"""

import re
from pathlib import Path

from ngulik import paths
from ngulik.site import messages

#: Files that only Sphinx itself reads.
_NEEDLESS = (".buildinfo", "objects.inv", "_static/scripts/furo.js.map", "_static/styles/furo.css.map")
_BOX = f'<div class="kotak" role="region" aria-label="{messages.BOX}" tabindex="0">'


def finish(out: Path) -> int:
    """Change every page below `out` and return how many there are."""
    for name in _NEEDLESS:
        (out / name).unlink(missing_ok=True)
    pages = sorted(out.rglob("*.html"))
    for page in pages:
        paths.write_atomic(page, finished(page.read_text(encoding="utf-8")))
    return len(pages)


def finished(text: str) -> str:
    """Return the HTML of a page as it is published."""
    text = re.sub(r'<div class="table-wrapper[^"]*">', _BOX, text)
    # Tables of pandas stand bare in the outputs; those of the theme have their wrapper already.
    text = re.sub(r'(?<!tabindex="0">)(?<!tabindex="0">\n)<table border="1" class="dataframe.*?</table>', _boxed, text, flags=re.DOTALL)
    text = text.replace('<div class="highlight"><pre>', '<div class="highlight"><pre tabindex="0">')
    for theirs, ours in messages.THEME.items():
        text = text.replace(theirs, ours)
    return text


def _boxed(table: re.Match[str]) -> str:
    return f"{_BOX}{table[0]}</div>"
