"""Guess the role of each column from its name and its values. A guess is shown with its reason and can be overridden."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from ngulik.privacy import messages
from ngulik.privacy.dates import read_dates
from ngulik.privacy.freetext import structured
from ngulik.privacy.places import share_known
from ngulik.privacy.plan import Column, Plan, Role

_SAMPLE = 2000  # filled values that are looked at
_FEW = 60  # different values of a column that is a list of kinds
_WORDS = 4.0  # words per cell of a free text
_OFTEN, _SOMETIMES, _RARELY = 0.9, 0.5, 0.005


@dataclass(frozen=True)
class _Sample:
    name: str  # lower case, words parted by single spaces
    values: Sequence[str]  # filled cells
    distinct: int

    def share(self, test: Callable[[str], bool]) -> float:
        return sum(map(test, self.values)) / len(self.values) if self.values else 0.0


# Names that say it all: pattern -> (role, method). The first pattern that is found in the name counts.
_NAMED: tuple[tuple[str, Role, str], ...] = (
    (r"\b(nik|ktp|kk|npwp|nip|paspor|passport|bpjs|no (induk|identitas))\b", Role.IDENTIFIER, "buang"),
    (r"\b(hp|telp|telepon|telpon|ponsel|phone|whatsapp|no wa|nomor wa|kontak)\b", Role.IDENTIFIER, "buang"),
    (r"\b(surel|e ?mail|akun|account|user ?name|handle|instagram|twitter|facebook|tiktok|profil)\b", Role.IDENTIFIER, "buang"),
    (r"\b(rekening|plat|nopol|ip|koordinat|lat|latitude|lon|long|longitude|lokasi gps)\b", Role.IDENTIFIER, "buang"),
    (r"\b(alamat|address|rt|rw|rt rw|foto|lampiran|tautan|url|link)\b", Role.IDENTIFIER, "buang"),
    (r"\b(lahir|birth|dob|ttl)\b", Role.QUASI, "lahir"),
    (r"\b(usia|umur|age)\b", Role.QUASI, "usia"),
    (r"\b(kelurahan|desa)\b", Role.QUASI, "wilayah"),
    (r"\bkecamatan\b", Role.QUASI, "kecamatan"),
    (r"\b(kelamin|gender|sex|pekerjaan|profesi|pendidikan|agama|suku|status (kawin|nikah|perkawinan)|disabilitas"
     r"|kode ?pos)\b", Role.QUASI, "kategori"),
    (r"\b(nama|pelapor|pengadu|pemohon|warga|terlapor|petugas|admin|name)\b", Role.IDENTIFIER, "buang"),
    (r"\b(tiket|ticket|id|kode (aduan|laporan)|no (aduan|laporan|tiket|registrasi)|nomor (aduan|laporan|tiket|registrasi)"
     r"|duplikat dari)\b", Role.IDENTIFIER, "samaran"),
    (r"\b(kategori|topik|klasifikasi|jenis (aduan|laporan|bantuan)|penyakit|diagnosis|diagnosa|penghasilan|gaji|bantuan"
     r"|masalah)\b", Role.SENSITIVE, ""),
)  # fmt: skip
_MEASURES = re.compile(
    r"\b(nilai|jumlah|suka|status|skor|durasi|lama|rating)\b"
)  # said about the complaint, not the person
_PERSON = re.compile(
    r"\b(nik|ktp|nama|pelapor|pengadu|pemohon|hp|telp|telepon|ponsel|whatsapp|surel|email|akun|username)\b"
)


def guess(table: pd.DataFrame) -> Plan:
    """Return a plan with a guessed role for every column of a table of texts."""
    columns = [_guess_column(str(name), table[name].tolist()) for name in table.columns]
    return Plan(tuple(_together(columns)))


def _guess_column(name: str, values: list[str]) -> Column:
    filled = [value for value in values if value.strip()]
    words = " ".join(re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()))
    sample = _Sample(words, filled[:: max(1, len(filled) // _SAMPLE)], len(set(filled)))
    if not filled:
        return Column(name, Role.DROP, reason=messages.WHY_EMPTY)
    column = _by_values(name, sample) or _by_name(name, sample) or _by_shape(name, sample, filled)
    return column if column.role is not Role.QUASI else _checked_tree(column, filled)


def _by_values(name: str, sample: _Sample) -> Column | None:
    """A number of a person or an address of a mailbox is recognised whatever the column is called."""
    if sample.share(lambda value: any(sign.isdigit() or sign == "@" for sign in value)) < _SOMETIMES:
        return None
    whole = sample.share(lambda value: any(hit.end - hit.start >= len(value.strip()) - 1 for hit in structured(value)))
    if whole >= _SOMETIMES and _mean_words(sample) < _WORDS:
        kinds = sorted({hit.kind for value in sample.values[:200] for hit in structured(value)})
        return Column(name, Role.IDENTIFIER, "buang", messages.WHY_KIND.format(kinds=", ".join(kinds)))
    return None


def _by_name(name: str, sample: _Sample) -> Column | None:
    if _MEASURES.search(sample.name) and not re.search(r"\b(nama|nikah|kawin)\b", sample.name):
        return None
    for pattern, role, method in _NAMED:
        if found := re.search(pattern, sample.name):
            if role is Role.IDENTIFIER and _mean_words(sample) > 2 * _WORDS and "alamat" not in sample.name:
                return None  # named like an identifier, but written like a text
            return Column(name, role, method, messages.WHY_NAME.format(word=found[0]))
    return None


def _by_shape(name: str, sample: _Sample, filled: list[str]) -> Column:
    if share_known(sample.values, wards=False) >= _OFTEN:
        return Column(name, Role.QUASI, "kecamatan", messages.WHY_PLACES)
    if share_known(sample.values, wards=True) >= _OFTEN:
        return Column(name, Role.QUASI, "wilayah", messages.WHY_PLACES)
    if read_dates(filled) is not None:
        return Column(name, Role.DATE, "acak", messages.WHY_DATES)
    if _mean_words(sample) >= _WORDS:
        return Column(name, Role.TEXT, reason=messages.WHY_WORDS.format(words=round(_mean_words(sample))))
    if sample.share(lambda value: bool(structured(value))) >= _RARELY:
        return Column(name, Role.TEXT, reason=messages.WHY_INSIDE)
    if sample.share(lambda value: re.fullmatch(r"-?\d{1,6}([.,]\d+)?", value.strip()) is not None) >= _OFTEN:
        return Column(name, Role.KEEP, reason=messages.WHY_NUMBERS)
    if sample.distinct <= _FEW:
        return Column(name, Role.KEEP, reason=messages.WHY_FEW.format(count=sample.distinct))
    if sample.distinct >= _OFTEN * len(filled):
        return Column(name, Role.IDENTIFIER, "samaran", messages.WHY_UNIQUE)
    return Column(name, Role.TEXT, reason=messages.WHY_MANY.format(count=sample.distinct))


def _mean_words(sample: _Sample) -> float:
    return sum(len(value.split()) for value in sample.values) / len(sample.values)


def _checked_tree(column: Column, filled: list[str]) -> Column:
    """A tree needs values it can read; otherwise the column is generalised as a plain list."""
    fits = {
        "lahir": lambda: read_dates(filled) is not None,
        "usia": lambda: sum(bool(re.search(r"\d", value)) for value in filled) >= _OFTEN * len(filled),
    }
    return column if fits.get(column.method, lambda: True)() else replace(column, method="kategori")


def _together(columns: list[Column]) -> list[Column]:
    """What one column says about another: birth beside age, references to tickets, a place column with nothing known."""
    has_age = any(column.method == "usia" for column in columns)
    tickets = [column for column in columns if column.role is Role.IDENTIFIER and column.method == "samaran"]
    result = []
    for column in columns:
        if column.method == "lahir" and has_age:
            column = Column(column.name, Role.DROP, reason=messages.WHY_AGE_KNOWN)
        elif column in tickets and len(tickets) > 1:
            column = replace(column, group=tickets[0].name)
        result.append(column)
    return result


def person_column(table: pd.DataFrame, plan: Plan) -> str | None:
    """Return the identifier column that tells people apart in most rows, or None: then rows are counted, not people."""
    filled = {
        column.name: sum(bool(value.strip()) for value in table[column.name])
        for column in plan.of(Role.IDENTIFIER)
        if _PERSON.search(" ".join(re.findall(r"[a-z]+", column.name.lower())))
    }
    best = max(filled, key=filled.__getitem__, default=None)
    return best if best is not None and filled[best] >= _SOMETIMES * len(table) else None
