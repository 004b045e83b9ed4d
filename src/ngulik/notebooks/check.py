"""Everything `ngulik check` looks at: one line here is one check; each returns the problems it found."""

from collections.abc import Callable

from ngulik.notebooks.check_files import check_alone, check_alt, check_data, check_fresh, check_leaks, check_links
from ngulik.notebooks.check_forms import check_form_leaks, check_forms
from ngulik.notebooks.check_identities import check_identities
from ngulik.notebooks.check_items import check_items
from ngulik.notebooks.check_teaching import check_course, check_load, check_reading
from ngulik.notebooks.coverage import check_coverage

CHECKS: dict[str, Callable[[], list[str]]] = {
    "berkas turunan sesuai sumbernya": check_fresh,
    "kumpulan data sesuai generatornya": check_data,
    "identitas di data mustahil milik orang": check_identities,
    "tidak ada berkas lain di jalur rilis": check_alone,
    "rilis tidak membocorkan jawaban": check_leaks,
    "peran, poin, dan tujuan cocok": check_course,
    "topik benih tercakup": check_coverage,
    "kontrak butir: jawaban benar, salah, dan pesannya": check_items,
    "lembar ukur A dan B sejajar dan adil": check_forms,
    "kunci lembar ukur tidak bocor": check_form_leaks,
    "beban per sel": check_load,
    "keterbacaan": check_reading,
    "tautan": check_links,
    "teks alternatif gambar": check_alt,
}
