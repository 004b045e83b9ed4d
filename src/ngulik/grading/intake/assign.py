"""An instructor says whose a file is; what that changes for both persons is told, and nothing is taken out of the inbox."""

import re

from sqlalchemy import Connection

from ngulik.errors import UsageError
from ngulik.grading import messages
from ngulik.grading.books.cohort import CODE, Cohort, open_cohort
from ngulik.grading.books.handins import File, change, counting, decide, desk_of, files
from ngulik.grading.books.identities import listed_code, people
from ngulik.grading.intake import words
from ngulik.grading.intake.counting import USED, admit, let_count, read_kept, settle


def assign(angkatan: str, berkas: str, kode: str) -> list[str]:
    """Decide whose a file in `inbox/` is (its name, or the first characters of it); return what counts now.

    The code it has already means that it counts for that person; another code that it is that other person's. Raises
    UsageError for an unknown cohort or file or what is no code, ContentError for a file that cannot be marked.
    """
    cohort = open_cohort(angkatan)
    code = listed_code(people(cohort), kode)
    if not re.fullmatch(CODE, code):
        raise UsageError(words.ASSIGN_NO_CODE.format(code=kode))
    with desk_of(cohort) as engine:
        with engine.begin() as connection:
            file = _find(connection, cohort, berkas)
            read_kept(cohort, file, code)
            decide(connection, file, code)
            former = file.code
            if code == former:
                _choose(connection, file)
            else:
                _move(connection, cohort, file, code)
            codes = dict.fromkeys(filter(None, (code, former)))
            lines = [_told(connection, cohort, one, file.module) for one in codes]
        standing = settle(cohort, engine)
    return [*lines, *standing.undecided, words.ASSIGN_NEXT.format(name=cohort.name, slug=file.module)]


def _find(connection: Connection, cohort: Cohort, berkas: str) -> File:
    found = [file for file in files(connection) if file.kept and file.kept.startswith(berkas)]
    names = {file.kept for file in found}
    if not names:
        raise UsageError(words.ASSIGN_NO_FILE.format(file=berkas, name=cohort.name))
    if len(names) > 1:
        raise UsageError(words.ASSIGN_WHICH.format(file=berkas, names=", ".join(sorted(names)[:5])))
    return found[-1]


def _choose(connection: Connection, file: File) -> None:
    """Let a file count for its person; what was waiting beside it waits no longer."""
    state = file.state if file.state in USED else messages.ACCEPTED
    let_count(connection, change(connection, file, state=state, relation=words.DECIDED.format(code=file.code)))
    for other in files(connection, code=file.code, module=file.module, state=messages.UNDECIDED):
        change(connection, other, state=messages.SET_ASIDE, relation=words.DECIDED_OTHER.format(file=file.kept))


def _move(connection: Connection, cohort: Cohort, file: File, code: str) -> None:
    """Give a file to another person, for whom it counts if it is the newest; its former owner's others step forward."""
    state = file.state if file.state in USED else messages.ACCEPTED
    moved = {"code": code, "state": state, "counts": False, "placed": False}
    after = change(connection, file, relation=words.DECIDED.format(code=code), **moved)
    rival = counting(connection, code, file.module)
    if rival is None or rival.moment <= file.moment:
        let_count(connection, after)
    if file.counts:
        _step_forward(connection, cohort, file.code, file.module)


def _step_forward(connection: Connection, cohort: Cohort, code: str, slug: str) -> None:
    """Find what counts for somebody whose hand-in was another's; what had to stand back for that one comes first."""
    for state in (messages.UNDECIDED, messages.SET_ASIDE, *USED):
        for file in files(connection, code=code, module=slug, state=state):
            if not file.counts:
                admit(connection, cohort, file)
    if counting(connection, code, slug) is None:
        # The original stays in the inbox.
        for path in (cohort.submission(code, slug), cohort.submission(code, slug).with_name("timestamp.txt")):
            path.unlink(missing_ok=True)


def _told(connection: Connection, cohort: Cohort, code: str, slug: str) -> str:
    file = counting(connection, code, slug)
    if file is None:
        return words.ASSIGN_NOTHING_LEFT.format(code=code, slug=slug)
    return words.ASSIGN_COUNTS.format(code=code, slug=slug, file=file.kept, time=f"{file.moment:%Y-%m-%d %H:%M}")
