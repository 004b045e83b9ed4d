"""`kumpulkan`: pack the saved notebook into one file, after making sure that it is the right one and saved."""

import datetime as dt
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path

import ngulik
from ngulik import codes
from ngulik.errors import ContentError, NgulikError, UsageError
from ngulik.paths import write_atomic
from ngulik.selfcheck import laboratory, messages
from ngulik.selfcheck.contents import survey
from ngulik.selfcheck.listen import in_grading
from ngulik.selfcheck.notebook import Notebook, find_notebook
from ngulik.selfcheck.session import NO_ID, Session, current
from ngulik.selfcheck.show import Notice, show

CODE = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,19}")
_LONG_NUMBER = re.compile(r"\d{8}")


#: Seconds by which a file may say that it was saved too early: the laboratory's drive leaves out fractions of a second,
#: a USB stick (FAT) keeps every second second.
_COARSE = 2


def kumpulkan(kode: str | None = None) -> None:
    """Write the hand-in file for the running exercise and say what is in it.

    `kode` is the participant code; it is remembered, so the second time `kumpulkan()` is enough; another code must
    be given twice. Nothing is raised:
    what stands in the way is said in a sentence.
    """
    if in_grading():
        show(_waiting(messages.IN_GRADING))
        return
    session = current()
    if session is None:
        show(_waiting(messages.NOT_STARTED))
        return
    try:
        show(_hand_in(session, kode))
    except NgulikError as error:
        show(_waiting(str(error)))
    except OSError:
        folder = session.home / "kumpulan"
        show(_waiting(messages.CANNOT_WRITE.format(folder=f"`{folder}`")))


def _waiting(sentence: str) -> Notice:
    return Notice("belum dikerjakan", messages.HANDIN_VERB, (sentence,), kata=messages.HANDIN_WAIT)


def _hand_in(session: Session, kode: str | None) -> Notice:
    code, news = _participant(session, kode)
    notebook = find_notebook(session.cwd, session.card)
    _require_saved(session, notebook)
    now = dt.datetime.now().astimezone()
    folder = session.home / "kumpulan"
    name = f"{code}_{session.card.modul}"
    target = folder / f"{name}_{now:%Y%m%d-%H%M%S}.zip"
    while target.exists():  # two hand-ins within one second: the later takes the next free second
        now += dt.timedelta(seconds=1)
        target = folder / f"{name}_{now:%Y%m%d-%H%M%S}.zip"
    write_atomic(target, pack(notebook.content, code, session.card.modul, now))
    laboratory.download(target)
    _store_code(session, code)
    where = messages.HANDIN_DOWNLOADED if laboratory.IN_BROWSER else messages.HANDIN_WHERE.format(folder=folder)
    file = (messages.HANDIN_FILE.format(berkas=target.name), where)
    contents = survey(session, notebook)
    summary = contents.sentences(notebook.waktu)
    behind = contents.behind(session)
    if behind:
        save_first = messages.HANDIN_SAVE_FIRST.format(kode=code)
        return Notice("belum tepat", behind, (save_first, *news, *summary, *file), kata=messages.HANDIN_PARTIAL)
    texts = (*file, *news, *summary, messages.HANDIN_NEXT)
    return Notice("tepat", messages.HANDIN_TITLE, texts, kata=messages.HANDIN_DONE)


def pack(content: bytes, code: str, modul: str, now: dt.datetime) -> bytes:
    """Return the hand-in zip: `latihan.ipynb`, then `manifes.json`; the same input gives the same bytes."""
    manifest = {
        "format": 1,
        "kode": code,
        "modul": modul,
        "waktu": now.isoformat(timespec="seconds"),
        "sha256": hashlib.sha256(content).hexdigest(),
        "ngulik": ngulik.__version__,
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (("latihan.ipynb", content), ("manifes.json", text.encode("utf-8"))):
            entry = zipfile.ZipInfo(name, now.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return buffer.getvalue()


def check_code(kode: object) -> str:
    """Return the participant code as it is kept (`codes.canonical`). Raises UsageError with the rule it breaks."""
    code = str(kode).strip()
    if _LONG_NUMBER.search(code):
        raise UsageError(messages.CODE_IS_NIP)
    if not CODE.fullmatch(code) or not re.search(r"\d", code):  # without a digit it is rather somebody's name
        raise UsageError(messages.BAD_CODE.format(kode=code[:30]))
    code = codes.canonical(code)
    if codes.is_wrong(code):
        raise UsageError(messages.WRONG_SIGN.format(kode=code))
    return code


def _code_file(session: Session) -> Path:
    return session.home / ".ngulik" / "kode.txt"


def _participant(session: Session, kode: object) -> tuple[str, tuple[str, ...]]:
    try:
        stored = check_code(_code_file(session).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, UsageError):
        stored = ""
    if kode is None or str(kode).strip() == "":
        if not stored:
            raise UsageError(messages.NEED_CODE)
        return stored, ()
    code = check_code(kode)
    asked, session.kode_baru = session.kode_baru, code
    if not stored or stored == code:
        return code, ()
    if asked != code:  # a slip of the keyboard must not hand in under another person's code
        raise UsageError(messages.CONFIRM_CODE.format(lama=stored, baru=code))
    return code, (messages.CODE_CHANGED.format(lama=stored, baru=code),)


def _store_code(session: Session, code: str) -> None:
    try:
        write_atomic(_code_file(session), code + "\n")
        laboratory.persist()
    except OSError:
        return  # only a convenience: next time the code must be given again


def _require_saved(session: Session, notebook: Notebook) -> None:
    """Raise ContentError if a cell ran after the file was saved and the file does not hold what ran.

    If the file is newer than the run, the learner edited and saved without running, which is no reason to refuse.
    After one refusal any save is believed: clocks of a network drive may differ from the computer's.
    """
    saved = notebook.waktu
    if session.refused is not None and saved != session.refused:
        session.refused = None
        return
    for cell, run in session.ran.items():
        if cell == session.current_cell or run.waktu <= saved + _COARSE:
            continue
        known = notebook.sources.values() if cell.startswith(NO_ID) else (notebook.sources.get(cell),)
        if run.sumber not in known:
            session.refused = saved
            raise ContentError(messages.NOT_SAVED)
