"""The Indonesian language pack of JupyterLab: our words, found by JupyterLab's server and by JupyterLite's build.

One `.po` file per domain is the source (English, Indonesian, context); `ngulik build` makes what Lab reads below
`locale/` from it. Only one pack for a language may be installed: of two Lab would take either.

The browser translates nearly all by itself. Labels in settings and context menus are translated by the server, which
does not read the language in overrides.json and imports a module of a fixed name instead of asking the entry point:
so the pack is a server extension, too, which `labsettings` switches on.
"""

import sys
from typing import Any


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Make Indonesian the language of a server whose user has chosen none, and be the module that it imports."""
    from jupyterlab_server import settings_utils

    settings_utils.SYS_LOCALE = "id_ID"
    sys.modules["jupyterlab_language_pack_id_ID"] = sys.modules[__name__]
