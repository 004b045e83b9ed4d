"""Every lesson and exercise runs in the laboratory's own Python: its Pyodide, packages and kernel, in Node.js."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ngulik.course import Module, load_course
from ngulik.site.labfiles import contents

pytestmark = pytest.mark.laboratorium
MODULES = [pytest.param(module, id=module.slug) for module in load_course()]
PROGRAM = Path(__file__).with_name("run_notebooks.cjs")

#: Name of a notebook → id of a cell → what went wrong, and what it printed and showed.
Ran = dict[str, dict[str, tuple[str, str]]]


@pytest.fixture(scope="session")
def ran(laboratory_files: Path, once: Callable[[str, Callable[[Path], object]], Path]) -> Ran:
    """All notebooks, one after the other in one process."""

    def run(folder: Path) -> str:
        folder.mkdir()
        notebooks = {name: json.loads(text) for name, text in contents().items() if name.endswith(".ipynb")}
        (folder / "notebook.json").write_text(json.dumps(notebooks), encoding="utf-8")
        command = ["node", PROGRAM, laboratory_files / "lab", folder / "notebook.json", folder / "hasil.json"]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stderr

    found: Ran = json.loads((once("dijalankan", run) / "hasil.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("module", MODULES)
def test_no_cell_of_a_lesson_fails(ran: Ran, module: Module) -> None:
    cells = ran[f"{module.slug}/pelajaran.ipynb"]
    assert {name: wrong for name, (wrong, _) in cells.items() if wrong} == {}
    assert sum(map(len, (said for _, said in cells.values()))) > 1000  # tables, figures, simulations


@pytest.mark.parametrize("module", MODULES)
def test_an_untouched_exercise_says_so(ran: Ran, module: Module) -> None:
    cells = ran[f"{module.slug}/latihan.ipynb"]
    assert {name: wrong for name, (wrong, _) in cells.items() if wrong} == {}
    checks = {name: said for name, (_, said) in cells.items() if re.fullmatch("soal-.*-uji", name)}
    assert checks and {name: said for name, said in checks.items() if "Belum dikerjakan" not in said} == {}
