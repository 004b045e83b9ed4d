"""Controls of a simulation, as data. What they stand at is called state: name of the control -> value.

Between Python and the view a value travels as its place among the options, so that only Python ever writes a number in words
and any value may be an option, infinity too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

from ngulik.errors import UsageError
from ngulik.numbers import number
from ngulik.widgets.kit import words

#: What the controls say: name -> value; besides them `buka`, whether the result is shown.
State = Mapping[str, Any]
GUESS = "tebakan"
ASK, EXPLORE, KEEP = "ask", "explore", "keep"


def steps(low: float, high: float, step: float = 1, unit: str = "", digits: int = 0) -> dict[float, str]:
    """Return the options from `low` to `high`: value -> words such as `10 menit`."""
    count = round((high - low) / step)
    values = [low + n * step if digits == 0 else round(low + n * step, digits) for n in range(count + 1)]
    return {value: f"{number(value, digits)}\N{NO-BREAK SPACE}{unit}".strip() for value in values}


@dataclass(frozen=True)
class Option:
    """A control that stands at one of its options.

    Attributes:
        name: its name in the state, and as argument of the twins.
        options: value -> what people read; a sequence is both at once.
        drawn: the picture itself is the control (`handle`, `pick`); the view only says what it stands at.
        when: (name of another control, its values) under which this one is shown; None: always.
        moves: what moving it does to guess and result. ASK: a new guess is asked for, the result goes; EXPLORE: the
            guess goes, for it was made for another setting, the result stays; KEEP: both stay, it is only another view.
    """

    name: str
    label: str
    options: Mapping[Any, str] | Sequence[str]
    start: Any = None
    drawn: bool = field(default=False, kw_only=True)
    moves: str = field(default=ASK, kw_only=True)
    when: tuple[str, tuple[Any, ...]] | None = field(default=None, kw_only=True)

    @property
    def empty(self) -> str:
        """What people read while it is untouched."""
        return words.UNCHOSEN

    @property
    def values(self) -> list[Any]:
        """The values that can be chosen, in their order."""
        return list(self.options)

    @property
    def texts(self) -> list[str]:
        """What people read for each of `values`."""
        return list(self.options.values()) if isinstance(self.options, Mapping) else list(self.options)

    def words(self, value: Any) -> str:
        """Return what people read for `value`; a number between two options is its own words."""
        if value in self.values:
            return self.texts[self.values.index(value)]
        return self.empty if value is None else str(value)

    def check(self, value: Any) -> Any:
        """Return `value` if it can be chosen; where the options are numbers, also what lies between two of them.

        Raises UsageError that says what can be chosen.
        """
        if value in self.values or (value is None and self.start is None):
            return value
        ends = [option for option in self.values if isinstance(option, int | float) and isfinite(option)]
        if len(ends) < len(self.values) - 1 or not ends:
            known = [f'"{option}"' for option in self.values]
            listed = ", ".join(known if len(known) < 16 else [*known[:3], "…", known[-1]])
            raise UsageError(words.NOT_AN_OPTION.format(name=self.name, value=value, options=listed))
        if not isinstance(value, int | float) or isinstance(value, bool) or not ends[0] <= value <= ends[-1]:
            low, high = number(ends[0]), number(ends[-1])
            example = self.start if self.start in ends else ends[len(ends) // 2]
            raise UsageError(
                words.NOT_A_NUMBER.format(name=self.name, value=value, low=low, high=high, example=example)
            )
        return value

    def receive(self, place: Any) -> Any:
        """Return the value that the view sent as its place; a place of other options is no choice."""
        return self.values[place] if place in range(len(self.values)) else self.start

    def send(self, value: Any) -> Any:
        """Return the place of `value`, the nearest one if it lies between two."""
        if value in self.values:
            return self.values.index(value)
        if value is None:
            return None
        return min(range(len(self.values)), key=lambda place: abs(self.values[place] - value))


@dataclass(frozen=True)
class Slider(Option):
    """Options in their natural order; with `labels` one value per label, always drawn (state: a tuple)."""

    labels: tuple[str, ...] = field(default=(), kw_only=True)

    def check(self, value: Any) -> Any:
        """Return `value`, with labels a tuple of one per label."""
        if not self.labels:
            return super().check(value)
        if isinstance(value, str) or not isinstance(value, Sequence) or len(value) != len(self.labels):
            given = len(value) if isinstance(value, Sequence) else 1
            raise UsageError(words.COUNT.format(name=self.name, wanted=len(self.labels), label=self.label, given=given))
        return tuple(super(Slider, self).check(one) for one in value)

    def receive(self, place: Any) -> Any:
        """Return what stands at the place, with labels at each place."""
        return tuple(super(Slider, self).receive(one) for one in place) if self.labels else super().receive(place)

    def send(self, value: Any) -> Any:
        """Return the place of the value, with labels of each value."""
        return [super(Slider, self).send(one) for one in value] if self.labels else super().send(value)


@dataclass(frozen=True)
class Choice(Option):
    """One of several things, as a list or, with `radio`, all of them side by side."""

    radio: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Guess(Option):
    """What the learner expects, asked before anything is shown; untouched it is None, and None is no guess."""

    name: str = field(default=GUESS, init=False)
    start: None = field(default=None, init=False)

    @property
    def empty(self) -> str:
        """What people read before they have guessed."""
        return words.UNGUESSED


@dataclass(frozen=True)
class Switch(Option):
    """On or off."""

    options: Mapping[bool, str] = field(default_factory=lambda: {False: "mati", True: "nyala"}, init=False)
    start: bool = False


@dataclass(frozen=True)
class Text:
    """A line of text; the view sends it on Enter or when the field is left, not letter by letter."""

    name: str
    label: str
    start: str = ""
    example: str = ""
    moves: str = field(default=ASK, kw_only=True)
    when: tuple[str, tuple[Any, ...]] | None = field(default=None, kw_only=True)

    def check(self, value: Any) -> str:
        """Return any text."""
        return str(value)

    receive = send = check


@dataclass(frozen=True)
class Actions:
    """Buttons whose events form a trail: a tuple of events, each (code, then the place of each control in `takes`).

    What an event takes goes into it, and that control is untouched again. What is impossible now, `Simulation.refused`
    says, with its reason. Without `undo` the trail can only begin anew.
    """

    name: str
    label: str
    options: Mapping[str, str]
    takes: tuple[str, ...] = ()
    start: tuple[Any, ...] = ()
    undo: bool = field(default=True, kw_only=True)
    moves: str = field(default=KEEP, kw_only=True)
    when: tuple[str, tuple[Any, ...]] | None = field(default=None, kw_only=True)

    def check(self, value: Any) -> tuple[tuple[Any, ...], ...]:
        """Return the trail; a bare code counts as an event. Raises UsageError for an unknown code."""
        trail = tuple((event,) if isinstance(event, str) else tuple(event) for event in value)
        for event in trail:
            if event[0] not in self.options:
                known = ", ".join(f'"{code}"' for code in self.options)
                raise UsageError(words.NOT_AN_OPTION.format(name=self.name, value=event[0], options=known))
        return trail

    receive = check

    def send(self, value: Any) -> list[list[Any]]:
        """Return the trail as lists."""
        return [list(event) for event in value]


Control = Slider | Choice | Guess | Switch | Text | Actions


@dataclass(frozen=True)
class Clock:
    """Shown while the picture has dots that move: `length` units of time in `seconds`, with words for moments."""

    length: float
    seconds: float
    unit: str
    moments: tuple[tuple[float, str], ...] = ()
