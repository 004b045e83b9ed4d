"""Personal data in Indonesian complaint texts: find it, replace it. Pure, standard library only."""

from ngulik.privacy.text.finders import find
from ngulik.privacy.text.finding import KINDS, Finding, redact, tag

__all__ = ["KINDS", "Finding", "find", "redact", "tag"]
