"""The browser of this machine, and how it is started so that it talks to nobody by itself.

`python tests/browser/chromium.py` ends with 0 if there is one; `mulai.py` asks that before it runs the tests.
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome")
#: Without these Chromium asks its maker's servers for updates and lists.
QUIET = ("gpu", "quic", "background-networking", "component-update", "sync", "default-apps", "extensions")


def browser_path() -> str | None:
    """Return the browser of the system, else the one that `playwright install chromium` fetched, else None."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        fetched = playwright.chromium.executable_path
    return fetched if Path(fetched).is_file() else None


def flags() -> list[str]:
    """Return Chromium's options."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    unlocked = ["--no-sandbox"] if as_root else []  # Chromium refuses root otherwise
    return [*(f"--disable-{name}" for name in QUIET), "--no-first-run", *unlocked]


if __name__ == "__main__":
    sys.exit(browser_path() is None)
