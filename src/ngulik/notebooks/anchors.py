"""The names under which headings are linked: one rule for the sources, their checks and the site."""

import re


def anchor(heading: str) -> str:
    """Return the name under which a heading is linked, as the course's sources write it (“Kaplan–Meier”: kaplan-meier)."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")
