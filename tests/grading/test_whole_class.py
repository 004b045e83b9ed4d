"""A Thursday with a list of 24 people: two who wrote one code, one absent, one late, one who came through Moodle."""

import io
import re
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from kursus_kecil import RIGHT, SLUG, answered, handin, unchecked
from test_pages import ITEMS

from ngulik import paths
from ngulik.codes import without_sign
from ngulik.grading import (
    Cohort,
    Plan,
    assign,
    attendance,
    collect,
    feedback,
    grade,
    history,
    open_cohort,
    read_marks,
    report,
    roster,
)
from ngulik.grading.books.identities import people
from ngulik.grading.pages import feedback as feedback_module
from ngulik.grading.pages import report as report_module

pytestmark = pytest.mark.linux
FIRST = ("Dede", "Euis", "Asep", "Ujang", "Neneng", "Cecep")
LAST = ("Rukmana", "Nurhayati", "Sunandar", "Permana")
NAMES = tuple(f"{first} {last}" for first in FIRST for last in LAST)
NIPS = tuple(f"1980{place:02d}012005011{place + 1:03d}" for place in range(24))
DUE = '[tenggat]\n91 = 2026-07-02T16:00:00\n[terlambat]\naturan = "persen per hari"\npersen = 10\n'
ESSAYS = (
    "Terima kasih, Pak. Lampu di gang Bapak kami catat, kabar berikutnya Jumat sore pukul tiga lewat nomor tiket ini.",
    "Punten Ibu, kami ikut prihatin. Petugas drainase sudah dijadwalkan meninjau besok pagi bersama kelurahan setempat.",
)


def test_from_the_list_to_the_history(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in (feedback_module, report_module):
        monkeypatch.setattr(module, "load_items", lambda slug: ITEMS)
    said = roster("kamis", the_list(tmp_path / "peserta.csv")).lines()
    cohort = open_cohort("kamis")
    attendance(cohort, tmp_path / "cetak")
    paths.write_atomic(cohort.folder / "kelas.toml", DUE)
    codes = [person.code for person in people(cohort)]
    twin, absent, late, moodle = codes[4], codes[9], codes[14], codes[19]
    hand_in(tmp_path / "kiriman", codes, but=(absent, moodle), late=late)
    hand_in_one(tmp_path / "kiriman", twin, ESSAYS[1], "2026-07-02T11:30:00+07:00")  # by the absent one
    collected = collect("kamis", [tmp_path / "kiriman", from_moodle(tmp_path / "moodle.zip")])
    said += collected.lines()
    missing = ", ".join(sorted((absent, moodle)))
    assert f"Modul {SLUG}: 2 orang di daftar belum mengumpulkan: {missing}." in said
    assert f"Modul {SLUG}: 1 kode tidak ada di daftar peserta: M4019. Cocokkan dengan daftar hadir." in said
    (held,) = collected.undecided
    assert twin in held and re.search(r"kemiripan \d+ %", held) and "10:04" in held and "11:30" in held
    through_moodle = next(path.name for path in cohort.inbox.iterdir() if "M4019" in path.name)
    said += assign("kamis", through_moodle, moodle)
    said += assign("kamis", re.search(r"[0-9a-f]{12}_\S+\.zip", held)[0], absent)
    again = collect("kamis", [tmp_path / "kiriman"]).lines()
    assert again[-1].startswith("Jawaban yang siap dinilai: 24.") and "belum mengumpulkan" not in "".join(again)
    graded = grade("kamis", SLUG, plan=Plan(workers=2))
    assert (len(graded.done), graded.failed, graded.waiting, graded.late) == (24, (), 24, 1)
    said += [*graded.lines(), *feedback("kamis", SLUG).lines(), *report("kamis", SLUG).lines()]
    said += history("kamis", SLUG, absent).lines()
    learners = {learner.code: learner for learner in read_marks(cohort, SLUG)}
    assert learners.keys() == {*codes} and learners[late].late.penalty == 0.4
    print("\n".join([*said, *capsys.readouterr()]))
    assert_no_name_left("\n".join(said), cohort)


def the_list(path: Path) -> Path:
    """An office's table: a title above it, semicolons, the code page of Windows."""
    rows = "".join(f"{place};{name};'{nip}\n" for place, (name, nip) in enumerate(zip(NAMES, NIPS, strict=True), 1))
    path.write_bytes(f"Peserta Ngulik;;\nNo;Nama;NIP\n{rows}".encode("cp1252"))
    return path


def hand_in(folder: Path, codes: list[str], but: tuple[str, ...], late: str) -> None:
    """Everybody's file; every fifth has left out the sign of the code."""
    for place, code in enumerate(codes):
        time = "2026-07-03T09:00:00+07:00" if code == late else f"2026-07-02T10:{place:02d}:00+07:00"
        if code not in but:
            hand_in_one(folder, without_sign(code) if place % 5 == 0 else code, ESSAYS[0], time)


def hand_in_one(folder: Path, code: str, essay: str, time: str) -> None:
    stamp = re.sub(r"\D", "", time)[:14]
    data = handin(code, answered(**RIGHT | {"esai_4": essay}), time)
    paths.write_atomic(folder / f"{code}_{SLUG}_{stamp[:8]}-{stamp[8:]}.zip", data)


def from_moodle(path: Path) -> Path:
    """Moodle's bulk download: a folder with a person's name, in it a notebook that bears no code."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        entry = zipfile.ZipInfo(f"{NAMES[0]}_4019_assignsubmission_file/latihan (1).ipynb", (2026, 7, 2, 10, 30, 0))
        archive.writestr(entry, unchecked(answered(**RIGHT | {"esai_4": ESSAYS[0]})))
    path.write_bytes(buffer.getvalue())
    return path


def assert_no_name_left(said: str, cohort: Cohort) -> None:
    """Names and NIPs stand in `identitas.db` only: not on the screen, in no other file, in no file's name."""
    personal = [*NAMES, *NIPS, *FIRST, *LAST]
    assert [one for one in personal if one in said] == []
    files = [file for folder in (cohort.folder, paths.build_dir()) for file in folder.rglob("*") if file.is_file()]
    assert {cohort.identities, cohort.folder / "meja.db", cohort.book, cohort.log} <= {*files}
    found = {
        (file.name, one)
        for file in files
        for one in personal
        if one in file.name or (file != cohort.identities and one.encode() in file.read_bytes())
    }
    assert found == set()
    with closing(sqlite3.connect(cohort.identities)) as database:
        assert database.execute("SELECT count(*) FROM orang").fetchone() == (24,)
