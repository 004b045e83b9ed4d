"""Notebooks and archives as accident or malice leaves them: graded on what is valid, or refused by name."""

import hashlib
import io
import json
import os
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import nbformat
import pytest
from kursus_kecil import RIGHT, SLUG, answered, handin, unchecked, zipped

from ngulik.errors import ContentError
from ngulik.grading import collect, grade, messages, open_cohort, read_marks
from ngulik.grading.books.handins import handed_in
from ngulik.grading.books.marks import Learner
from ngulik.grading.intake import words, zips
from ngulik.grading.intake.collect import Collected
from ngulik.grading.repairing.raw import read_notebook

Notebook = dict[str, Any]
FULL, BLANK = (1, 1, 2), (0, 0, 0)
SETUP, ANSWER, TEST, ANSWER_2, TEST_2, ANSWER_3, ESSAY = 0, 2, 3, 5, 6, 8, 11
WRONG = "def dua_kali(n):\n    return 0"
DEEP = 100_000


def fresh(**answers: str) -> Notebook:
    notebook: Notebook = json.loads(unchecked(answered(**(answers or RIGHT))))
    return notebook


def edited(change: Callable[[Notebook], object], **answers: str) -> bytes:
    """A notebook with all answers right (or these), after a change."""
    notebook = fresh(**answers)
    change(notebook)
    return json.dumps(notebook).encode()


def cells(change: Callable[[list[Any]], object], **answers: str) -> bytes:
    return edited(lambda notebook: change(notebook["cells"]), **answers)


def cell(index: int, **entries: object) -> bytes:
    return cells(lambda all_cells: all_cells[index].update(entries))


def every(**entries: object) -> bytes:
    return cells(lambda all_cells: [each.update(entries) for each in all_cells])


def meaning(index: int, **entries: object) -> bytes:
    return cells(lambda all_cells: all_cells[index]["metadata"]["nbgrader"].update(entries))


def kernel(spec: object) -> bytes:
    return edited(lambda notebook: notebook["metadata"].update(kernelspec=spec))


def move(first: int, to: int) -> bytes:
    return cells(lambda all_cells: all_cells.insert(to, all_cells.pop(first)))


def own(source: object, kind: object = "code") -> Notebook:
    return {"cell_type": kind, "metadata": {}, "source": source, "outputs": [], "execution_count": None}


def without_names(all_cells: list[Any]) -> None:
    for each in all_cells:
        each.pop("id")
        each["metadata"] = {}


def swapped(notebook: Notebook, first: int, second: int, *, keep_ids: bool) -> None:
    left, right = notebook["cells"][first], notebook["cells"][second]
    left["metadata"], right["metadata"] = right["metadata"], left["metadata"]
    if not keep_ids:
        for each in notebook["cells"]:
            each.pop("id")


def version_3(notebook: Notebook) -> None:
    """What IPython 3 wrote: worksheets, `input`, no ids."""
    sheet = notebook.pop("cells")
    for each in sheet:
        each.pop("id")
        if each["cell_type"] == "code":
            each["input"] = each.pop("source")
            each["prompt_number"] = each.pop("execution_count")
    sheet.insert(0, {"cell_type": "heading", "level": 1, "metadata": {}, "source": "Latihan"})
    notebook |= {"worksheets": [{"cells": sheet}], "nbformat": 3, "nbformat_minor": 0}


def replaced(old: bytes, new: bytes, **answers: str) -> bytes:
    data = json.dumps(fresh(**(RIGHT | answers))).encode()
    assert old in data
    return data.replace(old, new)


def nested(opening: bytes, closing: bytes) -> bytes:
    return opening * DEEP + b"0" + closing * DEEP


TEXT = json.dumps(fresh())
#: Every way in which a cell can give a text that no file can hold.
SURROGATES = """\
from IPython.display import display
half = chr(0xD800)
print(half)
display({"text/plain": half}, raw=True)
try:
    raise ValueError(half)
except ValueError as error:
    get_ipython().showtraceback()"""
ESSAY_X = RIGHT | {"esai_4": "Terima kasih XX."}
OUTPUT = b'"outputs": ['

#: Situation -> the file, the marks of items 1 to 3, and the note for the instructor (or a part of it).
GRADED: dict[str, tuple[bytes, tuple[int, int, int], str]] = {
    "untouched": (TEXT.encode(), FULL, ""),
    # ---- deleted
    "an answer deleted": (cells(lambda c: c.pop(ANSWER)), (0, 1, 2), "sel hilang dipulihkan: soal-1-jawab"),
    "a test deleted": (cells(lambda c: c.pop(TEST)), FULL, "sel hilang dipulihkan: soal-1-uji"),
    "a test deleted, a helper below the answer": (
        cells(lambda c: c.__setitem__(slice(2, 4), [c[2] | {"source": "dua_kali = None"}, own(RIGHT["jawab_1"])])),
        FULL,
        "sel hilang dipulihkan: soal-1-uji",
    ),
    "answer and test deleted": (cells(lambda c: c.__delitem__(slice(2, 4))), (0, 1, 2), "soal-1-jawab, soal-1-uji"),
    "the preparations deleted": (cells(lambda c: c.pop(SETUP)), FULL, "sel hilang dipulihkan: siapkan"),
    "all locked cells deleted": (
        cells(lambda c: c.__setitem__(slice(None), [c[2], c[5], c[8], c[11]])),
        FULL,
        "hilang",
    ),
    "everything deleted but one answer": (cells(lambda c: c.__setitem__(slice(None), [c[8]])), (0, 0, 2), "hilang"),
    # ---- moved
    "a test moved above its answer": (move(TEST, ANSWER), FULL, "dikembalikan ke tempatnya: soal-1-uji"),
    "an answer moved to the end": (move(ANSWER, 11), FULL, "dikembalikan ke tempatnya: soal-1-uji"),
    "the preparations moved to the end": (move(SETUP, 11), FULL, "dikembalikan ke tempatnya: siapkan"),
    "all cells upside down": (cells(lambda c: c.reverse()), FULL, "dikembalikan ke tempatnya"),
    # ---- duplicated
    "an answer pasted twice": (cells(lambda c: c.insert(3, dict(c[2]))), FULL, "sel ganda: soal-1-jawab"),
    "an emptied copy behind the answer": (cells(lambda c: c.insert(3, c[2] | {"source": ""})), FULL, "sel ganda"),
    "a wrong copy below the test": (cells(lambda c: c.append(c[2] | {"source": WRONG})), FULL, "sel ganda"),
    "a wrong copy below the answer counts": (
        cells(lambda c: c.insert(3, c[2] | {"source": WRONG})),
        (0, 1, 2),
        "sel ganda: soal-1-jawab",
    ),
    "a test pasted twice": (cells(lambda c: c.append(dict(c[3]))), FULL, "sel ganda: soal-1-uji"),
    "the whole notebook pasted twice": (cells(lambda c: c.extend(list(c))), FULL, "sel ganda"),
    "an answer pasted 1000 times": (cells(lambda c: c.extend([dict(c[2])] * 1000)), FULL, "dilewati karena terlalu"),
    "every cell with the same id": (every(id="sama"), FULL, ""),
    "every cell with the id of one answer": (
        cells(lambda c: [each.update(id="soal-1-jawab") for each in c if each["cell_type"] != "markdown"]),
        FULL,
        "sel ganda",
    ),
    # ---- retyped
    "an answer made Markdown": (cell(ANSWER, cell_type="markdown"), FULL, ""),
    "an answer made raw": (cell(ANSWER, cell_type="raw"), FULL, ""),
    "a test made Markdown": (cell(TEST, cell_type="markdown"), FULL, ""),
    "an essay made code": (cell(ESSAY, cell_type="code"), FULL, ""),
    "every cell of an unknown type": (every(cell_type="widget"), FULL, ""),
    "every cell without a type": (cells(lambda c: [each.pop("cell_type") for each in c]), FULL, ""),
    "every cell's type a list": (every(cell_type=["code"]), FULL, ""),
    # ---- renamed
    "an answer renamed": (meaning(ANSWER, grade_id="jawaban-saya"), FULL, ""),
    "an answer without id and metadata": (
        cell(ANSWER, id="x", metadata={}),
        FULL,
        "jawaban diambil dari sel tanpa nama: soal-1-jawab",
    ),
    "an essay without id and metadata": (cell(ESSAY, id="x", metadata={}), FULL, "sel tanpa nama: soal-4-esai"),
    "a test without id and metadata": (cell(TEST, id="x", metadata={}), FULL, ""),
    "all names lost": (cells(without_names), FULL, "jawaban diambil dari sel tanpa nama"),
    "grade ids of two answers swapped": (edited(lambda n: swapped(n, ANSWER, ANSWER_3, keep_ids=True)), FULL, ""),
    "grade ids of answer and test swapped": (edited(lambda n: swapped(n, ANSWER, TEST, keep_ids=True)), FULL, ""),
    "grade ids swapped where no ids are": (
        edited(lambda n: swapped(n, ANSWER, ANSWER_3, keep_ids=False)),
        FULL,
        "dikembalikan ke tempatnya",
    ),
    # ---- unlocked and forged
    "a test unlocked and emptied": (
        cells(lambda c: c[TEST].update(source="assert True"), jawab_1=WRONG),
        BLANK,
        "sel terkunci yang diubah dipulihkan: soal-1-uji",
    ),
    "the preparations changed": (cell(SETUP, source="awal = 8"), FULL, "dipulihkan: siapkan"),
    "a test that is an answer now": (
        cells(
            lambda c: c[TEST]["metadata"]["nbgrader"].update(grade=False, locked=False, solution=True), jawab_1=WRONG
        ),
        BLANK,
        "",
    ),
    "all flags flipped": (
        cells(
            lambda c: [
                each["metadata"]["nbgrader"].update(
                    {flag: not each["metadata"]["nbgrader"][flag] for flag in ("grade", "locked", "solution", "task")}
                )
                for each in c
            ]
        ),
        FULL,
        "",
    ),
    "a hundred points": (meaning(TEST, points=100), FULL, ""),
    "points below zero": (meaning(TEST, points=-5), FULL, ""),
    "points that are a text": (meaning(TEST, points="banyak"), FULL, ""),
    "an answer with points": (meaning(ANSWER, grade=True, points=50), FULL, ""),
    "a forged checksum": (meaning(TEST, checksum="0" * 32), FULL, ""),
    "a schema of the future": (meaning(TEST, schema_version=99), FULL, ""),
    "a schema of the past": (meaning(TEST, schema_version=0), FULL, ""),
    "a graded item nobody set": (
        cells(lambda c: c.append(own("1") | {"metadata": {"nbgrader": {"grade": True, "grade_id": "x", "points": 9}}})),
        FULL,
        "",
    ),
    # ---- notebook metadata, versions
    "a kernel for R": (kernel({"display_name": "R", "language": "R", "name": "ir"}), FULL, ""),
    "a kernel that is a path": (kernel({"display_name": "x", "name": "../../../bin/sh"}), FULL, ""),
    "a kernel that is a list": (kernel([]), FULL, ""),
    "no kernel": (edited(lambda n: n.update(metadata={})), FULL, ""),
    "metadata null": (edited(lambda n: n.update(metadata=None)), FULL, ""),
    "metadata a list": (edited(lambda n: n.update(metadata=[1])), FULL, ""),
    "no metadata": (edited(lambda n: n.pop("metadata")), FULL, ""),
    "a script in the language": (
        edited(lambda n: n["metadata"].update(language_info={"name": "<script>alert(1)</script>"})),
        FULL,
        "",
    ),
    "nbformat 3": (edited(version_3), FULL, ""),
    "nbformat 99": (edited(lambda n: n.update(nbformat=99, nbformat_minor=99)), FULL, ""),
    "nbformat a text": (edited(lambda n: n.update(nbformat="empat")), FULL, ""),
    "nbformat missing": (edited(lambda n: n.pop("nbformat")), FULL, ""),
    # ---- bytes
    "a byte order mark": (b"\xef\xbb\xbf" + TEXT.encode(), FULL, ""),
    "UTF-16": (TEXT.encode("utf-16"), FULL, ""),
    "UTF-16 without a mark": (TEXT.encode("utf-16-le"), FULL, ""),
    "UTF-16 cut in half a character": (TEXT.encode("utf-16")[:-1], FULL, ""),
    "UTF-32": (TEXT.encode("utf-32"), FULL, ""),
    "Windows line ends": (json.dumps(fresh(), indent=1).replace("\n", "\r\n").encode(), FULL, ""),
    "invalid UTF-8 in an essay": (
        replaced(b"XX", b"\xff\xfe", **ESSAY_X),
        FULL,
        "tidak terbaca, ditandai �: soal-4-esai",
    ),
    "invalid UTF-8 in an output": (replaced(OUTPUT, OUTPUT + b'"\xff\xc3"'), FULL, ""),
    "half a surrogate pair": (replaced(b"XX", b"\\ud800", **ESSAY_X), FULL, "tidak terbaca, ditandai �: soal-4-esai"),
    "half a surrogate pair printed, shown and raised": (
        json.dumps(fresh(**(RIGHT | {"jawab_2": f"{SURROGATES}\n{RIGHT['jawab_2']}"}))).encode(),
        FULL,
        "",
    ),
    "a NUL in an essay": (replaced(b"XX", b"\\u0000", **ESSAY_X), FULL, "tidak terbaca, ditandai �: soal-4-esai"),
    "NUL bytes in the JSON": (replaced(b"XX", b"\0", **ESSAY_X), FULL, "tidak terbaca, ditandai �: soal-4-esai"),
    "raw control characters": (replaced(b"XX", b"\x01\x1b[2J\t\n", **ESSAY_X), FULL, ""),
    "NUL bytes behind the end": (TEXT.encode() + bytes(4096), FULL, ""),
    "the end of an older file behind the end": (TEXT.encode() + b'"cells": []}', FULL, ""),
    "cut short in the essay": (TEXT.split("Terima kasih")[0].encode(), FULL, "soal-4-esai; 1 sel rusak dilewati"),
    "cut short in item 3": (TEXT.split("def jumlah")[0].encode(), (1, 1, 0), "1 sel rusak dilewati"),
    # ---- JSON
    "NaN and Infinity": (replaced(b'"task": false', b'"task": NaN, "a": -Infinity'), FULL, ""),
    "duplicate keys": (replaced(b'"task": false', b'"task": 1, "task": [], "grade_id": "x"'), FULL, ""),
    "a number of 100,000 digits": (
        replaced(b'"execution_count": null', b'"execution_count": ' + b"9" * 100_000),
        FULL,
        "",
    ),
    "a number of 1e999": (replaced(b'"execution_count": null', b'"execution_count": 1e999'), FULL, ""),
    "lists 100,000 deep in an output": (replaced(OUTPUT, OUTPUT + nested(b"[", b"]")), FULL, ""),
    "dicts 100,000 deep in an output": (replaced(OUTPUT, OUTPUT + nested(b'{"a":', b"}")), FULL, ""),
    "dicts 100,000 deep in metadata": (
        replaced(b'"task": false', b'"task": false, "x": ' + nested(b'{"a":', b"}")),
        FULL,
        "",
    ),
    "a source 100,000 deep": (
        replaced(b'"jawaban_2 = \\"b\\""', nested(b"[", b"]")),
        (1, 0, 2),
        "tidak terbaca, ditandai �: soal-2-jawab",
    ),
    # ---- cells of the wrong kind
    "a source that is a number": (cell(ANSWER_2, source=5), (1, 0, 2), "tidak terbaca, ditandai �: soal-2-jawab"),
    "a source that is a dict": (cell(ANSWER_2, source={"a": 1}), (1, 0, 2), "tidak terbaca"),
    "a source of non-strings": (cell(ANSWER_2, source=[None, 1, ["x"]]), (1, 0, 2), "tidak terbaca"),
    "a source that is null": (cell(ANSWER_2, source=None), (1, 0, 2), ""),
    "a source of lines": (cell(ANSWER_2, source=["jawaban_2 = \\\n", '"b"']), FULL, ""),
    "a source that is missing": (cells(lambda c: c[ANSWER_2].pop("source")), (1, 0, 2), ""),
    "a source of 2 MB": (cell(ANSWER_2, source="# " + "x" * 2_000_000), (1, 0, 2), "tidak terbaca"),
    "cells that are none": (cells(lambda c: c.extend([None, 7, "sel", [], {}])), FULL, "5 sel rusak dilewati"),
    "cell metadata null": (every(metadata=None), FULL, ""),
    "cell metadata a list": (every(metadata=[[]]), FULL, ""),
    "nbgrader metadata a number": (every(metadata={"nbgrader": 3}), FULL, ""),
    "a grade id that is a dict": (meaning(ANSWER, grade_id={}), FULL, ""),
    "ids that are lists": (every(id=[]), FULL, ""),
    "outputs null": (every(outputs=None), FULL, ""),
    "outputs of the wrong kind": (every(outputs=[1, {"output_type": "bom"}, None]), FULL, ""),
    "an execution count that is a text": (every(execution_count="satu"), FULL, ""),
    "20,000 tiny cells": (cells(lambda c: c.extend([own("1")] * 20_000)), FULL, "terlalu banyak"),
    # ---- scripts
    "scripts in outputs": (
        every(outputs=[{"output_type": "display_data", "data": {"text/html": "<script>x()</script>"}, "metadata": {}}]),
        FULL,
        "",
    ),
    "scripts in metadata": (
        cells(lambda c: c[ANSWER]["metadata"].update(nama="<script>x()</script>", tags=["raises-exception"])),
        FULL,
        "",
    ),
    "scripts in Markdown": (cells(lambda c: c.append(own("<img src=x onerror=x()>", "markdown"))), FULL, ""),
    "scripts in an attachment": (
        cell(ESSAY, attachments={"a.svg": {"image/svg+xml": "<svg onload=x()>"}}),
        FULL,
        "gambar tempelan dilewati karena bukan PNG, rusak, atau terlalu besar: soal-4-esai",
    ),
}
CODES = {name: f"K{number:02d}" for number, name in enumerate(GRADED, start=1)}


@pytest.fixture(scope="class")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("unduhan")
    for name, code in CODES.items():
        (made / f"{code}_{SLUG}_20260702-101500.zip").write_bytes(handin(code, GRADED[name][0]))
    return made


@pytest.fixture(scope="class")
def result(course: Path, folder: Path) -> Collected:
    return collect("jahil", [folder])


@pytest.fixture(scope="class")
def learners(result: Collected, folder: Path) -> dict[str, Learner]:
    """The marks by situation. What was repaired to the same notebook is marked once."""
    same: dict[bytes, list[str]] = {}
    for name, code in CODES.items():
        same.setdefault(open_cohort("jahil").submission(code, SLUG).read_bytes(), []).append(name)
    collect("dinilai", [next(folder.glob(f"{CODES[names[0]]}_*")) for names in same.values()])
    graded = grade("dinilai", SLUG)
    assert graded.failed == ()
    marked = {learner.code: learner for learner in read_marks(open_cohort("dinilai"), SLUG)}
    return {name: marked[CODES[names[0]]] for names in same.values() for name in names}


@pytest.mark.linux
class TestGraded:
    """All in one class, collected and marked at once: what one does must not reach its neighbours."""

    @pytest.mark.parametrize("name", GRADED)
    def test_collected(self, result: Collected, folder: Path, name: str) -> None:
        (entry,) = (entry for entry in result.entries if entry.code == CODES[name])
        note = GRADED[name][2]
        assert entry.state == messages.ACCEPTED
        assert note in entry.note
        assert note or not entry.note
        cohort = open_cohort("jahil")
        (kept,) = cohort.inbox.glob(f"*_{CODES[name]}_*")
        assert kept.read_bytes() == next(folder.glob(f"{CODES[name]}_*")).read_bytes()
        placed = nbformat.read(cohort.submission(CODES[name], SLUG), as_version=4)
        nbformat.validate(placed)
        assert "script" not in json.dumps(placed) and "attachments" not in json.dumps(placed)

    @pytest.mark.parametrize("name", GRADED)
    def test_marked(self, learners: dict[str, Learner], name: str) -> None:
        learner = learners[name]
        assert tuple(learner.mark(item).score for item in "123") == GRADED[name][1]
        assert [mark.points for mark in learner.marks] == [1, 1, 2, 4]
        lost = ("everything deleted but one answer", "cut short in the essay", "cut short in item 3")
        if name not in lost and GRADED[name][1] != BLANK:
            assert learner.mark("4").answer.startswith("Terima kasih")
            assert learner.mark("4").needs_manual


#: What holds no notebook at all.
UNREADABLE = {
    "an empty file": b"",
    "NUL bytes": bytes(1000),
    "null": b"null",
    "a list": b"[]",
    "a number": b"7",
    "cells null": b'{"cells": null}',
    "cells a dict": b'{"cells": {"0": {}}}',
    "worksheets null": b'{"worksheets": null, "nbformat": 3}',
    "worksheets of nothing": b'{"worksheets": 3}',
    "lists 100,000 deep": nested(b"[", b"]"),
    "lists that never close": b"[" * 1_000_000,
    "a text that never closes": b'{"cells": "' + b"\\" * 1_000_001,
    "cut before the first cell": b'{"cells": [{"cell_type": "co',
    "half a mark": b"\xff\xfe",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_notebook_is_refused(name: str) -> None:
    with pytest.raises(ContentError, match=re.escape(messages.JSON_BROKEN)):
        read_notebook(UNREADABLE[name])


def packed(data: bytes, name: str = "latihan.ipynb", *, mode: int = 0, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        entry = zipfile.ZipInfo(name)
        entry.compress_type, entry.external_attr = method, mode << 16
        archive.writestr(entry, data)
    return buffer.getvalue()


def patched(data: bytes, offset: int, value: int) -> bytes:
    """A zip with two bytes changed in every header; `offset` counts in local headers, the directory has 2 more."""
    changed = bytearray(data)
    for mark, shift in ((b"PK\3\4", 0), (b"PK\1\2", 2)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            changed[at + offset + shift : at + offset + shift + 2] = value.to_bytes(2, "little")
    return bytes(changed)


def overlapping(members: int) -> bytes:
    """A zip whose members all are the same bytes of the file."""
    single = packed(bytes(1_000_000), "a.ipynb")
    end = single.rfind(b"PK\5\6")
    start = single.rfind(b"PK\1\2")
    entries = b"".join(
        single[start : start + 46] + b"%c%06d.ipynb" % (97 + number % 26, number) for number in range(members)
    )
    entries = entries.replace(single[start + 28 : start + 30] + bytes(4), (13).to_bytes(2, "little") + bytes(4))
    counts = members.to_bytes(2, "little") * 2 + len(entries).to_bytes(4, "little")
    return single[:start] + entries + single[end : end + 8] + counts + single[end + 16 :]


CONTENT = TEXT.encode()
PROPER = f"K07_{SLUG}_20260702-101500.zip"
ZIP = handin("K07", CONTENT)
MANIFEST = {"format": 1, "kode": "K07", "modul": SLUG, "waktu": "2026-07-02T10:15:00+07:00"}


def beside(**members: bytes) -> bytes:
    """A hand-in with more files in it; `__` in a name stands for its dot."""
    manifest = json.dumps(MANIFEST | {"sha256": hashlib.sha256(CONTENT).hexdigest()}).encode()
    more = {name.replace("__", "."): data for name, data in members.items()}
    return zipped({"latihan.ipynb": CONTENT, "manifes.json": manifest} | more)


#: Situation -> the file's name and content (or what makes it, if it is large), the state, a part of the sentence, the code it is kept under.
FILES: dict[str, tuple[str, bytes | Callable[[], bytes], str, str, str]] = {
    # ---- names
    "a second download": ("K07_91-coba (1).ipynb", CONTENT, messages.MISNAMED, messages.NAME_DIFFERS, "K07"),
    "capitals": ("K07_91-COBA.IPYNB", CONTENT, messages.ACCEPTED, "", "K07"),
    "capitals in the zip": (PROPER, zipped({"LATIHAN.IPYNB": CONTENT}), messages.ACCEPTED, "", "K07"),
    "saved as text by the browser": ("K07_91-coba.ipynb.txt", CONTENT, messages.MISNAMED, "", "K07"),
    "saved as JSON by the browser": ("K07_91-coba.ipynb.json", CONTENT, messages.MISNAMED, "", "K07"),
    "saved as text, its code alone": ("K07.ipynb.txt", CONTENT, messages.MISNAMED, messages.NAME_DIFFERS, "K07"),
    **{
        f"{where} renamed to “{name}”": (where.format(name), CONTENT, messages.MISNAMED, words.COPY, "K07")
        for where in ("K07{}.ipynb", "K07_91-coba{}.ipynb")
        for name in (
            " (1)",
            " - Copy",
            " - Salinan",
            " - Copy (2)",
            "-LAPTOP-ABC123",
            "-DESKTOP-0A1B2C3",
            "-Copy1",
            " copy 2",
        )
    },
    "a second download of a hand-in": (
        PROPER.replace(".zip", " (1).zip"),
        ZIP,
        messages.MISNAMED,
        words.COPY,
        "K07",
    ),
    "a zip named .ipynb": ("K07_91-coba.ipynb", ZIP, messages.ACCEPTED, "", "K07"),
    "a notebook named .zip": (PROPER, CONTENT, messages.ACCEPTED, "", "K07"),
    "escape sequences in the name": ("K07_91-coba\x1b[2J.ipynb", CONTENT, messages.MISNAMED, "", "K07"),
    "a line break in the name": ("K07_91-coba\n.ipynb", CONTENT, messages.MISNAMED, "", "K07"),
    "writing turned round in the name": ("K07_91-coba\u202ebpyni.exe.ipynb", CONTENT, messages.MISNAMED, "", "K07"),
    "a name of 255 bytes": ("K07_91-coba" + "x" * 238 + ".ipynb", CONTENT, messages.MISNAMED, "", "K07"),
    "a module of 240 letters": ("K07_91-" + "x" * 240 + ".ipynb", CONTENT, messages.MISNAMED, "", "K07"),
    "a name that is no UTF-8": (os.fsdecode(b"K07_91-coba\xff.ipynb"), CONTENT, messages.MISNAMED, "", "K07"),
    # ---- zips that are damaged
    "an empty zip file": (PROPER, b"", messages.DAMAGED, messages.ZIP_BROKEN, ""),
    "a zip without members": (PROPER, zipped({}), messages.FOREIGN, messages.NO_NOTEBOOK, ""),
    "a zip cut short": (PROPER, ZIP[:-30], messages.DAMAGED, messages.ZIP_BROKEN, ""),
    "a zip with a hole": (PROPER, ZIP[:200] + bytes(100) + ZIP[300:], messages.DAMAGED, messages.ZIP_BROKEN, ""),
    "a directory full of noise": (
        PROPER,
        ZIP[: ZIP.find(b"PK\1\2") + 4] + b"\xff" * 60 + ZIP[ZIP.find(b"PK\1\2") + 64 :],
        messages.DAMAGED,
        messages.ZIP_BROKEN,
        "",
    ),
    "a zip with a password": (PROPER, patched(ZIP, 6, 1), messages.DAMAGED, messages.ZIP_LOCKED, ""),
    "a kind of compression nobody knows": (PROPER, patched(ZIP, 8, 77), messages.DAMAGED, messages.ZIP_BROKEN, ""),
    "LZMA that is none": (PROPER, patched(packed(CONTENT), 8, 14), messages.DAMAGED, messages.ZIP_BROKEN, ""),
    "a zip behind a program": (PROPER, b"MZ" + bytes(500) + ZIP, messages.ACCEPTED, "", "K07"),
    # ---- zips that are bombs or traps
    "a bomb of one member": (
        PROPER,
        lambda: packed(bytes(300_000_000)),
        messages.REFUSED,
        "lebih dari 250 MB",
        "",
    ),
    "a bomb of members on top of each other": ("a.zip", overlapping(500), messages.REFUSED, messages.ZIP_BOMB, ""),
    "a bomb of 50,001 members": (
        "a.zip",
        lambda: zipped({f"{number}.ipynb": b"" for number in range(50_001)}),
        messages.REFUSED,
        "lebih dari 50.000 berkas",
        "",
    ),
    "a hand-in of 1,001 members": (
        PROPER,
        lambda: beside(**{f"{number}__txt": b"" for number in range(999)}),
        messages.REFUSED,
        "lebih dari 1.000 berkas",
        "",
    ),
    "a hand-in that says it holds 4 GB": (
        PROPER,
        ZIP[: ZIP.find(b"PK\1\2") + 24] + b"\xfe\xff\xff\xff" + ZIP[ZIP.find(b"PK\1\2") + 28 :],
        messages.REFUSED,
        "lebih dari 500 MB",
        "",
    ),
    "a symbolic link in a zip": (PROPER, packed(b"/etc/passwd", mode=0o120777), messages.REFUSED, messages.NO_FILE, ""),
    **{
        f"{what} in a hand-in": (
            PROPER,
            beside(**{name: b"x"}),
            messages.REFUSED,
            messages.UNSAFE,
            "",
        )
        for what, name in {
            "a parent folder": "../x.py",
            "a parent folder with backslashes": "..\\..\\x.py",
            "an absolute path": "/etc/cron.d/x",
            "a drive": "C:\\x.py",
            "a drive without a slash": "c:x.py",
        }.items()
    },
    "a library beside the notebook": (PROPER, beside(random__py=b"1 / 0"), messages.ACCEPTED, "", "K07"),
    "settings beside the notebook": (PROPER, beside(nbgrader_config__py=b"1 / 0"), messages.ACCEPTED, "", "K07"),
    # ---- manifests that lie
    "another's code": ("K07_91-coba.zip", handin("K99", CONTENT), messages.MISNAMED, messages.NAME_DIFFERS, "K99"),
    "another module": (PROPER, handin("K07", CONTENT, modul="77-lain"), messages.FOREIGN, "77-lain", ""),
    "a module that is a path": (
        PROPER,
        handin("K07", CONTENT, modul="../../../../luar", sha256="0"),
        messages.DAMAGED,
        "manifes.json tidak dapat dibaca",
        "",
    ),
    "a module that is a list": (PROPER, handin("K07", CONTENT, modul=[]), messages.DAMAGED, "manifes.json", ""),
    "a code that is a path": (PROPER, handin("../K07", CONTENT), messages.DAMAGED, "manifes.json", ""),
    "a code that is a number": (PROPER, handin("K07", CONTENT, kode=7), messages.DAMAGED, "manifes.json", ""),
    "a checksum that is a number": (PROPER, handin("K07", CONTENT, sha256=7), messages.DAMAGED, "manifes.json", ""),
    "a false checksum": (PROPER, handin("K07", CONTENT, sha256="0" * 64), messages.TAMPERED, "berbeda", ""),
    "a time that is a number": (PROPER, handin("K07", CONTENT, waktu=7), messages.DAMAGED, "manifes.json", ""),
    "a time in the year 9999": (
        PROPER,
        handin("K07", CONTENT, waktu="9999-12-31T23:59:59-23:59"),
        messages.ACCEPTED,
        messages.CLOCK_WRONG,
        "K07",
    ),
    "a time in the year 1": (
        PROPER,
        handin("K07", CONTENT, waktu="0001-01-01T00:00:00+23:59"),
        messages.ACCEPTED,
        messages.CLOCK_WRONG,
        "K07",
    ),
    "a manifest 100,000 deep": (
        PROPER,
        zipped({"latihan.ipynb": CONTENT, "manifes.json": nested(b"[", b"]")}),
        messages.DAMAGED,
        "manifes.json",
        "",
    ),
    "a manifest that is a list": (
        PROPER,
        zipped({"latihan.ipynb": CONTENT, "manifes.json": b"[]"}),
        messages.DAMAGED,
        "manifes.json",
        "",
    ),
    # ---- notebooks of another kind
    "no cells": (f"K07_{SLUG}.ipynb", b'{"cells": []}', messages.FOREIGN, messages.NOT_OURS, ""),
    "somebody's other notebook": (
        f"K07_{SLUG}.ipynb",
        json.dumps({"cells": [own("1")]}).encode(),
        messages.FOREIGN,
        messages.NOT_OURS,
        "",
    ),
    "a Word file": ("K07_91-coba.docx", zipped({"word/document.xml": b""}), messages.FOREIGN, messages.NOT_HANDIN, ""),
}


@pytest.mark.usefixtures("course")
class TestFiles:
    """Each beside a proper hand-in of a neighbour, which must always come through."""

    @pytest.mark.parametrize("name", FILES)
    def test_a_file(self, inbox: Callable[..., Path], tmp_path: Path, name: str) -> None:
        file, made, state, sentence, code = FILES[name]
        data = made() if callable(made) else made
        angkatan = f"berkas-{zlib.crc32(name.encode())}"
        folder = inbox({f"K50_{SLUG}_20260702-101500.zip": handin("K50", CONTENT)})
        (folder / file).write_bytes(data)
        result = collect(angkatan, [folder])
        (entry,) = (entry for entry in result.entries if entry.code != "K50")
        assert (entry.state, entry.shown.isprintable()) == (state, True)
        assert sentence in entry.note
        cohort = open_cohort(angkatan)
        assert sorted(cohort.codes(SLUG)) == sorted({"K50", code} - {""})
        originals = [path.read_bytes() for path in cohort.inbox.iterdir()]
        assert data in originals or not data
        assert {path.name for path in cohort.folder.glob("submissions/*/*/*")} == {"latihan.ipynb", "timestamp.txt"}
        assert {path.name for path in tmp_path.iterdir()} == {"unduhan"}
        assert "\n".join(result.lines()).encode()  # no half characters that a screen refuses

    def test_a_wrong_clock_does_not_outdo_what_comes_later(self, inbox: Callable[..., Path]) -> None:
        early = handin("K07", CONTENT, waktu="2999-01-01T00:00:00+07:00")
        folder = inbox({PROPER: early})
        os.utime(folder / PROPER, (1_782_961_200, 1_782_961_200))
        collect("jam", [folder])
        later = handin(
            "K07", json.dumps(fresh(**RIGHT | {"jawab_2": 'jawaban_2 = "kedua"'})).encode(), "2026-07-03T08:00:00+07:00"
        )
        collect("jam", [inbox({"b.zip": later}) / "b.zip"])
        assert "kedua" in open_cohort("jam").submission("K07", SLUG).read_text(encoding="utf-8")

    @pytest.mark.linux
    def test_what_is_no_file(self, inbox: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        secret = tmp_path / "rahasia"
        secret.mkdir()
        (secret / f"K09_{SLUG}.ipynb").write_bytes(CONTENT)
        folder = inbox({f"K50_{SLUG}.ipynb": CONTENT, f"K51_{SLUG}/latihan.ipynb/latihan.ipynb": CONTENT})
        for number, target in enumerate([secret / f"K09_{SLUG}.ipynb", secret, tmp_path / "tidak-ada", folder]):
            (folder / f"K0{number}_{SLUG}.ipynb").symlink_to(target)
        (folder / "K05").mkdir()
        os.mkfifo(folder / "K05" / "latihan.ipynb")
        (folder / "K06.ipynb").write_bytes(CONTENT)
        read = Path.read_bytes

        def guarded(path: Path) -> bytes:
            if path.name == "K06.ipynb":  # root may read everything, so the test says no itself
                raise PermissionError(13, "Permission denied", str(path))
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", guarded)
        result = collect("tautan", [folder])
        notes = {entry.shown: entry.note for entry in result.entries if entry.state == messages.REFUSED}
        links = {f"K0{number}_{SLUG}.ipynb": messages.NO_FILE for number in range(4)}
        assert notes == links | {"K05/latihan.ipynb": messages.NO_FILE, "K06.ipynb": messages.NOT_READABLE}
        assert open_cohort("tautan").codes(SLUG) == ("K50", "K51")

    def test_a_folder_that_cannot_be_read(self, inbox: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
        folder = inbox({f"K50_{SLUG}.ipynb": CONTENT, f"tutup/K51_{SLUG}.ipynb": CONTENT})
        scan = os.scandir

        def guarded(path: str) -> Any:
            if str(path).endswith("tutup"):
                raise PermissionError(13, "Permission denied", str(path))
            return scan(path)

        monkeypatch.setattr(os, "scandir", guarded)
        result = collect("tutup", [folder])
        assert [entry.note for entry in result.entries if entry.shown == "tutup"] == [messages.NOT_READABLE]
        assert open_cohort("tutup").codes(SLUG) == ("K50",)

    @pytest.mark.parametrize(
        ("name", "members", "state", "note"),
        [
            ("tugas.zip", {PROPER: ZIP}, messages.ACCEPTED, words.ZIP_IN_ZIP),
            ("K07.zip", {"91-coba/latihan.ipynb": CONTENT}, messages.MISNAMED, messages.NAME_DIFFERS),
        ],
    )
    def test_a_zip_around_one_file(
        self, inbox: Callable[..., Path], name: str, members: dict[str, bytes], state: str, note: str
    ) -> None:
        (entry,) = collect(f"bungkus-{name}", [inbox({name: zipped(members)})]).entries
        assert (entry.code, entry.state, entry.note) == ("K07", state, note)

    def test_a_large_zip_is_refused_before_its_members_are_read(
        self, inbox: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(zips, "_LIMIT", 1_000)
        monkeypatch.setattr(zips, "_DIRECTORY", 1_000)
        monkeypatch.setattr(zipfile.ZipFile, "infolist", lambda archive: pytest.fail("read"))
        folder = inbox({"kelas.zip": zipped({f"a/{number}.ipynb": b"" for number in range(100)})})
        (entry,) = collect("berkas-besar", [folder]).entries
        assert (entry.state, entry.note) == (messages.REFUSED, messages.ZIP_MEMBERS.format(most="50.000"))

    def test_a_file_from_the_future_does_not_outdo_what_comes_later(self, inbox: Callable[..., Path]) -> None:
        folder = inbox({f"K07_{SLUG}.ipynb": CONTENT})
        os.utime(folder / f"K07_{SLUG}.ipynb", (32_503_680_000, 32_503_680_000))  # the year 3000
        (entry,) = collect("depan", [folder]).entries
        assert entry.note == messages.FILE_CLOCK_WRONG
        when = handed_in(open_cohort("depan"))[SLUG]["K07"]
        assert timedelta(0) <= datetime.now(UTC) - when < timedelta(minutes=5)

    def test_zips_in_zips(self, inbox: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
        """What may come out of one file is limited over all its layers; what came before the limit is kept."""
        monkeypatch.setattr(zips.Budget, "__init__", lambda self: setattr(self, "left", 3_000_000))
        bomb = packed(bytes(1_000_000), "b/besar.ipynb")
        bundle = zipped({f"a/K50_{SLUG}.ipynb": CONTENT} | {f"b/{number}.zip": bomb for number in range(9)})
        result = collect("lapis", [inbox({"kelas.zip": bundle})])
        assert sum(entry.note == messages.ZIP_BOMB for entry in result.entries) > 3
        assert open_cohort("lapis").codes(SLUG) == ("K50",)

    def test_a_zip_of_itself(self, inbox: Callable[..., Path]) -> None:
        layers = packed(CONTENT, f"a/K51_{SLUG}.ipynb")
        for _ in range(9):
            layers = packed(layers, "a/lapis.zip")
        result = collect("dalam", [inbox({f"K50_{SLUG}.ipynb": CONTENT, "dalam.zip": layers})])
        assert {entry.note for entry in result.entries if entry.code != "K50"} == {messages.TOO_DEEP}


_MEASURE = """
import re, sys
from pathlib import Path
from ngulik import paths
from ngulik.grading import collect
paths.ROOT = Path(sys.argv[1])
for entry in collect("besar", [Path(sys.argv[2])]).entries:
    print(entry.state, entry.note)
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


def large_output(line: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        notebook = fresh()
        notebook["cells"][ANSWER]["outputs"] = "HERE"
        before, after = json.dumps(notebook).split('"HERE"')
        block = f'"{line}",\n' * (1_000_000 // (len(line) + 4))
        with path.open("w") as file:
            file.write(before + '[{"output_type": "stream", "name": "stdout", "text": [')
            for _ in range(200):
                file.write(block)
            file.write('"x"]}]' + after)

    return write


def many_cells(path: Path) -> None:
    before, after = json.dumps(fresh()).rsplit("]", 1)
    tiny = ', {"cell_type": "code", "metadata": {}, "source": []}' * 10_000
    with path.open("w") as file:
        file.write(before)
        for _ in range(100):
            file.write(tiny)
        file.write("]" + after)


#: Situation -> how the file is written, and what is told.
HUGE = {
    "200 MB of short lines printed": (large_output("x\\n"), ""),
    "200 MB of long lines printed": (large_output("x" * 100_000), ""),
    "a million tiny cells": (many_cells, "terlalu banyak"),
}


@pytest.mark.linux
@pytest.mark.parametrize("name", HUGE)
def test_huge_notebooks_need_little_memory(course: Path, tmp_path: Path, name: str) -> None:
    write, note = HUGE[name]
    path = tmp_path / f"K07_{SLUG}.ipynb"
    write(path)
    command = [sys.executable, "-c", _MEASURE, str(course), str(path)]
    state, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    assert state.startswith(messages.ACCEPTED) and note in state
    assert int(memory) < 600_000  # kB
