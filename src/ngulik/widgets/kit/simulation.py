"""What a simulation is: controls, and answers to what they say. Knows no browser and no Jupyter."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from ngulik.errors import UsageError
from ngulik.widgets.gambar import img
from ngulik.widgets.kit import words
from ngulik.widgets.kit.controls import GUESS, Clock, Control, Guess, Option, State
from ngulik.widgets.kit.svg import mark, still
from ngulik.widgets.kit.table import Table

if TYPE_CHECKING:
    from ngulik.widgets.kit.board import Board

#: Without a kernel JupyterLab puts "model not found" below the static twin.
_QUIET = "<style>.jp-OutputArea-child:has(.kit-still) + .jp-OutputArea-child:not(:has(.kit)) { display: none }</style>"
#: Widths of a picture: on a desk and on a phone.
WIDE, NARROW = 640, 340


@dataclass(frozen=True)
class Picture:
    """What an author draws: the height, the marks, and the handles, which stand above all marks."""

    height: float
    marks: Sequence[str]
    handles: Sequence[str] = ()


class Simulation(ABC):
    """An author writes title, controls, sentence, table, describe and picture; everything else is here.

    Shown as the last line of a cell. Its twins `kalimat`, `tabel`, `alt`, `gambar` and `simpan_gambar` take the controls'
    values in their order or by name; they raise UsageError for what cannot be chosen.
    """

    title: ClassVar[str]

    @abstractmethod
    def controls(self) -> tuple[Control, ...]:
        """Return the controls from top to bottom; one that depends on another (`when`) stands after it."""

    @abstractmethod
    def sentence(self, s: State) -> str:
        """Return the result in words, the learner's guess beside it; a line break begins a new line."""

    @abstractmethod
    def table(self, s: State) -> Table:
        """Return the result in numbers."""

    @abstractmethod
    def describe(self, s: State) -> str:
        """Return the alternative text of the picture with its result: every number that it shows."""

    @abstractmethod
    def picture(self, s: State, width: int) -> Picture:
        """Draw it `width` wide; without the result while `s["buka"]` is false."""

    def question(self, s: State) -> str:
        """Return the invitation to guess."""
        return words.BEFORE

    def clock(self, s: State) -> Clock | None:
        """Return the clock of a picture whose dots move."""
        return None

    def refused(self, s: State) -> Mapping[str, str]:
        """Return the actions that are impossible now: code -> reason."""
        return {}

    def option(self, name: str, s: State) -> Option:
        """Return the control `name` that is there in state `s`, for the handles of a picture."""
        return next(
            control
            for control in self.controls()
            if isinstance(control, Option) and control.name == name and shown(control, s)
        )

    # What a learner calls.
    def kalimat(self, *values: Any, **named: Any) -> str:
        """Return the result in words."""
        return self.sentence(self.state(*values, **named)).replace("\n", " ")

    def alt(self, *values: Any, **named: Any) -> str:
        """Return the alternative text of the picture: what it shows, with its numbers."""
        return self.describe(self.state(*values, **named))

    def tabel(self, *values: Any, **named: Any) -> Any:
        """Return the result as a DataFrame."""
        import pandas as pd

        table = self.table(self.state(*values, **named))
        return pd.DataFrame(table.rows, columns=list(table.heads))

    def svg(self, *values: Any, **named: Any) -> str:
        """Return the picture as SVG text, as on paper."""
        s = self.state(*values, **named)
        return still(self.draw(s, WIDE, self.describe(s)))

    def gambar(self, *values: Any, **named: Any) -> None:
        """Show the static picture, with its alternative text."""
        from IPython.display import HTML, display

        display(HTML(_img(self.svg(*values, **named), self.alt(*values, **named))))

    def simpan_gambar(self, path: str | Path, *values: Any, **named: Any) -> str:
        """Write the static picture as an SVG file and return its alternative text."""
        from ngulik.paths import write_atomic

        if Path(path).suffix.lower() != ".svg":
            raise UsageError(words.FILE.format(file=Path(path).name, better=Path(path).with_suffix(".svg").name))
        write_atomic(Path(path), self.svg(*values, **named))
        return self.alt(*values, **named)

    def __repr__(self) -> str:
        """Name the simulation."""
        return f"<{self.title}>"

    def _ipython_display_(self) -> None:
        """Show both: the static twin, which stays in the notebook, and the live board, whose style hides the twin."""
        from IPython.display import display

        display({"text/html": self.twin(), "text/plain": repr(self)}, raw=True)
        display(self.board)

    @cached_property
    def board(self) -> "Board":
        """The live view; one per simulation, so that showing it twice shows one state twice."""
        from ngulik.widgets.kit.board import Board

        return Board(self.start(), self.answer)

    def twin(self) -> str:
        """Return the page's part where no Python runs: the picture before the guess, the result under a fold."""
        closed, s = self.answer({}), self.state()
        opened = self.said(s, WIDE)
        lines = "".join(f"<p>{escape(line)}</p>" for line in opened["sentence"].split("\n"))
        picture = _img(opened["picture"], self.describe(s)) if opened["picture"] else ""
        result = f"{lines}{picture}{opened['table']}"
        if not closed["open"]:
            before = _img(closed["picture"], f"{self.title}: {words.HIDDEN}.")
            result = f"{before}<details><summary>{words.RESULT}</summary>{result}</details>"
        return f'<div class="kit-still">{_QUIET}<p><strong>{escape(self.title)}</strong></p>{result}</div>'

    # What the view calls.
    def state(self, *values: Any, **named: Any) -> dict[str, Any]:
        """Return a whole state, with its result shown; what is not given stands where it starts."""
        names = list(dict.fromkeys(control.name for control in self.controls()))
        if len(values) > len(names):
            example = f"{names[0]}=…"
            raise UsageError(
                words.TOO_MANY.format(title=self.title, most=len(names), given=len(values), example=example)
            )
        given = dict(zip(names, values, strict=False)) | named
        if strange := [name for name in given if name not in names]:
            known = ", ".join(names)
            raise UsageError(words.ARGUMENT.format(title=self.title, strange=", ".join(strange), known=known))
        s: dict[str, Any] = {"buka": True}
        for control in self.controls():
            if shown(control, s) or not (isinstance(control, Guess) or control.name in s):
                s[control.name] = control.check(given.get(control.name, control.start))
            else:
                s.setdefault(control.name, control.start)
        return s

    def start(self) -> dict[str, Any]:
        """Return what the view needs once: title, controls, its words."""
        controls = self.controls()
        named = {control.name: control for control in controls}
        return {"title": self.title, "controls": [_sent(control, named) for control in controls], "words": words.VIEW}

    def answer(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return everything the view shows for what the controls say.

        `asked` holds `state` (name -> place or text), `open` (whether the result is wanted), `explored` (whether it was
        opened by a guess for an earlier setting), `width` and `no`, the number of the question; all may be missing.
        Before the guess nothing of the result is computed.
        """
        s: dict[str, Any] = {"buka": False}
        given, here = asked.get("state", {}), []
        for control in self.controls():
            if shown(control, s):
                here.append(control)
                s[control.name] = control.receive(given[control.name]) if control.name in given else control.start
            else:
                s.setdefault(control.name, control.start)
        guessed = s.get(GUESS) is not None or bool(asked.get("explored"))
        s["buka"] = not any(isinstance(control, Guess) for control in here) or (bool(asked.get("open")) and guessed)
        sent = {control.name: control.send(s[control.name]) for control in here}
        said = self.said(s, asked.get("width", WIDE))
        return {"no": asked.get("no", 0), "state": given | sent, "open": s["buka"], "refused": self.refused(s), **said}

    def said(self, s: State, width: int) -> dict[str, Any]:
        """Return picture, sentence, table (HTML) and clock of a state; where it makes no sense, only a sentence that says so."""
        if not s["buka"]:
            alt = f"{self.title}: {words.HIDDEN}."
            return {"picture": self.draw(s, width, alt), "sentence": self.question(s), "table": "", "clock": None}
        try:
            clock = self.clock(s)
            return {
                "picture": self.draw(s, width, self.describe(s)), "sentence": self.sentence(s), "table": self.table(s).html(),
                "clock": clock and asdict(clock),
            }  # fmt: skip
        except UsageError as error:
            return {"picture": "", "sentence": str(error), "table": "", "clock": None}

    def draw(self, s: State, width: int, alt: str) -> str:
        """Return the whole picture: what is drawn is one image with its text; what is moved stands beside it.

        The svg is a group: as an image it would hide its sliders from a screen reader.
        """
        made = self.picture(s, width)
        drawn = mark("g", "".join(made.marks), "marks", role="img", aria_label=alt)
        moved = mark("g", "".join(made.handles), "handles")
        return mark("svg", drawn + moved, xmlns="http://www.w3.org/2000/svg", role="group", aria_label=self.title,
                    viewBox=f"0 0 {width} {made.height}", width=width, height=made.height,
                    font_family="system-ui, sans-serif", font_size=13)  # fmt: skip


def _img(svg: str, alt: str) -> str:
    return img(still(svg).encode(), alt, "svg+xml")


def shown(control: Control, s: State) -> bool:
    """Whether a control is there, given what the controls before it say."""
    return control.when is None or s[control.when[0]] in control.when[1]


def _sent(control: Control, named: Mapping[str, Control]) -> dict[str, Any]:
    names = {known.name for known in fields(control)} - {"options", "start", "when"}
    texts = control.texts if isinstance(control, Option) else list(getattr(control, "options", {}).items())
    when = control.when and (control.when[0], [named[control.when[0]].send(value) for value in control.when[1]])
    empty = control.empty if isinstance(control, Option) and control.start is None else ""
    return {
        **{name: getattr(control, name) for name in names},
        "empty": empty,
        "kind": type(control).__name__.lower(),
        "texts": texts,
        "when": when,
    }
