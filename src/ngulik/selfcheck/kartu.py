"""Item cards: what the learner's side knows about each item. `ngulik build` writes them, the wheel ships them."""

import ast
import base64
import json
import zlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from ngulik.errors import ContentError, UsageError
from ngulik.selfcheck import messages
from ngulik.selfcheck.compare import Json, same_fingerprint


@dataclass(frozen=True)
class Diagnosis:
    """The message for one foreseen wrong answer: open check `cek` (0-based) gave the fingerprint `sidik`."""

    cek: int
    sidik: Json
    pesan: str


@dataclass(frozen=True)
class CardItem:
    """One item. `tipe` is K (code), U (ordering), V (choice or number) or E (essay, marked by a person)."""

    id: str
    judul: str
    tipe: str
    poin: float
    nama: tuple[str, ...] = ()
    asli: str = ""
    buka: str = ""
    petunjuk_kemas: str = ""
    pembahasan_kemas: str = ""
    diagnosa: tuple[Diagnosis, ...] = ()
    tujuan: str = ""
    menit: float = 0

    @property
    def petunjuk(self) -> tuple[str, ...]:
        """The hints, general to specific."""
        return tuple(buka(self.petunjuk_kemas)) if self.petunjuk_kemas else ()

    @property
    def pembahasan(self) -> str:
        """The explanation, Markdown."""
        return str(buka(self.pembahasan_kemas)) if self.pembahasan_kemas else ""

    @property
    def terbuka(self) -> int:
        """The number of open checks."""
        return count_checks(self.buka)

    @property
    def tertutup(self) -> bool:
        """Whether the expected value gives the answer away (choice and ordering items)."""
        return self.tipe in ("V", "U")

    def diagnose(self, cek: int, sidik: Json) -> str:
        """Return the message for this wrong answer at open check `cek`, or an empty text."""
        for known in self.diagnosa:
            if known.cek == cek and same_fingerprint(known.sidik, sidik):
                return known.pesan
        return ""


@dataclass(frozen=True)
class Card:
    """The items of one module in their order."""

    modul: str
    judul: str
    soal: dict[str, CardItem]

    def item(self, soal: object) -> CardItem:
        """Return the item named `soal` ("3" or 3). Raises UsageError naming the items that exist."""
        try:
            return self.soal[str(soal).strip()]
        except KeyError:
            raise UsageError(messages.NO_ITEM.format(soal=soal, ada=", ".join(self.soal))) from None


def kemas(value: Json) -> str:
    """Pack a JSON value so that a glance at the card does not spoil it; `buka` is the inverse.

    zlib level 0 on purpose: the bytes that a compressing level gives differ between builds of zlib, and cards must
    be byte-identical wherever they are built.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode("utf-8"), 0)).decode("ascii")


def buka(packed: str) -> Any:
    """Return what `kemas` packed. Raises ContentError for anything else."""
    try:
        return json.loads(zlib.decompress(base64.b64decode(packed, validate=True)))
    except (ValueError, zlib.error) as error:
        raise ContentError(messages.CARD_DAMAGED) from error


def parse_item(soal: str, entry: dict[str, Any]) -> CardItem:
    """Return the item of one entry under `"soal"` in a card. Raises ContentError if a needed key is missing."""
    try:
        return CardItem(
            id=soal,
            judul=entry["judul"],
            tipe=entry["tipe"],
            poin=entry["poin"],
            nama=tuple(entry.get("nama", ())),
            asli=entry.get("asli", ""),
            buka=str(buka(entry["buka"])) if "buka" in entry else "",
            petunjuk_kemas=entry.get("petunjuk", ""),
            pembahasan_kemas=entry.get("pembahasan", ""),
            diagnosa=tuple(Diagnosis(d["cek"], d["sidik"], d["pesan"]) for d in entry.get("diagnosa", ())),
            tujuan=entry.get("tujuan", ""),
            menit=entry.get("menit", 0),
        )
    except (KeyError, TypeError) as error:
        raise ContentError(messages.CARD_DAMAGED) from error


def parse(text: str) -> Card:
    """Return the card written in `text`. Raises ContentError if it is no card."""
    try:
        content = json.loads(text)
        items = {soal: parse_item(soal, entry) for soal, entry in content["soal"].items()}
        return Card(content["modul"], content["judul"], items)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ContentError(messages.CARD_DAMAGED) from error


def read_texts() -> dict[str, str]:
    """Return the text of every shipped card by module slug. The one place that touches the package's files."""
    folder = resources.files("ngulik.selfcheck") / "kartu"
    if not folder.is_dir():
        return {}
    cards = [entry for entry in folder.iterdir() if entry.name.endswith(".json")]
    return {entry.name.removesuffix(".json"): entry.read_text(encoding="utf-8") for entry in cards}


@cache
def load(modul: str) -> Card:
    """Return the card of a module. Raises UsageError naming the modules that exist."""
    texts = read_texts()
    if modul not in texts:
        raise UsageError(messages.NO_MODULE.format(modul=modul, ada=", ".join(sorted(texts)) or "-"))
    return parse(texts[modul])


def count_checks(code: str) -> int:
    """Return the number of checks in the open part of a test cell.

    They must be written out one by one: the mark of "hidden" is the running number. Raises ContentError if a `cek`
    stands in a loop, a function or a condition, or if the code cannot be read.
    """
    try:
        body = ast.parse(code).body
    except SyntaxError as error:
        raise ContentError(messages.OPEN_UNREADABLE.format(baris=error.lineno or 1)) from error
    plain = [node for node in body if _is_check(node)]
    calls = [node for node in ast.walk(ast.Module(body, [])) if isinstance(node, ast.Call) and _name(node) == "cek"]
    if len(calls) != len(plain):
        raise ContentError(messages.OPEN_IN_LOOP)
    return len(plain)


def _is_check(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _name(node.value) == "cek"


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""
