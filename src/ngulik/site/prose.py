"""Course Markdown as the site shows it: links lead to pages of the site or into the laboratory, keys stay behind."""

import html
import re

from ngulik.notebooks.kept_back import KEY
from ngulik.site import messages

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")


def lab_address(slug: str, notebook: str) -> str:
    """Return the address that opens a notebook of a module in the laboratory, as seen from the module's pages."""
    return f"../lab/index.html?path={slug}/{notebook}"


def for_site(text: str, slug: str) -> str:
    """Return the Markdown of a page of module `slug` with the links that hold on the site."""

    def link(found: re.Match[str]) -> str:
        words, target = found.groups()
        if target.endswith("latihan.ipynb"):
            return f'<a href="{html.escape(lab_address(slug, "latihan.ipynb"))}">{words}</a>'
        if target.endswith("pelajaran.ipynb"):
            return f"[{words}](pelajaran.ipynb)"
        return f"[{words}]({target.replace('../../course/', '../')})"

    return _LINK.sub(link, text)


def printable(text: str) -> str:
    """Return a page for paper with a button, below its heading, that prints it."""
    heading, _, rest = text.partition("\n")
    return f"{heading}\n\n{messages.PRINT}\n{rest}"


def glossary(text: str) -> str:
    """Return the glossary with its terms one level below the title, as HTML pages need it."""
    return text.replace("\n### ", "\n## ")


def without_keys(text: str) -> str:
    """Return a facilitator's notes without the keys of the exit ticket: learners read the site, too."""
    return KEY.sub(messages.NO_KEYS, text)
