"""From an item of `butir.toml` to the cells that stand in the master: prompt, answer, tests."""

from typing import Any

from ngulik import numbers
from ngulik.notebooks import blanks, cases
from ngulik.notebooks.butir import LETTERS, AnyItem, Choice, Code, Essay, Number, Order, Parts

Graded = Code | Choice | Number | Parts | Order


#: How the answer to a choice is written; stands below the choices.
ONE_LETTER = 'Tulis satu huruf, misalnya `{nama} = "a"`.'
#: Told where an answer has not as many parts as the question; the first thing that is checked.
COUNT = "Jawabannya daftar {n} isian di dalam kurung siku, satu untuk tiap {sebutan}, masing-masing di antara tanda kutip. Hitung lagi isiannya."


def answer_name(item: AnyItem) -> str:
    """Return the variable of an item whose answer is a value."""
    return f"jawaban_{item.id.replace('-', '_')}"


def reference(item: Graded) -> str:
    """Return the right answer as a whole cell, without markers."""
    if isinstance(item, Code):
        return blanks.filled(item.code).strip("\n")
    value = item.formula.strip() if isinstance(item, Number) else right_value(item)
    return f"{answer_name(item)} = {value}"


def right_value(item: Choice | Parts | Order) -> str:
    """Return the right value as source."""
    if isinstance(item, Choice):
        return f'"{item.answer}"'
    return listed(typed(item))


def answer_cell(item: Graded) -> str:
    """Return the answer cell of the master, with nbgrader's solution region and the stub."""
    above = [item.comment.strip()] if item.comment else []
    if isinstance(item, Code):
        return "\n".join([*above, blanks.master(item.code)])
    stub = f"{answer_name(item)} = ..."
    if isinstance(item, Parts | Order):
        stub = (item.stub if isinstance(item, Parts) else None) or (
            f"{answer_name(item)} = [{', '.join(['...'] * len(typed(item)))}]"
        )
    return "\n".join([*above, "### BEGIN SOLUTION", f"# rumpang: {stub}", reference(item), "### END SOLUTION"])


def tests(item: Graded, namespace: dict[str, Any]) -> tuple[str, str]:
    """Return the open and the hidden part of the test cell, with the values that the reference gives in `namespace`.

    `namespace` is that of the exercise up to this item, the reference included.
    """
    name = answer_name(item)
    options = {"pesan": repr(item.advice)} if item.advice else {}
    if isinstance(item, Code):
        tolerant = {} if item.tolerance is None else {"toleransi": repr(item.tolerance)}
        found = cases.values([item.shown, item.hidden], dict(namespace))
        count = len(cases.parse(item.shown)[1])
        cases.prove([item.shown, item.hidden], found, item.tolerance or cases.EXACT)
        for number, code in enumerate(item.witnesses, start=1):
            own = dict(namespace)
            exec(compile(code, f"<saksi {number}>", "exec"), own)
            values = cases.values([item.shown, item.hidden], own)
            cases.compare(f"saksi {number}", [item.shown, item.hidden], found, values, item.tolerance or cases.EXACT)
        shown = cases.checks(item.shown, found[:count], tolerant | options)
        return shown, cases.checks(item.hidden, found[count:], tolerant)
    if isinstance(item, Number):
        tolerant = {} if item.tolerance is None else {"toleransi": repr(item.tolerance)}
        value = cases.literal(namespace[name])
        if not cases.agree(item.by_hand, namespace[name], item.tolerance or cases.last_digit(item.by_hand)):
            raise ValueError(f"tangan = {item.by_hand}, sedangkan hitung memberi {value}.")
        extra = "".join(f", {key}={text}" for key, text in (tolerant | options).items())
        plain = "".join(f", {key}={text}" for key, text in tolerant.items())
        return f'cek({name}, {value}, "{name}"{extra})', f'cek({name}, {value}, "{name}"{plain})'
    if isinstance(item, Parts):
        return _part_tests(item, name, options)
    check = f'cek({name}, {right_value(item)}, "{name}")'
    return check, check


def _part_tests(item: Parts, name: str, options: dict[str, str]) -> tuple[str, str]:
    extra = "".join(f", {key}={text}" for key, text in options.items())
    count = len(item.parts)
    length = COUNT.format(n=count, sebutan=item.called)
    lines = [f'cek(len({name}), {count}, "banyaknya isi", pesan={length!r})']
    for number, letter in enumerate(typed(item)):
        lines.append(f'cek({name}[{number}], "{letter}", "{item.called} {number + 1}"{extra})')
    every = f'[str(isi).strip(" .,:;)").lower() for isi in {name}]'
    lowered = listed([letter.lower() for letter in typed(item)])
    return "\n".join(lines), f'cek({every}, {lowered}, "semua {item.called}")'


def texts(item: AnyItem) -> dict[str, str]:
    """Return what each «name» in the item's texts stands for."""
    found: dict[str, str] = {}
    if isinstance(item, Code):
        found = {str(number): text for number, text in enumerate(blanks.contents(item.code), start=1)}
        found |= {"kode": f"```\n{reference(item)}\n```", "rumpang": blanks.in_words(item.code)}
    elif isinstance(item, Choice | Parts | Order):
        found["jawab"] = item.answer if isinstance(item, Choice) else ", ".join(typed(item))
        found["pilihan"] = _choices(item)
        if isinstance(item, Parts):
            found |= {str(number): part.text for number, part in enumerate(item.parts, start=1)}
            found["bagian"] = "\n".join(f"{number}. {part.text}" for number, part in enumerate(item.parts, start=1))
    elif isinstance(item, Number):
        found["jawab"], found["satuan"] = _number(item.by_hand), item.unit
    elif item.words:
        found["kata"] = str(item.words)
    tolerance = getattr(item, "tolerance", None)
    if tolerance is not None:
        found["toleransi"] = _number(tolerance)
    return found


def task(item: AnyItem) -> str:
    """Return the prompt; choices and parts that the author put nowhere follow below it, and how a letter is written."""
    both = item.task + (item.note or "")
    text = item.task.strip()
    if isinstance(item, Parts) and "«bagian»" not in both and "«1»" not in both:
        text += "\n\n«bagian»"
    if (
        isinstance(item, Choice | Parts | Order)
        and "«pilihan»" not in both
        and not (isinstance(item, Parts) and item.typed == "isi")
    ):
        text += "\n\n«pilihan»"
        if isinstance(item, Choice):
            text += f"\n\n{ONE_LETTER.format(nama=answer_name(item))}"
    return blanks.written(f"### Soal {item.id} — {item.title}\n\n{text}", texts(item))


def _choices(item: Choice | Parts | Order) -> str:
    if isinstance(item, Order):
        steps = dict(zip(item.letters, item.steps, strict=True))
        return "\n".join(f"- **{letter}.** {steps[letter]}" for letter in sorted(steps))
    shown = [option.text for option in item.options] if isinstance(item, Choice) else item.options
    return "\n".join(f"- **{letter}.** {text}" for letter, text in zip(LETTERS, shown, strict=False))


def typed(item: Parts | Order) -> list[str]:
    """Return what a learner types, one text for each part or step."""
    if isinstance(item, Order):
        return list(item.letters)
    return [item.typed_as(part.answer) for part in item.parts]


def listed(values: list[str]) -> str:
    """Return texts as the source of a list."""
    return "[" + ", ".join(f'"{value}"' for value in values) + "]"


def essay_cell(item: Essay) -> str:
    """Return the essay's cell of the master."""
    return f"### BEGIN SOLUTION\n{item.model.strip()}\n### END SOLUTION"


def _number(value: float) -> str:
    digits = len(str(value).partition(".")[2]) if not float(value).is_integer() else 0
    return numbers.number(value, digits)
