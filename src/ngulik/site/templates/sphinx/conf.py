"""Sphinx's settings; the folder they lie in is filled by `ngulik.site.pages` with the texts of the course."""

from pathlib import Path

from ngulik.course import course_title

project = html_title = course_title()
author = "Ngulik"
language = "id"
extensions = ["myst_nb", "ngulik.site.indonesian"]
exclude_patterns = ["_templates"]
locale_dirs = [str(Path(__file__).parent / "locale")]  # absolute: sphinx.js is looked for from where the command runs
templates_path = ["_templates"]

nb_execution_mode = "off"  # the lessons come with their outputs
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # the widgets' script would come from outside
myst_heading_anchors = 3
myst_heading_slug_func = "ngulik.notebooks.anchors.anchor"

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["situs.css"]
html_js_files = [("halaman.js", {"defer": "defer"}), ("prasiapkan.js", {"defer": "defer"})]
html_copy_source = html_show_sourcelink = html_use_index = html_domain_indices = False
html_theme_options: dict[str, list[str]] = {"top_of_page_buttons": []}
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
