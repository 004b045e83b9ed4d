"""The pages of the site: course texts and generated tables go into a folder of sources, Sphinx turns it into HTML."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from ngulik import paths
from ngulik.course import load_course
from ngulik.errors import ContentError, UsageError
from ngulik.notebooks.forms import FORMS, form_path
from ngulik.site import finish, messages
from ngulik.site.generated import PAGES, data_sets, generated_page, module_page
from ngulik.site.lesson import lesson_pages
from ngulik.site.prose import for_site, glossary, printable, without_keys

TEMPLATES = Path(__file__).parent / "templates"


def build_pages(out: Path) -> str:
    """Write every page into the new folder `out` and return a sentence about it.

    Raises UsageError without Sphinx, ContentError where a lesson stops or Sphinx has something to say.
    """
    if not all(find_spec(name) for name in ("sphinx", "myst_nb", "furo")):
        raise UsageError(messages.NOT_INSTALLED)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="ngulik-situs-") as temporary:
        sources = Path(temporary) / "sumber"
        shutil.copytree(TEMPLATES / "sphinx", sources, ignore=shutil.ignore_patterns("__pycache__"))
        lessons = write_lessons(sources)
        run = time.monotonic() - started
        for name, text in texts():
            paths.write_atomic(sources / name, text)
        _sphinx(sources, out, Path(temporary) / "pohon")
    for name in data_sets():
        shutil.copyfile(paths.datasets_dir() / f"{name}.csv", out / "data" / f"{name}.csv")
    pages = finish.finish(out)
    return messages.PAGES.format(pages=pages, lessons=lessons, run=run, written=time.monotonic() - started - run)


def write_lessons(sources: Path) -> int:
    """Run each lesson, unless it has been run as it is, and write it into `sources`; return how many there are."""
    modules = load_course()
    for module, page in zip(modules, lesson_pages(modules), strict=True):
        paths.write_atomic(sources / module.slug / "pelajaran.ipynb", page)
    return len(modules)


def texts() -> Iterator[tuple[str, str]]:
    """Yield name and Markdown of every page that is no lesson."""
    course = paths.course_dir()
    for page in PAGES:
        yield f"{page}.md", generated_page(page)
    yield "glosarium.md", glossary((course / "glosarium.md").read_text(encoding="utf-8"))
    for module in load_course():
        folder = course / module.slug
        yield f"{module.slug}/index.md", module_page(module)
        for path in (folder / "bawa-pulang.md", *(form_path(module, form) for form in FORMS)):
            yield f"{module.slug}/{path.name}", printable(for_site(path.read_text(encoding="utf-8"), module.slug))
        notes = (folder / "fasilitator.md").read_text(encoding="utf-8")
        yield f"{module.slug}/fasilitator.md", printable(without_keys(for_site(notes, module.slug)))
    for name in data_sets():
        yield f"data/{name}.md", generated_page("kartu", name=name)


def _sphinx(sources: Path, out: Path, trees: Path) -> None:
    call = [sys.executable, "-m", "sphinx", "-b", "html", "-q", "-E", "-W", "--keep-going", "-d", str(trees)]
    done = subprocess.run(
        [*call, str(sources), str(out)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        # Two builds are the same byte for byte only with one order of sets and one date.
        env={**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "0", "PYTHONUTF8": "1"},
    )
    if done.returncode:
        raise ContentError(messages.SPHINX_FAILED.format(problems=done.stderr.strip()))
