"""`ngulik new-module`: a module that already builds, and whose checks say one by one what is still missing."""

import json
from importlib import resources
from pathlib import Path
from string import Template

from ngulik import paths
from ngulik.course import SLUG, slugs
from ngulik.errors import UsageError
from ngulik.notebooks.coverage import load_topics

#: What lies in `solutions/NN-slug/`; the rest of the skeleton lies in `course/NN-slug/`.
_SOLUTIONS = ("latihan.py", "butir.toml", "ukur.toml")


def new_module(slug: str, title: str) -> list[Path]:
    """Write the sources of a new module and return them.

    Its topics are those that `course/cakupan.toml` gives its number. Raises UsageError for a name that no module may
    have, a number that is taken, a number that the matrix does not know, and folders that hold something already.
    """
    number = slug[:2]
    if not SLUG.fullmatch(slug):
        raise UsageError(f"Nama “{slug}” tidak dapat dipakai. Pakai dua angka dan kata berhuruf kecil: 04-nomor-tiket.")
    taken = [other for other in slugs() if other[:2] == number]
    if taken:
        raise UsageError(f"Nomor {number} sudah dipakai modul {taken[0]}. Pilih nomor lain.")
    topics = load_topics()
    main = [topic.code for topic in topics if number in topic.main]
    if not main:
        raise UsageError(
            f"course/cakupan.toml tidak memberi topik kepada modul {number}. Tambahkan nomornya di sana dahulu."
        )
    values = {
        "slug": slug,
        "nomor": number,
        "judul": title.replace('"', "”"),
        "topik": json.dumps(main, ensure_ascii=False),
        "pendukung": json.dumps([topic.code for topic in topics if number in topic.supporting], ensure_ascii=False),
    }
    files = {}
    for template in resources.files("ngulik.notebooks").joinpath("kerangka").iterdir():
        name = template.name.removesuffix(".txt")
        parent = paths.solutions_dir() if name in _SOLUTIONS else paths.course_dir()
        files[parent / slug / name] = Template(template.read_text(encoding="utf-8")).substitute(values)
    held = [path for path in files if path.exists()]
    if held:
        raise UsageError(f"{paths.relative_name(held[0])} sudah ada; tidak ada yang ditulis. Pilih nama lain.")
    for path, text in sorted(files.items()):
        paths.write_atomic(path, text)
    return sorted(files)
