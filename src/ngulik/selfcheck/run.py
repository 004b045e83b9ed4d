"""Run the open checks of an item on a namespace and say in which of four states the answer is. No display, no files."""

import contextlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import CodeType
from typing import Any

from ngulik.selfcheck import messages
from ngulik.selfcheck.cek import BelumDikerjakan, BelumTepat, Checker
from ngulik.selfcheck.compare import Json, fingerprint
from ngulik.selfcheck.kartu import CardItem
from ngulik.selfcheck.values import is_empty

#: File name of the open checks in tracebacks; frames of it are not the learner's.
SOURCE = "<periksa>"
_BLANK = "___"


class Keadaan(StrEnum):
    """The four states of an answer."""

    BELUM_DIKERJAKAN = "belum dikerjakan"
    BELUM_TEPAT = "belum tepat"
    TEPAT = "tepat"
    GALAT = "galat"


@dataclass(frozen=True)
class Verdict:
    """What the open checks found; `bagian` are the parts of `pesan` where it has any. `cek` and `sidik` are the key under which a card's diagnosis is looked up."""

    keadaan: Keadaan
    pesan: str
    cek: int | None = None
    sidik: Json = None
    galat: BaseException | None = None
    bagian: tuple[str, ...] = ()


def run_open(item: CardItem, namespace: Mapping[str, Any]) -> Verdict:
    """Run the open checks of `item` on a copy of `namespace`; the answer's own errors become an outcome.

    The learner's prints during the checks are swallowed: they would come once per check, without their place.
    """
    early = _unfinished(item, namespace)
    if early:
        return early
    checker = Checker(item)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(item.buka, SOURCE, "exec"), _prepared(namespace, checker))
    except BelumTepat as wrong:
        return Verdict(Keadaan.BELUM_TEPAT, str(wrong), wrong.cek, wrong.sidik, bagian=wrong.bagian)
    except BelumDikerjakan as empty:
        # None from an answer that was changed is a mistake (a missing `return`), not an untouched box.
        state = Keadaan.BELUM_TEPAT if empty.tanpa_nilai else Keadaan.BELUM_DIKERJAKAN
        return Verdict(state, str(empty), empty.cek, None)
    except (Exception, KeyboardInterrupt, SystemExit) as error:
        return _stopped(item, checker.jumlah, error)
    return Verdict(Keadaan.TEPAT, " ".join(filter(None, (_praise(item), checker.catatan))))


def _prepared(namespace: Mapping[str, Any], checker: Checker) -> dict[str, Any]:
    import pandas as pd

    return {**namespace, "cek": checker, "pd": pd}


def _praise(item: CardItem) -> str:
    return (messages.RIGHT_CLOSED if item.tertutup else messages.RIGHT).format(n=item.terbuka)


def _stopped(item: CardItem, cek: int, error: BaseException) -> Verdict:
    if _BLANK in str(error) and isinstance(error, NameError | AttributeError | KeyError):
        return Verdict(Keadaan.BELUM_DIKERJAKAN, messages.BLANK_LEFT.format(soal=item.id), cek)
    mark = fingerprint(error)
    return Verdict(Keadaan.GALAT, item.diagnose(cek, mark), cek, mark, error)


def _unfinished(item: CardItem, namespace: Mapping[str, Any]) -> Verdict | None:
    """Return why the answer is not ready to be checked, or None if it is."""
    missing = [name for name in item.nama if name not in namespace]
    if missing:
        pesan = messages.NOT_RUN.format(soal=item.id, nama=missing[0])
        return Verdict(Keadaan.BELUM_DIKERJAKAN, pesan)
    answers = [namespace[name] for name in item.nama]
    if any(map(is_empty, answers)):
        return Verdict(Keadaan.BELUM_DIKERJAKAN, messages.DOTS_LEFT)
    if any(map(has_blank, answers)):
        return Verdict(Keadaan.BELUM_DIKERJAKAN, messages.BLANK_LEFT.format(soal=item.id))
    if answers and all(_is_stub(item, name, namespace[name]) for name in item.nama):
        return Verdict(Keadaan.BELUM_DIKERJAKAN, messages.STUB_LEFT.format(soal=item.id))
    return None


def has_blank(value: Any) -> bool:
    """Tell whether a blank `___` is left: in a function's names and texts, or in a text or list of texts."""
    if isinstance(value, str):
        return _BLANK in value
    if isinstance(value, list | tuple):
        return any(isinstance(element, str) and _BLANK in element for element in value)
    code = getattr(value, "__code__", None)
    return isinstance(code, CodeType) and _BLANK in repr(code_key(code))


def code_key(code: CodeType) -> tuple[Any, ...]:
    """Return what a function does, without where it was written: equal for two runs of the same cell."""
    inner = tuple(code_key(part) if isinstance(part, CodeType) else repr(part) for part in code.co_consts)
    return code.co_code, inner, code.co_names, code.co_varnames


def answer_key(item: CardItem, namespace: Mapping[str, Any]) -> str:
    """Return a text that is equal for two identical answers: the functions' code, the variables' fingerprints."""
    parts = []
    for name in item.nama:
        value = namespace.get(name)
        code = getattr(value, "__code__", None)
        try:
            parts.append(repr(code_key(code) if isinstance(code, CodeType) else fingerprint(value)))
        except Exception:
            parts.append(type(value).__name__)  # a value that cannot be read, such as a list holding itself
    return "\n".join(parts)


def _is_stub(item: CardItem, name: str, value: Any) -> bool:
    """Tell whether the function is still the released one (a body of `...`), by compiling the released cell."""
    code = getattr(value, "__code__", None)
    if not isinstance(code, CodeType):
        return False
    try:
        released = compile(item.asli, SOURCE, "exec")
    except SyntaxError:
        return False  # a released cell may be unfinished on purpose
    parts = [part for part in released.co_consts if isinstance(part, CodeType) and part.co_name == name]
    return any(code_key(part) == code_key(code) for part in parts)
