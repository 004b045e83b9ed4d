"""Every answer that an item of `butir.toml` names: other right ones, and foreseen wrong ones with their message."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ngulik.notebooks import blanks, cases
from ngulik.notebooks.butir import LETTERS, Choice, Code, Number, Order, Parts
from ngulik.notebooks.butir_tables import Mistake
from ngulik.notebooks.sheet import COUNT, Graded, answer_name, listed, typed
from ngulik.selfcheck.messages import HIDDEN, ONE_LETTER


@dataclass(frozen=True)
class Try:
    """An answer as a whole cell: what it is called, and what it is told (None: it is right). `silent`: only marking knows."""

    name: str
    code: str
    message: str | None = None
    silent: bool = False


def right(item: Graded) -> Iterator[Try]:
    """Yield other right answers: the author's witnesses, and the ways of writing that the kind of item accepts."""
    for number, code in enumerate(item.witnesses, start=1):
        yield Try(f"saksi {number}", code.strip("\n"))
    for name, value in _forms(item):
        yield Try(name, f"{answer_name(item)} = {value}")


def _forms(item: Graded) -> Iterator[tuple[str, str]]:
    if isinstance(item, Choice):
        letter = item.answer
        yield from (
            ("huruf besar", f'"{letter.upper()}"'),
            ("dengan spasi", f'" {letter} "'),
            ("dengan titik", f'"{letter}."'),
        )
    elif isinstance(item, Parts | Order):
        letters = typed(item)
        yield "huruf besar", listed([letter.upper() for letter in letters])
        yield "kurung biasa", f"({', '.join(repr(letter) for letter in letters)})"
        if not isinstance(item, Parts) or item.typed == "huruf":
            yield "dengan titik", listed([f"{letter}." for letter in letters])
    elif isinstance(item, Number):
        yield "hasil hitungan tangan", repr(item.by_hand)
        yield "dihitung dengan pecahan", f"float({item.formula.strip()})"


def wrong(item: Graded) -> Iterator[Try]:
    """Yield every foreseen wrong answer with its message; raises ValueError where one cannot be made."""
    if isinstance(item, Choice):
        for letter, option in zip(LETTERS, item.options, strict=False):
            if option.wrong:
                yield Try(f"huruf {letter}", f'{answer_name(item)} = "{letter}"', option.wrong.strip())
        yield from _slips(item)
        return
    if isinstance(item, Parts):
        yield from _wrong_parts(item)
    for mistake in item.mistakes:
        yield from _mistaken(item, mistake)
    if isinstance(item, Code):
        yield from _copies(item)


def _slips(item: Choice) -> Iterator[Try]:
    values = {"daftar": f'["{item.answer}"]', "dua huruf": f'"{item.answer}{item.answer}"', "angka": "1"}
    for name, value in values.items():
        yield Try(name, f"{answer_name(item)} = {value}", ONE_LETTER)


def _wrong_parts(item: Parts) -> Iterator[Try]:
    letters = typed(item)
    for number, part in enumerate(item.parts):
        for option, message in part.wrong.items():
            changed = [*letters[:number], item.typed_as(option), *letters[number + 1 :]]
            yield Try(
                f"{item.called} {number + 1}: {option}", f"{answer_name(item)} = {listed(changed)}", message.strip()
            )
    length = COUNT.format(n=len(letters), sebutan=item.called)
    for name, value in {"kurang satu": listed(letters[:-1]), "bukan daftar": "3"}.items():
        yield Try(name, f"{answer_name(item)} = {value}", length)


def _mistaken(item: Graded, mistake: Mistake) -> Iterator[Try]:
    message = mistake.message.strip()
    if mistake.code is not None:
        yield Try(_title(mistake.code), mistake.code.strip("\n"), message, mistake.silent)
    elif mistake.swap is not None and isinstance(item, Code):
        code = blanks.changed(item.code, mistake.swap).strip("\n")
        yield Try(f"{mistake.swap[0].strip()} → {mistake.swap[1].strip() or '(hilang)'}", code, message, mistake.silent)
    elif mistake.order is not None and isinstance(item, Order):
        letters = [item.letters[step - 1] for step in mistake.order]
        yield Try(" ".join(letters), f"{answer_name(item)} = {listed(letters)}", message, mistake.silent)
    elif mistake.formula is not None and isinstance(item, Number):
        yield Try(mistake.formula, f"{answer_name(item)} = {mistake.formula}", message, mistake.silent)
    elif mistake.fills is not None and isinstance(item, Code) and isinstance(mistake.fills, dict):
        yield from _filled(item, mistake.fills, message, mistake.silent)
    elif mistake.fills is not None and isinstance(item, Number) and not isinstance(mistake.fills, dict):
        for value in mistake.fills if isinstance(mistake.fills, tuple) else (mistake.fills,):
            yield Try(str(value), f"{answer_name(item)} = {value}", message, mistake.silent)
    else:
        raise ValueError(f"bentuk kesalahan “{message[:40]}…” tidak cocok dengan jenis soal ini.")


def _filled(item: Code, fills: dict[str, Any], message: str, silent: bool) -> Iterator[Try]:
    """Fill the named blanks otherwise; of a list each is tried, all lists of one mistake in step."""
    known = blanks.contents(item.code)
    choices = {number: value if isinstance(value, tuple) else (value,) for number, value in fills.items()}
    for number, values in choices.items():
        if not number.isdigit() or not 1 <= int(number) <= len(known):
            raise ValueError(f"rumpang {number} tidak ada; soal ini punya {len(known)} rumpang.")
        if known[int(number) - 1] in values:
            raise ValueError(f"rumpang {number}: isian `{known[int(number) - 1]}` sama dengan acuannya.")
    for step in range(max(map(len, choices.values()))):
        fill = {number: str(values[step % len(values)]) for number, values in choices.items()}
        name = ", ".join(f"rumpang {number}: {text}" for number, text in fill.items())
        yield Try(name, blanks.filled(item.code, fill).strip("\n"), blanks.written(message, fill), silent)


def _copies(item: Code) -> Iterator[Try]:
    """Yield the answer that nobody understands: it gives the open cases' values by hand, whatever it is given."""
    name = item.code.strip().removeprefix("def ").partition("(")[0]
    _, shown = cases.parse(item.shown)
    known = [case.by_hand for case in shown]
    if all(known) and all(case.expression.startswith(f"{name}(") for case in shown):
        code = f"from itertools import cycle\n\n_salinan = cycle([{', '.join(known)}])\n\n\ndef {name}(*_):\n    return next(_salinan)"
        yield Try("menyalin hasil", code, HIDDEN, True)


def _title(code: str) -> str:
    return code.strip().splitlines()[-1].strip()
