"""Bring the `.po` sources to the strings of the installed JupyterLab and of JupyterLite: `python -m ngulik.bahasa LITE`.

LITE is the `build` folder of the JupyterLite application. Then translate what is empty, and run `ngulik build`.
"""

import sys
from pathlib import Path

from ngulik.bahasa.catalogue import update
from ngulik.bahasa.extract import from_schemas, from_scripts


def main(share: Path, lite: Path) -> None:
    """Update each source; `share` is `share/jupyter` of an environment."""
    extensions = share / "labextensions"
    widgets, notebook, nbgrader = (extensions / name for name in ("@jupyter-widgets", "@jupyter-notebook", "@jupyter"))
    # Schemas that name no domain, as all of these, are looked up in Lab's own.
    schemas = set().union(*map(from_schemas, (share / "lab", lite, widgets, notebook, nbgrader)))
    changed = [
        update("jupyterlab", from_scripts(share / "lab") | from_scripts(lite) | schemas),
        update("jupyterlab_widgets", from_scripts(widgets)),
        update("jupyterlite", from_scripts(lite, "jupyterlite")),
        update("notebook", from_scripts(notebook) | from_scripts(nbgrader)),
    ]
    print("Sumber terjemahan berubah." if any(changed) else "Tidak ada yang berubah.")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("Pemakaian: python -m ngulik.bahasa FOLDER (folder build aplikasi JupyterLite)")
    main(Path(sys.prefix) / "share" / "jupyter", Path(sys.argv[1]))
