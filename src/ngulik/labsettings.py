"""How the class's JupyterLab looks: its language, and what learners are spared. Standard library only."""

import json
from pathlib import Path

from ngulik.paths import write_atomic

#: What the file browser does not show to learners. A list of names, because folders of their own must stay visible.
HIDDEN = [
    *(
        "src",
        "tests",
        "solutions",
        "exercises",
        "deploy",
        "bench",
        "gambar",
        "build",
        "cohorts",
        "__pycache__",
        "*.egg-info",
    ),
    *("mulai.py", "nbgrader_config.py", "pyproject.toml", "requirements.lock", "environment.yml", "gradebook.db"),
    *("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "LICENSE-CONTENT", "*.pyc"),
    *("course.toml", "modul.toml", "pelajaran.py", "index.md", "fasilitator.md"),
]
#: Files below the prefix of an environment, with their JSON content.
SETTINGS = {
    "share/jupyter/lab/settings/overrides.json": {
        "@jupyterlab/translation-extension:plugin": {"locale": "id_ID"},
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    },
    "etc/jupyter/jupyter_server_config.d/zz-ngulik.json": {
        "ServerApp": {
            "jpserver_extensions": {
                "ngulik.bahasa": True,
                "nbgrader.server_extensions.assignment_list": False,
                "nbgrader.server_extensions.course_list": False,
                "nbgrader.server_extensions.validate_assignment": False,
                "jupyterlab_jupytext": False,  # only in the test set-up: Lab must be there what learners get
            }
        }
    },
}


_PAGE = "share/jupyter/lab/settings/page_config.json"
#: Parts of nbgrader that nobody here uses: its exchange, and the menu, whose formgrader would show the course at the
#: root, without any hand-in (`ngulik essays` opens that of a cohort); and the part that only instructors see.
UNUSED = ("assignment-list", "course-list", "validate-assignment", "formgrader", "menu")
INSTRUCTORS = ("create-assignment",)


def write_settings(prefix: Path, everything: bool = False) -> None:
    """Write the settings of Lab into the environment at `prefix`, where they are the defaults of every user.

    `everything`: nbgrader's panel for making exercises is shown, as instructors need it.
    """
    hidden = UNUSED if everything else (*UNUSED, *INSTRUCTORS)
    page = {"disabledExtensions": {f"@jupyter/nbgrader:{name}": True for name in hidden}}
    for name, content in {**SETTINGS, _PAGE: page}.items():
        path, text = prefix / name, json.dumps(content, indent=2) + "\n"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            write_atomic(path, text)
