"""`periksa`: run the open checks on the learner's session and show the state of one answer."""

import hashlib
import re
import sys
from dataclasses import replace
from typing import Any

from ngulik.errors import NgulikError
from ngulik.selfcheck import messages
from ngulik.selfcheck.explain import explain
from ngulik.selfcheck.kartu import Item
from ngulik.selfcheck.run import Keadaan, Outcome, answer_key, run_open
from ngulik.selfcheck.session import Session, current
from ngulik.selfcheck.show import Notice, show


def periksa(soal: str) -> None:
    """Check one answer and show its state. Problems of the answer are shown, never raised."""
    found = find(soal)
    if found is None:
        return
    session, item = found
    if item.tipe == "E":
        show(Notice("info", f"Soal {item.id} — {item.judul}", (messages.ESSAY.format(soal=item.id),)))
        return
    if not item.terbuka:
        show(Notice("info", f"Soal {item.id} — {item.judul}", (messages.NO_CHECKS.format(soal=item.id),)))
        return
    namespace = _namespace(sys._getframe(1).f_globals)
    outcome = run_open(item, namespace)
    if outcome.belum_jalan:
        outcome = replace(outcome, pesan=_why_not_run(session, item) or outcome.pesan)
    _remember(session, item, outcome, answer_key(item, namespace))
    show(_notice(session, item, outcome, namespace))


def find(soal: object) -> tuple[Session, Item] | None:
    """Return the running exercise and its item, or show what to do and return None."""
    session = current()
    if session is None:
        show(Notice("info", "Sebentar", (messages.NOT_STARTED,)))
        return None
    try:
        return session, session.card.item(soal)
    except NgulikError as error:
        show(Notice("info", "Sebentar", (str(error),)))
        return None


def _namespace(caller: dict[str, Any]) -> dict[str, Any]:
    """Return the learner's names: IPython's, or those of a plain script that runs the notebook's source."""
    from IPython import get_ipython

    shell = get_ipython()
    return caller if shell is None else dict(shell.user_ns)


def _why_not_run(session: Session, item: Item) -> str:
    """Say more than "not run" if the answer cell was run and stopped: it never defined its names."""
    defines = re.compile(rf"^\s*(def\s+)?{re.escape(item.nama[0])}\s*[(=]", re.MULTILINE)
    for run in reversed(session.ran.values()):
        if run.gagal and defines.search(run.sumber):
            return (messages.BLANK_LEFT if "___" in run.sumber else messages.CELL_STOPPED).format(soal=item.id)
    return ""


def _remember(session: Session, item: Item, outcome: Outcome, answer: str) -> None:
    before = session.progress.get(session.card.modul, item.id)
    if outcome.keadaan is Keadaan.BELUM_DIKERJAKAN:
        after = before if before.keadaan else replace(before, keadaan=outcome.keadaan.value)
    elif outcome.keadaan is Keadaan.TEPAT:
        after = replace(before, keadaan=outcome.keadaan.value, pernah_tepat=True)
    else:
        digest = hashlib.sha256(answer.encode("utf-8", "replace")).hexdigest()[:16]
        failed = before.gagal if digest in before.gagal else (*before.gagal, digest)
        after = replace(before, keadaan=outcome.keadaan.value, gagal=failed)
    if after != before:
        session.progress.put(session.card.modul, item.id, after)


def _notice(session: Session, item: Item, outcome: Outcome, namespace: dict[str, Any]) -> Notice:
    title = f"Soal {item.id} — {item.judul}"
    news = session.progress.news()
    if outcome.galat is not None:
        explanation = explain(outcome.galat, namespace)
        if explanation is not None:
            card = explanation.notice(title, outcome.pesan)
            return replace(card, penutup=(*card.penutup, _help(session, item), *news))
    # The first part, "Soal 1 belum tepat.", is said by the pill and the title already.
    texts = outcome.bagian[1:] or (outcome.pesan,)
    extra = () if outcome.keadaan in (Keadaan.TEPAT, Keadaan.BELUM_DIKERJAKAN) else (_help(session, item),)
    return Notice(outcome.keadaan.value, title, (*texts, *extra, *news))


def _help(session: Session, item: Item) -> str:
    ready = session.progress.get(session.card.modul, item.id).cukup and item.pembahasan
    return (messages.NEXT_EXPLANATION if ready else messages.NEXT_HINT).format(soal=item.id)
