"""`cek`: one comparison of a learner's value with the expected one, and what to say when they differ."""

from typing import Any

from ngulik.selfcheck import messages, ordering
from ngulik.selfcheck.compare import Json, fingerprint, missing_columns, same
from ngulik.selfcheck.describe import both, describe, difference, number
from ngulik.selfcheck.kartu import CardItem, load
from ngulik.selfcheck.values import is_empty, is_scalar, plain, unwrap

_CHOICES = frozenset("abcde")


class BelumTepat(AssertionError):
    """The value differs from the expected one. `cek`: 0-based number of the check; `sidik`: the fingerprint found.

    `bagian` are the parts of the message: state, what was checked, expected and found, advice. `sidik` is None for
    hidden checks: nothing about hidden data travels with the exception.
    """

    def __init__(self, bagian: tuple[str, ...], cek: int, sidik: Json = None) -> None:
        super().__init__(" ".join(bagian))
        self.bagian = bagian
        self.cek = cek
        self.sidik = sidik


class BelumDikerjakan(AssertionError):
    """There is no value yet. `tanpa_nilai` is true for None, which a changed answer can also give (no `return`)."""

    def __init__(self, message: str, cek: int, tanpa_nilai: bool = False) -> None:
        super().__init__(message)
        self.cek = cek
        self.tanpa_nilai = tanpa_nilai


class Checker:
    """The `cek` of one item: counts its checks, knows which are open, and finds the message for a wrong value.

    `jumlah` is the number of checks begun; while a check's arguments are still being computed it is that check's
    own number, which is how an exception there is attributed. `catatan` says that a number was accepted within its
    tolerance.
    """

    def __init__(self, item: CardItem) -> None:
        self.item = item
        self.jumlah = 0
        self.catatan = ""
        self._terbuka = item.terbuka

    def __call__(
        self, found: Any, expected: Any, label: str = "", *, toleransi: float = 1e-6, pesan: str | None = None
    ) -> None:
        """Pass silently if `found` is `expected` (see `compare.same`).

        `label` is the checked expression, shown to the learner; `pesan` replaces the standard message of a hidden
        check and follows the found value of an open one. Raises BelumTepat or BelumDikerjakan.
        """
        index = self.jumlah
        self.jumlah += 1
        if found is None or is_empty(found):
            raise BelumDikerjakan(self._unanswered(found, index), index, tanpa_nilai=found is None)
        if self.item.tipe == "V" and is_choice(expected):
            found = _letter(found)
        elif self.item.tipe == "U":
            found = ordering.steps(found)
        if same(found, expected, toleransi):
            if self.item.tipe == "V" and not same(found, expected):
                self.catatan = messages.WITHIN.format(toleransi=number(toleransi))
            return
        if index >= self._terbuka:
            raise BelumTepat((messages.WRONG.format(soal=self.item.id), pesan or messages.HIDDEN), index)
        mark = fingerprint(found)
        advice = self.item.diagnose(index, mark) or pesan or _general_advice(self.item, found, expected, toleransi)
        raise BelumTepat(self._wrong(found, expected, label, advice), index, mark)

    def _unanswered(self, found: Any, index: int) -> str:
        if found is not None:
            return messages.UNANSWERED.format(soal=self.item.id)
        known = self.item.diagnose(index, None) if index < self._terbuka else ""
        return messages.NO_VALUE.format(soal=self.item.id) + " " + (known or messages.NO_RETURN)

    def _wrong(self, found: Any, expected: Any, label: str, advice: str) -> tuple[str, ...]:
        start = messages.WRONG.format(soal=self.item.id)
        if self.item.tertutup:
            return start, _your_answer(self.item, found, expected), advice
        checked = (messages.CHECKED.format(label=label if "`" in label else f"`{label}`"),) if label else ()
        left, right = both(found, expected)
        if _is_number(expected) and callable(unwrap(found)):
            left = messages.NOT_A_NUMBER
        return start, *checked, messages.EXPECTED.format(harapan=right, hasil=left), advice


def is_choice(value: Any) -> bool:
    """Tell whether a value is one letter, as the choices of a V item are named."""
    return isinstance(value, str) and len(value) == 1 and value.isalpha()


def _letter(found: Any) -> Any:
    """Return a choice without what people write behind it: `d.` and `d)` are d."""
    return found.strip().rstrip(".,:;) ") if isinstance(found, str) else found


def _is_number(value: Any) -> bool:
    value = unwrap(value)
    simple = plain(value) if is_scalar(value) else ""
    return isinstance(simple, int | float) and not isinstance(simple, bool)


def _your_answer(item: CardItem, found: Any, expected: Any) -> str:
    if item.tipe == "U" and ordering.shown(found):
        return messages.YOUR_ORDER.format(hasil=ordering.shown(found))
    if isinstance(found, str) and not found.strip():
        return messages.EMPTY_TEXT
    template = messages.YOUR_ANSWER if item.tipe == "U" or _is_number(expected) else messages.YOUR_CHOICE
    return template.format(hasil=describe(found))


def _general_advice(item: CardItem, found: Any, expected: Any, toleransi: float) -> str:
    if item.tipe == "V" and is_choice(expected) and not (is_choice(found) and found.casefold() in _CHOICES):
        return messages.ONE_LETTER
    if item.tipe == "U":
        return ordering.advice(found, expected)
    if item.tertutup:
        kind = difference(found, expected, toleransi, inside=False)
        if item.tipe == "V" and isinstance(found, str) and _is_number(expected):
            kind = f"{kind} {messages.NO_QUOTES.format(nama=item.nama[0] if item.nama else 'jawaban')}"
        return kind or messages.THINK_AGAIN
    missing = missing_columns(found, expected)
    if missing:
        return messages.MISSING_COLUMNS.format(kolom=", ".join(f"`{name}`" for name in missing))
    return difference(found, expected, toleransi) or messages.LOOK_AGAIN


def uji(modul: str, soal: str) -> Checker:
    """Return the `cek` of one item of one module. Raises UsageError if there is no such module or item."""
    return Checker(load(modul).item(soal))
