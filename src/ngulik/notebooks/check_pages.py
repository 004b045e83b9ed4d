"""Checks of the pages around a lesson: each part that a class needs is there, under a name that everybody knows."""

import re
from collections.abc import Iterator
from pathlib import Path

from ngulik import paths
from ngulik.course import Module
from ngulik.notebooks import readability
from ngulik.notebooks.master import exercise_cells
from ngulik.notebooks.source import cells_with
from ngulik.paths import relative_name

#: Parts of a page, each a heading or a line that begins in bold; of two names either will do, the first is the better.
INDEX = (
    ("Waktu",),
    ("Sesudah modul ini Anda dapat",),
    ("Urutan belajar",),
    ("Kaitan dengan kerangka Ngulik",),
    ("Sumber",),
)
NOTES = (
    ("Yang harus diingat peserta", "Inti yang harus menetap"),
    ("Pertanyaan pembuka",),
    ("Rencana {minutes} menit",),
    ("Latihan",),
    ("Tugas sampai",),
    ("Pemanasan",),
    ("Contoh bersama", "Panduan widget"),
    ("Kesalahan umum dan kalimat penolong",),
    ("Dua salah paham",),
    ("Yang sering diperdebatkan",),
    ("Kuis penutup", "Tiket keluar"),
    ("Daftar periksa", "Daftar cek"),
    ("Bila ada gangguan", "Tangga darurat"),
)
ESSAY = ("Menilai soal",)
#: A take-home sheet is one page: a heading, parts with bold names, at most this many words.
MAX_SHEET_WORDS = 150
_LINKS = ("pelajaran.ipynb", "latihan.ipynb", "bawa-pulang.md", "fasilitator.md")


def check_pages(module: Module) -> Iterator[str]:
    """Yield each required part that a module's index, facilitator's notes or take-home sheet lacks."""
    yield from _index(module, module.folder / "index.md")
    yield from _notes(module, module.folder / "fasilitator.md")
    yield from _sheet(module.folder / "bawa-pulang.md")


def _index(module: Module, path: Path) -> Iterator[str]:
    text, name = paths.read_text(path), relative_name(path)
    heading = f"# Modul {module.number} — {module.title.partition(':')[0]}"
    if not text.startswith(heading):
        yield f"{name}: judulnya “{text.partition(chr(10))[0]}”; seharusnya “{heading}”."
    yield from _missing(name, text, INDEX)
    times = (f"{module.minutes} menit", f"({module.jp} JP)")
    if not all(re.search(rf"^\*\*Waktu\*\*:.*{re.escape(time)}", text, flags=re.MULTILINE) for time in times):
        yield f"{name}: baris **Waktu** tidak menyebut {' dan '.join(times)} seperti modul.toml."
    for target in _LINKS:
        if not re.search(rf"\]\([^)]*{re.escape(target)}\)", text):
            yield f"{name} tidak menautkan {target}. Tambahkan pada tabel urutan belajar."


def _notes(module: Module, path: Path) -> Iterator[str]:
    text, name = paths.read_text(path), relative_name(path)
    essays = cells_with(exercise_cells(module), "esai")
    parts = [tuple(part.format(minutes=module.minutes) for part in names) for names in NOTES]
    yield from _missing(name, text, (*parts, ESSAY) if essays else parts)


def _sheet(path: Path) -> Iterator[str]:
    text, name = paths.read_text(path), relative_name(path)
    if not text.startswith("# Bawa Pulang: "):
        yield f"{name}: judulnya “{text.partition(chr(10))[0]}”; seharusnya “# Bawa Pulang: …”."
    if not re.search(r"^\*\*.+\*\*$", text, flags=re.MULTILINE):
        yield f"{name} tidak terbagi. Beri tiap bagian satu baris judul tebal, misalnya **Bila ragu**."
    words = len(readability.words_of(text))
    if words > MAX_SHEET_WORDS:
        yield f"{name}: {words} kata, batasnya {MAX_SHEET_WORDS} supaya muat satu halaman. Pendekkan."


def _missing(name: str, text: str, parts: tuple[tuple[str, ...], ...] | list[tuple[str, ...]]) -> Iterator[str]:
    for names in parts:
        if not any(
            re.search(rf"^(?:#+ .*|\*\*){re.escape(part)}", text, re.MULTILINE | re.IGNORECASE) for part in names
        ):
            yield f"{name} tidak memuat bagian “{names[0]}”. Tulis sebagai subbab atau baris yang diawali kata tebal itu."
