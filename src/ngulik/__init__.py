"""What a learner calls in a notebook: `from ngulik import *`.

The names are Indonesian verbs (design rule 4). Each is loaded on first use, so importing the package costs only the
standard library and a cell that needs a table does not wait for the widgets.
"""

import ast
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

__version__ = "0.1.0"

_WHERE = {
    "muat_data": "ngulik.data",
    "mulai_latihan": "ngulik.selfcheck",
    "periksa": "ngulik.selfcheck",
    "petunjuk": "ngulik.selfcheck",
    "pembahasan": "ngulik.selfcheck",
    "pulihkan": "ngulik.selfcheck",
    "kemajuan": "ngulik.selfcheck",
    "kumpulkan": "ngulik.selfcheck",
    "gambar": "ngulik.widgets.gambar",
}


def _offered(package: Path) -> list[str]:
    """Return the `__all__` of a package without importing it."""
    tree = ast.parse((package / "__init__.py").read_text(encoding="utf-8"))
    lists = [node for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"]
    return list(ast.literal_eval(lists[0].value)) if lists else []


# A simulation is a folder of ngulik/widgets; what its `__all__` names is for learners.
for _init in sorted(Path(__file__).parent.glob("widgets/*/__init__.py")):
    _WHERE |= dict.fromkeys(_offered(_init.parent), f"ngulik.widgets.{_init.parent.name}")
__all__ = sorted(_WHERE)


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'ngulik' has no attribute {name!r}")
    _explain_errors()
    return getattr(import_module(_WHERE[name]), name)


def _explain_errors() -> None:
    """In a notebook, explain errors from the first use on; IPython is only asked if it is there already."""
    ipython = sys.modules.get("IPython")
    if ipython is not None and getattr(ipython, "get_ipython", lambda: None)() is not None:
        import_module("ngulik.selfcheck").explain_errors()


def __dir__() -> list[str]:
    return [*globals(), *_WHERE]
