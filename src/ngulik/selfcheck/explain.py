"""Python's errors in Indonesian: what it means, the likely cause, the next step, and the learner's own line."""

import builtins
import difflib
import linecache
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import FrameType
from typing import Any

from ngulik.errors import NgulikError
from ngulik.selfcheck import clues, rules_names, rules_values
from ngulik.selfcheck.rules_names import Rule
from ngulik.selfcheck.run import SOURCE
from ngulik.selfcheck.show import Notice
from ngulik.selfcheck.values import is_frame


@dataclass(frozen=True)
class Explanation:
    """An error explained. `baris` is the learner's own line ("baris 3: return x"), empty if it is not theirs.

    `pasti`: the line itself shows the cause, so nothing that is only known in general may replace it.
    """

    nama: str
    python: str
    arti: str
    sebab: str
    langkah: str
    baris: str = ""
    pasti: bool = False

    def notice(self, judul: str = "", pesan: str = "") -> Notice:
        """Return the card. `pesan` is what the item knows about this error; it takes the place of the general advice."""
        title = judul or f"Penjelasan untuk {self.nama}"
        said = f"Kata Python: `{self.nama}`" + (f" — {self.python}" if self.python else "")
        advice: tuple[str, ...] = (self.sebab, f"**Langkah berikutnya:** {self.langkah}")
        if pesan and not self.pasti:
            advice = (pesan,)  # an item's message says what to do; the general step could point elsewhere
        return Notice("galat", title, (self.arti,), self.baris, (), (*advice, said))


def explain(error: BaseException, namespace: Mapping[str, Any]) -> Explanation | None:
    """Explain an error met in the learner's names `namespace`; None where nothing needs saying (`exit()`)."""
    if isinstance(error, SystemExit | GeneratorExit):
        return None
    if isinstance(error, NgulikError):
        return Explanation(type(error).__name__, "", str(error), "", rules_names.NGULIK_STEP, _line(error))
    text = message(error)
    line = _line(error)
    clue = clues.find(error, text, line.partition(": ")[2], _own_source(error))
    if clue is not None:
        return Explanation(type(error).__name__, _short(text), *clue, line, pasti=True)
    rule, parts = find_rule(error, text)
    meaning, cause, step = (sentence.format_map(parts) for sentence in (rule.arti, rule.sebab, rule.langkah))
    known = clues.known_inputs(error, line.partition(": ")[2], _own_source(error))
    cause = _suggestion(error, text, namespace) or known or cause
    return Explanation(type(error).__name__, _short(text), meaning, cause, step, line)


def precise(error: BaseException, source: str) -> BaseException:
    """Return Python's own syntax error where IPython only says "incomplete input" (it hoped for more lines)."""
    if isinstance(error, SyntaxError) and error.msg == "incomplete input":
        try:
            compile(source, error.filename or SOURCE, "exec")
        except SyntaxError as better:
            return better
    return error


def find_rule(error: BaseException, text: str) -> tuple[Rule, dict[str, str]]:
    """Return the first rule for the class and message of an error, and the parts of the message it names."""
    names = {base.__name__ for base in type(error).__mro__}
    for rule in rules_values.RULES:
        match = re.search(rule.pola, text) if rule.galat in names else None
        if match:
            return rule, {key: value or "" for key, value in match.groupdict().items()}
    raise LookupError("the last rule fits every error")


def message(error: BaseException) -> str:
    """Return Python's own sentence, or `___` where a blank is what broke the grammar."""
    try:
        if isinstance(error, SyntaxError):
            # A blank often breaks the grammar itself; then it is the cause, whatever Python says about it.
            return "___" if "___" in (error.text or "") else error.msg or ""
        text = str(error)
    except Exception:
        text = ""  # a learner's own exception class may fail to describe itself
    return text or ""


def _short(text: str, longest: int = 160) -> str:
    # Backticks and stars would be taken for marks of our own card.
    line = " ".join(text.split()).replace("`", "'").replace("**", "* *")
    return line if len(line) <= longest else line[: longest - 1] + "…"


def _line(error: BaseException) -> str:
    """Return the learner's last own line in the traceback; nothing of pandas or of this package."""
    if isinstance(error, SyntaxError):
        return f"baris {error.lineno}: {(error.text or '').strip()}" if error.lineno else ""
    found = ""
    for frame, number in _own_frames(error):
        source = linecache.getline(frame.f_code.co_filename, number).strip()
        found = f"baris {number}: {source}" if source else found
    return found


def _own_frames(error: BaseException) -> Iterator[tuple[FrameType, int]]:
    """Yield the learner's frames of a traceback with their line numbers, outermost first."""
    step = error.__traceback__
    while step is not None:
        frame = step.tb_frame
        if frame.f_globals.get("__name__") == "__main__" and frame.f_code.co_filename != SOURCE:
            yield frame, step.tb_lineno
        step = step.tb_next


def _own_source(error: BaseException) -> str:
    """Return the cell that holds the learner's last own line."""
    cells = ["".join(linecache.getlines(frame.f_code.co_filename)) for frame, _ in _own_frames(error)]
    return cells[-1] if cells else ""


def _suggestion(error: BaseException, text: str, namespace: Mapping[str, Any]) -> str:
    """Return "Mungkin maksud Anda …" with the nearest name, column or attribute, or an empty text."""
    if isinstance(error, UnboundLocalError):
        return ""
    if isinstance(error, NameError):
        missing = error.name or ""
        inside = [name for frame, _ in _own_frames(error) for name in frame.f_locals]
        own = [name for name in (*inside, *namespace) if not name.startswith("_")]
        # The learner's own names first: `Selesai` is rather their `selesai` than anything of Python's.
        known: Iterable[str] = own if _nearest(missing, own) else dir(builtins)
    elif isinstance(error, AttributeError):
        missing, known = error.name or "", _public(error.obj)
    elif isinstance(error, KeyError):
        missing, known = _missing_key(error, text), _columns(error, namespace)
    else:
        return ""
    if not missing or missing == "___":
        return ""
    near = _nearest(missing, known)
    return rules_names.NEAREST.format(dekat=" atau ".join(f"`{name}`" for name in near)) if near else ""


def _nearest(missing: str, known: Iterable[str]) -> list[str]:
    """Return up to two close names, letter case aside."""
    by_lower = {name.casefold(): name for name in sorted(set(known))}
    close = difflib.get_close_matches(missing.casefold(), by_lower, n=2, cutoff=0.7)
    if close and close[0] == missing.casefold():
        close = close[:1]
    return [by_lower[name] for name in close if by_lower[name] != missing]


def _public(thing: Any) -> list[str]:
    try:
        return [name for name in dir(thing) if not name.startswith("_")]
    except Exception:
        return []


def _missing_key(error: KeyError, text: str) -> str:
    """Return the key; pandas puts a list of missing columns into its sentence."""
    key = error.args[0] if error.args else ""
    listed = re.search(r"\[['\"]([^'\"]+)['\"]", text) if isinstance(key, str) else None
    if listed:
        return listed.group(1)
    return key if isinstance(key, str) else ""


def _columns(error: BaseException, namespace: Mapping[str, Any]) -> list[str]:
    """Return the column names and text labels of the tables in sight: the learner's names and their functions'.

    If the failing line names one of the tables, only those it names count.
    """
    sight = dict(namespace)
    for frame, _ in _own_frames(error):
        sight |= frame.f_locals
    said = set(re.findall(r"\w+", _line(error)))
    near = [value for name, value in sight.items() if name in said and is_frame(value)]
    names: list[str] = []
    for value in near or sight.values():
        if is_frame(value):
            names += [column for column in value.columns if isinstance(column, str)]
        elif isinstance(value, dict) and len(value) < 200:
            names += [key for key in value if isinstance(key, str)]
    return names
