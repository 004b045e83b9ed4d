"""TOML files as typed records: one base class, one reader, one sentence for each thing that is wrong.

A file's keys are Indonesian, its record's attributes English: `title: str = Field(alias="judul")`. Arrays become
tuples. Kinds of table told apart by a key are a union with `Field(discriminator=…)`. A field's `description` and
`examples` are what the authors' page says about it.
"""

import datetime
import difflib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ngulik.errors import ContentError
from ngulik.paths import relative_name

_WORDS: dict[Any, str] = {
    str: "teks",
    bool: "true atau false",
    int: "bilangan bulat",
    float: "bilangan",
    datetime.date: "tanggal",
    datetime.datetime: "tanggal dan jam, misalnya 2026-12-03T16:00:00+07:00",
    Any: "isi apa saja",
}
_LONGEST_FOUND = 40
_TEXTS = re.compile(r"'''.*?'''|\"\"\".*?\"\"\"", re.DOTALL)
_HEADER = re.compile(r"^\s*\[{1,2}[\w.\"' -]+\]{1,2}\s*(?:#.*)?$")
_TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate")


class Record(BaseModel):
    """A table of a TOML file: unchangeable, exact about kinds (`"5"` is no number), deaf to no unknown key."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


Kind = TypeVar("Kind", bound=Record)


def read(path: Path, kind: type[Kind]) -> Kind:
    """Return the file as a record; raises ContentError with one line for every problem in it."""
    name = relative_name(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = _frozen(tomllib.loads(text))
    except FileNotFoundError:
        needed = ", ".join(key for key, field in keys_of(kind).items() if field.is_required())
        raise ContentError(f"{name} belum ada; tulis berkas itu dengan kunci {needed}.") from None
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        raise ContentError(
            f"{name} baris {line}: berisi huruf yang bukan UTF-8; simpan ulang berkas itu sebagai UTF-8."
        ) from None
    except tomllib.TOMLDecodeError as problem:
        raise ContentError(_broken(name, str(problem))) from None
    try:
        return kind.model_validate(table)
    except ValidationError as problems:
        raise ContentError("\n".join(_sentences(problems.errors(include_url=False), kind, table, name, text))) from None


def keys_of(kind: type[Record]) -> dict[str, FieldInfo]:
    """Return the keys that a table of this kind may have, as the file spells them."""
    return {field.alias or name: field for name, field in kind.model_fields.items()}


def expected(annotation: Any, metadata: tuple[Any, ...] | list[Any] = ()) -> str:
    """Return what a key of this type holds, in words: “daftar teks, sedikitnya 3”."""
    inner, origin = get_args(annotation), get_origin(annotation)
    if origin is Annotated:
        return expected(inner[0], inner[1:])
    if origin is Literal:
        words = " atau ".join(f"“{value}”" if isinstance(value, str) else str(value) for value in inner)
    elif origin is tuple:
        words = "daftar " + (expected(inner[0]) if inner[-1] is ... else f"berisi {', '.join(map(expected, inner))}")
    elif origin is dict:
        words = f"tabel berisi {expected(inner[1])}"
    elif inner:
        words = " atau ".join(dict.fromkeys(expected(one) for one in inner if one is not NoneType))
    else:
        words = _WORDS.get(annotation, "tabel")
    return ", ".join([words, *_limits(metadata)])


def _limits(metadata: tuple[Any, ...] | list[Any]) -> Iterator[str]:
    phrases = {"min_length": "sedikitnya {}", "max_length": "sebanyak-banyaknya {}", "pattern": "berbentuk {}"}
    phrases |= {"ge": "paling kecil {}", "gt": "lebih dari {}", "le": "paling besar {}", "lt": "kurang dari {}"}
    for limit in metadata:
        for name, phrase in phrases.items():
            if (value := getattr(limit, name, None)) is not None:
                yield "tidak kosong" if (name, value) == ("min_length", 1) else phrase.format(value)


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _broken(name: str, problem: str) -> str:
    where = re.search(r"at line (\d+), column (\d+)", problem)
    place = f"baris {where[1]} kolom {where[2]}" if where else "di akhir berkas"
    if problem.startswith(_TWICE):
        return f"{name} {place}: satu kunci atau tabel ditulis dua kali; hapus salah satunya."
    return f"{name} {place}: bukan TOML yang utuh; periksa tanda kutip, kurung, dan tanda = di sekitarnya."


def _sentences(errors: list[ErrorDetails], kind: type[Record], table: Any, name: str, text: str) -> list[str]:
    found: dict[tuple[Any, ...], tuple[int, str]] = {}
    for error in errors:
        place = _Place(kind, table)
        place.go(error)
        line = _line_of(text, place.steps)
        at = ", ".join(part for part in (f"{name} baris {line}" if line else name, place.around) if part)
        # The members of a union complain one by one about the same place; it is one problem.
        found.setdefault((*place.steps, error["type"] == "missing"), (line, f"{at}: {place.sentence(error)}"))
    return [sentence for _, sentence in sorted(found.values())]


class _Place:
    """Where in a file an error is: `steps` are the keys and positions that lead there, `value` what stands there."""

    def __init__(self, kind: type[Record], table: Any) -> None:
        self.steps: list[str | int] = []
        self.value = table
        self.kinds = [kind]  # of the table that `value` is or holds
        self.around = self.name()  # of the table in which the last key stands
        self.known: list[str] = list(keys_of(kind))
        self.wanted = "tabel"

    def go(self, error: ErrorDetails) -> None:
        """Follow pydantic's path; its parts that name the member of a union are no part of the file."""
        for number, part in enumerate(error["loc"], start=1):
            absent = error["type"] == "missing" and number == len(error["loc"])
            if isinstance(self.value, dict) and (absent or part in self.value):
                self._enter(str(part))
            elif isinstance(self.value, tuple) and isinstance(part, int) and part < len(self.value):
                self.steps.append(part)
                self.value = self.value[part]
            else:
                self.kinds = [kind for kind in self.kinds if _has_tag(kind, part)] or self.kinds
        if error["type"].startswith("union_tag"):  # the key that tells the kinds apart is missing or says no known kind
            self._enter(error["ctx"]["discriminator"].strip("'").split("' | '")[-1])
        elif error["type"] == "value_error" and isinstance(self.value, dict):
            self.around = self.name()  # a rule of the whole table

    def _enter(self, key: str) -> None:
        self.around = self.name()
        self.known = list(dict.fromkeys(name for kind in self.kinds for name in keys_of(kind)))
        fields = [keys_of(kind)[key] for kind in self.kinds if key in keys_of(kind)]
        free = [
            kind.__annotations__["__pydantic_extra__"] for kind in self.kinds if kind.model_config["extra"] == "allow"
        ]
        if free and not fields:  # a file whose tables have any name
            self.kinds = list(_kinds_in(free[0]))
        if fields:
            self.wanted = " atau ".join(dict.fromkeys(expected(field.annotation, field.metadata) for field in fields))
            self.kinds = [kind for field in fields for kind in _kinds_in(field.annotation)]
        self.steps.append(key)
        self.value = self.value.get(key)

    def name(self) -> str:
        """Return the table that `value` is as an author sees it: `[[soal]] id "3"`, empty for the top of the file."""
        keys = ".".join(step for step in self.steps if isinstance(step, str))
        numbers = [step for step in self.steps if isinstance(step, int)]
        if not keys or not numbers:
            return f"[{keys}]" if keys else ""
        label = next((f'{key} "{self.value[key]}"' for key in ("id", "kode", "nama") if key in self.value), None)
        return f"[[{keys}]] {label or f'ke-{numbers[-1] + 1}'}"

    def sentence(self, error: ErrorDetails) -> str:
        """Return what is wrong here and what is expected."""
        key = next((step for step in reversed(self.steps) if isinstance(step, str)), "")
        if error["type"] == "extra_forbidden":
            near = difflib.get_close_matches(key, self.known, n=1, cutoff=0.5)
            hint = f"mungkin maksudnya “{near[0]}”" if near else f"kunci di sini: {', '.join(self.known)}"
            return f"kunci “{key}” tidak dikenal; {hint}."
        if error["type"] == "value_error":
            return str(error["ctx"]["error"])
        if error["type"] in ("missing", "union_tag_not_found"):
            return f"kunci “{key}” belum ada; isinya {self.wanted}."
        nth = f" isi ke-{self.steps[-1] + 1}" if isinstance(self.steps[-1], int) else ""
        return f"“{key}”{nth} berisi {_found(self.value)}; seharusnya {self.wanted}."


def _kinds_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in get_args(annotation):
        yield from _kinds_in(inner)


def _has_tag(kind: type[Record], tag: Any) -> bool:
    return any(
        tag in get_args(field.annotation)
        for field in kind.model_fields.values()
        if get_origin(field.annotation) is Literal
    )


def _found(value: Any) -> str:
    if isinstance(value, dict | tuple):
        return "tabel" if isinstance(value, dict) else f"daftar {len(value)} isi"
    shown = " ".join(str(value).split())
    shown = shown if len(shown) <= _LONGEST_FOUND else shown[: _LONGEST_FOUND - 1] + "…"
    if isinstance(value, str):
        return f"teks “{shown}”"
    return shown.lower() if isinstance(value, bool) else f"{_WORDS.get(type(value), 'isi')} {shown}"


def _line_of(text: str, steps: list[str | int]) -> int:
    """Return the line (from 1) of the innermost table or key that can be found, 0 if none can."""
    lines = _TEXTS.sub(lambda found: "\n" * found[0].count("\n"), text).splitlines()
    at, names = -1, list[str]()
    for step in steps:
        if isinstance(step, int):
            headers = [n for n in range(at + 1, len(lines)) if _is_header(lines[n], f"[[{'.'.join(names)}]]")]
            at = headers[step] if step < len(headers) else at
            continue
        names.append(step)
        end = next((n for n in range(at + 1, len(lines)) if _HEADER.match(lines[n])), len(lines))
        key = re.compile(rf"\s*[\"']?{re.escape(step)}[\"']?\s*=")
        at = next((n for n in range(at + 1, end) if key.match(lines[n])), at)
        at = next((n for n in range(at + 1, len(lines)) if _is_header(lines[n], f"[{'.'.join(names)}]")), at)
    return at + 1


def _is_header(line: str, header: str) -> bool:
    return line.partition("#")[0].replace(" ", "").strip() == header
