"""datasets/aturan.toml: every rule is dated, sourced and marked."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any

from ngulik.paths import datasets_dir

RULES = tomllib.loads((datasets_dir() / "aturan.toml").read_text(encoding="utf-8"))
SOURCES = RULES["sumber"]
REQUIRED = {"nilai", "satuan", "tanggal", "sumber", "dasar", "keyakinan"}


def entries(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for name, value in table.items():
        here = f"{path}.{name}".lstrip(".")
        if here == "sumber":
            continue
        assert isinstance(value, dict), f"{here} stands outside an entry"
        if "nilai" in value:
            yield here, value
        else:
            yield from entries(value, here)


def test_every_entry_is_dated_sourced_and_marked() -> None:
    found = dict(entries(RULES))
    assert len(found) > 120
    for path, entry in found.items():
        assert set(entry) - {"berlaku", "catatan"} == REQUIRED, path
        assert type(entry["tanggal"]) is date and type(entry.get("berlaku", entry["tanggal"])) is date, path
        assert entry["keyakinan"] in {"L", "L2", "U", "?"}, path
        assert entry["sumber"] and set(entry["sumber"]) <= set(SOURCES), path
        assert entry["satuan"] and entry["dasar"], path


def test_every_source_is_used_and_named() -> None:
    used = {code for _, entry in entries(RULES) for code in entry["sumber"]}
    referred = {code for text in SOURCES.values() for code in re.findall(r"S\d\d", text)}
    assert set(SOURCES) == used | (referred & set(SOURCES))
    assert all(re.fullmatch(r"S\d\d|UMUM|HITUNG", code) for code in SOURCES)


def test_what_nobody_sourced_is_marked_so() -> None:
    for path, entry in entries(RULES):
        if entry["sumber"] == ["UMUM"]:
            assert entry["keyakinan"] in {"U", "?"}, path


def test_groups_that_the_modules_need() -> None:
    wanted = {"pengaduan", "pdp", "kip", "skm", "jp", "jam_kerja", "kanal", "algoritma", "respons", "libur"}
    assert wanted <= set(RULES)
    assert RULES["pengaduan"]["lapor"]["verifikasi_disposisi"]["nilai"] == 3
    assert RULES["pengaduan"]["uu25"]["putusan"]["satuan"] == "hari kalender"
    assert RULES["algoritma"]["x_2023"]["laporkan"]["nilai"] == -369
    assert RULES["algoritma"]["x_2026"]["laporkan"]["nilai"] == -234
    assert RULES["jp"]["menit_per_jp"]["nilai"] == 45


def test_no_telephone_numbers_of_units() -> None:
    text = (datasets_dir() / "aturan.toml").read_text(encoding="utf-8")
    assert not re.search(r"\b0\d{2,3}[ -]?\d{3,4}[ -]?\d{3,4}\b", text)
