"""Bring the `.po` sources to the strings of the installed JupyterLab: `python -m ngulik.bahasa [FOLDER]`.

FOLDER is the `build` folder of a JupyterLite application. Then translate what is empty, and run `ngulik build`.
"""

import sys
from pathlib import Path

from ngulik.bahasa.catalogue import update
from ngulik.bahasa.extract import from_schemas, from_scripts

SHARE = Path(sys.prefix) / "share" / "jupyter"
#: Whose scripts ask for which domain. Schemas that name none, as all of these, are looked up in Lab's own.
SCRIPTS = {
    "jupyterlab": [SHARE / "lab", *map(Path, sys.argv[1:])],
    "jupyterlab_widgets": [SHARE / "labextensions" / "@jupyter-widgets"],
    "notebook": [SHARE / "labextensions" / "@jupyter-notebook", SHARE / "labextensions" / "@jupyter"],
}

if __name__ == "__main__":
    changed = []
    for domain, folders in SCRIPTS.items():
        keys = set().union(*map(from_scripts, folders))
        if domain == "jupyterlab":
            keys.update(*(from_schemas(folder) for folders in SCRIPTS.values() for folder in folders))
        changed.append(update(domain, keys))
    print("Sumber terjemahan berubah." if any(changed) else "Tidak ada yang berubah.")
