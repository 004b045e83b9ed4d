"""What `bench/web.py` shares with the tests in a browser: how Chromium is started, and what a learner does in Lab."""

import sys

from ngulik.paths import ROOT

sys.path.insert(0, str(ROOT / "tests" / "browser"))

from chromium import browser_path, flags
from labpage import run_all

__all__ = ["browser_path", "flags", "run_all"]
