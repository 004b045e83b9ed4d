"""Pages made from tables: start page, syllabus with coverage, item quality, lists; their words are in `templates/pages/`."""

import html
import json
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from ngulik import paths
from ngulik.course import Module, course_title, load_course
from ngulik.notebooks.coverage import MIN_ITEMS, coverage
from ngulik.notebooks.items import KINDS, read_items
from ngulik.site.prose import for_site, lab_address

PAGES = ("index", "silabus", "bawa-pulang", "pendamping", "butir", "data/index")


def generated_page(name: str, /, **values: object) -> str:
    """Return the Markdown of a generated page; a missing value is an error."""
    return _environment().get_template(f"{name}.md.j2").render({**_context(), **values})


def module_page(module: Module) -> str:
    """Return the Markdown of a module's own page: its index, the buttons below the heading, its pages as a list."""
    text = (paths.course_dir() / module.slug / "index.md").read_text(encoding="utf-8")
    heading, _, rest = for_site(text, module.slug).partition("\n")
    return generated_page("modul", module=module, heading=heading, rest=rest.strip())


@cache
def data_sets() -> dict[str, str]:
    """Return name -> title of each data set."""
    package = json.loads((paths.datasets_dir() / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource["title"] for resource in package["resources"]}


def _card(name: str) -> str:
    return (paths.datasets_dir() / f"{name}.md").read_text(encoding="utf-8")


@cache
def _context() -> dict[str, Any]:
    modules = load_course()
    topics = coverage()
    return {
        "judul": course_title(),
        "modules": modules,
        "minutes": sum(module.minutes for module in modules),
        "jp": sum(module.jp for module in modules),
        "topics": topics,
        "done": sum(topic.done for topic in topics),
        "min_items": MIN_ITEMS,
        "existing": {module.number: module.slug for module in modules},
        "items": {module.slug: read_items(module) for module in modules},
        "kinds": KINDS,
        "data_sets": data_sets(),
        "card": _card,
        "lab": lambda module, notebook: html.escape(lab_address(module.slug, notebook)),
    }


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("ngulik.site", "templates/pages"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
