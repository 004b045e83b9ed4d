"""Every simulation that there is: a folder of ngulik/widgets is under test by being there."""

import itertools
import math
import random
from functools import cache
from importlib import import_module
from typing import Any

import ngulik
from ngulik.paths import ROOT
from ngulik.widgets.kit.controls import Actions, Guess, Option, Slider, Text
from ngulik.widgets.kit.simulation import NARROW, WIDE, Simulation, shown

_FILES = {path.parent.name: path for path in (ROOT / "src" / "ngulik" / "widgets").glob("*/simulation.py")}
NAMES = sorted(_FILES.keys() - {"kit"})
GUESSING = [name for name in NAMES if "Guess(" in _FILES[name].read_text(encoding="utf-8")]
#: Questions to each simulation: enough for every corner of small ones, a seeded sample of large ones.
MOST = 60
TEXTS = ("", "bukan alamat", "https://contoh.go.id/a?b=1", "<b>x</b>.test")


@cache
def sample(name: str) -> Simulation:
    """Return the simulation on the course's data, as a learner opens it."""
    learner = {verb: getattr(ngulik, verb) for verb in ngulik.__all__}
    made = eval(import_module(f"ngulik.widgets.{name}").SAMPLE, learner)
    assert isinstance(made, Simulation)
    return made


def corners(control: Any) -> list[Any]:
    """Return what the view may send for a control: its ends, its start, a trail, a text."""
    if isinstance(control, Text):
        return list(TEXTS)
    if isinstance(control, Actions):
        first, *others = control.options
        return [[], [[first]], *([[first], [code]] for code in others), [[code] for code in control.options]]
    last = len(control.values) - 1
    if isinstance(control, Slider) and control.labels:
        return [[place] * len(control.labels) for place in (0, last)] + [control.send(control.start)]
    if isinstance(control, Guess):
        return [0, last // 2, last]
    places = {0, last, *([] if control.start is None else [control.send(control.start)])}
    return [*range(last + 1)] if last < 4 else sorted(places)


def questions(simulation: Simulation) -> list[dict[str, Any]]:
    """Return what the view may ask: states with a guess and the result opened, those that `refused` allows."""
    ways = [[(control.name, value) for value in corners(control)] for control in simulation.controls()]
    if math.prod(map(len, ways)) <= MOST:
        chosen = [dict(way) for way in itertools.product(*ways)]
    else:
        dice = random.Random(7)
        chosen = [dict(dice.choice(way) for way in ways) for _ in range(MOST)]
    return [{"state": state, "open": True} for state in chosen]


@cache
def answers(name: str) -> list[tuple[dict[str, Any], int, dict[str, Any]]]:
    """Return (question, width, answer) for every question at both widths."""
    simulation = sample(name)
    return [
        (asked, width, simulation.answer({**asked, "width": width}))
        for asked in [{}, *questions(simulation)]
        for width in (WIDE, NARROW)
    ]


def guessed(simulation: Simulation) -> bool:
    """Whether it asks for a guess as it starts."""
    s = simulation.state()
    return any(isinstance(control, Guess) and shown(control, s) for control in simulation.controls())


def options(simulation: Simulation) -> list[Option]:
    """Return its controls that stand at one of their options."""
    return [control for control in simulation.controls() if isinstance(control, Option)]
