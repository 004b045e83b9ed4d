"""Self-checks: what a learner calls inside an exercise notebook, and the `cek` that also marks it."""

from importlib import import_module
from typing import Any

# The modules have other names than the verbs: a submodule would shadow the verb as soon as it is imported.
_WHERE = {
    "BelumDikerjakan": "cek",
    "BelumTepat": "cek",
    "uji": "cek",
    "explain_errors": "listen",
    "mulai_latihan": "session",
    "periksa": "checking",
    "petunjuk": "hints",
    "pembahasan": "hints",
    "pulihkan": "hints",
    "kemajuan": "overview",
    "kumpulkan": "handin",
}

__all__ = [
    "BelumDikerjakan",
    "BelumTepat",
    "explain_errors",
    "kemajuan",
    "kumpulkan",
    "mulai_latihan",
    "pembahasan",
    "periksa",
    "petunjuk",
    "pulihkan",
    "uji",
]


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'ngulik.selfcheck' has no attribute {name!r}")
    return getattr(import_module(f"ngulik.selfcheck.{_WHERE[name]}"), name)


def __dir__() -> list[str]:
    return [*globals(), *_WHERE]
