"""What the name of a file and the folders above it say about whose it is, and for which module."""

import re
from dataclasses import dataclass

from ngulik.codes import canonical
from ngulik.grading.books.cohort import CODE
from ngulik.grading.intake.originals import Original

SLUG = r"[0-9]{2}-[a-z0-9-]{0,60}[a-z0-9]"
#: Windows does not tell capitals from small letters, and neither do those who rename files.
_NAME = re.compile(
    rf"(?P<code>{CODE})_(?P<slug>{SLUG})(?P<time>_\d{{8}}-\d{{6}})?(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
#: A code alone, as a file or folder name, must look like one; any word would match CODE.
_BARE = re.compile(r"[A-Za-z]{1,4}-?\d{1,6}[A-Za-z]?")
#: Ends that browsers, Windows, JupyterLab and macOS give a second copy, and OneDrive one from another computer.
_COPY = re.compile(
    r"(?: ?\(\d{1,4}\)| - (?:Copy|Salinan|Salin)|-Copy\d{0,4}| copy(?: \d{1,4})?|-(?:LAPTOP|DESKTOP|PC)-[A-Z0-9]{1,15})+$",
    re.IGNORECASE,
)
#: What collecting itself puts in front in `inbox/`.
_KEPT = re.compile(r"[0-9a-f]{12}_")
_END = re.compile(r"\.(?:ipynb|zip)", re.IGNORECASE)


@dataclass(frozen=True)
class Claim:
    """What a name says; `proper`: it is as `kumpulkan` gave it; `copy`: it looks like a second copy."""

    code: str
    slug: str
    proper: bool
    copy: bool


def claim_of(original: Original) -> Claim:
    """Return what the name of a file says; code and slug may be empty."""
    whole = _END.split(_KEPT.sub("", original.name, count=1), maxsplit=1)[0]
    stem = _COPY.sub("", whole)
    copy = stem != whole
    found = _NAME.fullmatch(stem)
    if found:
        usual = original.suffix == ".ipynb" or (original.suffix == ".zip" and found["time"])
        return Claim(
            canonical(found["code"]), found["slug"].lower(), bool(usual and not copy and not found["rest"]), copy
        )
    code, slug = "", ""
    for part in (stem, *reversed(original.trail)):
        found = _NAME.fullmatch(part)
        if found:
            return Claim(canonical(found["code"]), found["slug"].lower(), False, copy)
        if re.fullmatch(SLUG, part.lower()):
            slug = slug or part.lower()
        elif _BARE.fullmatch(part) and re.fullmatch(CODE, part):
            code = code or canonical(part)
    return Claim(code, slug, False, copy)


def moodle_code(number: str) -> str:
    """Return the code of somebody who is known by Moodle's number alone; "" if the number can be nobody's."""
    code = canonical(f"M{number}")
    return code if number and re.fullmatch(CODE, code) else ""
