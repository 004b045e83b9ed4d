"""`datasets/aturan.toml`: all that changes outside the course (deadlines, weights, channels), each dated and sourced."""

import datetime
import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Discriminator, Field, Tag

from ngulik import paths
from ngulik.records import Record, read

_TELEPHONE = re.compile(r"\b0\d{2,3}[ -]?\d{3,4}[ -]?\d{3,4}\b")


class Rule(Record):
    """One rule: what holds, since when, who says so, how sure we are."""

    value: Any = Field(alias="nilai", description="yang berlaku: angka, teks, daftar, atau tabel", examples=[14])
    unit: str = Field(alias="satuan", min_length=1, description="satuannya", examples=["hari kalender"])
    seen: datetime.date = Field(
        alias="tanggal", description="benar per tanggal itu", examples=[datetime.date(2026, 11, 23)]
    )
    since: datetime.date | None = Field(
        alias="berlaku", default=None, description="mulai berlaku", examples=[datetime.date(2026, 1, 1)]
    )
    sources: tuple[str, ...] = Field(alias="sumber", min_length=1, description="kode di [sumber]", examples=[["S05"]])
    basis: str = Field(alias="dasar", min_length=1, description="pasal atau dokumen", examples=["UU 25/2009 Pasal 44"])
    confidence: Literal["L", "L2", "U", "?"] = Field(
        alias="keyakinan",
        description="terlihat di sumber, sumber sekunder, pengetahuan umum, belum pasti",
        examples=["L"],
    )
    note: str | None = Field(alias="catatan", default=None, description="bila perlu", examples=["sejak diterima"])


def _sort(value: Any) -> str:
    """Return whether a table is a rule, or holds rules."""
    holds_tables = isinstance(value, dict) and value and all(isinstance(inner, dict) for inner in value.values())
    return "group" if holds_tables else "rule"


Group = dict[
    str,
    Annotated[Annotated[Rule, Tag("rule")] | Annotated[dict[str, Rule], Tag("group")], Discriminator(_sort)],
]


class Rules(Record):
    """The file: rules in groups of any name, one or two deep, and what each source is."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Group]
    sources: dict[str, str] = Field(alias="sumber", description="kode → sumber", examples=[{"S05": "UU 25/2009"}])

    def named(self) -> Iterator[tuple[str, Rule]]:
        """Yield every rule with its name, `pengaduan.uu25.putusan`."""
        for name, group in self.__pydantic_extra__.items():
            for key, inner in group.items():
                if isinstance(inner, Rule):
                    yield f"{name}.{key}", inner
                else:
                    yield from ((f"{name}.{key}.{last}", rule) for last, rule in inner.items())


def load_rules() -> Rules:
    """Return all rules; raises ContentError with one line for every problem."""
    return read(paths.datasets_dir() / "aturan.toml", Rules)


def check_rules() -> Iterator[str]:
    """Every rule is sourced, every source used, and what nobody sourced says so."""
    rules, where = load_rules(), "datasets/aturan.toml"
    referred = {code for text in rules.sources.values() for code in re.findall(r"S\d\d", text)}
    for name, rule in rules.named():
        referred |= {*rule.sources}
        for code in rule.sources:
            if code not in rules.sources:
                yield f"{where}: [{name}] merujuk sumber {code} yang tidak ada di [sumber]."
        if rule.sources == ("UMUM",) and rule.confidence not in ("U", "?"):
            yield f"{where}: [{name}] bersumber UMUM dengan keyakinan {rule.confidence}; pilih U atau ?."
    for code in rules.sources:
        if not re.fullmatch(r"S\d\d|UMUM|HITUNG", code):
            yield f"{where}: kode sumber {code} tidak dikenal; pakai S dan dua angka, UMUM, atau HITUNG."
        elif code not in referred:
            yield f"{where}: sumber {code} tidak dipakai satu aturan pun. Hapus atau rujuk."
    for number, line in enumerate(paths.read_text(paths.datasets_dir() / "aturan.toml").splitlines(), start=1):
        if found := _TELEPHONE.search(line):
            yield f"{where} baris {number}: “{found[0]}” tampak seperti nomor telepon. Hapus; nomor cepat berubah."
