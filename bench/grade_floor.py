"""The floor under every marking engine: the cells of the same submissions run in forks of one warm process, nothing else.

    python bench/grade_floor.py SUBMISSIONS MASTER

No sandbox, no second process for the tests, no outputs kept, no gradebook. Test cells are the master's, as in marking.
The warm process is our engine's own, so that what it pays before the fork is paid before the fork here too.
"""

import gc
import json
import os
import sys
from pathlib import Path


def cells(notebook: Path) -> list[tuple[str, str]]:
    """Return (grade_id or "", source) of each code cell."""
    content = json.loads(notebook.read_text(encoding="utf-8"))
    found = [cell for cell in content["cells"] if cell["cell_type"] == "code"]
    return [(cell["metadata"].get("nbgrader", {}).get("grade_id", ""), "".join(cell["source"])) for cell in found]


def main(submissions: Path, master: Path) -> None:
    """Warm up once, then fork for each submission."""
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", NBGRADER_EXECUTION="autograde")
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    from ngulik.grading.engine import warm

    shell = warm.up()
    gc.collect()
    gc.freeze()
    tests = {name: source for name, source in cells(master) if name.endswith("-uji")}
    for notebook in sorted(submissions.glob("*/*/*.ipynb")):
        child = os.fork()
        if child == 0:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
            os.chdir(notebook.parent)
            results = {name: shell.run_cell(tests.get(name, source)) for name, source in cells(notebook)}
            os._exit(0 if results["siapkan"].success else 1)
        if os.waitpid(child, 0)[1]:
            sys.exit(f"{notebook}: the fork died, or its first cell failed and made the rest too cheap")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
