"""Hand-ins into a cohort: nothing is lost, every file is named in the report, doing it again changes nothing."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from ngulik import paths
from ngulik.grading import messages
from ngulik.grading.books.cohort import Cohort, open_cohort
from ngulik.grading.books.handins import File, add, desk_of, files, same_file
from ngulik.grading.books.identities import Person, listed_code, people
from ngulik.grading.intake import words
from ngulik.grading.intake.counting import USED, admit, report_of, settle
from ngulik.grading.intake.identifying import Held, identify
from ngulik.grading.intake.naming import moodle_code
from ngulik.grading.intake.originals import Original, originals
from ngulik.notebooks.source import relative_name

_SHOWN = 40  # codes in one sentence
_KNOWN = (*USED, messages.UNDECIDED, messages.SET_ASIDE)


@dataclass(frozen=True)
class Entry:
    """What became of one file in this run; `shown` names it for the person at the screen."""

    shown: str
    state: str
    note: str
    code: str = ""
    slug: str = ""


@dataclass(frozen=True)
class Collected:
    """The result of one run; `ready` submissions now wait in the cohort, `report` lists all files ever received.

    `undecided`: a sentence for each file, of this or an earlier run, of which an instructor has to say whose it is.
    `attendance`: who of the list has not handed in, and who handed in without being on it.
    """

    entries: tuple[Entry, ...]
    ready: int
    report: Path
    undecided: tuple[str, ...]
    attendance: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """Return the report for the screen: first what is undecided, then the files that need attention, then counts."""
        if not self.entries:
            return [*self.undecided, messages.COLLECT_NOTHING]
        lines = [
            messages.COLLECT_LINE.format(state=entry.state, name=entry.shown, note=entry.note).rstrip()
            for entry in self.entries
            if entry.state != messages.ACCEPTED or entry.note
        ]
        counts = Counter(entry.state for entry in self.entries)
        summary = ", ".join(f"{count} {state}" for state, count in counts.most_common())
        lines.append(messages.COLLECT_DONE.format(files=len(self.entries), counts=summary))
        where = messages.COLLECT_WHERE.format(count=self.ready, path=relative_name(self.report))
        return [*self.undecided, *lines, *self.attendance, where]


def collect(angkatan: str, inputs: list[Path]) -> Collected:
    """Take files, folders and zips into the cohort; raises UsageError for an input or a name that does not exist.

    Originals go to `inbox/` unchanged, under names without personal data. Of several hand-ins by one person for one
    module the newest counts, by the time in its manifest; one that is hardly like it is held (see *counting*).
    """
    cohort = open_cohort(angkatan, create=True)
    listed = people(cohort)
    with desk_of(cohort) as engine:
        with engine.begin() as connection:
            forgotten = any(cohort.inbox.iterdir()) and not files(connection)
        # Without its database (older cohorts had none) the inbox is taken in once more.
        taken = originals([*([cohort.inbox] if forgotten else []), *inputs])
        entries = tuple(_take(engine, cohort, original, listed) for original in taken)
        standing = settle(cohort, engine)
    slugs = sorted({entry.slug for entry in entries if entry.slug})
    attendance = tuple(line for slug in slugs for line in _attendance(slug, cohort.codes(slug), listed))
    return Collected(entries, standing.ready, report_of(cohort), standing.undecided, attendance)


def _attendance(slug: str, handed_in: Collection[str], listed: tuple[Person, ...]) -> Iterator[str]:
    """Say by code who is missing and who is not on the list, if there is one."""
    expected = {person.code for person in listed if person.listed}
    for sentence, codes in (
        (words.ABSENT, expected - {*handed_in}),
        (words.NOT_LISTED, {*handed_in} - {person.code for person in listed}),
    ):
        if expected and codes:
            shown = ", ".join(sorted(codes)[:_SHOWN])
            more = words.AND_MORE.format(count=len(codes) - _SHOWN) if len(codes) > _SHOWN else ""
            yield sentence.format(slug=slug, count=len(codes), codes=shown + more)


def _read(original: Original) -> File:
    """Return what a file says of itself."""
    sha = hashlib.sha256(original.data).hexdigest() if original.data else ""
    time: datetime = original.modified
    try:
        handin = identify(original)
        code, slug, time, notes = handin.code, handin.slug, handin.time, handin.notes
        state = messages.MISNAMED if handin.misnamed and code else messages.ACCEPTED
    except Held as held:
        state, code, slug, notes = held.state, held.code, held.slug, (held.sentence,)
    return File(sha, code, slug, original.moodle, code, time.isoformat(), state, "; ".join(notes), kept="")


def _owned(connection: Connection, file: File, listed: tuple[Person, ...]) -> File:
    """Return a file with the code of whose it is: the one it bears, else that of Moodle's number."""
    if file.claimed or file.state not in USED:
        return replace(file, code=listed_code(listed, file.claimed))
    own = moodle_code(file.moodle)
    before = [known.code for known in files(connection, moodle=file.moodle) if known.state in _KNOWN]
    on_list = [person.code for person in listed if person.moodle.split()[-1:] == [file.moodle]]  # "Participant 4711"
    code = ([own, *on_list] + [code for code in before if code != own])[-1]
    note = words.FROM_MOODLE.format(code=code, number=file.moodle)
    return replace(file, code=code, note="; ".join(filter(None, (note, file.note))))


def _take(engine: Engine, cohort: Cohort, original: Original, listed: tuple[Person, ...]) -> Entry:
    """Keep one file and write down what it is."""
    file = _read(original)
    with engine.begin() as connection:
        file = _owned(connection, file, listed)
        known = same_file(connection, file)
        if known and known.state in _KNOWN:
            return Entry(original.shown, messages.DUPLICATE, messages.SAME_FILE, known.code, known.module)
        file = add(connection, replace(file, kept=_keep(cohort, original, file)))
        if file.state in USED:
            file = admit(connection, cohort, file)
    note = "; ".join(filter(None, (file.note, file.relation)))
    return Entry(original.shown, file.state, note, file.code, file.module)


def _keep(cohort: Cohort, original: Original, file: File) -> str:
    """Put the original into the inbox and return its name there; nothing was read of a file too large or locked."""
    if not original.data:
        return ""
    clean = f"{file.code}_{file.module}" if file.code and file.module else "berkas"
    name = f"{file.sha[:12]}_{clean}{original.kind if original.kind in ('.zip', '.ipynb') else '.bin'}"
    if not (cohort.inbox / name).exists():
        paths.write_atomic(cohort.inbox / name, original.data)
    return name
