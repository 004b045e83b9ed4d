"""Everything `ngulik check` looks at: one line of `CHECKS` is one check."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ngulik import paths
from ngulik.course import Module, try_course
from ngulik.errors import ContentError
from ngulik.notebooks import check_files as files
from ngulik.notebooks.check_forms import check_form_leaks, check_forms
from ngulik.notebooks.check_headings import check_title, check_titles_of_course
from ngulik.notebooks.check_identities import check_identities
from ngulik.notebooks.check_items import check_items
from ngulik.notebooks.check_lessons import check_lesson
from ngulik.notebooks.check_links import check_addresses, check_links, check_links_of_course
from ngulik.notebooks.check_mutants import check_mutants
from ngulik.notebooks.check_pages import check_pages
from ngulik.notebooks.check_parts import check_names, check_parts
from ngulik.notebooks.check_teaching import check_load, check_points, check_reading, check_reading_of_course
from ngulik.notebooks.columns import check_columns
from ngulik.notebooks.coverage import check_coverage, check_matrix
from ngulik.notebooks.kept_back import check_answers
from ngulik.notebooks.rules import check_rules


@dataclass(frozen=True)
class Check:
    """What is looked at in each module, in the course as a whole, or in both; each look gives the problems found."""

    title: str
    of_module: Callable[[Module], Iterable[str]] | None = None
    of_course: Callable[[], Iterable[str]] | None = None

    def problems(self, modules: Iterable[Module], whole: bool) -> Iterator[str]:
        """Yield what is wrong with these modules and, if `whole`, with the course; one module's fault hides no other's."""
        if whole and self.of_course:
            yield from _said(self.of_course)
        for module in modules:
            if self.of_module:
                yield from _said(partial(self.of_module, module))


CHECKS = (
    Check("modul lengkap dan terbaca", check_parts, check_names),
    Check("halaman memuat bagian yang wajib", check_pages),
    Check("berkas turunan sesuai sumbernya", files.check_fresh, files.check_start_page),
    Check("kumpulan data sesuai generatornya", of_course=files.check_data),
    Check("kartu data menyebut asal datanya", of_course=files.check_cards),
    Check("identitas di data mustahil milik orang", of_course=check_identities),
    Check("aturan bertanggal dan bersumber", of_course=check_rules),
    Check("tidak ada berkas lain di jalur rilis", files.check_alone, files.check_strays),
    Check("rilis tidak membocorkan jawaban", files.check_leaks),
    Check("halaman kursus tidak membocorkan jawaban", check_answers),
    Check("poin, tujuan, dan rilis cocok", check_points),
    Check("topik benih tercakup", check_coverage, check_matrix),
    Check("kolom yang disebut ada di datanya", check_columns),
    Check("pelajaran jalan dari atas ke bawah", check_lesson),
    Check("kontrak butir: jawaban benar, salah, dan pesannya", check_items),
    Check("jawaban yang diubah otomatis kehilangan nilai", check_mutants),
    Check("lembar ukur A dan B sejajar dan adil", check_forms),
    Check("kunci lembar ukur tidak bocor", check_form_leaks),
    Check("beban per sel", check_load),
    Check("keterbacaan", check_reading, check_reading_of_course),
    Check("tautan", check_links, check_links_of_course),
    Check("alamat penipuan tidak dapat diklik", check_addresses),
    Check("satu judul tiap halaman", check_title, check_titles_of_course),
    Check("teks alternatif gambar", files.check_alt, files.check_alt_of_course),
)


def check(modules: tuple[Module, ...] | None = None) -> Iterator[tuple[str, list[str]]]:
    """Yield the title of each check with the problems that it alone found: in these modules, or in the whole course."""
    whole = modules is None
    looked_at, said = (try_course()[0] if modules is None else modules), set[str]()
    for one in CHECKS if whole else [one for one in CHECKS if one.of_module]:
        found = [problem for problem in dict.fromkeys(one.problems(looked_at, whole)) if problem not in said]
        said.update(found)
        yield one.title, found


def _said(look: Callable[[], Iterable[str]]) -> Iterator[str]:
    try:
        yield from look()
    except ContentError as problems:
        yield from str(problems).splitlines()
    except FileNotFoundError as missing:
        yield paths.absent(Path(missing.filename))
