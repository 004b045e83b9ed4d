"""What a fresh Python loads with the package, and what the wheel holds."""

import subprocess
import sys
import zipfile
from pathlib import Path

import ngulik

SOURCES = Path(ngulik.__file__).parents[1]
#: Third-party packages that `from ngulik import *` may load: pandas and what pandas itself loads.
LIGHT = {"pandas", "numpy", "dateutil", "pytz", "tzdata", "six", "cython_runtime"}


def test_the_wheel_holds_the_learners_package_alone(tmp_path: Path) -> None:
    code = f"from flit_core.buildapi import build_wheel; print(build_wheel({str(tmp_path)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=SOURCES.parent, capture_output=True, text=True, check=True)
    with zipfile.ZipFile(tmp_path / done.stdout.strip()) as wheel:
        tops = {name.split("/")[0] for name in wheel.namelist()}
    assert tops == {"ngulik", f"ngulik-{ngulik.__version__}.dist-info"}


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; before = set(sys.modules); {statement}; print(*(set(sys.modules) - before))"
    names = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    return {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) - {"ngulik"}


def test_importing_the_package_costs_only_the_standard_library() -> None:
    assert loaded_by("import ngulik") == set()


def test_the_learner_import_is_light() -> None:
    heavy = {name for name in loaded_by("from ngulik import *") if not name.startswith("_")} - LIGHT
    assert heavy == set()


def test_grading_needs_no_jupytext() -> None:
    """The learner's and grader's installation has no jupytext; only building does."""
    code = (
        "import sys; sys.modules['jupytext'] = None\n"
        "from ngulik.grading import collect, demo, feedback, grade, report\n"
        "from ngulik.notebooks.items import load_items\n"
        "print(len(load_items('05-respons-cepat')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "7", done.stderr
