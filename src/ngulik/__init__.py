"""What a learner calls in a notebook: `from ngulik import *`.

The names are Indonesian verbs (design rule 4). Each is loaded on first use, so importing the package costs only the
standard library and a cell that needs a table does not wait for the widgets.
"""

from importlib import import_module
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
    "dua_jam_dinding": "ngulik.widgets",
    "kurva_menunggu": "ngulik.widgets",
    "gambar": "ngulik.widgets",
}
__all__ = list(_WHERE)


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'ngulik' has no attribute {name!r}")
    return getattr(import_module(_WHERE[name]), name)


def __dir__() -> list[str]:
    return [*globals(), *_WHERE]
