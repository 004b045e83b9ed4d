"""Bring the `.po` sources to the strings of the installed JupyterLab: `python -m ngulik.bahasa [FOLDER of JupyterLite]`.

Then translate what is empty, and run `ngulik build`.
"""

import sys
from pathlib import Path

from ngulik.bahasa.catalogue import update
from ngulik.bahasa.extract import from_folder

SHARE = Path(sys.prefix) / "share" / "jupyter"

if __name__ == "__main__":
    extensions = SHARE / "labextensions"
    folders = {
        "jupyterlab": [SHARE / "lab", *map(Path, sys.argv[1:])],
        "jupyterlab_widgets": [extensions / "@jupyter-widgets"],
        "notebook": [extensions / "@jupyter-notebook", extensions / "@jupyter"],
    }
    changed = [update(domain, set().union(*map(from_folder, paths))) for domain, paths in folders.items()]
    print("Sumber terjemahan berubah." if any(changed) else "Tidak ada yang berubah.")
