"""The page of all keys that an author can write, made from the records that read them: `solutions/kunci.md`."""

from collections.abc import Iterator
from pathlib import Path

from ngulik import paths
from ngulik.course import Course, Module
from ngulik.notebooks import butir, butir_tables, coverage, forms, rules
from ngulik.records import Record, expected, keys_of

#: File → its tables with what each is for, in the order in which an author meets them.
FILES: dict[str, tuple[tuple[str, type[Record]], ...]] = {
    "course/NN-slug/modul.toml": (("seluruh berkas", Module),),
    "solutions/NN-slug/butir.toml": (
        ('`[[soal]]`, `tipe = "K"`: kode dengan rumpang', butir.Code),
        ('`[[soal]]`, `tipe = "V"`: satu huruf', butir.Choice),
        ('`[[soal]]`, `tipe = "V"`: satu angka', butir.Number),
        ('`[[soal]]`, `tipe = "V"`: beberapa bagian', butir.Parts),
        ('`[[soal]]`, `tipe = "U"`: urutan', butir.Order),
        ('`[[soal]]`, `tipe = "E"`: esai', butir.Essay),
        ("satu isi `salah`", butir_tables.Mistake),
        ("satu isi `pilihan` (satu huruf)", butir_tables.Option),
        ("satu isi `bagian`", butir_tables.Part),
        ("satu isi `kriteria`", butir_tables.Criterion),
        ("satu isi `contoh`", butir_tables.Sample),
    ),
    "solutions/NN-slug/ukur.toml": (("satu `[[butir]]` dari lembar A atau B", forms.Question),),
    "course/course.toml": (("seluruh berkas", Course),),
    "course/cakupan.toml": (("satu `[[topik]]`", coverage.Topic),),
    "datasets/aturan.toml": (("satu aturan, misalnya `[pengaduan.uu25.putusan]`", rules.Rule),),
}
_START = """\
# Kunci berkas TOML

Halaman ini dibuat `ngulik build` dari jenis yang membaca berkasnya, jadi selalu sesuai. Kunci yang tidak ada di sini ditolak.
Kunci bertanda * wajib ada.
"""


def keys_path() -> Path:
    """Return where the page lies."""
    return paths.solutions_dir() / "kunci.md"


def keys_page() -> str:
    """Return the page as Markdown."""
    return "\n".join([_START, *(line for file, tables in FILES.items() for line in _file(file, tables))])


def _file(name: str, tables: tuple[tuple[str, type[Record]], ...]) -> Iterator[str]:
    yield f"## {name}\n"
    for title, record in tables:
        yield f"### {title[0].upper()}{title[1:]}\n"
        yield "| kunci | isi | untuk apa | contoh |\n|---|---|---|---|"
        for key, field in keys_of(record).items():
            star = " *" if field.is_required() else ""
            example = str(field.examples[0]).replace("|", "\\|").replace("\n", " ⏎ ") if field.examples else ""
            words = expected(field.annotation, field.metadata).replace("|", "\\|")
            yield f"| `{key}`{star} | {words} | {field.description or ''} | {f'`{example}`' if example else ''} |"
        yield ""
