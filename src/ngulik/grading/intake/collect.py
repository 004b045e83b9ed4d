"""Hand-ins into a cohort: nothing is lost, every file is named in the report, doing it again changes nothing."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from ngulik import paths
from ngulik.grading import messages
from ngulik.grading.books.cohort import Cohort, open_cohort
from ngulik.grading.books.table import read_table, write_table
from ngulik.grading.intake.identifying import HandIn, Held, identify
from ngulik.grading.intake.originals import Original, originals
from ngulik.notebooks.master import to_bytes
from ngulik.notebooks.source import relative_name

Row: TypeAlias = dict[str, str]
Rows: TypeAlias = dict[tuple[str, ...], Row]

_USED = (messages.ACCEPTED, messages.MISNAMED)
#: What makes a file in the report one of its own: two people may well hand in the same empty notebook.
_KEY = ("sha256", "kode", "modul", "moodle")


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
    """The result of one run; `ready` submissions now wait in the cohort, `report` lists all files ever received."""

    entries: tuple[Entry, ...]
    ready: int
    report: Path

    def lines(self) -> list[str]:
        """Return the report for the screen: the files that need attention first by name, then the counts."""
        if not self.entries:
            return [messages.COLLECT_NOTHING]
        lines = [
            messages.COLLECT_LINE.format(state=entry.state, name=entry.shown, note=entry.note).rstrip()
            for entry in self.entries
            if entry.state != messages.ACCEPTED or entry.note
        ]
        counts = Counter(entry.state for entry in self.entries)
        summary = ", ".join(f"{count} {state}" for state, count in counts.most_common())
        lines.append(messages.COLLECT_DONE.format(files=len(self.entries), counts=summary))
        return [*lines, messages.COLLECT_WHERE.format(count=self.ready, path=relative_name(self.report))]


def collect(angkatan: str, inputs: list[Path]) -> Collected:
    """Take files, folders and zips into the cohort; raises UsageError for an input or a name that does not exist.

    Originals go to `inbox/` unchanged, under names without personal data. Of several hand-ins by one person for one
    module the newest counts, by the time in its manifest.
    """
    cohort = open_cohort(angkatan, create=True)
    report = cohort.reports / "pengumpulan.csv"
    rows = {tuple(row[name] for name in _KEY): row for row in read_table(report)}
    entries = [_take(cohort, original, rows) for original in originals(inputs)]
    ready = _settle(cohort, rows)
    columns = messages.COLLECT_COLUMNS
    write_table(report, columns, ([row[name] for name in columns] for row in rows.values()))
    return Collected(tuple(entries), ready, report)


def _take(cohort: Cohort, original: Original, rows: Rows) -> Entry:
    """Keep one file and note in `rows` what it is."""
    time = original.modified
    try:
        handin = identify(original)
        code, slug, time = handin.code, handin.slug, handin.time
        state = messages.MISNAMED if handin.misnamed else messages.ACCEPTED
        notes = [*([messages.NAME_DIFFERS] if handin.misnamed else []), *handin.notes]
    except Held as held:
        state, code, slug, notes = held.state, held.code, held.slug, [held.sentence]
    sha = hashlib.sha256(original.data).hexdigest() if original.data else ""
    row = dict(zip(_KEY, (sha, code, slug, original.moodle), strict=True))
    key = tuple(row.values())
    if key in rows and rows[key]["keadaan"] in _USED:
        return Entry(original.shown, messages.DUPLICATE, messages.SAME_FILE, code, slug)
    if state in _USED:
        notes += _history(rows, code, slug, time)
    note = "; ".join(notes)
    row |= {"berkas": _keep(cohort, original, sha, f"{code}_{slug}" if code and slug else "berkas")}
    rows[key] = row | {"waktu": time.isoformat(), "keadaan": state, "dipakai": messages.NO, "keterangan": note}
    return Entry(original.shown, state, note, code, slug)


def _keep(cohort: Cohort, original: Original, sha: str, clean: str) -> str:
    """Put the original into the inbox and return its name there; nothing was read of a file too large or locked."""
    if not original.data:
        return ""
    name = f"{sha[:12]}_{clean}{original.kind if original.kind in ('.zip', '.ipynb') else '.bin'}"
    if not (cohort.inbox / name).exists():
        paths.write_atomic(cohort.inbox / name, original.data)
    return name


def _history(rows: Rows, code: str, slug: str, time: datetime) -> list[str]:
    """Return what this hand-in means for the earlier ones of the same person."""
    earlier = [row["waktu"] for row in _hand_ins(rows) if (row["kode"], row["modul"]) == (code, slug)]
    if not earlier:
        return []
    newest = max(map(datetime.fromisoformat, earlier))
    return [messages.OLDER if newest > time else messages.REPLACES.format(time=f"{newest:%Y-%m-%d %H:%M}")]


def _hand_ins(rows: Rows) -> list[Row]:
    return [row for row in rows.values() if row["keadaan"] in _USED]


def _settle(cohort: Cohort, rows: Rows) -> int:
    """Put the newest hand-in of each person and module where marking looks for it; return how many there are."""
    newest: dict[tuple[str, str], Row] = {}
    for row in _hand_ins(rows):
        key = row["kode"], row["modul"]
        if key not in newest or datetime.fromisoformat(row["waktu"]) >= datetime.fromisoformat(newest[key]["waktu"]):
            newest[key] = row
    for row in rows.values():
        row["dipakai"] = messages.NO
    for (code, slug), row in newest.items():
        row["dipakai"] = messages.YES
        _place(cohort, row, code, slug)
    return len(newest)


def _place(cohort: Cohort, row: Row, code: str, slug: str) -> None:
    target = cohort.submission(code, slug)
    stamp = target.with_name("timestamp.txt")
    if target.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == row["waktu"]:
        return
    file = cohort.inbox / row["berkas"]
    handin: HandIn = identify(
        Original(f"{code}_{slug}{file.suffix}", file.name, (), datetime.fromisoformat(row["waktu"]), file.read_bytes())
    )
    paths.write_atomic(target, to_bytes(handin.notebook))
    paths.write_atomic(stamp, row["waktu"])
