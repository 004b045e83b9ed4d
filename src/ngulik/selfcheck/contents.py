"""What the packed notebook holds, item by item: the file itself is read, because only the file is marked."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field

from ngulik.selfcheck import messages
from ngulik.selfcheck.kartu import CardItem
from ngulik.selfcheck.notebook import Cell, Notebook
from ngulik.selfcheck.session import Session, digest

_CHECKED = ("tepat", "belum tepat", "galat")


@dataclass
class Contents:
    """The state of the items in the file. `tertinggal`: empty there although the learner has worked on them."""

    keadaan: Counter[str] = field(default_factory=Counter)
    kosong: list[str] = field(default_factory=list)
    hilang: list[str] = field(default_factory=list)
    basi: list[str] = field(default_factory=list)
    tertinggal: list[str] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)

    def sentences(self, saved: float) -> tuple[str, ...]:
        """Return the summary; `saved` is the time of saving in seconds since the epoch."""
        counts = ", ".join(f"{count} {word}" for word, count in self.keadaan.items())
        sentences = [messages.HANDIN_COUNTS.format(rincian=counts or "-"), *self.catatan]
        for template, items in (
            (messages.HANDIN_EMPTY, self.kosong),
            (messages.HANDIN_NOT_RERUN, self.basi),
            (messages.HANDIN_MISSING, self.hilang),
        ):
            if items:
                sentences.append(template.format(soal=", ".join(items)))
        if not self.kosong and not self.hilang:
            sentences.append(messages.HANDIN_FULL)
        when = dt.datetime.fromtimestamp(saved).strftime("%d-%m-%Y pukul %H.%M")
        return (*sentences, messages.HANDIN_SAVED.format(waktu=when))

    def behind(self, session: Session) -> str:
        """Return the heading for a file that was saved before the work, or an empty text."""
        if not self.tertinggal:
            return ""
        right = [soal for soal in self.tertinggal if _known(session, soal) == "tepat"]
        word = "tepat" if right else messages.ANSWERED
        return messages.HANDIN_BEHIND.format(jumlah=len(right or self.tertinggal), keadaan=word)


def survey(session: Session, notebook: Notebook) -> Contents:
    """Return what the file holds, compared with what was run and checked."""
    contents = Contents()
    for item in session.card.soal.values():
        cell = notebook.answer(item)
        if cell is None or not notebook.has_test(item):
            contents.hilang.append(item.id)
        elif notebook.goes_on_below(item):
            contents.catatan.append(messages.ESSAY_BELOW.format(soal=item.id))
            contents.keadaan[messages.FILLED_ESSAY] += 1
        elif notebook.is_blank(item, cell):
            contents.kosong.append(item.id)
            contents.keadaan[messages.EMPTY] += 1
            if _worked_on(session, notebook, item, cell):
                contents.tertinggal.append(item.id)
        else:
            contents.keadaan[_state(session, notebook, item, cell, contents)] += 1
    return contents


def _state(session: Session, notebook: Notebook, item: CardItem, cell: Cell, contents: Contents) -> str:
    """Return the state of a filled answer; what the learner should know about it goes to `contents`."""
    if item.tipe == "E":
        contents.catatan.append(messages.ESSAY_WORDS.format(soal=item.id, kata=notebook.words(item, cell)))
        return messages.FILLED_ESSAY
    known = session.progress.get(session.card.modul, item.id)
    if known.sumber and known.sumber != digest(cell.source):
        contents.catatan.append(messages.HANDIN_DIFFERS.format(soal=item.id))
        return messages.FILLED if _readable(cell.source) else "galat"
    if not _readable(cell.source):
        contents.catatan.append(messages.HANDIN_UNREADABLE.format(soal=item.id))
        return "galat"
    run = session.ran.get(cell.id)
    if run is not None and run.sumber != cell.source:
        contents.basi.append(item.id)
    elif run is not None and run.gagal:
        return "galat"
    return known.keadaan if known.sumber and known.keadaan in _CHECKED else messages.FILLED


def _known(session: Session, soal: str) -> str:
    return session.progress.get(session.card.modul, soal).keadaan


def _worked_on(session: Session, notebook: Notebook, item: CardItem, cell: Cell) -> bool:
    if _known(session, item.id) in _CHECKED:
        return True
    run = session.ran.get(cell.id)
    return run is not None and not notebook.is_blank(item, Cell(cell.id, cell.grade_id, run.sumber))


def _readable(source: str) -> bool:
    """Tell whether Python can read an answer cell, IPython's own `%` and `!` lines included."""
    from IPython import get_ipython

    shell = get_ipython()
    try:
        compile(source if shell is None else shell.transform_cell(source), "<kumpulkan>", "exec")
    except (SyntaxError, ValueError):
        return False
    return True
