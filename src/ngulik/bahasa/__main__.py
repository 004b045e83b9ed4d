"""Bring the `.po` sources to the strings of the installed JupyterLab: `python -m ngulik.bahasa [FOLDER of JupyterLite]`.

Then translate what is empty, and run `ngulik build`.
"""

import sys
from pathlib import Path

from ngulik.bahasa.catalogue import update
from ngulik.bahasa.extract import from_folder

SHARE = Path(sys.prefix) / "share" / "jupyter"

if __name__ == "__main__":
    lab = [SHARE / "lab", *map(Path, sys.argv[1:])]
    keys = set().union(*map(from_folder, lab))
    changed = [update("jupyterlab", keys)]
    changed.append(update("jupyterlab_widgets", from_folder(SHARE / "labextensions" / "@jupyter-widgets")))
    print("Sumber terjemahan berubah." if any(changed) else "Tidak ada yang berubah.")
