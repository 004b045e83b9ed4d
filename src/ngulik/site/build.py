"""`ngulik site`: the whole site in one folder that any web server, or a USB stick, can hold."""

import shutil
import tempfile
import time
from pathlib import Path

from ngulik.errors import UsageError
from ngulik.site import messages
from ngulik.site.lab import build_laboratory
from ngulik.site.pages import build_pages

#: Every site has this file; a folder without it holds something else, which is not ours to delete.
MARK = Path("_static") / "situs.css"


def site(out: Path, pyodide: Path | None) -> list[str]:
    """Build the site into `out`, which is replaced as a whole, and return what was done, in sentences.

    `pyodide` is a folder with the Pyodide release that the laboratory is to use; None means its official address.
    Raises UsageError for a folder that holds something else, ContentError where a page cannot be made.
    """
    started = time.monotonic()
    if out.exists() and not out.is_dir():
        raise UsageError(messages.OUT_IS_A_FILE.format(out=out))
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file():
        raise UsageError(messages.OUT_HOLDS_OTHERS.format(out=out))
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".situs-", dir=out.parent) as temporary:
        fresh = Path(temporary) / "situs"
        lines = [build_pages(fresh)]
        build_laboratory(fresh, pyodide)
        if out.exists():
            shutil.rmtree(out)
        fresh.chmod(0o755)
        fresh.rename(out)
    return [*lines, messages.BUILT.format(out=out, seconds=time.monotonic() - started)]
