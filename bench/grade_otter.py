"""Otter-Grader on the same class: its own environment, the module translated into its terms, and the run itself.

    build/otter/bin/python bench/grade_otter.py FOLDER    mark FOLDER/*.ipynb with FOLDER/autograder.zip (Otter's Python)

What is translated: each test cell of the master becomes one exception-based test file tests/soal-N.py, whose only case runs the
very text of that cell on the learner's names and carries its points. In a submission the test cell is taken out, and the answer cell
above is given Otter's own metadata, so that the check runs at the same place. Essays are for people and stay as they are.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat import NotebookNode

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / "build" / "otter"
PYTHON = HOME / "bin" / "python"
VERSION = "7.0.0"
_TEST = """\
from otter.test_files import test_case

OK_FORMAT = False
name = {name!r}
points = {points!r}
_SOURCE = {source!r}


@test_case(points={points!r})
def test(env):
    exec(compile(_SOURCE, name, "exec"), env)
"""


def install() -> None:
    """Make Otter's environment, unless it is there; packages that the course uses have the versions of our lock."""
    probe = [PYTHON, "-c", f"import otter; assert otter.__version__ == {VERSION!r}"]
    if PYTHON.exists() and subprocess.run(probe, capture_output=True).returncode == 0:
        return
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", HOME], check=True)
    wanted = [f"otter-grader=={VERSION}", "-e", str(ROOT), "-c", str(ROOT / "requirements.lock")]
    subprocess.run([sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", PYTHON, *wanted], check=True)


def translate(submissions: Path, master: Path, folder: Path) -> None:
    """Write the autograder and the translated submissions <code>.ipynb into `folder`."""
    tests = folder / "tests"
    tests.mkdir()
    for name, text in test_files(nbformat.read(master, as_version=4)).items():
        (tests / name).write_text(text, encoding="utf-8")
    command = [HOME / "bin" / "otter", "generate", "-t", tests, "-o", folder / "autograder.zip", "--no-environment"]
    subprocess.run([*command, "--no-config", "--no-requirements"], cwd=folder, check=True, capture_output=True)
    for path in submissions.glob("*/*/*.ipynb"):
        nbformat.write(translated(nbformat.read(path, as_version=4)), folder / f"{path.parents[1].name}.ipynb")


def test_files(master: NotebookNode) -> dict[str, str]:
    """Return the text of each of Otter's test files by its name."""
    meanings = ((cell.metadata.get("nbgrader", {}), cell.source) for cell in master.cells)
    return {
        f"{name}.py": _TEST.format(name=name, points=meaning["points"], source=source)
        for meaning, source in meanings
        if (name := meaning.get("grade_id", "").removesuffix("-uji")) != meaning.get("grade_id", "")
    }


def translated(notebook: NotebookNode) -> NotebookNode:
    """Return a submission without its test cells, whose answer cells name Otter's checks instead."""
    names = {cell.metadata.get("nbgrader", {}).get("grade_id", ""): cell for cell in notebook.cells}
    for name, cell in names.items():
        if name.endswith("-uji"):
            item = name.removesuffix("-uji")
            names[f"{item}-jawab"].metadata["otter"] = {"tests": [item]}
            notebook.cells.remove(cell)
    return notebook


def mark(folder: Path) -> None:
    """Mark every submission through Otter's API, one after the other; write {code: {item: points}} to marks.json."""
    from otter.api import grade_submission

    os.environ["NBGRADER_EXECUTION"] = (
        "autograde"  # the course's own `periksa` is silent while marking, as for everybody
    )
    marks = {}
    for path in sorted(folder.glob("*.ipynb")):
        results = grade_submission(str(path), str(folder / "autograder.zip"), quiet=True).results
        marks[path.stem] = {name: float(result.score) for name, result in results.items()}
    (folder / "marks.json").write_text(json.dumps(marks), encoding="utf-8")


def read_marks(folder: Path) -> dict[tuple[str, str], tuple[float | None, bool]]:
    """Return the marks under the names that nbgrader's gradebook would use."""
    marks = json.loads((folder / "marks.json").read_text(encoding="utf-8"))
    return {(code, f"{name}-uji"): (score, False) for code, row in marks.items() for name, score in row.items()}


if __name__ == "__main__":
    mark(Path(sys.argv[1]).resolve())
