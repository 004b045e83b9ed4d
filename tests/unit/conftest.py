"""What the tests of the starter share."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from ngulik.paths import ROOT


@pytest.fixture(scope="module")
def mulai() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mulai", ROOT / "mulai.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository as far as the starter looks at it, in a path with spaces."""
    root = tmp_path / "kelas saya"
    for name in ("exercises/05-a/latihan.ipynb", "course/05-a/pelajaran.ipynb", "tests/requirements.lock"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"asli {name}")
    (root / "requirements.lock").write_text("uv==1.0 \\\n    --hash=sha256:00\n")
    (root / "pyproject.toml").write_text("")
    return root
