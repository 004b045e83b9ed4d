"""The Indonesian language pack of JupyterLab: our words, found by JupyterLab's server and by JupyterLite's build.

One `.po` file per domain is the source (English, Indonesian, context); `ngulik build` makes what Lab reads below
`locale/` from it. Only one pack for a language may be installed: of two Lab would take either.
"""

import sys
from typing import Any

# For the labels in settings and context menus jupyterlab_server imports a module of this name instead of asking the
# entry point, and it does so before a page asks for the pack: so the server loads this module as an extension.
sys.modules["jupyterlab_language_pack_id_ID"] = sys.modules[__name__]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Do nothing more: to have been imported is enough."""
