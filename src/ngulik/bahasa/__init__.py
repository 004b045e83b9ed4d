"""JupyterLab in Indonesian: our language pack, found by JupyterLab's server and by JupyterLite's build.

One `.po` file per domain is the source (English, Indonesian, context); `ngulik build` makes what Lab reads below
`locale/` from it. The words are ours, and only this pack may be installed: of two packs Lab would take either.
"""

import sys

# For titles in the settings editor jupyterlab_server imports a module of this name instead of asking the entry point.
sys.modules["jupyterlab_language_pack_id_ID"] = sys.modules[__name__]
