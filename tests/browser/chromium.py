"""The browser of this machine, and how it is started so that it talks to nobody by itself."""

import os
import shutil

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome")
#: Without these Chromium asks its maker's servers for updates and lists.
QUIET = ("gpu", "quic", "background-networking", "component-update", "sync", "default-apps", "extensions")


def browser_path() -> str:
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    pytest.fail(
        "Tidak ada Chromium, Chrome atau Edge di PATH. Pasang (Debian/Ubuntu: apt-get install chromium), "
        "atau lewati uji ini: python3 mulai.py uji --tanpa-peramban",
        pytrace=False,
    )


def flags() -> list[str]:
    """Return Chromium's options."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    unlocked = ["--no-sandbox"] if as_root else []  # Chromium refuses root otherwise
    return [*(f"--disable-{name}" for name in QUIET), "--no-first-run", *unlocked]
