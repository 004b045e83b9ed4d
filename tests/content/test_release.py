"""Our release against stock nbgrader's, and the three traps of design rule 2."""

import json
from pathlib import Path

import nbformat
from stock import nbgrader

from ngulik import paths
from ngulik.course import load_course
from ngulik.notebooks.build import build

MODULES = load_course()


def test_cell_for_cell_what_stock_nbgrader_gives(repository: Path) -> None:
    built = {path: path.read_bytes() for path in repository.rglob("*.ipynb") if "exercises" not in path.parts}
    for path in built:
        path.unlink()
    build()
    assert {path: path.read_bytes() for path in built} == built  # two builds give the same bytes
    config = (repository / "nbgrader_config.py").read_text(encoding="utf-8")
    stock = repository / "stok"
    config += f'\nc.CourseDirectory.release_directory = "{stock.name}"\n'
    (repository / "nbgrader_config.py").write_text(config, encoding="utf-8")
    for module in MODULES:
        (stock / module.slug).mkdir(parents=True)
        nbgrader(repository, "generate_assignment", module.slug, "--create", "--force")
        theirs = nbformat.read(stock / module.slug / "latihan.ipynb", as_version=4)
        ours = nbformat.read(paths.exercises_dir() / module.slug / "latihan.ipynb", as_version=4)
        assert ours.cells == theirs.cells
        assert [path.name for path in (stock / module.slug).iterdir()] == ["latihan.ipynb"]


def test_no_trace_of_jupytext_in_any_notebook() -> None:
    for module in MODULES:
        for path in (
            module.released,
            module.lesson_source.with_suffix(".ipynb"),
            module.exercise_source.with_suffix(".ipynb"),
        ):
            notebook = json.loads(path.read_text(encoding="utf-8"))
            assert "jupytext" not in notebook["metadata"]
            for cell in notebook["cells"]:
                assert not {"cell_marker", "lines_to_next_cell"} & set(cell["metadata"])


def test_a_test_cell_shows_one_line_and_an_answer_cell_its_blanks() -> None:
    for module in MODULES:
        for cell in json.loads(module.released.read_text(encoding="utf-8"))["cells"]:
            if cell["id"].endswith("-uji"):
                assert "".join(cell["source"]) == f'periksa("{cell["id"].split("-")[1]}")'
            if cell["id"].endswith("-jawab"):
                assert "___" in "".join(cell["source"]) or "..." in "".join(cell["source"])
