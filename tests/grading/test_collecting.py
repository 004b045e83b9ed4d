"""Files as they really arrive: each situation is named, nothing is lost, nothing personal is kept."""

import hashlib
import io
import os
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import nbformat
import pytest
from kursus_kecil import RIGHT, SLUG, answered, handin, unchecked, zipped
from nbformat.v4 import new_markdown_cell
from payloads import PNG

from ngulik.errors import UsageError
from ngulik.grading import collect, messages, open_cohort
from ngulik.grading.books.handins import handed_in
from ngulik.grading.books.identities import Person, keep
from ngulik.grading.books.table import read_table
from ngulik.grading.intake import words, zips
from ngulik.grading.intake.collect import Collected
from ngulik.notebooks.master import to_bytes

Inbox = Callable[[dict[str, bytes]], Path]
PROPER = f"K07_{SLUG}_20260702-101500.zip"
NOTEBOOK = to_bytes(answered(**RIGHT))


def states(result: Collected) -> dict[str, str]:
    return {entry.shown: entry.state for entry in result.entries}


def accepted(angkatan: str) -> list[str]:
    return list(open_cohort(angkatan).codes(SLUG))


@pytest.mark.usefixtures("course")
class TestCollecting:
    def test_a_proper_hand_in(self, inbox: Inbox) -> None:
        data = handin("K07", NOTEBOOK)
        result = collect("biasa", [inbox({PROPER: data})])
        cohort = open_cohort("biasa")
        assert states(result) == {PROPER: messages.ACCEPTED}
        assert cohort.submission("K07", SLUG).with_name("timestamp.txt").read_text() == "2026-07-02T10:15:00+07:00"
        kept = [path.read_bytes() for path in cohort.inbox.iterdir()]
        assert kept == [data]
        essay = nbformat.read(cohort.submission("K07", SLUG), as_version=4).cells[-1]
        assert essay.source == RIGHT["esai_4"]

    def test_doing_it_again_changes_nothing(self, inbox: Inbox) -> None:
        folder = inbox({PROPER: handin("K07", NOTEBOOK), "rusak.zip": b"PK..", f"K08_{SLUG}.ipynb": NOTEBOOK})
        collect("ulang", [folder])
        cohort = open_cohort("ulang").folder
        before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in cohort.rglob("*") if path.is_file()}
        result = collect("ulang", [folder])
        after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in cohort.rglob("*") if path.is_file()}
        assert after == before
        assert sorted(states(result).values()) == sorted([messages.DUPLICATE, messages.DUPLICATE, messages.DAMAGED])

    @pytest.mark.parametrize(
        ("name", "state", "code"),
        [
            (f"K07_{SLUG}.ipynb", messages.ACCEPTED, "K07"),
            (f"k07_{SLUG} (1).ipynb", messages.MISNAMED, "K07"),
            (f"K07_{SLUG}/latihan.ipynb", messages.MISNAMED, "K07"),
            (f"K07/{SLUG}/latihan.ipynb", messages.MISNAMED, "K07"),
            ("K07.ipynb", messages.MISNAMED, "K07"),
            ("latihan.ipynb", messages.NAMELESS, ""),
            (f"198001012005011001_{SLUG}.ipynb", messages.NAMELESS, ""),  # a NIP is no participant code
            ("latihan_v2.ipynb", messages.NAMELESS, ""),
        ],
    )
    def test_loose_notebooks(self, inbox: Inbox, name: str, state: str, code: str) -> None:
        angkatan = f"lepas-{hashlib.sha256(name.encode()).hexdigest()[:6]}"
        result = collect(angkatan, [inbox({name: NOTEBOOK})])
        assert states(result) == {name: state}
        assert accepted(angkatan) == ([code] if code else [])

    def test_a_nameless_notebook_is_taken_once_it_has_a_name(self, inbox: Inbox) -> None:
        collect("nama", [inbox({"latihan.ipynb": NOTEBOOK})])
        named = inbox({f"K07_{SLUG}.ipynb": NOTEBOOK}) / f"K07_{SLUG}.ipynb"
        assert list(states(collect("nama", [named])).values()) == [messages.ACCEPTED]
        assert accepted("nama") == ["K07"]

    def test_two_people_may_hand_in_the_same_empty_notebook(self, inbox: Inbox) -> None:
        blank = to_bytes(answered())
        collect("kembar", [inbox({f"K01_{SLUG}.ipynb": blank, f"K02_{SLUG}.ipynb": blank})])
        assert accepted("kembar") == ["K01", "K02"]

    def test_the_newest_by_its_manifest_counts(self, inbox: Inbox) -> None:
        late = handin("K07", answered(jawab_2='jawaban_2 = "baru"'), "2026-07-03T08:00:00+07:00")
        early = handin("K07", answered(jawab_2='jawaban_2 = "lama"'), "2026-07-02T23:00:00")
        result = collect("terbaru", [inbox({"a.zip": late, "b.zip": early})])
        text = open_cohort("terbaru").submission("K07", SLUG).read_text(encoding="utf-8")
        assert "baru" in text
        older = words.OLDER.format(other="2026-07-03 08:00", own="2026-07-02 23:00", percent=50)
        assert older in result.entries[1].note
        rows = read_table(result.report)
        assert [row["dipakai"] for row in rows] == [messages.YES, messages.NO]
        assert len(list(open_cohort("terbaru").inbox.iterdir())) == 2

    def test_moodle_download_keeps_no_names(self, inbox: Inbox) -> None:
        place = "Budi Santoso, S.Kom._{}_assignsubmission_file_/{}"
        bundle = zipped(
            {
                place.format(4711, PROPER): handin("K07", NOTEBOOK),
                place.format(4712, "Budi Santoso.ipynb"): NOTEBOOK,
                place.format(4713, f"K09_{SLUG}.ipynb"): NOTEBOOK,
                "Budi Santoso_4714_assignsubmission_file_K10.ipynb": NOTEBOOK,
                "Budi Santoso_4715_assignsubmission_onlinetext/onlinetext.html": b"<p>halo</p>",
                "__MACOSX/x": b"",
            }
        )
        result = collect("moodle", [inbox({"unduhan.zip": bundle})])
        assert states(result) == {
            f"Moodle 4711: {PROPER}": messages.ACCEPTED,
            "Moodle 4712: Budi Santoso.ipynb": messages.ACCEPTED,
            f"Moodle 4713: K09_{SLUG}.ipynb": messages.ACCEPTED,
            "Moodle 4714: K10.ipynb": messages.MISNAMED,
            "Moodle 4715: onlinetext.html": messages.FOREIGN,
        }
        assert accepted("moodle") == ["K07", "K09", "K10", "M4712"]
        (note,) = (entry.note for entry in result.entries if entry.code == "M4712")
        assert note == words.FROM_MOODLE.format(code="M4712", number="4712")
        cohort = open_cohort("moodle").folder
        for path in cohort.rglob("*"):
            assert "budi" not in str(path).lower()
            assert not path.is_file() or b"Budi" not in path.read_bytes()

    def test_a_number_of_moodle_stands_for_the_code_it_had_before(self, inbox: Inbox) -> None:
        place = "Siti_4711_assignsubmission_file_/"
        collect("nomor", [inbox({f"dahulu/{place}{PROPER}": handin("K07", NOTEBOOK)}) / "dahulu"])
        later = to_bytes(answered(**RIGHT | {"esai_4": "Terima kasih, laporan Anda sudah kami catat hari ini."}))
        (entry,) = collect("nomor", [inbox({f"lagi/{place}latihan.ipynb": later}) / "lagi"]).entries
        assert (entry.code, entry.state) == ("K07", messages.ACCEPTED)
        assert "hari ini" in open_cohort("nomor").submission("K07", SLUG).read_text(encoding="utf-8")
        again = collect("nomor", [inbox({})])
        assert {entry.state for entry in again.entries} == {messages.DUPLICATE}

    def test_a_number_of_moodle_stands_on_the_office_list(self, inbox: Inbox) -> None:
        keep(open_cohort("senarai", create=True), [Person("K03R", "Siti", moodle="Participant 4711")])
        (entry,) = collect("senarai", [inbox({"Siti_4711_assignsubmission_file_/latihan.ipynb": NOTEBOOK})]).entries
        assert entry.code == "K03R"

    @pytest.mark.parametrize("code", ["K7", "k07", "K-7", "K007"])
    def test_one_person_has_one_code(self, inbox: Inbox, code: str) -> None:
        angkatan = f"satu-{code}"
        folder = inbox(
            {"a.zip": handin("K07", NOTEBOOK), f"{code}_{SLUG}.ipynb": NOTEBOOK, "b.zip": handin(code, NOTEBOOK)}
        )
        assert {entry.code for entry in collect(angkatan, [folder]).entries} == {"K07"}
        assert accepted(angkatan) == ["K07"]

    @pytest.mark.parametrize(
        ("old", "new"), [(";", ","), ("2026-07-02T10:15:00+07:00", "02/07/2026 10.15"), (messages.YES, "mungkin")]
    )
    def test_the_report_is_written_and_never_read(self, inbox: Inbox, old: str, new: str) -> None:
        folder = inbox({PROPER: handin("K07", NOTEBOOK)})
        angkatan = f"excel-{hashlib.sha256(old.encode()).hexdigest()[:6]}"
        report = collect(angkatan, [folder]).report
        written = report.read_bytes()
        report.write_bytes(written.replace(old.encode(), new.encode()))
        collect(angkatan, [folder])
        assert report.read_bytes() == written

    def test_a_cohort_without_its_database_remembers_by_its_inbox(self, inbox: Inbox) -> None:
        collect("lupa", [inbox({f"K08_{SLUG}.ipynb": NOTEBOOK, PROPER: handin("K07", NOTEBOOK)})])
        cohort = open_cohort("lupa")
        before = handed_in(cohort)[SLUG]
        (cohort.folder / "meja.db").unlink()
        result = collect("lupa", [inbox({f"K09_{SLUG}.ipynb": NOTEBOOK}) / f"K09_{SLUG}.ipynb"])
        assert result.ready == 3
        after = handed_in(cohort)[SLUG]
        assert sorted(after) == ["K07", "K08", "K09"] and after["K07"] == before["K07"]

    def test_pictures_pasted_into_texts_are_kept(self, inbox: Inbox) -> None:
        notebook = answered(**RIGHT)
        pictures = {"bukti.png": {"image/png": PNG}}
        own = new_markdown_cell("![bukti](attachment:bukti.png)", attachments=pictures)
        double = deepcopy(notebook.cells[-1])
        notebook.cells[-1].attachments = pictures
        notebook.cells[0:0] = [own, double]
        notebook.cells[1].attachments = pictures
        (entry,) = collect("gambar", [inbox({PROPER: handin("K07", notebook)})]).entries
        assert entry.note == "sel ganda: soal-4-esai"
        placed = nbformat.read(open_cohort("gambar").submission("K07", SLUG), as_version=4)
        assert [cell.attachments for cell in placed.cells if "attachments" in cell] == [pictures] * 3
        nbformat.validate(placed)

    def test_changed_after_handing_in(self, inbox: Inbox) -> None:
        result = collect("ubah", [inbox({PROPER: handin("K07", NOTEBOOK, sha256="0" * 64)})])
        assert states(result) == {PROPER: messages.TAMPERED}
        assert f"K07_{SLUG}.ipynb" in result.lines()[0]
        assert accepted("ubah") == []
        assert len(list(open_cohort("ubah").inbox.iterdir())) == 1
        # what the sentence tells the instructor to do
        collect("ubah", [inbox({f"terima/K07_{SLUG}.ipynb": NOTEBOOK}) / "terima"])
        assert accepted("ubah") == ["K07"]

    def test_locked_cells_changed_or_gone_are_accepted_and_told(self, inbox: Inbox) -> None:
        notebook = answered(**RIGHT)
        notebook.cells[3].source = "pass"
        del notebook.cells[6]
        (entry,) = collect("kunci", [inbox({PROPER: handin("K07", notebook)})]).entries
        assert entry.state == messages.ACCEPTED
        assert entry.note == "sel hilang dipulihkan: soal-2-uji; sel terkunci yang diubah dipulihkan: soal-1-uji"

    @pytest.mark.parametrize(
        ("name", "data", "state"),
        [
            ("empty.zip", b"", messages.DAMAGED),
            ("cut.zip", handin("K07", NOTEBOOK)[:400], messages.DAMAGED),
            (f"K07_{SLUG}.ipynb", b'{"cells": [', messages.DAMAGED),
            (f"K07_{SLUG}.ipynb", b"null", messages.DAMAGED),
            (f"K07_{SLUG}.ipynb", b'{"cells": []}', messages.FOREIGN),
            ("lain.ipynb", unchecked(nbformat.v4.new_notebook()), messages.FOREIGN),
            ("K07_77-lain.ipynb", unchecked(nbformat.v4.new_notebook()), messages.FOREIGN),
            ("modul.zip", handin("K07", NOTEBOOK, modul="77-lain"), messages.FOREIGN),
            ("nip.zip", handin("A198001012005011001", NOTEBOOK), messages.DAMAGED),
            ("manifes.zip", handin("K07", NOTEBOOK, waktu="kemarin"), messages.DAMAGED),
            ("hanya.zip", zipped({"catatan.txt": b"halo"}), messages.FOREIGN),
            ("catatan.txt", b"halo", messages.FOREIGN),
            ("slip.zip", zipped({"latihan.ipynb": NOTEBOOK, "manifes.json": b"{}", "../../x": b""}), messages.REFUSED),
        ],
    )
    def test_files_that_cannot_be_used(self, inbox: Inbox, name: str, data: bytes, state: str) -> None:
        angkatan = f"tolak-{hashlib.sha256(name.encode() + data).hexdigest()[:6]}"
        result = collect(angkatan, [inbox({name: data})])
        assert states(result) == {name: state}
        assert any(line.startswith(f"{state}: {name}. ") for line in result.lines())
        assert accepted(angkatan) == []
        assert len(list(open_cohort(angkatan).inbox.iterdir())) == bool(data)

    def test_a_path_out_of_a_bundle_is_refused_and_written_nowhere(self, inbox: Inbox, tmp_path: Path) -> None:
        bundle = zipped({f"../../K07_{SLUG}.ipynb": NOTEBOOK, f"a/K08_{SLUG}.ipynb": NOTEBOOK})
        result = collect("selip", [inbox({"kelas.zip": bundle})])
        assert sorted(entry.state for entry in result.entries) == [messages.ACCEPTED, messages.REFUSED]
        assert accepted("selip") == ["K08"]
        assert not list(tmp_path.rglob("K07*"))

    def test_huge_files_are_refused_by_name(self, inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(zips, "_NOTEBOOK_LIMIT", 50_000)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("latihan.ipynb", b" " * 60_000)
            archive.writestr("manifes.json", b"{}")
        files = {"bom.zip": buffer.getvalue(), "besar.ipynb": b" " * 60_000, PROPER: handin("K07", NOTEBOOK)}
        result = collect("besar", [inbox(files)])
        assert states(result) == {
            PROPER: messages.ACCEPTED,
            "besar.ipynb": messages.REFUSED,
            "bom.zip": messages.REFUSED,
        }

    def test_a_large_bundle_of_small_files_is_read(self, inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(zips, "_LIMIT", 2 * len(NOTEBOOK))
        bundle = zipped({f"K{number:02d}_{SLUG}.ipynb": NOTEBOOK for number in range(5)})
        assert len(bundle) > 2 * len(NOTEBOOK)
        collect("kelas", [inbox({"kelas.zip": bundle})])
        assert len(accepted("kelas")) == 5

    def test_a_time_without_a_zone_is_bandung_time(self, inbox: Inbox) -> None:
        file = inbox({f"K07_{SLUG}.ipynb": NOTEBOOK}) / f"K07_{SLUG}.ipynb"
        os.utime(file, (1_782_961_200, 1_782_961_200))  # 2026-07-02 03:00 UTC
        result = collect("zona", [file])
        assert read_table(result.report)[0]["waktu"] == "2026-07-02T10:00:00+07:00"

    def test_wrong_use_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="tidak ditemukan"):
            collect("a", [tmp_path / "tidak-ada"])
        with pytest.raises(UsageError, match="Nama angkatan"):
            collect("../luar", [tmp_path])
        assert collect("kosong", [tmp_path]).lines() == [messages.COLLECT_NOTHING]
