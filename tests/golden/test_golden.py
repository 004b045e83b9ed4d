"""One tiny source through the chain, byte for byte; `--update-golden` writes the expected files anew."""

from pathlib import Path

import pytest

from ngulik.notebooks.master import notebook_from, to_bytes
from ngulik.notebooks.release import release_notebook
from ngulik.notebooks.source import parse

HERE = Path(__file__).parent


@pytest.mark.parametrize("kind", ["master", "rilis"])
def test_golden(kind: str, request: pytest.FixtureRequest) -> None:
    notebook = notebook_from(parse((HERE / "kecil.py").read_text(encoding="utf-8"), "kecil.py"), "00-kecil")
    if kind == "rilis":
        notebook = release_notebook(notebook)
    expected = HERE / f"kecil-{kind}.ipynb"
    if request.config.getoption("--update-golden"):
        expected.write_bytes(to_bytes(notebook))
    assert to_bytes(notebook) == expected.read_bytes()
