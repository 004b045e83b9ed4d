"""`kemajuan`: one table of where the learner stands."""

from ngulik.selfcheck import messages
from ngulik.selfcheck.kartu import CardItem
from ngulik.selfcheck.listen import in_grading
from ngulik.selfcheck.progress import ItemProgress
from ngulik.selfcheck.session import Session, current
from ngulik.selfcheck.show import Notice, show, state_word


def kemajuan() -> None:
    """Show every item with its state, tries, hints and points, and the minutes that are left."""
    session = current()
    if in_grading():
        show(Notice("info", messages.PROGRESS_WORD, (messages.PROGRESS_IN_GRADING,)))
        return
    if session is None:
        show(Notice("info", "Sebentar", (messages.NOT_STARTED,)))
        return
    known = {item.id: session.progress.get(session.card.modul, item.id) for item in session.card.soal.values()}
    rows = tuple(_row(item, known[item.id]) for item in session.card.soal.values())
    show(
        Notice(
            "info",
            session.card.judul,
            _summary(session, known),
            tabel=(messages.PROGRESS_HEAD, *rows),
            penutup=(*_essays(session), messages.PROGRESS_NOTE, *session.progress.news()),
            kata=messages.PROGRESS_WORD,
        )
    )


def _essays(session: Session) -> tuple[str, ...]:
    essays = [item for item in session.card.soal.values() if item.tipe == "E"]
    return tuple(messages.PROGRESS_ESSAY.format(soal=item.id, poin=f"{item.poin:g}") for item in essays)


def _row(item: CardItem, entry: ItemProgress) -> tuple[str, ...]:
    state = messages.BY_PERSON if item.tipe == "E" else state_word(entry.keadaan or "belum dikerjakan")
    tries = "–" if item.tipe == "E" else str(entry.percobaan)
    hints = f"{entry.petunjuk} dari {len(item.petunjuk)}"
    return item.id, item.judul, state, tries, hints, f"{item.poin:g}"


def _summary(session: Session, known: dict[str, ItemProgress]) -> tuple[str, ...]:
    checked = [item for item in session.card.soal.values() if item.tipe != "E"]
    right = [item for item in checked if known[item.id].keadaan == "tepat"]
    sentences = [messages.PROGRESS_SUM.format(tepat=len(right), soal=len(checked))]
    if len(right) == len(checked):
        sentences.append(messages.PROGRESS_DONE)
    else:
        minutes = sum(item.menit for item in session.card.soal.values() if item not in right)
        if minutes:
            sentences.append(messages.PROGRESS_TIME.format(menit=f"{minutes:g}"))
    return tuple(sentences)
