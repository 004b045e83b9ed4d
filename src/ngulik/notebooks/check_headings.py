"""Checks of the titles: each page has one, and no two pages have the same, since a reader finds them by it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ngulik import paths
from ngulik.course import Module, try_course
from ngulik.notebooks.check_files import markdown_of, texts_of, texts_of_course
from ngulik.notebooks.source import relative_name


def check_title(module: Module) -> Iterator[str]:
    """Yield each page and notebook of a module that has no title, or more than one."""
    return _without_one(texts_of(module))


def check_titles_of_course() -> Iterator[str]:
    """Yield each page that belongs to no module and has not one title, and each title that two pages of the course share."""
    yield from _without_one(texts_of_course())
    known = defaultdict(list)
    pages = [page for module in try_course()[0] for page in texts_of(module) if page.is_relative_to(paths.course_dir())]
    for page in [*pages, *texts_of_course()]:
        for title in _titles(page):
            known[title].append(relative_name(page))
    for title, names in known.items():
        if len(names) > 1:
            yield f"Judul “{title}” dipakai oleh {' dan '.join(names)}. Bedakan judulnya."


def _without_one(pages: list[Path]) -> Iterator[str]:
    for page in pages:
        if len(titles := _titles(page)) != 1:
            found = ", ".join(f"“{title}”" for title in titles) or "tidak ada"
            yield f"{relative_name(page)}: judul tingkat satu (baris “# …”): {found}. Sisakan tepat satu."


def _titles(page: Path) -> list[str]:
    text = re.sub(r"^(```|~~~).*?^\1", "", markdown_of(page), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^# +(.+)$", text, flags=re.MULTILINE)
