"""`periksa`: run the open checks on the learner's session and show the state of one answer."""

import contextlib
import sys
import warnings
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ngulik.errors import NgulikError
from ngulik.selfcheck import clues, messages
from ngulik.selfcheck.explain import explain
from ngulik.selfcheck.kartu import CardItem
from ngulik.selfcheck.listen import in_grading
from ngulik.selfcheck.notebook import find_notebook
from ngulik.selfcheck.run import Keadaan, Verdict, answer_key, run_open
from ngulik.selfcheck.session import Ran, Session, current, digest
from ngulik.selfcheck.show import Notice, show


def periksa(soal: str) -> None:
    """Check one answer and show its state. Problems of the answer are shown, never raised."""
    found = find(soal)
    if found is None:
        return
    session, item = found
    if item.tipe == "E":
        texts = (messages.ESSAY.format(soal=item.id), *_below(session, item))
        show(Notice("info", f"Soal {item.id} — {item.judul}", texts))
        return
    if not item.terbuka:
        show(Notice("info", f"Soal {item.id} — {item.judul}", (messages.NO_CHECKS.format(soal=item.id),)))
        return
    namespace = _namespace(sys._getframe(1).f_globals)
    run = session.answer_run(item)
    if run is not None and run.gagal:
        show(_stopped(session, item, run))  # what the session still holds is an older answer, or none
        return
    with _quiet():
        outcome = run_open(item, namespace)
    _remember(session, item, outcome, answer_key(item, namespace), run)
    show(_notice(session, item, outcome, namespace, run.sumber if run is not None else ""))


def _below(session: Session, item: CardItem) -> tuple[str, ...]:
    """Say where an essay stands that was written below its cell; the saved file is asked, if there is one."""
    try:
        below = find_notebook(session.cwd, session.card).goes_on_below(item)
    except (NgulikError, OSError):
        return ()
    return (messages.ESSAY_BELOW.format(soal=item.id),) if below else ()


def find(soal: object) -> tuple[Session, CardItem] | None:
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


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep Python's own warnings, which are English, from the learner; marking still records them."""
    if in_grading():
        yield
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _stopped(session: Session, item: CardItem, run: Ran) -> Notice:
    """Return the card for an answer cell whose last run failed: nothing is checked, and no try is counted."""
    blank = "___" in run.sumber
    sentence = (messages.BLANK_LEFT if blank else messages.CELL_STOPPED).format(soal=item.id)
    state = Keadaan.BELUM_DIKERJAKAN if blank else Keadaan.GALAT
    return Notice(state.value, f"Soal {item.id} — {item.judul}", (sentence, *session.progress.news()))


def _remember(session: Session, item: CardItem, outcome: Verdict, answer: str, run: Ran | None) -> None:
    before = session.progress.get(session.card.modul, item.id)
    seen = digest(run.sumber) if run is not None else ""
    if outcome.keadaan is Keadaan.BELUM_DIKERJAKAN:
        after = before if before.keadaan else replace(before, keadaan=outcome.keadaan.value)
    elif outcome.keadaan is Keadaan.TEPAT:
        after = replace(before, keadaan=outcome.keadaan.value, pernah_tepat=True, sumber=seen)
    else:
        mark = digest(answer)
        failed = before.gagal if mark in before.gagal else (*before.gagal, mark)
        after = replace(before, keadaan=outcome.keadaan.value, gagal=failed, sumber=seen)
    if after != before:
        session.progress.put(session.card.modul, item.id, after)


def _notice(session: Session, item: CardItem, outcome: Verdict, namespace: dict[str, Any], source: str) -> Notice:
    title = f"Soal {item.id} — {item.judul}"
    news = session.progress.news()
    if outcome.galat is not None:
        explanation = explain(outcome.galat, namespace)
        if explanation is not None:
            card = explanation.notice(title, outcome.pesan)
            return replace(card, penutup=(*card.penutup, _help(session, item), *news))
    # The first part, "Soal 1 belum tepat.", is said by the pill and the title already.
    texts = outcome.bagian[1:] or (outcome.pesan,)
    comma = clues.decimal_comma(source) if isinstance(outcome.sidik, list) else None
    if comma is not None:  # a tuple where a number was meant
        texts = (*texts[:-1], " ".join(comma))
    extra = () if outcome.keadaan in (Keadaan.TEPAT, Keadaan.BELUM_DIKERJAKAN) else (_help(session, item),)
    return Notice(outcome.keadaan.value, title, (*texts, *extra, *news))


def _help(session: Session, item: CardItem) -> str:
    known = session.progress.get(session.card.modul, item.id)
    left = len(item.petunjuk) - known.petunjuk
    if not (known.cukup and item.pembahasan):
        return messages.NEXT_HINT.format(soal=item.id)
    return (messages.NEXT_HINT_FIRST if left > 0 else messages.NEXT_EXPLANATION).format(soal=item.id, sisa=left)
