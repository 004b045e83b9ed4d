"""What a learner calls in a notebook: `from ngulik import *`.

The names are Indonesian verbs (design rule 4). Each is loaded on first use, so importing the package costs only the
standard library and a cell that needs a table does not wait for the widgets.
"""

import sys
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
    "penjelajah_aduan": "ngulik.widgets",
    "kurva_menunggu": "ngulik.widgets",
    "pengabur": "ngulik.widgets",
    "gambar": "ngulik.widgets",
    "meja_pengurut": "ngulik.widgets",
    "bobot_preset": "ngulik.widgets",
    "hitung_skor": "ngulik.widgets",
    "pangsa_tayang": "ngulik.widgets",
    "kotak_masuk": "ngulik.widgets",
    "nilai_z": "ngulik.widgets",
    "pembaca_alamat": "ngulik.widgets",
}
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
