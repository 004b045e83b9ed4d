"""`petunjuk`, `pembahasan`, `pulihkan`: help in small doses, and the way back to the original cell."""

from dataclasses import replace

from ngulik.selfcheck import messages
from ngulik.selfcheck.checking import find
from ngulik.selfcheck.kartu import CardItem
from ngulik.selfcheck.progress import TRIES, ItemProgress
from ngulik.selfcheck.show import Notice, show, show_markdown


def petunjuk(soal: str) -> None:
    """Show the next of the item's hints, below those already seen; after the last one say where to go on."""
    found = find(soal)
    if found is None:
        return
    session, item = found
    hints = item.petunjuk
    if not hints:
        show(Notice("info", f"Soal {item.id} — {item.judul}", (messages.NO_HINT.format(soal=item.id),)))
        return
    before = session.progress.get(session.card.modul, item.id)
    shown = min(before.petunjuk + 1, len(hints))
    after = replace(before, petunjuk=shown)
    if after != before:
        session.progress.put(session.card.modul, item.id, after)
    title = messages.HINT_TITLE.format(soal=item.id, ke=shown, dari=len(hints))
    end = messages.HINT_LEFT if shown < len(hints) else messages.HINT_LAST.format(lanjut=_next(item, after))
    texts = tuple(f"**{number}.** {hint}" for number, hint in enumerate(hints[:shown], 1))
    show(Notice("petunjuk", title, texts, penutup=(end, *session.progress.news())))


def pembahasan(soal: str) -> None:
    """Show the item's explanation: after two failing tries or once right; of an essay after its hints."""
    found = find(soal)
    if found is None:
        return
    session, item = found
    item_progress = session.progress.get(session.card.modul, item.id)
    title = f"Soal {item.id} — {item.judul}"
    if not item.pembahasan:
        show(Notice("info", title, (messages.NO_EXPLANATION.format(soal=item.id),)))
    elif is_open(item, item_progress):
        show_markdown(messages.EXPLANATION_TITLE.format(soal=item.id), item.pembahasan)
    else:
        show(Notice("info", title, (_wait(item, item_progress),)))


def is_open(item: CardItem, item_progress: ItemProgress) -> bool:
    """Tell whether the explanation may be read now."""
    if item.tipe == "E":
        return item_progress.petunjuk >= len(item.petunjuk)
    return item_progress.cukup


def _wait(item: CardItem, item_progress: ItemProgress) -> str:
    if item.tipe == "E":
        return messages.EXPLANATION_WAIT_ESSAY.format(soal=item.id)
    tried = len(item_progress.gagal)
    return messages.EXPLANATION_WAIT.format(soal=item.id, sudah=tried, sisa=TRIES - tried)


def _next(item: CardItem, item_progress: ItemProgress) -> str:
    if item.tipe != "E" and not item_progress.percobaan:
        return messages.HINT_TRY
    ready = is_open(item, item_progress)
    return messages.EXPLANATION_OPEN.format(soal=item.id) if ready else _wait(item, item_progress)


def pulihkan(soal: str) -> None:
    """Show the original content of the item's answer cell, to be copied back."""
    found = find(soal)
    if found is None:
        return
    _, item = found
    if not item.asli:
        show(Notice("info", f"Soal {item.id} — {item.judul}", (messages.NO_ORIGINAL.format(soal=item.id),)))
        return
    how = messages.RESTORE_HOW.format(soal=item.id)
    show(Notice("info", messages.RESTORE.format(soal=item.id), (how,), item.asli, kata=messages.RESTORE_WORD))
