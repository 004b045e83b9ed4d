"""What `bench/web.py` shares with the tests in a browser: how Chromium is started, and what a learner does in Lab."""

import sys

from ngulik.paths import ROOT

sys.path.insert(0, str(ROOT / "tests" / "browser"))
sys.path.insert(0, str(ROOT / "tests"))

from boardpage import KEYS
from chromium import browser_path, flags
from labpage import run_all
from simulations import NAMES

__all__ = ["KEYS", "NAMES", "browser_path", "flags", "run_all"]
